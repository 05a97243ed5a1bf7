// SPDX-License-Identifier: EUPL-1.2
#include "samples.h"

#include "core/wire/codec.h"
#include "core/wire/limits.h"

#include <QFile>
#include <QTest>

#include <map>
#include <set>

using namespace nulsom;
using namespace nulsom::wire;

namespace {

Bytes hex(const char* text) {
    const auto bytes = QByteArray::fromHex(text);
    return toBytes(asBytes({bytes.constData(), static_cast<std::size_t>(bytes.size())}));
}

Bytes join(std::initializer_list<Bytes> parts) {
    Bytes out;
    for (const auto& part : parts)
        append(out, part);
    return out;
}

std::map<std::string, std::string> readVectors() {
    std::map<std::string, std::string> out;
    QFile file(QStringLiteral(NULSOM_SOURCE_DIR "/tests/wire/vectors.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return out;
    for (const auto& line : file.readAll().split('\n')) {
        const auto parts = line.split(' ');
        if (parts.size() == 2)
            out.emplace(parts[0].toStdString(), parts[1].toStdString());
    }
    return out;
}

std::optional<DecodeFault> faultOf(ByteView bytes) {
    const auto message = decode(bytes);
    return message ? std::nullopt : std::optional{message.error()};
}

/// A fault, or a value that has these bytes as its only encoding.
template <typename Decoded>
bool refusedOrExact(const Decoded& decoded, ByteView bytes) {
    if (!decoded)
        return true;
    const auto again = encode(*decoded);
    return std::equal(again.begin(), again.end(), bytes.begin(), bytes.end());
}

template <typename Decode>
void changeEveryByte(const Bytes& good, Decode decodeAs) {
    for (std::size_t i = 0; i < good.size(); ++i) {
        auto bad = good;
        for (unsigned value = 0; value < 256; ++value) {
            bad[i] = static_cast<std::uint8_t>(value);
            QVERIFY2(decodeAs(bad), qPrintable(QStringLiteral("byte %1 = %2").arg(i).arg(value)));
        }
    }
}

} // namespace

class CodecTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void agreesWithAnotherLibrary();
    void comesBackUnchanged();
    void parts();
    void cutOffAnywhere();
    void anyByteChanged();
    void anythingBehind();
    void everyLongerFormOfNumbersAndLengths();
    void otherEncodings_data();
    void otherEncodings();
    void wrongShapes_data();
    void wrongShapes();
    void announcedSizes_data();
    void announcedSizes();
    void limits();
    void otherVersion();
    void signedIntegers();
};

void CodecTest::agreesWithAnotherLibrary() {
    const auto vectors = readVectors();
    QCOMPARE(toHex(encode(samples::description())), vectors.at("Description"));
    QCOMPARE(toHex(encode(samples::identity())), vectors.at("Identity"));
    QCOMPARE(toHex(encode(samples::question())), vectors.at("Question"));
    std::set<std::size_t> seen;
    for (const auto& [name, message] : samples::messages()) {
        QVERIFY2(vectors.contains(name), name);
        QCOMPARE(toHex(encode(message)), vectors.at(name));
        seen.insert(message.index());
    }
    // OtherVersion is the one that is never sent.
    QCOMPARE(seen.size(), std::variant_size_v<Message> - 1);
    QCOMPARE(vectors.size(), seen.size() + 3);
}

void CodecTest::comesBackUnchanged() {
    for (const auto& [name, message] : samples::messages()) {
        const auto bytes = encode(message);
        const auto back = decode(bytes);
        QVERIFY2(back, name);
        QCOMPARE(back->index(), message.index());
        QCOMPARE(encode(*back), bytes);
    }
    const auto join = decode(encode(Join{Bytes{1, 2, 3}, {}}));
    QVERIFY(join);
    QVERIFY(!std::get<Join>(*join).earlier);
    const auto combine = std::get<Combine>(*decode(encode(Combine{7, 8, {}, {3, 5, 9}, {{{1}, {2, 3}}}})));
    QCOMPARE(combine.round, 7U);
    QCOMPARE(combine.attempt, 8U);
    QCOMPARE(combine.members, (Members{3, 5, 9}));
    QCOMPARE(combine.missed, (std::vector<MissedCombine>{{{1}, {2, 3}}}));
    const auto echo = decode(encode(ShareOf{1, 1, 0, Bytes(8), {}, {}}));
    QVERIFY(echo);
    QVERIFY(std::get<ShareOf>(*echo).box.empty());
}

void CodecTest::parts() {
    const auto description = decodeDescription(encode(samples::description()));
    QVERIFY(description);
    QVERIFY(*description == samples::description());
    const auto identity = decodeIdentity(encode(samples::identity()));
    QVERIFY(identity);
    QVERIFY(*identity == samples::identity());
    const auto question = decodeQuestion(encode(samples::question()));
    QVERIFY(question);
    QVERIFY(*question == samples::question());
    QVERIFY(!decodeDescription(encode(samples::identity())));
    QVERIFY(!decodeIdentity(encode(samples::question())));
    QVERIFY(!decodeQuestion({}));
    QCOMPARE(decodeIdentity(Bytes(kMaxPart + 1)).error(), DecodeFault::TooLarge);

    auto bytes = encode(samples::question());
    for (std::size_t size = 0; size < bytes.size(); ++size)
        QVERIFY(!decodeQuestion(ByteView{bytes}.first(size)));
    changeEveryByte(bytes, [](ByteView bad) { return refusedOrExact(decodeQuestion(bad), bad); });
    bytes.push_back(0);
    QCOMPARE(decodeQuestion(bytes).error(), DecodeFault::NotCanonical);
}

void CodecTest::cutOffAnywhere() {
    for (const auto& [name, message] : samples::messages()) {
        const auto bytes = encode(message);
        for (std::size_t size = 0; size < bytes.size(); ++size)
            QVERIFY2(faultOf(ByteView{bytes}.first(size)) == DecodeFault::NotCbor, name);
    }
}

void CodecTest::anyByteChanged() {
    const auto decodeAs = [](ByteView bad) {
        const auto decoded = decode(bad);
        if (decoded && std::holds_alternative<OtherVersion>(*decoded))
            return bad[1] == 0 || (bad[1] == 24 && bad[2] == 0); // the first element is 0
        return refusedOrExact(decoded, bad);
    };
    for (const auto& [name, message] : samples::messages())
        changeEveryByte(encode(message), decodeAs);
}

void CodecTest::anythingBehind() {
    for (const auto& [name, message] : samples::messages())
        for (const unsigned extra : {0x00U, 0x80U, 0xf6U, 0xffU, 0x5fU}) {
            auto bytes = encode(message);
            bytes.push_back(static_cast<std::uint8_t>(extra));
            QVERIFY2(faultOf(bytes) == DecodeFault::NotCanonical, name);
        }
    QCOMPARE(faultOf(join({encode(Heartbeat{}), encode(Heartbeat{})})), DecodeFault::NotCanonical);
}

/// Every head of every message (a number, or a length) written with more bytes than it needs.
void CodecTest::everyLongerFormOfNumbersAndLengths() {
    int tried = 0;
    for (const auto& [name, message] : samples::messages()) {
        const auto bytes = encode(message);
        for (std::size_t at = 0; at < bytes.size();) {
            const unsigned major = bytes[at] >> 5U;
            const unsigned info = bytes[at] & 0x1fU;
            const std::size_t extra = info < 24 ? 0 : std::size_t{1} << (info - 24);
            std::uint64_t value = info;
            for (std::size_t i = 0; i < extra; ++i)
                value = (i == 0 ? 0 : value << 8U) | bytes[at + 1 + i];
            for (unsigned longer = extra == 0 ? 24 : info + 1; major < 7 && longer <= 27; ++longer) {
                Bytes bad(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at));
                bad.push_back(static_cast<std::uint8_t>(major << 5U | longer));
                for (std::size_t i = std::size_t{1} << (longer - 24); i-- > 0;)
                    bad.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
                append(bad, ByteView{bytes}.subspan(at + 1 + extra));
                QVERIFY2(faultOf(bad) == DecodeFault::NotCanonical, name);
                ++tried;
            }
            at += 1 + extra + (major == 2 || major == 3 ? value : 0);
        }
    }
    QVERIFY(tried > 300);
}

