// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/text.h"
#include "core/session/snapshot.h"

#include <QString>

#include <optional>

/// Sentences that more than one page says.
namespace nulsom::window {

/// "the average of all answers, and who took part."; nothing without statistics.
QString learnsSentence(const std::vector<statistics::Statistic>& statistics);
/// What is wrong with a text that a host typed.
QString textProblem(TextFault fault);
QString readySentence(std::size_t ready, std::size_t people);
/// Who cannot be reached now, by name; nothing when everyone is here. Says nothing of who is ready.
QString awaySentence(const std::vector<session::Person>& people, std::optional<std::size_t> own);
/// Counts down to the end of the last look.
QString lastLookSentence(session::Instant ends);

} // namespace nulsom::window
