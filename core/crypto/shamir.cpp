// SPDX-License-Identifier: EUPL-1.2
#include "core/crypto/shamir.h"

#include "core/crypto/openssl.h"
#include "core/crypto/shamir_points.h"

#include <algorithm>

namespace nulsom::crypto {

namespace {

bool areDistinctPoints(std::vector<std::uint16_t> points) {
    std::sort(points.begin(), points.end());
    return (points.empty() || points.front() != 0) &&
           std::adjacent_find(points.begin(), points.end()) == points.end();
}

gf16::Symbols toSymbols(ByteView bytes) {
    gf16::Symbols out(bytes.size() / 2);
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = symbolAt(bytes, i);
    return out;
}

SecretBytes fromSymbols(const gf16::Symbols& symbols) {
    SecretBytes out(symbols.size() * 2);
    for (std::size_t i = 0; i < symbols.size(); ++i)
        setSymbol(out.mutableView(), i, symbols[i]);
    return out;
}

} // namespace

bool areUsableShares(std::span<const ShamirShare> shares) {
    std::vector<std::uint16_t> points;
    points.reserve(shares.size());
    for (const auto& share : shares) {
        if (share.values.size() % 2 != 0 || share.values.size() != shares.front().values.size())
            return false;
        points.push_back(share.x);
    }
    return areDistinctPoints(std::move(points));
}

std::vector<ShamirShare> shamirSplit(ByteView secret, std::size_t threshold,
                                     std::span<const std::uint16_t> points, RandomSource& random) {
    require(secret.size() % 2 == 0, "Shamir secret of an odd size");
    require(threshold >= 1, "Shamir threshold of 0");
    require(areDistinctPoints({points.begin(), points.end()}), "Shamir points");
    const std::size_t count = secret.size() / 2;
    // Row k holds the coefficients of x^k of all symbols.
    std::vector<gf16::Symbols> rows;
    rows.reserve(threshold);
    rows.push_back(toSymbols(secret));
    for (std::size_t k = 1; k < threshold; ++k)
        rows.push_back(toSymbols(random.secret(secret.size()).view()));

    std::vector<ShamirShare> shares;
    shares.reserve(points.size());
    gf16::Symbols values(count);
    for (const std::uint16_t x : points) {
        std::fill(values.begin(), values.end(), gf16::Symbol{0});
        for (std::size_t k = threshold; k-- > 0;) {
            for (std::size_t i = 0; i < count; ++i)
                values[i] = gf16::add(gf16::multiply(values[i], x), rows[k][i]);
        }
        shares.push_back({x, fromSymbols(values)});
    }
    return shares;
}

std::optional<SecretBytes> shamirCombine(std::span<const ShamirShare> shares, std::size_t threshold) {
    if (threshold == 0 || shares.size() < threshold)
        return std::nullopt;
    const auto used = shares.first(threshold);
    if (!areUsableShares(used))
        return std::nullopt;
    const std::size_t count = used.front().values.size() / 2;
    gf16::Symbols secret(count);
    for (const auto& share : used) {
        // Lagrange at 0: the product of x_j / (x_j - x_i); in this field minus is plus.
        gf16::Symbol numerator = 1;
        gf16::Symbol denominator = 1;
        for (const auto& other : used) {
            if (other.x == share.x)
                continue;
            numerator = gf16::multiply(numerator, other.x);
            denominator = gf16::multiply(denominator, gf16::add(other.x, share.x));
        }
        const gf16::Symbol weight = gf16::multiply(numerator, gf16::inverse(denominator));
        for (std::size_t i = 0; i < count; ++i)
            secret[i] = gf16::add(secret[i], gf16::multiply(symbolAt(share.values.view(), i), weight));
    }
    return fromSymbols(secret);
}

std::uint16_t gfMultiply(std::uint16_t a, std::uint16_t b) { return gf16::multiply(a, b); }

std::uint16_t gfInverse(std::uint16_t a) { return gf16::inverse(a); }

} // namespace nulsom::crypto
