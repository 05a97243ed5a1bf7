// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/crypto/sign.h"
#include "core/session/attempt_board.h"
#include "core/session/member_attempt.h"
#include "core/session/roster.h"
#include "tests/support/fixed_random.h"

#include <functional>
#include <memory>
#include <optional>

namespace nulsom::test {

/// A participant made from the engine's parts that follows the protocol for one round, except where it is
/// told to lie. It believes the hub.
class Liar {
  public:
    Liar(std::string name, const Bytes32& fingerprint, std::uint64_t seed);

    /// One frame from the hub in, frames to the hub out.
    std::vector<Bytes> receive(const Bytes& payload);

    std::uint64_t answer = 1000; ///< as encoded: no range is looked at
    bool opens = true;
    bool opensAnotherNonce = false;
    bool copiesCommitment = false; ///< waits for another's Share and claims its commitment
    bool sealsGarbage = false;     ///< boxes that nobody can open
    bool dealsFalseShares = false; ///< boxes that open, with shares of another seed
    bool confirmsWrongly = false;  ///< tags that do not fit
    bool signsWrongly = false;     ///< the Attest too
    bool unmasks = true;

    /// Its signature under a nonce of its choice, for the roster it saw last.
    wire::Opening openingOf(const Bytes32& nonce) const;

  private:
    template <typename Message>
    void send(const Message& message);
    void on(const wire::Welcome& message);
    void on(const wire::Roster& message);
    void on(const wire::Nonces& message);
    void on(const wire::Ask& message);
    void on(const wire::Combine& message);
    void on(const wire::ShareOf& message);
    void on(const wire::ConfirmOf& message);
    void sendShare();
    void confirm();

    std::string name_;
    Bytes32 fingerprint_;
    FixedRandom random_;
    std::vector<Bytes> out_;

    Bytes16 session_{};
    Bytes description_;
    std::optional<crypto::SigningKey> signing_;
    std::optional<crypto::AgreementKey> mask_;
    Bytes32 nonce_{};
    Bytes identity_;
    session::Roster roster_;
    wire::Index self_ = 0;
    Bytes32 rosterHash_{};
    Bytes32 transcript_{};
    std::optional<session::PairKeys> keys_;
    wire::Ask ask_;
    wire::Combine combine_;
    std::optional<session::AttemptBoard> board_;
    std::optional<session::MemberAttempt> mine_;
    std::optional<wire::Share> waiting_;
    std::size_t confirms_ = 0;
};

} // namespace nulsom::test
