// SPDX-License-Identifier: EUPL-1.2
#include "core/crypto/kdf.h"

#include "tests/crypto/hex.h"

#include <QTest>

#include <numeric>

using namespace nulsom;
using test::fromHex;

namespace {

Bytes counting(std::uint8_t first, std::size_t count) {
    Bytes out(count);
    std::iota(out.begin(), out.end(), first);
    return out;
}

} // namespace

class KdfTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    // RFC 4231, 4.2 to 4.8; case 5 publishes the first 128 bits only.
    void hmacPublished_data() {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QString>("tag");
        QTest::newRow("1") << QByteArray(20, '\x0b') << QByteArray("Hi There")
                           << QStringLiteral(
                                  "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
        QTest::newRow("2") << QByteArray("Jefe") << QByteArray("what do ya want for nothing?")
                           << QStringLiteral(
                                  "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        QTest::newRow("3") << QByteArray(20, '\xaa') << QByteArray(50, '\xdd')
                           << QStringLiteral(
                                  "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
        QTest::newRow("4") << QByteArray::fromHex("0102030405060708090a0b0c0d0e0f10111213141516171819")
                           << QByteArray(50, '\xcd')
                           << QStringLiteral(
                                  "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b");
        QTest::newRow("5") << QByteArray(20, '\x0c') << QByteArray("Test With Truncation")
                           << QStringLiteral("a3b6167473100ee06e0c796c2955552b");
        QTest::newRow("6") << QByteArray(131, '\xaa')
                           << QByteArray("Test Using Larger Than Block-Size Key - Hash Key First")
                           << QStringLiteral(
                                  "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
        QTest::newRow("7") << QByteArray(131, '\xaa')
                           << QByteArray(
                                  "This is a test using a larger than block-size key and a larger than "
                                  "block-size data. The key needs to be hashed before being used by the "
                                  "HMAC algorithm.")
                           << QStringLiteral(
                                  "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2");
    }
    void hmacPublished() {
        QFETCH(const QByteArray, key);
        QFETCH(const QByteArray, data);
        QFETCH(const QString, tag);
        const auto result = crypto::hmac(asBytes(key.toStdString()), asBytes(data.toStdString()));
        QCOMPARE(toHex(result).substr(0, static_cast<std::size_t>(tag.size())), tag.toStdString());
    }

    void hmacOfNothingUnderNoKey() {
        // The key is padded with zeros, so that no key and a key of one zero byte are the same by definition.
        QCOMPARE(crypto::hmac({}, {}), crypto::hmac(Bytes{0}, {}));
        QVERIFY(crypto::hmac({}, {}) != crypto::hmac(Bytes{1}, {}));
    }

    // RFC 5869, A.1
    void hkdfBasic() {
        const auto okm = crypto::hkdf(counting(0x00, 13), Bytes(22, 0x0b), counting(0xf0, 10), 42);
        const std::string expected =
            "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865";
        QCOMPARE(toHex(okm.view()), expected);
        const Bytes prk = fromHex("077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5");
        QCOMPARE(toHex(crypto::hkdfExpand(prk, counting(0xf0, 10), 42).view()), expected);
    }

    // RFC 5869, A.2
    void hkdfLong() {
        const auto okm = crypto::hkdf(counting(0x60, 80), counting(0x00, 80), counting(0xb0, 80), 82);
        const std::string expected = "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c"
                                     "59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71"
                                     "cc30c58179ec3e87c14c01d5c1f3434f1d87";
        QCOMPARE(toHex(okm.view()), expected);
        const Bytes prk = fromHex("06a6b88c5853361a06104c9ceb35b45cef760014904671014a193f40c15fc244");
        QCOMPARE(toHex(crypto::hkdfExpand(prk, counting(0xb0, 80), 82).view()), expected);
    }

    // RFC 5869, A.3
    void hkdfWithoutSaltAndInfo() {
        const auto okm = crypto::hkdf({}, Bytes(22, 0x0b), {}, 42);
        const std::string expected =
            "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8";
        QCOMPARE(toHex(okm.view()), expected);
        const Bytes prk = fromHex("19ef24a32c717b167f33a91d6f648bdf96596776afdb6377ac434c1c293ccb04");
        QCOMPARE(toHex(crypto::hkdfExpand(prk, {}, 42).view()), expected);
    }

    void hkdfLimits() {
        const Bytes longestInfo(crypto::kLongestKdfInfo, 'i');
        const Bytes key(32, 1);
        constexpr std::size_t kLongest = 8160; // 255 * 32
        QCOMPARE(crypto::hkdf({}, key, longestInfo, kLongest).size(), kLongest);
        QCOMPARE(crypto::hkdfExpand(key, longestInfo, 1).size(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(KdfTest)
#include "kdf_test.moc"
