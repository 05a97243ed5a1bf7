// SPDX-License-Identifier: EUPL-1.2
#include "tests/session/helpers.h"

#include <map>
#include <set>

using namespace nulsom;
using namespace nulsom::test;

/// A laptop loses its link at every step there is, and comes back.
class SessionResumeTest : public QObject {
    Q_OBJECT

    /// What of P1 may be sent twice but never in two forms.
    static void noteSent(const Bytes& payload, std::map<std::size_t, std::set<Bytes>>& sent) {
        const auto message = wire::decode(payload);
        if (!message)
            return;
        if (as<wire::Share>(payload) || as<wire::Confirm>(payload) || as<wire::Attest>(payload) ||
            as<wire::Unmask>(payload) || as<wire::Verified>(payload))
            sent[message->index()].insert(payload);
    }

  private Q_SLOTS:
    /// One session for each frame of P1's link: there it is cut, either way round. Always the right result on
    /// every laptop, from the same bytes.
    void cutAtEveryFrame() {
        std::size_t cuts = 0;
        for (std::size_t at = 0; at < 200; ++at) {
            MemoryBus bus(at);
            lockWith(bus, 4);
            std::size_t frames = 0;
            bool isCut = false;
            std::map<std::size_t, std::set<Bytes>> sent;
            bus.onFrame = [&](std::size_t laptop, bool toHub, const Bytes& payload) {
                if (laptop != 1 || isCut)
                    return true;
                if (toHub)
                    noteSent(payload, sent);
                if (frames++ != at)
                    return true;
                isCut = true;
                return at % 2 == 0; // this frame the last to arrive, or lost
            };
            bus.hubIntent(intent::Ask{MemoryBus::salary()});
            bool combined = false;
            const auto step = [&] {
                if (isCut && bus.laptops[1].link && frames == at + 1) {
                    ++frames;
                    bus.cut(1);
                    bus.onFrame = [&](std::size_t laptop, bool toHub, const Bytes& payload) {
                        if (laptop == 1 && toHub)
                            noteSent(payload, sent);
                        return true;
                    };
                    bus.connect(1);
                }
                return bus.step();
            };
            for (int second = 0; second < 60; ++second) {
                while (step()) {
                }
                if (!combined && bus.hub().mayCombine && bus.hub().round->readyCount == 4) {
                    combined = true;
                    bus.hubIntent(intent::Combine{});
                    continue;
                }
                if (bus.hub().stage == HubStage::Result && bus.at(1).stage == ParticipantStage::Result)
                    break;
                bus.advance(std::chrono::seconds{1});
            }
            const auto context = "cut at " + std::to_string(at) + ": " + failures(bus);
            QVERIFY2(bus.hub().stage == HubStage::Result, context.c_str());
            QVERIFY2(failures(bus).empty(), context.c_str());
            QCOMPARE(wrongResults(bus), std::string());
            for (std::size_t i = 0; i < 4; ++i)
                QVERIFY2(resultsAt(bus, i).size() == 1, context.c_str());
            for (const auto& [type, forms] : sent)
                QVERIFY2(forms.size() == 1, context.c_str());
            cuts += isCut ? 1U : 0U;
            if (!isCut)
                break;
        }
        QVERIFY2(cuts > 20, std::to_string(cuts).c_str());
    }

    void afterTheResult() {
        MemoryBus bus(1);
        lockWith(bus, 4);
        askAll(bus);
        combine(bus);
        bus.cut(1);
        bus.connect(1);
        bus.settle();
        QVERIFY2(failures(bus).empty(), failures(bus).c_str());
        QCOMPARE(bus.at(1).stage, ParticipantStage::Result);
        auto question = MemoryBus::salary();
        question.unit = "hours";
        askAll(bus, question);
        combine(bus);
        QCOMPARE(resultsAt(bus, 1).size(), std::size_t{2});
        QCOMPARE(wrongResults(bus), std::string());
    }

    /// Whole rounds went by: keys and history are caught up with.
    void afterRoundsMissed() {
        MemoryBus bus(1);
        lockWith(bus, 5);
        bus.cut(1);
        for (const auto& unit : std::vector<std::string>{"a", "b", "c"}) {
            auto question = MemoryBus::salary();
            question.unit = unit;
            askAll(bus, question);
            combine(bus);
            passTime(bus, std::chrono::seconds{1});
        }
        bus.connect(1);
        bus.settle();
        QVERIFY2(failures(bus).empty() || saw(bus, 1, Fault::RoundEndedNoResult), failures(bus).c_str());
        auto question = MemoryBus::salary();
        question.unit = "d";
        askAll(bus, question);
        combine(bus);
        QCOMPARE(wrongResults(bus), std::string());
        QCOMPARE(resultsAt(bus, 0).size(), std::size_t{4});
        QCOMPARE(resultsAt(bus, 1).back().participants.size(), std::size_t{5});
    }

    void takenBackWhileAway() {
        MemoryBus bus(1);
        lockWith(bus, 4);
        askAll(bus);
        bus.cut(1);
        bus.settle();
        bus.intent(1, intent::TakeBack{});
        bus.connect(1);
        bus.settle();
        QCOMPARE(bus.hub().round->readyCount, std::size_t{3});
        combine(bus);
        QVERIFY2(failures(bus).empty(), failures(bus).c_str());
        QCOMPARE(resultsAt(bus, 1).front().participants.size(), std::size_t{3});
    }

