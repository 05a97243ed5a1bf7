// SPDX-License-Identifier: EUPL-1.2
#include "tests/session/lies.h"

using namespace nulsom;
using namespace nulsom::test;

/// What a lying hub may try with what goes through it from Combine to the result. P0 to P4 are honest.
class SessionLiesRoundTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { removeDefenceNamedInEnvironment(); }

    void ownTagReturnedAsAnothers() {
        MemoryBus bus(1);
        std::optional<Bytes16> own;
        readyThrough(bus, [&](std::size_t at, bool toHub, Bytes& payload) {
            if (auto confirm = as<wire::Confirm>(payload); at == 0 && confirm)
                own = confirm->tags.at(0); // from P0 for P1
            if (at != 0 || toHub)
                return true;
            if (auto attest = as<wire::AttestOf>(payload); attest && attest->index == 1)
                return false; // it would stand in for the tag
            if (auto tag = as<wire::ConfirmOf>(payload); tag && tag->index == 1) {
                if (!own) { // not yet
                    bus.laptops[0].fromHub.push_back(payload);
                    return false;
                }
                tag->tag = *own;
                payload = wire::encode(*tag);
            }
            return true;
        });
        combine(bus);
        passTime(bus, std::chrono::seconds{30});
        QVERIFY2(saw(bus, 0, Fault::ConfirmTagWrong, {"P1"}), failures(bus).c_str());
        QVERIFY(resultsAt(bus, 0).empty());
        QCOMPARE(wrongResults(bus), std::string());
    }

    /// The boxes are bound to V, which the question is part of: they tell before the tags could.
    void anotherQuestionToOne() {
        MemoryBus bus(1);
        lockWith(bus, 5);
        bus.onFrame = changeFromHub<wire::Ask>(0, [](wire::Ask& ask) {
            auto question = *wire::decodeQuestion(ask.question);
            question.text = "How much do you weigh?";
            ask.question = wire::encode(question);
        });
        askAll(bus);
        combine(bus);
        passTime(bus, std::chrono::seconds{30});
        QVERIFY2(saw(bus, 0, Fault::BoxDoesNotOpen), failures(bus).c_str());
        QVERIFY2(saw(bus, 3, Fault::BoxDoesNotOpen, {"P0"}), failures(bus).c_str());
        QVERIFY(!anyResult(bus));
    }

    void anotherGroupToOne() {
        MemoryBus bus(1);
        readyThrough(bus, [](std::size_t at, bool toHub, Bytes& payload) {
            if (at != 0)
                return true;
            if (auto ask = as<wire::Combine>(payload)) {
                ask->members = {0, 1, 2, 3};
                payload = wire::encode(*ask);
            }
            if (auto share = as<wire::Share>(payload); toHub && share) {
                share->boxes.push_back(share->boxes.back());
                payload = wire::encode(*share);
            }
            const auto echo = as<wire::ShareOf>(payload);
            return !echo || echo->index != 4;
        });
        combine(bus);
        passTime(bus, std::chrono::seconds{30});
        QVERIFY2(saw(bus, 0, Fault::BoxDoesNotOpen), failures(bus).c_str());
        QVERIFY2(saw(bus, 3, Fault::BoxDoesNotOpen, {"P0"}), failures(bus).c_str());
        QVERIFY(!anyResult(bus));
    }

    void recoveryBeforeAllConfirms() {
        MemoryBus bus(1);
        bool gave = false;
        readyThrough(bus, both(loseFrom<wire::Confirm>(3), [&](std::size_t, bool, const Bytes& payload) {
                         gave = gave || as<wire::RecoveryShare>(payload);
                         return true;
                     }));
        combine(bus);
        bus.inject(0, wire::Recover{1, 1, {3}});
        bus.settle();
        QVERIFY2(saw(bus, 0, Fault::RecoveryTooEarly), failures(bus).c_str());
        QVERIFY(!gave);
        QVERIFY(!anyResult(bus));
    }

    void recoveryOfAnAbandonedAttempt() {
        MemoryBus bus(1);
        bool gave = false;
        readyThrough(bus, both(both(loseFrom<wire::Share>(4), loseFrom<wire::Confirm>(3)),
                               [&](std::size_t, bool, const Bytes& payload) {
                                   gave = gave || as<wire::RecoveryShare>(payload);
                                   return true;
                               }));
        combine(bus);
        passTime(bus, std::chrono::seconds{11});
        bus.hubIntent(intent::GoOnWithoutSilent{});
        bus.settle();
        QCOMPARE(bus.at(0).round->attempt, std::uint64_t{2});
        bus.inject(0, wire::Recover{1, 1, {1}});
        bus.settle();
        QVERIFY2(saw(bus, 0, Fault::AttemptGone), failures(bus).c_str());
        QVERIFY(!gave);
    }

    void shareChangedForAll() {
        MemoryBus bus(1);
        readyThrough(bus, changeFromHub<wire::ShareOf>({}, [](auto& m) {
                         if (m.index == 0)
                             flip(m.share);
                     }));
        combine(bus);
        passTime(bus, std::chrono::seconds{30});
        QVERIFY2(saw(bus, 0, Fault::OwnShareChanged, {"P0"}), failures(bus).c_str());
        QVERIFY(!anyResult(bus));
    }

    void shareChangedForOne() {
        MemoryBus bus(1);
        readyThrough(bus, changeFromHub<wire::ShareOf>(1, [](auto& m) {
                         if (m.index == 0)
                             flip(m.share);
                     }));
        combine(bus);
        passTime(bus, std::chrono::seconds{30});
        QVERIFY2(saw(bus, 1, Fault::ConfirmTagWrong), failures(bus).c_str());
        QVERIFY2(saw(bus, 0, Fault::ConfirmTagWrong, {"P1"}), failures(bus).c_str());
        QVERIFY(!anyResult(bus));
    }

    void boxOfAnotherAddressee() {
        MemoryBus bus(1);
        std::optional<wire::Share> share;
        readyThrough(bus, [&](std::size_t at, bool toHub, Bytes& payload) {
            if (auto sent = as<wire::Share>(payload); toHub && at == 0 && sent)
                share = sent;
            if (auto echo = as<wire::ShareOf>(payload); at == 2 && echo && echo->index == 0) {
                echo->box = share->boxes.at(0); // for P1
                payload = wire::encode(*echo);
            }
            return true;
        });
        combine(bus);
        passTime(bus, std::chrono::seconds{30});
        QVERIFY2(saw(bus, 2, Fault::BoxDoesNotOpen, {"P0"}), failures(bus).c_str());
        QVERIFY(!anyResult(bus));
    }

    /// More false shares than decoding corrects: what fits the commitment is searched for.
    void manyFalseRecoveryShares() {
        MemoryBus bus(1);
        lockWith(bus, 9); // t = 5; eight holders, decoding corrects one
        askAll(bus);
        bus.onFrame = [](std::size_t at, bool toHub, Bytes& payload) {
            if (auto share = as<wire::RecoveryShare>(payload); toHub && at < 3 && share) {
                for (auto& byte : share->share) // in every symbol: each is decoded by itself
                    byte = static_cast<std::uint8_t>(byte ^ (at + 1));
                payload = wire::encode(*share);
            }
            return !toHub || at != 8 || !as<wire::Unmask>(payload);
        };
        combine(bus);
        bus.kill(8);
        QVERIFY2(bus.runUntil([&] { return bus.hub().stage == HubStage::Result; }), failures(bus).c_str());
        bus.settle();
        QCOMPARE(wrongResults(bus), std::string());
        for (std::size_t i = 0; i < 8; ++i)
            QCOMPARE(resultsAt(bus, i).size(), std::size_t{1});
    }

    void boxTurnedAround() {
        MemoryBus bus(1);
        std::optional<wire::Share> own;
        readyThrough(bus, [&](std::size_t at, bool toHub, Bytes& payload) {
            if (auto sent = as<wire::Share>(payload); toHub && at == 1 && sent)
                own = sent;
            if (auto echo = as<wire::ShareOf>(payload); !toHub && at == 1 && echo && echo->index == 0) {
                if (!own) {
                    bus.laptops[1].fromHub.push_back(payload);
                    return false;
                }
                echo->box = own->boxes.at(0); // from P1 for P0
                payload = wire::encode(*echo);
            }
            return true;
        });
        combine(bus);
        QVERIFY2(saw(bus, 1, Fault::BoxDoesNotOpen, {"P0"}), failures(bus).c_str());
        QVERIFY(!anyResult(bus));
    }

    void boxOfTheAttemptBefore() {
        MemoryBus bus(1);
        std::optional<wire::Share> first;
        readyThrough(bus, both(loseFrom<wire::Share>(4), [&](std::size_t at, bool toHub, Bytes& payload) {
                         if (auto sent = as<wire::Share>(payload);
                             toHub && at == 0 && sent && sent->attempt == 1)
                             first = sent;
                         if (auto echo = as<wire::ShareOf>(payload);
                             at == 1 && echo && echo->index == 0 && echo->attempt == 2) {
                             echo->box = first->boxes.at(0);
                             payload = wire::encode(*echo);
                         }
                         return true;
                     }));
        combine(bus);
        passTime(bus, std::chrono::seconds{11});
        bus.hubIntent(intent::GoOnWithoutSilent{});
        bus.settle();
        QVERIFY2(saw(bus, 1, Fault::BoxDoesNotOpen, {"P0"}), failures(bus).c_str());
        QVERIFY(!anyResult(bus));
    }

    /// A wrong seed is told and not used; the right one can still be recovered.
    void wrongSeedBeforeARecovery() {
        MemoryBus bus(1);
        readyThrough(bus, loseFrom<wire::Unmask>(2));
        combine(bus);
        bus.inject(0, wire::UnmaskOf{1, 1, 2, Bytes32{7}});
        bus.settle();
        QVERIFY2(saw(bus, 0, Fault::UnmaskDoesNotFit, {"P2"}), failures(bus).c_str());
        passTime(bus, std::chrono::seconds{20});
        for (std::size_t i = 0; i < 5; ++i)
            QCOMPARE(resultsAt(bus, i).size(), std::size_t{1});
        QCOMPARE(wrongResults(bus), std::string());
    }

    void wrongSeed() {
        MemoryBus bus(1);
        readyThrough(bus,
                     changeFromHub<wire::UnmaskOf>({}, [](auto& m) { m.seed[1] ^= m.index == 2 ? 1 : 0; }));
        combine(bus);
        for (const std::size_t i : std::vector<std::size_t>{0, 1, 3, 4})
            QVERIFY2(saw(bus, i, Fault::UnmaskDoesNotFit, {"P2"}), failures(bus).c_str());
        QVERIFY(!resultsAt(bus, 0).size());
        QCOMPARE(wrongResults(bus), std::string());
    }
};

QTEST_GUILESS_MAIN(SessionLiesRoundTest)
#include "lies_round_test.moc"
