// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/discovery/session_table.h"
#include "core/session/snapshot.h"

#include <QString>

#include <functional>

class QWidget;

/// A session of Alice, Bob, Julia and Charles, as an engine would describe it, and hands to press buttons
/// with.
namespace nulsom::test {

discovery::FoundSession salaries();
statistics::Question salaryQuestion();
/// Alice's laptop; the roster is known from Check on, the round from Question on.
session::ParticipantSnapshot alice(session::ParticipantStage stage);
session::HubSnapshot hub(session::HubStage stage);
/// Combine, four shares, confirmations and seals, and the result: an average of 44,500.
std::vector<session::Event> wholeRound();

/// Presses the visible button of that object name; false if there is none or it is disabled.
bool press(QWidget& window, const char* objectName);
/// Does what opens a box with a question, and presses the button of that text; what the box said, empty if
/// there was none.
QString answerBox(QWidget& window, const QString& button, const std::function<void()>& act);
/// What somebody can read anywhere in the window now.
QString visibleText(const QWidget& window);
/// Waits for posted events, as a language switch needs.
void settle();
/// Settings of the test's own, empty; "en" or "nl".
void prepare(const char* language);

} // namespace nulsom::test
