// SPDX-License-Identifier: EUPL-1.2
#include "core/discovery/beacon.h"

#include <QTest>

using namespace nulsom;
using namespace nulsom::discovery;
using wire::DecodeFault;

namespace {

Beacon announcement() {
    Beacon beacon;
    beacon.session.fill(0x11);
    beacon.fingerprint.fill(0x22);
    beacon.port = 28301;
    beacon.state = SessionState::Closed;
    beacon.title = "Lön & loon";
    beacon.host = "Zoë";
    beacon.people = 12;
    return beacon;
}

Bytes hex(const std::string& text) {
    const auto bytes = QByteArray::fromHex(QByteArray::fromStdString(text));
    return toBytes(asBytes({bytes.constData(), static_cast<std::size_t>(bytes.size())}));
}

std::string repeated(const char* what, int times) {
    std::string out;
    for (int i = 0; i < times; ++i)
        out += what;
    return out;
}

const std::string kMagic = "666e756c736f6d";
const std::string kId = "50" + repeated("11", 16);
const std::string kFingerprint = "5820" + repeated("22", 32);

} // namespace

class BeaconTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void bytes();
    void comesBackUnchanged();
    void cutToFit_data();
    void cutToFit();
    void uncleanTextIsLeftOut();
    void cutOffOrChanged();
    void refused_data();
    void refused();
    void otherVersions();
};

void BeaconTest::bytes() {
    QCOMPARE(toHex(encode(announcement())), "8a" + kMagic + "0100" + kId + kFingerprint + "196e8d" + "01" +
                                                "6b4cc3b66e2026206c6f6f6e" + "645a6fc3ab" + "0c");
    Beacon query;
    query.kind = BeaconKind::Query;
    QCOMPARE(toHex(encode(query)), "83" + kMagic + "0101");
    auto goodbye = announcement();
    goodbye.kind = BeaconKind::Goodbye;
    QCOMPARE(toHex(encode(goodbye)), "85" + kMagic + "0102" + kId + kFingerprint);
}

void BeaconTest::comesBackUnchanged() {
    const auto back = decodeBeacon(encode(announcement()));
    QVERIFY(back);
    QVERIFY(*back == announcement());
    auto nameless = announcement();
    nameless.title.clear();
    nameless.host.clear();
    const auto namelessBack = decodeBeacon(encode(nameless));
    QVERIFY(namelessBack);
    QVERIFY(*namelessBack == nameless);
    Beacon goodbye;
    goodbye.kind = BeaconKind::Goodbye;
    goodbye.session = announcement().session;
    goodbye.fingerprint = announcement().fingerprint;
    const auto goodbyeBack = decodeBeacon(encode(goodbye));
    QVERIFY(goodbyeBack);
    QVERIFY(*goodbyeBack == goodbye);
}

void BeaconTest::cutToFit_data() {
    QTest::addColumn<QString>("character");
    QTest::newRow("one byte") << QStringLiteral("a");
    QTest::newRow("two bytes") << QStringLiteral("\u00eb");
    QTest::newRow("three bytes") << QStringLiteral("\u6f22");
    QTest::newRow("four bytes") << QStringLiteral("\U0001f355");
    QTest::newRow("seven bytes and a space") << QStringLiteral("\U0001f355\u6f22 ");
}

void BeaconTest::cutToFit() {
    QFETCH(QString, character);
    const auto count = character.toUcs4().size();
    auto beacon = announcement();
    beacon.port = 65535;
    beacon.people = wire::kMaxPeople;
    beacon.title = character.repeated(80 / count).trimmed().toStdString();
    beacon.host = character.repeated(32 / count).trimmed().toStdString();
    const auto bytes = encode(beacon);
    QVERIFY(bytes.size() <= wire::kMaxBeaconSize);
    const auto back = decodeBeacon(bytes);
    QVERIFY(back);
    QCOMPARE(back->host, beacon.host);
    QVERIFY(beacon.title.starts_with(back->title));
    QVERIFY(back->title.size() >= std::min<std::size_t>(beacon.title.size(), 252));
}

void BeaconTest::uncleanTextIsLeftOut() {
    auto beacon = announcement();
    beacon.title = "a\u202eb";
    beacon.host = "\xff";
    const auto back = decodeBeacon(encode(beacon));
    QVERIFY(back);
    QVERIFY(back->title.empty());
    QVERIFY(back->host.empty());
}

