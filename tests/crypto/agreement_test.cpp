// SPDX-License-Identifier: EUPL-1.2
#include "core/crypto/agreement.h"

#include "tests/crypto/hex.h"
#include "tests/support/fixed_random.h"

#include <QTest>

#include <openssl/err.h>

using namespace nulsom;
using crypto::AgreementKey;
using crypto::SecretBytes;
using test::arrayFromHex;
using test::fromHex;

namespace {

std::string multiplied(std::string_view scalar, std::string_view u) {
    const AgreementKey key{SecretBytes(fromHex(scalar))};
    const auto shared = key.agree(arrayFromHex<32>(u));
    return shared ? toHex(shared->view()) : std::string("refused");
}

/// 2^255 - 19 + offset as 32 bytes, least significant first; -19 <= offset.
Bytes32 primePlus(int offset) {
    Bytes32 out;
    out.fill(0xff);
    out[31] = 0x7f;
    out[0] = static_cast<std::uint8_t>(0xed + offset);
    return out;
}

/// As cr.yp.to/ecdh.html lists them: the canonical coordinates of points of small order.
const char* const kLowOrder[] = {
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
    "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
};

} // namespace

class AgreementTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    // RFC 7748, 5.2
    void multiplicationPublished() {
        QCOMPARE(multiplied("a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4",
                            "e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c"),
                 std::string("c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552"));
        QCOMPARE(multiplied("4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d",
                            "e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493"),
                 std::string("95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957"));
    }

    // RFC 7748, 5.2, the second kind of test
    void iterationsPublished() {
        Bytes32 k{9};
        Bytes32 u{9};
        for (int i = 1; i <= 1000; ++i) {
            const AgreementKey key{SecretBytes(ByteView(k))};
            const auto shared = key.agree(u);
            QVERIFY(shared);
            u = k;
            k = toArray<32>(shared->view());
            if (i == 1)
                QCOMPARE(toHex(k),
                         std::string("422c8e7a6227d7bca1350b3e2bb7279f7897b87bb6854b783c60e80311ae3079"));
        }
        QCOMPARE(toHex(k), std::string("684cf59ba83309552800ef566f2f4d3c1c3887c49360e3875f2eb94d99532c51"));
    }

    // RFC 7748, 6.1
    void agreementPublished() {
        const AgreementKey alice{
            SecretBytes(fromHex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a"))};
        const AgreementKey bob{
            SecretBytes(fromHex("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb"))};
        QCOMPARE(toHex(alice.publicKey()),
                 std::string("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a"));
        QCOMPARE(toHex(bob.publicKey()),
                 std::string("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f"));
        const std::string shared = "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742";
        QCOMPARE(toHex(alice.agree(bob.publicKey())->view()), shared);
        QCOMPARE(toHex(bob.agree(alice.publicKey())->view()), shared);
    }

    void pairsAgreeAndOthersDoNot() {
        test::FixedRandom random(1);
        const auto a = AgreementKey::generate(random);
        const auto b = AgreementKey::generate(random);
        const auto c = AgreementKey::generate(random);
        const auto ab = a.agree(b.publicKey());
        const auto ba = b.agree(a.publicKey());
        const auto ac = a.agree(c.publicKey());
        QVERIFY(ab && ba && ac);
        QVERIFY(crypto::equal(ab->view(), ba->view()));
        QVERIFY(!crypto::equal(ab->view(), ac->view()));
        QVERIFY(crypto::isAcceptableAgreementKey(a.publicKey()));
    }

    void lowOrderKeysAreRefused() {
        test::FixedRandom random(2);
        const auto own = AgreementKey::generate(random);
        for (const char* text : kLowOrder) {
            Bytes32 key = arrayFromHex<32>(text);
            QVERIFY(!crypto::isAcceptableAgreementKey(key));
            QVERIFY(!own.agree(key));
            key[31] |= 0x80; // X25519 ignores the top bit: another spelling of the same point
            QVERIFY(!crypto::isAcceptableAgreementKey(key));
            QVERIFY(!own.agree(key));
        }
        QCOMPARE(ERR_peek_error(), 0UL); // nothing left over for TLS on this thread to stumble on
    }

    void nonCanonicalKeysAreRefused() {
        for (int offset = 0; offset <= 18; ++offset) // 2^255 - 19 to 2^255 - 1
            QVERIFY(!crypto::isAcceptableAgreementKey(primePlus(offset)));
        QVERIFY(!crypto::isAcceptableAgreementKey(primePlus(-1))); // of order 4
        for (int offset = -19; offset <= -2; ++offset)
            QVERIFY(crypto::isAcceptableAgreementKey(primePlus(offset)));
        Bytes32 nine{9};
        QVERIFY(crypto::isAcceptableAgreementKey(nine));
        nine[31] = 0x80;
        QVERIFY(!crypto::isAcceptableAgreementKey(nine));
    }

    void oneByteBelowTheBorderMakesAKeyCanonical() {
        for (std::size_t i = 1; i < 32; ++i) {
            Bytes32 key = primePlus(5);
            --key[i];
            QVERIFY(crypto::isAcceptableAgreementKey(key));
        }
    }
};

QTEST_GUILESS_MAIN(AgreementTest)
#include "agreement_test.moc"
