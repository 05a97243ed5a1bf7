// SPDX-License-Identifier: EUPL-1.2
#include "core/discovery/invite_code.h"

#include "core/wire/limits.h"

#include <QTest>

using namespace nulsom;
using namespace nulsom::discovery;

namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const std::vector<Invite> kInvites{
    {{192, 168, 1, 23}, 28300, {0xde, 0xad, 0xbe, 0xef}},
    {{10, 0, 0, 1}, 28555, {0, 0, 0, 0}},
    {{255, 255, 255, 255}, 28301, {0xff, 0xff, 0xff, 0xff}},
    {{1, 2, 3, 4}, 28400, {5, 6, 7, 8}},
};

std::string codeOf(const Invite& invite) { return encodeInvite(invite).value_or(""); }

std::optional<CodeFault> faultOf(std::string_view code) {
    const auto invite = decodeInvite(code);
    return invite ? std::nullopt : std::optional{invite.error()};
}

} // namespace

class InviteCodeTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void known();
    void comesBackUnchanged();
    void typedByPeople();
    void portsOutOfReach();
    void refused();
    void everyWrongCharacterIsFound();
    void everyNeighboursChangedRoundAreFound();
    void hostAndPort_data();
    void hostAndPort();
    void badHostAndPort_data();
    void badHostAndPort();
};

// Worked out apart from the code: c0a80117 00 deadbeef, CRC-8 (the "SMBus" one).
void InviteCodeTest::known() { QCOMPARE(codeOf(kInvites[0]), std::string("R2M0-25R0-VTPV-XVSK")); }

void InviteCodeTest::comesBackUnchanged() {
    for (const auto& invite : kInvites) {
        const auto code = codeOf(invite);
        QCOMPARE(code.size(), 19U);
        const auto back = decodeInvite(code);
        QVERIFY(back);
        QVERIFY(*back == invite);
    }
}

void InviteCodeTest::typedByPeople() {
    for (const auto& invite : kInvites) {
        const auto code = QString::fromStdString(codeOf(invite));
        auto letters = code;
        letters.replace(QLatin1Char('0'), QLatin1Char('o')).replace(QLatin1Char('1'), QLatin1Char('l'));
        auto others = code;
        others.replace(QLatin1Char('0'), QLatin1Char('O')).replace(QLatin1Char('1'), QLatin1Char('I'));
        auto bare = code;
        bare.remove(QLatin1Char('-'));
        auto spaced = code;
        spaced.replace(QLatin1Char('-'), QLatin1Char(' '));
        for (const auto& typed : {code.toLower(), letters, letters.toUpper(), others, others.toLower(), bare,
                                  spaced, QStringLiteral("  ") + code + QStringLiteral("\n")}) {
            const auto back = decodeInvite(typed.toStdString());
            QVERIFY(back);
            QVERIFY(*back == invite);
        }
    }
}

void InviteCodeTest::portsOutOfReach() {
    QVERIFY(!encodeInvite({{10, 0, 0, 1}, wire::kBasePort - 1, {}}));
    QVERIFY(encodeInvite({{10, 0, 0, 1}, wire::kBasePort, {}}));
    QVERIFY(encodeInvite({{10, 0, 0, 1}, wire::kBasePort + 255, {}}));
    QVERIFY(!encodeInvite({{10, 0, 0, 1}, wire::kBasePort + 256, {}}));
    QVERIFY(!encodeInvite({{0, 0, 0, 0}, wire::kBasePort, {}}));
}