    void answeredWhileAway() {
        MemoryBus bus(1);
        lockWith(bus, 4);
        bus.laptops[1].automatic = false;
        askAll(bus);
        bus.cut(1);
        bus.submit(1, 123);
        bus.connect(1);
        bus.settle();
        QCOMPARE(bus.hub().round->readyCount, std::size_t{4});
        combine(bus);
        QCOMPARE(wrongResults(bus), std::string());
        QCOMPARE(resultsAt(bus, 1).front().participants.size(), std::size_t{4});
    }

    void processThatDiedWaitsAtTheDoor() {
        MemoryBus bus(1);
        lockWith(bus, 4);
        bus.kill(1);
        bus.settle();
        bus.laptops[1].participant =
            std::make_unique<Participant>(ParticipantConfig{"P1", {}}, *bus.laptops[1].random);
        bus.connect(1);
        bus.settle();
        QVERIFY2(saw(bus, 1, Fault::DoorsClosed), failures(bus).c_str());
        askAll(bus);
        combine(bus);
        QCOMPARE(resultsAt(bus, 0).front().participants.size(), std::size_t{3});
    }

    void hubThatIsGoneIsGivenUp() {
        MemoryBus bus(1);
        lockWith(bus, 3);
        askAll(bus);
        bus.cut(1);
        passTime(bus, std::chrono::seconds{119});
        QVERIFY(bus.at(1).stage != ParticipantStage::Failed);
        passTime(bus, std::chrono::seconds{3});
        QVERIFY2(saw(bus, 1, Fault::HostGone), failures(bus).c_str());
    }

    void anotherSessionAtTheSameAddress() {
        MemoryBus bus(1);
        lockWith(bus, 3);
        bus.cut(1);
        bus.onFrame = changeFromHub<wire::Welcome>(1, [](auto& m) { m.session[0] ^= 1; });
        bus.connect(1);
        bus.settle();
        QVERIFY2(saw(bus, 1, Fault::HostGone), failures(bus).c_str());
    }

    /// The hub speaks first on a new link. What was meant before that is said after Resume.
    void nothingIsSaidBeforeWelcome() {
        MemoryBus bus(1);
        addPeople(bus, 4);
        bus.laptops[1].automatic = false;
        bus.hubIntent(intent::CloseDoors{});
        bus.settle();
        const auto silentOnNewLink = [&](const std::function<void()>& want) {
            bus.advance(std::chrono::seconds{1});
            bus.cut(1);
            bus.connect(1);
            want();
            const bool silent = bus.laptops[1].toHub.empty();
            bus.settle();
            return silent;
        };
        QVERIFY(silentOnNewLink([&] { bus.intent(1, intent::PeopleAndWordsMatch{}); }));
        QVERIFY(bus.hub().people.at(1).verified);
        askAll(bus);
        QVERIFY(silentOnNewLink([&] { bus.submit(1, 77); }));
        QCOMPARE(bus.hub().round->readyCount, std::size_t{4});
        QVERIFY(silentOnNewLink([&] { bus.intent(1, intent::TakeBack{}); }));
        QCOMPARE(bus.hub().round->readyCount, std::size_t{3});
        QVERIFY(silentOnNewLink([&] { bus.submit(1, 78); }));
        QCOMPARE(bus.hub().round->readyCount, std::size_t{4});
        combine(bus);
        QVERIFY2(failures(bus).empty(), failures(bus).c_str());
        QCOMPARE(wrongResults(bus), std::string());
        QCOMPARE(resultsAt(bus, 1).size(), std::size_t{1});
        QCOMPARE(resultsAt(bus, 1).front().participants.size(), std::size_t{4});
    }

    /// P3's seed is recovered and P4's is not when P3 comes back: now P3 is the holder who is needed.
    void recoveredWhileAwayButNeededForAnother() {
        MemoryBus bus(1);
        lockWith(bus, 5); // t = 3
        askAll(bus);
        bus.onFrame = [](std::size_t at, bool toHub, const Bytes& payload) {
            return !toHub || at < 3 || !as<wire::Unmask>(payload);
        };
        combine(bus);
        bus.cut(3);
        bus.cut(4);
        bus.onFrame = [](std::size_t at, bool toHub, const Bytes& payload) {
            const auto share = as<wire::RecoveryShare>(payload);
            return !toHub || at != 2 || !share || share->dealer != 4;
        };
        passTime(bus, std::chrono::seconds{11});
        bus.cut(2); // between its two shares
        QVERIFY(resultsAt(bus, 0).empty());
        bus.connect(3);
        QVERIFY2(bus.runUntil([&] { return bus.hub().stage == HubStage::Result; }), failures(bus).c_str());
        bus.settle();
        QCOMPARE(wrongResults(bus), std::string());
        for (const std::size_t here : std::vector<std::size_t>{0, 1, 3})
            QCOMPARE(resultsAt(bus, here).size(), std::size_t{1});
    }

    void whoCameBackMeanwhileIsHere() {
        MemoryBus bus(1);
        lockWith(bus, 4);
        bus.cut(1);
        bus.settle();
        QVERIFY(!bus.at(0).people.at(1).here);
        bus.cut(0);
        bus.connect(1);
        bus.settle();
        bus.connect(0);
        bus.settle();
        QVERIFY(bus.at(0).people.at(1).here);
    }
};

QTEST_GUILESS_MAIN(SessionResumeTest)
#include "resume_test.moc"
