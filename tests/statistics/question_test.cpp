// SPDX-License-Identifier: EUPL-1.2
#include "core/statistics/question.h"

#include <QTest>

#include <array>
#include <limits>

using namespace nulsom::statistics;

namespace {

constexpr std::int64_t kLargest = 1'000'000'000'000'000'000;

Question between(std::int64_t minimum, std::int64_t maximum, unsigned decimals = 0) {
    Question question;
    question.text = "How much?";
    question.unit = "EUR";
    question.minimum = minimum;
    question.maximum = maximum;
    question.decimals = decimals;
    question.statistics = {Statistic::Count, Statistic::Sum, Statistic::Mean};
    return question;
}

std::uint64_t encoded(const Question& question, std::int64_t answer) {
    std::array<std::uint64_t, 1> words{};
    return encodeAnswer(question, answer, words) ? words[0] : ~std::uint64_t{0};
}

std::string decoded(const Question& question, std::uint64_t sum, std::size_t people) {
    const auto values = decodeSum(question, std::span(&sum, 1), people);
    if (!values)
        return "impossible";
    std::string out;
    for (const auto& value : *values)
        out += (out.empty() ? "" : " ") + value.value;
    return out;
}

} // namespace

class QuestionTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void checks() {
        QVERIFY(!check(between(0, 1)));
        QVERIFY(!check(between(-kLargest, kLargest, 6)));
        QVERIFY(check(between(5, 5)) == QuestionFault::RangeEmpty);
        QVERIFY(check(between(6, 5)) == QuestionFault::RangeEmpty);
        QVERIFY(check(between(-kLargest - 1, 0)) == QuestionFault::RangeTooLarge);
        QVERIFY(check(between(0, kLargest + 1)) == QuestionFault::RangeTooLarge);
        QVERIFY(check(between(std::numeric_limits<std::int64_t>::min(),
                              std::numeric_limits<std::int64_t>::max())) == QuestionFault::RangeTooLarge);
        QVERIFY(check(between(0, 1, 7)) == QuestionFault::TooManyDecimals);
        auto question = between(0, 1);
        question.statistics = {};
        QVERIFY(check(question) == QuestionFault::NoStatistics);
        question.statistics = {Statistic::Mean, Statistic::Mean};
        QVERIFY(check(question) == QuestionFault::StatisticTwice);
        question.statistics = {Statistic::Mean, Statistic::Sum};
        QVERIFY(check(question) == QuestionFault::StatisticTwice);
    }

    void names() {
        for (const auto statistic : {Statistic::Count, Statistic::Sum, Statistic::Mean})
            QVERIFY(statisticNamed(name(statistic)) == statistic);
        QVERIFY(!statisticNamed("median"));
    }

    void encodesFromTheSmallestAnswer() {
        QCOMPARE(encoded(between(-10, 10), -10), std::uint64_t{0});
        QCOMPARE(encoded(between(-10, 10), 10), std::uint64_t{20});
        QCOMPARE(encoded(between(-kLargest, kLargest), kLargest), std::uint64_t{2'000'000'000'000'000'000});
    }

    void refusesOutsideTheRange() {
        std::array<std::uint64_t, 1> words{17};
        QVERIFY(!encodeAnswer(between(-10, 10), -11, words));
        QVERIFY(!encodeAnswer(between(-10, 10), 11, words));
        QVERIFY(!encodeAnswer(between(0, 1), std::numeric_limits<std::int64_t>::min(), words));
        QCOMPARE(words[0], std::uint64_t{17});
        std::array<std::uint64_t, 2> tooMany{};
        QVERIFY(!encodeAnswer(between(0, 1), 1, tooMany));
    }

    void sumsThatFit() {
        QVERIFY(sumFits(between(-kLargest, kLargest), 9));
        QVERIFY(!sumFits(between(-kLargest, kLargest), 10));
        QVERIFY(sumFits(between(0, kLargest), 18));
        QVERIFY(!sumFits(between(0, kLargest), 19));
        QVERIFY(sumFits(between(0, 250'000), 512));
    }

    void decodesEveryStatistic() {
        QCOMPARE(decoded(between(0, 100), 10, 4), std::string("4 10 2.50"));
        QCOMPARE(decoded(between(-50, 50), 0, 3), std::string("3 -150 -50.00"));
        QCOMPARE(decoded(between(-50, 50), 300, 3), std::string("3 150 50.00"));
        QCOMPARE(decoded(between(0, 100, 2), 10, 3), std::string("3 0.10 0.0333"));
        QCOMPARE(decoded(between(-kLargest, kLargest), 18'000'000'000'000'000'000U, 9),
                 std::string("9 9000000000000000000 1000000000000000000.00"));
    }

    void unitsAreThoseOfTheQuestion() {
        const std::uint64_t sum = 3;
        const auto values = decodeSum(between(0, 10), std::span(&sum, 1), 3);
        QVERIFY(values->at(0).unit.empty());
        QCOMPARE(values->at(1).unit, std::string("EUR"));
        QCOMPARE(values->at(2).unit, std::string("EUR"));
    }

    void sumThatNoAnswersCouldGive() {
        QCOMPARE(decoded(between(0, 100), 301, 3), std::string("impossible"));
        QCOMPARE(decoded(between(0, 100), 300, 3), std::string("3 300 100.00"));
        QCOMPARE(decoded(between(0, 100), ~std::uint64_t{0}, 3), std::string("impossible"));
        QCOMPARE(decoded(between(-kLargest, kLargest), 5, 10), std::string("impossible")); // would not fit
        QCOMPARE(decoded(between(0, 100), 0, 0), std::string("impossible"));
        const std::array<std::uint64_t, 2> two{};
        QVERIFY(!decodeSum(between(0, 100), two, 3));
    }

    void everyAnswerComesBackThroughTheSum() {
        const auto question = between(-7, 12, 1);
        for (std::int64_t a = -7; a <= 12; ++a) {
            for (std::int64_t b = -7; b <= 12; ++b) {
                const std::uint64_t sum = encoded(question, a) + encoded(question, b) + encoded(question, 3);
                const auto expected = formatScaled(a + b + 3, 1);
                QCOMPARE(decoded(question, sum, 3).substr(2, expected.size()), expected);
            }
        }
    }

    void weightOfOnePowerSum() { QCOMPARE(weight(between(0, 1)), std::size_t{1}); }
};

QTEST_GUILESS_MAIN(QuestionTest)
#include "question_test.moc"
