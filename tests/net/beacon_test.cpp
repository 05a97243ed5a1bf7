// SPDX-License-Identifier: EUPL-1.2
#include "core/net/beacon_sender.h"
#include "core/net/session_finder.h"
#include "core/wire/limits.h"

#include <QNetworkProxy>
#include <QSignalSpy>
#include <QTest>
#include <QUuid>

#include <algorithm>

namespace nulsom::net {

using discovery::FoundSession;
using discovery::SessionState;

/// Other tests announce sessions on the same loopback at the same time: each title is used once.
class BeaconTest final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        qputenv("NULSOM_INTERFACES", "lo");
        list_.clear();
        title_ = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
        finder_ = std::make_unique<SessionFinder>();
        connect(finder_.get(), &SessionFinder::sessionsChanged, this,
                [this](const std::vector<FoundSession>& sessions) { list_ = sessions; });
    }
    void cleanup() {
        finder_.reset();
        qputenv("NULSOM_INTERFACES", "lo");
    }

    void aSessionIsFoundChangesAndSaysGoodbye() {
        finder_->start();
        BeaconSender sender(nullptr);
        sender.start(beacon(1));
        QTRY_COMPARE(mine().size(), std::size_t{1});
        QCOMPARE(mine()[0].addresses, std::vector<std::string>{"127.0.0.1"});
        QCOMPARE(mine()[0].port, std::uint16_t{28'301});
        QCOMPARE(mine()[0].host, std::string("Ada"));
        QCOMPARE(mine()[0].fingerprint, beacon(1).fingerprint);
        QCOMPARE(mine()[0].state, SessionState::Lobby);

        sender.update(SessionState::Closed, 12);
        QTRY_COMPARE(mine()[0].state, SessionState::Closed);
        QCOMPARE(mine()[0].people, std::uint64_t{12});

        sender.stop();
        QTRY_VERIFY(mine().empty());
    }

    void whoAsksIsAnsweredAtOnce() {
        BeaconSender sender(nullptr);
        sender.start(beacon(1));
        sender.update(SessionState::Closed, 3); // by itself every five seconds only
        BeaconChannel channel(nullptr);
        int answers = 0;
        discovery::Beacon query;
        query.kind = discovery::BeaconKind::Query;
        connect(&channel, &BeaconChannel::heard, this, [&](const discovery::Beacon& heard) {
            if (heard.title == title_ && heard.state == SessionState::Closed) {
                ++answers;
                channel.send(query);
            }
        });
        channel.open();
        QTRY_VERIFY(answers >= 8);
    }

    void twoOfOneTitleAreTwo() {
        finder_->start();
        BeaconSender first(nullptr);
        BeaconSender second(nullptr);
        first.start(beacon(1));
        second.start(beacon(2));
        QTRY_COMPARE(mine().size(), std::size_t{2});
        second.stop();
        QTRY_COMPARE(mine().size(), std::size_t{1});
        QCOMPARE(mine()[0].fingerprint, beacon(1).fingerprint);
    }

    void severalFindersOnOneMachine() {
        SessionFinder other;
        bool found = false;
        connect(&other, &SessionFinder::sessionsChanged, this,
                [&](const std::vector<FoundSession>& sessions) {
                    found = std::any_of(sessions.begin(), sessions.end(),
                                        [this](const FoundSession& each) { return each.title == title_; });
                });
        finder_->start();
        other.start();
        BeaconSender sender(nullptr);
        sender.start(beacon(1));
        QTRY_VERIFY(found);
        QTRY_COMPARE(mine().size(), std::size_t{1});
    }

    void whoIsSilentIsForgotten() {
        finder_->start();
        {
            BeaconSender sender(nullptr);
            sender.start(beacon(1));
            QTRY_COMPARE(mine().size(), std::size_t{1});
        } // its laptop was switched off: no goodbye
        QTRY_VERIFY_WITH_TIMEOUT(mine().empty(), 10'000);
    }

    void garbageIsNotASession() {
        finder_->start();
        QUdpSocket socket;
        socket.setProxy(QNetworkProxy::NoProxy);
        QVERIFY(socket.bind(QHostAddress::AnyIPv4));
        socket.setMulticastInterface(QNetworkInterface::interfaceFromName(QStringLiteral("lo")));
        const QHostAddress group(QStringLiteral("239.255.78.83"));
        auto good = discovery::encode(beacon(1));
        auto tooLong = good;
        tooLong.resize(wire::kMaxBeaconSize + 400);
        auto cut = good;
        cut.pop_back();
        for (const auto& bytes : {Bytes{}, Bytes(200, 0xff), tooLong, cut})
            socket.writeDatagram(reinterpret_cast<const char*>(bytes.data()),
                                 static_cast<qint64>(bytes.size()), group, wire::kBeaconPort);
        BeaconSender sender(nullptr);
        sender.start(beacon(2));
        QTRY_COMPARE(mine().size(), std::size_t{1}); // what came after is heard, and it alone
        QCOMPARE(mine()[0].fingerprint, beacon(2).fingerprint);
    }

    void withoutAnInterfaceItSaysSo() {
        qputenv("NULSOM_INTERFACES", "no-such-one");
        std::vector<session::FaultReport> faults;
        connect(finder_.get(), &SessionFinder::failed, this,
                [&](const session::FaultReport& report) { faults.push_back(report); });
        finder_->start();
        QCOMPARE(faults.size(), std::size_t{1});
        QCOMPARE(faults[0].fault, session::Fault::NoInterface);
    }

    void afterStopItIsSilent() {
        finder_->start();
        finder_->stop();
        QSignalSpy changed(finder_.get(), &SessionFinder::sessionsChanged);
        SessionFinder other;
        QSignalSpy otherChanged(&other, &SessionFinder::sessionsChanged);
        other.start();
        BeaconSender sender(nullptr);
        sender.start(beacon(1));
        QTRY_VERIFY(otherChanged.count() > 0);
        QCOMPARE(changed.count(), 0);
    }

  private:
    discovery::Beacon beacon(std::uint8_t number) const {
        discovery::Beacon out;
        out.session = {number};
        out.fingerprint = {number, 7};
        out.port = 28'301;
        out.title = title_;
        out.host = "Ada";
        return out;
    }
    std::vector<FoundSession> mine() const {
        std::vector<FoundSession> out;
        std::copy_if(list_.begin(), list_.end(), std::back_inserter(out),
                     [this](const FoundSession& each) { return each.title == title_; });
        return out;
    }

    std::string title_;
    std::unique_ptr<SessionFinder> finder_;
    std::vector<FoundSession> list_;
};

} // namespace nulsom::net

QTEST_GUILESS_MAIN(nulsom::net::BeaconTest)
#include "beacon_test.moc"
