// SPDX-License-Identifier: EUPL-1.2
#include "core/session/rules.h"

#include "core/base/text.h"

#include <algorithm>
#include <map>

namespace nulsom::session {

std::size_t recoveryThreshold(std::size_t rosterSize, std::size_t members, std::size_t smallestClass) {
    return std::max({members / 2 + 1, rosterSize / 2, smallestClass - 1});
}

std::size_t smallestClass(std::size_t sessionMinimum, std::size_t weight) {
    return std::max({std::size_t{3}, sessionMinimum, weight + 2});
}

std::size_t smallestGroup(std::size_t rosterSize, std::size_t sessionMinimum,
                          const statistics::Question& question, bool firstOfSubject) {
    const std::size_t g = smallestClass(sessionMinimum, statistics::weight(question));
    const std::size_t more = firstOfSubject ? 0 : (rosterSize + g - 2) / 2 + 1;
    return std::max({g, rosterSize / 2 + 1, more});
}

namespace {
/// The same unit in other letters or signs is no other unit: "EUR", "eur" and "€" make one subject.
std::string foldedUnit(std::string_view unit) { return foldedName(unit == "\xE2\x82\xAC" ? "EUR" : unit); }
} // namespace

bool sameSubject(const statistics::Question& a, const statistics::Question& b) {
    return foldedUnit(a.unit) == foldedUnit(b.unit); // one kind of answer so far: a number
}

Members exposedClass(const std::vector<PastRound>& past, const statistics::Question& question,
                     const Members& members, std::size_t smallest) {
    std::map<Index, std::vector<bool>> wasIn;
    std::size_t rounds = 0;
    const auto note = [&](const Members& in) {
        for (const Index member : in) {
            auto& rowOf = wasIn[member];
            rowOf.resize(rounds + 1);
            rowOf[rounds] = true;
        }
        ++rounds;
    };
    for (const auto& round : past) {
        if (sameSubject(round.question, question))
            note(round.members);
    }
    note(members);
    std::map<std::vector<bool>, Members> classes;
    for (auto& [member, rowOf] : wasIn) {
        rowOf.resize(rounds);
        classes[rowOf].push_back(member);
    }
    Members exposed;
    for (const auto& [rowOf, people] : classes) {
        if (people.size() < smallest && (exposed.empty() || people.size() < exposed.size()))
            exposed = people;
    }
    return exposed;
}

bool sameAgain(const std::vector<PastRound>& past, const statistics::Question& question,
               const Members& members) {
    return std::any_of(past.begin(), past.end(), [&](const PastRound& round) {
        return round.opened && round.members == members && round.question.text == question.text &&
               round.question.unit == question.unit && round.question.minimum == question.minimum &&
               round.question.maximum == question.maximum && round.question.decimals == question.decimals;
    });
}

} // namespace nulsom::session
