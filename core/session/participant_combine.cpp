// SPDX-License-Identifier: EUPL-1.2
#include "core/base/defence.h"
#include "core/securesum/masked_sum.h"
#include "core/session/labels.h"
#include "core/session/participant_state.h"
#include "core/session/question_codec.h"

#include <algorithm>

namespace nulsom::session {

namespace {

std::string versus(std::string_view what, std::uint64_t expected, std::uint64_t got) {
    return std::string(what) + ": expected " + std::to_string(expected) + ", got " + std::to_string(got);
}

bool isProperSubset(const Members& smaller, const Members& larger) {
    return smaller.size() < larger.size() &&
           std::includes(larger.begin(), larger.end(), smaller.begin(), smaller.end());
}

bool isSameCombine(const wire::Combine& a, const wire::Combine& b) {
    return a.attempt == b.attempt && a.members == b.members && a.history == b.history;
}

/// An entry may follow another if it is of a later round, or a later attempt with fewer of the same people.
bool mayFollow(const HistoryEntry& next, const HistoryEntry& last) {
    if (next.round != last.round)
        return next.round > last.round;
    return next.attempt > last.attempt && next.question == last.question &&
           isProperSubset(next.members, last.members);
}

struct Told {
    std::vector<Bytes32> heads;                ///< the known ones and those of the missed Combines
    std::map<std::uint64_t, PastRound> missed; ///< by round, as the guards need them
};

/// The history told here must be the one this laptop knows, perhaps longer.
Result<Told, FaultReport> extendHistory(const phase::Locked& lock, const wire::Combine& combine,
                                        const HistoryEntry& now, std::size_t fewest) {
    const auto forged = [](std::string why) {
        return Error{FaultReport{Fault::HistoryForged, {}, std::move(why)}};
    };
    Told told{lock.heads, {}};
    std::optional<HistoryEntry> last = lock.newest;
    for (const auto& missed : combine.missed) {
        HistoryEntry entry;
        if (!decodeEntry(missed.entry, entry) || entry.transcript != lock.transcript ||
            entry.members.size() < fewest || entry.members.back() >= lock.roster.size())
            return forged("an entry that is not of this lock");
        if ((last && !mayFollow(entry, *last)) || lock.confirmed.contains(entry.round))
            return forged("an entry that may not follow the one before");
        const auto question = decodeQuestion(missed.question);
        if (!question || questionHash(missed.question) != entry.question)
            return forged("an entry with another question");
        told.heads.push_back(historyNext(told.heads.back(), missed.entry));
        told.missed[entry.round] = PastRound{*question, entry.members, false};
        last = std::move(entry);
    }
    if (last && !mayFollow(now, *last))
        return forged("a Combine that may not follow the entry before");
    if (combine.history == told.heads.back())
        return told;
    const bool known = std::find(told.heads.begin(), told.heads.end(), combine.history) != told.heads.end();
    return Error{FaultReport{known ? Fault::HistoryShort : Fault::HistoryForged, {}, {}}};
}

} // namespace

void Participant::State::on(const wire::Combine& message) {
    auto* lock = locked();
    Round* round = openRound();
    if (lock != nullptr && round == nullptr && lock->round && lock->round->number == message.round &&
        lock->round->combine && isSameCombine(message, *lock->round->combine))
        return; // of the round that is over, told again after Resume
    if (lock == nullptr || round == nullptr || message.round != round->number)
        return fail({Fault::RoundOutOfOrder, {}, "Combine of a round that is not open"});
    if (round->combine) {
        const wire::Combine& last = *round->combine;
        if (message.attempt == last.attempt) {
            if (defended(Defence::CombineChanged) && !isSameCombine(message, last))
                return fail({Fault::CombineChanged, {}, {}});
            if (round->mine) // asked again, after Resume: the same bytes
                send(round->mine->share());
            return;
        }
        if (message.attempt < last.attempt)
            return fail({Fault::CombineChanged, {}, versus("attempt", last.attempt + 1, message.attempt)});
        if (defended(Defence::ConfirmedIsFinal) && round->confirmed)
            return fail({Fault::ConfirmedIsFinal, {}, {}});
        if (defended(Defence::KNotSubset) && !isProperSubset(message.members, last.members))
            return fail({Fault::KNotSubset, {}, {}});
    }
    const Members& members = message.members;
    if (message.attempt == 0 || members.empty() || members.back() >= lock->roster.size())
        return unexpected("this Combine");
    const HistoryEntry entry{lock->transcript, round->number, message.attempt, round->questionHash, members};
    const std::size_t fewest = smallestGroup(lock->roster.size(), info.minimum, round->question, true);
    auto told = extendHistory(*lock, message, entry, fewest);
    if (!told) {
        if (defended(Defence::History))
            return fail(told.error());
        told = Told{lock->heads, {}};
    }
    for (auto& [number, missed] : told->missed)
        lock->past[number] = std::move(missed);
    const bool first = std::none_of(lock->past.begin(), lock->past.end(), [&](const auto& past) {
        return past.first != round->number && sameSubject(past.second.question, round->question);
    });
    const std::size_t needed = smallestGroup(lock->roster.size(), info.minimum, round->question, first);
    if (defended(Defence::GroupTooSmall) && members.size() < needed)
        return fail(
            {Fault::GroupTooSmall, lock->roster.namesOf(members), versus("people", needed, members.size())});
    for (const Index member : members) {
        if (defended(Defence::NotVerified) && !lock->verified[member])
            return fail({Fault::NotVerified, {lock->roster.nameOf(member)}, {}});
    }
    lock->heads = std::move(told->heads);
    startAttempt(*lock, *round, message, entry);
}

void Participant::State::startAttempt(phase::Locked& lock, Round& round, const wire::Combine& combine,
                                      const HistoryEntry& entry) {
    const Members& members = combine.members;
    const bool inIt = std::binary_search(members.begin(), members.end(), lock.self);
    std::vector<PastRound> past;
    for (const auto& [number, known] : lock.past) {
        if (number != round.number)
            past.push_back(known);
    }
    const Bytes32 hash = roundHash(entry, combine.history);
    lock.heads.push_back(historyNext(combine.history, encodeEntry(entry)));
    lock.newest = entry;
    lock.past[round.number] = PastRound{round.question, members, false};
    round.combine = combine;
    round.lastLookEnds.reset();
    const std::size_t smallest = smallestClass(info.minimum, statistics::weight(round.question));
    const std::size_t threshold = recoveryThreshold(lock.roster.size(), members.size(), smallest);
    round.board.emplace(hash, members, statistics::wordCount(round.question), threshold);
    round.mine.reset(); // an abandoned attempt: its seed and boxes are wiped
    round.arrivals.clear();
    round.tags.clear();
    round.attests.clear();
    round.tagsFit.clear();
    round.tagsWrong.clear();
    round.earlySeeds.clear();
    round.seedsWrong.clear();
    round.badBox.reset();
    round.digest.reset();
    round.refused = false; // that was about the attempt before
    round.noResult.reset();
    happened(event::Combine{round.number, combine.attempt, lock.roster.namesOf(members)});
    if (!inIt)
        return;
    if (defended(Defence::NotReady) && !round.ready) { // perhaps taken back while this Combine was on its way
        refuseRound(round, {Fault::NotReady, {ownName}, {}});
        return send(wire::Unready{round.number, false});
    }
    const Members exposed =
        defended(Defence::WouldExpose) ? exposedClass(past, round.question, members, smallest) : Members{};
    const bool again = defended(Defence::SameAgain) && sameAgain(past, round.question, members);
    if (again || !exposed.empty()) {
        const Fault why = again                 ? Fault::SameAgain
                          : exposed.size() == 1 ? Fault::WouldExpose
                                                : Fault::ClassTooSmall;
        refuseRound(round, {why, lock.roster.namesOf(exposed), {}});
        return send(wire::Unready{round.number, false});
    }
    round.mine.emplace(hash, lock.self, members, threshold);
    round.sent = true;
    send(round.mine->makeShare(round.number, combine.attempt, round.answer.view(), lock.keys, random));
}

void Participant::State::on(const wire::ShareOf& message) {
    auto* lock = locked();
    Round* round = current(message);
    if (round == nullptr)
        return;
    if (round->mine && message.index == lock->self) {
        const auto& own = round->mine->share();
        const bool changed = message.share != own.share || message.commitment != own.commitment;
        if (defended(Defence::OwnShareChanged) && changed) {
            send(wire::OwnShareChanged{round->number, message.attempt});
            return refuseRound(*round, {Fault::OwnShareChanged, {ownName}, {}});
        }
    }
    switch (round->board->addShare(message.index, message.share, message.commitment)) {
    case AttemptBoard::Added::Same:
        return;
    case AttemptBoard::Added::Different:
    case AttemptBoard::Added::Unfit:
        return unexpected("this ShareOf");
    case AttemptBoard::Added::New:
        break;
    }
    const auto& name = lock->roster.nameOf(message.index);
    round->arrivals.push_back(message.index);
    happened(event::Share{name, round->board->shareOf(message.index)});
    if (round->mine && message.index != lock->self &&
        !round->mine->openBox(message.index, message.box, lock->keys) && defended(Defence::BoxDoesNotOpen)) {
        round->badBox = message.index;
        send(wire::BoxDoesNotOpen{round->number, message.attempt, message.index});
        return refuseRound(*round, {Fault::BoxDoesNotOpen, {name}, {}});
    }
    if (!round->board->allShares())
        return;
    round->digest = round->board->confirmDigest();
    if (round->mine && !round->refused)
        confirm(*lock, *round);
    proceed(*lock, *round);
}

void Participant::State::confirm(phase::Locked& lock, Round& round) {
    round.confirmed = true; // final: no other attempt of this round from here on
    lock.confirmed.insert(round.number);
    const std::uint64_t attempt = round.combine->attempt;
    send(round.mine->makeConfirm(round.number, attempt, *round.digest, lock.keys));
    send(
        wire::Attest{round.number, attempt,
                     crypto::signLabelled(lock.signing, label::kSignAttest, lock.transcript, *round.digest)});
    happened(event::Confirmed{ownName});
    round.tagsFit.insert(lock.self);
    for (const auto& tag : std::map(round.tags))
        checkTag(lock, round, tag.first);
}

void Participant::State::on(const wire::ConfirmOf& message) {
    auto* lock = locked();
    Round* round = current(message);
    if (round == nullptr || !round->mine)
        return;
    if (!round->board->isMember(message.index) || message.index == lock->self)
        return unexpected("this ConfirmOf");
    if (!round->tags.emplace(message.index, message.tag).second)
        return; // the first one counts
    if (!round->confirmed)
        return;
    checkTag(*lock, *round, message.index);
    proceed(*lock, *round);
}

void Participant::State::checkTag(phase::Locked& lock, Round& round, Index from) {
    const auto& name = lock.roster.nameOf(from);
    if (!defended(Defence::ConfirmTagWrong) ||
        round.mine->tagFits(from, round.tags.at(from), *round.digest, lock.keys)) {
        round.tagsFit.insert(from);
        return happened(event::Confirmed{name});
    }
    round.tagsWrong.insert(from);
    round.noResult = FaultReport{Fault::ConfirmTagWrong, {name}, {}};
    happened(event::Failed{*round.noResult});
    if (round.attests.contains(from))
        checkAttest(lock, round, from);
}

void Participant::State::on(const wire::AttestOf& message) {
    auto* lock = locked();
    Round* round = current(message);
    if (round == nullptr)
        return;
    if (!round->board->isMember(message.index))
        return unexpected("this AttestOf");
    if (!round->attests.emplace(message.index, message.signature).second)
        return;
    // Checked after the result, save where it is needed for it.
    if (round->tagsWrong.contains(message.index))
        checkAttest(*lock, *round, message.index);
    proceed(*lock, *round);
}

void Participant::State::checkAttest(phase::Locked& lock, Round& round, Index from) {
    if (!round.digest)
        return;
    const auto& identity = lock.roster.identities[from];
    if (!crypto::verifyLabelled(identity.signingKey, label::kSignAttest, lock.transcript, *round.digest,
                                round.attests.at(from)))
        return happened(event::Failed{{Fault::SignatureWrong, {identity.name}, "Attest"}});
    if (round.tagsWrong.erase(from) == 0)
        return;
    round.tagsFit.insert(from);
    happened(event::Failed{{Fault::TagReplacedBySignature, {identity.name}, {}}});
    happened(event::Confirmed{identity.name});
    if (round.tagsWrong.empty() && !round.refused)
        round.noResult.reset();
}

void Participant::State::on(const wire::UnmaskOf& message) {
    auto* lock = locked();
    Round* round = current(message);
    if (round == nullptr)
        return;
    if (!round->board->isMember(message.index))
        return unexpected("this UnmaskOf");
    if (!round->digest) {
        round->earlySeeds.emplace(message.index, message.seed);
        return;
    }
    takeSeed(*lock, *round, message.index, message.seed);
    proceed(*lock, *round);
}

void Participant::State::takeSeed(phase::Locked& lock, Round& round, Index from, const Bytes32& seed) {
    const auto& name = lock.roster.nameOf(from);
    switch (round.board->addSeed(from, seed)) {
    case AttemptBoard::Added::New:
        return happened(event::Unmasked{name, round.board->sealOf(from)});
    case AttemptBoard::Added::Same:
        return;
    case AttemptBoard::Added::Different:
    case AttemptBoard::Added::Unfit:
        // Whoever changed it: the right one may still come, or be recovered.
        if (round.seedsWrong.insert(from).second)
            happened(event::Failed{{Fault::UnmaskDoesNotFit, {name}, {}}});
    }
}

void Participant::State::proceed(phase::Locked& lock, Round& round) {
    if (!round.digest || round.result)
        return;
    for (const auto& [from, seed] : std::exchange(round.earlySeeds, {}))
        takeSeed(lock, round, from, seed);
    const std::size_t members = round.board->members().size();
    if (round.mine && round.confirmed && !round.unmasked && !round.refused &&
        round.tagsFit.size() == members) {
        // Every member has confirmed this attempt, so none of them can be in another sum of this round.
        round.unmasked = true;
        lock.past[round.number].opened = true;
        send(wire::Unmask{round.number, round.combine->attempt, round.mine->selfSeed()});
        takeSeed(lock, round, lock.self, round.mine->selfSeed());
    }
    if (!round.board->allSeeds() || round.refused)
        return;
    if (round.mine ? !round.unmasked : round.attests.size() != members)
        return;
    if (!round.mine) { // who looks on has no tags: all signatures must be good
        for (const auto& [from, signature] : round.attests) {
            const auto& identity = lock.roster.identities[from];
            if (!crypto::verifyLabelled(identity.signingKey, label::kSignAttest, lock.transcript,
                                        *round.digest, signature))
                return refuseRound(round, {Fault::SignatureWrong, {identity.name}, "Attest"});
        }
    }
    showResult(lock, round);
}

void Participant::State::showResult(phase::Locked& lock, Round& round) {
    const auto sum = round.board->sum();
    lock.past[round.number].opened = true;
    const auto& members = round.board->members();
    auto values = statistics::decodeSum(round.question, sum, members.size());
    if (!values && !defended(Defence::ImpossibleResult))
        values.emplace();
    if (!values)
        return refuseRound(round, {Fault::ImpossibleResult, lock.roster.namesOf(members), {}});
    round.result = event::Result{round.number, lock.roster.namesOf(members), std::move(*values)};
    round.forgetAt = now + config.timers.keepShown;
    hadResult = true;
    happened(*round.result);
    if (round.mine)
        sendOutcome(lock, round);
}

void Participant::State::sendOutcome(const phase::Locked& lock, const Round& round) {
    const Bytes32 outcome = outcomeHash(*round.digest, securesum::wordsToBytes(round.board->sum()));
    send(wire::Outcome{round.number, round.combine->attempt, outcome,
                       crypto::signLabelled(lock.signing, label::kSignOutcome, lock.transcript, outcome)});
}

} // namespace nulsom::session
