// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/wire/archive.h"

/// The fields of every message, in the order of the wire.
namespace nulsom::wire {

inline constexpr Sizes kPartSizes{1, kMaxPart};
inline constexpr Sizes kEntrySizes{1, kMaxHistoryEntry};
inline constexpr Sizes kShareSizes{8, 8 * kMaxWords, 8};
inline constexpr Sizes kBoxSizes{kSeedBox, kSeedBox};
inline constexpr Sizes kBoxOrNothing{0, kSeedBox, kSeedBox};

template <typename T>
auto place(T& index) {
    return bounded(index, 0, kMaxPeople - 1);
}
template <typename T>
auto places(T& members) {
    return rising(members, kMaxPeople, kMaxPeople - 1);
}

template <typename A, Is<Description> M>
void fields(A& archive, M& m) {
    archive(m.title, m.host, m.language, m.minimum);
}
template <typename A, Is<Identity> M>
void fields(A& archive, M& m) {
    archive(m.name, m.signingKey, m.maskKey, m.commitment);
}
template <typename A, Is<Question> M>
void fields(A& archive, M& m) {
    archive(m.text, m.unit, m.kind, m.minimum, m.maximum, m.decimals, rising(m.statistics, kMaxStatistics));
}
template <typename A, Is<Opening> M>
void fields(A& archive, M& m) {
    archive(m.nonce, m.signature);
}
template <typename A, Is<MissedCombine> M>
void fields(A& archive, M& m) {
    archive(sized(m.entry, kEntrySizes), sized(m.question, kPartSizes));
}
template <typename A, Is<EarlierLock> M>
void fields(A& archive, M& m) {
    archive(m.signingKey, m.signature);
}

// From the hub, lobby.
template <typename A, Is<Welcome> M>
void fields(A& archive, M& m) {
    archive(m.version, m.suite, m.session, sized(m.description, kPartSizes), m.challenge);
}
template <typename A, Is<Refuse> M>
void fields(A& archive, M& m) {
    archive(choice(m.reason, RefuseReason::NotUnderstood), m.suggestion);
}
template <typename A, Is<Lobby> M>
void fields(A& archive, M& m) {
    archive(m.people);
}
template <typename A, Is<Roster> M>
void fields(A& archive, M& m) {
    archive(listOf(m.identities, kMaxPeople, kPartSizes));
}
template <typename A, Is<Nonces> M>
void fields(A& archive, M& m) {
    archive(listOf(m.openings, kMaxPeople));
}
template <typename A, Is<VerifiedOf> M>
void fields(A& archive, M& m) {
    archive(place(m.index), m.signature);
}
template <typename A, Is<Presence> M>
void fields(A& archive, M& m) {
    archive(place(m.index), choice(m.state, PresenceState::Left));
}
template <typename A, Is<Removed> M>
void fields(A& archive, M&) {
    archive();
}
template <typename A, Is<End> M>
void fields(A& archive, M& m) {
    archive(choice(m.reason, EndReason::WordsDiffer));
}
template <typename A, Is<Resumed> M>
void fields(A& archive, M&) {
    archive();
}

// From the hub, a round.
template <typename A, Is<Ask> M>
void fields(A& archive, M& m) {
    archive(m.round, sized(m.question, kPartSizes));
}
template <typename A, Is<Withdraw> M>
void fields(A& archive, M& m) {
    archive(m.round);
}
template <typename A, Is<ReadyCount> M>
void fields(A& archive, M& m) {
    archive(m.round, m.count);
}
template <typename A, Is<Closing> M>
void fields(A& archive, M& m) {
    archive(m.round, places(m.members));
}
template <typename A, Is<Combine> M>
void fields(A& archive, M& m) {
    archive(m.round, m.attempt, m.history, places(m.members), listOf(m.missed, kMaxHistory));
}
template <typename A, Is<ShareOf> M>
void fields(A& archive, M& m) {
    archive(m.round, m.attempt, place(m.index), sized(m.share, kShareSizes), m.commitment,
            sized(m.box, kBoxOrNothing));
}
template <typename A, Is<ConfirmOf> M>
void fields(A& archive, M& m) {
    archive(m.round, m.attempt, place(m.index), m.tag);
}
template <typename A, Is<AttestOf> M>
void fields(A& archive, M& m) {
    archive(m.round, m.attempt, place(m.index), m.signature);
}
template <typename A, Is<UnmaskOf> M>
void fields(A& archive, M& m) {
    archive(m.round, m.attempt, place(m.index), m.seed);
}
template <typename A, Is<Recover> M>
void fields(A& archive, M& m) {
    archive(m.round, m.attempt, places(m.missing));
}
template <typename A, Is<RecoveryShareOf> M>
void fields(A& archive, M& m) {
    archive(m.round, m.attempt, place(m.holder), place(m.dealer), m.share);
}
template <typename A, Is<RoundOver> M>
void fields(A& archive, M& m) {
    archive(m.round, m.result);
}
template <typename A, Is<Pace> M>
void fields(A& archive, M& m) {
    archive(m.step, m.hold);
}

// From a participant, lobby.
template <typename A, Is<Join> M>
void fields(A& archive, M& m) {
    archive(sized(m.identity, kPartSizes), m.earlier);
}
template <typename A, Is<Resume> M>
void fields(A& archive, M& m) {
    archive(place(m.index), m.known, m.signature);
}
template <typename A, Is<Open> M>
void fields(A& archive, M& m) {
    archive(m.nonce, m.signature);
}
template <typename A, Is<Verified> M>
void fields(A& archive, M& m) {
    archive(m.signature);
}
template <typename A, Is<Leave> M>
void fields(A& archive, M& m) {
    archive(m.wordsDiffer);
}

// From a participant, a round.
template <typename A, Is<Ready> M>
void fields(A& archive, M& m) {
    archive(m.round);
}
template <typename A, Is<Unready> M>
void fields(A& archive, M& m) {
    archive(m.round, m.declined);
}
template <typename A, Is<Asking> M>
void fields(A& archive, M& m) {
    archive(m.round);
}
template <typename A, Is<Share> M>
void fields(A& archive, M& m) {
    archive(m.round, m.attempt, sized(m.share, kShareSizes), m.commitment,
            listOf(m.boxes, kMaxPeople, kBoxSizes));
}
template <typename A, Is<OwnShareChanged> M>
void fields(A& archive, M& m) {
    archive(m.round, m.attempt);
}
template <typename A, Is<Confirm> M>
void fields(A& archive, M& m) {
    archive(m.round, m.attempt, listOf(m.tags, kMaxPeople));
}
template <typename A, Is<Attest> M>
void fields(A& archive, M& m) {
    archive(m.round, m.attempt, m.signature);
}
template <typename A, Is<Unmask> M>
void fields(A& archive, M& m) {
    archive(m.round, m.attempt, m.seed);
}
template <typename A, Is<RecoveryShare> M>
void fields(A& archive, M& m) {
    archive(m.round, m.attempt, place(m.dealer), m.share);
}
template <typename A, Is<Outcome> M>
void fields(A& archive, M& m) {
    archive(m.round, m.attempt, m.digest, m.signature);
}
template <typename A, Is<BoxDoesNotOpen> M>
void fields(A& archive, M& m) {
    archive(m.round, m.attempt, place(m.dealer));
}

// Both ways.
template <typename A, Is<Heartbeat> M>
void fields(A& archive, M&) {
    archive();
}

} // namespace nulsom::wire
