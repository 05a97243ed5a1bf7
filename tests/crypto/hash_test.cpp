// SPDX-License-Identifier: EUPL-1.2
#include "core/crypto/hash.h"

#include "tests/support/fixed_random.h"

#include <QTest>

#include <set>

using namespace nulsom;
using crypto::LabelledHash;
using crypto::labelledHash;
using crypto::sha256;

class HashTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    // NIST's examples for FIPS 180-4 ("abc", the message of two blocks) and FIPS 180-2, B.3 (a million a).
    void sha256Published() {
        QCOMPARE(toHex(sha256({})),
                 std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        QCOMPARE(toHex(sha256(asBytes("abc"))),
                 std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(toHex(sha256(asBytes("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"))),
                 std::string("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
        QCOMPARE(toHex(sha256(Bytes(1'000'000, 'a'))),
                 std::string("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
    }

    // Worked out with Python's hashlib from the definition: an 8-byte big-endian length before every part.
    void labelledHashIsAsDefined() {
        QCOMPARE(toHex(labelledHash("label", {asBytes("ab"), asBytes("c")})),
                 std::string("e2b1cf168a4fa6e09e3b2f62f3fbd7811a1aac38959ac90e260ec7e43e0c3bc7"));
        QCOMPARE(toHex(LabelledHash("label").addU16(0x0102).addU64(0x0102030405060708).finish()),
                 std::string("2e71e402a6cc7908127bc3a59ad0fb0e5a0794c4567fbc4346c8d7feb9d81a0d"));
    }

    void bordersOfPartsCannotBeMoved() {
        const auto ab = asBytes("ab");
        const auto a = asBytes("a");
        const auto bc = asBytes("bc");
        const auto c = asBytes("c");
        const auto abc = asBytes("abc");
        const std::set<Bytes32> all = {
            labelledHash("l", {ab, c}),
            labelledHash("l", {a, bc}),
            labelledHash("l", {abc}),
            labelledHash("la", {bc}),
            labelledHash("", {asBytes("labc")}),
            labelledHash("l", {abc, ByteView{}}),
            labelledHash("l", {}),
            labelledHash("l", {ByteView{}}),
        };
        QCOMPARE(all.size(), std::size_t{8});
    }

    void numbersOfDifferentWidthDiffer() {
        QVERIFY(LabelledHash("l").addU16(7).finish() != LabelledHash("l").addU64(7).finish());
        const Bytes seven = {0, 7};
        QCOMPARE(LabelledHash("l").addU16(7).finish(), labelledHash("l", {seven}));
    }

    void movedHashGoesOn() {
        LabelledHash first("l");
        first.add(asBytes("ab"));
        LabelledHash second(std::move(first));
        QCOMPARE(second.add(asBytes("c")).finish(), labelledHash("l", {asBytes("ab"), asBytes("c")}));
    }

    void fixedRandomIsOneStreamPerSeed() {
        test::FixedRandom whole(7);
        test::FixedRandom parts(7);
        test::FixedRandom other(8);
        const auto expected = whole.array<100>();
        ByteArray<100> pieces{};
        parts.fill(std::span(pieces).first(33));
        parts.fill(std::span(pieces).subspan(33));
        QCOMPARE(pieces, expected);
        QVERIFY(other.array<100>() != expected);
    }
};

QTEST_GUILESS_MAIN(HashTest)
#include "hash_test.moc"
