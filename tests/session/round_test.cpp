// SPDX-License-Identifier: EUPL-1.2
#include "tests/session/helpers.h"

#include <set>

using namespace nulsom;
using namespace nulsom::test;

/// From Ask to RoundOver, everybody honest.
class SessionRoundTest : public QObject {
    Q_OBJECT

    static void allShow(const MemoryBus& bus, std::size_t results) {
        QVERIFY2(failures(bus).empty(), failures(bus).c_str());
        for (std::size_t i = 0; i < bus.size(); ++i)
            QCOMPARE(resultsAt(bus, i).size(), results);
        QCOMPARE(wrongResults(bus), std::string());
    }

  private Q_SLOTS:
    void readyIsCounted() {
        MemoryBus bus(1);
        lockWith(bus, 4);
        askAll(bus);
        QCOMPARE(bus.hub().round->readyCount, std::size_t{4});
        QVERIFY(bus.hub().mayCombine);
        bus.intent(1, intent::TakeBack{});
        bus.intent(2, intent::RatherNot{});
        bus.settle();
        QCOMPARE(bus.hub().round->readyCount, std::size_t{2});
        QCOMPARE(bus.at(0).round->readyCount, std::size_t{2});
        QVERIFY(!bus.hub().mayCombine);
        QVERIFY(!bus.at(1).ready);
        bus.hubIntent(intent::Combine{});
        bus.settle();
        QCOMPARE(bus.hub().stage, HubStage::Question);
    }

    void changedAnswerCounts() {
        MemoryBus bus(1);
        lockWith(bus, 3);
        askAll(bus);
        bus.submit(1, 77);
        combine(bus);
        allShow(bus, 1);
        QCOMPARE(resultsAt(bus, 0).front().statistics.front().value, std::to_string(1000 + 77 + 3002));
    }

