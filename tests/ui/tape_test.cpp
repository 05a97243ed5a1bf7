// SPDX-License-Identifier: EUPL-1.2
#include "ui/window/tape.h"

#include <QTest>

namespace event = nulsom::session::event;
using nulsom::session::Event;
using nulsom::window::Tape;

class TapeTest final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void theTotalSaysNothingUntilTheLastSealIsOpen();
    void aNewAttemptBeginsANewTape();
};

namespace {

template <typename What>
Event at(int milliseconds, What what) {
    return {std::chrono::milliseconds(milliseconds), std::move(what)};
}

} // namespace

void TapeTest::theTotalSaysNothingUntilTheLastSealIsOpen() {
    // Three salaries of 41,000, 38,500 and 52,000; pair masks 10, 20 and 30 that cancel; seals that wrap
    // round.
    constexpr std::uint64_t kHuge = 18446744073709551000U;
    Tape tape;
    tape.add(at(100, event::Combine{1, 1, {"Alice", "Bob", "Julia"}}));
    QVERIFY(tape.add(at(110, event::Share{"Julia", {52000U - 20U - 30U + kHuge}})));
    QCOMPARE(tape.countersAfter(1).masksOpen, std::size_t{2});
    tape.add(at(120, event::Share{"Alice", {41000U + 10U + 20U + 7U}}));
    tape.add(at(130, event::Share{"Bob", {38500U - 10U + 30U + 5U}}));
    QCOMPARE(tape.countersAfter(3).masksOpen, std::size_t{0});
    QCOMPARE(tape.countersAfter(3).sealsClosed, std::size_t{3});
    QVERIFY(tape.countersAfter(3).total != 131500U);
    tape.add(at(140, event::Confirmed{"Alice"}));
    tape.add(at(150, event::Unmasked{"Julia", {kHuge}}));
    tape.add(at(150, event::Unmasked{"Alice", {7}}));
    QCOMPARE(tape.countersAfter(6).sealsClosed, std::size_t{1});
    tape.add(at(150, event::Unmasked{"Bob", {5}}));
    QCOMPARE(tape.countersAfter(7).total, std::uint64_t{131500});
    QCOMPARE(tape.countersAfter(7).sealsClosed, std::size_t{0});
    QCOMPARE(tape.tookMilliseconds(), std::int64_t{0});
    tape.add(at(400, event::Result{}));
    QCOMPARE(tape.tookMilliseconds(), std::int64_t{300});
}

void TapeTest::aNewAttemptBeginsANewTape() {
    Tape tape;
    tape.add(at(1, event::Combine{1, 1, {"Alice", "Bob", "Julia", "Charles"}}));
    tape.add(at(2, event::Share{"Alice", {99}}));
    tape.add(at(3, event::Combine{1, 2, {"Alice", "Bob", "Julia"}}));
    QVERIFY(tape.lines().empty());
    QCOMPARE(tape.members().size(), std::size_t{3});
    tape.add(at(4, event::Share{"Alice", {5}}));
    QCOMPARE(tape.countersAfter(1).total, std::uint64_t{5});
    QVERIFY(!tape.add(at(5, event::Ready{3})));
}

QTEST_GUILESS_MAIN(TapeTest)
#include "tape_test.moc"