// After RFC 8949, appendix A: other ways to write what these messages hold.
void CodecTest::otherEncodings_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("number of message in two bytes") << QByteArray("8219003c01");
    QTest::newRow("indefinite array") << QByteArray("9f183c01ff");
    QTest::newRow("indefinite list") << QByteArray("8317019f0001ff");
    QTest::newRow("indefinite text") << QByteArray("8301007f61416162ff");
    QTest::newRow("indefinite bytes") << QByteArray("831401"
                                                    "5f41014102ff");
}

void CodecTest::otherEncodings() {
    QFETCH(QByteArray, bytes);
    QCOMPARE(faultOf(hex(bytes.constData())), DecodeFault::NotCanonical);
}

void CodecTest::wrongShapes_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a number") << QByteArray("00");
    QTest::newRow("a map") << QByteArray("a10001");
    QTest::newRow("null") << QByteArray("f6");
    QTest::newRow("tagged") << QByteArray("d9d9f782183c01");
    QTest::newRow("empty array") << QByteArray("80");
    QTest::newRow("type is text") << QByteArray("8161"
                                                "30");
    QTest::newRow("too few fields") << QByteArray("81183c");
    QTest::newRow("too many fields") << QByteArray("83183c0101");
    QTest::newRow("field where none is") << QByteArray("8207f6");
    QTest::newRow("negative round") << QByteArray("82183c20");
    QTest::newRow("float round") << QByteArray("82183cf93c00");
    QTest::newRow("bignum round") << QByteArray("82183cc24101");
    QTest::newRow("text round") << QByteArray("82183c6131");
    QTest::newRow("null for a flag") << QByteArray("82182cf6");
    QTest::newRow("1 for a flag") << QByteArray("82182c01");
    QTest::newRow("undefined for a flag") << QByteArray("82182cf7");
    QTest::newRow("undefined for no earlier lock") << QByteArray("8318284101f7");
    QTest::newRow("reason out of range") << QByteArray("83010860");
    QTest::newRow("end out of range") << QByteArray("820804");
    QTest::newRow("presence out of range") << QByteArray("83060003");
    QTest::newRow("bytes for text") << QByteArray("83010040");
    QTest::newRow("text for bytes") << QByteArray("8314016101");
    QTest::newRow("not UTF-8") << QByteArray("830100"
                                             "61ff");
    QTest::newRow("overlong UTF-8") << QByteArray("830100"
                                                  "62c0af");
    QTest::newRow("surrogate in UTF-8") << QByteArray("830100"
                                                      "63eda080");
    QTest::newRow("half a character") << QByteArray("830100"
                                                    "61c3");
    QTest::newRow("members fall") << QByteArray("831701820100");
    QTest::newRow("member twice") << QByteArray("831701820101");
    QTest::newRow("tag too short") << QByteArray("85181a010203"
                                                 "4f") +
                                          QByteArray(30, '0');
    QTest::newRow("tag too long") << QByteArray("85181a010203"
                                                "51") +
                                         QByteArray(34, '0');
    QTest::newRow("empty part") << QByteArray("83140140");
    QTest::newRow("share empty") << QByteArray("86183f010240") + "5820" + QByteArray(64, '0') + "80";
    QTest::newRow("share of seven bytes") << QByteArray("86183f0102"
                                                        "47") +
                                                 QByteArray(14, '0') + "5820" + QByteArray(64, '0') + "80";
    QTest::newRow("box of 47 bytes") << QByteArray("86183f0102"
                                                   "48") +
                                            QByteArray(16, '0') + "5820" + QByteArray(64, '0') + "81582f" +
                                            QByteArray(94, '0');
}

