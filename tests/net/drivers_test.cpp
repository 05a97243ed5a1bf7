// SPDX-License-Identifier: EUPL-1.2
#include "core/discovery/invite_code.h"
#include "core/net/hub_server.h"
#include "core/net/session_finder.h"
#include "core/wire/codec.h"
#include "core/wire/limits.h"
#include "tests/support/net_client.h"
#include "tests/support/net_parties.h"
#include "tests/support/net_relay.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>
#include <QThread>
#include <QUuid>

#include <atomic>

namespace nulsom::net {

using session::Fault;
using session::HubStage;
using session::ParticipantStage;
using test::NetGuest;
using test::NetHost;
namespace event = session::event;
namespace intent = session::intent;

/// Hosts and guests as the programs run them, with the real engine, over loopback.
class DriversTest final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { qputenv("NULSOM_INTERFACES", "lo"); }
    void cleanup() { qputenv("NULSOM_INTERFACES", "lo"); }

    void theHostSaysWhereItListens() {
        NetHost host(options());
        host.driver->start();
        QCOMPARE(host.count<event::Listening>(), std::size_t{1});
        const auto listening = host.first<event::Listening>();
        QCOMPARE(listening.address, std::string("127.0.0.1"));
        const auto invite = discovery::decodeInvite(listening.code);
        QVERIFY(invite);
        QCOMPARE(invite->address, (ByteArray<4>{127, 0, 0, 1}));
        QCOMPARE(invite->port, listening.port);
        QCOMPARE(invite->fingerprintPrefix, toArray<4>(listening.fingerprint));
        QTRY_VERIFY(host.snapshot.listening);
        QCOMPARE(host.snapshot.listening->port, listening.port);
    }

    void aTakenPortFails() {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        auto wanted = options();
        wanted.port = other.serverPort();
        NetHost host(wanted);
        host.driver->start();
        QTRY_COMPARE(host.finished, 1);
        QVERIFY(host.failedWith(Fault::PortInUse));
    }

    void withoutAnInterfaceHostingFails() {
        qputenv("NULSOM_INTERFACES", "no-such-one");
        NetHost host(options());
        host.driver->start();
        QTRY_COMPARE(host.finished, 1);
        QVERIFY(host.failedWith(Fault::NoInterface));
    }

    void guestsJoinWithWhatTheyKnowOfTheCertificate() {
        NetHost host(options());
        const auto at = started(host);
        NetGuest fromList(target(at, 32), config("Ada"));
        NetGuest fromCode(target(at, 4), config("Ben"));
        NetGuest fromAddress(target(at, 0), config("Cas"));
        for (auto* guest : {&fromList, &fromCode, &fromAddress})
            guest->driver->start();
        QTRY_COMPARE(host.count<event::Joined>(), std::size_t{3});
        for (auto* guest : {&fromList, &fromCode, &fromAddress})
            QTRY_COMPARE(guest->snapshot.stage, ParticipantStage::Lobby);
        QTRY_COMPARE(host.snapshot.people.size(), std::size_t{3});
    }

    void anotherAddressIsTriedWhenOneIsSilent() {
        NetHost host(options());
        auto to = target(started(host), 32);
        to.addresses = {"127.0.0.99", "127.0.0.1"};
        NetGuest guest(to, config("Ada"));
        guest.driver->start();
        QTRY_COMPARE(guest.snapshot.stage, ParticipantStage::Lobby);
    }

