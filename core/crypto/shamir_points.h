// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Internal to core/crypto: what combining and decoding shares have in common.

#include "core/crypto/gf16.h"
#include "core/crypto/shamir.h"

namespace nulsom::crypto {

/// Distinct points other than 0, equal even sizes. The shares come from peers.
bool areUsableShares(std::span<const ShamirShare> shares);

inline gf16::Symbol symbolAt(ByteView bytes, std::size_t index) {
    return static_cast<gf16::Symbol>(bytes[2 * index] << 8 | bytes[2 * index + 1]);
}

inline void setSymbol(std::span<std::uint8_t> bytes, std::size_t index, gf16::Symbol value) {
    bytes[2 * index] = static_cast<std::uint8_t>(value >> 8);
    bytes[2 * index + 1] = static_cast<std::uint8_t>(value & 0xff);
}

} // namespace nulsom::crypto
