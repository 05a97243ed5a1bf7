// SPDX-License-Identifier: EUPL-1.2
#include "core/session/hub_state.h"
#include "core/wire/limits.h"

#include <algorithm>

namespace nulsom::session {

void Hub::State::startAttempt(Members members) {
    HubRound& round = *lock->round;
    ++round.attempt;
    const HistoryEntry entry{lock->transcript, round.number, round.attempt, round.questionHash, members};
    const Bytes encoded = encodeEntry(entry);
    const Bytes32 head = lock->heads.back();
    round.combineEntry = lock->entries.size();
    lock->entries.push_back({encoded, round.questionBytes});
    lock->heads.push_back(historyNext(head, encoded));
    lock->past[round.number] = PastRound{round.question, members, false};
    const std::size_t threshold =
        recoveryThreshold(people.size(), members.size(),
                          smallestClass(config.info.minimum, statistics::weight(round.question)));
    happened(event::Combine{round.number, round.attempt, lock->roster.namesOf(members)});
    round.board.emplace(roundHash(entry, head), std::move(members), statistics::wordCount(round.question),
                        threshold);
    round.shares.clear();
    round.arrivals.clear();
    round.confirms.clear();
    round.attests.clear();
    round.seeds.clear();
    round.recoveries.clear();
    round.outcomes.clear();
    round.refusing.clear();
    round.dealtBadBoxes.clear();
    round.progressAt = now;
    for (std::size_t i = 0; i < people.size(); ++i)
        sendCombine(i);
}

void Hub::State::sendCombine(std::size_t person) {
    if (!people[person].link)
        return;
    const HubRound& round = *lock->round;
    wire::Combine message;
    message.round = round.number;
    message.attempt = round.attempt;
    message.history = lock->heads[round.combineEntry];
    message.members = round.board->members();
    for (std::size_t i = lock->known[person]; i < round.combineEntry; ++i)
        message.missed.push_back(lock->entries[i]);
    lock->known[person] = std::max(lock->known[person], round.combineEntry + 1);
    sendTo(person, message);
}

wire::ShareOf Hub::State::shareFor(Index from, std::size_t to) const {
    const HubRound& round = *lock->round;
    const wire::Share& share = round.shares.at(from);
    wire::ShareOf message{round.number, round.attempt, from, share.share, share.commitment, {}};
    std::size_t box = 0;
    for (const Index member : round.board->members()) {
        if (member == from)
            continue;
        if (member == to)
            message.box = share.boxes[box];
        ++box;
    }
    return message;
}

std::optional<wire::ConfirmOf> Hub::State::confirmFor(Index from, std::size_t to) const {
    const HubRound& round = *lock->round;
    std::size_t tag = 0;
    for (const Index member : round.board->members()) {
        if (member == from)
            continue;
        if (member == to)
            return wire::ConfirmOf{round.number, round.attempt, from, round.confirms.at(from).tags[tag]};
        ++tag;
    }
    return std::nullopt;
}

void Hub::State::on(LinkId link, const wire::Share& message) {
    const auto person = static_cast<Index>(*personOf(link));
    HubRound* round = current(person, message);
    if (round == nullptr)
        return;
    const bool boxesFit = message.boxes.size() + 1 == round->board->members().size() &&
                          std::all_of(message.boxes.begin(), message.boxes.end(),
                                      [](const Bytes& b) { return b.size() == wire::kSeedBox; });
    if (!boxesFit)
        return refuse(link, wire::RefuseReason::NotUnderstood);
    switch (round->board->addShare(person, message.share, message.commitment)) {
    case AttemptBoard::Added::Same:
        return;
    case AttemptBoard::Added::Different:
    case AttemptBoard::Added::Unfit:
        return refuse(link, wire::RefuseReason::NotUnderstood);
    case AttemptBoard::Added::New:
        break;
    }
    round->refusing.erase(person); // it goes along after all
    round->shares[person] = message;
    round->arrivals.push_back(person);
    round->progressAt = now;
    for (std::size_t i = 0; i < people.size(); ++i) {
        if (people[i].link)
            sendTo(i, shareFor(person, i));
    }
    happened(event::Share{people[person].identity.name, round->board->shareOf(person)});
}

void Hub::State::on(LinkId link, const wire::OwnShareChanged& message) {
    const std::size_t person = *personOf(link);
    const HubRound* round = current(person, message);
    const auto place = static_cast<Index>(person);
    if (round == nullptr || !round->board->hasShare(place) || round->confirms.contains(place))
        return; // who has confirmed has seen its own Share: too late to call the round off
    endRound(FaultReport{Fault::OwnShareChanged, {people[person].identity.name}, {}});
}

void Hub::State::on(LinkId link, const wire::BoxDoesNotOpen& message) {
    const auto person = static_cast<Index>(*personOf(link));
    HubRound* round = current(person, message);
    if (round == nullptr || !round->board->isMember(message.dealer) || round->confirms.contains(person))
        return;
    round->refusing.insert(person);
    round->dealtBadBoxes.insert(message.dealer);
}

void Hub::State::on(LinkId link, const wire::Confirm& message) {
    const auto person = static_cast<Index>(*personOf(link));
    HubRound* round = current(person, message);
    if (round == nullptr || round->confirms.contains(person))
        return;
    if (!round->board->allShares() || message.tags.size() + 1 != round->board->members().size())
        return refuse(link, wire::RefuseReason::NotUnderstood);
    round->confirms[person] = message;
    round->progressAt = now;
    if (round->confirms.size() == round->board->members().size())
        lock->past[round->number].opened = true; // from here on any laptop may give its seed
    for (const Index member : round->board->members()) {
        if (const auto tag = confirmFor(person, member))
            sendTo(member, *tag);
    }
    happened(event::Confirmed{people[person].identity.name});
}

void Hub::State::on(LinkId link, const wire::Attest& message) {
    const auto person = static_cast<Index>(*personOf(link));
    HubRound* round = current(person, message);
    if (round == nullptr || !round->confirms.contains(person) ||
        !round->attests.emplace(person, message.signature).second)
        return;
    sendAll(wire::AttestOf{round->number, round->attempt, person, message.signature});
}

void Hub::State::on(LinkId link, const wire::Unmask& message) {
    const auto person = static_cast<Index>(*personOf(link));
    HubRound* round = current(person, message);
    if (round == nullptr || round->seeds.contains(person) ||
        round->confirms.size() != round->board->members().size())
        return;
    const auto added = round->board->addSeed(person, message.seed);
    if (added != AttemptBoard::Added::New && added != AttemptBoard::Added::Same)
        return happened(event::Failed{{Fault::UnmaskDoesNotFit, {people[person].identity.name}, {}}});
    round->seeds[person] = message.seed;
    round->progressAt = now;
    if (added == AttemptBoard::Added::New) { // else it was recovered, and everybody has it
        sendAll(wire::UnmaskOf{round->number, round->attempt, person, message.seed});
        happened(event::Unmasked{people[person].identity.name, round->board->sealOf(person)});
        checkSeeds();
    }
    if (round->recovering && !round->board->allSeeds()) // it may help now
        sendTo(person, wire::Recover{round->number, round->attempt, round->board->withoutSeed()});
}

void Hub::State::on(LinkId link, const wire::RecoveryShare& message) {
    const auto person = static_cast<Index>(*personOf(link));
    HubRound* round = current(person, message);
    const bool repeated =
        round != nullptr &&
        std::any_of(round->recoveries.begin(), round->recoveries.end(), [&](const auto& known) {
            return known.holder == person && known.dealer == message.dealer;
        });
    if (round == nullptr || !round->recovering || repeated || !round->board->isMember(message.dealer))
        return;
    const wire::RecoveryShareOf forward{round->number, round->attempt, person, message.dealer, message.share};
    round->recoveries.push_back(forward);
    sendAll(forward);
    const auto recovery = round->board->addRecoveryShare(person, message.dealer, message.share);
    for (const Index holder : recovery.misfits)
        happened(event::Failed{{Fault::ShareDoesNotFit, lock->roster.namesOf({message.dealer, holder}), {}}});
    if (recovery.known) {
        round->progressAt = now;
        happened(event::Unmasked{people[message.dealer].identity.name, round->board->sealOf(message.dealer)});
        checkSeeds();
    }
}

void Hub::State::checkSeeds() {
    HubRound& round = *lock->round;
    if (!round.board->allSeeds() || round.result)
        return;
    const auto& members = round.board->members();
    auto values = statistics::decodeSum(round.question, round.board->sum(), members.size());
    if (!values)
        return endRound(FaultReport{Fault::ImpossibleResult, lock->roster.namesOf(members), {}});
    round.result = event::Result{round.number, lock->roster.namesOf(members), std::move(*values)};
    hadResult = true;
    happened(*round.result);
}

void Hub::State::on(LinkId link, const wire::Outcome& message) {
    const auto person = static_cast<Index>(*personOf(link));
    HubRound* round = current(person, message);
    if (round == nullptr)
        return;
    round->outcomes.insert(person); // perhaps before the hub has all seeds itself
    checkOutcomes();
}

/// The round is over when every member that is still here has its result, the others having had their time.
void Hub::State::checkOutcomes() {
    HubRound& round = *lock->round;
    if (!round.result || round.over)
        return;
    const auto& members = round.board->members();
    const bool late = now >= round.progressAt + config.timers.silentMember;
    const bool all = std::all_of(members.begin(), members.end(), [&](Index member) {
        return round.outcomes.contains(member) || !people[member].here;
    });
    if (all || late)
        endRound(std::nullopt);
}

Members Hub::State::awaited() const {
    const HubRound& round = *lock->round;
    const bool sharing = !round.board->allShares();
    Members missing;
    for (const Index member : round.board->members()) {
        const bool done = sharing ? round.board->hasShare(member) : round.confirms.contains(member);
        if (!done || round.refusing.contains(member))
            missing.push_back(member);
    }
    return missing.empty() ? round.board->withoutSeed() : missing;
}

/// Time is up for those who are awaited, or all of them said that they do not go along.
bool Hub::State::isLate(const HubRound& round) const {
    if (now >= round.progressAt + config.timers.silentMember)
        return true;
    const Members missing = awaited();
    return !missing.empty() && std::all_of(missing.begin(), missing.end(), [&](Index member) {
        return round.refusing.contains(member) || people[member].gone;
    });
}

bool Hub::State::mayGoOnWithout(const Members& missing) const {
    const HubRound& round = *lock->round;
    if (round.board->allShares())
        return false; // a laptop that has confirmed takes part in no other attempt of this round
    Members rest;
    for (const Index member : round.board->members()) {
        if (!std::binary_search(missing.begin(), missing.end(), member))
            rest.push_back(member);
    }
    return !whyNotCombine(rest);
}

void Hub::State::goOnWithoutSilent() {
    HubRound* round = openRound();
    if (round == nullptr || round->attempt == 0)
        return;
    const Members missing = awaited();
    if (!mayGoOnWithout(missing))
        return;
    Members rest;
    for (const Index member : round->board->members()) {
        if (!std::binary_search(missing.begin(), missing.end(), member))
            rest.push_back(member);
    }
    startAttempt(std::move(rest));
}

void Hub::State::checkProgress() {
    HubRound* round = openRound();
    if (round == nullptr || round->attempt == 0)
        return;
    if (round->result)
        return checkOutcomes();
    if (round->board->allShares() && !round->dealtBadBoxes.empty()) {
        Members between(round->dealtBadBoxes.begin(), round->dealtBadBoxes.end());
        for (const Index reporter : round->refusing) { // either may lie
            if (!round->dealtBadBoxes.contains(reporter))
                between.push_back(reporter);
        }
        return endRound(FaultReport{Fault::BoxDoesNotOpen, lock->roster.namesOf(between), {}});
    }
    const bool confirmed = round->confirms.size() == round->board->members().size();
    const Members missing = awaited();
    Members gone;
    std::copy_if(missing.begin(), missing.end(), std::back_inserter(gone),
                 [&](Index member) { return people[member].gone; });
    if (round->board->allShares() && !confirmed &&
        !gone.empty()) // nobody waits for a Confirm that cannot come
        return endRound(FaultReport{Fault::RoundEndedNoResult, lock->roster.namesOf(gone), {}});
    if (!isLate(*round))
        return;
    if (confirmed && !round->recovering) {
        round->recovering = true;
        for (const Index member : round->board->members()) {
            if (!std::binary_search(missing.begin(), missing.end(), member))
                sendTo(member, wire::Recover{round->number, round->attempt, missing});
        }
    }
    if (!config.unattended)
        return;
    if (mayGoOnWithout(awaited()))
        return goOnWithoutSilent();
    if (now >= round->progressAt + config.timers.unattendedEnd)
        endRound(whyNoResult());
}

FaultReport Hub::State::whyNoResult() const {
    const Members spoiled = lock->round->board->spoiled();
    if (!spoiled.empty())
        return {Fault::ShareDoesNotFit, lock->roster.namesOf(spoiled), {}};
    return {Fault::RoundEndedNoResult, lock->roster.namesOf(awaited()), {}};
}

void Hub::State::endRound(std::optional<FaultReport> noResult) {
    HubRound& round = *lock->round;
    round.over = true;
    if (!round.result) {
        round.noResult = std::move(noResult);
        if (round.noResult)
            happened(event::Failed{*round.noResult});
    }
    sendAll(wire::RoundOver{round.number, round.result.has_value()});
}

} // namespace nulsom::session