    void aWrongCertificateGetsNotOneByte() {
        const auto identity = makeIdentity();
        HubServer impostor(identity, nullptr);
        QByteArray got;
        connect(&impostor, &HubServer::accepted, &impostor, [&](QSslSocket* socket) {
            const auto read = [&got, socket] { got += socket->readAll(); };
            connect(socket, &QSslSocket::readyRead, socket, read);
            connect(socket, &QSslSocket::disconnected, socket, read);
            wire::Welcome welcome;
            welcome.version = wire::kProtocolVersion;
            welcome.suite = wire::kSuite;
            welcome.description = wire::encode(wire::Description{"A test", "Host", "en", 3});
            Bytes frame;
            wire::appendFrame(frame, wire::encode(welcome));
            socket->write(reinterpret_cast<const char*>(frame.data()), static_cast<qint64>(frame.size()));
        });
        const auto port = impostor.listen({QHostAddress(QHostAddress::LocalHost)}, 0);
        QVERIFY(port);
        for (const std::size_t known : {std::size_t{4}, std::size_t{32}}) {
            NetGuest guest(JoinTarget{{"127.0.0.1"}, *port, Bytes(known, 0x11)}, config("Ada"));
            guest.driver->start();
            QTRY_COMPARE(guest.finished, 1);
            QVERIFY(guest.failedWith(Fault::WrongFingerprint));
            QCOMPARE(guest.snapshot.stage, ParticipantStage::Failed);
        }
        QVERIFY(got.isEmpty());
        // The same host, had it been the right one, would have got a Join.
        NetGuest guest(JoinTarget{{"127.0.0.1"}, *port, toBytes(identity.fingerprint)}, config("Ada"));
        guest.driver->start();
        QTRY_VERIFY(!got.isEmpty());
    }

    void nothingListensThere() {
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        const auto port = gone.serverPort();
        gone.close();
        NetGuest guest(JoinTarget{{"127.0.0.1", "127.0.0.2"}, port, {}}, config("Ada"));
        guest.driver->start();
        QTRY_COMPARE(guest.finished, 1);
        QVERIFY(guest.failedWith(Fault::NoSessionThere));
    }

    void strangersWhoBreakTheRulesAreDroppedAlone() {
        NetHost host(options());
        const auto at = started(host);
        NetGuest guest(target(at, 32), config("Ada"));
        guest.driver->start();
        QTRY_COMPARE(guest.snapshot.stage, ParticipantStage::Lobby);
        test::NetClient oversized;
        test::NetClient garbage;
        QVERIFY(oversized.connectedTo(at.port));
        QVERIFY(garbage.connectedTo(at.port));
        oversized.writeFrame(Bytes(wire::kMaxFrameBeforeJoin + 1, 0));
        garbage.writeFrame(Bytes(100, 0xff));
        QVERIFY(oversized.hungUp());
        QVERIFY(garbage.hungUp());
        NetGuest later(target(at, 32), config("Ben"));
        later.driver->start();
        QTRY_COMPARE(host.snapshot.people.size(), std::size_t{2});
        QCOMPARE(guest.finished, 0);
        QVERIFY(guest.snapshot.connected);
    }

    void aGuestWhoLeavesIsGone() {
        NetHost host(options());
        const auto at = started(host);
        NetGuest guest(target(at, 32), config("Ada"));
        guest.driver->start();
        QTRY_COMPARE(host.count<event::Joined>(), std::size_t{1});
        guest.driver->stop();
        QTRY_COMPARE(guest.finished, 1);
        QTRY_COMPARE(host.count<event::Left>(), std::size_t{1});
        QCOMPARE(host.finished, 0);
    }

    void whenTheHostStopsEverybodyIsTold() {
        NetHost host(options());
        const auto at = started(host);
        NetGuest guest(target(at, 32), config("Ada"));
        guest.driver->start();
        QTRY_COMPARE(guest.snapshot.stage, ParticipantStage::Lobby);
        host.driver->stop();
        QTRY_COMPARE(host.finished, 1);
        QCOMPARE(host.snapshot.stage, HubStage::Over);
        QTRY_COMPARE(guest.finished, 1);
        QVERIFY(guest.snapshot.stage == ParticipantStage::Failed ||
                guest.snapshot.stage == ParticipantStage::Ended);
    }

