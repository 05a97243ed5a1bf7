// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/crypto/random.h"

#include <functional>
#include <optional>

namespace nulsom::crypto {

/// Shamir sharing (Shamir 1979) over GF(2^16) = GF(2)[x]/(x^16 + x^12 + x^3 + x + 1), polynomial 0x1100B.
/// A secret of 2*m bytes is m symbols, most significant byte first; every symbol has a polynomial of its own
/// of degree threshold-1 with fresh random coefficients, the symbol as constant term. A share is the values
/// at one point x (1 to 65535), m symbols in the same form.
struct ShamirShare {
    std::uint16_t x = 0;
    SecretBytes values;
};

/// One share for each point, in the order given. Points are distinct and not 0; 1 <= threshold.
std::vector<ShamirShare> shamirSplit(ByteView secret, std::size_t threshold,
                                     std::span<const std::uint16_t> points, RandomSource& random);

/// The secret from exactly the first `threshold` shares (distinct points, equal even sizes); wrong shares
/// give a wrong secret. Nothing when there are too few, points repeat or sizes differ.
std::optional<SecretBytes> shamirCombine(std::span<const ShamirShare> shares, std::size_t threshold);

/// As above from all given shares, with up to (count - threshold) / 2 wrong ones corrected (Reed-Solomon,
/// symbol by symbol: the bound holds for each). `wrong` gets the positions in `shares` that did not fit,
/// ascending. Nothing when no polynomial is near enough. Not constant time: it serves secrets that are about
/// to be opened to everybody.
struct ShamirDecoded {
    SecretBytes secret;
    std::vector<std::size_t> wrong;
};
std::optional<ShamirDecoded> shamirDecode(std::span<const ShamirShare> shares, std::size_t threshold);

/// Where decoding finds nothing near enough and a secret can be recognised: every choice of `threshold`
/// shares that holds the last one, in turn, until `accepts` takes the secret. Each choice counts `tries`
/// down; at 0 the search ends. For each new share called once, so all choices come up once. `wrong` as above.
std::optional<ShamirDecoded> shamirSearch(std::span<const ShamirShare> shares, std::size_t threshold,
                                          const std::function<bool(ByteView)>& accepts, std::size_t& tries);

/// Field arithmetic, public for its tests.
std::uint16_t gfMultiply(std::uint16_t a, std::uint16_t b);
std::uint16_t gfInverse(std::uint16_t a); ///< 0 for 0

} // namespace nulsom::crypto
