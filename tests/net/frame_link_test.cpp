// SPDX-License-Identifier: EUPL-1.2
#include "core/net/frame_link.h"

#include "core/net/hub_server.h"
#include "core/wire/limits.h"
#include "tests/support/net_client.h"

#include <QSignalSpy>
#include <QTest>

#include <deque>
#include <memory>

namespace nulsom::net {

namespace {

constexpr LinkLimits kSmall{wire::kMaxFrameBeforeJoin, 65'536};

Bytes filled(std::size_t size, std::uint8_t with) { return Bytes(size, with); }

} // namespace

/// Each test has a server whose every connection becomes a link, and strangers who connect to it.
class FrameLinkTest final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        server_ = std::make_unique<HubServer>(identity_, nullptr);
        connect(server_.get(), &HubServer::accepted, this, [this](QSslSocket* socket) {
            auto& link = links_.emplace_back(std::make_unique<FrameLink>(socket, kSmall, nullptr));
            auto& got = received_.emplace_back();
            connect(link.get(), &FrameLink::received, this,
                    [&got](const Bytes& payload) { got.push_back(payload); });
            auto& closed = closed_.emplace_back(0);
            connect(link.get(), &FrameLink::closed, this, [&closed] { ++closed; });
            link->start();
        });
        const auto port = server_->listen({QHostAddress(QHostAddress::LocalHost)}, 0);
        QVERIFY(port);
        port_ = *port;
    }
    void cleanup() {
        links_.clear();
        received_.clear();
        closed_.clear();
        server_.reset();
    }

    void framesComeWhole() {
        test::NetClient client;
        QVERIFY(linked(client));
        Bytes stream;
        wire::appendFrame(stream, Bytes{1, 2, 3});
        wire::appendFrame(stream, filled(wire::kMaxFrameBeforeJoin, 7));
        client.write(ByteView(stream).first(5));
        client.socket().flush();
        client.write(ByteView(stream).subspan(5));
        QTRY_COMPARE(received_[0].size(), std::size_t{2});
        QCOMPARE(received_[0][0], (Bytes{1, 2, 3}));
        QCOMPARE(received_[0][1], filled(wire::kMaxFrameBeforeJoin, 7));
    }

    void anOversizedFrameClosesThatLinkOnly() {
        test::NetClient good;
        test::NetClient bad;
        QVERIFY(linked(good));
        QVERIFY(linked(bad));
        bad.writeFrame(filled(wire::kMaxFrameBeforeJoin + 1, 0));
        QVERIFY(bad.hungUp());
        QTRY_COMPARE(closed_[1], 1);
        QVERIFY(received_[1].empty());
        good.writeFrame(Bytes{5});
        QTRY_COMPARE(received_[0].size(), std::size_t{1});
        QCOMPARE(closed_[0], 0);
    }

    void anAnnouncedGigabyteClosesBeforeItComes() {
        test::NetClient client;
        QVERIFY(linked(client));
        client.write(Bytes{0x40, 0, 0, 0});
        QVERIFY(client.hungUp());
    }

    void anEmptyFrameCloses() {
        test::NetClient client;
        QVERIFY(linked(client));
        client.write(Bytes{0, 0, 0, 0});
        QVERIFY(client.hungUp());
    }

    void largeFramesPassOnceAllowed() {
        test::NetClient client;
        QVERIFY(linked(client));
        links_[0]->setLimits({wire::kMaxFrameFromParticipant, kSmall.maxBacklog});
        const auto large = filled(3'000'000, 9);
        client.writeFrame(large);
        QTRY_COMPARE_WITH_TIMEOUT(received_[0].size(), std::size_t{1}, 30'000);
        QVERIFY(received_[0][0] == large);
    }

    void thePeerHangsUpFirst() {
        test::NetClient client;
        QVERIFY(linked(client));
        links_[0]->queue(Bytes{1});
        links_[0]->closeAfterPeer();
        QTRY_COMPARE(client.socket().bytesAvailable(), qint64{5});
        client.writeFrame(Bytes{2}); // on its way already when the last word came
        QVERIFY(client.socket().waitForBytesWritten());
        QVERIFY(client.isConnected());
        QCOMPARE(closed_[0], 0);
        client.socket().disconnectFromHost();
        QTRY_COMPARE(closed_[0], 1);
        QVERIFY(received_[0].empty());
    }

    void aPeerThatDoesNotHangUpIsHungUpOn() {
        test::NetClient client;
        QVERIFY(linked(client));
        links_[0]->closeAfterPeer();
        QVERIFY(client.hungUp());
        QTRY_COMPARE(closed_[0], 1);
    }

    void whatIsQueuedLeavesBeforeTheLinkCloses() {
        test::NetClient client;
        QVERIFY(linked(client));
        links_[0]->queue(Bytes{1});
        links_[0]->queue(Bytes{2, 2});
        links_[0]->close();
        QVERIFY(client.hungUp());
        QCOMPARE(client.socket().readAll(), QByteArray("\0\0\0\1\1\0\0\0\2\2\2", 11));
        QTRY_COMPARE(closed_[0], 1);
    }

    void framesOfOneFlushLeaveInOneRecord() {
        test::NetClient client;
        QVERIFY(linked(client));
        for (std::uint8_t i = 1; i <= 50; ++i)
            links_[0]->queue(Bytes{i});
        QSignalSpy ready(&client.socket(), &QSslSocket::readyRead);
        links_[0]->flush();
        QTRY_COMPARE(client.socket().bytesAvailable(), qint64{250});
        QCOMPARE(ready.count(), 1);
    }

    void whatCameBeforeThePeerHungUpCounts() {
        test::NetClient client;
        QVERIFY(linked(client));
        client.writeFrame(Bytes{4, 2});
        client.socket().disconnectFromHost();
        QTRY_COMPARE(closed_[0], 1);
        QCOMPARE(received_[0].size(), std::size_t{1});
    }

    void nothingIsReadAfterTheReceiverClosed() {
        test::NetClient client;
        QVERIFY(linked(client));
        connect(links_[0].get(), &FrameLink::received, links_[0].get(), [this] { links_[0]->abort(); });
        Bytes two;
        wire::appendFrame(two, Bytes{1});
        wire::appendFrame(two, Bytes{2});
        client.write(two);
        QVERIFY(client.hungUp());
        QCOMPARE(received_[0].size(), std::size_t{1});
        QCOMPARE(closed_[0], 1);
    }

    void whoDoesNotReadLosesTheLink() {
        test::NetClient client;
        QVERIFY(linked(client));
        client.socket().setReadBufferSize(1);
        client.socket().disconnect();
        const auto payload = filled(60'000, 3);
        // What the system buffers is bounded too, so this ends.
        for (int i = 0; i < 4096 && closed_[0] == 0; ++i) {
            links_[0]->queue(payload);
            links_[0]->flush();
            QCoreApplication::processEvents();
        }
        QCOMPARE(closed_[0], 1);
    }

  private:
    bool linked(test::NetClient& client) {
        const auto before = links_.size();
        return client.connectedTo(port_) && QTest::qWaitFor([&] { return links_.size() == before + 1; });
    }

    Identity identity_ = makeIdentity();
    std::unique_ptr<HubServer> server_;
    std::uint16_t port_ = 0;
    std::deque<std::unique_ptr<FrameLink>> links_;
    std::deque<std::vector<Bytes>> received_;
    std::deque<int> closed_;
};

} // namespace nulsom::net

QTEST_GUILESS_MAIN(nulsom::net::FrameLinkTest)
#include "frame_link_test.moc"
