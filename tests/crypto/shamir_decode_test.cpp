// SPDX-License-Identifier: EUPL-1.2
#include "core/crypto/shamir.h"

#include "tests/support/fixed_random.h"

#include <QTest>

#include <bit>
#include <numeric>

using namespace nulsom;
using crypto::shamirDecode;
using crypto::shamirSearch;
using crypto::ShamirShare;
using crypto::shamirSplit;
using test::FixedRandom;

namespace {

std::vector<std::uint16_t> somePoints(std::size_t count, FixedRandom& random) {
    std::vector<std::uint16_t> all(0xffff);
    std::iota(all.begin(), all.end(), std::uint16_t{1});
    for (std::size_t i = 0; i < count; ++i)
        std::swap(all[i], all[i + random.below(all.size() - i)]);
    all.resize(count);
    return all;
}

/// Changes at least one bit of every symbol.
void spoil(ShamirShare& share, FixedRandom& random) {
    const auto bytes = share.values.mutableView();
    for (std::size_t i = 0; i < bytes.size(); i += 2) {
        bytes[i] ^= static_cast<std::uint8_t>(1 + random.below(255));
        bytes[i + 1] ^= static_cast<std::uint8_t>(random.below(256));
    }
}

std::vector<std::size_t> positionsIn(unsigned set) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < 32; ++i) {
        if ((set >> i & 1) != 0)
            out.push_back(i);
    }
    return out;
}

} // namespace

class ShamirDecodeTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    // Every threshold, every set of wrong shares up to the bound, for groups of up to 8.
    void everySetOfWrongSharesUpToTheBoundIsCorrected() {
        FixedRandom random(1);
        for (std::size_t n = 1; n <= 8; ++n) {
            for (std::size_t threshold = 1; threshold <= n; ++threshold) {
                for (unsigned wrong = 0; wrong < (1U << n); ++wrong) {
                    if (static_cast<std::size_t>(std::popcount(wrong)) > (n - threshold) / 2)
                        continue;
                    const auto secret = random.array<4>();
                    auto shares = shamirSplit(secret, threshold, somePoints(n, random), random);
                    for (const auto i : positionsIn(wrong))
                        spoil(shares[i], random);
                    const auto decoded = shamirDecode(shares, threshold);
                    QVERIFY(decoded);
                    QCOMPARE(toHex(decoded->secret.view()), toHex(secret));
                    QCOMPARE(decoded->wrong, positionsIn(wrong));
                }
            }
        }
    }

    // One more than the bound: with these seeds no other polynomial happens to be near.
    void oneWrongShareTooManyIsNoticed() {
        FixedRandom random(2);
        for (std::size_t n = 3; n <= 9; ++n) {
            for (std::size_t threshold = 1; threshold + 2 <= n; ++threshold) {
                auto shares = shamirSplit(random.array<32>(), threshold, somePoints(n, random), random);
                for (std::size_t i = 0; i <= (n - threshold) / 2; ++i)
                    spoil(shares[i], random);
                QVERIFY(!shamirDecode(shares, threshold));
            }
        }
    }

    // Whatever shares are wrong, as soon as enough right ones are in the secret is found, if it can be
    // recognised.
    void searchFindsWhatDecodingCannot() {
        FixedRandom random(9);
        constexpr std::size_t kCount = 7;
        constexpr std::size_t kThreshold = 3;
        for (unsigned wrong = 0; wrong < (1U << kCount); ++wrong) {
            const auto secret = random.array<32>();
            auto shares = shamirSplit(secret, kThreshold, somePoints(kCount, random), random);
            for (const auto i : positionsIn(wrong))
                spoil(shares[i], random);
            const auto accepts = [&](ByteView found) { return toHex(found) == toHex(secret); };
            std::size_t tries = 1000;
            std::size_t right = 0;
            for (std::size_t n = 1; n <= kCount; ++n) {
                right += (wrong >> (n - 1) & 1U) == 0 ? std::size_t{1} : std::size_t{0};
                const auto found = shamirSearch(std::span(shares).first(n), kThreshold, accepts, tries);
                QCOMPARE(found.has_value(), right == kThreshold);
                if (!found)
                    continue;
                QCOMPARE(toHex(found->secret.view()), toHex(secret));
                QCOMPARE(found->wrong, positionsIn(wrong & ((1U << n) - 1U)));
                break;
            }
            // Every choice of three out of seven once, if it never comes true.
            QVERIFY(right == kThreshold || tries == 1000 - 35);
        }
    }

    void searchEnds() {
        FixedRandom random(10);
        auto shares = shamirSplit(random.array<32>(), 10, somePoints(20, random), random);
        std::size_t tries = 50;
        QVERIFY(!shamirSearch(
            shares, 10, [](ByteView) { return false; }, tries));
        QCOMPARE(tries, std::size_t{0});
    }

    // With count == threshold or one more there is nothing to correct with; a surplus of one still detects.
    void surplusOfOneDetectsButCannotCorrect() {
        FixedRandom random(3);
        auto shares = shamirSplit(random.array<32>(), 4, somePoints(5, random), random);
        spoil(shares[2], random);
        QVERIFY(!shamirDecode(shares, 4));
        QVERIFY(shamirDecode(std::span(shares).first(4), 4));
    }

    // Liars who agree on another polynomial win only when they are more than the bound allows.
    void liarsWithAPolynomialOfTheirOwn() {
        FixedRandom random(4);
        const auto points = somePoints(9, random);
        const auto secret = random.array<32>();
        const auto lie = random.array<32>();
        for (std::size_t liars = 0; liars <= 9; ++liars) {
            auto shares = shamirSplit(secret, 3, points, random);
            auto lies = shamirSplit(lie, 3, points, random);
            for (std::size_t i = 0; i < liars; ++i)
                shares[i] = std::move(lies[i]);
            const auto decoded = shamirDecode(shares, 3);
            if (liars <= 3)
                QVERIFY(decoded && toHex(decoded->secret.view()) == toHex(secret));
            else if (liars < 6)
                QVERIFY(!decoded);
            else
                QVERIFY(decoded && toHex(decoded->secret.view()) == toHex(lie));
            if (decoded)
                QCOMPARE(decoded->wrong.size(), std::min(liars, 9 - liars));
        }
    }

    void shareWrongInOneBitIsFound() {
        FixedRandom random(5);
        const auto secret = random.array<32>();
        for (std::size_t bit = 0; bit < 256; ++bit) {
            auto shares = shamirSplit(secret, 2, somePoints(4, random), random);
            shares[bit % 4].values.mutableView()[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
            const auto decoded = shamirDecode(shares, 2);
            QVERIFY(decoded);
            QCOMPARE(toHex(decoded->secret.view()), toHex(secret));
            QCOMPARE(decoded->wrong, std::vector<std::size_t>{bit % 4});
        }
    }

    // The bound holds for each symbol: shares that are wrong in different symbols are all corrected and
    // named.
    void wrongSymbolsInDifferentShares() {
        FixedRandom random(6);
        const auto secret = random.array<8>();
        auto shares = shamirSplit(secret, 2, somePoints(4, random), random);
        for (std::size_t i = 0; i < 4; ++i)
            shares[i].values.mutableView()[2 * i] ^= 0x40;
        const auto decoded = shamirDecode(shares, 2);
        QVERIFY(decoded);
        QCOMPARE(toHex(decoded->secret.view()), toHex(secret));
        QCOMPARE(decoded->wrong, (std::vector<std::size_t>{0, 1, 2, 3}));
    }

    void secretOfZerosDecodes() {
        FixedRandom random(7);
        auto shares = shamirSplit(Bytes(32, 0), 1, somePoints(5, random), random);
        spoil(shares[0], random);
        spoil(shares[4], random);
        const auto decoded = shamirDecode(shares, 1);
        QVERIFY(decoded);
        QCOMPARE(toHex(decoded->secret.view()), std::string(64, '0'));
    }

    void groupOfSixtyAtTheBound() {
        FixedRandom random(8);
        const auto secret = random.array<32>();
        auto shares = shamirSplit(secret, 31, somePoints(60, random), random);
        for (std::size_t i = 0; i < 14; ++i)
            spoil(shares[4 * i], random);
        const auto decoded = shamirDecode(shares, 31);
        QVERIFY(decoded);
        QCOMPARE(toHex(decoded->secret.view()), toHex(secret));
        QCOMPARE(decoded->wrong.size(), std::size_t{14});
    }
};

QTEST_GUILESS_MAIN(ShamirDecodeTest)
#include "shamir_decode_test.moc"
