// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/session/fault.h"
#include "core/session/transcript.h"
#include "core/statistics/question.h"

#include <optional>

/// Who may be in a sum: the sizes and guards that every laptop checks for itself, whatever the hub says.
namespace nulsom::session {

/// t: how many shares of a self seed open it again. n: size of the roster, k: of K. At least g - 1, so that g
/// - 2 colluders, as many as the guards over several rounds withstand, never open one by themselves.
std::size_t recoveryThreshold(std::size_t rosterSize, std::size_t members, std::size_t smallestClass);

/// g: the fewest people that two results may ever set apart.
std::size_t smallestClass(std::size_t sessionMinimum, std::size_t weight);

/// Kmin, and the weight of the question on top: the fewest people that may be in one sum.
std::size_t smallestGroup(std::size_t rosterSize, std::size_t sessionMinimum,
                          const statistics::Question& question, bool firstOfSubject);

/// One round that this laptop knows of, as the differencing guard sees it.
struct PastRound {
    statistics::Question question;
    Members members;     ///< the K it confirmed, else the last K it was told
    bool opened = false; ///< this laptop saw the result, or gave its own seed or a share of another's
};

/// Rounds with the same kind of answer and unit are one subject; other words make no other subject.
bool sameSubject(const statistics::Question& a, const statistics::Question& b);

/// The places that two or more results of the subject would set apart from everybody else, `members` being
/// the K now asked for: a class of fewer than `smallest` people. Empty when there is none. The smallest class
/// first.
Members exposedClass(const std::vector<PastRound>& past, const statistics::Question& question,
                     const Members& members, std::size_t smallest);

/// True when the same words, range and people have an opened round already: two results would differ by
/// exactly what somebody corrected in between.
bool sameAgain(const std::vector<PastRound>& past, const statistics::Question& question,
               const Members& members);

} // namespace nulsom::session
