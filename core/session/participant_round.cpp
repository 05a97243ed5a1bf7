// SPDX-License-Identifier: EUPL-1.2
#include "core/base/defence.h"
#include "core/session/labels.h"
#include "core/session/participant_state.h"
#include "core/session/question_codec.h"

#include <algorithm>

namespace nulsom::session {

namespace {
/// A laptop that was away steps its keys forward by so many rounds at the most.
constexpr std::uint64_t kMostRoundsMissed = 1000;
} // namespace

void Participant::State::on(const wire::Ask& message) {
    auto* lock = locked();
    if (lock->round && lock->round->number == message.round && lock->round->questionBytes == message.question)
        return; // told again after Resume
    const bool jump = std::exchange(mayJump, false);
    if (lock->round && !lock->round->over) {
        if (defended(Defence::RoundOutOfOrder) && !jump)
            return fail({Fault::RoundOutOfOrder, {}, "Ask while a round is open"});
        closeRound(*lock, *lock->round); // its end went by while this laptop was away
    }
    const std::uint64_t expected = lock->lastRound + 1;
    const bool inOrder =
        message.round >= expected && message.round - expected <= (jump ? kMostRoundsMissed : 0);
    if (defended(Defence::RoundOutOfOrder) && !inOrder)
        return fail(
            {Fault::RoundOutOfOrder,
             {},
             "expected round " + std::to_string(expected) + ", got " + std::to_string(message.round)});
    auto question = decodeQuestion(message.question);
    if (!question)
        return fail(question.error());
    if (defended(Defence::SumTooLarge) && !statistics::sumFits(*question, lock->roster.size()))
        return fail({Fault::SumTooLarge, {}, {}});
    lock->keys.stepTo(message.round);
    lock->lastRound = message.round;
    lock->round.emplace();
    Round& round = *lock->round;
    round.number = message.round;
    round.questionBytes = message.question;
    round.question = std::move(*question);
    round.questionHash = questionHash(message.question);
    happened(event::QuestionAsked{round.number, round.question});
}

void Participant::State::on(const wire::Withdraw& message) {
    auto* lock = locked();
    Round* round = openRound();
    if (message.round != round->number)
        return;
    if (round->combine)
        return fail({Fault::RoundOutOfOrder, {}, "Withdraw after Combine"});
    happened(event::Withdrawn{round->number});
    closeRound(*lock, *round);
    round->forgotten = true;
    round->forgetAt.reset();
}

void Participant::State::on(const wire::ReadyCount& message) {
    const auto* lock = locked();
    Round* round = openRound();
    if (message.round != round->number)
        return;
    round->readyCount = static_cast<std::size_t>(std::min<std::uint64_t>(message.count, lock->roster.size()));
    happened(event::Ready{round->readyCount});
}

void Participant::State::on(const wire::Closing& message) {
    auto* lock = locked();
    Round* round = openRound();
    if (message.round != round->number)
        return;
    if (!message.members.empty() && message.members.back() >= lock->roster.size())
        return unexpected("Closing");
    round->closing = message.members;
    round->lastLookEnds.reset();
    if (!message.members.empty()) {
        round->lastLookEnds = now + config.timers.lastLook;
        happened(event::Closing{round->number, lock->roster.namesOf(message.members)});
    }
}

void Participant::State::submit(const std::shared_ptr<SecretNumber>& number) {
    auto* lock = locked();
    Round* round = openRound();
    if (lock == nullptr || round == nullptr || round->combine || !lock->saidYes || number == nullptr) {
        if (number != nullptr)
            number->wipe();
        return;
    }
    crypto::SecretWords answer(statistics::wordCount(round->question));
    const bool allowed = statistics::encodeAnswer(round->question, number->value(), answer.mutableView());
    number->wipe();
    if (!allowed)
        return happened(event::Failed{{Fault::AnswerOutOfRange, {}, {}}});
    round->answer = std::move(answer);
    hadAnswer = true;
    round->entered = true;
    round->declined = false;
    if (!std::exchange(round->ready, true))
        send(wire::Ready{round->number});
}

void Participant::State::takeBack(bool declined) {
    Round* round = openRound();
    if (round == nullptr || round->combine)
        return; // what is combined cannot be taken back
    round->answer.wipe();
    const bool news = round->ready || round->declined != declined;
    round->ready = false;
    round->declined = declined;
    if (news)
        send(wire::Unready{round->number, declined});
}

void Participant::State::on(const wire::RoundOver& message) {
    auto* lock = locked();
    Round* round = openRound();
    if (message.round != round->number)
        return; // of a round that this laptop has closed already
    for (const auto& [from, signature] : round->attests) {
        if (!round->refused) // else this laptop has said what is wrong
            checkAttest(*lock, *round, from);
    }
    if (isOver())
        return;
    if (!round->result && !round->noResult) {
        round->noResult = whyNoResult(*lock, *round);
        happened(event::Failed{*round->noResult});
    }
    closeRound(*lock, *round);
}

FaultReport Participant::State::whyNoResult(const phase::Locked& lock, const Round& round) const {
    if (!round.board)
        return {Fault::RoundEndedNoResult, {}, {}};
    const Members spoiled = round.board->spoiled();
    if (!spoiled.empty())
        return {Fault::ShareDoesNotFit, lock.roster.namesOf(spoiled), {}};
    Members missing;
    for (const Index member : round.board->members()) {
        const bool agrees = round.mine ? member == lock.self || round.tagsFit.contains(member)
                                       : round.attests.contains(member);
        if (!agrees)
            missing.push_back(member);
    }
    return {Fault::RoundEndedNoResult,
            lock.roster.namesOf(missing.empty() ? round.board->withoutSeed() : missing),
            {}};
}

void Participant::State::closeRound(phase::Locked& lock, Round& round) {
    round.over = true;
    round.forgetAt = now + config.timers.keepShown;
    round.answer.wipe();
    if (round.mine) // its message stays for the screen, its secrets go
        round.mine->wipe();
    lock.keys.stepTo(round.number + 1);
}

void Participant::State::refuseRound(Round& round, FaultReport report) {
    round.refused = true;
    happened(event::Failed{report});
    if (!round.noResult)
        round.noResult = std::move(report);
}

/// After Resume: the same bytes again, never new ones. The hub passes over what it has.
void Participant::State::resend() {
    auto* lock = locked();
    if (lock == nullptr)
        return;
    if (lock->saidYes)
        sendVerified();
    Round* round = openRound();
    if (round == nullptr)
        return;
    const bool goesAlong =
        !round->combine || round->mine ||
        !std::binary_search(round->combine->members.begin(), round->combine->members.end(), lock->self);
    if (round->ready && goesAlong)
        send(wire::Ready{round->number});
    else
        send(wire::Unready{round->number, round->declined}); // perhaps taken back while the link was down
    if (!round->mine || !round->combine)
        return;
    const std::uint64_t attempt = round->combine->attempt;
    send(round->mine->share());
    if (round->badBox)
        send(wire::BoxDoesNotOpen{round->number, attempt, *round->badBox});
    if (!round->confirmed)
        return;
    send(round->mine->makeConfirm(round->number, attempt, *round->digest, lock->keys));
    send(wire::Attest{
        round->number, attempt,
        crypto::signLabelled(lock->signing, label::kSignAttest, lock->transcript, *round->digest)});
    if (round->unmasked)
        send(wire::Unmask{round->number, attempt, round->mine->selfSeed()});
    if (round->result)
        sendOutcome(*lock, *round);
}

} // namespace nulsom::session
