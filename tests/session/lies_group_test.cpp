// SPDX-License-Identifier: EUPL-1.2
#include "core/session/question_codec.h"
#include "core/session/transcript.h"
#include "tests/session/lies.h"

using namespace nulsom;
using namespace nulsom::test;

/// What a lying hub may try with questions, groups and what it tells of earlier rounds. P0 to P4 are honest.
class SessionLiesGroupTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { removeDefenceNamedInEnvironment(); }

    /// All Confirms to P1 alone, "P1 has left" to the rest: its sum and theirs must never both open.
    void secondAttemptAfterConfirm() {
        MemoryBus bus(1);
        std::optional<wire::Combine> seen;
        std::size_t seeds = 0;
        readyThrough(bus,
                     both(note(seen),
                          [&](std::size_t at, bool toHub, const Bytes& payload) {
                              seeds += toHub && as<wire::Unmask>(payload) ? 1U : 0U;
                              return toHub || at == 1 ||
                                     (!as<wire::ConfirmOf>(payload) && !as<wire::AttestOf>(payload));
                          }),
                     4);
        combine(bus);
        QCOMPARE(seeds, std::size_t{1});
        seen->attempt = 2;
        seen->members = {0, 2, 3};
        for (const std::size_t i : std::vector<std::size_t>{0, 2, 3})
            bus.inject(i, *seen);
        bus.settle();
        for (const std::size_t i : std::vector<std::size_t>{0, 2, 3})
            QVERIFY2(saw(bus, i, Fault::ConfirmedIsFinal), failures(bus).c_str());
        QCOMPARE(seeds, std::size_t{1});
        QVERIFY(!anyResult(bus));
    }

    void groupOfOneAndColluders() {
        MemoryBus bus(1);
        readyThrough(bus, changeFromHub<wire::Combine>(0, [](auto& m) { m.members = {0, 3}; }));
        combine(bus);
        QVERIFY2(saw(bus, 0, Fault::GroupTooSmall), failures(bus).c_str());
        QVERIFY(!anyResult(bus));
    }

    void groupThatChangesBetweenAttempts() {
        MemoryBus bus(1);
        std::optional<wire::Combine> seen;
        bus.add(nameOf(0), 10);
        bus.settle();
        bus.add(nameOf(1), 20);
        bus.settle();
        bus.add(nameOf(2), 30);
        bus.settle();
        bus.add(nameOf(3), 40);
        bus.settle();
        bus.add(nameOf(4), {}); // would rather not
        bus.settle();
        bus.hubIntent(intent::CloseDoors{});
        bus.settle();
        askAll(bus);
        bus.onFrame = both(note(seen), loseFrom<wire::Share>(3));
        combine(bus);
        QCOMPARE(seen->members, (wire::Members{0, 1, 2, 3}));
        seen->attempt = 2;
        seen->members = {0, 1, 2, 4};
        bus.inject(0, *seen);
        seen->members = {0, 1, 2, 3, 4};
        bus.inject(1, *seen);
        bus.settle();
        QVERIFY2(saw(bus, 0, Fault::KNotSubset), failures(bus).c_str());
        QVERIFY2(saw(bus, 1, Fault::KNotSubset), failures(bus).c_str());
        QVERIFY(!anyResult(bus));
    }

    void sameAttemptOtherGroup() {
        MemoryBus bus(1);
        std::optional<wire::Combine> seen;
        readyThrough(bus, both(note(seen), loseFrom<wire::Share>(3)));
        combine(bus);
        seen->members = {0, 1, 2, 4};
        bus.inject(0, *seen);
        bus.settle();
        QVERIFY2(saw(bus, 0, Fault::CombineChanged), failures(bus).c_str());
    }

    void sameAttemptAgainGivesTheSameBytes() {
        MemoryBus bus(1);
        std::optional<wire::Combine> seen;
        std::vector<Bytes> sent;
        readyThrough(bus, both(both(note(seen), loseFrom<wire::Share>(3)),
                               [&](std::size_t at, bool toHub, const Bytes& payload) {
                                   if (toHub && at == 0 && as<wire::Share>(payload))
                                       sent.push_back(payload);
                                   return true;
                               }));
        combine(bus);
        bus.inject(0, *seen);
        bus.settle();
        bus.cut(0);
        bus.connect(0);
        bus.settle();
        QVERIFY(sent.size() >= 3);
        for (const auto& bytes : sent)
            QCOMPARE(bytes, sent.front());
        QVERIFY2(failures(bus).empty(), failures(bus).c_str());
    }

    void unverifiedMember() {
        MemoryBus bus(1);
        addPeople(bus, 5);
        bus.onFrame = [](std::size_t at, bool toHub, const Bytes& payload) {
            const auto verified = as<wire::VerifiedOf>(payload);
            return toHub || at != 0 || !verified || verified->index != 3;
        };
        bus.hubIntent(intent::CloseDoors{});
        bus.settle();
        askAll(bus);
        combine(bus);
        QVERIFY2(saw(bus, 0, Fault::NotVerified, {"P3"}), failures(bus).c_str());
        QVERIFY(!anyResult(bus));
    }

    void memberWhoTookTheAnswerBack() {
        MemoryBus bus(1);
        bool shared = false;
        std::size_t said = 0;
        readyThrough(bus, [&](std::size_t at, bool toHub, const Bytes& payload) {
            const bool own = toHub && at == 0;
            shared = shared || (own && as<wire::Share>(payload));
            said += own && as<wire::Unready>(payload) ? 1U : 0U;
            return !own || !as<wire::Unready>(payload);
        });
        bus.intent(0, intent::TakeBack{});
        combine(bus);
        const std::size_t whenTakenBackAndToTheCombine = 2;
        QCOMPARE(said, whenTakenBackAndToTheCombine);
        QVERIFY2(saw(bus, 0, Fault::NotReady, {"P0"}), failures(bus).c_str());
        QVERIFY(!shared);
        QVERIFY(!anyResult(bus));
    }

    void historyWithoutARound() { secondRoundWithHistory(Fault::HistoryShort, Bytes32{}); }

    void historyOfAnotherSession() {
        Bytes32 other;
        other.fill(7);
        secondRoundWithHistory(Fault::HistoryForged, other);
    }

    /// P4 was away in the first round and is told of it now; P0 confirmed it and knows that nothing follows.
    void historyWithAnInventedAttempt() {
        const auto told = [](const wire::Combine& combine) {
            session::HistoryEntry entry;
            if (!combine.missed.empty())
                session::decodeEntry(combine.missed.front().entry, entry);
            return entry;
        };
        const auto add = [](wire::Combine& combine, const session::HistoryEntry& entry) {
            combine.missed.push_back({encodeEntry(entry), session::encodeQuestion(MemoryBus::salary())});
            combine.history = historyNext(combine.history, combine.missed.back().entry);
        };
        for (const auto& members : std::vector<wire::Members>{{0, 1, 2}, {0, 1, 2, 3, 4}, {0}, {0, 1, 77}}) {
            MemoryBus bus(1);
            lockWith(bus, 5);
            bus.cut(4);
            askAll(bus);
            combine(bus);
            bus.connect(4);
            auto question = MemoryBus::salary();
            question.unit = "hours";
            askAll(bus, question);
            std::optional<session::HistoryEntry> invented;
            bus.onFrame = [&](std::size_t at, bool toHub, Bytes& payload) {
                auto message = as<wire::Combine>(payload);
                if (toHub || !message || (at != 0 && at != 4))
                    return true;
                if (!invented && at == 4) {
                    invented = told(*message);
                    invented->attempt = 2;
                    invented->members = members;
                }
                if (!invented) {
                    bus.laptops[at].fromHub.push_back(payload);
                    return false;
                }
                add(*message, *invented);
                payload = wire::encode(*message);
                return true;
            };
            combine(bus);
            QVERIFY2(saw(bus, 0, Fault::HistoryForged), failures(bus).c_str());
            // {0, 1, 2} could be true for all that P4 knows: its tags would tell.
            QCOMPARE(saw(bus, 4, Fault::HistoryForged), members.size() != 3 || members.back() == 77);
            QVERIFY(resultsAt(bus, 4).empty());
        }
    }

    /// Told another question than the missed round had, the guards would take it for another subject.
    void missedRoundWithAnotherQuestion() {
        MemoryBus bus(1);
        lockWith(bus, 5);
        bus.cut(4);
        askAll(bus);
        combine(bus);
        bus.connect(4);
        auto question = MemoryBus::salary();
        question.unit = "hours";
        askAll(bus, question);
        bus.onFrame = changeFromHub<wire::Combine>({}, [&](wire::Combine& combine) {
            if (!combine.missed.empty())
                combine.missed.front().question = session::encodeQuestion(question);
        });
        combine(bus);
        QVERIFY2(saw(bus, 4, Fault::HistoryForged), failures(bus).c_str());
        QVERIFY(resultsAt(bus, 4).empty());
    }

    void sumThatCouldPassTheWord() {
        MemoryBus bus(1);
        lockWith(bus, 10);
        bus.onFrame = changeFromHub<wire::Ask>({}, [](wire::Ask& ask) {
            auto question = *wire::decodeQuestion(ask.question);
            question.minimum = -1'000'000'000'000'000'000;
            question.maximum = 1'000'000'000'000'000'000;
            ask.question = wire::encode(question);
        });
        askAll(bus);
        for (std::size_t i = 0; i < bus.size(); ++i)
            QVERIFY2(saw(bus, i, Fault::SumTooLarge), failures(bus).c_str());
    }

    void roundsOutOfOrder() {
        const auto question = [] {
            wire::Question other;
            other.text = "Another one?";
            other.maximum = 9;
            other.statistics = {1};
            return wire::encode(other);
        }();
        MemoryBus bus(1);
        lockWith(bus, 5);
        bus.inject(0, wire::Ask{2, question}); // one skipped
        askAll(bus);
        bus.inject(1, wire::Ask{2, question}); // while another is open
        bus.inject(2, wire::Ask{1, question}); // the number again
        bus.settle();
        for (const std::size_t i : std::vector<std::size_t>{0, 1, 2})
            QVERIFY2(saw(bus, i, Fault::RoundOutOfOrder), failures(bus).c_str());
        QVERIFY(!saw(bus, 3, Fault::RoundOutOfOrder));
    }

    void sameSubjectWithoutOne() {
        MemoryBus bus(1);
        secondRound(bus, "Other words?",
                    changeFromHub<wire::Combine>({}, [](auto& m) { m.members.pop_back(); }));
        for (std::size_t i = 0; i + 1 < bus.size(); ++i) {
            QVERIFY2(saw(bus, i, Fault::WouldExpose, {nameOf(bus.size() - 1)}), failures(bus).c_str());
            QCOMPARE(resultsAt(bus, i).size(), std::size_t{1}); // that of the first round
        }
    }

    void sameSubjectWithoutTwo() {
        MemoryBus bus(1);
        secondRound(bus, "Other words?", changeFromHub<wire::Combine>({}, [](auto& m) {
                        m.members.resize(m.members.size() - 2);
                    }));
        for (std::size_t i = 0; i + 2 < bus.size(); ++i)
            QVERIFY2(saw(bus, i, Fault::ClassTooSmall), failures(bus).c_str());
    }

    void sameWordsAndPeopleAgain() {
        MemoryBus bus(1);
        secondRound(bus, MemoryBus::salary().text, {});
        for (std::size_t i = 0; i < bus.size(); ++i) {
            QVERIFY2(saw(bus, i, Fault::SameAgain), failures(bus).c_str());
            QCOMPARE(resultsAt(bus, i).size(), std::size_t{1});
        }
    }

  private:
    void secondRoundWithHistory(Fault fault, const Bytes32& head) {
        MemoryBus bus(1);
        readyThrough(bus, {});
        combine(bus);
        QVERIFY(allAt(bus, ParticipantStage::Result));
        auto question = MemoryBus::salary();
        question.unit = "hours";
        askAll(bus, question);
        bus.onFrame = changeFromHub<wire::Combine>(0, [&](auto& m) { m.history = head; });
        combine(bus);
        QVERIFY2(saw(bus, 0, fault), failures(bus).c_str());
        QCOMPARE(resultsAt(bus, 0).size(), std::size_t{1});
    }

    /// A second round of seven on one subject, as the hub would not start it: it is told of other words than
    /// the people are.
    void secondRound(MemoryBus& bus, const std::string& words, const OnFrame& onFrame) {
        readyThrough(bus, {}, 7);
        combine(bus);
        QVERIFY(allAt(bus, ParticipantStage::Result));
        const OnFrame reworded = changeFromHub<wire::Ask>({}, [&words](wire::Ask& ask) {
            auto question = *wire::decodeQuestion(ask.question);
            question.text = words;
            ask.question = wire::encode(question);
        });
        bus.onFrame = reworded;
        auto question = MemoryBus::salary();
        question.text = "What the hub believes it asked?";
        askAll(bus, question);
        bus.onFrame = onFrame;
        combine(bus);
    }
};

QTEST_GUILESS_MAIN(SessionLiesGroupTest)
#include "lies_group_test.moc"
