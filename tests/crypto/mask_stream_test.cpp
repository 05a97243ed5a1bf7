// SPDX-License-Identifier: EUPL-1.2
#include "core/crypto/mask_stream.h"

#include "tests/crypto/hex.h"
#include "tests/support/fixed_random.h"

#include <QTest>

using namespace nulsom;
using test::fromHex;
using Words = std::vector<std::uint64_t>;

namespace {

/// NIST SP 800-38A, F.5.5 and F.5.6 (CTR-AES256)
const char* const kKey = "603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4";

std::uint64_t wordAt(const Bytes& stream, std::size_t index) {
    std::uint64_t word = 0;
    for (std::size_t i = 8; i-- > 0;)
        word = word << 8 | stream[8 * index + i];
    return word;
}

} // namespace

class MaskStreamTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void keystreamPublished() {
        const Bytes plaintext = fromHex("6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51"
                                        "30c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17ad2b417be66c3710");
        const std::string ciphertext = "601ec313775789a5b7a7f504bbf3d228f443e3ca4d62b59aca84e990cacaf5c5"
                                       "2b0930daa23de94ce87017ba2d84988ddfc9c58db67aada613c2dd08457941a6";
        Bytes stream = crypto::aes256CtrKeystream(fromHex(kKey), fromHex("f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff"),
                                                  plaintext.size());
        for (std::size_t i = 0; i < stream.size(); ++i)
            stream[i] ^= plaintext[i];
        QCOMPARE(toHex(stream), ciphertext);
    }

    // Worked out with Python's cryptography package: the counter starts at 0, the first byte of the keystream
    // is the least significant of the first word.
    void wordsAreLittleEndianFromCounterZero() {
        Words words = {0, 0, 0, 0};
        crypto::addMaskStream(fromHex(kKey), words);
        const Words expected = {0xd676cf9481f668e5, 0x54a81043c04c4d17, 0x1b1f7a0b5d1e1591,
                                0xe4513eaed0acd7c0};
        QCOMPARE(words, expected);
    }

    void lengthsAroundTheBlockGiveTheSameStream_data() {
        QTest::addColumn<int>("count");
        for (const int count : {0, 1, 2, 3, 1023, 1024, 1025, 2047, 2048, 2049, 5000})
            QTest::addRow("%d", count) << count;
    }
    void lengthsAroundTheBlockGiveTheSameStream() {
        QFETCH(const int, count);
        const auto size = static_cast<std::size_t>(count);
        const Bytes key = fromHex(kKey);
        const Bytes stream = crypto::aes256CtrKeystream(key, Bytes16{}, 8 * size);
        Words words(size, 0xfedcba9876543210);
        crypto::addMaskStream(key, words);
        for (std::size_t i = 0; i < size; ++i)
            QCOMPARE(words[i], 0xfedcba9876543210 + wordAt(stream, i));
    }

    void subtractingUndoesAdding() {
        test::FixedRandom random(1);
        const auto key = random.array<32>();
        Words words(3000);
        for (auto& word : words)
            word = random.word();
        const Words before = words;
        crypto::addMaskStream(key, words);
        QVERIFY(words != before);
        crypto::subtractMaskStream(key, words);
        QCOMPARE(words, before);
    }

    void keysGiveDifferentStreams() {
        Bytes key = fromHex(kKey);
        const Bytes one = crypto::aes256CtrKeystream(key, Bytes16{}, 64);
        key[31] ^= 1;
        QVERIFY(one != crypto::aes256CtrKeystream(key, Bytes16{}, 64));
    }
};

QTEST_GUILESS_MAIN(MaskStreamTest)
#include "mask_stream_test.moc"
