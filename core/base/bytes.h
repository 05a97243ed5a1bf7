// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nulsom {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

template <std::size_t N>
using ByteArray = std::array<std::uint8_t, N>;
using Bytes16 = ByteArray<16>;
using Bytes32 = ByteArray<32>;
using Bytes64 = ByteArray<64>;

inline ByteView asBytes(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

inline std::string asText(ByteView bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

inline Bytes toBytes(ByteView view) { return {view.begin(), view.end()}; }

inline void append(Bytes& out, ByteView more) { out.insert(out.end(), more.begin(), more.end()); }

/// Appends an unsigned integer, most significant byte first.
template <typename UInt>
void appendBigEndian(Bytes& out, UInt value) {
    for (int shift = static_cast<int>(sizeof(UInt)) * 8 - 8; shift >= 0; shift -= 8)
        out.push_back(static_cast<std::uint8_t>(value >> shift));
}

/// Copies exactly N bytes; the caller has checked the length.
template <std::size_t N>
ByteArray<N> toArray(ByteView view) {
    ByteArray<N> out{};
    std::memcpy(out.data(), view.data(), view.size() < N ? view.size() : N);
    return out;
}

/// Lower-case hexadecimal.
inline std::string toHex(ByteView bytes) {
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string out;
    out.reserve(bytes.size() * 2);
    for (auto b : bytes) {
        out.push_back(kDigits[b >> 4]);
        out.push_back(kDigits[b & 0x0f]);
    }
    return out;
}

} // namespace nulsom
