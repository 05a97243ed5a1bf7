// SPDX-License-Identifier: EUPL-1.2
#include "core/base/defence.h"
#include "core/base/text.h"
#include "core/session/labels.h"
#include "core/session/participant_state.h"
#include "core/wire/codec.h"
#include "core/wire/limits.h"

#include <algorithm>

namespace nulsom::session {

namespace {

/// After so many locks without a good check a hub has had tries enough: the person presses Join again.
constexpr unsigned kMostLocks = 8;

bool isClean(const std::string& text, std::size_t longest) {
    const auto clean = cleanText(text, longest);
    return clean && *clean == text;
}

bool isSound(const wire::Description& description) {
    return isClean(description.title, wire::kMaxTitleCharacters) &&
           (description.host.empty() || isClean(description.host, wire::kMaxNameCharacters)) &&
           (description.language == "en" || description.language == "nl") &&
           description.minimum >= wire::kMinPeople && description.minimum <= wire::kMaxPeople;
}

Fault faultOf(wire::RefuseReason reason) {
    switch (reason) {
    case wire::RefuseReason::NameTaken:
        return Fault::NameTaken;
    case wire::RefuseReason::NameNotAllowed:
        return Fault::NameNotAllowed;
    case wire::RefuseReason::Full:
        return Fault::Full;
    case wire::RefuseReason::DoorsClosed:
        return Fault::DoorsClosed;
    case wire::RefuseReason::BadMaskKey:
        return Fault::BadMaskKey;
    case wire::RefuseReason::KeyTwice:
        return Fault::KeyTwice;
    case wire::RefuseReason::ChallengeWrong:
        return Fault::ChallengeWrong;
    case wire::RefuseReason::NotUnderstood:
        return Fault::NotUnderstood;
    }
    return Fault::NotUnderstood;
}

} // namespace

void Participant::State::on(const wire::OtherVersion& message) {
    fail({Fault::OtherVersion,
          {},
          "expected version " + std::to_string(wire::kProtocolVersion) + ", got " +
              std::to_string(message.version)});
}

void Participant::State::on(const wire::Welcome& message) {
    const auto sent = wire::decodeDescription(message.description);
    if (message.suite != wire::kSuite || !sent || !isSound(*sent))
        return unexpected("this Welcome");
    const bool again = !description.empty();
    if (again && (message.session != session || message.description != description))
        return fail({Fault::HostGone, {}, "another session answers at this address"});
    challenge = message.challenge;
    resuming = false;
    session = message.session;
    description = message.description;
    info = {sent->title, sent->host, sent->language, static_cast<std::size_t>(sent->minimum)};
    lostSince.reset();
    const bool secondOnThisLink = std::exchange(welcomed, true);
    if (auto* lock = locked()) {
        if (secondOnThisLink)
            return unexpected(
                "Welcome after the check"); // doors are opened again by a later version of this code
        return resume(lock->signing, lock->transcript, lock->self, lock->heads.size() - 1);
    }
    // Cut while the list was fixed: the nonces may have gone by. A second Welcome says that the lock failed.
    if (auto* locking = std::get_if<phase::Locking>(&phase); locking != nullptr && !secondOnThisLink)
        return resume(locking->keys.signing, locking->rosterHash, locking->self, 0);
    join();
}

void Participant::State::resume(const crypto::SigningKey& signing, const Bytes32& context, Index self,
                                std::size_t known) {
    resuming = true;
    send(wire::Resume{
        self, known,
        crypto::signLabelled(signing, label::kSignResume, context, resumePayload(*fingerprint, challenge))});
}

void Participant::State::join() {
    // New keys for a new lock; the same ones when only the connection was new.
    if (auto* lobby = std::get_if<phase::InLobby>(&phase)) {
        lobby->accepted = false;
        return send(wire::Join{lobby->keys.identity, std::nullopt});
    }
    lockedSince.reset();
    if (++locks > kMostLocks)
        return fail({Fault::NonceMissing, {}, "the list was fixed too often without success"});
    const auto clean = cleanName(config.name);
    if (!clean)
        return fail({Fault::NameNotAllowed, {config.name}, {}});
    ownName = *clean;
    LockKeys keys{crypto::SigningKey::generate(random), crypto::AgreementKey::generate(random), {}, {}};
    random.fill(keys.nonce);
    wire::Identity identity;
    identity.name = ownName;
    identity.signingKey = keys.signing.publicKey();
    identity.maskKey = keys.mask.publicKey();
    identity.commitment = commitment(session, identity.signingKey, identity.maskKey, keys.nonce);
    keys.identity = wire::encode(identity);
    send(wire::Join{keys.identity, std::nullopt});
    phase = phase::InLobby{std::move(keys), false};
}

void Participant::State::on(const wire::Refuse& message) {
    FaultReport report{faultOf(message.reason), {}, {}};
    // Away while the list was fixed, and it was fixed without this laptop.
    if (report.fault == Fault::ChallengeWrong && std::holds_alternative<phase::Locking>(phase))
        report.fault = Fault::DoorsClosed;
    if (report.fault == Fault::NameTaken) {
        const auto suggestion = cleanName(message.suggestion);
        report.names = {ownName};
        if (suggestion)
            report.names.push_back(*suggestion);
    }
    fail(std::move(report));
}

void Participant::State::on(const wire::Lobby& message) {
    if (!std::exchange(std::get<phase::InLobby>(phase).accepted, true))
        happened(event::Joined{ownName});
    lobbyCount = static_cast<std::size_t>(std::min<std::uint64_t>(message.people, wire::kMaxPeople));
}

void Participant::State::on(const wire::Removed& /*message*/) { fail({Fault::Removed, {}, {}}); }

void Participant::State::on(const wire::Roster& message) {
    auto* lobby = std::get_if<phase::InLobby>(&phase);
    if (lobby == nullptr) {
        if (std::holds_alternative<phase::Locking>(phase) && !defended(Defence::NonceAlreadyOpened))
            return;
        return fail({Fault::NonceAlreadyOpened, {}, "a second roster"});
    }
    auto roster = checkRoster(message.identities);
    if (!roster)
        return fail(roster.error());
    if (roster->size() < info.minimum)
        return fail({Fault::TooFewPeople, {}, "a roster of " + std::to_string(roster->size())});
    const auto& own = lobby->keys.identity;
    const auto mine = std::count(roster->encoded.begin(), roster->encoded.end(), own);
    if (defended(Defence::SelfInRoster) && mine != 1) {
        const auto sameName = std::any_of(roster->identities.begin(), roster->identities.end(),
                                          [this](const auto& identity) { return identity.name == ownName; });
        return fail({sameName ? Fault::OwnJoinChanged : Fault::NotInRosterOnce, {ownName}, {}});
    }
    const auto self = static_cast<Index>(std::find(roster->encoded.begin(), roster->encoded.end(), own) -
                                         roster->encoded.begin());
    const Bytes32 hash = rosterHash(session, description, *fingerprint, roster->encoded);
    lockedSince = now;
    phase::Locking next{std::move(lobby->keys), std::move(*roster), self, hash};
    sendOpen(next);
    phase = std::move(next);
}

void Participant::State::sendOpen(const phase::Locking& locking) {
    const auto& keys = locking.keys;
    send(wire::Open{keys.nonce,
                    crypto::signLabelled(keys.signing, label::kSignOpen, locking.rosterHash, keys.nonce)});
}

void Participant::State::on(const wire::Nonces& message) {
    auto* locking = &std::get<phase::Locking>(phase);
    const Roster& roster = locking->roster;
    if (message.openings.size() != roster.size())
        return fail({Fault::NonceMissing, {}, {}});
    std::vector<Bytes32> nonces;
    std::vector<Bytes32> maskKeys;
    for (std::size_t i = 0; i < roster.size(); ++i) {
        const auto& identity = roster.identities[i];
        const auto& opening = message.openings[i];
        const bool signedRight = crypto::verifyLabelled(
            identity.signingKey, label::kSignOpen, locking->rosterHash, opening.nonce, opening.signature);
        if (defended(Defence::OpenSignature) && !signedRight)
            return fail({Fault::SignatureWrong, {identity.name}, "Open"});
        const bool fits =
            commitment(session, identity.signingKey, identity.maskKey, opening.nonce) == identity.commitment;
        if (defended(Defence::NonceDoesNotFit) && !fits)
            return fail({Fault::NonceDoesNotFit, {identity.name}, {}});
        nonces.push_back(opening.nonce);
        maskKeys.push_back(identity.maskKey);
    }
    const Bytes32 transcript = transcriptHash(locking->rosterHash, nonces);
    auto keys = PairKeys::agree(transcript, locking->keys.mask, locking->self, maskKeys);
    if (!keys)
        return fail({Fault::BadMaskKey, {roster.nameOf(keys.error())}, {}});
    const std::size_t people = roster.size();
    const std::vector<std::string> names = roster.names();
    phase::Locked lock{std::move(locking->keys.signing),
                       std::move(*keys),
                       std::move(locking->roster),
                       locking->self,
                       transcript,
                       checkWords(transcript, info.language)};
    lock.verified.assign(people, false);
    lock.here.assign(people, true);
    lockedSince.reset();
    happened(event::Roster{names, lock.check.words, lock.check.digits});
    phase = std::move(lock); // the mask private key and the nonce go with the phase before
}

void Participant::State::sendVerified() {
    auto* lock = locked();
    if (lock == nullptr)
        return;
    lock->saidYes = true;
    send(wire::Verified{crypto::signLabelled(lock->signing, label::kSignVerified, lock->transcript, {})});
}

void Participant::State::on(const wire::VerifiedOf& message) {
    auto* lock = locked();
    if (message.index >= lock->roster.size())
        return unexpected("VerifiedOf");
    const auto& identity = lock->roster.identities[message.index];
    const bool signedRight = crypto::verifyLabelled(identity.signingKey, label::kSignVerified,
                                                    lock->transcript, {}, message.signature);
    if (defended(Defence::VerifiedSignature) && !signedRight)
        return fail({Fault::SignatureWrong, {identity.name}, "Verified"});
    if (!lock->verified[message.index])
        happened(event::Verified{identity.name});
    lock->verified[message.index] = true;
}

void Participant::State::on(const wire::Presence& message) {
    auto* lock = locked();
    if (message.index >= lock->roster.size())
        return unexpected("Presence");
    const bool here = message.state == wire::PresenceState::Here;
    if (lock->here[message.index] && message.state == wire::PresenceState::Left)
        happened(event::Left{lock->roster.nameOf(message.index)});
    lock->here[message.index] = here;
}

void Participant::State::on(const wire::End& message) {
    switch (message.reason) {
    case wire::EndReason::Done:
        if (!hadResult) // nothing was done here
            return fail({Fault::SessionCancelled, {}, {}});
        return finish();
    case wire::EndReason::Cancelled:
        return fail({Fault::SessionCancelled, {}, {}});
    case wire::EndReason::TooFew:
        return fail({Fault::TooFewPeople, {}, {}});
    case wire::EndReason::WordsDiffer:
        return fail({Fault::WordsDiffer, {}, {}});
    }
}

void Participant::State::on(const wire::Resumed& /*message*/) {
    if (!std::exchange(resuming, false))
        return unexpected("Resumed");
    mayJump = true;
    if (const auto* locking = std::get_if<phase::Locking>(&phase))
        return sendOpen(*locking);
    resend();
}

} // namespace nulsom::session