    void answerOutsideTheRangeKeepsTheOneBefore() {
        MemoryBus bus(1);
        lockWith(bus, 3);
        askAll(bus);
        bus.intent(1, intent::SubmitAnswer{std::make_shared<SecretNumber>(250'001)});
        bus.intent(2, intent::SubmitAnswer{std::make_shared<SecretNumber>(-1)});
        QVERIFY(saw(bus, 1, Fault::AnswerOutOfRange));
        QVERIFY(saw(bus, 2, Fault::AnswerOutOfRange));
        combine(bus);
        QCOMPARE(wrongResults(bus), std::string());
        QCOMPARE(resultsAt(bus, 0).size(), std::size_t{1});
    }

    void takenBackDuringTheLastLook() {
        MemoryBus bus(1);
        lockWith(bus, 4);
        askAll(bus);
        bus.hubIntent(intent::Combine{});
        bus.settle();
        QCOMPARE(bus.at(3).round->members.size(), std::size_t{4});
        bus.intent(3, intent::TakeBack{});
        bus.settle();
        QCOMPARE(bus.at(0).round->members.size(), std::size_t{3}); // everybody sees the smaller K
        passTime(bus, std::chrono::seconds{6});
        allShow(bus, 1); // P3 looks on
        QCOMPARE(resultsAt(bus, 3).front().participants.size(), std::size_t{3});
    }

    void tooFewAfterTheLastLookOpensTheQuestionAgain() {
        MemoryBus bus(1);
        lockWith(bus, 3);
        askAll(bus);
        bus.hubIntent(intent::Combine{});
        bus.settle();
        bus.intent(2, intent::TakeBack{});
        passTime(bus, std::chrono::seconds{6});
        QCOMPARE(bus.hub().stage, HubStage::Question);
        QCOMPARE(bus.at(0).stage, ParticipantStage::Question);
        QVERIFY(!bus.at(0).round->lastLookEnds);
        bus.submit(2, 5);
        bus.settle();
        combine(bus);
        allShow(bus, 1);
    }

    void withdrawnAndAskedAgain() {
        MemoryBus bus(1);
        lockWith(bus, 3);
        askAll(bus);
        bus.hubIntent(intent::Withdraw{});
        bus.settle();
        QVERIFY(allAt(bus, ParticipantStage::Waiting));
        QCOMPARE(bus.at(0).privacy, PrivacyLine::Wiped);
        askAll(bus);
        QCOMPARE(bus.at(0).round->round, std::uint64_t{2});
        combine(bus);
        allShow(bus, 1);
    }

    void secondQuestion() {
        MemoryBus bus(1);
        lockWith(bus, 4);
        for (const auto& unit : std::vector<std::string>{"EUR", "hours", "kg"}) {
            auto question = MemoryBus::salary();
            question.unit = unit;
            askAll(bus, question);
            combine(bus);
        }
        allShow(bus, 3);
        askAll(bus); // the same words and people as the first
        QVERIFY(!bus.hub().mayCombine);
    }

    void whoDidNotAnswerLooksOn() {
        MemoryBus bus(1);
        addPeople(bus, 5);
        bus.laptops[4].answer.reset();
        bus.hubIntent(intent::CloseDoors{});
        bus.settle();
        askAll(bus);
        combine(bus);
        allShow(bus, 1);
        QCOMPARE(bus.at(4).privacy, PrivacyLine::NothingEntered);
    }

    /// Without tags of its own it believes signatures only, all of them.
    void whoLooksOnNeedsEveryAttest() {
        for (const bool lost : {true, false}) {
            MemoryBus bus(1);
            addPeople(bus, 5);
            bus.laptops[4].answer.reset();
            bus.hubIntent(intent::CloseDoors{});
            bus.settle();
            askAll(bus);
            bus.onFrame = [lost](std::size_t at, bool toHub, Bytes& payload) {
                auto attest = as<wire::AttestOf>(payload);
                if (toHub || at != 4 || !attest || attest->index != 2)
                    return true;
                attest->signature[9] ^= 1;
                payload = wire::encode(*attest);
                return !lost;
            };
            combine(bus);
            passTime(bus, std::chrono::seconds{15});
            QVERIFY(resultsAt(bus, 4).empty());
            QVERIFY(saw(bus, 4, lost ? Fault::RoundEndedNoResult : Fault::SignatureWrong));
            QCOMPARE(resultsAt(bus, 0).size(), std::size_t{1});
        }
    }

    void smallerGroupAfterASilentMember() {
        MemoryBus bus(1);
        lockWith(bus, 5);
        askAll(bus);
        bus.onFrame = loseFrom<wire::Share>(1);
        combine(bus);
        QVERIFY(bus.hub().silent.empty());
        passTime(bus, std::chrono::seconds{11});
        QCOMPARE(bus.hub().silent, std::vector<std::string>{"P1"});
        QVERIFY(bus.hub().mayGoOnWithout);
        bus.hubIntent(intent::GoOnWithoutSilent{});
        bus.settle();
        QCOMPARE(wrongResults(bus), std::string());
        for (std::size_t i = 0; i < 5; ++i)
            QCOMPARE(resultsAt(bus, i).front().participants,
                     (std::vector<std::string>{"P0", "P2", "P3", "P4"}));
    }

    void smallestGroupEndsTheRoundInstead() {
        MemoryBus bus(1);
        lockWith(bus, 3);
        askAll(bus);
        bus.onFrame = loseFrom<wire::Share>(1);
        combine(bus);
        passTime(bus, std::chrono::seconds{11});
        QVERIFY(!bus.hub().mayGoOnWithout);
        bus.hubIntent(intent::GoOnWithoutSilent{}); // refused
        bus.settle();
        QCOMPARE(bus.at(0).round->attempt, std::uint64_t{1});
        bus.hubIntent(intent::EndRound{});
        bus.settle();
        QVERIFY(allAt(bus, ParticipantStage::NoResult));
        QVERIFY(saw(bus, 0, Fault::RoundEndedNoResult));
        bus.onFrame = nullptr;
        askAll(bus); // and the next one works
        combine(bus);
        QCOMPARE(wrongResults(bus), std::string());
        QCOMPARE(resultsAt(bus, 1).size(), std::size_t{1});
    }

    void shareWithoutConfirmEndsTheRound() {
        MemoryBus bus(1);
        lockWith(bus, 5);
        askAll(bus);
        std::size_t seeds = 0;
        bus.onFrame = [&](std::size_t at, bool toHub, const Bytes& payload) {
            seeds += toHub && at != 2 && as<wire::Unmask>(payload) ? 1U : 0U; // P2 may: it has seen all tags
            return !toHub || at != 2 || !(as<wire::Confirm>(payload) || as<wire::Attest>(payload));
        };
        combine(bus);
        passTime(bus, std::chrono::seconds{11});
        QVERIFY(!bus.hub().mayGoOnWithout); // the others have confirmed: that is final
        QCOMPARE(bus.hub().silent, std::vector<std::string>{"P2"});
        bus.hubIntent(intent::EndRound{});
        bus.settle();
        QCOMPARE(seeds, std::size_t{0});
        for (std::size_t i = 0; i < 5; ++i)
            QVERIFY(resultsAt(bus, i).empty());
        QVERIFY(saw(bus, 0, Fault::RoundEndedNoResult, {"P2"}));
    }

    void seedsOfThoseWhoLeaveAreRecovered() {
        for (const std::size_t gone : std::vector<std::size_t>{1, 2}) {
            MemoryBus bus(1);
            lockWith(bus, 7);
            askAll(bus);
            bus.onFrame = [&](std::size_t at, bool toHub, const Bytes& payload) {
                return !toHub || at < 7 - gone || !as<wire::Unmask>(payload);
            };
            combine(bus);
            for (std::size_t i = 7 - gone; i < 7; ++i)
                bus.kill(i);
            QVERIFY(bus.runUntil([&] { return bus.hub().stage == HubStage::Result; }));
            bus.settle();
            QCOMPARE(wrongResults(bus), std::string());
            for (std::size_t i = 0; i < 7 - gone; ++i) {
                QCOMPARE(resultsAt(bus, i).size(), std::size_t{1});
                QCOMPARE(resultsAt(bus, i).front().participants.size(), std::size_t{7});
            }
        }
    }

    /// A holder was away when it was asked: it is asked again when it is back.
    void recoveryWaitsForAHolderWhoComesBack() {
        MemoryBus bus(1);
        lockWith(bus, 3); // t = 2: both survivors are needed
        askAll(bus);
        bus.onFrame = [](std::size_t at, bool toHub, const Bytes& payload) {
            return !toHub || at != 2 || !as<wire::Unmask>(payload);
        };
        combine(bus);
        bus.kill(2);
        bus.cut(1);
        passTime(bus, std::chrono::seconds{20});
        QVERIFY(resultsAt(bus, 0).empty());
        bus.connect(1);
        QVERIFY2(bus.runUntil([&] { return bus.hub().stage == HubStage::Result; }), failures(bus).c_str());
        QCOMPARE(wrongResults(bus), std::string());
        QCOMPARE(resultsAt(bus, 0).size(), std::size_t{1});
        QCOMPARE(resultsAt(bus, 1).size(), std::size_t{1});
    }

    /// Two holders are too few for t = 3: a third one that comes back after Recover went out is asked too.
    void recoveryGoesOnWithOneWhoComesBack() {
        MemoryBus bus(1);
        lockWith(bus, 5);
        askAll(bus);
        bus.onFrame = [](std::size_t at, bool toHub, const Bytes& payload) {
            return !toHub || at < 2 || !as<wire::Unmask>(payload);
        };
        combine(bus);
        for (const std::size_t gone : std::vector<std::size_t>{2, 3, 4})
            bus.cut(gone);
        std::set<std::size_t> asked;
        bus.onFrame = [&](std::size_t at, bool toHub, const Bytes& payload) {
            if (!toHub && as<wire::Recover>(payload))
                asked.insert(at);
            return true;
        };
        passTime(bus, std::chrono::seconds{20});
        QCOMPARE(asked, (std::set<std::size_t>{0, 1}));
        QVERIFY(resultsAt(bus, 0).empty());
        bus.connect(2);
        QVERIFY2(bus.runUntil([&] { return bus.hub().stage == HubStage::Result; }), failures(bus).c_str());
        bus.settle();
        QCOMPARE(wrongResults(bus), std::string());
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE(resultsAt(bus, i).size(), std::size_t{1});
            QCOMPARE(resultsAt(bus, i).front().participants.size(), std::size_t{5});
        }
    }

    /// Seeds may have left the laptops although no result came: the hub knows that they would refuse.
    void sameAgainAfterAllConfirmedWithoutResult() {
        MemoryBus bus(1);
        lockWith(bus, 4);
        askAll(bus);
        bus.onFrame = [](std::size_t, bool toHub, const Bytes& payload) {
            return !toHub || !as<wire::Unmask>(payload);
        };
        combine(bus);
        bus.hubIntent(intent::EndRound{});
        bus.settle();
        QVERIFY(allAt(bus, ParticipantStage::NoResult));
        bus.onFrame = nullptr;
        askAll(bus);
        QCOMPARE(bus.hub().round->readyCount, std::size_t{4});
        QVERIFY(bus.hub().whyNotCombine);
        QCOMPARE(bus.hub().whyNotCombine->fault, Fault::SameAgain);
        QVERIFY(!bus.hub().mayCombine);
    }

    /// GoOn leaves the result at once, though the round ends only when the others have theirs.
    void goOnBeforeTheRoundIsOver() {
        MemoryBus bus(1);
        lockWith(bus, 4);
        askAll(bus);
        bus.onFrame = loseFrom<wire::Outcome>(2);
        combine(bus);
        QCOMPARE(bus.hub().stage, HubStage::Combining);
        QCOMPARE(bus.at(0).stage, ParticipantStage::Result);
        bus.intent(0, intent::GoOn{});
        QCOMPARE(bus.at(0).stage, ParticipantStage::Waiting);
        passTime(bus, std::chrono::seconds{11});
        QCOMPARE(bus.hub().stage, HubStage::Result);
        QCOMPARE(bus.at(0).stage, ParticipantStage::Waiting);
        QCOMPARE(bus.at(0).privacy, PrivacyLine::Wiped);
        bus.onFrame = nullptr;
        auto question = MemoryBus::salary();
        question.unit = "hours";
        askAll(bus, question);
        combine(bus);
        allShow(bus, 2);
    }

    /// Noticed when it comes before enough right ones; what comes later is not looked at.
    void falseRecoveryShareIsCorrected() {
        std::size_t noticed = 0;
        for (std::uint64_t seed = 1; seed <= 10; ++seed) {
            MemoryBus bus(seed);
            lockWith(bus, 9);
            askAll(bus);
            bus.onFrame = [](std::size_t at, bool toHub, Bytes& payload) {
                if (auto share = as<wire::RecoveryShare>(payload); toHub && at == 3 && share) {
                    share->share[0] ^= 1;
                    payload = wire::encode(*share);
                }
                return !toHub || at != 8 || !as<wire::Unmask>(payload);
            };
            combine(bus);
            bus.kill(8);
            QVERIFY2(bus.runUntil([&] { return bus.hub().stage == HubStage::Result; }),
                     failures(bus).c_str());
            bus.settle();
            QCOMPARE(wrongResults(bus), std::string());
            for (std::size_t i = 0; i < 8; ++i) {
                QCOMPARE(resultsAt(bus, i).size(), std::size_t{1});
                noticed += saw(bus, i, Fault::ShareDoesNotFit, {"P8", "P3"}) ? 1U : 0U;
            }
        }
        QVERIFY(noticed > 0);
    }

    void questionsThatAreNotAsked() {
        MemoryBus bus(1);
        lockWith(bus, 3);
        auto question = MemoryBus::salary();
        question.text = "Two\nlines?";
        askAll(bus, question);
        QVERIFY(hubSaw(bus, Fault::QuestionNotAllowed));
        question = MemoryBus::salary();
        question.minimum = question.maximum;
        askAll(bus, question);
        QCOMPARE(bus.hub().stage, HubStage::Idle);
        QVERIFY(!bus.at(0).round);
    }

    void negativeAndDecimalNumbers() {
        MemoryBus bus(1);
        const std::vector<std::int64_t> answers{-12'345, 999, -1, 12'346};
        for (std::size_t i = 0; i < answers.size(); ++i)
            bus.add(nameOf(i), answers[i]);
        bus.settle();
        bus.hubIntent(intent::CloseDoors{});
        bus.settle();
        auto question = MemoryBus::salary();
        question.minimum = -50'000;
        question.decimals = 2;
        askAll(bus, question);
        combine(bus);
        const auto values = resultsAt(bus, 0).front().statistics;
        QCOMPARE(values.at(0).value, std::string("9.99"));
        QCOMPARE(values.at(1).value, std::string("2.4975"));
    }
};

QTEST_GUILESS_MAIN(SessionRoundTest)
#include "round_test.moc"
