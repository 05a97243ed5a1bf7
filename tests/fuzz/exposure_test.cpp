// SPDX-License-Identifier: EUPL-1.2
#include "tests/fuzz/exposure.h"

#include <QTest>

using namespace nulsom::test;

namespace {

People people(const nulsom::wire::Members& members) { return peopleOf(members); }
const People kNine = people({0, 1, 2, 3, 4, 5, 6, 7, 8});

} // namespace

class ExposureTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void oneMissingIsSolvedFor() {
        const std::vector<People> sums{kNine, people({0, 1, 2, 3, 4, 5, 6, 7})};
        QCOMPARE(setApart(sums, kNine), people({8}));
        QCOMPARE(solvedFor(sums, kNine), people({8}));
        QCOMPARE(parityOf(sums, kNine), people({8}));
    }

    void twoMissingHideEachOther() {
        const std::vector<People> sums{kNine, people({0, 1, 2, 3, 4, 5, 6})};
        QCOMPARE(setApart(sums, kNine), People{0});
        QCOMPARE(solvedFor(sums, kNine), People{0});
        // If one of the two works for the hub, the other is alone.
        QCOMPARE(setApart(sums, kNine & ~people({7})), people({8}));
        QCOMPARE(solvedFor(sums, kNine & ~people({7})), people({8}));
    }

    /// The first minus the second minus the third is minus the answer of 3.
    void threeSumsThatIsolateOne() {
        const std::vector<People> sums{kNine, people({1, 3, 4, 6, 8}), people({0, 2, 3, 5, 7})};
        QCOMPARE(setApart(sums, kNine), people({3}));
        QCOMPARE(solvedFor(sums, kNine), people({3}));
    }

    /// 6 is in all three, the others are in two: only the parity of its answer is that of a combination.
    void parityAlone() {
        const std::vector<People> sums{people({0, 1, 2, 3, 6}), people({0, 1, 4, 5, 6}),
                                       people({2, 3, 4, 5, 6})};
        const People seven = people({0, 1, 2, 3, 4, 5, 6});
        QCOMPARE(setApart(sums, seven), people({6}));
        QCOMPARE(solvedFor(sums, seven), People{0});
        QCOMPARE(parityOf(sums, seven), people({6}));
    }

    void aSumOfOneAndNone() {
        QCOMPARE(setApart(std::vector<People>{people({2})}, kNine), people({2}));
        QCOMPARE(solvedFor(std::vector<People>{people({2})}, kNine), people({2}));
        QCOMPARE(setApart(std::vector<People>{}, people({2})), People{0});
    }
};

QTEST_GUILESS_MAIN(ExposureTest)
#include "exposure_test.moc"
