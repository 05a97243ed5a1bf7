// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/crypto/shamir.h"
#include "core/session/transcript.h"

#include <algorithm>
#include <optional>

namespace nulsom::session {

/// The public part of one attempt, alike for the hub, the members and those who look on: shares, commitments
/// and opened seeds as they come in, and the sum at the end.
class AttemptBoard {
  public:
    /// threshold: shares that open a missing seed again. words: length of an answer.
    AttemptBoard(const Bytes32& roundHash, Members members, std::size_t words, std::size_t threshold);

    const Bytes32& roundHash() const { return roundHash_; }
    const Members& members() const { return members_; }
    bool isMember(Index place) const { return position(place).has_value(); }

    enum class Added { New, Same, Different, Unfit };
    /// Unfit: not a member, or not the right length.
    Added addShare(Index from, ByteView share, const Bytes32& commitment);
    bool hasShare(Index from) const;
    bool allShares() const { return sharesIn_ == members_.size(); }
    std::vector<std::uint64_t> shareOf(Index from) const;

    /// D, once all shares are in: what everybody confirms.
    Bytes32 confirmDigest() const;

    /// Unfit: it does not open the commitment, or there is none from this member.
    Added addSeed(Index from, const Bytes32& seed);
    bool hasSeed(Index from) const;
    bool allSeeds() const { return seedsIn_ == members_.size(); }
    /// The words of M(b) of a member whose seed is known.
    std::vector<std::uint64_t> sealOf(Index from) const;

    struct Recovery {
        bool known = false; ///< with this share the seed is known, checked against its commitment
        Members misfits;    ///< holders whose shares are now seen not to fit: they lie, or the dealer did
    };
    /// A holder's share of a missing seed. Wrong ones are corrected.
    Recovery addRecoveryShare(Index holder, Index dealer, const Bytes32& share);
    /// Somebody whose seed is missing though enough shares of it came in, and the holders of these: they do
    /// not fit together. Else nobody.
    Members spoiled() const;

    /// The members whose part is missing.
    Members withoutShare() const;
    Members withoutSeed() const;

    /// S, once all shares and seeds are in.
    std::vector<std::uint64_t> sum() const;

  private:
    /// Choices of shares that are tried in one attempt, whoever deals. A try takes t^2 + 16 t
    /// multiplications; a liar must not keep a laptop busy until its links are given up for dead.
    static std::size_t mostTries(std::size_t threshold) {
        return std::min<std::size_t>(100'000, 20'000'000 / (threshold * (threshold + 16)));
    }

    struct Part {
        Bytes share;
        Bytes32 commitment{};
        std::optional<Bytes32> seed;
        std::vector<crypto::ShamirShare> recovery;
    };
    std::optional<std::size_t> position(Index place) const;
    const Part* partOf(Index place) const;
    std::optional<crypto::ShamirDecoded> decode(Index dealer, const Part& part);

    Bytes32 roundHash_;
    Members members_;
    std::size_t words_;
    std::size_t threshold_;
    std::vector<Part> parts_; ///< in the order of members_
    std::size_t sharesIn_ = 0;
    std::size_t seedsIn_ = 0;
    std::size_t tries_; ///< left for the search of shares that fit together
};

} // namespace nulsom::session
