// SPDX-License-Identifier: EUPL-1.2
#include "tests/session/helpers.h"
#include "tests/session/liar.h"
#include "tests/session/removed_defence.h"

using namespace nulsom;
using namespace nulsom::test;

namespace {

/// Changes the Identity of one person in the Roster that reaches a laptop, or all.
template <typename Change>
auto changeIdentity(std::optional<std::size_t> laptop, std::size_t place, Change change) {
    return changeFromHub<wire::Roster>(laptop, [=](wire::Roster& roster) {
        auto identity = *wire::decodeIdentity(roster.identities.at(place));
        change(identity);
        roster.identities[place] = wire::encode(identity);
    });
}

/// Five in the lobby whose roster and what follows passes through onFrame.
void lockThrough(MemoryBus& bus, std::function<bool(std::size_t, bool, Bytes&)> onFrame) {
    addPeople(bus, 5);
    bus.onFrame = std::move(onFrame);
    bus.hubIntent(intent::CloseDoors{});
    bus.settle();
}

Bytes32 orderTwoKey() { return {}; } // u = 0

/// 2^255 - 19 + 9: the base point, written a second way.
Bytes32 secondEncoding() {
    Bytes32 key;
    key.fill(0xff);
    key[0] = 0xed + 9;
    key[31] = 0x7f;
    return key;
}

} // namespace