void BeaconTest::cutOffOrChanged() {
    const auto good = encode(announcement());
    for (std::size_t size = 0; size < good.size(); ++size)
        QVERIFY(!decodeBeacon(ByteView{good}.first(size)));
    for (std::size_t i = 0; i < good.size(); ++i)
        for (unsigned value = 0; value < 256; ++value) {
            auto bad = good;
            bad[i] = static_cast<std::uint8_t>(value);
            const auto decoded = decodeBeacon(bad);
            if (decoded && decoded->version == wire::kProtocolVersion)
                QCOMPARE(encode(*decoded), bad);
        }
    auto longer = good;
    longer.push_back(0);
    QCOMPARE(decodeBeacon(longer).error(), DecodeFault::NotCanonical);
    QCOMPARE(decodeBeacon(Bytes(wire::kMaxBeaconSize + 1)).error(), DecodeFault::TooLarge);
}

void BeaconTest::refused_data() {
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char* name, const std::string& bytes) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes);
    };
    row("nothing", "");
    row("somebody else's text", "68656c6c6f");
    row("other magic", "83666e756c736f6e0101");
    row("magic as bytes", "83466e756c736f6d0101");
    row("unknown kind", "83" + kMagic + "0103");
    row("query with more", "84" + kMagic + "010100");
    row("longer number", "83" + kMagic + "180101");
    row("indefinite", "9f" + kMagic + "0101ff");
    row("goodbye without fingerprint", "84" + kMagic + "0102" + kId);
    const auto announce = [](const std::string& port, const std::string& state, const std::string& title,
                             const std::string& people) {
        return "8a" + kMagic + "0100" + kId + kFingerprint + port + state + title + "6141" + people;
    };
    QVERIFY(decodeBeacon(hex(announce("196e8d", "00", "6141", "03"))));
    row("port 0", announce("00", "00", "6141", "03"));
    row("port 65536", announce("1a00010000", "00", "6141", "03"));
    row("unknown state", announce("196e8d", "03", "6141", "03"));
    row("too many people", announce("196e8d", "00", "6141", "190201"));
    row("bidi in the title", announce("196e8d", "00", "64e280ae41", "03"));
    row("line in the title", announce("196e8d", "00", "63410a41", "03"));
    row("title not trimmed", announce("196e8d", "00", "624120", "03"));
    row("title not composed", announce("196e8d", "00", "6365cc88", "03"));
    row("title of 81 characters", announce("196e8d", "00", "7851" + repeated("41", 81), "03"));
    row("title not UTF-8", announce("196e8d", "00", "61ff", "03"));
}

void BeaconTest::refused() {
    QFETCH(QByteArray, bytes);
    QVERIFY(!decodeBeacon(hex(bytes.toStdString())));
}

void BeaconTest::otherVersions() {
    const auto body = kId + kFingerprint + "196e8d" + "00" + "6141" + "6142" + "03";
    // A later version may add fields of any kind behind the known ones.
    const auto listed = decodeBeacon(hex("8c" + kMagic + "0200" + body + "a10102" + "fb3ff0000000000000"));
    QVERIFY(listed);
    QCOMPARE(listed->version, 2U);
    QCOMPARE(listed->title, std::string("A"));
    QCOMPARE(listed->port, 28301);
    const auto query = decodeBeacon(hex("84" + kMagic + "0201f6"));
    QVERIFY(query);
    QCOMPARE(query->kind, BeaconKind::Query);
    QVERIFY(
        !decodeBeacon(hex("89" + kMagic + "0200" + kId + kFingerprint + "196e8d" + "00" + "6141" + "6142")));
    QVERIFY(!decodeBeacon(hex("8a" + kMagic + "0200" + body + "00")));
    QVERIFY(!decodeBeacon(hex("8b" + kMagic + "0200" + body)));
    QVERIFY(!decodeBeacon(hex("8b" + kMagic + "0200" + body + repeated("81", 200) + "00")));
    QVERIFY(!decodeBeacon(
        hex("8a" + kMagic + "0200" + kId + kFingerprint + "196e8d" + "00" + "64e280ae41" + "6142" + "03")));
}

QTEST_GUILESS_MAIN(BeaconTest)
#include "beacon_test.moc"
