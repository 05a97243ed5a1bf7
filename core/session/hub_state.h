// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/session/attempt_board.h"
#include "core/session/hub.h"
#include "core/session/roster.h"
#include "core/session/rules.h"

#include <map>
#include <set>

namespace nulsom::session {

struct HubLink {
    std::string machine;
    Bytes32 challenge{};
    Instant openedAt{};
    Instant lastHeard{};
    Instant lastSent{};
    std::optional<std::size_t> person;
};

struct HubPerson {
    wire::Identity identity;
    Bytes encoded;
    std::string machine;
    std::optional<LinkId> link;
    bool here = true;
    bool gone = false; ///< for good: it left, or broke the rules
    Instant lostAt{};
    std::optional<Instant> resumedAt;
};

/// One round at the hub. Every message of it is kept until the next Ask, for those who come back.
struct HubRound {
    std::uint64_t number = 0;
    Bytes questionBytes;
    statistics::Question question;
    Bytes32 questionHash{};
    Instant askedAt{};
    std::set<Index> ready;
    std::set<Index> declined;
    std::optional<Instant> lastLookEnds;

    std::uint64_t attempt = 0;    ///< 0 before the first Combine
    std::size_t combineEntry = 0; ///< its place in the history
    std::optional<AttemptBoard> board;
    std::map<Index, wire::Share> shares;
    std::vector<Index> arrivals;
    std::map<Index, wire::Confirm> confirms;
    std::map<Index, wire::Signature> attests;
    std::map<Index, Bytes32> seeds;
    std::vector<wire::RecoveryShareOf> recoveries;
    std::set<Index> outcomes;
    std::set<Index> refusing; ///< members who said that they do not go along, or no further
    std::set<Index> dealtBadBoxes;
    bool recovering = false;
    Instant progressAt{}; ///< when something new came in last

    std::optional<event::Result> result;
    std::optional<FaultReport> noResult;
    bool over = false;
};

/// What holds from the lock on.
struct HubLock {
    Roster roster;
    Bytes32 rosterHash{};
    Instant startedAt{};
    std::vector<std::optional<wire::Opening>> openings{};

    // From the last nonce on.
    bool established = false;
    Instant establishedAt{};
    Bytes32 transcript{};
    CheckWords check{};
    std::vector<std::optional<wire::Signature>> verified{};
    std::vector<wire::MissedCombine> entries{}; ///< the history
    std::vector<Bytes32> heads{kHistoryStart};  ///< before each entry, and the newest
    std::vector<std::size_t> known{};           ///< entries that each laptop has been told
    std::map<std::uint64_t, PastRound> past{};
    std::uint64_t lastRound = 0;
    std::optional<HubRound> round{};
    std::optional<Instant> tooFewSince{};
};

struct Hub::State {
    State(HubConfig given, crypto::RandomSource& source);

    HubConfig config;
    crypto::RandomSource& random;
    Bytes16 session{};
    Bytes description;

    Instant now{};
    Effects out;

    std::map<LinkId, HubLink> links;
    std::vector<HubPerson> people; ///< in order of arrival; from the lock on the roster
    std::optional<HubLock> lock;
    std::optional<FaultReport> fault;
    bool over = false;
    bool hadResult = false;

    // hub.cpp
    void handle(input::PeerOpened& opened);
    void handle(input::PeerClosed& closed);
    void handle(input::PeerReceived& received);
    void handle(input::Timer& timer);
    void handle(HubIntent& intent);
    void sendOn(LinkId link, const wire::Message& message);
    void sendTo(std::size_t person, const wire::Message& message);
    void sendAll(const wire::Message& message);
    void dropLink(LinkId link);
    template <typename What>
    void happened(What what) {
        out.push_back(effect::Happened{Event{now, std::move(what)}});
    }
    void end(wire::EndReason reason);
    void watchLinks();
    HubStage stage() const;
    HubSnapshot snapshot() const;
    std::optional<Instant> nextTimer() const;
    bool established() const { return lock && lock->established; }
    HubRound* openRound() {
        return established() && lock->round && !lock->round->over ? &*lock->round : nullptr;
    }

    // hub_lobby.cpp
    void on(LinkId link, const wire::Join& message);
    void on(LinkId link, const wire::Resume& message);
    void on(LinkId link, const wire::Open& message);
    void on(LinkId link, const wire::Verified& message);
    void on(LinkId link, const wire::Leave& message);
    void on(LinkId, const wire::Heartbeat&) {} // that something came is noted for every frame
    void welcome(LinkId link);
    void refuse(LinkId link, wire::RefuseReason reason, std::string suggestion = {});
    std::optional<wire::RefuseReason> checkIdentity(const wire::Identity& identity) const;
    std::string freeName(const std::string& wanted) const;
    void joinAgain(LinkId link, const wire::Join& message);
    bool isSilent(LinkId link) const;
    wire::Nonces nonces() const;
    void removeFromLobby(std::size_t person);
    void goneAfterLock(std::size_t person, wire::PresenceState how);
    void closeDoors();
    void establish();
    void lockFailed(std::optional<std::size_t> culprit, FaultReport report);
    std::optional<std::size_t> personOf(LinkId link) const;

    // hub_round.cpp
    void on(LinkId link, const wire::Ready& message);
    void on(LinkId link, const wire::Unready& message);
    void on(LinkId, const wire::Asking&) {} // no guard of this version asks, so nobody may hold the timers
    void ask(const statistics::Question& question);
    void withdraw();
    void startLastLook();
    void checkLastLook();
    Members eligible() const;
    std::optional<FaultReport> whyNotCombine(const Members& members) const;
    std::size_t needed() const;
    void announceReady();
    void replay(std::size_t person);
    void replayAttempt(std::size_t person);
    void runUnattended();
    bool isGone(std::size_t person) const;
    Instant unattendedSince() const;

    // hub_attempt.cpp
    void on(LinkId link, const wire::Share& message);
    void on(LinkId link, const wire::OwnShareChanged& message);
    void on(LinkId link, const wire::BoxDoesNotOpen& message);
    void on(LinkId link, const wire::Confirm& message);
    void on(LinkId link, const wire::Attest& message);
    void on(LinkId link, const wire::Unmask& message);
    void on(LinkId link, const wire::RecoveryShare& message);
    void on(LinkId link, const wire::Outcome& message);
    void startAttempt(Members members);
    void sendCombine(std::size_t person);
    wire::ShareOf shareFor(Index from, std::size_t to) const;
    std::optional<wire::ConfirmOf> confirmFor(Index from, std::size_t to) const;
    Members awaited() const;
    bool isLate(const HubRound& round) const;
    bool mayGoOnWithout(const Members& missing) const;
    void goOnWithoutSilent();
    void checkProgress();
    void checkSeeds();
    void checkOutcomes();
    FaultReport whyNoResult() const;
    void endRound(std::optional<FaultReport> noResult);
    /// The open round if (round, attempt) are those of its newest Combine and the sender is a member of it.
    template <typename Message>
    HubRound* current(std::size_t person, const Message& message) {
        HubRound* round = openRound();
        if (round == nullptr || !round->board || message.round != round->number ||
            message.attempt != round->attempt || !round->board->isMember(static_cast<Index>(person)))
            return nullptr;
        return round;
    }
};

} // namespace nulsom::session