void CodecTest::wrongShapes() {
    QFETCH(QByteArray, bytes);
    QCOMPARE(faultOf(hex(bytes.constData())), DecodeFault::WrongShape);
}

// What is announced and does not come: refused from the announcement alone.
void CodecTest::announcedSizes_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("array of 2^63") << QByteArray("9b8000000000000000");
    QTest::newRow("array of 2^32 - 1") << QByteArray("9affffffff18");
    QTest::newRow("roster of 2^40") << QByteArray("82039b0000010000000000");
    QTest::newRow("roster of 513") << QByteArray("8203990201");
    QTest::newRow("identity of 2^31") << QByteArray("8203815a80000000");
    QTest::newRow("text of 2^62") << QByteArray("8301007b4000000000000000");
    QTest::newRow("share of 8 MiB that is not there") << QByteArray("86183f01025a00800000");
    QTest::newRow("share of 2^64 - 1") << QByteArray("86183f01025bffffffffffffffff");
    QTest::newRow("key of 2^64 - 1") << QByteArray("83182a5bffffffffffffffff");
    QTest::newRow("members of 2^32") << QByteArray("8317019b0000000100000000");
    QTest::newRow("history of 2^20") << QByteArray("861818"
                                                   "0101") +
                                            "5820" + QByteArray(64, '0') +
                                            "80"
                                            "9a00100000";
    QTest::newRow("other version of 2^60 fields") << QByteArray("9b10000000000000000002");
    QTest::newRow("other version, long bytes") << QByteArray("8300025bffffffffffffffff");
}

