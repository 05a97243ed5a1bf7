// SPDX-License-Identifier: EUPL-1.2
#include "core/wire/limits.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <map>

/// PROTOCOL.md is what others write a client from, so its numbers must be those of the code.
class ProtocolTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void limitsAgree();
    void everyLimitIsListed();

  private:
    static QString text(const char* path);
    static std::map<QString, qint64> table();
};

QString ProtocolTest::text(const char* path) {
    QFile file(QStringLiteral(NULSOM_SOURCE_DIR "/core/wire/") + QString::fromLatin1(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString{};
}

/// Rows of the form | `name` | value | ... |
std::map<QString, qint64> ProtocolTest::table() {
    static const QRegularExpression kRow(QStringLiteral("^\\| `(k\\w+)` \\| ([0-9 ]+) \\|"),
                                         QRegularExpression::MultilineOption);
    std::map<QString, qint64> out;
    for (auto rows = kRow.globalMatch(text("PROTOCOL.md")); rows.hasNext();) {
        const auto row = rows.next();
        out[row.captured(1)] = row.captured(2).remove(QLatin1Char(' ')).toLongLong();
    }
    return out;
}

void ProtocolTest::limitsAgree() {
    using namespace nulsom::wire;
    const std::map<QString, qint64> code{
        {QStringLiteral("kProtocolVersion"), kProtocolVersion},
        {QStringLiteral("kSuite"), kSuite},
        {QStringLiteral("kBasePort"), kBasePort},
        {QStringLiteral("kBeaconPort"), kBeaconPort},
        {QStringLiteral("kMaxBeaconSize"), kMaxBeaconSize},
        {QStringLiteral("kMinPeople"), kMinPeople},
        {QStringLiteral("kMaxPeople"), kMaxPeople},
        {QStringLiteral("kMaxNameCharacters"), kMaxNameCharacters},
        {QStringLiteral("kMaxTitleCharacters"), kMaxTitleCharacters},
        {QStringLiteral("kMaxQuestionCharacters"), kMaxQuestionCharacters},
        {QStringLiteral("kMaxUnitCharacters"), kMaxUnitCharacters},
        {QStringLiteral("kMaxTextBytes"), kMaxTextBytes},
        {QStringLiteral("kMaxStatistics"), kMaxStatistics},
        {QStringLiteral("kMaxDecimals"), kMaxDecimals},
        {QStringLiteral("kMaxAnswer"), kMaxAnswer},
        {QStringLiteral("kMaxWords"), kMaxWords},
        {QStringLiteral("kMaxHistory"), kMaxHistory},
        {QStringLiteral("kMaxHistoryEntry"), kMaxHistoryEntry},
        {QStringLiteral("kMaxPart"), kMaxPart},
        {QStringLiteral("kSeedBox"), kSeedBox},
        {QStringLiteral("kMaxFrameBeforeJoin"), kMaxFrameBeforeJoin},
        {QStringLiteral("kMaxFrameFromParticipant"), kMaxFrameFromParticipant},
        {QStringLiteral("kMaxFrameFromHub"), kMaxFrameFromHub},
    };
    const auto listed = table();
    for (const auto& [name, value] : code) {
        QVERIFY2(listed.contains(name), qPrintable(name));
        QCOMPARE(listed.at(name), value);
    }
}

void ProtocolTest::everyLimitIsListed() {
    static const QRegularExpression kConstant(QStringLiteral("inline constexpr \\S+ (k\\w+) ="));
    const auto listed = table();
    std::size_t found = 0;
    for (auto constants = kConstant.globalMatch(text("limits.h")); constants.hasNext(); ++found) {
        const auto name = constants.next().captured(1);
        QVERIFY2(listed.contains(name), qPrintable(name));
    }
    QCOMPARE(found, listed.size());
}

QTEST_GUILESS_MAIN(ProtocolTest)
#include "protocol_test.moc"
