// SPDX-License-Identifier: EUPL-1.2
#include "core/crypto/shamir_points.h"

#include <algorithm>
#include <numeric>

namespace nulsom::crypto {

namespace {

using gf16::Symbol;

/// Lagrange at 0 for many choices of the same points: factor(i, j) = x_j / (x_j - x_i).
class Factors {
  public:
    explicit Factors(std::span<const ShamirShare> shares) : count_(shares.size()), values_(count_ * count_) {
        for (std::size_t i = 0; i < count_; ++i) {
            for (std::size_t j = 0; j < count_; ++j) {
                values_[i * count_ + j] =
                    gf16::multiply(shares[j].x, gf16::inverse(gf16::add(shares[j].x, shares[i].x)));
            }
        }
    }
    Symbol weight(std::size_t i, std::span<const std::size_t> chosen) const {
        Symbol product = 1;
        for (const std::size_t j : chosen) {
            if (j != i)
                product = gf16::multiply(product, values_[i * count_ + j]);
        }
        return product;
    }

  private:
    std::size_t count_;
    gf16::Symbols values_;
};

void combineChosen(std::span<const ShamirShare> shares, const Factors& factors,
                   std::span<const std::size_t> chosen, SecretBytes& secret) {
    gf16::Symbols symbols(secret.size() / 2);
    for (const std::size_t i : chosen) {
        const Symbol weight = factors.weight(i, chosen);
        for (std::size_t s = 0; s < symbols.size(); ++s)
            symbols[s] = gf16::add(symbols[s], gf16::multiply(symbolAt(shares[i].values.view(), s), weight));
    }
    for (std::size_t s = 0; s < symbols.size(); ++s)
        setSymbol(secret.mutableView(), s, symbols[s]);
}

/// The next choice of as many positions below `end`, in lexicographic order.
bool advance(std::span<std::size_t> chosen, std::size_t end) {
    for (std::size_t i = chosen.size(); i-- > 0;) {
        if (chosen[i] + (chosen.size() - i) < end) {
            std::iota(chosen.begin() + static_cast<std::ptrdiff_t>(i), chosen.end(), chosen[i] + 1);
            return true;
        }
    }
    return false;
}

} // namespace

std::optional<ShamirDecoded> shamirSearch(std::span<const ShamirShare> shares, std::size_t threshold,
                                          const std::function<bool(ByteView)>& accepts, std::size_t& tries) {
    if (threshold == 0 || shares.size() < threshold || !areUsableShares(shares))
        return std::nullopt;
    const Factors factors(shares);
    const std::size_t last = shares.size() - 1;
    std::vector<std::size_t> chosen(threshold);
    std::iota(chosen.begin(), chosen.end(), std::size_t{0});
    chosen.back() = last;
    const auto others = std::span(chosen).first(threshold - 1);
    ShamirDecoded out{SecretBytes(shares.front().values.size()), {}};
    do {
        if (tries == 0)
            return std::nullopt;
        --tries;
        combineChosen(shares, factors, chosen, out.secret);
        if (!accepts(out.secret.view()))
            continue;
        // A share lies on the polynomial if it may stand in for another without changing the secret.
        std::vector<std::size_t> instead(chosen);
        SecretBytes same(out.secret.size());
        for (std::size_t i = 0; i < last; ++i) {
            if (std::find(chosen.begin(), chosen.end(), i) != chosen.end())
                continue;
            instead.back() = i;
            combineChosen(shares, factors, instead, same);
            if (!equal(same.view(), out.secret.view()))
                out.wrong.push_back(i);
        }
        return out;
    } while (advance(others, last));
    return std::nullopt;
}

} // namespace nulsom::crypto
