// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/crypto/secret.h"

namespace nulsom::crypto {

/// Where all randomness of the engine comes from, so that a whole session can be repeated in a test.
class RandomSource {
  public:
    virtual ~RandomSource() = default;
    virtual void fill(std::span<std::uint8_t> out) = 0;

    template <std::size_t N>
    ByteArray<N> array() {
        ByteArray<N> out{};
        fill(out);
        return out;
    }
    SecretBytes secret(std::size_t size) {
        SecretBytes out(size);
        fill(out.mutableView());
        return out;
    }
};

/// OpenSSL's generator (RAND_priv_bytes). Ends the program when the system has no randomness to give.
class SystemRandom final : public RandomSource {
  public:
    void fill(std::span<std::uint8_t> out) override;
};

} // namespace nulsom::crypto
