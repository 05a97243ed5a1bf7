// SPDX-License-Identifier: EUPL-1.2
#include "core/net/hub_server.h"

#include "core/net/certificate.h"
#include "core/wire/limits.h"
#include "tests/support/net_client.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

namespace nulsom::net {

using session::Fault;

class HubServerTest final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void showsItsCertificateOverTls13() {
        HubServer server(identity_, nullptr);
        QSignalSpy accepted(&server, &HubServer::accepted);
        const auto port = server.listen(loopback(), 0);
        QVERIFY(port);
        test::NetClient client;
        QVERIFY(client.connectedTo(*port));
        QTRY_COMPARE(accepted.count(), 1);
        QCOMPARE(client.socket().sessionProtocol(), QSsl::TlsV1_3);
        QCOMPARE(fingerprintOf(client.socket().peerCertificate()), identity_.fingerprint);
        QVERIFY(client.socket().sslConfiguration().sessionTicket().isEmpty());
    }

    void refusesTls12() {
        HubServer server(identity_, nullptr);
        QSignalSpy accepted(&server, &HubServer::accepted);
        const auto port = server.listen(loopback(), 0);
        QVERIFY(port);
        auto old = guestTls();
        old.setProtocol(QSsl::TlsV1_2);
        test::NetClient client(old);
        QSignalSpy failed(&client.socket(), &QSslSocket::errorOccurred);
        client.connectTo(*port);
        QTRY_VERIFY(failed.count() > 0);
        QVERIFY(client.hungUp());
        QVERIFY(!client.socket().isEncrypted());
        QCOMPARE(accepted.count(), 0);
    }

    void garbageInsteadOfTlsHurtsNobodyElse() {
        HubServer server(identity_, nullptr);
        QSignalSpy accepted(&server, &HubServer::accepted);
        const auto port = server.listen(loopback(), 0);
        QVERIFY(port);
        QTcpSocket garbage;
        garbage.setProxy(QNetworkProxy::NoProxy);
        garbage.connectToHost(QHostAddress(QHostAddress::LocalHost), *port);
        garbage.write(QByteArray(4096, 'x'));
        test::NetClient client;
        QVERIFY(client.connectedTo(*port));
        QTRY_COMPARE(accepted.count(), 1);
        QTRY_COMPARE(garbage.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(accepted.count(), 1);
    }

    void takesAPortThatCodesCanCarry() {
        HubServer first(identity_, nullptr);
        HubServer second(identity_, nullptr);
        const auto a = first.listen(loopback(), 0);
        const auto b = second.listen(loopback(), 0);
        QVERIFY(a && b);
        QVERIFY(*a != *b);
        for (const auto port : {*a, *b})
            QVERIFY(port >= wire::kBasePort && port < wire::kBasePort + 256);
    }

    void aTakenPortIsSaidToBeTaken() {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        HubServer server(identity_, nullptr);
        const auto port = server.listen(loopback(), other.serverPort());
        QVERIFY(!port);
        QCOMPARE(port.error().fault, Fault::PortInUse);
    }

    void anAddressOfAnotherMachineIsNoPlaceToListen() {
        HubServer server(identity_, nullptr);
        const auto port = server.listen({QHostAddress(QStringLiteral("192.0.2.77"))}, 0);
        QVERIFY(!port);
        QCOMPARE(port.error().fault, Fault::NoInterface);
        const auto none = server.listen({}, 0);
        QVERIFY(!none);
        QCOMPARE(none.error().fault, Fault::NoInterface);
    }

    void onePortOnAllAddresses() {
        HubServer server(identity_, nullptr);
        QSignalSpy accepted(&server, &HubServer::accepted);
        auto addresses = loopback();
        addresses.emplace_back(QHostAddress::LocalHostIPv6);
        const auto port = server.listen(addresses, 0);
        QVERIFY(port);
        test::NetClient ipv6;
        ipv6.socket().connectToHostEncrypted(QStringLiteral("::1"), *port);
        QTRY_VERIFY(ipv6.socket().isEncrypted() ||
                    ipv6.socket().error() != QAbstractSocket::UnknownSocketError);
        if (!ipv6.socket().isEncrypted())
            QSKIP("this machine has no IPv6");
        test::NetClient ipv4;
        QVERIFY(ipv4.connectedTo(*port));
        QTRY_COMPARE(accepted.count(), 2);
    }

    void aRoomThatConnectsAtOnceGetsIn() {
        HubServer server(identity_, nullptr);
        QSignalSpy accepted(&server, &HubServer::accepted);
        const auto port = server.listen(loopback(), 0);
        QVERIFY(port);
        // More than may shake hands at one time.
        std::vector<std::unique_ptr<test::NetClient>> room;
        for (int i = 0; i < 150; ++i)
            room.emplace_back(std::make_unique<test::NetClient>())->connectTo(*port);
        QTRY_COMPARE_WITH_TIMEOUT(accepted.count(), 150, 60'000);
    }

    void afterCloseNobodyGetsIn() {
        HubServer server(identity_, nullptr);
        const auto port = server.listen(loopback(), 0);
        QVERIFY(port);
        QTcpSocket silent;
        silent.setProxy(QNetworkProxy::NoProxy);
        silent.connectToHost(QHostAddress(QHostAddress::LocalHost), *port);
        QTRY_COMPARE(silent.state(), QAbstractSocket::ConnectedState);
        server.close();
        QTRY_COMPARE(silent.state(), QAbstractSocket::UnconnectedState);
        test::NetClient late;
        late.connectTo(*port);
        QTRY_COMPARE(late.socket().error(), QAbstractSocket::ConnectionRefusedError);
    }

  private:
    static std::vector<QHostAddress> loopback() { return {QHostAddress(QHostAddress::LocalHost)}; }

    Identity identity_ = makeIdentity();
};

} // namespace nulsom::net

QTEST_GUILESS_MAIN(nulsom::net::HubServerTest)
#include "hub_server_test.moc"
