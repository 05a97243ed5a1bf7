// SPDX-License-Identifier: EUPL-1.2
#include "core/session/rules.h"

#include <QTest>

#include <map>
#include <set>

using namespace nulsom;
using namespace nulsom::session;

namespace {

statistics::Question about(const std::string& text, const std::string& unit = "EUR") {
    statistics::Question question;
    question.text = text;
    question.unit = unit;
    question.maximum = 100;
    question.statistics = {statistics::Statistic::Mean};
    return question;
}

Members range(Index from, Index to) {
    Members out;
    for (Index i = from; i < to; ++i)
        out.push_back(i);
    return out;
}

PastRound past(Members members, const std::string& text = "A?", const std::string& unit = "EUR") {
    return {about(text, unit), std::move(members), true};
}

} // namespace

class SessionRulesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void smallestGroupOfAFirstRound() {
        const auto question = about("A?");
        const std::map<std::size_t, std::size_t> expected{{3, 3}, {4, 3}, {5, 3},   {6, 4},   {7, 4},
                                                          {8, 5}, {9, 5}, {20, 11}, {50, 26}, {512, 257}};
        for (const auto& [people, group] : expected)
            QCOMPARE(smallestGroup(people, 3, question, true), group);
        QCOMPARE(smallestGroup(5, 5, question, true), std::size_t{5}); // the session's own minimum
    }

    /// floor((n + g - 2) / 2) + 1 with g = 3: two rounds must share g honest people whoever is split off.
    void smallestGroupOfALaterRound() {
        const auto question = about("A?");
        const std::map<std::size_t, std::size_t> expected{{3, 3}, {4, 3}, {5, 4},  {6, 4},
                                                          {7, 5}, {9, 6}, {17, 10}};
        for (const auto& [people, group] : expected)
            QCOMPARE(smallestGroup(people, 3, question, false), group);
        QCOMPARE(smallestGroup(9, 5, question, false), std::size_t{7}); // g = 5
    }

    /// lies.md's split of one round between two groups: after a round of all nine no two colluders can do it.
    void groupsThatShareNobodyHonest() {
        const std::size_t needed = smallestGroup(9, 3, about("A?"), false);
        for (std::size_t colluders = 0; colluders <= 2; ++colluders)
            QVERIFY(2 * needed > 9 + colluders);
    }

    void recoveryThresholds() {
        QCOMPARE(recoveryThreshold(3, 3, 3), std::size_t{2});
        QCOMPARE(recoveryThreshold(4, 4, 3), std::size_t{3});
        QCOMPARE(recoveryThreshold(9, 5, 3), std::size_t{4});
        QCOMPARE(recoveryThreshold(20, 11, 3), std::size_t{10});
        QCOMPARE(recoveryThreshold(9, 7, 6),
                 std::size_t{5}); // with 4, four colluders open a sum by themselves
        for (std::size_t g = 3; g <= 12; ++g) {
            for (std::size_t people = g; people <= 60; ++people) {
                for (std::size_t k = smallestGroup(people, g, about("A?"), true); k <= people; ++k) {
                    const std::size_t t = recoveryThreshold(people, k, g);
                    QVERIFY(2 * t > k);  // no two disjoint sets of holders
                    QVERIFY(t <= k - 1); // one who leaves can be replaced by the others
                    QVERIFY(t > std::max(g - 2, people / 2 - 1)); // the colluders alone never can
                }
            }
        }
    }

    void subjects() {
        QVERIFY(sameSubject(about("A?"), about("Other words?")));
        QVERIFY(!sameSubject(about("A?"), about("A?", "hours")));
        QVERIFY(
            sameSubject(about("A?", "EUR"), about("A?", "\xE2\x82\xAC"))); // the window shows the same sign
        QVERIFY(sameSubject(about("A?", "EUR"), about("A?", "eur")));
        QVERIFY(sameSubject(about("A?", "km a day"), about("A?", "kmaday")));
        auto wider = about("A?");
        wider.maximum = 1000;
        wider.decimals = 2;
        QVERIFY(sameSubject(about("A?"), wider));
    }

    void oneLessIsExposed() {
        QCOMPARE(exposedClass({past(range(0, 7))}, about("B?"), range(0, 6), 3), (Members{6}));
        QCOMPARE(exposedClass({past(range(0, 6))}, about("B?"), range(0, 7), 3), (Members{6}));
    }

    void twoLessAreAClassTooSmall() {
        QCOMPARE(exposedClass({past(range(0, 7))}, about("B?"), range(0, 5), 3), (Members{5, 6}));
        QVERIFY(exposedClass({past(range(0, 7))}, about("B?"), range(0, 4), 3).empty());
    }

    void oneSwappedExposesTwo() {
        const auto exposed = exposedClass({past({0, 1, 2, 3})}, about("B?"), {0, 1, 2, 4}, 3);
        QCOMPARE(exposed.size(), std::size_t{1});
    }

    /// First minus second minus third is minus the answer of 3.
    void threeRoundsThatIsolateOne() {
        const std::vector<PastRound> rounds{past(range(0, 9)), past({1, 3, 4, 6, 8}, "B?")};
        const auto exposed = exposedClass(rounds, about("C?"), {0, 2, 3, 5, 7}, 3);
        QCOMPARE(exposed, (Members{3}));
        // The first two alone leave a class of four and one of five.
        QVERIFY(exposedClass({past(range(0, 9))}, about("B?"), {1, 3, 4, 6, 8}, 3).empty());
    }

    /// n = 17: blocks P of 4, Q of 3, R of 8, x and c; K0 = P+R+c, K1 = P+Q+x+c, K2 = Q+R+c, K3 = R+c.
    void laterAttemptInventedForThoseOutside() {
        const auto joined = [](std::initializer_list<Members> parts) {
            std::set<Index> all;
            for (const auto& part : parts)
                all.insert(part.begin(), part.end());
            return Members(all.begin(), all.end());
        };
        const Members p = range(0, 4);
        const Members q = range(4, 7);
        const Members r = range(7, 15);
        const Members x{15};
        const Members c{16};
        const std::vector<PastRound> rounds{past(joined({p, r, c})), past(joined({p, q, x, c}))};
        const auto exposed = exposedClass(rounds, about("C?"), joined({q, r, c}), 3);
        QCOMPARE(exposed.size(), std::size_t{1});
    }

    void otherSubjectsDoNotMix() {
        QVERIFY(exposedClass({past(range(0, 7), "A?", "hours")}, about("B?"), range(0, 6), 3).empty());
    }

    void sameGroupIsNoClass() {
        QVERIFY(exposedClass({past(range(0, 7))}, about("B?"), range(0, 7), 3).empty());
    }

    /// By brute force over small groups: if no class is too small, no difference of two sums is about fewer
    /// than three people either.
    void classesBoundEveryDifference() {
        constexpr unsigned kPeople = 7;
        const auto membersOf = [](unsigned bits) {
            Members out;
            for (Index i = 0; i < kPeople; ++i) {
                if ((bits >> i & 1) != 0)
                    out.push_back(i);
            }
            return out;
        };
        for (unsigned a = 1; a < 1U << kPeople; ++a) {
            for (unsigned b = 1; b < 1U << kPeople; ++b) {
                if (!exposedClass({past(membersOf(a))}, about("B?"), membersOf(b), 3).empty())
                    continue;
                for (const unsigned rest : {a & ~b, b & ~a, a & b}) {
                    const auto size = membersOf(rest).size();
                    QVERIFY2(size == 0 || size >= 3, std::to_string(size).c_str());
                }
            }
        }
    }

    void askingTheSameAgain() {
        const auto question = about("A?");
        QVERIFY(sameAgain({past(range(0, 5))}, question, range(0, 5)));
        QVERIFY(!sameAgain({past(range(0, 5))}, question, range(0, 4)));
        QVERIFY(!sameAgain({past(range(0, 5))}, about("B?"), range(0, 5)));
        auto unopened = past(range(0, 5));
        unopened.opened = false; // no result came of it
        QVERIFY(!sameAgain({unopened}, question, range(0, 5)));
        auto wider = question;
        wider.maximum += 1;
        QVERIFY(!sameAgain({past(range(0, 5))}, wider, range(0, 5)));
    }
};

QTEST_GUILESS_MAIN(SessionRulesTest)
#include "rules_test.moc"
