// SPDX-License-Identifier: EUPL-1.2
#include "tests/fuzz/group_choice.h"

#include "core/session/rules.h"
#include "core/wire/codec.h"

#include <algorithm>
#include <utility>

namespace nulsom::test {

using namespace session;

namespace {

/// The guard of core/session/rules.cpp, fast enough to try every K; what a laptop really says is seen later.
bool hasSmallClass(const std::vector<People>& past, People members, std::size_t smallest) {
    std::vector<People> classes{members};
    People inSome = members;
    for (const People sum : past) {
        const std::size_t before = classes.size();
        for (std::size_t i = 0; i < before; ++i) {
            const People in = classes[i] & sum;
            if (in != 0 && in != classes[i]) {
                classes[i] &= ~sum;
                classes.push_back(in);
            }
        }
        if ((sum & ~inSome) != 0)
            classes.push_back(sum & ~inSome);
        inSome |= sum;
    }
    return std::any_of(classes.begin(), classes.end(),
                       [&](People people) { return count(people) < smallest; });
}

} // namespace

bool Story::isEligible(const HonestLaptop& laptop) const {
    if (laptop.chain.size() > line.size() ||
        !std::equal(laptop.chain.begin(), laptop.chain.end(), line.begin()))
        return false;
    return std::none_of(
        line.begin() + static_cast<std::ptrdiff_t>(laptop.chain.size()), line.end(),
        [&](const ToldEntry& told) { return laptop.confirmedRounds.contains(told.entry.round); });
}

GroupChoice::GroupChoice(LyingHub& hub, const Story& story) : hub_(hub), story_(story) {
    const auto unit = wire::decodeQuestion(story.question)->unit;
    for (const ToldAttempt* attempt : hub.revealed()) {
        if (wire::decodeQuestion(attempt->question())->unit != unit)
            continue;
        opened_.push_back(peopleOf(attempt->members()));
        if (attempt->entry().round == story.round)
            inThisRound_ |= opened_.back() & hub.honest;
    }
    for (const Index at : membersOf(story.laptops)) {
        if (!hub.laptops[at]->ended)
            views_[at] = viewOf(*hub.laptops[at]);
    }
}

GroupChoice::View GroupChoice::viewOf(const HonestLaptop& laptop) const {
    View view;
    const auto question = *wire::decodeQuestion(story_.question);
    std::map<std::uint64_t, const ToldEntry*> last;
    for (const ToldEntry& told : story_.tellsNothing ? laptop.chain : story_.line)
        last[told.entry.round] = &told;
    for (const auto& [round, told] : last) {
        const People members = peopleOf(told->entry.members);
        if (round == story_.round)
            view.before = members;
        else if (wire::decodeQuestion(told->question)->unit == question.unit)
            view.past.push_back(members);
        if (round != story_.round && told->question == story_.question)
            view.same.push_back(members);
    }
    view.always |= laptop.ready ? 0U : kNotReady;
    view.always |= laptop.confirmedRounds.contains(story_.round) ? kAlreadyConfirmed : 0U;
    view.always |= laptop.unmasked ? kAlreadyUnmasked : 0U;
    view.always |= story_.tellsNothing || story_.isEligible(laptop) ? 0U : kOtherHistory;
    return view;
}

unsigned GroupChoice::objections(const View& view, People members) const {
    const auto question = statistics::Question{};
    const std::size_t smallest = smallestClass(hub_.shape.minimum, statistics::weight(question));
    const std::size_t fewest =
        smallestGroup(hub_.shape.people, hub_.shape.minimum, question, view.past.empty());
    const bool subset = view.before == 0 || ((members & ~view.before) == 0 && members != view.before);
    return view.always | (count(members) < fewest ? kTooSmall : 0U) | (subset ? 0U : kNoSubset) |
           (hasSmallClass(view.past, members, smallest) ? kClassTooSmall : 0U) |
           (std::count(view.same.begin(), view.same.end(), members) != 0 ? kSameAgain : 0U);
}

unsigned GroupChoice::objections(People members) const {
    unsigned out = 0;
    const View* known = nullptr; // most laptops have the same view
    for (const auto& [at, view] : views_) {
        if ((members >> at & 1) == 0)
            continue;
        out |= (members & ~hub_.laptops[at]->verified) != 0 ? kNotVerified : 0U;
        if (known == nullptr || !(*known == view))
            out |= objections(view, members);
        known = &view;
    }
    return out;
}

bool GroupChoice::exposes(People members) const {
    if ((members & inThisRound_) != 0)
        return true;
    std::vector<People> sums = opened_;
    sums.push_back(members);
    return setApart(sums, hub_.honest) != 0;
}

std::vector<People> GroupChoice::all(unsigned wanted, bool exposing) const {
    People able = 0;
    for (const auto& [at, view] : views_)
        able |= People{1} << at;
    const People colluding = ((People{1} << hub_.shape.people) - 1) & ~hub_.honest;
    std::vector<People> out;
    for (People members = 1; members < People{1} << hub_.shape.people; ++members) {
        if ((members & able) == 0 || (members & ~(able | colluding)) != 0 || objections(members) != wanted)
            continue;
        if (!exposing || exposes(members))
            out.push_back(members);
    }
    return out;
}

People GroupChoice::accepted(FixedRandom& random) const {
    if (const auto found = breaking(); !found.empty())
        return found[random.below(found.size())];
    const auto fine = all(0, false);
    if (fine.empty())
        return 0;
    if (story_.tellsNothing || random.below(20) == 0) {
        if (const People leading = oneThatLeadsOn(fine, random); leading != 0)
            return leading;
    }
    if (random.below(5) != 0) {
        // Those who were in none so far shall be enough for a class too: so that more rounds are possible.
        std::vector<People> split = opened_;
        split.push_back((People{1} << hub_.shape.people) - 1);
        std::vector<People> roomy;
        std::copy_if(fine.begin(), fine.end(), std::back_inserter(roomy),
                     [&](People members) { return !hasSmallClass(split, members, hub_.shape.minimum); });
        if (!roomy.empty())
            return roomy[random.below(roomy.size())];
    }
    if (random.below(5) < 2) {
        const auto larger = [](People a, People b) { return count(a) < count(b); };
        return *std::max_element(fine.begin(), fine.end(), larger);
    }
    return fine[random.below(fine.size())];
}

People GroupChoice::objectedTo(unsigned objection, bool patient, FixedRandom& random) const {
    if (const auto found = all(objection, true); !found.empty() && random.below(4) != 0)
        return found[random.below(found.size())];
    auto list = all(objection, false);
    if (list.empty())
        return 0;
    // Two small ones leave more between them; oneThatLeadsOn looks at the front of the list more often.
    std::stable_sort(list.begin(), list.end(), [](People a, People b) { return count(a) < count(b); });
    const People leading = oneThatLeadsOn(list, random);
    return leading != 0 || patient ? leading : list[random.below(list.size())];
}

GroupChoice GroupChoice::after(People members) const {
    GroupChoice out = *this;
    out.opened_.push_back(members);
    out.inThisRound_ = 0;
    for (const auto& [at, view] : views_) {
        View& next = out.views_.at(at);
        next.always &= ~unsigned{kAlreadyConfirmed | kAlreadyUnmasked};
        if (std::exchange(next.before, 0) != 0)
            next.past.push_back(view.before);
        if ((members >> at & 1) == 0)
            continue;
        if (story_.tellsNothing)
            next.past.push_back(members);
        else
            out.views_.erase(at); // its history is another now
    }
    return out;
}

People GroupChoice::oneThatLeadsOn(const std::vector<People>& groups, FixedRandom& random) const {
    for (int tries = 0; tries < 30; ++tries) {
        const People members = groups[random.below(random.below(groups.size()) + 1)];
        if (!after(members).breaking().empty())
            return members;
    }
    return 0;
}

} // namespace nulsom::test