void CodecTest::announcedSizes() {
    QFETCH(QByteArray, bytes);
    const auto fault = faultOf(hex(bytes.constData()));
    QVERIFY(fault == DecodeFault::TooLarge || fault == DecodeFault::NotCbor ||
            fault == DecodeFault::WrongShape);
}

void CodecTest::limits() {
    const auto largestHistory = [](std::size_t count) {
        return std::vector<MissedCombine>(count, {Bytes(kMaxHistoryEntry), Bytes(kMaxPart)});
    };
    const auto fault = [](const Message& message) { return faultOf(encode(message)); };
    QVERIFY(!fault(Share{1, 1, Bytes(8 * kMaxWords), {}, std::vector<Bytes>(kMaxPeople, Bytes(kSeedBox))}));
    QCOMPARE(fault(Share{1, 1, Bytes(8 * kMaxWords + 8), {}, {}}), DecodeFault::TooLarge);
    QCOMPARE(fault(Share{1, 1, Bytes(8), {}, std::vector<Bytes>(kMaxPeople + 1, Bytes(kSeedBox))}),
             DecodeFault::TooLarge);
    QVERIFY(!fault(Combine{1, 1, {}, {}, largestHistory(kMaxHistory)}));
    QCOMPARE(fault(Combine{1, 1, {}, {}, largestHistory(kMaxHistory + 1)}), DecodeFault::TooLarge);
    QCOMPARE(fault(Combine{1, 1, {}, {}, {{Bytes(kMaxHistoryEntry + 1), Bytes(1)}}}), DecodeFault::TooLarge);
    QVERIFY(!fault(Roster{std::vector<Bytes>(kMaxPeople, Bytes(kMaxPart))}));
    QCOMPARE(fault(Roster{std::vector<Bytes>(kMaxPeople + 1, Bytes(1))}), DecodeFault::TooLarge);
    QCOMPARE(fault(Roster{{Bytes(kMaxPart + 1)}}), DecodeFault::TooLarge);
    QCOMPARE(fault(Nonces{std::vector<Opening>(kMaxPeople + 1)}), DecodeFault::TooLarge);
    QCOMPARE(fault(Confirm{1, 1, std::vector<Bytes16>(kMaxPeople + 1)}), DecodeFault::TooLarge);
    QVERIFY(!fault(Refuse{{}, std::string(kMaxTextBytes, 'a')}));
    QCOMPARE(fault(Refuse{{}, std::string(kMaxTextBytes + 1, 'a')}), DecodeFault::TooLarge);
    QVERIFY(!fault(VerifiedOf{kMaxPeople - 1, {}}));
    QCOMPARE(fault(VerifiedOf{kMaxPeople, {}}), DecodeFault::TooLarge);
    QCOMPARE(fault(Closing{1, {1, kMaxPeople}}), DecodeFault::TooLarge);
    // The largest messages fit the frames that are meant for them.
    QVERIFY(encode(Share{1, 1, Bytes(8 * kMaxWords), {}, std::vector<Bytes>(kMaxPeople, Bytes(kSeedBox))})
                .size() < kMaxFrameFromParticipant);
    QVERIFY(encode(Combine{1, 1, {}, {}, largestHistory(kMaxHistory)}).size() + 4 * kMaxPeople <
            kMaxFrameFromHub);
    QVERIFY(
        encode(Join{encode(Identity{std::string(4 * kMaxNameCharacters, 'a'), {}, {}, {}}), EarlierLock{}})
            .size() < kMaxFrameBeforeJoin);
    auto question = samples::question();
    question.statistics.assign(kMaxStatistics + 1, 0);
    QCOMPARE(decodeQuestion(encode(question)).error(), DecodeFault::TooLarge);
    question.statistics = {2, 1};
    QCOMPARE(decodeQuestion(encode(question)).error(), DecodeFault::WrongShape);
}

