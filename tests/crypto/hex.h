// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"

#include <stdexcept>

namespace nulsom::test {

/// Hexadecimal as the standards print it; spaces are skipped.
inline Bytes fromHex(std::string_view text) {
    static constexpr std::string_view kDigits = "0123456789abcdef";
    Bytes out;
    std::size_t nibbles = 0;
    for (const char c : text) {
        if (c == ' ')
            continue;
        const auto digit = kDigits.find(c);
        if (digit == std::string_view::npos)
            throw std::invalid_argument("not lower-case hexadecimal");
        if (nibbles++ % 2 == 0)
            out.push_back(static_cast<std::uint8_t>(digit << 4));
        else
            out.back() = static_cast<std::uint8_t>(out.back() | digit);
    }
    if (nibbles % 2 != 0)
        throw std::invalid_argument("half a byte");
    return out;
}

template <std::size_t N>
ByteArray<N> arrayFromHex(std::string_view text) {
    const Bytes bytes = fromHex(text);
    if (bytes.size() != N)
        throw std::invalid_argument("wrong length");
    return toArray<N>(bytes);
}

} // namespace nulsom::test
