// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/crypto/sign.h"
#include "core/session/member_attempt.h"
#include "tests/data/recorded_session.h"
#include "tests/support/fixed_random.h"

/// What no laptop shows of the recorded session: its secrets, and what follows from them, computed with the
/// program's own functions from the streams of randomness that the session was played with.
namespace nulsom::test {

using session::Index;

/// One person's secrets of the lock, drawn in the order in which the engine draws them.
struct ReplayedPerson {
    explicit ReplayedPerson(std::size_t place);

    FixedRandom random;
    crypto::SecretBytes signingSeed;
    crypto::SecretBytes maskPrivate;
    Bytes32 nonce;
    crypto::SigningKey signing;
    crypto::AgreementKey mask;
    Bytes32 commitment{};
    Bytes identity;
};

/// K is everybody, so all lists are by place.
struct ReplayedRound {
    const RecordedRound* recorded = nullptr;
    session::HistoryEntry entry;
    Bytes question;
    Bytes32 headBefore{};
    Bytes32 head{};
    Bytes32 hash{}; ///< V
    std::size_t threshold = 0;
    std::vector<session::PairKeys> keys;
    std::vector<session::MemberAttempt> attempts;
    std::vector<Bytes> answers; ///< x
    std::vector<Bytes32> seeds; ///< b
    std::vector<wire::Confirm> confirms;
    Bytes32 digest{}; ///< D
    Bytes sum;        ///< S
    Bytes32 outcome{};
};

struct ReplayedSession {
    wire::Welcome welcome;
    std::vector<ReplayedPerson> people;
    Bytes32 roster{};     ///< R
    Bytes32 transcript{}; ///< T
    std::vector<ReplayedRound> rounds;
};

ReplayedSession replay(const RecordedSession& recorded);

/// Where the box or tag for `to` stands in the list of `from`.
constexpr std::size_t placeWithout(Index from, Index to) { return to < from ? to : to - std::size_t{1}; }

} // namespace nulsom::test
