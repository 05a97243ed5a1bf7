// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/crypto/sign.h"
#include "core/session/attempt_board.h"
#include "core/session/member_attempt.h"
#include "core/session/participant.h"
#include "core/session/roster.h"
#include "core/session/rules.h"

#include <map>
#include <set>

namespace nulsom::session {

/// Made for one lock, used for one.
struct LockKeys {
    crypto::SigningKey signing;
    crypto::AgreementKey mask;
    Bytes32 nonce{};
    Bytes identity; ///< as it goes into the roster
};

/// One round at one participant, from Ask to RoundOver.
struct Round {
    std::uint64_t number = 0;
    Bytes questionBytes;
    statistics::Question question;
    Bytes32 questionHash{};
    std::size_t readyCount = 0;

    crypto::SecretWords answer; ///< encoded; empty when there is none
    bool ready = false;
    bool entered = false;  ///< an answer was held here
    bool declined = false; ///< its person would rather not answer

    std::optional<Instant> lastLookEnds;
    Members closing;

    // From the first Combine on.
    std::optional<wire::Combine> combine; ///< the newest
    std::optional<AttemptBoard> board;
    std::optional<MemberAttempt> mine; ///< when this laptop is in K
    std::vector<Index> arrivals;       ///< whose shares came in, in order
    std::map<Index, Bytes16> tags;     ///< as received; at most one a member
    std::map<Index, wire::Signature> attests;
    std::set<Index> tagsFit;
    std::set<Index> tagsWrong;
    std::map<Index, Bytes32> earlySeeds;
    std::set<Index> seedsWrong;    ///< members in whose name a seed came that does not fit
    std::optional<Bytes32> digest; ///< D, once every share is in
    std::optional<Index> badBox;   ///< the dealer of a box that does not open
    bool refused = false;          ///< this laptop found a fault and does not confirm
    bool confirmed = false;
    bool sent = false; ///< a Share of any attempt has left
    bool unmasked = false;

    std::optional<event::Result> result;
    std::optional<FaultReport> noResult;
    bool over = false;
    std::optional<Instant> forgetAt; ///< when the screen's copy goes by itself
    bool forgotten = false;
};

namespace phase {
struct Connecting {};
struct InLobby {
    LockKeys keys;
    bool accepted = false;
};
struct Locking { ///< the nonce is open: for this roster hash and no other
    LockKeys keys;
    Roster roster;
    Index self = 0;
    Bytes32 rosterHash{};
};
struct Locked {
    crypto::SigningKey signing;
    PairKeys keys;
    Roster roster;
    Index self = 0;
    Bytes32 transcript{};
    CheckWords check;
    std::vector<bool> verified{};
    std::vector<bool> here{};
    bool saidYes = false;

    std::vector<Bytes32> heads{kHistoryStart}; ///< of the history, oldest first; back() is the newest
    std::optional<HistoryEntry> newest{};      ///< the last entry of it
    std::map<std::uint64_t, PastRound> past{}; ///< by round
    std::set<std::uint64_t> confirmed{};       ///< rounds of which this laptop confirmed an attempt
    std::uint64_t lastRound = 0;
    std::optional<Round> round{};
};
struct Over {
    bool failed = false;
};
} // namespace phase

struct Participant::State {
    State(ParticipantConfig given, crypto::RandomSource& source) : config(std::move(given)), random(source) {}

    ParticipantConfig config;
    crypto::RandomSource& random;

    Instant now{};
    Effects out;

    std::string ownName; ///< cleaned
    SessionInfo info;
    Bytes16 session{};
    Bytes description;
    std::optional<Bytes32> fingerprint; ///< the first one seen; no other is accepted later
    Bytes32 challenge{};
    std::size_t lobbyCount = 0;
    unsigned locks = 0;
    bool connected = false;
    bool welcomed = false; ///< on this connection
    bool resuming = false; ///< Resume has been sent on this link, and not yet answered
    bool mayJump = false;  ///< just resumed: rounds may have gone by
    Instant lastHeard{};
    Instant lastSent{};
    std::optional<Instant> lostSince;   ///< no Welcome since then
    std::optional<Instant> lockedSince; ///< waiting for the nonces
    bool hadResult = false;
    bool hadAnswer = false; ///< some answer was held here; when the session is over it is wiped
    std::optional<FaultReport> fault;

