// SPDX-License-Identifier: EUPL-1.2
#include "tests/fuzz/rules_search.h"

#include "core/session/rules.h"

#include <algorithm>
#include <map>

namespace nulsom::test {

using namespace session;

namespace {

statistics::Question question() {
    statistics::Question out;
    out.text = "How much?";
    out.unit = "EUR";
    out.maximum = 100;
    out.statistics = {statistics::Statistic::Sum};
    return out;
}

class Search {
  public:
    explicit Search(const Game& game)
        : game_(game), everybody_((People{1} << game.people) - 1),
          honest_((People{1} << (game.people - game.colluders)) - 1),
          smallest_(smallestClass(game.minimum, statistics::weight(question_))) {}

    Outcome all();
    Outcome atRandom(std::uint64_t seed, std::uint64_t tries);

  private:
    using Try = std::function<bool(People)>;

    bool deeper(unsigned sums, unsigned inventions);
    bool step(const Entry& entry, unsigned sums, unsigned inventions);
    bool eachGroup(const std::vector<People>& classes, std::size_t at, People chosen, const Try& tryIt) const;
    std::vector<People> classes() const;
    bool isAccepted(const Entry& entry) const;
    bool isGuarded(const Entry& entry) const;
    std::vector<PastRound> pastOf(int at, unsigned round) const;
    bool isBelow(int entry, int ancestor) const;
    bool isSuperseded(const Entry& opened, const Entry& entry) const;
    bool isFinal(const Entry& opened) const;
    bool isExposed() const;
    unsigned roundOf(int entry) const {
        return entry < 0 ? 0 : entries_[static_cast<std::size_t>(entry)].round;
    }

