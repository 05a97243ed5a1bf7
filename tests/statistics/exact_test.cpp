// SPDX-License-Identifier: EUPL-1.2
#include "core/statistics/exact.h"

#include <QTest>

using nulsom::statistics::divideHalfEven;
using nulsom::statistics::formatScaled;
using nulsom::statistics::Int128;

namespace {

Int128 read(const char* text) {
    Int128 value = 0;
    const bool negative = *text == '-';
    for (const char* c = text + (negative ? 1 : 0); *c != 0; ++c)
        value = value * 10 + (*c - '0');
    return negative ? -value : value;
}

struct Division {
    const char* numerator;
    int denominator;
    const char* rounded;
};

/// From Python: round(fractions.Fraction(numerator, denominator)), which rounds halves to even.
constexpr Division kDivisions[] = {
    // clang-format off
        {"5", 2, "2"},
        {"7", 2, "4"},
        {"-5", 2, "-2"},
        {"-7", 2, "-4"},
        {"1", 2, "0"},
        {"-1", 2, "0"},
        {"3", 2, "2"},
        {"-3", 2, "-2"},
        {"0", 7, "0"},
        {"1", 3, "0"},
        {"2", 3, "1"},
        {"-1", 3, "0"},
        {"-2", 3, "-1"},
        {"15", 10, "2"},
        {"25", 10, "2"},
        {"-15", 10, "-2"},
        {"-25", 10, "-2"},
        {"100000000000000000000", 3, "33333333333333333333"},
        {"-100000000000000000000", 3, "-33333333333333333333"},
        {"51200000000000000000000", 512, "100000000000000000000"},
        {"51199999999999999999999", 7, "7314285714285714285714"},
        {"-51199999999999999999999", 7, "-7314285714285714285714"},
        {"922337203685477580700", 2, "461168601842738790350"},
        {"-922337203685477580801", 2, "-461168601842738790400"},
        {"848904199600", 332, "2556940360"},
        {"-328091169999697416", 75, "-4374548933329299"},
        {"-87613700704349992", 60, "-1460228345072500"},
        {"-87234323556572", 445, "-196032187768"},
        {"1141153371300629829", 435, "2623341083449724"},
        {"6252121", 407, "15361"},
        {"76084555154084", 137, "555361716453"},
        {"-6666186686165173612", 121, "-55092451951778294"},
        {"-6534391276955511481", 106, "-61645200725995391"},
        {"-931284528044543805", 100, "-9312845280445438"},
        {"886083772107567230", 211, "4199449156907902"},
        {"8358776232105486215", 322, "25958932397843125"},
        {"-6588166105", 371, "-17757860"},
        {"9688165431753120877", 250, "38752661727012484"},
        {"685524046012936", 507, "1352118433951"},
        {"23773543427338712", 75, "316980579031183"},
        {"706296298005961", 351, "2012240165259"},
        {"4787620081580088010", 80, "59845251019751100"},
        {"54319777597937997879", 349, "155644061885209163"},
        {"-366", 486, "-1"},
        {"386627367485", 457, "846011745"},
        {"-872822068936", 473, "-1845289786"},
        {"4822207", 506, "9530"},
        {"8735311241648", 133, "65679031892"},
        {"-142933462", 172, "-831008"},
        {"-23890026", 412, "-57986"},
        {"43546217", 286, "152260"},
        {"121067851", 142, "852590"},
        {"317424289", 442, "718154"},
        {"232205259", 286, "811906"},
        {"205085559", 426, "481422"},
        {"-96564975", 390, "-247602"},
    // clang-format on
};

} // namespace

class ExactTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void roundsHalvesToEven() {
        for (const auto& row : kDivisions)
            QCOMPARE(formatScaled(divideHalfEven(read(row.numerator), row.denominator), 0),
                     std::string(row.rounded));
    }

    /// Against the definition: at most half away, and even when exactly half.
    void isNearest() {
        for (int denominator = 1; denominator <= 12; ++denominator) {
            for (int numerator = -200; numerator <= 200; ++numerator) {
                const Int128 rounded = divideHalfEven(numerator, denominator);
                const Int128 twice = 2 * (numerator - rounded * denominator);
                QVERIFY(twice <= denominator && -twice <= denominator);
                if (twice == denominator || -twice == denominator)
                    QVERIFY(rounded % 2 == 0);
            }
        }
    }

    void formats_data() {
        QTest::addColumn<QByteArray>("scaled");
        QTest::addColumn<unsigned>("decimals");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* scaled, unsigned decimals, const char* text) {
            QTest::addRow("%s/%u", scaled, decimals) << QByteArray(scaled) << decimals << QByteArray(text);
        };
        row("0", 0, "0");
        row("0", 2, "0.00");
        row("7", 0, "7");
        row("7", 1, "0.7");
        row("7", 3, "0.007");
        row("-7", 3, "-0.007");
        row("-7", 0, "-7");
        row("123456", 2, "1234.56");
        row("-100", 2, "-1.00");
        row("99", 2, "0.99");
        row("100", 2, "1.00");
        row("-9223372036854775808", 0, "-9223372036854775808");
        row("512000000000000000000000", 8, "5120000000000000.00000000");
    }
    void formats() {
        QFETCH(QByteArray, scaled);
        QFETCH(unsigned, decimals);
        QFETCH(QByteArray, text);
        QCOMPARE(formatScaled(read(scaled.constData()), decimals), text.toStdString());
    }
};

QTEST_GUILESS_MAIN(ExactTest)
#include "exact_test.moc"
