// SPDX-License-Identifier: EUPL-1.2
#include "core/discovery/session_table.h"

#include <QTest>

using namespace nulsom;
using namespace nulsom::discovery;
using namespace std::chrono_literals;

namespace {

Beacon session(unsigned number, const std::string& title = "Team", SessionState state = SessionState::Lobby) {
    Beacon beacon;
    beacon.session[0] = static_cast<std::uint8_t>(number >> 8U);
    beacon.session[1] = static_cast<std::uint8_t>(number);
    beacon.fingerprint.fill(0x22);
    beacon.port = 28300;
    beacon.state = state;
    beacon.title = title;
    beacon.host = "Zoë";
    beacon.people = 3;
    return beacon;
}

Beacon goodbye(unsigned number) {
    auto beacon = session(number);
    beacon.kind = BeaconKind::Goodbye;
    return beacon;
}

std::string stranger(unsigned number) {
    return "172.16." + std::to_string(number / 256) + "." + std::to_string(number % 256);
}

bool has(const SessionTable& table, const std::string& title) {
    const auto entries = table.entries();
    return std::any_of(entries.begin(), entries.end(),
                       [&title](const FoundSession& each) { return each.title == title; });
}

const std::string kHost = "10.0.0.1";
const std::string kOther = "10.0.0.2";

} // namespace

class SessionTableTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void appearsAndChanges();
    void toldApartByIdAndFingerprint();
    void sortedByTitleThenId();
    void silence();
    void goodbyeEndsAtOnce();
    void severalAddresses();
    void copiesChangeNothing();
    void queriesAreNotSessions();
    void otherVersionIsListed();
    void oneSourceIsLimited();
    void floodOfSessionsKeepsTheKnown();
    void floodOfSourcesKeepsTheKnown();
};

void SessionTableTest::appearsAndChanges() {
    SessionTable table;
    QVERIFY(table.entries().empty());
    QVERIFY(table.heard(session(1), kHost, 0ms));
    QVERIFY(!table.heard(session(1), kHost, 1000ms));
    auto changed = session(1, "New title", SessionState::Closed);
    changed.people = 4;
    QVERIFY(table.heard(changed, kHost, 2000ms));
    const auto entries = table.entries();
    QCOMPARE(entries.size(), 1U);
    const FoundSession expected{changed.session,
                                changed.fingerprint,
                                "New title",
                                "Zoë",
                                {kHost},
                                28300,
                                SessionState::Closed,
                                4,
                                wire::kProtocolVersion};
    QVERIFY(entries[0] == expected);
}

void SessionTableTest::toldApartByIdAndFingerprint() {
    SessionTable table;
    auto copy = session(1);
    copy.fingerprint.fill(0x33);
    QVERIFY(table.heard(session(1), kHost, 0ms));
    QVERIFY(table.heard(copy, kHost, 0ms));
    QVERIFY(table.heard(session(2), kHost, 0ms));
    QCOMPARE(table.entries().size(), 3U);
}

void SessionTableTest::sortedByTitleThenId() {
    SessionTable table;
    table.heard(session(3, "B"), kHost, 0ms);
    table.heard(session(1, "C"), kHost, 0ms);
    table.heard(session(4, "A"), kHost, 0ms);
    table.heard(session(2, "B"), kHost, 0ms);
    std::string order;
    for (const auto& each : table.entries())
        order += each.title + std::to_string(each.id[1]) + " ";
    QCOMPARE(order, std::string("A4 B2 B3 C1 "));
}

void SessionTableTest::silence() {
    SessionTable table;
    table.heard(session(1, "lobby"), kHost, 0ms);
    table.heard(session(2, "closed", SessionState::Closed), kHost, 0ms);
    table.heard(session(3, "full", SessionState::Full), kHost, 0ms);
    QVERIFY(!table.expire(3499ms));
    QCOMPARE(table.entries().size(), 3U);
    QVERIFY(table.expire(3500ms));
    QVERIFY(!has(table, "lobby"));
    QVERIFY(!table.expire(11999ms));
    QCOMPARE(table.entries().size(), 2U);
    QVERIFY(table.expire(12000ms));
    QVERIFY(table.entries().empty());
    QVERIFY(!table.expire(20000ms));
}

void SessionTableTest::goodbyeEndsAtOnce() {
    SessionTable table;
    table.heard(session(1), kHost, 0ms);
    QVERIFY(!table.heard(goodbye(1), kOther, 10ms));
    QVERIFY(!table.heard(goodbye(2), kHost, 10ms));
    QCOMPARE(table.entries().size(), 1U);
    QVERIFY(table.heard(goodbye(1), kHost, 20ms));
    QVERIFY(table.entries().empty());
}