    void stopMayBeCalledFromASlot() {
        NetHost host(options());
        connect(host.driver.get(), &HostDriver::eventHappened, host.driver.get(),
                [&](const session::Event& what) {
                    if (std::holds_alternative<event::Joined>(what.what))
                        host.driver->stop();
                });
        const auto at = started(host);
        NetGuest guest(target(at, 32), config("Ada"));
        connect(guest.driver.get(), &JoinDriver::eventHappened, guest.driver.get(),
                [&](const session::Event&) { guest.driver->stop(); });
        guest.driver->start();
        QTRY_COMPARE(host.finished, 1);
        QTRY_COMPARE(guest.finished, 1);
    }

    void stopBeforeStartFinishes() {
        NetHost host(options());
        host.driver->stop();
        QTRY_COMPARE(host.finished, 1);
        NetGuest guest(JoinTarget{{"127.0.0.1"}, 1, {}}, config("Ada"));
        guest.driver->stop();
        QTRY_COMPARE(guest.finished, 1);
    }

    void aBrokenLinkComesBackByItself() {
        NetHost host(options());
        auto to = target(started(host), 32);
        test::NetRelay relay(to.port);
        to.port = relay.port();
        NetGuest guest(to, config("Ada"));
        guest.driver->start();
        QTRY_COMPARE(guest.snapshot.stage, ParticipantStage::Lobby);
        relay.cut();
        QTRY_VERIFY(!guest.snapshot.connected);
        QTRY_VERIFY(guest.snapshot.connected);
        QVERIFY(relay.connections() >= 2);
        QCOMPARE(guest.finished, 0);
    }

