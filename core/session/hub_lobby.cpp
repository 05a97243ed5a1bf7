// SPDX-License-Identifier: EUPL-1.2
#include "core/base/text.h"
#include "core/crypto/agreement.h"
#include "core/crypto/sign.h"
#include "core/session/hub_state.h"
#include "core/session/labels.h"
#include "core/wire/codec.h"
#include "core/wire/limits.h"

#include <algorithm>

namespace nulsom::session {

namespace {

/// What a laptop that comes back is told can be much; it may not ask for it in a loop.
constexpr std::chrono::milliseconds kResumePause{200};

} // namespace

std::optional<std::size_t> Hub::State::personOf(LinkId link) const {
    const auto found = links.find(link);
    return found == links.end() ? std::nullopt : found->second.person;
}

void Hub::State::welcome(LinkId id) {
    HubLink& link = links.at(id);
    random.fill(link.challenge);
    sendOn(id, wire::Welcome{wire::kProtocolVersion, wire::kSuite, session, description, link.challenge});
}

void Hub::State::refuse(LinkId link, wire::RefuseReason reason, std::string suggestion) {
    sendOn(link, wire::Refuse{reason, std::move(suggestion)});
    const auto person = personOf(link);
    out.push_back(effect::ClosePeer{link});
    input::PeerClosed closed{link};
    if (person) {
        people[*person].gone = established(); // who was refused does not come back by itself
        handle(closed);
    } else
        links.erase(link);
}

std::optional<wire::RefuseReason> Hub::State::checkIdentity(const wire::Identity& identity) const {
    const auto clean = cleanName(identity.name);
    if (!clean || *clean != identity.name)
        return wire::RefuseReason::NameNotAllowed;
    if (!crypto::isAcceptableAgreementKey(identity.maskKey))
        return wire::RefuseReason::BadMaskKey;
    std::set<Bytes32> keys;
    for (const auto& person : people) {
        if (foldedName(person.identity.name) == foldedName(identity.name))
            return wire::RefuseReason::NameTaken;
        keys.insert({person.identity.signingKey, person.identity.maskKey, person.identity.commitment});
    }
    for (const auto* key : {&identity.signingKey, &identity.maskKey, &identity.commitment}) {
        if (!keys.insert(*key).second)
            return wire::RefuseReason::KeyTwice;
    }
    if (people.size() >= std::min(config.capacity, wire::kMaxPeople))
        return wire::RefuseReason::Full;
    return std::nullopt;
}

std::string Hub::State::freeName(const std::string& wanted) const {
    for (int number = 2; number < 1000; ++number) {
        const std::string suffix = " " + std::to_string(number);
        std::string candidate = wanted + suffix;
        if (!cleanName(candidate))
            candidate = std::string(cutText(wanted, 24)) + suffix;
        const bool taken = std::any_of(people.begin(), people.end(), [&](const auto& person) {
            return foldedName(person.identity.name) == foldedName(candidate);
        });
        if (!taken && cleanName(candidate))
            return candidate;
    }
    return {};
}

void Hub::State::on(LinkId link, const wire::Join& message) {
    if (const auto person = personOf(link)) {
        if (people[*person].encoded == message.identity)
            return; // sent again for a Welcome that came when a lock failed
        return refuse(link, wire::RefuseReason::NotUnderstood);
    }
    if (lock)
        return joinAgain(link, message);
    const auto identity = wire::decodeIdentity(message.identity);
    if (!identity)
        return refuse(link, wire::RefuseReason::NotUnderstood);
    // A name held by a connection that has fallen silent is free at once for the same machine, and any
    // connection gives way to the laptop that made it: nobody else knows its Identity before the roster.
    for (std::size_t i = 0; i < people.size(); ++i) {
        const auto& old = people[i];
        const bool silent = old.link && isSilent(*old.link);
        const bool sameName = foldedName(old.identity.name) == foldedName(identity->name);
        if (old.encoded == message.identity ||
            (silent && sameName && old.machine == links.at(link).machine)) {
            if (old.link)
                dropLink(*old.link);
            removeFromLobby(i);
            break;
        }
    }
    if (const auto reason = checkIdentity(*identity)) {
        return refuse(link, *reason,
                      *reason == wire::RefuseReason::NameTaken ? freeName(identity->name) : std::string{});
    }
    links.at(link).person = people.size();
    HubPerson person;
    person.identity = *identity;
    person.encoded = message.identity;
    person.machine = links.at(link).machine;
    person.link = link;
    people.push_back(std::move(person));
    happened(event::Joined{identity->name});
    sendAll(wire::Lobby{people.size()});
}

/// While the list is being fixed only those on it come back, whose link broke before they had the list. The
/// others know their Identity by then, so it must be the same machine and a link that is dead; who has opened
/// proves it with Resume.
void Hub::State::joinAgain(LinkId link, const wire::Join& message) {
    const auto same = std::find_if(people.begin(), people.end(), [&](const HubPerson& person) {
        return person.encoded == message.identity;
    });
    const auto place = static_cast<std::size_t>(same - people.begin());
    const bool mayCome = !lock->established && same != people.end() && !lock->openings[place] &&
                         same->machine == links.at(link).machine;
    if (!mayCome || (same->link && !isSilent(*same->link)))
        return refuse(link, wire::RefuseReason::DoorsClosed);
    if (same->link)
        dropLink(*same->link);
    links.at(link).person = place;
    same->link = link;
    sendOn(link, wire::Lobby{people.size()});
    sendOn(link, wire::Roster{lock->roster.encoded});
}

bool Hub::State::isSilent(LinkId link) const {
    return now >= links.at(link).lastHeard + 2 * config.timers.heartbeat;
}

void Hub::State::removeFromLobby(std::size_t person) {
    happened(event::Left{people[person].identity.name});
    people.erase(people.begin() + static_cast<std::ptrdiff_t>(person));
    for (auto& [id, link] : links) {
        if (link.person && *link.person > person)
            --*link.person;
        else if (link.person && *link.person == person)
            link.person.reset();
    }
    sendAll(wire::Lobby{people.size()});
}

void Hub::State::goneAfterLock(std::size_t person, wire::PresenceState how) {
    if (!people[person].here)
        return;
    people[person].here = false;
    people[person].lostAt = now;
    happened(event::Left{people[person].identity.name});
    sendAll(wire::Presence{static_cast<Index>(person), how});
}

void Hub::State::closeDoors() {
    if (lock || people.size() < std::max(config.info.minimum, wire::kMinPeople))
        return;
    std::vector<Bytes> encoded;
    encoded.reserve(people.size());
    for (const auto& person : people)
        encoded.push_back(person.encoded);
    auto roster = checkRoster(encoded);
    if (!roster) { // every Join was checked when it came
        fault = roster.error();
        happened(event::Failed{roster.error()});
        return end(wire::EndReason::Cancelled);
    }
    lock.emplace();
    lock->roster = std::move(*roster);
    lock->rosterHash = rosterHash(session, description, config.fingerprint, lock->roster.encoded);
    lock->startedAt = now;
    lock->openings.resize(people.size());
    sendAll(wire::Roster{lock->roster.encoded});
}

void Hub::State::on(LinkId link, const wire::Open& message) {
    if (!personOf(link))
        return; // of a lock that has failed while it was on its way
    const std::size_t person = *personOf(link);
    if (lock && lock->openings[person] && lock->openings[person]->nonce == message.nonce)
        return; // sent again after Resume
    if (!lock || lock->established || lock->openings[person])
        return refuse(link, wire::RefuseReason::NotUnderstood);
    const auto& identity = people[person].identity;
    if (!crypto::verifyLabelled(identity.signingKey, label::kSignOpen, lock->rosterHash, message.nonce,
                                message.signature))
        return lockFailed(person, {Fault::SignatureWrong, {identity.name}, "Open"});
    if (commitment(session, identity.signingKey, identity.maskKey, message.nonce) != identity.commitment)
        return lockFailed(person, {Fault::NonceDoesNotFit, {identity.name}, {}});
    lock->openings[person] = wire::Opening{message.nonce, message.signature};
    const auto& all = lock->openings;
    if (std::all_of(all.begin(), all.end(), [](const auto& opening) { return opening.has_value(); }))
        establish();
}

void Hub::State::establish() {
    std::vector<Bytes32> plain;
    for (const auto& opening : lock->openings)
        plain.push_back(opening->nonce);
    lock->transcript = transcriptHash(lock->rosterHash, plain);
    lock->check = checkWords(lock->transcript, config.info.language);
    lock->verified.resize(people.size());
    lock->known.assign(people.size(), 0);
    lock->established = true;
    lock->establishedAt = now;
    sendAll(nonces());
    happened(event::Roster{lock->roster.names(), lock->check.words, lock->check.digits});
    for (std::size_t i = 0; i < people.size(); ++i) {
        if (!people[i].link) // opened, and lost its link since
            goneAfterLock(i, wire::PresenceState::Away);
    }
}

wire::Nonces Hub::State::nonces() const {
    wire::Nonces out_;
    for (const auto& opening : lock->openings)
        out_.openings.push_back(*opening);
    return out_;
}

/// Somebody did not open, or opened something else: without that laptop everybody joins again with new keys.
void Hub::State::lockFailed(std::optional<std::size_t> culprit, FaultReport report) {
    happened(event::Failed{std::move(report)});
    if (culprit) {
        if (const auto link = people[*culprit].link)
            dropLink(*link);
    }
    for (const auto& person : people)
        happened(event::Left{person.identity.name});
    people.clear();
    lock.reset();
    for (auto& [id, link] : links)
        link.person.reset();
    std::vector<LinkId> ids;
    for (const auto& [id, link] : links)
        ids.push_back(id);
    for (const LinkId id : ids) {
        links.at(id).openedAt = now;
        welcome(id);
    }
}

void Hub::State::on(LinkId link, const wire::Verified& message) {
    const std::size_t person = *personOf(link);
    if (!established() || !crypto::verifyLabelled(people[person].identity.signingKey, label::kSignVerified,
                                                  lock->transcript, {}, message.signature))
        return refuse(link, wire::RefuseReason::NotUnderstood);
    if (lock->verified[person])
        return;
    lock->verified[person] = message.signature;
    sendAll(wire::VerifiedOf{static_cast<Index>(person), message.signature});
    happened(event::Verified{people[person].identity.name});
}

void Hub::State::on(LinkId link, const wire::Resume& message) {
    if (personOf(link))
        return refuse(link, wire::RefuseReason::NotUnderstood);
    if (!lock)
        return welcome(link); // the lock has failed meanwhile: everyone joins again
    const std::size_t person = message.index;
    const auto proves = [&](const Bytes32& context) {
        return crypto::verifyLabelled(people[person].identity.signingKey, label::kSignResume, context,
                                      resumePayload(config.fingerprint, links.at(link).challenge),
                                      message.signature);
    };
    if (person >= people.size() || message.known > lock->entries.size())
        return refuse(link, wire::RefuseReason::ChallengeWrong);
    const bool hasWords = established() && proves(lock->transcript);
    if (!hasWords && !proves(lock->rosterHash))
        return refuse(link, wire::RefuseReason::ChallengeWrong);
    if (people[person].resumedAt && now < *people[person].resumedAt + kResumePause)
        return dropLink(link); // an honest laptop waits longer before it tries again
    people[person].resumedAt = now;
    if (const auto old = people[person].link)
        dropLink(*old);
    links.at(link).person = person;
    people[person].link = link;
    people[person].gone = false;
    sendTo(person, wire::Resumed{});
    if (!established())
        return;
    if (!hasWords)
        sendTo(person, nonces());
    lock->known[person] = static_cast<std::size_t>(message.known);
    if (!people[person].here) {
        people[person].here = true;
        happened(event::Joined{people[person].identity.name});
    }
    sendAll(wire::Presence{static_cast<Index>(person), wire::PresenceState::Here});
    replay(person);
}

void Hub::State::on(LinkId link, const wire::Leave& message) {
    const auto person = personOf(link);
    dropLink(link);
    if (!person)
        return;
    people[*person].link.reset();
    // Not from one who has said that the words are right, nor while a round is combined: the one who says so
    // might have the result already.
    const bool combining = openRound() != nullptr && openRound()->attempt > 0;
    if (message.wordsDiffer && established() && !lock->verified[*person] && !combining && !hadResult) {
        fault = FaultReport{Fault::WordsDiffer, {people[*person].identity.name}, {}};
        happened(event::Failed{*fault});
        return end(wire::EndReason::WordsDiffer);
    }
    if (!lock)
        return removeFromLobby(*person);
    if (!lock->established)
        return lockFailed(*person, {Fault::NonceMissing, {people[*person].identity.name}, {}});
    people[*person].gone = true;
    goneAfterLock(*person, wire::PresenceState::Left);
}

} // namespace nulsom::session
