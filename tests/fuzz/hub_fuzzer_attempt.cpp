// SPDX-License-Identifier: EUPL-1.2
#include "tests/fuzz/hub_fuzzer.h"

#include <algorithm>

/// One attempt: which K, and what becomes of its messages.
namespace nulsom::test {

using namespace session;

namespace {
enum Kind : unsigned { kShare, kConfirm, kAttest, kUnmask, kKinds };
} // namespace

/// True when another attempt is to follow.
bool HubFuzzer::playAttempt(Story& story) {
    ToldAttempt* attempt = startAttempt(story);
    if (attempt == nullptr)
        return false;
    Plan plan = draw(*attempt);
    // A laptop that takes part after its Confirm, without its defence, is not made for tags that come early.
    plan.inOrder = (story.wish & kAlreadyConfirmed) != 0;
    deliver(story, *attempt, plan);
    recover(story, *attempt, plan);
    expectResults(*attempt, plan);
    story.wish = plan.wish;
    return plan.goesOn && story.attempt < 12;
}

ToldAttempt* HubFuzzer::startAttempt(Story& story) {
    story.tellsNothing = forgetful_ || seldom(10);
    if (story.attempt == 0)
        chooseLine(story);
    story.attempt += oneIn(10) ? 2U : 1U;
    People members = 0;
    {
        const GroupChoice choice(hub_, story);
        if (story.wish != 0)
            members = choice.objectedTo(story.wish, false, random_);
        else if (theme_ != 0 ? oneIn(2) : seldom(4))
            members = choice.objectedTo(theme_ != 0 ? theme_ : drawWish(), theme_ != 0 && !oneIn(4), random_);
        story.secret = forgetful_ || members != 0 || !oneIn(3);
        if (members == 0)
            members = choice.accepted(random_);
    }
    ++figures_[members == 0 ? "no K to ask for" : "attempts"];
    if (members == 0)
        return nullptr;
    const People honestIn = members & story.laptops;
    HistoryEntry entry;
    entry.transcript = hub_.transcript;
    entry.round = story.round;
    entry.attempt = story.attempt;
    entry.question = questionHash(story.question);
    entry.members = membersOf(members);
    ToldAttempt& attempt = hub_.attemptOf(entry, story.question, headOf(story.line),
                                          hub_.laptops[membersOf(honestIn).front()]->keyRound);
    tellCombine(story, attempt);
    if (seldom(30)) { // the same numbers, one fewer
        entry.members.pop_back();
        const Index at = membersOf(honestIn).front();
        if (entry.members.size() > 1)
            hub_.combine(at, hub_.attemptOf(entry, story.question, headOf(story.line), attempt.keyRound()),
                         {});
    }
    story.line.push_back({attempt.entry(), story.question});
    return &attempt;
}

/// To the members, and to some of those who are left out.
void HubFuzzer::tellCombine(const Story& story, ToldAttempt& attempt) {
    const People members = peopleOf(attempt.members());
    const bool forgetsOne = seldom(15);
    for (const Index at : membersOf(story.laptops & living())) {
        HonestLaptop& laptop = *hub_.laptops[at];
        const bool isIn = (members >> at & 1) != 0;
        if (isIn ? forgetsOne && oneIn(3) : story.secret || laptop.confirmed || oneIn(4))
            continue;
        if (!isIn && !story.isEligible(laptop))
            continue;
        Chain missed;
        if (!story.tellsNothing && laptop.chain.size() < story.line.size())
            missed.assign(story.line.begin() + static_cast<std::ptrdiff_t>(laptop.chain.size()),
                          story.line.end());
        hub_.combine(at, attempt, missed);
        if (oneIn(40))
            hub_.combine(at, attempt, {}); // the same again
    }
}

HubFuzzer::Plan HubFuzzer::draw(const ToldAttempt& attempt) {
    Plan plan;
    const People members = peopleOf(attempt.members());
    const People honestIn = members & hub_.honest;
    plan.shownConfirms = plan.shownUnmasks = hub_.honest;
    plan.victim = membersOf(members)[random_.below(count(members))];
    const auto what = random_.below(100);
    plan.plain = what < 50;
    if (plan.plain) {
        plan.lostUnmasks = oneIn(3) ? some(members) & some(members) : 0;
        plan.askedShares = plan.lostUnmasks != 0 ? hub_.honest : 0;
    } else if (what < 66) {
        plan.recoversEarly = theme_ == kNoSubset ? oneIn(2) : seldom(3);
        withholdShares(plan, attempt);
        plan.goesOn = percent(80);
    } else if (what < 82) {
        splitConfirms(plan, honestIn);
    } else if (what < 91) {
        // Some have everything, some lack a Share and could go on; the first are told tags of the others.
        plan.forgedTags = plan.shownConfirms = plan.askedShares = some(honestIn);
        for (const Index at : membersOf(honestIn & ~plan.forgedTags))
            plan.withheld[at] = People{1} << plan.victim;
        plan.goesOn = true;
    } else {
        spoil(plan, attempt);
    }
    return plan;
}

/// Confirms to some only: these give their seeds and shares of the others', who may be told that it failed.
void HubFuzzer::splitConfirms(Plan& plan, People honestIn) {
    plan.shownConfirms = some(honestIn);
    plan.shownUnmasks = oneIn(2) ? plan.shownConfirms : 0;
    plan.askedShares = plan.shownConfirms;
    plan.goesOn = theme_ == kAlreadyConfirmed ? oneIn(2) : seldom(3);
    plan.wish = kAlreadyConfirmed;
}

/// One member's Share is withheld from everybody, so that all but it can go on; or from each another's.
void HubFuzzer::withholdShares(Plan& plan, const ToldAttempt& attempt) {
    const auto& members = attempt.members();
    const bool alike = !plan.recoversEarly && !oneIn(4); // else each has shares of nearly all seeds
    for (const Index at : membersOf(hub_.honest))
        plan.withheld[at] = People{1} << (alike ? plan.victim : members[random_.below(members.size())]);
}

void HubFuzzer::spoil(Plan& plan, const ToldAttempt& attempt) {
    const People members = peopleOf(attempt.members());
    const People whom = oneIn(2) ? hub_.honest : some(hub_.honest);
    switch (random_.below(4)) {
    case 0:
        plan.flippedFor = whom;
        break;
    case 1:
        plan.otherVersion = whom;
        break;
    case 2:
        plan.wrongSeedFor = whom;
        break;
    default:
        plan.lostUnmasks = members;
        plan.askedShares = whom;
    }
}

/// Whatever is there goes out in any order, until nothing new comes back.
void HubFuzzer::deliver(const Story& story, ToldAttempt& attempt, const Plan& plan) {
    struct Frame {
        Index at;
        Index of;
        unsigned kind;
    };
    for (bool news = true; news;) {
        std::vector<Frame> frames;
        for (const Index at : membersOf(story.laptops & living())) {
            for (const Index of : attempt.members()) {
                for (unsigned kind = 0; kind < kKinds; ++kind)
                    frames.push_back({at, of, kind});
            }
        }
        for (std::size_t i = frames.size(); i > 1; --i)
            std::swap(frames[i - 1], frames[random_.below(i)]);
        news = false;
        for (const Frame& frame : frames) {
            if (hub_.laptops[frame.at]->current == &attempt)
                news |= deliverOne(attempt, plan, frame.at, frame.of, frame.kind);
        }
    }
}

/// False if there was nothing to tell.
bool HubFuzzer::deliverOne(ToldAttempt& attempt, const Plan& plan, Index at, Index of, unsigned kind) {
    const auto isIn = [](People people, Index place) { return (people >> place & 1) != 0; };
    const auto withheld = plan.withheld.find(at);
    const bool colluding = !hub_.isHonest(of);
    const bool heardAll = attempt.heard.at(at).allShares();
    const bool isShown = kind == kShare    ? withheld == plan.withheld.end() || !isIn(withheld->second, of)
                         : kind == kUnmask ? isIn(plan.shownUnmasks, at) && !isIn(plan.lostUnmasks, of)
                                           : isIn(plan.shownConfirms, at) && (of != at || kind == kAttest);
    const bool isThere = kind == kShare     ? colluding || attempt.shares.contains(of)
                         : kind == kConfirm ? (colluding && heardAll) || attempt.confirms.contains(of) ||
                                                  (heardAll && isIn(plan.forgedTags, at))
                         : kind == kAttest ? (colluding && heardAll) || attempt.attests.contains(of)
                                           : (colluding && heardAll) || attempt.unmasked.contains(of);
    if (plan.inOrder && kind != kShare && !heardAll)
        return false;
    const std::tuple frame{&attempt, at, of, kind};
    if (!isShown || !isThere || delivered_.contains(frame))
        return false;
    if (oneIn(3)) // later: what is there by then may come first
        return true;
    delivered_.insert(frame);
    if (!plan.inOrder && oneIn(150))
        hub_.reconnect(at);
    const bool isMember = isIn(peopleOf(attempt.members()), at);
    const bool spoilt = of == plan.victim;
    for (int times = oneIn(50) ? 2 : 1; times > 0; --times) {
        if (kind == kShare)
            hub_.share(at, attempt, of, isIn(plan.otherVersion, at) ? 1 : 0,
                       spoilt && isIn(plan.flippedFor, at));
        else if (kind == kConfirm && isMember)
            hub_.confirm(at, attempt, of, isIn(plan.forgedTags, at));
        else if (kind == kAttest)
            hub_.attest(at, attempt, of);
        else if (kind == kUnmask)
            hub_.unmask(at, attempt, of, spoilt && isIn(plan.wrongSeedFor, at));
    }
    return true;
}

/// Where nobody lied about anything, nobody may be left without a result.
void HubFuzzer::expectResults(const ToldAttempt& attempt, const Plan& plan) {
    const People members = peopleOf(attempt.members()) & hub_.honest;
    if (!plan.plain || plan.lostUnmasks != 0 || attempt.shares.size() != count(members))
        return;
    const auto takesPart = [&](Index at) {
        return !hub_.laptops[at]->ended && hub_.laptops[at]->current == &attempt;
    };
    const auto all = membersOf(members);
    if (!std::all_of(all.begin(), all.end(), takesPart))
        return;
    for (const Index at : all) {
        if (hub_.expected(at, attempt) && !hub_.laptops[at]->shown.contains(attempt.entry().round))
            hub_.violations.push_back("P" + std::to_string(at) + " has everything, and shows no result");
    }
    ++figures_["attempts without a lie"];
}

/// Shares of what is missing, asked of those who may give them, and sometimes of those who may not yet.
void HubFuzzer::recover(const Story& story, ToldAttempt& attempt, const Plan& plan) {
    const auto& entry = attempt.entry();
    for (const Index at : membersOf(story.laptops & living())) {
        const HonestLaptop& laptop = *hub_.laptops[at];
        if (laptop.current != &attempt)
            continue;
        if ((laptop.unmasked && (plan.askedShares >> at & 1) != 0) || plan.recoversEarly)
            hub_.recover(at, entry.round, entry.attempt, attempt.members());
        else if (entry.attempt > 1 && seldom(60))
            hub_.recover(at, entry.round, entry.attempt - 1, attempt.members());
    }
    if (oneIn(4))
        return;
    for (const Index at : membersOf(story.laptops & living() & plan.shownUnmasks)) {
        if (hub_.laptops[at]->current != &attempt)
            continue;
        for (const Index dealer : membersOf(plan.lostUnmasks)) {
            for (const Index holder : attempt.members())
                hub_.recoveryShare(at, attempt, holder, dealer);
        }
    }
}

} // namespace nulsom::test