    Game game_;
    statistics::Question question_ = question();
    People everybody_;
    People honest_;
    std::size_t smallest_;
    std::vector<Entry> entries_;
    Outcome outcome_;
};

/// The last K of every earlier round on the way from entry `at` to the root.
std::vector<PastRound> Search::pastOf(int at, unsigned round) const {
    std::map<unsigned, People> last;
    for (; at >= 0; at = entries_[static_cast<std::size_t>(at)].parent) {
        const Entry& entry = entries_[static_cast<std::size_t>(at)];
        if (entry.round != round)
            last.emplace(entry.round, entry.members);
    }
    std::vector<PastRound> out;
    for (const auto& [number, members] : last)
        out.push_back({question_, membersOf(members), false});
    return out;
}

bool Search::isBelow(int entry, int ancestor) const {
    while (entry >= 0 && entry != ancestor)
        entry = entries_[static_cast<std::size_t>(entry)].parent;
    return entry == ancestor;
}

/// Was the round of `opened` followed by a later attempt, on the way to `entry` or by it?
bool Search::isSuperseded(const Entry& opened, const Entry& entry) const {
    if (entry.round == opened.round)
        return true;
    for (int at = entry.parent; at >= 0; at = entries_[static_cast<std::size_t>(at)].parent) {
        const Entry& between = entries_[static_cast<std::size_t>(at)];
        if (between.round == opened.round)
            return &between != &opened;
    }
    return false;
}

/// Nobody gives anything of an attempt before all its Confirms are there, so who was in an opened sum has
/// confirmed it, except where the colluders in it alone hold shares enough of every self seed.
bool Search::isFinal(const Entry& opened) const {
    return game_.without != Rule::FinalConfirm &&
           count(opened.members & ~honest_) <
               recoveryThreshold(game_.people, count(opened.members), smallestClass(game_.minimum, 1));
}

/// Would every honest member of it go along?
bool Search::isGuarded(const Entry& entry) const {
    const auto agrees = [&](const std::vector<PastRound>& past) {
        const bool first = past.empty() || game_.without == Rule::LaterMinimum;
        return count(entry.members) >= smallestGroup(game_.people, game_.minimum, question_, first) &&
               (game_.without == Rule::Classes ||
                exposedClass(past, question_, membersOf(entry.members), smallest_).empty());
    };
    if (game_.without != Rule::OneHistory)
        return agrees(pastOf(entry.parent, entry.round));
    for (const Index member : membersOf(entry.members & honest_)) { // each knows what it was in, no more
        std::vector<PastRound> own;
        for (const Entry& known : entries_) {
            if ((known.members >> member & 1) != 0)
                own.push_back({question_, membersOf(known.members), true});
        }
        if (!agrees(own))
            return false;
    }
    return true;
}

bool Search::isAccepted(const Entry& entry) const {
    if (entry.parent >= 0) {
        const Entry& before = entries_[static_cast<std::size_t>(entry.parent)];
        const bool subset = (entry.members & ~before.members) == 0 && entry.members != before.members;
        if (entry.round == before.round && !subset)
            return false;
    }
    if (!entry.opened)
        return count(entry.members) >= smallestGroup(game_.people, game_.minimum, question_, true);
    if ((entry.members & honest_) == 0 || !isGuarded(entry))
        return false;
    for (std::size_t i = 0; i < entries_.size() && game_.without != Rule::OneHistory; ++i) {
        const Entry& earlier = entries_[i];
        if (!earlier.opened || (earlier.members & entry.members & honest_) == 0)
            continue; // who is in both stands below the earlier one
        if (!isBelow(entry.parent, static_cast<int>(i)) || (isFinal(earlier) && isSuperseded(earlier, entry)))
            return false;
    }
    return true;
}

/// People in exactly the same entries; honest ones and colluders apart.
std::vector<People> Search::classes() const {
    std::map<std::vector<bool>, People> byPattern;
    for (unsigned i = 0; i < game_.people; ++i) {
        std::vector<bool> pattern{(honest_ >> i & 1) != 0};
        for (const Entry& entry : entries_)
            pattern.push_back((entry.members >> i & 1) != 0);
        byPattern[pattern] |= People{1} << i;
    }
    std::vector<People> out;
    for (const auto& [pattern, people] : byPattern)
        out.push_back(people);
    return out;
}

/// Every K up to renaming within the classes: of each the first so many people.
bool Search::eachGroup(const std::vector<People>& classes, std::size_t at, People chosen,
                       const Try& tryIt) const {
    if (at == classes.size())
        return chosen != 0 && tryIt(chosen);
    if (eachGroup(classes, at + 1, chosen, tryIt))
        return true;
    for (const Index member : membersOf(classes[at])) {
        chosen |= People{1} << member;
        if (eachGroup(classes, at + 1, chosen, tryIt))
            return true;
    }
    return false;
}

bool Search::isExposed() const {
    std::vector<People> sums;
    for (const Entry& entry : entries_) {
        if (entry.opened)
            sums.push_back(entry.members);
    }
    return setApart(sums, honest_) != 0;
}

bool Search::step(const Entry& entry, unsigned sums, unsigned inventions) {
    ++outcome_.looked;
    if (!isAccepted(entry))
        return false;
    ++outcome_.accepted;
    entries_.push_back(entry);
    if (entry.opened && isExposed()) {
        outcome_.found = entries_;
        return true;
    }
    const bool found = entry.opened ? deeper(sums - 1, inventions) : deeper(sums, inventions - 1);
    entries_.pop_back();
    return found;
}

/// Every next entry, behind every one that is there.
bool Search::deeper(unsigned sums, unsigned inventions) {
    if (sums == 0)
        return false;
    const auto groups = classes();
    for (int parent = -1; parent < static_cast<int>(entries_.size()); ++parent) {
        for (const bool opened : {true, false}) {
            if (!opened && inventions == 0)
                continue;
            for (const unsigned later : {1U, 0U}) {
                if (later == 0 && parent < 0)
                    continue;
                const bool found = eachGroup(groups, 0, 0, [&](People members) {
                    return step({members, parent, roundOf(parent) + later, opened}, sums, inventions);
                });
                if (found)
                    return true;
            }
        }
    }
    return false;
}

Outcome Search::all() {
    for (unsigned sums = 1; sums <= game_.sums && !outcome_.found; ++sums) {
        for (unsigned inventions = 0; inventions <= game_.inventions && !outcome_.found; ++inventions)
            deeper(sums, inventions);
    }
    return outcome_;
}

Outcome Search::atRandom(std::uint64_t seed, std::uint64_t tries) {
    std::mt19937_64 random(seed);
    const auto below = [&random](std::uint64_t limit) { return random() % limit; };
    for (std::uint64_t i = 0; i < tries && !outcome_.found; ++i) {
        entries_.clear();
        unsigned sums = 0;
        unsigned inventions = 0;
        for (unsigned misses = 0; sums < game_.sums && misses < 200; ++misses) {
            const int parent = static_cast<int>(below(entries_.size() + 1)) - 1;
            const unsigned later = parent >= 0 && below(4) == 0 ? 0 : 1;
            const bool opened = inventions >= game_.inventions || below(4) != 0;
            const auto members =
                static_cast<People>((random() | (below(2) != 0 ? random() : 0))) & everybody_;
            ++outcome_.looked;
            const Entry entry{members, parent, roundOf(parent) + later, opened};
            if (members == 0 || !isAccepted(entry))
                continue;
            ++outcome_.accepted;
            entries_.push_back(entry);
            ++(opened ? sums : inventions);
            if (opened && isExposed()) {
                outcome_.found = entries_;
                return outcome_;
            }
        }
    }
    return outcome_;
}

} // namespace

Outcome searchAll(const Game& game) { return Search(game).all(); }

Outcome searchAtRandom(const Game& game, std::uint64_t seed, std::uint64_t tries) {
    return Search(game).atRandom(seed, tries);
}

std::string explained(const Game& game, const std::vector<Entry>& entries) {
    const People honest = (People{1} << (game.people - game.colluders)) - 1;
    std::string out = std::to_string(game.people) + " people, of them colluding " +
                      shown(((People{1} << game.people) - 1) & ~honest) + ", minimum " +
                      std::to_string(game.minimum) + "\n";
    std::vector<People> sums;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Entry& entry = entries[i];
        out += std::to_string(i) + (entry.opened ? ": opened " : ": told   ") + shown(entry.members) +
               " behind " + (entry.parent < 0 ? std::string("nothing") : std::to_string(entry.parent)) +
               ", round " + std::to_string(entry.round) + "\n";
        if (entry.opened)
            sums.push_back(entry.members);
    }
    return out + "sets apart " + shown(setApart(sums, honest)) + ", solves for " +
           shown(solvedFor(sums, honest)) + ", parity of " + shown(parityOf(sums, honest)) + "\n";
}

} // namespace nulsom::test
