// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/crypto/hash.h"
#include "core/crypto/random.h"

namespace nulsom::test {

/// Randomness that is the same for the same seed, on every machine: SHA-256 over (seed, counter), one stream
/// of bytes however it is cut into calls. For tests only.
class FixedRandom final : public crypto::RandomSource {
  public:
    explicit FixedRandom(std::uint64_t seed) : seed_(seed) {}

    void fill(std::span<std::uint8_t> out) override {
        for (auto& byte : out)
            byte = next();
    }

    std::uint64_t word() {
        std::uint64_t out = 0;
        for (int i = 0; i < 8; ++i)
            out = out << 8 | next();
        return out;
    }

    /// From 0 to limit - 1; a bias of 2^-32 at most does not matter here. limit: 1 to 2^32.
    std::uint64_t below(std::uint64_t limit) { return word() % limit; }

  private:
    std::uint8_t next() {
        if (used_ == block_.size()) {
            block_ = crypto::LabelledHash("nulsom test random").addU64(seed_).addU64(counter_++).finish();
            used_ = 0;
        }
        return block_[used_++];
    }

    std::uint64_t seed_;
    std::uint64_t counter_ = 0;
    Bytes32 block_{};
    std::size_t used_ = sizeof(Bytes32);
};

} // namespace nulsom::test
