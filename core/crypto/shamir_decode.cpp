// SPDX-License-Identifier: EUPL-1.2
#include "core/crypto/shamir_points.h"

#include <algorithm>
#include <utility>

namespace nulsom::crypto {

namespace {

using gf16::Symbol;

/// A polynomial, lowest coefficient first, without leading zeros; the zero polynomial is empty. Which
/// coefficients are zero shows in the timing: decoding happens when the secret is about to be opened to all.
using Polynomial = gf16::Symbols;

void trim(Polynomial& p) {
    while (!p.empty() && p.back() == 0)
        p.pop_back();
}

/// p += factor * x^shift * q
void addScaled(Polynomial& p, const Polynomial& q, Symbol factor, std::size_t shift) {
    if (p.size() < q.size() + shift)
        p.resize(q.size() + shift);
    for (std::size_t i = 0; i < q.size(); ++i)
        p[i + shift] = gf16::add(p[i + shift], gf16::multiply(q[i], factor));
    trim(p);
}

/// Leaves the remainder in `dividend`, gives the quotient. The divisor is not zero.
Polynomial divide(Polynomial& dividend, const Polynomial& divisor) {
    Polynomial quotient;
    if (dividend.size() >= divisor.size())
        quotient.resize(dividend.size() - divisor.size() + 1);
    const Symbol inverseLead = gf16::inverse(divisor.back());
    while (dividend.size() >= divisor.size()) {
        const std::size_t shift = dividend.size() - divisor.size();
        quotient[shift] = gf16::multiply(dividend.back(), inverseLead);
        addScaled(dividend, divisor, quotient[shift], shift);
    }
    return quotient;
}

Polynomial multiplied(const Polynomial& a, const Polynomial& b) {
    Polynomial out;
    for (std::size_t i = 0; i < b.size(); ++i)
        addScaled(out, a, b[i], i);
    return out;
}

Symbol valueAt(const Polynomial& p, Symbol x) {
    Symbol value = 0;
    for (std::size_t i = p.size(); i-- > 0;)
        value = gf16::add(gf16::multiply(value, x), p[i]);
    return value;
}

/// What all symbols share: the points, and for each the polynomial that is 1 there and 0 at the others.
struct Basis {
    std::vector<Symbol> points;
    Polynomial vanishing; ///< product of (x - point)
    std::vector<Polynomial> lagrange;

    explicit Basis(std::span<const ShamirShare> shares) : vanishing{1} {
        for (const auto& share : shares) {
            points.push_back(share.x);
            vanishing = multiplied(vanishing, Polynomial{share.x, 1});
        }
        for (const Symbol point : points) {
            Polynomial rest = vanishing;
            Polynomial others = divide(rest, Polynomial{point, 1});
            const Symbol scale = gf16::inverse(valueAt(others, point));
            for (Symbol& coefficient : others)
                coefficient = gf16::multiply(coefficient, scale);
            lagrange.push_back(std::move(others));
        }
    }
};

/// The polynomial of degree below `threshold` that fits all but (count - threshold) / 2 of the values, by
/// the extended Euclidean algorithm (Gao, "A new algorithm for decoding Reed-Solomon codes", 2003). It
/// solves the key equation of Berlekamp and Welch in time n^2 instead of n^3.
std::optional<Polynomial> decodeSymbol(const Basis& basis, const gf16::Symbols& values,
                                       std::size_t threshold) {
    Polynomial upper = basis.vanishing;
    Polynomial lower;
    for (std::size_t i = 0; i < values.size(); ++i)
        addScaled(lower, basis.lagrange[i], values[i], 0);
    Polynomial upperFactor;
    Polynomial lowerFactor{1};
    // Stop at degree < (count + threshold) / 2; size is degree + 1.
    while (2 * lower.size() >= values.size() + threshold + 2) {
        const Polynomial quotient = divide(upper, lower);
        std::swap(upper, lower);
        const Polynomial product = multiplied(lowerFactor, quotient);
        addScaled(upperFactor, product, 1, 0);
        std::swap(upperFactor, lowerFactor);
    }
    Polynomial message = divide(lower, lowerFactor);
    if (!lower.empty() || message.size() > threshold)
        return std::nullopt;
    trim(message);
    return message;
}

} // namespace

std::optional<ShamirDecoded> shamirDecode(std::span<const ShamirShare> shares, std::size_t threshold) {
    if (threshold == 0 || shares.size() < threshold || !areUsableShares(shares))
        return std::nullopt;
    const Basis basis(shares);
    const std::size_t count = shares.front().values.size() / 2;
    const std::size_t mostWrong = (shares.size() - threshold) / 2;
    ShamirDecoded out{SecretBytes(count * 2), {}};
    std::vector<bool> wrong(shares.size(), false);
    for (std::size_t s = 0; s < count; ++s) {
        gf16::Symbols values(shares.size());
        for (std::size_t i = 0; i < shares.size(); ++i)
            values[i] = symbolAt(shares[i].values.view(), s);
        const auto message = decodeSymbol(basis, values, threshold);
        if (!message)
            return std::nullopt;
        std::size_t misfits = 0;
        for (std::size_t i = 0; i < shares.size(); ++i) {
            if (valueAt(*message, shares[i].x) != values[i]) {
                wrong[i] = true;
                ++misfits;
            }
        }
        if (misfits > mostWrong)
            return std::nullopt;
        setSymbol(out.secret.mutableView(), s, message->empty() ? Symbol{0} : message->front());
    }
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if (wrong[i])
            out.wrong.push_back(i);
    }
    return out;
}

} // namespace nulsom::crypto
