// SPDX-License-Identifier: EUPL-1.2
#include "tests/fuzz/hub_fuzzer.h"

#include "core/session/question_codec.h"
#include "core/session/rules.h"

#include <algorithm>

namespace nulsom::test {

using namespace session;

namespace {

constexpr const char* kUnits[] = {"EUR", "hours"};
constexpr const char* kWords[] = {"How much a month?", "How much do you get?", "What is it, for you?",
                                  "And now?", "Your wage?"};
constexpr std::int64_t kWide = 1'000'000'000'000'000'000;

} // namespace

HubFuzzer::HubFuzzer(std::uint64_t seed, Figures& figures)
    : random_(seed), theme_(random_.below(2) != 0 ? drawWish() : 0),
      calm_(theme_ != 0 || random_.below(2) != 0), forgetful_(random_.below(12) == 0), figures_(figures),
      hub_(shapeOf(random_), random_.word(), figures), smallest_(smallestClass(hub_.shape.minimum, 1)) {
    drawAnswers();
}

unsigned HubFuzzer::drawWish() {
    constexpr Objection kWishes[] = {kTooSmall,      kTooSmall,  kTooSmall,         kClassTooSmall,
                                     kClassTooSmall, kNoSubset,  kNoSubset,         kNotReady,
                                     kNotVerified,   kSameAgain, kAlreadyConfirmed, kOtherHistory};
    return kWishes[random_.below(std::size(kWishes))];
}

RoomShape HubFuzzer::shapeOf(FixedRandom& random) {
    RoomShape shape;
    constexpr std::size_t kMinimums[] = {3, 3, 3, 3, 4, 5};
    shape.minimum = kMinimums[random.below(6)];
    shape.people = random.below(3) != 0 ? 8 + random.below(3)
                                        : std::max<std::size_t>(shape.minimum, 4 + random.below(5));
    const std::size_t overAll = shape.minimum - 2;
    const std::size_t inOneRound = std::max<std::size_t>(1, shape.people / 2 - 1);
    const std::size_t colluders =
        random.below(4) == 0 ? 1 + random.below(std::max(overAll, inOneRound)) : overAll;
    shape.colluding.assign(shape.people, false);
    for (std::size_t i = 0; i < std::min(colluders, shape.people - 2); ++i) {
        std::size_t place = random.below(shape.people);
        while (shape.colluding[place])
            place = random.below(shape.people);
        shape.colluding[place] = true;
    }
    shape.wideRange = shape.people <= 9 && random.below(5) == 0;
    return shape;
}

void HubFuzzer::drawAnswers() {
    for (const Index at : membersOf(hub_.honest)) {
        for (const char* unit : kUnits) {
            const auto low = static_cast<std::int64_t>(random_.below(1000));
            hub_.laptops[at]->answers[unit] =
                hub_.shape.wideRange ? low * (kWide / 500) - kWide : low; // anywhere in the range
        }
    }
}

Bytes HubFuzzer::drawQuestion() {
    statistics::Question question;
    question.text = kWords[random_.below(5)];
    question.unit = kUnits[oneIn(6) ? 1 : 0];
    question.minimum = hub_.shape.wideRange ? -kWide : 0;
    question.maximum = hub_.shape.wideRange ? kWide : 1000;
    question.statistics = {statistics::Statistic::Sum};
    return encodeQuestion(question);
}

People HubFuzzer::some(People people) { return people & static_cast<People>(random_.word()); }

People HubFuzzer::living() const {
    People out = 0;
    for (const Index at : membersOf(hub_.honest)) {
        if (!hub_.laptops[at]->ended)
            out |= People{1} << at;
    }
    return out;
}

std::vector<std::string> HubFuzzer::play() {
    ++figures_["sessions"];
    const bool hidesOne = oneIn(12);
    hub_.lock([&](Index at, Index of) { return !hidesOne || at == of || !oneIn(20); });
    const std::uint64_t rounds = 2 + random_.below(4);
    while (asked_.size() < rounds && count(living()) > 1) {
        const std::uint64_t round = asked_.size() + 1;
        if (round > 1 && oneIn(50))
            playOldNumber(round);
        else
            playRound(round);
    }
    checkClaims();
    return hub_.violations;
}

/// The laptops in one or two stories that do not know of each other; some are left out.
void HubFuzzer::playRound(std::uint64_t round) {
    const Bytes question = drawQuestion();
    asked_.push_back(question);
    People left = living();
    if (seldom(3))
        left &= ~(some(left) & some(left));
    std::vector<Story> stories(1);
    if (seldom(2)) {
        stories.emplace_back();
        stories[1].laptops = some(left);
    }
    stories[0].laptops = left & ~stories.back().laptops;
    for (Story& story : stories) {
        story.round = round;
        story.question = seldom(4) ? drawQuestion() : question;
        if (story.laptops != 0)
            open(story);
        while (story.laptops != 0 && playAttempt(story)) {
        }
        close(story);
    }
}

/// A round that has been, asked for again.
void HubFuzzer::playOldNumber(std::uint64_t round) {
    asked_.push_back(drawQuestion());
    Story story;
    story.laptops = living();
    for (const Index at : membersOf(story.laptops)) {
        askAgain(at, round, asked_.back());
        hub_.roundOver(at, false); // nothing comes of it
        if (!hub_.laptops[at]->chain.empty())
            story.line = hub_.laptops[at]->chain;
    }
    if (story.line.empty())
        return;
    story.round = story.line.back().entry.round;
    story.question = story.line.back().question;
    story.attempt = story.line.back().entry.attempt;
    story.wish = kAlreadyConfirmed;
    open(story);
    while (playAttempt(story)) {
    }
    close(story);
}

/// Wherever rounds went by, or one is still open, a new link excuses it.
void HubFuzzer::askAgain(Index at, std::uint64_t round, const Bytes& question) {
    const HonestLaptop& laptop = *hub_.laptops[at];
    if ((laptop.open || round > laptop.lastRound + 1) && !seldom(100))
        hub_.reconnect(at);
    hub_.ask(at, round, question);
}

/// What it tells of the time before: mostly the longest history that somebody knows, but one that lets a
/// claim be broken if there is any.
void HubFuzzer::chooseLine(Story& story) {
    std::vector<const Chain*> known;
    for (const Index at : membersOf(story.laptops & living())) {
        const Chain& chain = hub_.laptops[at]->chain;
        if (std::none_of(known.begin(), known.end(), [&](const Chain* other) { return *other == chain; }))
            known.push_back(&chain);
    }
    const auto shorter = [](const Chain* a, const Chain* b) { return a->size() < b->size(); };
    if (known.empty())
        return;
    story.line = oneIn(6) ? *known[random_.below(known.size())]
                          : **std::max_element(known.begin(), known.end(), shorter);
    if (seldom(5))
        invent(story);
    for (const Chain* chain : known) {
        Story other = story;
        other.line = *chain;
        if (known.size() > 1 && !GroupChoice(hub_, other).breaking().empty()) {
            story.line = *chain;
            return;
        }
    }
}

void HubFuzzer::open(const Story& story) {
    const bool talksOver = seldom(5); // some change their minds
    for (const Index at : membersOf(story.laptops)) {
        askAgain(at, story.round, story.question);
        if (!hub_.laptops[at]->ended && !seldom(20))
            hub_.answer(at);
        if (talksOver && oneIn(4))
            hub_.takeBack(at);
    }
}

/// An entry that never was: a later attempt of the last round told of, or of a round that went by without
/// Combine.
void HubFuzzer::invent(Story& story) {
    if (story.line.empty())
        return;
    ToldEntry invented = story.line.back();
    const bool ownRound = oneIn(3) && invented.entry.round + 1 < story.round;
    const People everybody = (People{1} << hub_.shape.people) - 1;
    const People from = ownRound ? everybody : peopleOf(invented.entry.members);
    const People members = from & ~(some(from) & some(from));
    invented.entry.round += ownRound ? 1U : 0U;
    invented.entry.attempt += 1;
    invented.entry.members = membersOf(members);
    if (members == 0 || (!ownRound && members == from))
        return;
    story.line.push_back(invented);
    ++figures_["entries invented"];
}

/// Over here, with or without a result, or not at all: then the next Ask finds the round open.
void HubFuzzer::close(const Story& story) {
    for (const Index at : membersOf(story.laptops & living())) {
        if (!oneIn(8))
            hub_.roundOver(at, oneIn(2));
    }
}

void HubFuzzer::checkClaims() {
    const std::size_t colluders = hub_.colluders.size();
    std::map<std::uint64_t, People> inRound;
    std::map<std::string, std::vector<People>> ofSubject;
    std::set<std::pair<Bytes, People>> asked;
    const auto sums = hub_.revealed();
    const bool one = colluders <= std::max<std::size_t>(1, hub_.shape.people / 2 - 1);
    for (const ToldAttempt* attempt : sums) {
        const People members = peopleOf(attempt->members());
        const auto& entry = attempt->entry();
        const std::string what = shown(members) + " in round " + std::to_string(entry.round);
        ++figures_["sums opened"];
        figures_["later attempts opened"] += entry.attempt > 1 && entry.attempt != 8 ? 1U : 0U;
        figures_["sums opened by recovery"] +=
            attempt->unmasked.size() < count(members & hub_.honest) ? 1U : 0U;
        if (one && (inRound[entry.round] & members & hub_.honest) != 0)
            hub_.violations.push_back("an answer is in two opened sums of a round: " + what);
        inRound[entry.round] |= members;
        ofSubject[decodeQuestion(attempt->question())->unit].push_back(members);
        if (colluders + 2 <= smallest_ && !asked.emplace(attempt->question(), members).second)
            hub_.violations.push_back("the same words and people twice: " + what);
    }
    for (const auto& [unit, groups] : ofSubject) {
        ++figures_["subjects with " + std::to_string(groups.size()) + " sums"];
        const People apart = colluders + 2 <= smallest_ ? setApart(groups, hub_.honest) : 0;
        if (apart == 0)
            continue;
        std::string all;
        for (const People group : groups)
            all += shown(group);
        hub_.violations.push_back("sums " + all + " set apart " + shown(apart) + ", solve for " +
                                  shown(solvedFor(groups, hub_.honest)) + ", honest are " +
                                  shown(hub_.honest) + " of " + std::to_string(hub_.shape.people));
    }
}

} // namespace nulsom::test