void InviteCodeTest::refused() {
    const auto code = codeOf(kInvites[0]);
    QCOMPARE(faultOf(""), CodeFault::WrongLength);
    QCOMPARE(faultOf(code.substr(0, 18)), CodeFault::WrongLength);
    QCOMPARE(faultOf(code + "0"), CodeFault::WrongLength);
    QCOMPARE(faultOf(std::string(100'000, '0')), CodeFault::WrongLength);
    QCOMPARE(faultOf("0000-0000-0000-0000"), CodeFault::CheckFailed);
    for (const auto* wrong : {"U", "u", "*", "_", "\xc3\xab", "!"})
        QCOMPARE(faultOf(wrong + code.substr(1)), CodeFault::WrongCharacter);
    QCOMPARE(faultOf(std::string_view{"\0", 1}), CodeFault::WrongCharacter);
}

void InviteCodeTest::everyWrongCharacterIsFound() {
    int tried = 0;
    for (const auto& invite : kInvites) {
        const auto code = codeOf(invite);
        for (std::size_t i = 0; i < code.size(); ++i)
            for (const auto c : kAlphabet) {
                auto wrong = code;
                if (c == code[i] || code[i] == '-')
                    continue;
                wrong[i] = c;
                QCOMPARE(faultOf(wrong), CodeFault::CheckFailed);
                ++tried;
            }
    }
    QCOMPARE(tried, 4 * 16 * 31);
}

void InviteCodeTest::everyNeighboursChangedRoundAreFound() {
    int tried = 0;
    for (const auto& invite : kInvites) {
        auto code = codeOf(invite);
        std::erase(code, '-');
        for (std::size_t i = 0; i + 1 < code.size(); ++i) {
            auto wrong = code;
            std::swap(wrong[i], wrong[i + 1]);
            if (wrong == code)
                continue;
            QCOMPARE(faultOf(wrong), CodeFault::CheckFailed);
            ++tried;
        }
    }
    QVERIFY(tried > 40);
}

void InviteCodeTest::hostAndPort_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    const auto row = [](const QString& text, const QString& host, int port) {
        QTest::newRow(qPrintable(text)) << text << host << port;
    };
    row(QStringLiteral("10.0.0.7"), QStringLiteral("10.0.0.7"), 28300);
    row(QStringLiteral(" 10.0.0.7:1 "), QStringLiteral("10.0.0.7"), 1);
    row(QStringLiteral("255.255.255.255:65535"), QStringLiteral("255.255.255.255"), 65535);
    row(QStringLiteral("[fe80::1%eth0]:28301"), QStringLiteral("fe80::1%eth0"), 28301);
    row(QStringLiteral("[::1]"), QStringLiteral("::1"), 28300);
    row(QStringLiteral("2001:db8::5"), QStringLiteral("2001:db8::5"), 28300);
    row(QStringLiteral("::ffff:10.0.0.1"), QStringLiteral("::ffff:10.0.0.1"), 28300);
    row(QStringLiteral("laptop.local:29000"), QStringLiteral("laptop.local"), 29000);
    row(QStringLiteral("Zoe-PC"), QStringLiteral("Zoe-PC"), 28300);
    row(QStringLiteral("3com.example"), QStringLiteral("3com.example"), 28300);
}

void InviteCodeTest::hostAndPort() {
    QFETCH(QString, text);
    QFETCH(QString, host);
    QFETCH(int, port);
    const auto read = parseHostPort(text.toStdString());
    QVERIFY(read);
    QCOMPARE(read->host, host.toStdString());
    QCOMPARE(int{read->port}, port);
}

void InviteCodeTest::badHostAndPort_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("fault");
    const auto row = [](const QString& text, HostPortFault fault) {
        QTest::newRow(qPrintable(text)) << text << static_cast<int>(fault);
    };
    row(QString{}, HostPortFault::Empty);
    row(QStringLiteral(" \t"), HostPortFault::Empty);
    row(QStringLiteral("10.0.0"), HostPortFault::WrongHost);
    row(QStringLiteral("10.0.0.256"), HostPortFault::WrongHost);
    row(QStringLiteral("10.0.0.1.2"), HostPortFault::WrongHost);
    row(QStringLiteral("10.0.0.01"), HostPortFault::WrongHost);
    row(QStringLiteral("28300"), HostPortFault::WrongHost);
    row(QStringLiteral(":28300"), HostPortFault::WrongHost);
    row(QStringLiteral("a b"), HostPortFault::WrongHost);
    row(QStringLiteral("http://laptop"), HostPortFault::WrongPort);
    row(QStringLiteral("a/b"), HostPortFault::WrongHost);
    row(QStringLiteral("-laptop"), HostPortFault::WrongHost);
    row(QStringLiteral("a..b"), HostPortFault::WrongHost);
    row(QStringLiteral("zo\u00eb"), HostPortFault::WrongHost);
    row(QStringLiteral("a").repeated(254), HostPortFault::WrongHost);
    row(QStringLiteral("[::1"), HostPortFault::WrongHost);
    row(QStringLiteral("[laptop]:1"), HostPortFault::WrongHost);
    row(QStringLiteral("[]"), HostPortFault::WrongHost);
    row(QStringLiteral("[fe80::1%]"), HostPortFault::WrongHost);
    row(QStringLiteral("[::1]x"), HostPortFault::WrongPort);
    row(QStringLiteral("laptop:"), HostPortFault::WrongPort);
    row(QStringLiteral("laptop:0"), HostPortFault::WrongPort);
    row(QStringLiteral("laptop:65536"), HostPortFault::WrongPort);
    row(QStringLiteral("laptop:+1"), HostPortFault::WrongPort);
    row(QStringLiteral("laptop:99999999999999999999"), HostPortFault::WrongPort);
    row(QStringLiteral("laptop:1 2"), HostPortFault::WrongPort);
}

void InviteCodeTest::badHostAndPort() {
    QFETCH(QString, text);
    QFETCH(int, fault);
    const auto read = parseHostPort(text.toStdString());
    QVERIFY(!read);
    QCOMPARE(static_cast<int>(read.error()), fault);
}

QTEST_GUILESS_MAIN(InviteCodeTest)
#include "invite_code_test.moc"