void CodecTest::otherVersion() {
    const auto version = [](const char* bytes) -> std::uint64_t {
        const auto message = decode(hex(bytes));
        return message && std::holds_alternative<OtherVersion>(*message)
                   ? std::get<OtherVersion>(*message).version
                   : 0;
    };
    QCOMPARE(version("820002"), 2U);
    QCOMPARE(version("8200187b"), 123U);
    QCOMPARE(version("8600"
                     "1901f4"
                     "a10102"
                     "9f01ff"
                     "d81e820102"
                     "fb3ff0000000000000"),
             500U);
    QCOMPARE(faultOf(hex("820001")), DecodeFault::WrongShape);
    QCOMPARE(faultOf(hex("82001801")), DecodeFault::WrongShape);
    QCOMPARE(faultOf(hex("830002")), DecodeFault::NotCbor);
    QCOMPARE(faultOf(hex("82000200")), DecodeFault::NotCanonical);
    QCOMPARE(faultOf(hex("820020")), DecodeFault::WrongShape);
    QCOMPARE(faultOf(hex("8100")), DecodeFault::WrongShape);
    // Nesting without end is not followed.
    QVERIFY(faultOf(join({hex("830002"), Bytes(100'000, 0x81), {0}})));
    QVERIFY(encode(OtherVersion{2}).empty());
    // Welcome alone may be of another version.
    QCOMPARE(faultOf(hex("820a02")), DecodeFault::UnknownType);
    QCOMPARE(faultOf(hex("811903e8")), DecodeFault::UnknownType);
}

void CodecTest::signedIntegers() {
    auto question = samples::question();
    for (const auto value : {std::numeric_limits<std::int64_t>::min(), std::int64_t{-1}, std::int64_t{0},
                             std::int64_t{23}, std::int64_t{-25}, std::numeric_limits<std::int64_t>::max()}) {
        question.minimum = value;
        const auto back = decodeQuestion(encode(question));
        QVERIFY(back);
        QCOMPARE(back->minimum, value);
    }
    // Text "", unit "", kind 0, then one number beyond 64 signed bits.
    for (const auto* beyond : {"1b8000000000000000", "3b8000000000000000", "3bffffffffffffffff"}) {
        const auto bytes = join({hex("87606000"), hex(beyond), hex("000080")});
        QCOMPARE(decodeQuestion(bytes).error(), DecodeFault::WrongShape);
    }
    QVERIFY(decodeQuestion(hex("876060003b7fffffffffffffff000080")));
}

QTEST_GUILESS_MAIN(CodecTest)
#include "codec_test.moc"
