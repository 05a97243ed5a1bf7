// SPDX-License-Identifier: EUPL-1.2
#include "tests/fuzz/lying_hub.h"

#include "core/securesum/masked_sum.h"
#include "core/wire/codec.h"

#include <algorithm>

/// A round: what the hub tells, and what comes back.
namespace nulsom::test {

using namespace session;

namespace {
constexpr Bytes::value_type kOneBit = 1;
} // namespace

void LyingHub::ask(Index at, std::uint64_t round, const Bytes& question) {
    HonestLaptop& laptop = *laptops[at];
    tell(at, wire::Ask{round, question});
    laptop.lastRound = round;
    laptop.keyRound = std::max(laptop.keyRound, round);
    laptop.open = !laptop.ended;
    laptop.question = question;
    laptop.ready = laptop.confirmed = laptop.unmasked = false;
    laptop.current = nullptr;
}

void LyingHub::answer(Index at) {
    HonestLaptop& laptop = *laptops[at];
    const auto unit = wire::decodeQuestion(laptop.question)->unit;
    step(at,
         ParticipantIntent{intent::SubmitAnswer{std::make_shared<SecretNumber>(laptop.answers.at(unit))}});
}

void LyingHub::takeBack(Index at) { step(at, ParticipantIntent{intent::TakeBack{}}); }

/// The link breaks and comes back; what was on screen stays, and the laptop says again what it said.
void LyingHub::reconnect(Index at) {
    const HonestLaptop& laptop = *laptops[at];
    if (laptop.confirmed && laptop.current != nullptr && !laptop.current->heard.at(at).allShares())
        return; // only without ConfirmedIsFinal; there it would ask for what it lacks
    step(at, input::LinkClosed{});
    step(at, input::LinkOpened{fingerprint_});
    step(at, input::Received{welcome()});
    tell(at, wire::Resumed{});
}

void LyingHub::combine(Index at, ToldAttempt& attempt, const Chain& missed) {
    HonestLaptop& laptop = *laptops[at];
    wire::Combine message;
    message.round = attempt.entry().round;
    message.attempt = attempt.entry().attempt;
    message.history = attempt.history();
    message.members = attempt.members();
    for (const auto& told : missed)
        message.missed.push_back({encodeEntry(told.entry), told.question});
    // Under the same numbers there is one Share at the most, whatever is told later.
    const bool isNew = laptop.told.emplace(std::pair(message.round, message.attempt), &attempt).second;
    if (isNew) {
        laptop.current = &attempt;
        attempt.heard.try_emplace(at, attempt.hash(), attempt.members(), 1, attempt.threshold());
    }
    tell(at, message);
    if (!isNew || laptop.ended)
        return;
    laptop.chain.insert(laptop.chain.end(), missed.begin(), missed.end());
    laptop.chain.push_back({attempt.entry(), attempt.question()});
    if (attempt.entry().attempt > 1)
        ++figures_["later attempts told"];
}

void LyingHub::share(Index at, ToldAttempt& attempt, Index of, std::size_t version, bool flipped) {
    const wire::Share* share = nullptr;
    if (!attempt.heard.contains(at))
        return;
    if (!isHonest(of)) {
        const auto range = wire::decodeQuestion(attempt.question())->maximum;
        std::uint64_t answer = random_.below(100);
        if (random_.below(20) == 0) // one that is not allowed
            answer = random_.below(2) == 0 ? std::uint64_t{0} - 1'000'000'000
                                           : static_cast<std::uint64_t>(range) * 3;
        share = &attempt.forged(colluder(of), version, answer).mine.share();
    } else if (const auto sent = attempt.shares.find(of); sent != attempt.shares.end()) {
        share = &sent->second;
    }
    if (share == nullptr)
        return;
    wire::ShareOf message;
    message.round = attempt.entry().round;
    message.attempt = attempt.entry().attempt;
    message.index = of;
    message.share = share->share;
    message.share[0] = static_cast<std::uint8_t>(message.share[0] ^ (flipped ? kOneBit : 0));
    message.commitment = share->commitment;
    const auto& members = attempt.members();
    if (at != of && std::binary_search(members.begin(), members.end(), at))
        message.box = share->boxes.at(attempt.positionFor(of, at));
    attempt.heard.at(at).addShare(of, message.share, message.commitment);
    tell(at, message);
}

void LyingHub::confirm(Index at, ToldAttempt& attempt, Index of, bool forged) {
    if (!attempt.heard.contains(at))
        return;
    wire::ConfirmOf message{attempt.entry().round, attempt.entry().attempt, of, {}};
    const AttemptBoard& heard = attempt.heard.at(at);
    if (!isHonest(of) && heard.allShares()) {
        Colluder& by = colluder(of);
        const auto& mine = attempt.forged(by, 0, 0).mine;
        const auto made = mine.makeConfirm(message.round, message.attempt, heard.confirmDigest(),
                                           by.keys(attempt.keyRound()));
        message.tag = made.tags.at(attempt.positionFor(of, at));
    } else if (const auto made = attempt.confirms.find(of); made != attempt.confirms.end()) {
        message.tag = made->second.tags.at(attempt.positionFor(of, at));
    } else if (!forged) {
        return;
    }
    tell(at, message);
}

void LyingHub::attest(Index at, ToldAttempt& attempt, Index of) {
    if (!attempt.heard.contains(at))
        return;
    wire::AttestOf message{attempt.entry().round, attempt.entry().attempt, of, {}};
    const AttemptBoard& heard = attempt.heard.at(at);
    if (!isHonest(of) && heard.allShares())
        message.signature = colluder(of).attest(heard.confirmDigest());
    else if (const auto made = attempt.attests.find(of); made != attempt.attests.end())
        message.signature = made->second;
    else
        return;
    tell(at, message);
}

void LyingHub::unmask(Index at, ToldAttempt& attempt, Index of, bool flipped) {
    if (!attempt.heard.contains(at))
        return;
    wire::UnmaskOf message{attempt.entry().round, attempt.entry().attempt, of, {}};
    if (!isHonest(of)) {
        const auto share = securesum::wordsToBytes(attempt.heard.at(at).shareOf(of));
        const ForgedShare* forged = attempt.forgedAs(of, share);
        if (forged == nullptr)
            return;
        message.seed = forged->mine.selfSeed();
    } else if (const auto given = attempt.unmasked.find(of); given != attempt.unmasked.end()) {
        message.seed = given->second;
    } else {
        return;
    }
    message.seed[0] = static_cast<std::uint8_t>(message.seed[0] ^ (flipped ? kOneBit : 0));
    tell(at, message);
}

void LyingHub::recover(Index at, std::uint64_t round, std::uint64_t attempt, const wire::Members& missing) {
    tell(at, wire::Recover{round, attempt, missing});
}

void LyingHub::recoveryShare(Index at, ToldAttempt& attempt, Index holder, Index dealer) {
    const auto& parts = attempt.recovery[dealer];
    if (const auto part = parts.find(holder); part != parts.end())
        tell(at, wire::RecoveryShareOf{attempt.entry().round, attempt.entry().attempt, holder, dealer,
                                       part->second});
}

void LyingHub::roundOver(Index at, bool result) {
    HonestLaptop& laptop = *laptops[at];
    tell(at, wire::RoundOver{laptop.lastRound, result});
    laptop.keyRound = std::max(laptop.keyRound, laptop.lastRound + 1);
    laptop.open = false;
}

template <typename Message>
ToldAttempt* LyingHub::meant(Index from, const Message& message) {
    const auto& told = laptops[from]->told;
    const auto found = told.find({message.round, message.attempt});
    return found == told.end() ? nullptr : found->second;
}

void LyingHub::tookShare(Index from, const wire::Share& share) {
    ToldAttempt& attempt = *meant(from, share);
    HonestLaptop& laptop = *laptops[from];
    const auto [known, isNew] = attempt.shares.emplace(from, share);
    if (!isNew) {
        if (wire::encode(wire::Message{known->second}) != wire::encode(wire::Message{share}))
            violations.push_back(nameOf(from) + " sent two Shares under the same numbers");
        return;
    }
    ++figures_["shares"];
    if (!laptop.ready)
        violations.push_back(nameOf(from) + " sent a Share, and its person is not ready");
    if ((peopleOf(attempt.members()) & ~laptop.verified) != 0)
        violations.push_back(nameOf(from) + " sent a Share to somebody whose Verified it has not seen");
    for (Colluder& colluder : colluders) {
        const auto& members = attempt.members();
        if (!std::binary_search(members.begin(), members.end(), colluder.place()))
            continue;
        MemberAttempt holder(attempt.hash(), colluder.place(), members, attempt.threshold());
        const auto& box = share.boxes.at(attempt.positionFor(from, colluder.place()));
        if (holder.openBox(from, box, colluder.keys(attempt.keyRound())))
            attempt.recovery[from].emplace(colluder.place(), *holder.recoveryShare(from));
    }
}

void LyingHub::took(Index from, const wire::Message& message) {
    HonestLaptop& laptop = *laptops[from];
    if (const auto* join = std::get_if<wire::Join>(&message))
        identities_[from] = join->identity;
    else if (const auto* open = std::get_if<wire::Open>(&message))
        openings_[from] = {open->nonce, open->signature};
    else if (const auto* verified = std::get_if<wire::Verified>(&message))
        verified_[from] = verified->signature;
    else if (std::holds_alternative<wire::Ready>(message))
        laptop.ready = true;
    else if (const auto* unready = std::get_if<wire::Unready>(&message))
        laptop.ready = laptop.current != nullptr && laptop.ready && !unready->declined;
    else if (const auto* share = std::get_if<wire::Share>(&message))
        tookShare(from, *share);
    else if (const auto* confirm = std::get_if<wire::Confirm>(&message)) {
        meant(from, *confirm)->confirms.emplace(from, *confirm);
        laptop.confirmed = true;
        laptop.confirmedRounds.insert(confirm->round);
    } else if (const auto* attest = std::get_if<wire::Attest>(&message))
        meant(from, *attest)->attests.emplace(from, attest->signature);
    else if (const auto* unmask = std::get_if<wire::Unmask>(&message)) {
        meant(from, *unmask)->unmasked.emplace(from, unmask->seed);
        laptop.unmasked = true;
    } else if (const auto* part = std::get_if<wire::RecoveryShare>(&message)) {
        if (ToldAttempt* attempt = meant(from, *part)) {
            attempt->recovery[part->dealer].emplace(from, part->share);
            ++figures_["recovery shares"];
        }
    }
}

} // namespace nulsom::test
