// SPDX-License-Identifier: EUPL-1.2
#include "tests/session/helpers.h"

using namespace nulsom;
using namespace nulsom::test;

/// A host with nobody at the keys: lock, ask, combine, end.
class SessionUnattendedTest : public QObject {
    Q_OBJECT

    static HubConfig config(std::size_t people) {
        auto out = MemoryBus::defaultConfig();
        out.unattended = HubConfig::Unattended{people, MemoryBus::salary()};
        return out;
    }

    static bool runToTheEnd(MemoryBus& bus) {
        return bus.runUntil([&] { return bus.hub().stage == HubStage::Over; });
    }

  private Q_SLOTS:
    void wholeWay() {
        MemoryBus bus(1, config(4));
        addPeople(bus, 4);
        QVERIFY(runToTheEnd(bus));
        bus.settle();
        QVERIFY2(failures(bus).empty(), failures(bus).c_str());
        QVERIFY(!bus.hub().fault);
        for (std::size_t i = 0; i < 4; ++i) {
            QCOMPARE(resultsAt(bus, i).size(), std::size_t{1});
            QCOMPARE(bus.at(i).stage, ParticipantStage::Ended);
        }
        QCOMPARE(wrongResults(bus), std::string());
    }

    void goesOnWithoutOneWhoVanishesBeforeReady() {
        MemoryBus bus(1, config(5));
        addPeople(bus, 4);
        bus.add("P4", std::nullopt);
        bus.settle();
        bus.kill(4);
        QVERIFY(runToTheEnd(bus));
        bus.settle();
        QCOMPARE(wrongResults(bus), std::string());
        QCOMPARE(resultsAt(bus, 0).front().participants.size(), std::size_t{4});
    }

    void goesOnWithoutOneWhoFallsSilentAfterCombine() {
        MemoryBus bus(1, config(5));
        bus.onFrame = loseFrom<wire::Share>(2);
        addPeople(bus, 5);
        QVERIFY(runToTheEnd(bus));
        bus.settle();
        QCOMPARE(wrongResults(bus), std::string());
        QCOMPARE(resultsAt(bus, 0).front().participants.size(), std::size_t{4});
    }

    void endsWithoutResultWhenTheRulesAllowNothingElse() {
        MemoryBus bus(1, config(4));
        bus.onFrame = loseFrom<wire::Confirm>(2);
        addPeople(bus, 4);
        QVERIFY(runToTheEnd(bus));
        bus.settle();
        QCOMPARE(bus.hub().fault->fault, Fault::RoundEndedNoResult);
        for (std::size_t i = 0; i < 4; ++i)
            QVERIFY(resultsAt(bus, i).empty());
    }

    void endsWhenTooFewStay() {
        MemoryBus bus(1, config(4));
        addPeople(bus, 3);
        bus.add("P3", std::nullopt);
        bus.settle();
        bus.kill(2);
        bus.kill(3);
        QVERIFY(runToTheEnd(bus));
        bus.settle();
        QCOMPARE(bus.hub().fault->fault, Fault::TooFewPeople);
        QVERIFY(saw(bus, 0, Fault::TooFewPeople));
    }

    void waitsForAShortAbsence() {
        MemoryBus bus(1, config(4));
        addPeople(bus, 4);
        bus.cut(1);
        passTime(bus, std::chrono::seconds{3});
        bus.connect(1);
        QVERIFY(runToTheEnd(bus));
        bus.settle();
        QCOMPARE(wrongResults(bus), std::string());
        QCOMPARE(resultsAt(bus, 1).size(), std::size_t{1});
        QCOMPARE(resultsAt(bus, 1).front().participants.size(), std::size_t{4});
    }

    void asksAgainWhenTheLockFailed() {
        MemoryBus bus(1, config(4));
        bool lost = false;
        bus.onFrame = [&](std::size_t at, bool toHub, const Bytes& payload) {
            return !toHub || at != 2 || !as<wire::Open>(payload) || std::exchange(lost, true);
        };
        addPeople(bus, 4);
        QVERIFY(bus.runUntil([&] { return !bus.laptops[2].link; }));
        bus.connect(2);
        QVERIFY2(runToTheEnd(bus), failures(bus).c_str());
        bus.settle();
        QCOMPARE(wrongResults(bus), std::string());
        QCOMPARE(resultsAt(bus, 2).size(), std::size_t{1});
    }

    /// Present all the time, and says nothing: neither yes to the words nor an answer.
    void goesOnWithoutOneWhoNeverSaysAnything() {
        for (const bool toTheWords : {false, true}) {
            MemoryBus bus(1, config(5));
            addPeople(bus, 4);
            bus.add("P4", std::nullopt);
            if (toTheWords)
                bus.laptops[4].automatic = false;
            const auto tenMinutes = Timers{}.unattendedPatience;
            bus.runUntil([] { return false; }, std::chrono::duration_cast<std::chrono::seconds>(tenMinutes) -
                                                   std::chrono::seconds{10});
            QCOMPARE(bus.hub().stage, toTheWords ? HubStage::Check : HubStage::Question);
            QVERIFY(
                bus.runUntil([&] { return bus.hub().stage == HubStage::Over; }, std::chrono::seconds{1300}));
            bus.settle();
            QVERIFY(!bus.hub().fault);
            QCOMPARE(wrongResults(bus), std::string());
            QCOMPARE(resultsAt(bus, 0).front().participants.size(), std::size_t{4});
        }
    }

    void goesOnWithoutOneWhoWouldRatherNot() {
        MemoryBus bus(1, config(5));
        addPeople(bus, 4);
        bus.add("P4", std::nullopt);
        passTime(bus, std::chrono::seconds{30});
        QCOMPARE(bus.hub().stage, HubStage::Question); // P4 may still answer
        bus.intent(4, intent::RatherNot{});
        QVERIFY(runToTheEnd(bus));
        bus.settle();
        QVERIFY2(failures(bus).empty(), failures(bus).c_str());
        QCOMPARE(wrongResults(bus), std::string());
        QCOMPARE(resultsAt(bus, 0).size(), std::size_t{1});
        QCOMPARE(resultsAt(bus, 0).front().participants.size(), std::size_t{4});
    }
};

QTEST_GUILESS_MAIN(SessionUnattendedTest)
#include "unattended_test.moc"
