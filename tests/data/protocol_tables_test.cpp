// SPDX-License-Identifier: EUPL-1.2
#include "core/session/fault.h"
#include "core/session/timers.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <map>
#include <set>

using nulsom::session::Timers;

/// The tables Timers and Faults of PROTOCOL.md say what the code does; tests/wire has the table of limits.
class ProtocolTablesTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void timersAgree();
    void everyTimerIsListed();
    void faultsAgree();

  private:
    static QString text(const char* path);
    /// Rows of the form | `name` | value | of the section.
    static std::map<QString, QString> table(const char* section);
};

QString ProtocolTablesTest::text(const char* path) {
    QFile file(QStringLiteral(NULSOM_SOURCE_DIR "/core/") + QString::fromLatin1(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString{};
}

std::map<QString, QString> ProtocolTablesTest::table(const char* section) {
    static const QRegularExpression kRow(QStringLiteral("^\\| `(\\w+)` \\| ([^|]+) \\|"),
                                         QRegularExpression::MultilineOption);
    const auto from =
        text("wire/PROTOCOL.md").split(QLatin1String("\n## ") + QLatin1String(section) + QLatin1Char('\n'));
    std::map<QString, QString> out;
    for (auto rows = kRow.globalMatch(from.value(1).split(QStringLiteral("\n## ")).value(0));
         rows.hasNext();) {
        const auto row = rows.next();
        out[row.captured(1)] = row.captured(2);
    }
    return out;
}

void ProtocolTablesTest::timersAgree() {
    const Timers timers;
    const std::map<QString, std::chrono::milliseconds> code{
        {QStringLiteral("heartbeat"), timers.heartbeat},
        {QStringLiteral("away"), timers.away},
        {QStringLiteral("goneFromLobby"), timers.goneFromLobby},
        {QStringLiteral("lastLook"), timers.lastLook},
        {QStringLiteral("silentMember"), timers.silentMember},
        {QStringLiteral("unattendedEnd"), timers.unattendedEnd},
        {QStringLiteral("unattendedPatience"), timers.unattendedPatience},
        {QStringLiteral("reachHost"), timers.reachHost},
        {QStringLiteral("keepShown"), timers.keepShown},
    };
    const auto listed = table("Timers");
    for (const auto& [name, value] : code) {
        QVERIFY2(listed.contains(name), qPrintable(name));
        QCOMPARE(listed.at(name), QString::number(value.count() / 1000) + QStringLiteral(" s"));
        QCOMPARE(value.count() % 1000, 0);
    }
    QCOMPARE(listed.size(), code.size());
}

void ProtocolTablesTest::everyTimerIsListed() {
    static const QRegularExpression kTimer(QStringLiteral("std::chrono::milliseconds (\\w+)\\{"));
    const auto listed = table("Timers");
    std::size_t found = 0;
    for (auto timers = kTimer.globalMatch(text("session/timers.h")); timers.hasNext(); ++found) {
        const auto name = timers.next().captured(1);
        QVERIFY2(listed.contains(name), qPrintable(name));
    }
    QCOMPARE(found, listed.size());
}

/// Every fault of the enumeration is in the table, but those of what a person typed; nothing else is.
void ProtocolTablesTest::faultsAgree() {
    static const QRegularExpression kFault(QStringLiteral("^    (\\w+),"),
                                           QRegularExpression::MultilineOption);
    static const std::set<QString> kTyped{
        QStringLiteral("AnswerEmpty"),      QStringLiteral("AnswerNotANumber"),
        QStringLiteral("AnswerOutOfRange"), QStringLiteral("AnswerTooManyDecimals"),
        QStringLiteral("CodeWrong"),        QStringLiteral("NoInterface"),
        QStringLiteral("PortInUse"),        QStringLiteral("TitleNotAllowed")};
    std::set<QString> code;
    const auto body = text("session/fault.h").split(QStringLiteral("enum class Fault {")).value(1);
    for (auto faults = kFault.globalMatch(body.split(QStringLiteral("};")).value(0)); faults.hasNext();)
        code.insert(faults.next().captured(1));
    std::set<QString> listed;
    for (const auto& [name, meaning] : table("Faults"))
        listed.insert(name);
    for (const auto& name : code)
        QVERIFY2(listed.contains(name) != kTyped.contains(name), qPrintable(name));
    for (const auto& name : listed)
        QVERIFY2(code.contains(name), qPrintable(name));
    QVERIFY(code.size() > kTyped.size());
}

QTEST_GUILESS_MAIN(ProtocolTablesTest)
#include "protocol_tables_test.moc"
