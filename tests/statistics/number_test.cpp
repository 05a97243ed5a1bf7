// SPDX-License-Identifier: EUPL-1.2
#include "core/statistics/number.h"

#include <QTest>

#include <limits>

using namespace nulsom::statistics;

namespace {

constexpr auto kPoint = DecimalMark::Point;
constexpr auto kComma = DecimalMark::Comma;

} // namespace

class NumberTest : public QObject {
    Q_OBJECT

    static void reads(const char* text, unsigned decimals, DecimalMark mark, std::int64_t value) {
        const auto read = parseNumber(text, decimals, mark);
        QVERIFY2(read, text);
        QVERIFY2(*read == value, (std::string(text) + " is read as " + std::to_string(*read)).c_str());
    }

    static void readsBoth(const char* text, unsigned decimals, std::int64_t value) {
        reads(text, decimals, kPoint, value);
        reads(text, decimals, kComma, value);
    }

    static void refuses(const char* text, unsigned decimals, NumberFault fault) {
        for (const auto mark : {kPoint, kComma}) {
            const auto read = parseNumber(text, decimals, mark);
            QVERIFY2(!read, text);
            QVERIFY2(read.error() == fault, text);
        }
    }

  private Q_SLOTS:
    void plain() {
        readsBoth("0", 0, 0);
        readsBoth("41000", 0, 41'000);
        readsBoth("007", 0, 7);
        readsBoth("  12 ", 0, 12);
        readsBoth("12\n", 0, 12);
    }

    void signs() {
        readsBoth("-5", 0, -5);
        readsBoth("+5", 0, 5);
        readsBoth("\xE2\x88\x92"
                  "5",
                  0, -5); // U+2212, as programs for maths and tables write it
        readsBoth("-0", 0, 0);
        refuses("-", 0, NumberFault::NotANumber);
        refuses("--5", 0, NumberFault::NotANumber);
        refuses("5-", 0, NumberFault::NotANumber);
        refuses("- -5", 0, NumberFault::NotANumber);
    }

    /// A question without decimals takes either mark as grouping.
    void groupsWithoutDecimals() {
        for (const char* text : {"52.500", "52,500", "52 500", "52'500",
                                 "52\xC2\xA0"
                                 "500",
                                 "52\xE2\x80\xAF"
                                 "500",
                                 "52\xE2\x80\x89"
                                 "500",
                                 "52\xE2\x80\x99"
                                 "500",
                                 "52500"})
            readsBoth(text, 0, 52'500);
        readsBoth("1.234.567", 0, 1'234'567);
        readsBoth("1,234,567", 0, 1'234'567);
        readsBoth("-1 234 567", 0, -1'234'567);
    }

    void groupsThatAreNone() {
        for (const char* text :
             {"1,234.567.8", "12,34,567", "1234,567,8", ",500", "1..2", "1  234", "1 23 4"})
            for (const auto mark : {kPoint, kComma})
                QVERIFY2(!parseNumber(text, 0, mark), text);
    }

    void decimalsByTheMarkOfTheLanguage() {
        reads("1.5", 2, kPoint, 150);
        reads("1,5", 2, kComma, 150);
        reads("1,234.56", 2, kPoint, 123'456);
        reads("1.234,56", 2, kComma, 123'456);
        reads("1 234.56", 2, kPoint, 123'456);
        reads("1'234,56", 2, kComma, 123'456);
        reads("1.234", 2, kComma, 123'400);
        reads("1,234", 2, kPoint, 123'400);
        reads("-0.01", 2, kPoint, -1);
    }

    /// The other mark where it can be nothing but the decimal one.
    void decimalsByTheOtherMark() {
        reads("1,5", 2, kPoint, 150);
        reads("1.5", 2, kComma, 150);
        reads("1234,56", 2, kPoint, 123'456);
    }

    void tooManyDecimals() {
        refuses("1.5", 0, NumberFault::TooManyDecimals);
        refuses("1,5", 0, NumberFault::TooManyDecimals);
        QVERIFY(parseNumber("1.2345", 2, kPoint).error() == NumberFault::TooManyDecimals);
        reads("1.50", 1, kPoint, 15); // zeros at the end say nothing
        reads("1.00", 0, kPoint, 1);
        reads("1.230000000", 2, kPoint, 123);
    }

    /// Nobody groups thousands behind a zero: it must not become 500.
    void zeroInFrontOfThreeDigits() {
        for (const auto mark : {kPoint, kComma}) {
            QVERIFY(!parseNumber("0.500", 0, mark));
            QVERIFY(!parseNumber("0,500", 0, mark));
        }
        reads("0.500", 2, kPoint, 50);
        reads("0,500", 2, kComma, 50);
        QVERIFY(!parseNumber("0.500", 2, kComma));
        QVERIFY(!parseNumber("0,500", 2, kPoint));
    }

    void garbage() {
        for (const char* text : {"a", "12a", "1e5", "0x10", "\xC2\xBD", "\xD9\xA1", "1/2", "five", "12%",
                                 "\xE2\x82\xAC"
                                 "5",
                                 ".", ",", ".5.", "1.", "NaN", "inf"})
            for (const auto mark : {kPoint, kComma})
                QVERIFY2(!parseNumber(text, 2, mark), text);
        QVERIFY(!parseNumber(std::string_view("1\0"
                                              "2",
                                              3),
                             0, kPoint));
        QVERIFY(!parseNumber("\xff\xfe", 0, kPoint));
    }

    void emptyIsNotZero() {
        refuses("", 0, NumberFault::Empty);
        refuses("   ", 2, NumberFault::Empty);
        refuses("\xC2\xA0\t", 2, NumberFault::Empty);
    }

    void limits() {
        readsBoth("9223372036854775807", 0, std::numeric_limits<std::int64_t>::max());
        readsBoth("-9223372036854775808", 0, std::numeric_limits<std::int64_t>::min());
        refuses("9223372036854775808", 0, NumberFault::OutOfRange);
        refuses("-9223372036854775809", 0, NumberFault::OutOfRange);
        refuses("99999999999999999999999999999999999999", 0, NumberFault::OutOfRange);
        reads("9223372036854.775807", 6, kPoint, std::numeric_limits<std::int64_t>::max());
        QVERIFY(parseNumber("9223372036854.775808", 6, kPoint).error() == NumberFault::OutOfRange);
        refuses(std::string(100'000, '9').c_str(), 0, NumberFault::OutOfRange);
    }
};

QTEST_GUILESS_MAIN(NumberTest)
#include "number_test.moc"
