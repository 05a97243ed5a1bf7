// SPDX-License-Identifier: EUPL-1.2
#include "core/crypto/aead.h"

#include "tests/crypto/hex.h"
#include "tests/support/fixed_random.h"

#include <QTest>

#include <openssl/err.h>

using namespace nulsom;
using test::fromHex;

namespace {

struct Vector {
    Bytes key;
    Bytes nonce;
    Bytes associatedData;
    Bytes plaintext;
    Bytes sealed;
};

/// RFC 8439, 2.8.2
Vector section282() {
    return {
        fromHex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f"),
        fromHex("070000004041424344454647"), fromHex("50515253c0c1c2c3c4c5c6c7"),
        toBytes(asBytes("Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the "
                        "future, sunscreen would be it.")),
        fromHex("d31a8d34648e60db7b86afbc53ef7ec2a4aded51296e08fea9e2b5a736ee62d6"
                "3dbea45e8ca9671282fafb69da92728b1a71de0a9e060b2905d6a5b67ecd3b36"
                "92ddbd7f2d778b8c9803aee328091b58fab324e4fad675945585808b4831d7bc"
                "3ff4def08e4b7a9de576d26586cec64b6116"
                "1ae10b594f09e26a7e902ecbd0600691")};
}

/// RFC 8439, A.5
Vector appendixA5() {
    return {
        fromHex("1c9240a5eb55d38af333888604f6b5f0473917c1402b80099dca5cbc207075c0"),
        fromHex("000000000102030405060708"), fromHex("f33388860000000000004e91"),
        toBytes(asBytes("Internet-Drafts are draft documents valid for a maximum of six months and may be "
                        "updated, replaced, or obsoleted by other documents at any time. It is inappropriate "
                        "to use Internet-Drafts as reference material or to cite them other than as "
                        "/\xe2\x80\x9cwork in progress./\xe2\x80\x9d")),
        fromHex("64a0861575861af460f062c79be643bd5e805cfd345cf389f108670ac76c8cb2"
                "4c6cfc18755d43eea09ee94e382d26b0bdb7b73c321b0100d4f03b7f355894cf"
                "332f830e710b97ce98c8a84abd0b948114ad176e008d33bd60f982b1ff37c855"
                "9797a06ef4f0ef61c186324e2b3506383606907b6a7c02b0f9f6157b53c867e4"
                "b9166c767b804d46a59b5216cde7a4e99040c5a40433225ee282a1b0a06c523e"
                "af4534d7f83fa1155b0047718cbc546a0d072b04b3564eea1b422273f548271a"
                "0bb2316053fa76991955ebd63159434ecebb4e466dae5a1073a6727627097a10"
                "49e617d91d361094fa68f0ff77987130305beaba2eda04df997b714d6c6f2c29"
                "a6ad5cb4022b02709b"
                "eead9d67890cbb22392336fea1851f38")};
}

void checkVector(const Vector& v) {
    QCOMPARE(toHex(crypto::seal(v.key, v.nonce, v.associatedData, v.plaintext)), toHex(v.sealed));
    const auto opened = crypto::open(v.key, v.nonce, v.associatedData, v.sealed);
    QVERIFY(opened);
    QCOMPARE(toHex(opened->view()), toHex(v.plaintext));
}

} // namespace

class AeadTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void published() {
        checkVector(section282());
        checkVector(appendixA5());
    }

    void everyFlippedBitIsRefused() {
        test::FixedRandom random(1);
        Bytes key = toBytes(random.array<32>());
        Bytes associated = toBytes(asBytes("V, 3, 4"));
        Bytes sealed = crypto::sealOnce(key, associated, random.array<34>());
        for (Bytes* part : {&key, &associated, &sealed}) {
            for (std::size_t bit = 0; bit < 8 * part->size(); ++bit) {
                const auto flip = static_cast<std::uint8_t>(1U << (bit % 8));
                (*part)[bit / 8] ^= flip;
                QVERIFY(!crypto::openOnce(key, associated, sealed));
                (*part)[bit / 8] ^= flip;
            }
        }
        QVERIFY(crypto::openOnce(key, associated, sealed));
        QCOMPARE(ERR_peek_error(), 0UL); // nothing left over for TLS on this thread to stumble on
    }

    void everyOtherLengthIsRefused() {
        test::FixedRandom random(2);
        const auto key = random.array<32>();
        Bytes sealed = crypto::sealOnce(key, {}, random.array<20>());
        for (std::size_t length = 0; length < sealed.size(); ++length)
            QVERIFY(!crypto::openOnce(key, {}, ByteView(sealed).first(length)));
        sealed.push_back(0);
        QVERIFY(!crypto::openOnce(key, {}, sealed));
    }

    void nothingCanBeSealedToo() {
        test::FixedRandom random(3);
        const auto key = random.array<32>();
        const Bytes sealed = crypto::sealOnce(key, {}, {});
        QCOMPARE(sealed.size(), crypto::kAeadTagSize);
        const auto opened = crypto::openOnce(key, {}, sealed);
        QVERIFY(opened && opened->empty());
        QVERIFY(!crypto::openOnce(key, asBytes("x"), sealed));
    }

    void sealOnceUsesTheZeroNonce() {
        test::FixedRandom random(4);
        const auto key = random.array<32>();
        const Bytes nonce(12, 0);
        QCOMPARE(crypto::sealOnce(key, asBytes("a"), asBytes("p")),
                 crypto::seal(key, nonce, asBytes("a"), asBytes("p")));
    }
};

QTEST_GUILESS_MAIN(AeadTest)
#include "aead_test.moc"