    void anotherHostOnTheSamePortIsNotTheSame() {
        auto first = std::make_unique<NetHost>(options());
        const auto at = started(*first);
        NetGuest guest(target(at, 0), config("Ada"));
        guest.driver->start();
        QTRY_COMPARE(guest.snapshot.stage, ParticipantStage::Lobby);
        first.reset(); // its laptop is switched off
        auto same = options();
        same.port = at.port;
        NetHost second(same);
        started(second);
        QTRY_COMPARE_WITH_TIMEOUT(guest.finished, 1, 15'000);
        QVERIFY(guest.failedWith(Fault::FingerprintChanged));
        QCOMPARE(second.count<event::Joined>(), std::size_t{0});
    }

    void theListShowsTheSessionUntilItEnds() {
        const auto title = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
        auto announced = options();
        announced.beacon = true;
        announced.info.title = title;
        std::vector<discovery::FoundSession> found;
        SessionFinder finder;
        connect(&finder, &SessionFinder::sessionsChanged, this,
                [&](const std::vector<discovery::FoundSession>& sessions) {
                    found.clear();
                    std::copy_if(sessions.begin(), sessions.end(), std::back_inserter(found),
                                 [&](const auto& each) { return each.title == title; });
                });
        finder.start();
        NetHost host(announced);
        NetHost twin(announced);
        const auto at = started(host);
        started(twin);
        QTRY_COMPARE(found.size(), std::size_t{2});
        twin.driver->stop();
        QTRY_COMPARE(found.size(), std::size_t{1});
        QCOMPARE(found[0].fingerprint, at.fingerprint);
        // What the list says is enough to join.
        NetGuest guest(JoinTarget{found[0].addresses, found[0].port, toBytes(found[0].fingerprint)},
                       config("Ada"));
        guest.driver->start();
        QTRY_COMPARE(guest.snapshot.stage, ParticipantStage::Lobby);
        QTRY_COMPARE(found[0].people, std::uint64_t{1});
        host.driver->stop();
        QTRY_VERIFY(found.empty());
    }

    void driversWorkOnAThreadOfTheirOwn() {
        QThread thread;
        auto announced = options();
        announced.beacon = true;
        NetHost host(announced);
        NetGuest guest(JoinTarget{{"127.0.0.1"}, 1, {}}, config("Ada"));
        SessionFinder finder;
        std::atomic<bool> joined = false;
        std::atomic<bool> listed = false;
        std::atomic<int> finished = 0;
        connect(host.driver.get(), &HostDriver::eventHappened, host.driver.get(),
                [&](const session::Event& what) {
                    if (const auto* at = std::get_if<event::Listening>(&what.what)) {
                        auto* driver = new JoinDriver(target(*at, 32), config("Ben"), host.driver.get());
                        driver->start();
                    }
                    joined = joined || std::holds_alternative<event::Joined>(what.what);
                });
        connect(host.driver.get(), &HostDriver::finished, host.driver.get(), [&] { ++finished; });
        connect(guest.driver.get(), &JoinDriver::finished, guest.driver.get(), [&] { ++finished; });
        connect(&finder, &SessionFinder::sessionsChanged, &finder, [&] { listed = true; });
        for (QObject* each : std::initializer_list<QObject*>{host.driver.get(), guest.driver.get(), &finder})
            each->moveToThread(&thread);
        thread.start();
        QMetaObject::invokeMethod(&finder, &SessionFinder::start);
        QMetaObject::invokeMethod(host.driver.get(), &HostDriver::start);
        QMetaObject::invokeMethod(guest.driver.get(), &JoinDriver::start);
        QTRY_VERIFY(joined && listed);
        QMetaObject::invokeMethod(host.driver.get(), &HostDriver::stop);
        QTRY_COMPARE(finished.load(), 2);
        auto* home = QThread::currentThread();
        QMetaObject::invokeMethod(
            &finder,
            [&] {
                for (QObject* each :
                     std::initializer_list<QObject*>{host.driver.get(), guest.driver.get(), &finder})
                    each->moveToThread(home);
            },
            Qt::BlockingQueuedConnection);
        thread.quit();
        QVERIFY(thread.wait());
        QCoreApplication::processEvents(); // timers that moved are set up again
    }

    void aWholeSessionUnattended() {
        auto alone = options();
        alone.unattended = {3, {"How many?", "", 0, 100, 0, {statistics::Statistic::Sum}}};
        alone.timers.lastLook = std::chrono::milliseconds(50);
        NetHost host(alone);
        const auto at = started(host);
        std::vector<std::unique_ptr<NetGuest>> guests;
        for (const auto* name : {"Ada", "Ben", "Cas"}) {
            auto& guest = *guests.emplace_back(std::make_unique<NetGuest>(target(at, 32), config(name)));
            answer(guest, 10 * static_cast<std::int64_t>(guests.size()));
            guest.driver->start();
        }
        for (const auto& guest : guests) {
            QTRY_COMPARE_WITH_TIMEOUT(guest->count<event::Result>(), std::size_t{1}, 20'000);
            QCOMPARE(guest->first<event::Result>().statistics.front().value, std::string("60"));
        }
        QTRY_COMPARE(host.finished, 1);
        for (const auto& guest : guests)
            QTRY_COMPARE(guest->finished, 1);
    }

  private:
    static HostOptions options() {
        HostOptions out;
        out.info = {"A test", "Host", "en", 3};
        out.beacon = false;
        return out;
    }
    static session::ParticipantConfig config(const char* name) { return {name, {}}; }
    static event::Listening started(NetHost& host) {
        host.driver->start();
        return host.first<event::Listening>();
    }
    static JoinTarget target(const event::Listening& at, std::size_t known) {
        return {{at.address}, at.port, toBytes(ByteView(at.fingerprint).first(known))};
    }
    /// A person who says yes to everything and gives one answer.
    static void answer(NetGuest& guest, std::int64_t value) {
        auto* driver = guest.driver.get();
        connect(driver, &JoinDriver::eventHappened, driver, [driver, value](const session::Event& what) {
            if (std::holds_alternative<event::Roster>(what.what))
                driver->apply(intent::PeopleAndWordsMatch{});
            if (std::holds_alternative<event::QuestionAsked>(what.what))
                driver->apply(intent::SubmitAnswer{std::make_shared<session::SecretNumber>(value)});
        });
    }
};

} // namespace nulsom::net

QTEST_GUILESS_MAIN(nulsom::net::DriversTest)
#include "drivers_test.moc"
