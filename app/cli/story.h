// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/session/events.h"

#include <QStringList>

namespace nulsom::cli {

/// The session told to people, line by line. Numbers have a decimal point and no grouping in every language.
/// Failures are told elsewhere.
QStringList story(const session::Event& event);

/// "4 people: Alice, Bob, Julia and Charles", and so on for the words.
QString wordsLine(const session::event::Roster& roster);

} // namespace nulsom::cli
