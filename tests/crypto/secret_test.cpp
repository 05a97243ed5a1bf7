// SPDX-License-Identifier: EUPL-1.2
#include "core/crypto/aead.h"
#include "core/crypto/agreement.h"
#include "core/crypto/kdf.h"
#include "core/crypto/shamir.h"
#include "core/crypto/sign.h"

#include "tests/support/fixed_random.h"

#include <QTest>

#include <algorithm>
#include <cstdlib>
#include <new>
#include <type_traits>

using namespace nulsom;
using crypto::SecretBytes;
using crypto::SecretWords;

// Every block that this program gives back is searched first for pieces of the secret, so that a copy left in
// freed memory is found wherever it was made.
namespace watch {

constexpr std::size_t kHeader = 16; // keeps the alignment that malloc gives
constexpr std::size_t kPiece = 4;
constexpr std::size_t kSecretSize = 32;
std::uint8_t secret[kSecretSize];
std::uint8_t
    asSymbols[kSecretSize]; // the secret as 16-bit numbers of this machine, as Shamir sharing sees it
bool active = false;
int leaks = 0;

bool holdsPieceOf(const std::uint8_t* wanted, const std::uint8_t* block, std::size_t size) {
    for (std::size_t at = 0; at < kSecretSize; at += kPiece) {
        if (std::search(block, block + size, wanted + at, wanted + at + kPiece) != block + size)
            return true;
    }
    return false;
}

void search(const std::uint8_t* block, std::size_t size) {
    if (holdsPieceOf(secret, block, size) || holdsPieceOf(asSymbols, block, size))
        ++leaks;
}

} // namespace watch

void* operator new(std::size_t size) {
    void* raw = std::malloc(size + watch::kHeader);
    if (raw == nullptr)
        throw std::bad_alloc();
    std::memcpy(raw, &size, sizeof size);
    return static_cast<std::uint8_t*>(raw) + watch::kHeader;
}

void operator delete(void* p) noexcept {
    if (p == nullptr)
        return;
    auto* block = static_cast<std::uint8_t*>(p);
    std::size_t size = 0;
    std::memcpy(&size, block - watch::kHeader, sizeof size);
    if (watch::active)
        watch::search(block, size);
    std::free(block - watch::kHeader);
}

void operator delete(void* p, std::size_t) noexcept { operator delete(p); }

namespace {

/// What the work leaves behind in freed memory, as a number of blocks.
template <typename Work>
int leaksOf(Work work) {
    watch::leaks = 0;
    watch::active = true;
    work();
    watch::active = false;
    return watch::leaks;
}

ByteView watched() { return watch::secret; }

std::vector<std::uint16_t> points(std::uint16_t count) {
    std::vector<std::uint16_t> out;
    for (std::uint16_t x = 1; x <= count; ++x)
        out.push_back(x);
    return out;
}

} // namespace

class SecretTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        test::FixedRandom random(1);
        random.fill(watch::secret);
        for (std::size_t i = 0; i < watch::kSecretSize; i += 2) {
            const auto symbol = static_cast<std::uint16_t>(watch::secret[i] << 8 | watch::secret[i + 1]);
            std::memcpy(watch::asSymbols + i, &symbol, sizeof symbol);
        }
    }

    void theWatchSeesACopy() {
        QCOMPARE(leaksOf([] { const Bytes copy = toBytes(watched()); }), 1);
    }

    void secretBytesLeaveNothing() {
        QCOMPARE(leaksOf([] {
                     SecretBytes a(watched());
                     SecretBytes b(std::move(a));
                     SecretBytes c(5);
                     c = std::move(b);
                     SecretBytes d = c.clone();
                     d = SecretBytes(watched());
                     d.wipe();
                     std::vector<SecretBytes> grown; // nothing reserved: it moves as it grows
                     for (int i = 0; i < 20; ++i)
                         grown.push_back(c.clone()); // NOLINT(performance-inefficient-vector-operation)
                 }),
                 0);
    }

    void secretWordsLeaveNothing() {
        QCOMPARE(leaksOf([] {
                     SecretWords a(4);
                     std::memcpy(a.mutableView().data(), watch::secret, watch::kSecretSize);
                     SecretWords b(std::move(a));
                     SecretWords c(1);
                     c = std::move(b);
                     const SecretWords d = c.clone();
                 }),
                 0);
    }

    void shamirLeavesNothing() {
        test::FixedRandom random(2);
        QCOMPARE(leaksOf([&] {
                     auto shares = crypto::shamirSplit(watched(), 3, points(9), random);
                     const auto combined = crypto::shamirCombine(shares, 3);
                     shares[0].values.mutableView()[0] ^= 1;
                     const auto decoded = crypto::shamirDecode(shares, 3);
                     // A threshold of 1 makes every share the secret itself.
                     const auto bare = crypto::shamirSplit(watched(), 1, points(5), random);
                     const auto again = crypto::shamirDecode(bare, 1);
                 }),
                 0);
    }

    void keysLeaveNothing() {
        bool worked = false;
        QCOMPARE(leaksOf([&] {
                     const crypto::SigningKey signing{SecretBytes(watched())};
                     const crypto::AgreementKey agreement{SecretBytes(watched())};
                     const auto derived = crypto::hkdf({}, watched(), asBytes("i"), 32);
                     const auto opened =
                         crypto::openOnce(watched(), {}, crypto::sealOnce(watched(), {}, asBytes("p")));
                     worked = crypto::verify(signing.publicKey(), asBytes("m"), signing.sign(asBytes("m"))) &&
                              agreement.agree(agreement.publicKey()) && derived.size() == 32 && opened;
                 }),
                 0);
        QVERIFY(worked);
    }

    void openedPlaintextLeavesNothing() {
        const Bytes32 key{1};
        Bytes sealed = crypto::sealOnce(key, {}, watched());
        QCOMPARE(leaksOf([&] { const auto opened = crypto::openOnce(key, {}, sealed); }), 0);
        sealed.back() ^= 1; // decrypted before the tag is known to be wrong
        QCOMPARE(leaksOf([&] { const auto refused = crypto::openOnce(key, {}, sealed); }), 0);
    }

    void wipedInPlaceAndEmptyAfterwards() {
        SecretBytes bytes(watched());
        const std::uint8_t* memory = bytes.view().data();
        bytes.wipe();
        QVERIFY(bytes.empty());
        QVERIFY(bytes.view().empty());
        // The vector keeps its memory, which no longer holds the secret.
        QVERIFY(std::all_of(memory, memory + watch::kSecretSize, [](std::uint8_t b) { return b == 0; }));
        bytes.wipe();
        QVERIFY(bytes.empty());

        SecretWords words(3);
        words.mutableView()[2] = 7;
        words.wipe();
        QVERIFY(words.empty());
    }

    void movedFromIsEmpty() {
        SecretBytes a(watched());
        SecretBytes b(std::move(a));
        QVERIFY(a.empty()); // NOLINT(bugprone-use-after-move): this is what is tested
        QCOMPARE(toHex(b.view()), toHex(watched()));
        SecretBytes c(8);
        c = std::move(b);
        QVERIFY(b.empty()); // NOLINT(bugprone-use-after-move)
        QCOMPARE(toHex(c.view()), toHex(watched()));
        SecretBytes& same = c;
        c = std::move(same);
        QCOMPARE(toHex(c.view()), toHex(watched()));
        SecretWords d(2);
        const SecretWords e(std::move(d));
        QVERIFY(d.empty()); // NOLINT(bugprone-use-after-move)
        QCOMPARE(e.size(), std::size_t{2});
    }

    void cannotBeCopiedByAccident() {
        QVERIFY(!std::is_copy_constructible_v<SecretBytes> && !std::is_copy_assignable_v<SecretBytes>);
        QVERIFY(!std::is_copy_constructible_v<SecretWords> && !std::is_copy_assignable_v<SecretWords>);
        QVERIFY((!std::is_convertible_v<ByteView, SecretBytes>));
        QVERIFY((!std::is_convertible_v<std::size_t, SecretBytes>));
    }

    void clonesAreIndependent() {
        SecretBytes a(watched());
        const SecretBytes b = a.clone();
        a.mutableView()[0] ^= 1;
        QVERIFY(!crypto::equal(a.view(), b.view()));
        QVERIFY(crypto::equal(b.view(), watched()));
    }

    void equality() {
        const Bytes a = {1, 2, 3};
        QVERIFY(crypto::equal(a, Bytes{1, 2, 3}));
        QVERIFY(!crypto::equal(a, Bytes{1, 2, 4}));
        QVERIFY(!crypto::equal(a, Bytes{0, 2, 3}));
        QVERIFY(!crypto::equal(a, Bytes{1, 2}));
        QVERIFY(!crypto::equal(a, {}));
        QVERIFY(crypto::equal({}, {}));
    }

    void systemRandomFillsEverything() {
        crypto::SystemRandom random;
        QVERIFY(random.array<32>() != random.array<32>());
        // A byte that stays untouched would be zero each time: 64 draws leave none by chance (2^-512).
        Bytes seen(100, 0);
        for (int i = 0; i < 64; ++i) {
            const auto draw = random.secret(seen.size());
            for (std::size_t k = 0; k < seen.size(); ++k)
                seen[k] |= draw.view()[k];
        }
        QVERIFY(std::find(seen.begin(), seen.end(), 0) == seen.end());
        random.fill({});
    }
};

QTEST_GUILESS_MAIN(SecretTest)
#include "secret_test.moc"
