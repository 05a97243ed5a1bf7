// SPDX-License-Identifier: EUPL-1.2
#include "core/session/hub_state.h"
#include "core/session/question_codec.h"

#include <algorithm>

namespace nulsom::session {

void Hub::State::ask(const statistics::Question& question) {
    if (!established() || openRound() != nullptr)
        return;
    const Bytes bytes = encodeQuestion(question);
    const auto checked = decodeQuestion(bytes); // the same eyes as every laptop's
    if (!checked)
        return happened(event::Failed{checked.error()});
    if (!statistics::sumFits(question, people.size()))
        return happened(event::Failed{{Fault::SumTooLarge, {}, {}}});
    lock->round.emplace();
    HubRound& round = *lock->round;
    round.number = ++lock->lastRound;
    round.questionBytes = bytes;
    round.question = question;
    round.questionHash = questionHash(bytes);
    round.askedAt = now;
    sendAll(wire::Ask{round.number, bytes});
    happened(event::QuestionAsked{round.number, question});
}

void Hub::State::withdraw() {
    HubRound* round = openRound();
    if (round == nullptr || round->attempt > 0)
        return;
    sendAll(wire::Withdraw{round->number});
    happened(event::Withdrawn{round->number});
    round->lastLookEnds.reset();
    round->over = true;
}

void Hub::State::announceReady() {
    const HubRound& round = *lock->round;
    sendAll(wire::ReadyCount{round.number, round.ready.size()});
    happened(event::Ready{round.ready.size()});
}

void Hub::State::on(LinkId link, const wire::Ready& message) {
    const auto person = static_cast<Index>(*personOf(link));
    HubRound* round = openRound();
    if (round == nullptr || message.round != round->number || round->attempt > 0 || !lock->verified[person])
        return;
    round->declined.erase(person);
    if (!round->ready.insert(person).second)
        return;
    announceReady();
}

void Hub::State::on(LinkId link, const wire::Unready& message) {
    const auto person = static_cast<Index>(*personOf(link));
    HubRound* round = openRound();
    if (round == nullptr || message.round != round->number)
        return;
    if (round->attempt > 0) { // a guard on that laptop said no
        if (round->board->isMember(person) && !round->board->hasShare(person))
            round->refusing.insert(person);
        return;
    }
    if (message.declined)
        round->declined.insert(person);
    else
        round->declined.erase(person);
    if (round->ready.erase(person) == 0)
        return;
    announceReady();
    if (round->lastLookEnds) {
        const Members members = eligible();
        sendAll(wire::Closing{round->number, members});
        happened(event::Closing{round->number, lock->roster.namesOf(members)});
    }
}

Members Hub::State::eligible() const {
    Members out_;
    for (const Index person : lock->round->ready) {
        if (people[person].here && lock->verified[person])
            out_.push_back(person);
    }
    return out_;
}

std::size_t Hub::State::needed() const {
    const HubRound& round = *lock->round;
    const bool first = std::none_of(lock->past.begin(), lock->past.end(), [&](const auto& past) {
        return past.first != round.number && sameSubject(past.second.question, round.question);
    });
    return smallestGroup(people.size(), config.info.minimum, round.question, first);
}

/// The same rules that every laptop applies: what they would refuse is not offered.
std::optional<FaultReport> Hub::State::whyNotCombine(const Members& members) const {
    if (members.size() < needed())
        return FaultReport{Fault::GroupTooSmall, {}, "at least " + std::to_string(needed())};
    const HubRound& round = *lock->round;
    std::vector<PastRound> past;
    for (const auto& [number, known] : lock->past) {
        if (number != round.number)
            past.push_back(known);
    }
    if (sameAgain(past, round.question, members))
        return FaultReport{Fault::SameAgain, {}, {}};
    const std::size_t smallest = smallestClass(config.info.minimum, statistics::weight(round.question));
    const Members exposed = exposedClass(past, round.question, members, smallest);
    if (exposed.empty())
        return std::nullopt;
    return FaultReport{
        exposed.size() == 1 ? Fault::WouldExpose : Fault::ClassTooSmall, lock->roster.namesOf(exposed), {}};
}

void Hub::State::startLastLook() {
    HubRound* round = openRound();
    if (round == nullptr || round->attempt > 0 || round->lastLookEnds)
        return;
    const Members members = eligible();
    if (whyNotCombine(members))
        return;
    if (config.timers.lastLook.count() == 0)
        return startAttempt(members);
    round->lastLookEnds = now + config.timers.lastLook;
    sendAll(wire::Closing{round->number, members});
    happened(event::Closing{round->number, lock->roster.namesOf(members)});
}

void Hub::State::checkLastLook() {
    HubRound* round = openRound();
    if (round == nullptr || !round->lastLookEnds || now < *round->lastLookEnds)
        return;
    round->lastLookEnds.reset();
    const Members members = eligible();
    if (!whyNotCombine(members))
        return startAttempt(members);
    sendAll(wire::Closing{round->number, {}}); // too many took their answer back: the question is open again
    happened(event::Closing{round->number, {}});
}

/// What a laptop that came back may have missed; it passes over what it has.
void Hub::State::replay(std::size_t person) {
    for (std::size_t i = 0; i < people.size(); ++i) {
        if (lock->verified[i])
            sendTo(person, wire::VerifiedOf{static_cast<Index>(i), *lock->verified[i]});
        sendTo(person, wire::Presence{static_cast<Index>(i), people[i].here ? wire::PresenceState::Here
                                                                            : wire::PresenceState::Away});
    }
    if (!lock->round)
        return;
    const HubRound& round = *lock->round;
    sendTo(person, wire::Ask{round.number, round.questionBytes});
    sendTo(person, wire::ReadyCount{round.number, round.ready.size()});
    if (round.lastLookEnds)
        sendTo(person, wire::Closing{round.number, eligible()});
    if (round.attempt > 0)
        replayAttempt(person);
    if (!round.over)
        return;
    if (round.attempt == 0)
        sendTo(person, wire::Withdraw{round.number});
    else
        sendTo(person, wire::RoundOver{round.number, round.result.has_value()});
}

void Hub::State::replayAttempt(std::size_t person) {
    const HubRound& round = *lock->round;
    sendCombine(person);
    for (const Index from : round.arrivals)
        sendTo(person, shareFor(from, person));
    for (const auto& [from, confirm] : round.confirms) {
        if (const auto message = confirmFor(from, person))
            sendTo(person, *message);
    }
    for (const auto& [from, signature] : round.attests)
        sendTo(person, wire::AttestOf{round.number, round.attempt, from, signature});
    for (const auto& [from, seed] : round.seeds)
        sendTo(person, wire::UnmaskOf{round.number, round.attempt, from, seed});
    for (const auto& recovery : round.recoveries)
        sendTo(person, recovery);
    if (round.recovering && round.seeds.contains(static_cast<Index>(person)) && !round.board->allSeeds())
        sendTo(person, wire::Recover{round.number, round.attempt, round.board->withoutSeed()});
}

Instant Hub::State::unattendedSince() const {
    return lock->round ? lock->round->askedAt : lock->establishedAt;
}

bool Hub::State::isGone(std::size_t person) const {
    const HubPerson& who = people[person];
    return who.gone || (!who.here && now >= who.lostAt + config.timers.silentMember);
}

/// Without anybody at the keys: the obvious next step, as soon as the rules allow it.
void Hub::State::runUnattended() {
    if (!lock) {
        if (people.size() >= config.unattended->participants)
            closeDoors();
        return;
    }
    if (!lock->established)
        return;
    if (lock->round && lock->round->over) {
        if (!lock->round->result) {
            fault = lock->round->noResult;
            return end(wire::EndReason::Cancelled);
        }
        return end(wire::EndReason::Done);
    }
    // Nobody is hurried, but after this time the others go on without who has not said anything.
    const bool late = now >= unattendedSince() + config.timers.unattendedPatience;
    std::size_t willing = 0;
    bool verified = true;
    bool ready = true;
    for (std::size_t i = 0; i < people.size(); ++i) {
        const auto place = static_cast<Index>(i);
        const bool saidYes = lock->verified[i].has_value();
        const bool isReady = lock->round && lock->round->ready.contains(place) && people[i].here;
        if (isGone(i) || (lock->round && lock->round->declined.contains(place)) ||
            (late && !(lock->round ? isReady : saidYes)))
            continue;
        ++willing;
        verified = verified && saidYes;
        ready = ready && isReady;
    }
    if (willing < std::max(config.info.minimum, people.size() / 2 + 1)) {
        if (!lock->tooFewSince)
            lock->tooFewSince = now;
        if (now >= *lock->tooFewSince + config.timers.unattendedEnd) {
            fault = FaultReport{Fault::TooFewPeople, {}, {}};
            happened(event::Failed{*fault});
            return end(wire::EndReason::TooFew);
        }
        return;
    }
    lock->tooFewSince.reset();
    if (!lock->round && verified) {
        ask(config.unattended->question);
        if (!lock->round) { // refused: the question does not fit this many people
            fault = FaultReport{Fault::QuestionNotAllowed, {}, {}};
            end(wire::EndReason::Cancelled);
        }
        return;
    }
    if (lock->round && lock->round->attempt == 0 && ready)
        startLastLook();
}

} // namespace nulsom::session