/// What a lying hub or participant may try until the words are on screen.
class SessionLiesLobbyTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { removeDefenceNamedInEnvironment(); }

    void laptopLeftOutOfTheRoster() {
        MemoryBus bus(1);
        lockThrough(bus, changeFromHub<wire::Roster>(
                             1, [](auto& m) { m.identities.erase(m.identities.begin() + 1); }));
        QVERIFY2(saw(bus, 1, Fault::NotInRosterOnce, {"P1"}), failures(bus).c_str());
    }

    void laptopTwiceInTheRoster() {
        MemoryBus bus(1);
        lockThrough(bus,
                    changeFromHub<wire::Roster>(1, [](auto& m) { m.identities.push_back(m.identities[1]); }));
        QVERIFY2(saw(bus, 1, Fault::RosterWrong, {"P1"}), failures(bus).c_str());
    }

    void ownKeyChangedInTheRoster() {
        MemoryBus bus(1);
        lockThrough(bus, changeIdentity(1, 1, [](wire::Identity& i) { i.maskKey[0] ^= 1; }));
        QVERIFY2(saw(bus, 1, Fault::OwnJoinChanged, {"P1"}), failures(bus).c_str());
    }

    void secondRoster() {
        MemoryBus bus(1);
        bool again = false;
        lockThrough(bus, [&](std::size_t at, bool toHub, const Bytes& payload) {
            if (!toHub && at == 2 && as<wire::Roster>(payload) && !std::exchange(again, true))
                bus.laptops[2].fromHub.push_front(payload);
            return true;
        });
        QVERIFY2(saw(bus, 2, Fault::NonceAlreadyOpened), failures(bus).c_str());
    }

    void alteredNonce() {
        MemoryBus bus(1);
        lockThrough(bus, changeFromHub<wire::Nonces>({}, [](auto& m) { m.openings[2].nonce[5] ^= 1; }));
        for (std::size_t i = 0; i < bus.size(); ++i)
            QVERIFY2(saw(bus, i, Fault::SignatureWrong, {"P2"}), failures(bus).c_str());
    }

    void openShownUnderAnotherRoster() {
        MemoryBus bus(1);
        std::map<std::size_t, wire::Opening> opened;
        lockThrough(bus, [&](std::size_t at, bool toHub, Bytes& payload) {
            auto roster = as<wire::Roster>(payload);
            if (!toHub && at == 0 && roster) {
                std::swap(roster->identities[3], roster->identities[4]);
                payload = wire::encode(*roster);
            }
            if (const auto open = as<wire::Open>(payload); toHub && open) {
                opened[at] = {open->nonce, open->signature};
                return at != 0; // the hub waits for it, and tells P0 by itself
            }
            return true;
        });
        QCOMPARE(opened.size(), std::size_t{5});
        bus.inject(0, wire::Nonces{{opened[0], opened[1], opened[2], opened[4], opened[3]}});
        bus.settle();
        QVERIFY2(saw(bus, 0, Fault::SignatureWrong, {"P1"}), failures(bus).c_str());
        QVERIFY(bus.at(0).words.empty());
    }

    void badMaskKeyInTheRoster() {
        for (const auto& key : {orderTwoKey(), secondEncoding()}) {
            MemoryBus bus(1);
            lockThrough(bus, changeIdentity({}, 3, [&](wire::Identity& i) { i.maskKey = key; }));
            for (const std::size_t i : std::vector<std::size_t>{0, 1, 2, 4})
                QVERIFY2(saw(bus, i, Fault::BadMaskKey, {"P3"}), failures(bus).c_str());
        }
    }

    void keyTwiceInTheRoster() {
        MemoryBus bus(1);
        Bytes32 copied{};
        lockThrough(bus, changeFromHub<wire::Roster>({}, [&](wire::Roster& m) {
                        copied = wire::decodeIdentity(m.identities[0])->maskKey;
                        auto identity = *wire::decodeIdentity(m.identities[3]);
                        identity.maskKey = copied;
                        m.identities[3] = wire::encode(identity);
                    }));
        for (const std::size_t i : std::vector<std::size_t>{0, 1, 2, 4})
            QVERIFY2(saw(bus, i, Fault::KeyTwice, {"P3"}), failures(bus).c_str());
    }

    void badMaskKeyAtTheDoor() {
        for (const auto& key : {orderTwoKey(), secondEncoding()}) {
            MemoryBus bus(1);
            bus.onFrame = [&](std::size_t at, bool toHub, Bytes& payload) {
                if (auto join = as<wire::Join>(payload); toHub && at == 2 && join) {
                    auto identity = *wire::decodeIdentity(join->identity);
                    identity.maskKey = key;
                    payload = wire::encode(wire::Join{wire::encode(identity), {}});
                }
                return true;
            };
            addPeople(bus, 4);
            QVERIFY2(saw(bus, 2, Fault::BadMaskKey), failures(bus).c_str());
            QCOMPARE(bus.hub().people.size(), std::size_t{3});
        }
    }

    void copiedKeyAtTheDoor() {
        MemoryBus bus(1);
        std::optional<Bytes32> copied;
        bus.onFrame = [&](std::size_t at, bool toHub, Bytes& payload) {
            if (auto join = as<wire::Join>(payload); toHub && join) {
                auto identity = *wire::decodeIdentity(join->identity);
                if (at == 0)
                    copied = identity.maskKey;
                if (at == 3)
                    identity.maskKey = *copied;
                payload = wire::encode(wire::Join{wire::encode(identity), {}});
            }
            return true;
        };
        addPeople(bus, 3);
        bus.add("P3", 1);
        bus.settle();
        QVERIFY2(saw(bus, 3, Fault::KeyTwice), failures(bus).c_str());
        QCOMPARE(bus.hub().people.size(), std::size_t{3});
    }

    void forgedVerified() {
        MemoryBus bus(1);
        lockThrough(bus, changeFromHub<wire::VerifiedOf>(
                             {}, [](auto& m) { m.signature[3] ^= m.index == 2 ? 1 : 0; }));
        for (std::size_t i = 0; i < bus.size(); ++i)
            QVERIFY2(saw(bus, i, Fault::SignatureWrong, {"P2"}), failures(bus).c_str());
    }

    void participantThatDoesNotOpen() {
        MemoryBus bus(1);
        addPeople(bus, 4);
        const auto liar = std::make_shared<Liar>("Mallory", MemoryBus::defaultConfig().fingerprint, 5);
        liar->opens = false;
        bus.addStranger([liar](const Bytes& payload) { return liar->receive(payload); });
        bus.settle();
        bus.hubIntent(intent::CloseDoors{});
        passTime(bus, std::chrono::seconds{11});
        QVERIFY2(hubSaw(bus, Fault::NonceMissing), failures(bus).c_str());
        QVERIFY2(allAt(bus, ParticipantStage::Lobby), failures(bus).c_str());
        QCOMPARE(bus.hub().people.size(), std::size_t{4});
    }

    void participantThatOpensAnotherNonce() {
        MemoryBus bus(1);
        addPeople(bus, 4);
        const auto liar = std::make_shared<Liar>("Mallory", MemoryBus::defaultConfig().fingerprint, 5);
        liar->opensAnotherNonce = true;
        bus.addStranger([liar](const Bytes& payload) { return liar->receive(payload); });
        bus.settle();
        bus.hubIntent(intent::CloseDoors{});
        bus.settle();
        QVERIFY2(hubSaw(bus, Fault::NonceDoesNotFit), failures(bus).c_str());
        QVERIFY2(allAt(bus, ParticipantStage::Lobby), failures(bus).c_str());
    }

    void participantAndHubSteerTheWords() {
        MemoryBus bus(1);
        const auto liar = std::make_shared<Liar>("Mallory", MemoryBus::defaultConfig().fingerprint, 5);
        bus.addStranger([liar](const Bytes& payload) { return liar->receive(payload); });
        bus.settle();
        for (std::size_t i = 1; i < 5; ++i) {
            bus.add(nameOf(i), 1000);
            bus.settle();
        }
        bus.onFrame = changeFromHub<wire::Nonces>({}, [&](wire::Nonces& m) {
            Bytes32 other = m.openings[0].nonce;
            other[0] ^= 1;
            m.openings[0] = liar->openingOf(other); // rightly signed
        });
        bus.hubIntent(intent::CloseDoors{});
        bus.settle();
        for (std::size_t i = 1; i < bus.size(); ++i)
            QVERIFY2(saw(bus, i, Fault::NonceDoesNotFit, {"Mallory"}), failures(bus).c_str());
    }

    void anotherCertificateOnReconnecting() {
        MemoryBus bus(1);
        lockWith(bus, 4);
        bus.cut(1);
        bus.laptops[1].fingerprint[7] ^= 1;
        bus.connect(1);
        bus.settle();
        QVERIFY2(saw(bus, 1, Fault::FingerprintChanged), failures(bus).c_str());
    }

    void somebodyElseComesBackAsOne() {
        MemoryBus bus(1);
        lockWith(bus, 4);
        bus.cut(1);
        bus.onFrame = [](std::size_t at, bool toHub, Bytes& payload) {
            if (auto resume = as<wire::Resume>(payload); toHub && at == 1 && resume) {
                resume->index = 2; // with the key of 1
                payload = wire::encode(*resume);
            }
            return true;
        };
        bus.connect(1);
        bus.settle();
        QVERIFY2(saw(bus, 1, Fault::ChallengeWrong), failures(bus).c_str());
        QVERIFY(bus.at(2).connected);
    }

    void oldResumeReplayed() {
        MemoryBus bus(1);
        lockWith(bus, 4);
        Bytes recorded;
        bus.onFrame = [&](std::size_t at, bool toHub, Bytes& payload) {
            if (toHub && at == 1 && as<wire::Resume>(payload)) {
                if (recorded.empty())
                    recorded = payload;
                payload = recorded; // the signature of an earlier challenge
            }
            return true;
        };
        bus.cut(1);
        bus.connect(1);
        bus.settle();
        QVERIFY2(faultsAt(bus, 1).empty(), failures(bus).c_str());
        bus.cut(1);
        bus.connect(1);
        bus.settle();
        QVERIFY2(saw(bus, 1, Fault::ChallengeWrong), failures(bus).c_str());
    }

    /// What a laptop that comes back is told can be much: it may not be asked for in a loop.
    void resumesInALoop() {
        MemoryBus bus(1);
        lockWith(bus, 4);
        const auto comeBack = [&] {
            bus.cut(1);
            bus.connect(1);
            bus.settle();
        };
        comeBack();
        QVERIFY(bus.laptops[1].link);
        comeBack();
        QVERIFY(!bus.laptops[1].link);
        QVERIFY2(faultsAt(bus, 1).empty(), failures(bus).c_str());
        bus.advance(std::chrono::milliseconds{250});
        bus.connect(1);
        bus.settle();
        QVERIFY(bus.laptops[1].link);
        QVERIFY(bus.hub().people[1].here);
    }
};

QTEST_GUILESS_MAIN(SessionLiesLobbyTest)
#include "lies_lobby_test.moc"
