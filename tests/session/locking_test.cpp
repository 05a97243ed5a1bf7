// SPDX-License-Identifier: EUPL-1.2
#include "tests/session/helpers.h"

#include <set>

using namespace nulsom;
using namespace nulsom::test;

/// From Roster to Nonces: the list is fixed, or it is not.
class SessionLockingTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    /// Somebody goes between Roster and the last Open, under every order of what is on its way.
    void lockThatFailsIsDoneAgainWithNewWords() {
        std::size_t failed = 0;
        for (std::uint64_t seed = 1; seed <= 60; ++seed) {
            MemoryBus bus(seed);
            addPeople(bus, 5);
            bus.hubIntent(intent::CloseDoors{});
            const auto steps = bus.random.below(5);
            for (std::uint64_t i = 0; i < steps; ++i)
                bus.step();
            if (seed % 3 == 0)
                bus.kill(4);
            else if (seed % 3 == 1)
                bus.intent(4, intent::Leave{});
            else
                bus.cut(4);
            if (seed % 2 == 0)
                bus.add("P5", 6000); // while the lock fails
            bus.settle();
            if (bus.hub().stage == HubStage::Locking)
                passTime(bus, std::chrono::seconds{11}); // a link that broke may come back until then
            if (bus.hub().stage == HubStage::Check || bus.hub().stage == HubStage::Idle)
                continue; // it went behind the last Open: this lock stands
            QVERIFY2(hubSaw(bus, Fault::NonceMissing), failures(bus).c_str());
            ++failed;
            bus.hubIntent(intent::CloseDoors{});
            bus.settle();
            for (std::size_t i = 0; i < 4; ++i)
                QVERIFY2(bus.at(i).stage == ParticipantStage::Waiting && faultsAt(bus, i).empty(),
                         (std::to_string(seed) + ": " + failures(bus)).c_str());
        }
        QVERIFY(failed > 40);
    }

    /// Cut at every frame from Roster to Nonces, either way round, and back: the same lock, the same words.
    void cutWhileTheListIsFixed() {
        for (std::size_t at = 0; at < 6; ++at) {
            for (const bool lost : {false, true}) {
                MemoryBus bus(at);
                addPeople(bus, 4);
                std::size_t frames = 0;
                bool isCut = false;
                bus.onFrame = [&](std::size_t laptop, bool, const Bytes&) {
                    if (laptop != 1 || isCut || frames++ != at)
                        return true;
                    isCut = true;
                    return !lost;
                };
                bus.hubIntent(intent::CloseDoors{});
                while (!isCut && bus.step()) {
                }
                if (!isCut)
                    continue;
                bus.cut(1);
                bus.settle();
                bus.connect(1);
                bus.settle();
                QVERIFY2(failures(bus).empty(), failures(bus).c_str());
                for (std::size_t i = 0; i < 4; ++i) {
                    QCOMPARE(bus.at(i).stage, ParticipantStage::Waiting);
                    QCOMPARE(bus.at(i).words, bus.hub().words);
                }
                askAll(bus);
                combine(bus);
                bus.settle();
                QCOMPARE(resultsAt(bus, 1).size(), std::size_t{1});
                QCOMPARE(wrongResults(bus), std::string());
            }
        }
    }

    /// Everybody on the list knows the Identity of a person: it lets nobody else in under that name.
    void identityOfAnotherLetsNobodyIn() {
        for (const bool opened : {false, true}) {
            MemoryBus bus(1);
            addPeople(bus, 4);
            Bytes join;
            bus.onFrame = [&](std::size_t at, bool toHub, const Bytes& payload) {
                if (const auto roster = as<wire::Roster>(payload); !toHub && at == 0 && roster)
                    join = wire::encode(wire::Join{roster->identities.at(1), std::nullopt});
                return !toHub || !as<wire::Open>(payload) || (at == 1 && opened);
            };
            bus.hubIntent(intent::CloseDoors{});
            bus.settle();
            bus.cut(1);
            bool asked = false;
            std::vector<Bytes> got;
            bus.addStranger([&](const Bytes& payload) {
                got.push_back(payload);
                return std::exchange(asked, true) ? std::vector<Bytes>{} : std::vector<Bytes>{join};
            });
            bus.settle();
            QVERIFY(got.size() == 2 && as<wire::Refuse>(got[1]));
            QCOMPARE(bus.hub().stage, HubStage::Locking);
        }
    }

    void everyLockHasNewKeysAndNonces() {
        MemoryBus bus(1);
        addPeople(bus, 4);
        std::set<Bytes> identities;
        std::size_t rosters = 0;
        std::vector<std::vector<std::string>> words;
        bus.onFrame = [&](std::size_t at, bool toHub, const Bytes& payload) {
            if (const auto roster = as<wire::Roster>(payload); !toHub && at == 0 && roster) {
                ++rosters;
                identities.insert(roster->identities.begin(), roster->identities.end());
            }
            return rosters != 1 || at != 3 || !as<wire::Open>(payload);
        };
        bus.hubIntent(intent::CloseDoors{});
        passTime(bus, std::chrono::seconds{11}); // P3 did not open
        bus.connect(3);
        bus.settle();
        bus.hubIntent(intent::CloseDoors{});
        bus.settle();
        QCOMPARE(rosters, std::size_t{2});
        QCOMPARE(identities.size(), std::size_t{8});
        QVERIFY2(allAt(bus, ParticipantStage::Waiting), failures(bus).c_str());
    }

    void eightLocksAreEnough() {
        MemoryBus bus(1);
        addPeople(bus, 3);
        bus.onFrame = [](std::size_t at, bool toHub, const Bytes& payload) {
            return !(toHub && at > 2 && as<wire::Open>(payload));
        };
        for (std::size_t i = 3; i < 15; ++i) { // always another machine
            bus.add(nameOf(i), 1);
            bus.settle();
            bus.hubIntent(intent::CloseDoors{});
            passTime(bus, std::chrono::seconds{11});
        }
        QVERIFY2(saw(bus, 0, Fault::NonceMissing), failures(bus).c_str());
        QCOMPARE(bus.at(0).stage, ParticipantStage::Failed);
    }
};

QTEST_GUILESS_MAIN(SessionLockingTest)
#include "locking_test.moc"