    std::variant<phase::Connecting, phase::InLobby, phase::Locking, phase::Locked, phase::Over> phase;

    // participant.cpp
    void handle(input::LinkOpened& opened);
    void handle(input::LinkClosed& closed);
    void handle(input::Received& received);
    void handle(input::Timer& timer);
    void handle(ParticipantIntent& intent);
    void receive(const wire::Message& message);
    template <typename Message>
    void meet(const Message& message);
    void send(const wire::Message& message);
    template <typename What>
    void happened(What what) {
        out.push_back(effect::Happened{Event{now, std::move(what)}});
    }
    /// Ends the session here: what it still held is wiped, the reason stays on screen.
    void fail(FaultReport report);
    void unexpected(std::string_view what);
    void finish();
    phase::Locked* locked() { return std::get_if<phase::Locked>(&phase); }
    Round* openRound();
    bool isOver() const { return std::holds_alternative<phase::Over>(phase); }
    std::chrono::milliseconds patience() const;
    std::optional<Instant> nextTimer() const;
    ParticipantSnapshot snapshot() const;
    ParticipantState state() const;
    ParticipantStage stage() const;
    PrivacyLine privacy() const;
    RoundView view(const phase::Locked& lock, const Round& round) const;

    // participant_lobby.cpp
    void on(const wire::Welcome& message);
    void on(const wire::OtherVersion& message);
    void on(const wire::Refuse& message);
    void on(const wire::Lobby& message);
    void on(const wire::Roster& message);
    void on(const wire::Nonces& message);
    void on(const wire::VerifiedOf& message);
    void on(const wire::Presence& message);
    void on(const wire::Removed& message);
    void on(const wire::End& message);
    void on(const wire::Resumed& message);
    void join();
    void resume(const crypto::SigningKey& signing, const Bytes32& context, Index self, std::size_t known);
    void sendOpen(const phase::Locking& locking);
    void sendVerified();

    // participant_round.cpp
    void on(const wire::Ask& message);
    void on(const wire::Withdraw& message);
    void on(const wire::ReadyCount& message);
    void on(const wire::Closing& message);
    void on(const wire::RoundOver& message);
    void submit(const std::shared_ptr<SecretNumber>& number);
    void takeBack(bool declined);
    FaultReport whyNoResult(const phase::Locked& lock, const Round& round) const;
    void closeRound(phase::Locked& lock, Round& round);
    void resend();

    // participant_combine.cpp
    void on(const wire::Combine& message);
    void on(const wire::ShareOf& message);
    void on(const wire::ConfirmOf& message);
    void on(const wire::AttestOf& message);
    void on(const wire::UnmaskOf& message);
    void startAttempt(phase::Locked& lock, Round& round, const wire::Combine& combine,
                      const HistoryEntry& entry);
    void confirm(phase::Locked& lock, Round& round);
    void checkTag(phase::Locked& lock, Round& round, Index from);
    void checkAttest(phase::Locked& lock, Round& round, Index from);
    void proceed(phase::Locked& lock, Round& round);
    void takeSeed(phase::Locked& lock, Round& round, Index from, const Bytes32& seed);
    void showResult(phase::Locked& lock, Round& round);
    void sendOutcome(const phase::Locked& lock, const Round& round);
    /// This laptop goes no further in the round, and says why.
    void refuseRound(Round& round, FaultReport report);

    // participant_recovery.cpp
    void on(const wire::Recover& message);
    void on(const wire::RecoveryShareOf& message);
    /// The open round, if (round, attempt) are those of its newest Combine; older ones are passed over.
    template <typename Message>
    Round* current(const Message& message);
};

template <typename Message>
Round* Participant::State::current(const Message& message) {
    Round* round = openRound();
    if (round == nullptr || message.round != round->number || !round->combine ||
        message.attempt != round->combine->attempt)
        return nullptr;
    return round;
}

} // namespace nulsom::session
