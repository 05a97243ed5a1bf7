// SPDX-License-Identifier: EUPL-1.2
#include "core/crypto/sign.h"

#include "tests/crypto/hex.h"
#include "tests/support/fixed_random.h"

#include <QTest>

#include <openssl/err.h>

using namespace nulsom;
using crypto::SecretBytes;
using crypto::Signature;
using crypto::SigningKey;
using test::arrayFromHex;
using test::fromHex;

namespace {

struct Vector {
    const char* name;
    const char* seed;
    const char* publicKey;
    const char* message;
    const char* signature;
};

/// RFC 8032, 7.1, all five.
const Vector kPublished[] = {
    {"TEST 1", "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
     "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
     "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f"
     "0595bb"
     "e24655141438e7a100b"},
    {"TEST 2", "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
     "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
     "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2ea"
     "eb4302"
     "aeeb00d291612bb0c00"},
    {"TEST 3", "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
     "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
     "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e"
     "9716ed"
     "28dc027beceea1ec40a"},
    {"TEST 1024", "f5e5767cf153319517630f226876b86c8160cc583bc013744c6bf255f5cc0ee5",
     "278117fc144c72340f67d0f2316e8386ceffbf2b2428c9c51fef7c597f1d426e",
     "08b8b2b733424243760fe426a4b54908632110a66c2f6591eabd3345e3e4eb98fa6e264bf09efe12ee50f8f54e9f77b1e355f6c"
     "50544e"
     "23fb1433ddf73be84d879de7c0046dc4996d9e773f4bc9efe5738829adb26c81b37c93a1b270b20329d658675fc6ea534e0810a"
     "443282"
     "6bf58c941efb65d57a338bbd2e26640f89ffbc1a858efcb8550ee3a5e1998bd177e93a7363c344fe6b199ee5d02e82d522c4feb"
     "a15452"
     "f80288a821a579116ec6dad2b3b310da903401aa62100ab5d1a36553e06203b33890cc9b832f79ef80560ccb9a39ce767967ed6"
     "28c6ad"
     "573cb116dbefefd75499da96bd68a8a97b928a8bbc103b6621fcde2beca1231d206be6cd9ec7aff6f6c94fcd7204ed3455c68c8"
     "3f4a41"
     "da4af2b74ef5c53f1d8ac70bdcb7ed185ce81bd84359d44254d95629e9855a94a7c1958d1f8ada5d0532ed8a5aa3fb2d17ba70e"
     "b6248e"
     "594e1a2297acbbb39d502f1a8c6eb6f1ce22b3de1a1f40cc24554119a831a9aad6079cad88425de6bde1a9187ebb6092cf67bf2"
     "b13fd6"
     "5f27088d78b7e883c8759d2c4f5c65adb7553878ad575f9fad878e80a0c9ba63bcbcc2732e69485bbc9c90bfbd62481d9089bec"
     "cf80cf"
     "e2df16a2cf65bd92dd597b0707e0917af48bbb75fed413d238f5555a7a569d80c3414a8d0859dc65a46128bab27af87a71314f3"
     "18c782"
     "b23ebfe808b82b0ce26401d2e22f04d83d1255dc51addd3b75a2b1ae0784504df543af8969be3ea7082ff7fc9888c144da2af58"
     "429ec9"
     "6031dbcad3dad9af0dcbaaaf268cb8fcffead94f3c7ca495e056a9b47acdb751fb73e666c6c655ade8297297d07ad1ba5e43f1b"
     "ca3230"
     "1651339e22904cc8c42f58c30c04aafdb038dda0847dd988dcda6f3bfd15c4b4c4525004aa06eeff8ca61783aacec57fb3d1f92"
     "b0fe2f"
     "d1a85f6724517b65e614ad6808d6f6ee34dff7310fdc82aebfd904b01e1dc54b2927094b2db68d6f903b68401adebf5a7e08d78"
     "ff4ef5"
     "d63653a65040cf9bfd4aca7984a74d37145986780fc0b16ac451649de6188a7dbdf191f64b5fc5e2ab47b57f7f7276cd419c17a"
     "3ca8e1"
     "b939ae49e488acba6b965610b5480109c8b17b80e1b7b750dfc7598d5d5011fd2dcc5600a32ef5b52a1ecc820e308aa342721aa"
     "c0943b"
     "f6686b64b2579376504ccc493d97e6aed3fb0f9cd71a43dd497f01f17c0e2cb3797aa2a2f256656168e6c496afc5fb93246f6b1"
     "116398"
     "a346f1a641f3b041e989f7914f90cc2c7fff357876e506b50d334ba77c225bc307ba537152f3f1610e4eafe595f6d9d90d11faa"
     "933a15"
     "ef1369546868a7f3a45a96768d40fd9d03412c091c6315cf4fde7cb68606937380db2eaaa707b4c4185c32eddcdd306705e4dc1"
     "ffc872"
     "eeee475a64dfac86aba41c0618983f8741c5ef68d3a101e8a3b8cac60c905c15fc910840b94c00a0b9d0",
     "0aab4c900501b3e24d7cdf4663326a3a87df5e4843b2cbdb67cbf6e460fec350aa5371b1508f9f4528ecea23c436d94b5e8fcd4"
     "f681e3"
     "0a6ac00a9704a188a03"},
    {"TEST SHA(abc)", "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
     "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
     "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d442"
     "3643ce"
     "80e2a9ac94fa54ca49f",
     "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179"
     "c138ac"
     "17ad9bef1177331a704"},
};

/// The order of the base point, RFC 8032, 5.1: 2^252 + 27742317777372353535851937790883648493.
const char* const kGroupOrder = "edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010";

} // namespace

class SignTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void published_data() {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(std::size(kPublished)); ++i)
            QTest::newRow(kPublished[i].name) << i;
    }
    void published() {
        QFETCH(const int, index);
        const Vector& vector = kPublished[index];
        const SigningKey key{SecretBytes(fromHex(vector.seed))};
        const Bytes message = fromHex(vector.message);
        QCOMPARE(toHex(key.publicKey()), std::string(vector.publicKey));
        QCOMPARE(toHex(key.sign(message)), std::string(vector.signature));
        QVERIFY(
            crypto::verify(arrayFromHex<32>(vector.publicKey), message, arrayFromHex<64>(vector.signature)));
    }

    void everyFlippedBitIsRefused() {
        test::FixedRandom random(1);
        const auto key = SigningKey::generate(random);
        Bytes message = toBytes(asBytes("the sum is 42"));
        Signature signature = key.sign(message);
        for (std::size_t bit = 0; bit < 8 * signature.size(); ++bit) {
            const auto flip = static_cast<std::uint8_t>(1U << (bit % 8));
            signature[bit / 8] ^= flip;
            QVERIFY(!crypto::verify(key.publicKey(), message, signature));
            signature[bit / 8] ^= flip;
        }
        for (std::size_t bit = 0; bit < 8 * message.size(); ++bit) {
            const auto flip = static_cast<std::uint8_t>(1U << (bit % 8));
            message[bit / 8] ^= flip;
            QVERIFY(!crypto::verify(key.publicKey(), message, signature));
            message[bit / 8] ^= flip;
        }
        for (std::size_t bit = 0; bit < 256; ++bit) {
            Bytes32 other = key.publicKey();
            other[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
            QVERIFY(!crypto::verify(other, message, signature));
        }
        QVERIFY(crypto::verify(key.publicKey(), message, signature));
        QCOMPARE(ERR_peek_error(), 0UL); // nothing left over for TLS on this thread to stumble on
    }

    void messagesOfOtherLengthAreRefused() {
        test::FixedRandom random(2);
        const auto key = SigningKey::generate(random);
        const auto signature = key.sign(asBytes("abc"));
        QVERIFY(!crypto::verify(key.publicKey(), asBytes("ab"), signature));
        QVERIFY(!crypto::verify(key.publicKey(), asBytes("abcd"), signature));
        QVERIFY(!crypto::verify(key.publicKey(), {}, signature));
    }

    // RFC 8032, 5.1.7: S is below the group order, so that nobody makes a second signature out of one.
    void secondSpellingOfASignatureIsRefused() {
        test::FixedRandom random(3);
        const auto key = SigningKey::generate(random);
        Signature signature = key.sign(asBytes("abc"));
        const auto order = arrayFromHex<32>(kGroupOrder);
        unsigned carry = 0;
        for (std::size_t i = 0; i < 32; ++i) {
            carry += static_cast<unsigned>(signature[32 + i]) + order[i];
            signature[32 + i] = static_cast<std::uint8_t>(carry & 0xff);
            carry >>= 8;
        }
        QVERIFY(!crypto::verify(key.publicKey(), asBytes("abc"), signature));
    }

    void everyPartOfALabelledMessageCounts() {
        test::FixedRandom random(4);
        const auto key = SigningKey::generate(random);
        const auto context = random.array<32>();
        auto otherContext = context;
        otherContext[31] ^= 1;
        const auto payload = asBytes("payload");
        const auto signature = crypto::signLabelled(key, "nulsom/1 open", context, payload);
        const auto& own = key.publicKey();
        QVERIFY(crypto::verifyLabelled(own, "nulsom/1 open", context, payload, signature));
        QVERIFY(!crypto::verifyLabelled(own, "nulsom/1 ope", context, payload, signature));
        QVERIFY(!crypto::verifyLabelled(own, "nulsom/1 verified", context, payload, signature));
        QVERIFY(!crypto::verifyLabelled(own, "nulsom/1 open", otherContext, payload, signature));
        QVERIFY(!crypto::verifyLabelled(own, "nulsom/1 open", context, asBytes("payloae"), signature));
        const auto stranger = SigningKey::generate(random);
        QVERIFY(!crypto::verifyLabelled(stranger.publicKey(), "nulsom/1 open", context, payload, signature));
    }

    void labelledMessageIsAsDefined() {
        test::FixedRandom random(5);
        const auto key = SigningKey::generate(random);
        const auto context = random.array<32>();
        Bytes message = {'l', 0};
        append(message, context);
        append(message, asBytes("payload"));
        QCOMPARE(crypto::signLabelled(key, "l", context, asBytes("payload")), key.sign(message));
    }
};

QTEST_GUILESS_MAIN(SignTest)
#include "sign_test.moc"
