// SPDX-License-Identifier: EUPL-1.2
#include "core/crypto/random.h"

#include "core/crypto/openssl.h"

#include <openssl/rand.h>

namespace nulsom::crypto {

void SystemRandom::fill(std::span<std::uint8_t> out) {
    if (!out.empty())
        require(RAND_priv_bytes(out.data(), intSize(out.size())) == 1, "no randomness");
}

} // namespace nulsom::crypto
