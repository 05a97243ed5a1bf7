// SPDX-License-Identifier: EUPL-1.2
#include "core/crypto/shamir.h"

#include "tests/crypto/hex.h"
#include "tests/support/fixed_random.h"

#include <QTest>

#include <algorithm>

using namespace nulsom;
using crypto::gfInverse;
using crypto::gfMultiply;
using crypto::SecretBytes;
using crypto::shamirCombine;
using crypto::ShamirShare;
using crypto::shamirSplit;
using test::FixedRandom;

namespace {

/// As taught in school: the whole carry-less product first, then long division by 0x1100B.
std::uint16_t slowMultiply(std::uint16_t a, std::uint16_t b) {
    std::uint64_t product = 0;
    for (unsigned i = 0; i < 16; ++i) {
        if ((b >> i & 1) != 0)
            product ^= std::uint64_t{a} << i;
    }
    for (unsigned i = 31; i >= 16; --i) {
        if ((product >> i & 1) != 0)
            product ^= std::uint64_t{0x1100B} << (i - 16);
    }
    return static_cast<std::uint16_t>(product);
}

std::uint16_t add(std::uint16_t a, std::uint16_t b) { return static_cast<std::uint16_t>(a ^ b); }

std::uint16_t element(FixedRandom& random) { return static_cast<std::uint16_t>(random.below(0x10000)); }

std::vector<std::uint16_t> firstPoints(std::size_t count) {
    std::vector<std::uint16_t> out;
    for (std::size_t i = 0; i < count; ++i)
        out.push_back(static_cast<std::uint16_t>(i + 1));
    return out;
}

ShamirShare copyOf(const ShamirShare& share) { return {share.x, share.values.clone()}; }

std::vector<ShamirShare> chosen(const std::vector<ShamirShare>& shares, unsigned set) {
    std::vector<ShamirShare> out;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if ((set >> i & 1) != 0)
            out.push_back(copyOf(shares[i]));
    }
    return out;
}

/// The value at `x` of the polynomial through (0, secret) and the given points: Lagrange, written out.
std::uint16_t valueThrough(std::uint16_t secret,
                           const std::vector<std::pair<std::uint16_t, std::uint16_t>>& known,
                           std::uint16_t x) {
    auto all = known;
    all.emplace_back(std::uint16_t{0}, secret);
    std::uint16_t value = 0;
    for (const auto& [xi, yi] : all) {
        std::uint16_t term = yi;
        for (const auto& [xj, yj] : all) {
            if (xj != xi)
                term = gfMultiply(term, gfMultiply(add(x, xj), gfInverse(add(xi, xj))));
        }
        value = add(value, term);
    }
    return value;
}

ShamirShare oneSymbol(std::uint16_t x, std::uint16_t value) {
    const Bytes bytes = {static_cast<std::uint8_t>(value >> 8), static_cast<std::uint8_t>(value & 0xff)};
    return {x, SecretBytes(bytes)};
}

std::uint16_t symbolOf(ByteView bytes) { return static_cast<std::uint16_t>(bytes[0] << 8 | bytes[1]); }

/// Gives the bytes it was made with, then zeros.
class ScriptedRandom final : public crypto::RandomSource {
  public:
    explicit ScriptedRandom(Bytes bytes) : bytes_(std::move(bytes)) {}
    void fill(std::span<std::uint8_t> out) override {
        for (auto& byte : out)
            byte = at_ < bytes_.size() ? bytes_[at_++] : std::uint8_t{0};
    }

  private:
    Bytes bytes_;
    std::size_t at_ = 0;
};

} // namespace

class ShamirTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void multiplicationIsModuloThePolynomial() {
        QCOMPARE(gfMultiply(0x8000, 2), std::uint16_t{0x100B});
        QCOMPARE(gfMultiply(0x100, 0x100), std::uint16_t{0x100B});
        FixedRandom random(1);
        for (int i = 0; i < 20000; ++i) {
            const auto a = element(random);
            const auto b = element(random);
            QCOMPARE(gfMultiply(a, b), slowMultiply(a, b));
        }
    }

    void fieldAxioms() {
        FixedRandom random(2);
        for (int i = 0; i < 20000; ++i) {
            const auto a = element(random);
            const auto b = element(random);
            const auto c = element(random);
            QCOMPARE(gfMultiply(a, b), gfMultiply(b, a));
            QCOMPARE(gfMultiply(a, gfMultiply(b, c)), gfMultiply(gfMultiply(a, b), c));
            QCOMPARE(gfMultiply(a, add(b, c)), add(gfMultiply(a, b), gfMultiply(a, c)));
            QCOMPARE(gfMultiply(a, 1), a);
            QCOMPARE(gfMultiply(a, 0), std::uint16_t{0});
        }
    }

    // Every element, which also shows that the polynomial is irreducible.
    void everyElementButZeroHasAnInverse() {
        QCOMPARE(gfInverse(0), std::uint16_t{0});
        for (unsigned a = 1; a <= 0xffff; ++a) {
            const auto x = static_cast<std::uint16_t>(a);
            QCOMPARE(gfMultiply(x, gfInverse(x)), std::uint16_t{1});
        }
    }

    // By hand: p(x) = symbol + c x with c = 0x1234 and 0x0002, most significant byte first.
    void sharesAreTheValuesOfThePolynomials() {
        ScriptedRandom random(test::fromHex("12340002"));
        const std::vector<std::uint16_t> points = {2, 1, 0x8000};
        const auto shares = shamirSplit(test::fromHex("0001abcd"), 2, points, random);
        QCOMPARE(shares.size(), std::size_t{3});
        QCOMPARE(shares[0].x, std::uint16_t{2});
        QCOMPARE(toHex(shares[0].values.view()), std::string("2469abc9"));
        QCOMPARE(shares[1].x, std::uint16_t{1});
        QCOMPARE(toHex(shares[1].values.view()), std::string("1235abcf"));
        QCOMPARE(shares[2].x, std::uint16_t{0x8000});
        // 0x8000 * 2 = 0x100B
        QCOMPARE(toHex(shares[2].values.view()).substr(4), std::string("bbc6"));
    }

    void everySubsetOfTheThresholdRecovers() {
        FixedRandom random(3);
        for (std::size_t n = 1; n <= 7; ++n) {
            for (std::size_t threshold = 1; threshold <= n; ++threshold) {
                const auto secret = random.array<32>();
                const auto shares = shamirSplit(secret, threshold, firstPoints(n), random);
                for (unsigned set = 0; set < (1U << n); ++set) {
                    const auto some = chosen(shares, set);
                    const auto combined = shamirCombine(some, threshold);
                    if (some.size() < threshold) {
                        QVERIFY(!combined);
                        continue;
                    }
                    QVERIFY(combined);
                    QCOMPARE(toHex(combined->view()), toHex(secret));
                }
            }
        }
    }

    void farPointsAndManySharesRecover() {
        FixedRandom random(4);
        const auto secret = random.array<32>();
        std::vector<std::uint16_t> points;
        for (std::uint16_t i = 0; i < 60; ++i)
            points.push_back(static_cast<std::uint16_t>(0xffff - 997 * i));
        const auto shares = shamirSplit(secret, 31, points, random);
        const auto late = std::span(shares).subspan(29);
        QCOMPARE(toHex(shamirCombine(late, 31)->view()), toHex(secret));
    }

    // Exact, for one symbol: whatever the secret, there is exactly one polynomial through any two of the
    // shares of a sharing with threshold 3; a third share of any value belongs to exactly one secret.
    void fewerThanTheThresholdFitEverySecret() {
        FixedRandom random(5);
        const auto shares = shamirSplit(random.array<2>(), 3, firstPoints(3), random);
        const std::vector<std::pair<std::uint16_t, std::uint16_t>> known = {
            {shares[0].x, symbolOf(shares[0].values.view())},
            {shares[1].x, symbolOf(shares[1].values.view())}};
        std::vector<bool> seen(0x10000, false);
        for (unsigned candidate = 0; candidate <= 0xffff; ++candidate) {
            const auto secret = static_cast<std::uint16_t>(candidate);
            const std::uint16_t third = valueThrough(secret, known, 3);
            QVERIFY(!seen[third]);
            seen[third] = true;
            std::vector<ShamirShare> completed;
            completed.push_back(copyOf(shares[0]));
            completed.push_back(copyOf(shares[1]));
            completed.push_back(oneSymbol(3, third));
            QCOMPARE(symbolOf(shamirCombine(completed, 3)->view()), secret);
        }
    }

    // The same for whole secrets and larger groups, on samples.
    void fewerThanTheThresholdFitOtherSecretsOfFullLength() {
        FixedRandom random(6);
        constexpr std::size_t kThreshold = 6;
        const auto shares = shamirSplit(random.array<32>(), kThreshold, firstPoints(kThreshold), random);
        for (int round = 0; round < 20; ++round) {
            const auto other = random.array<32>();
            std::vector<ShamirShare> completed;
            for (std::size_t i = 0; i + 1 < kThreshold; ++i)
                completed.push_back(copyOf(shares[i]));
            SecretBytes last(32);
            for (std::size_t s = 0; s < 16; ++s) {
                std::vector<std::pair<std::uint16_t, std::uint16_t>> known;
                known.reserve(kThreshold);
                for (const auto& share : completed)
                    known.emplace_back(share.x, symbolOf(share.values.view().subspan(2 * s, 2)));
                const auto value = valueThrough(symbolOf(ByteView(other).subspan(2 * s, 2)), known, 6);
                last.mutableView()[2 * s] = static_cast<std::uint8_t>(value >> 8);
                last.mutableView()[2 * s + 1] = static_cast<std::uint8_t>(value & 0xff);
            }
            completed.push_back({6, std::move(last)});
            QCOMPARE(toHex(shamirCombine(completed, kThreshold)->view()), toHex(other));
        }
    }

    void coefficientsAreFreshForEverySymbolAndCall() {
        FixedRandom random(7);
        const Bytes zeros(32, 0);
        const auto first = shamirSplit(zeros, 2, firstPoints(1), random);
        const auto second = shamirSplit(zeros, 2, firstPoints(1), random);
        QVERIFY(!crypto::equal(first[0].values.view(), second[0].values.view()));
        // At x = 1 with secret 0 the share is the coefficient: 16 symbols, no two alike with these seeds.
        std::vector<std::uint16_t> symbols;
        for (std::size_t s = 0; s < 16; ++s)
            symbols.push_back(symbolOf(first[0].values.view().subspan(2 * s, 2)));
        std::sort(symbols.begin(), symbols.end());
        QVERIFY(std::adjacent_find(symbols.begin(), symbols.end()) == symbols.end());
    }

    void uselessSharesAreRefused() {
        FixedRandom random(8);
        const auto good = shamirSplit(random.array<4>(), 2, firstPoints(3), random);
        const auto refused = [](std::vector<ShamirShare> shares) {
            return !shamirCombine(shares, 2) && !crypto::shamirDecode(shares, 2);
        };
        const auto pair = [&](std::uint16_t x, ByteView values) {
            std::vector<ShamirShare> out;
            out.push_back(copyOf(good[0]));
            out.push_back({x, SecretBytes(values)});
            return out;
        };
        QVERIFY(!refused(pair(2, good[1].values.view())));
        QVERIFY(refused(pair(1, good[1].values.view())));
        QVERIFY(refused(pair(0, good[1].values.view())));
        QVERIFY(refused(pair(2, good[1].values.view().first(3))));
        QVERIFY(refused(pair(2, good[1].values.view().first(2))));
        QVERIFY(refused(pair(2, {})));
        QVERIFY(refused(chosen(good, 1)));
        QVERIFY(refused({}));
        QVERIFY(!shamirCombine(good, 0) && !crypto::shamirDecode(good, 0));
    }
};

QTEST_GUILESS_MAIN(ShamirTest)
#include "shamir_test.moc"
