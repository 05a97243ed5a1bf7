// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/crypto/sign.h"
#include "core/session/pair_keys.h"
#include "tests/support/fixed_random.h"

#include <map>
#include <optional>

namespace nulsom::test {

/// The keys of a participant that works for the hub. It keeps those of every round, which an honest one
/// wipes.
class Colluder {
  public:
    Colluder(std::string name, std::uint64_t seed) : name_(std::move(name)), random_(seed) {}

    /// Draws keys and nonce; the Identity for the roster.
    Bytes join(const Bytes16& session);
    wire::Opening open(const Bytes32& rosterHash) const;
    void lock(const Bytes32& transcript, wire::Index place, std::vector<Bytes32> maskKeys);

    wire::Index place() const { return place_; }
    wire::Signature verified() const;
    wire::Signature attest(const Bytes32& digest) const;
    const session::PairKeys& keys(std::uint64_t round);
    crypto::RandomSource& random() { return random_; }

  private:
    std::string name_;
    FixedRandom random_;
    std::optional<crypto::SigningKey> signing_;
    std::optional<crypto::AgreementKey> mask_;
    Bytes32 nonce_{};
    Bytes32 transcript_{};
    wire::Index place_ = 0;
    std::vector<Bytes32> maskKeys_;
    std::map<std::uint64_t, session::PairKeys> keys_; ///< by round
};

} // namespace nulsom::test
