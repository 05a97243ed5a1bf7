// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Internal to core/crypto: GF(2^16) and vectors of its elements that leave nothing behind.

#include <openssl/crypto.h>

#include <cstddef>
#include <cstdint>
#include <new>
#include <vector>

namespace nulsom::crypto::gf16 {

using Symbol = std::uint16_t;

/// a * b modulo x^16 + x^12 + x^3 + x + 1, shift and add with masks: no branch and no memory access depends
/// on either. Written in 16-bit steps so that loops over symbols become vector instructions.
inline Symbol multiply(Symbol a, Symbol b) {
    constexpr unsigned kReduction = 0x100B; // 0x1100B without its top bit, which the shift drops
    unsigned product = 0;
    for (int bit = 15; bit >= 0; --bit) {
        const unsigned carry = 0U - ((product >> 15) & 1U);
        product = ((product << 1) ^ (carry & kReduction)) & 0xffffU;
        const unsigned chosen = 0U - ((static_cast<unsigned>(b) >> bit) & 1U);
        product ^= chosen & a;
    }
    return static_cast<Symbol>(product);
}

/// a^(2^16 - 2), which is 1/a, and 0 for 0.
inline Symbol inverse(Symbol a) {
    Symbol square = a;
    Symbol result = 1;
    for (int i = 0; i < 15; ++i) {
        square = multiply(square, square);
        result = multiply(result, square);
    }
    return result;
}

inline Symbol add(Symbol a, Symbol b) { return static_cast<Symbol>(a ^ b); }

/// Wipes what it frees, so that a vector that grows leaves no copy behind.
template <typename T>
struct WipingAllocator {
    using value_type = T;
    WipingAllocator() = default;
    template <typename U>
    WipingAllocator(const WipingAllocator<U>&) noexcept {}

    T* allocate(std::size_t count) { return static_cast<T*>(::operator new(count * sizeof(T))); }
    void deallocate(T* p, std::size_t count) noexcept {
        OPENSSL_cleanse(p, count * sizeof(T));
        ::operator delete(p);
    }
    template <typename U>
    bool operator==(const WipingAllocator<U>&) const noexcept {
        return true;
    }
};

using Symbols = std::vector<Symbol, WipingAllocator<Symbol>>;

} // namespace nulsom::crypto::gf16
