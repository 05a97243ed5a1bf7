// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/session/events.h"
#include "core/session/snapshot.h"

#include <QJsonObject>
#include <QString>

#include <cstdio>
#include <functional>
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
    ~Output() { endPrompt(); }
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;
    bool json() const { return json_; }

    /// For people, on standard output; nothing with --json.
    void line(const QString& text);
    /// For people, on standard error.
    void note(const QString& text);
    /// With --json one line on standard output, else nothing.
    void object(const QJsonObject& object);
    /// With --json an object; a failure is also a sentence on standard error.
    void event(const session::Event& event, std::optional<session::PrivacyLine> privacy = {});
    /// A failure that this program itself found.
    void fault(session::Fault fault);
    /// The same, with a sentence of its own; the name is one of session::Fault or own_fault.
    void failure(std::string_view fault, const QString& text);
    /// Whether a failure has been told.
    bool toldFailure() const { return toldFailure_; }

    /// A question at the terminal, on standard error. What else is said meanwhile comes above it.
    void prompt(const QString& text);
    /// The question was answered, and the terminal is on a new line.
    void promptAnswered();
    /// The question is not asked any more.
    void endPrompt();
    /// Something else was on the terminal: asks again.
    void repeatPrompt();

    /// Standard output takes nothing any more: a full disk or a reader that is gone. Told once.
    void whenLost(std::function<void()> call) { whenLost_ = std::move(call); }
    bool lost() const { return lost_; }

  private:
    void write(FILE* stream, const QByteArray& bytes);
    void writeAbovePrompt(FILE* stream, const QByteArray& bytes);

    bool json_ = false;
    bool toldFailure_ = false;
    bool lost_ = false;
    QByteArray prompt_;
    std::function<void()> whenLost_;
};

} // namespace nulsom::cli
