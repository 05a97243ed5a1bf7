// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/session/events.h"
#include "core/session/snapshot.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace nulsom::cli {

constexpr int kDone = 0;
constexpr int kFailed = 1; ///< the session failed or the answer was refused
constexpr int kWrongUse = 2;
constexpr int kInterrupted = 130;

/// Everything that the program says. Each line is flushed, so that others can follow it.
class Output {
  public:
    explicit Output(bool json) : json_(json) {}
    bool json() const { return json_; }

    /// For people, on standard output; nothing with --json.
    void line(const QString& text) const;
    /// For people, on standard error.
    void note(const QString& text) const;
    /// A question at the terminal, without a new line, on standard error.
    void prompt(const QString& text) const;
    /// With --json one line on standard output, else nothing.
    void object(const QJsonObject& object) const;
    /// With --json an object; a failure is also a sentence on standard error.
    void event(const session::Event& event, std::optional<session::PrivacyLine> privacy = {}) const;
    /// A failure that this program itself found.
    void fault(session::Fault fault) const;
    /// Only the object of such a failure: the sentence comes from elsewhere.
    void failure(session::Fault fault) const;

  private:
    bool json_ = false;
};

} // namespace nulsom::cli