void SessionTableTest::severalAddresses() {
    SessionTable table;
    table.heard(session(1), kHost, 0ms);
    QVERIFY(table.heard(session(1), kOther, 1ms));
    QVERIFY(!table.heard(session(1), kOther, 2ms));
    QVERIFY(table.heard(session(1), "fe80::1%wlan0", 3ms));
    QVERIFY(table.heard(session(1), "192.168.0.4", 4ms));
    QVERIFY(!table.heard(session(1), "192.168.0.5", 5ms));
    QCOMPARE(table.entries()[0].addresses,
             (std::vector<std::string>{kHost, kOther, "fe80::1%wlan0", "192.168.0.4"}));
    // The first cable is pulled out: the others go on, and the next one speaks for the session.
    table.heard(session(1), kOther, 3000ms);
    QVERIFY(table.expire(3600ms));
    QCOMPARE(table.entries()[0].addresses, (std::vector<std::string>{kOther}));
    QVERIFY(table.heard(session(1, "Renamed"), kOther, 3700ms));
    QVERIFY(has(table, "Renamed"));
}

void SessionTableTest::copiesChangeNothing() {
    SessionTable table;
    table.heard(session(1), kHost, 0ms);
    auto copy = session(1, "Evil");
    copy.port = 1;
    QVERIFY(table.heard(copy, kOther, 1ms)); // one more address, which the pinned fingerprint will refuse
    QVERIFY(!has(table, "Evil"));
    QCOMPARE(table.entries()[0].port, 28300);
    QVERIFY(table.heard(goodbye(1), kOther, 2ms));
    QCOMPARE(table.entries()[0].addresses, (std::vector<std::string>{kHost}));
}

void SessionTableTest::queriesAreNotSessions() {
    SessionTable table;
    Beacon query;
    query.kind = BeaconKind::Query;
    QVERIFY(!table.heard(query, kHost, 0ms));
    QVERIFY(table.entries().empty());
}

void SessionTableTest::otherVersionIsListed() {
    SessionTable table;
    auto newer = session(1);
    newer.version = 2;
    QVERIFY(table.heard(newer, kHost, 0ms));
    QCOMPARE(table.entries()[0].version, 2U);
}

void SessionTableTest::oneSourceIsLimited() {
    SessionTable table;
    for (unsigned i = 0; i < SessionTable::kMaxSessionsPerSource; ++i)
        QVERIFY(table.heard(session(i), kHost, 0ms));
    QVERIFY(!table.heard(session(100), kHost, 0ms));
    QVERIFY(table.heard(session(100), kOther, 0ms));

    SessionTable rates;
    auto beacon = session(1);
    int changes = 0;
    for (unsigned i = 0; i < 1000; ++i) {
        beacon.people = i % 2;
        changes += rates.heard(beacon, kHost, std::chrono::milliseconds{i}) ? 1 : 0;
    }
    QCOMPARE(changes, static_cast<int>(SessionTable::kMaxBeaconsPerSecond));
    beacon.people = 9;
    QVERIFY(rates.heard(beacon, kHost, 1000ms));
}

void SessionTableTest::floodOfSessionsKeepsTheKnown() {
    SessionTable table;
    table.heard(session(1, "Ours"), kHost, 0ms);
    table.heard(session(2, "Closed", SessionState::Closed), kOther, 0ms);
    for (unsigned second = 0; second < 30; ++second) {
        const auto now = std::chrono::seconds{second};
        for (unsigned i = 0; i < 1000; ++i)
            table.heard(session(100 + second * 1000 + i, "Spam"), stranger(i % 60'000), now);
        table.heard(session(1, "Ours"), kHost, now);
        if (second % 5 == 0)
            table.heard(session(2, "Closed", SessionState::Closed), kOther, now);
        table.expire(now);
        QVERIFY(has(table, "Ours"));
        QVERIFY(has(table, "Closed"));
        QVERIFY(table.entries().size() <= SessionTable::kMaxSessions);
    }
}

void SessionTableTest::floodOfSourcesKeepsTheKnown() {
    SessionTable table;
    table.heard(session(1, "Ours", SessionState::Closed), kHost, 0ms);
    for (unsigned i = 0; i < 20'000; ++i) {
        const std::chrono::milliseconds now{i};
        table.heard(goodbye(50), stranger(i), now);
        if (i % 5000 == 0)
            table.heard(session(1, "Ours", SessionState::Closed), kHost, now);
        table.expire(now);
    }
    QVERIFY(has(table, "Ours"));
    // When the flood is over, new sessions appear again.
    QVERIFY(table.heard(session(2, "New"), kOther, 22s));
}

QTEST_GUILESS_MAIN(SessionTableTest)
#include "session_table_test.moc"
