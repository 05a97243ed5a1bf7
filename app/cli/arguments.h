// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/cli/own_fault.h"
#include "core/base/result.h"
#include "core/crypto/secret.h"
#include "core/net/host_driver.h"
#include "core/net/join_driver.h"

#include <QStringList>

#include <optional>

class QCommandLineParser;

/// What each command was asked to do. The lists of arguments start with the name of the command.
namespace nulsom::cli {

/// Why a command does not start: only its help was asked for, or something is wrong with the arguments.
struct Refusal {
    bool help = false;
    QString text;
    std::string_view fault = own_fault::kWrongUse; ///< or the name of a session::Fault
};

template <typename Options>
using Parsed = Result<Options, Refusal>;

struct DemoOptions {
    statistics::Question question;
    std::vector<std::int64_t> answers; ///< scaled; one for each person
};

struct FindOptions {
    std::chrono::milliseconds time{3000};
};

struct JoinOptions {
    JoinOptions() = default;
    std::optional<net::JoinTarget> target; ///< nothing: look for the title
    std::string title;
    std::string name;
    std::optional<crypto::SecretBytes> answers; ///< lines of the value file; nothing: standard input
    bool acceptWords = false;
};

struct HostRequest {
    net::HostOptions options;
    statistics::Question question;
};

/// Looked at before all else, since it decides how mistakes in the rest are told.
bool wantsJson(const QStringList& arguments);

Parsed<DemoOptions> demoArguments(const QStringList& arguments);
Parsed<FindOptions> findArguments(const QStringList& arguments);
Parsed<JoinOptions> joinArguments(const QStringList& arguments);
Parsed<HostRequest> hostArguments(const QStringList& arguments);

// For the functions above.

/// Parses what `parser` was told of, `--json` and `--help`; nothing: go on.
std::optional<Refusal> parse(QCommandLineParser& parser, const QStringList& arguments);
Refusal wrong(const QString& text);
Refusal wrong(const QString& text, session::Fault fault);
/// A whole number within bounds.
Parsed<std::uint64_t> wholeNumber(const QCommandLineParser& parser, const QString& option,
                                  std::uint64_t lowest, std::uint64_t highest);
/// The statistics named in a list with commas, rising.
Parsed<std::vector<statistics::Statistic>> statisticsNamed(const QString& list);

} // namespace nulsom::cli
