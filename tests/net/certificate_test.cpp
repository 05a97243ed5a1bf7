// SPDX-License-Identifier: EUPL-1.2
#include "core/net/certificate.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QSslCertificateExtension>
#include <QTest>

namespace nulsom::net {

class CertificateTest final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void hasTheFingerprintOfItsDer() {
        const auto identity = makeIdentity();
        QVERIFY(!identity.certificate.isNull());
        const auto digest =
            QCryptographicHash::hash(identity.certificate.toDer(), QCryptographicHash::Sha256);
        QCOMPARE(QByteArray::fromStdString(toHex(identity.fingerprint)), digest.toHex());
        QCOMPARE(fingerprintOf(identity.certificate), identity.fingerprint);
    }

    void hasAUsableKeyOnP256() {
        const auto identity = makeIdentity();
        QVERIFY(!identity.key.isNull());
        QCOMPARE(identity.key.algorithm(), QSsl::Ec);
        QCOMPARE(identity.key.length(), 256);
        QCOMPARE(identity.certificate.publicKey().toDer().size(), 91); // SubjectPublicKeyInfo of P-256
    }

    void namesNobody() {
        const auto certificate = makeIdentity().certificate;
        QVERIFY(certificate.isSelfSigned());
        QCOMPARE(certificate.subjectInfoAttributes(), QList<QByteArray>{"CN"});
        QCOMPARE(certificate.subjectInfo(QSslCertificate::CommonName), QStringList{QStringLiteral("nulsom")});
        QVERIFY(certificate.extensions().isEmpty());
    }

    void isValidForWrongClocks() {
        const auto certificate = makeIdentity().certificate;
        QVERIFY(certificate.effectiveDate().date().year() <= 1970);
        QVERIFY(certificate.expiryDate().date().year() >= 2100);
    }

    void isAnotherOneEachTime() {
        const auto first = makeIdentity();
        const auto second = makeIdentity();
        QVERIFY(first.fingerprint != second.fingerprint);
        QVERIFY(first.certificate.serialNumber() != second.certificate.serialNumber());
        QVERIFY(first.key != second.key);
    }

    void pinMatchesAsFarAsItIsKnown() {
        Bytes32 seen{};
        seen[0] = 1;
        seen[3] = 4;
        seen[31] = 9;
        QVERIFY(matchesPin(seen, {}));
        QVERIFY(matchesPin(seen, Bytes{1, 0, 0, 4}));
        QVERIFY(matchesPin(seen, seen));
        QVERIFY(!matchesPin(seen, Bytes{1, 0, 0, 5}));
        auto other = seen;
        other[31] = 8;
        QVERIFY(!matchesPin(seen, other));
        auto longer = toBytes(seen);
        longer.push_back(0);
        QVERIFY(!matchesPin(seen, longer));
    }

    void noCertificateMatchesNoFingerprint() {
        const auto none = fingerprintOf(QSslCertificate());
        QCOMPARE(none, Bytes32{});
        QVERIFY(!matchesPin(none, makeIdentity().fingerprint));
    }
};

} // namespace nulsom::net

QTEST_GUILESS_MAIN(nulsom::net::CertificateTest)
#include "certificate_test.moc"
