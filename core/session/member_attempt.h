// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/crypto/shamir.h"
#include "core/session/pair_keys.h"

#include <map>
#include <optional>

namespace nulsom::session {

/// The secret part of one attempt at one member: its share, its self seed, the boxes for it. Everything goes
/// with wipe(), at the latest with the object.
class MemberAttempt {
  public:
    MemberAttempt(const Bytes32& roundHash, Index self, Members members, std::size_t threshold);

    /// Masks the answer and draws the self seed: once. The message is kept, so that asked again the same
    /// bytes leave.
    const wire::Share& makeShare(std::uint64_t round, std::uint64_t attempt,
                                 std::span<const std::uint64_t> answer, const PairKeys& keys,
                                 crypto::RandomSource& random);
    const wire::Share& share() const { return share_; }
    const Bytes32& selfSeed() const { return selfSeed_; }

    /// False when a box does not open with the key of its sender and direction, in this attempt.
    bool openBox(Index from, ByteView box, const PairKeys& keys);
    /// The share of `dealer`'s seed that came in its box.
    std::optional<Bytes32> recoveryShare(Index dealer) const;

    wire::Confirm makeConfirm(std::uint64_t round, std::uint64_t attempt, const Bytes32& digest,
                              const PairKeys& keys) const;
    bool tagFits(Index from, const Bytes16& tag, const Bytes32& digest, const PairKeys& keys) const;

    ~MemberAttempt() { wipe(); }
    MemberAttempt(MemberAttempt&&) = default;
    MemberAttempt& operator=(MemberAttempt&&) = default;
    void wipe();

  private:
    Bytes boxData(Index from, Index to) const;
    static Bytes16 tag(const crypto::SecretBytes& key, const Bytes32& digest);

    Bytes32 roundHash_;
    Index self_;
    Members members_;
    std::size_t threshold_;
    wire::Share share_;
    Bytes32 selfSeed_{};
    std::map<Index, crypto::SecretBytes> received_; ///< by dealer
};

} // namespace nulsom::session
