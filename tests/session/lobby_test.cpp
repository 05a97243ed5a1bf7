// SPDX-License-Identifier: EUPL-1.2
#include "tests/session/helpers.h"

using namespace nulsom;
using namespace nulsom::test;

/// From the door to the words.
class SessionLobbyTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void nameThatClashesGetsAFreeOne() {
        MemoryBus bus(1);
        bus.add("Ann", 1);
        bus.settle();
        bus.add("Ann 2", 1);
        bus.settle();
        bus.add("ANN", 1); // the same to the eye
        bus.settle();
        QVERIFY2(saw(bus, 2, Fault::NameTaken, {"ANN", "ANN 3"}), failures(bus).c_str());
        QCOMPARE(bus.hub().people.size(), std::size_t{2});
        bus.add("ANN 3", 1);
        bus.settle();
        QCOMPARE(bus.at(3).stage, ParticipantStage::Lobby);
    }

    void suggestionForTheLongestName() {
        MemoryBus bus(1);
        const std::string longest(32, 'n');
        bus.add(longest, 1);
        bus.settle();
        bus.add(longest, 1);
        bus.settle();
        const auto faults = faultsAt(bus, 1);
        QCOMPARE(faults.size(), std::size_t{1});
        QCOMPARE(faults.front().names.size(), std::size_t{2});
        bus.add(faults.front().names.back(), 1);
        bus.settle();
        QCOMPARE(bus.at(2).stage, ParticipantStage::Lobby);
    }

    void nameIsCleanedBeforeItIsSent() {
        MemoryBus bus(1);
        bus.add("  Jo   Ann ", 1);
        bus.settle();
        QCOMPARE(bus.at(0).ownName, std::string("Jo Ann"));
        QCOMPARE(bus.hub().people.front().name, std::string("Jo Ann"));
    }

    void uncleanNameStaysHere_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("empty") << QByteArray("  ");
        QTest::newRow("bidi") << QByteArray("Ann\xE2\x80\xAE");
        QTest::newRow("two scripts") << QByteArray("P\xD0\xB0ul");
        QTest::newRow("too long") << QByteArray(33, 'n');
        QTest::newRow("line") << QByteArray("Ann\nBob");
    }
    void uncleanNameStaysHere() {
        QFETCH(QByteArray, name);
        MemoryBus bus(1);
        bus.add(name.toStdString(), 1);
        bus.settle();
        QVERIFY2(saw(bus, 0, Fault::NameNotAllowed), failures(bus).c_str());
        QVERIFY(bus.hub().people.empty());
    }

    void uncleanNameIsRefusedAtTheDoor() {
        MemoryBus bus(1);
        bus.onFrame = [](std::size_t, bool toHub, Bytes& payload) {
            if (const auto join = as<wire::Join>(payload); toHub && join) {
                auto identity = *wire::decodeIdentity(join->identity);
                identity.name = "Ann\xE2\x80\xAE";
                payload = wire::encode(wire::Join{wire::encode(identity), {}});
            }
            return true;
        };
        bus.add("Ann", 1);
        bus.settle();
        QVERIFY2(saw(bus, 0, Fault::NameNotAllowed), failures(bus).c_str());
    }

    void fullAndClosed() {
        auto config = MemoryBus::defaultConfig();
        config.capacity = 4;
        MemoryBus bus(1, config);
        addPeople(bus, 5);
        QVERIFY2(saw(bus, 4, Fault::Full), failures(bus).c_str());
        bus.hubIntent(intent::CloseDoors{});
        bus.settle();
        bus.add("P5", 1);
        bus.settle();
        QVERIFY2(saw(bus, 5, Fault::DoorsClosed), failures(bus).c_str());
    }

    void twoPeopleCannotCloseTheDoors() {
        MemoryBus bus(1);
        lockWith(bus, 2);
        QCOMPARE(bus.hub().stage, HubStage::Lobby);
        bus.add("P2", 3);
        bus.settle();
        bus.hubIntent(intent::CloseDoors{});
        bus.settle();
        QVERIFY(allAt(bus, ParticipantStage::Waiting));
    }

    void sessionMinimumHoldsTheDoorsOpen() {
        auto config = MemoryBus::defaultConfig();
        config.info.minimum = 5;
        MemoryBus bus(1, config);
        lockWith(bus, 4);
        QCOMPARE(bus.hub().stage, HubStage::Lobby);
    }

    void removedAndLeftAreOffTheList() {
        MemoryBus bus(1);
        addPeople(bus, 5);
        bus.hubIntent(intent::Remove{"P1"});
        bus.intent(2, intent::Leave{});
        bus.settle();
        QVERIFY(saw(bus, 1, Fault::Removed));
        QCOMPARE(bus.at(2).stage, ParticipantStage::Ended);
        QCOMPARE(bus.hub().people.size(), std::size_t{3});
        QCOMPARE(bus.at(0).lobbyCount, std::size_t{3});
        bus.hubIntent(intent::CloseDoors{});
        bus.settle();
        QCOMPARE(bus.at(0).people.size(), std::size_t{3});
        QCOMPARE(bus.at(4).people.at(2).name, std::string("P4"));
    }

    void silentLaptopFreesItsName() {
        MemoryBus bus(1);
        addPeople(bus, 3);
        bus.onFrame = [](std::size_t at, bool toHub, const Bytes&) { return !(toHub && at == 1); };
        passTime(bus, std::chrono::seconds{16});
        QCOMPARE(bus.hub().people.size(), std::size_t{2});
    }

    /// The laptop has noticed that its link is dead, the hub has not.
    void sameLaptopTakesItsPlaceAtOnce() {
        MemoryBus bus(1);
        addPeople(bus, 3);
        bus.laptops[1].link.reset(); // for the hub it is still open
        bus.connect(1);
        bus.settle();
        QVERIFY2(failures(bus).empty(), failures(bus).c_str());
        QCOMPARE(bus.hub().people.size(), std::size_t{3});
        bus.hubIntent(intent::CloseDoors{});
        bus.settle();
        QVERIFY2(allAt(bus, ParticipantStage::Waiting), failures(bus).c_str());
    }

    void wordsAreTheSameOnAllLaptops() {
        MemoryBus bus(1);
        lockWith(bus, 6);
        QCOMPARE(bus.hub().words.size(), std::size_t{4});
        QCOMPARE(bus.hub().digits.size(), std::size_t{10});
        for (std::size_t i = 0; i < bus.size(); ++i) {
            QCOMPARE(bus.at(i).words, bus.hub().words);
            QCOMPARE(bus.at(i).digits, bus.hub().digits);
            QCOMPARE(bus.at(i).people.size(), std::size_t{6});
        }
    }

    void wordsInTheLanguageOfTheSession() {
        auto config = MemoryBus::defaultConfig();
        MemoryBus english(1, config);
        config.info.language = "nl";
        MemoryBus dutch(1, config);
        lockWith(english, 3);
        lockWith(dutch, 3);
        QVERIFY(english.at(0).words != dutch.at(0).words);
        QCOMPARE(dutch.at(0).words, dutch.hub().words);
    }

    /// A relay with a certificate of its own sits between P0 and the hub: it can pass on everything but P0's
    /// signature over the roster, which covers the certificate that P0 saw.
    void relayCannotPassOnTheOpening() {
        MemoryBus bus(1);
        addPeople(bus, 2);
        bus.add("P2", 1);
        bus.laptops[2].fingerprint.fill(0xEE);
        bus.cut(2);
        bus.settle();
        bus.add("P3", 1);
        bus.laptops[3].fingerprint = MemoryBus::defaultConfig().fingerprint;
        bus.settle();
        bus.laptops[2].participant =
            std::make_unique<Participant>(ParticipantConfig{"Relayed", {}}, *bus.laptops[2].random);
        bus.connect(2);
        bus.settle();
        bus.hubIntent(intent::CloseDoors{});
        bus.settle();
        QVERIFY2(hubSaw(bus, Fault::SignatureWrong), failures(bus).c_str());
        for (std::size_t i = 0; i < bus.size(); ++i)
            QVERIFY(bus.at(i).words.empty());
    }

    /// So a relay must play the hub itself, and then the words tell.
    void relayThatPlaysTheHubGetsOtherWords() {
        auto config = MemoryBus::defaultConfig();
        MemoryBus real(1, config);
        config.fingerprint.fill(0xEE);
        MemoryBus relay(1, config); // the same randomness everywhere: only the certificate differs
        lockWith(real, 4);
        lockWith(relay, 4);
        QVERIFY(!real.at(0).words.empty());
        QVERIFY(real.at(0).words != relay.at(0).words);
        QVERIFY(real.at(0).digits != relay.at(0).digits);
    }

    void differentWordsEndTheSessionForAll() {
        MemoryBus bus(1);
        addPeople(bus, 4);
        for (auto& laptop : bus.laptops)
            laptop.automatic = false;
        bus.hubIntent(intent::CloseDoors{});
        bus.settle();
        QVERIFY(allAt(bus, ParticipantStage::Check));
        bus.intent(2, intent::SomethingDiffers{});
        bus.settle();
        for (std::size_t i = 0; i < bus.size(); ++i)
            QVERIFY2(saw(bus, i, Fault::WordsDiffer), failures(bus).c_str());
        QCOMPARE(bus.hub().stage, HubStage::Over);
    }

    void anotherVersionIsNamed() {
        MemoryBus bus(1);
        bus.onFrame = [](std::size_t, bool toHub, Bytes& payload) {
            if (auto welcome = as<wire::Welcome>(payload); !toHub && welcome) {
                welcome->version = 2;
                payload = wire::encode(*welcome);
            }
            return true;
        };
        bus.add("Ann", 1);
        bus.settle();
        QVERIFY2(saw(bus, 0, Fault::OtherVersion), failures(bus).c_str());
    }

    void garbageHarmsOnlyItsSender() {
        MemoryBus bus(1);
        lockWith(bus, 4);
        bus.laptops[1].toHub.push_back({0x9f, 0x00});
        bus.laptops[2].toHub.push_back(wire::encode(wire::RoundOver{1, true})); // the hub's to say
        bus.settle();
        QCOMPARE(bus.hub().stage, HubStage::Idle);
        QVERIFY(saw(bus, 1, Fault::NotUnderstood));
        QVERIFY(saw(bus, 2, Fault::NotUnderstood));
        QVERIFY(faultsAt(bus, 0).empty());
    }

    /// Nothing but frames reaches the hub at the very moment when its heartbeats are due.
    void hubThatIsSpokenToStillBeats() {
        Room room;
        for (std::size_t i = 0; i < 3; ++i)
            room.add(nameOf(i));
        const Instant end = room.now + std::chrono::minutes{1};
        while (room.now < end)
            room.toNextTimer();
        QCOMPARE(room.hub.snapshot().people.size(), std::size_t{3});
        QVERIFY(room.metAtATimer > 0);
        QCOMPARE(room.longestSilence, Instant{Timers{}.heartbeat});
        QCOMPARE(room.linksGivenUp, std::size_t{0});
    }

    void resumedThatNobodyAskedFor() {
        MemoryBus bus(1);
        lockWith(bus, 4);
        bus.inject(0, wire::Resumed{});
        bus.settle();
        QVERIFY2(saw(bus, 0, Fault::NotUnderstood), failures(bus).c_str());
        QCOMPARE(bus.at(0).stage, ParticipantStage::Failed);
        QCOMPARE(bus.at(1).stage, ParticipantStage::Waiting);
    }
};

QTEST_GUILESS_MAIN(SessionLobbyTest)
#include "lobby_test.moc"
