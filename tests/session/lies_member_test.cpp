// SPDX-License-Identifier: EUPL-1.2
#include "tests/session/helpers.h"
#include "tests/session/liar.h"
#include "tests/session/removed_defence.h"

using namespace nulsom;
using namespace nulsom::test;

/// What a lying participant may try in a round. Mallory is place 0, P1 to P4 are honest.
class SessionLiesMemberTest : public QObject {
    Q_OBJECT

    std::unique_ptr<MemoryBus> bus_;
    std::shared_ptr<Liar> liar_;

    void play(std::chrono::seconds time = std::chrono::seconds{40}) {
        bus_->addStranger([liar = liar_](const Bytes& payload) { return liar->receive(payload); });
        bus_->settle();
        for (std::size_t i = 1; i < 5; ++i) {
            bus_->add(nameOf(i), static_cast<std::int64_t>(1000 * i));
            bus_->settle();
        }
        bus_->hubIntent(intent::CloseDoors{});
        bus_->settle();
        askAll(*bus_);
        combine(*bus_);
        passTime(*bus_, time);
    }

    void nobodyHasAResult() {
        for (std::size_t i = 1; i < bus_->size(); ++i)
            QVERIFY(resultsAt(*bus_, i).empty());
    }

    void allHave(const std::string& sum) {
        for (std::size_t i = 1; i < bus_->size(); ++i) {
            QVERIFY2(!resultsAt(*bus_, i).empty(), failures(*bus_).c_str());
            QCOMPARE(resultsAt(*bus_, i).front().statistics.front().value, sum);
        }
    }

    void allSaw(Fault fault) {
        for (std::size_t i = 1; i < bus_->size(); ++i)
            QVERIFY2(saw(*bus_, i, fault, {"Mallory"}), failures(*bus_).c_str());
    }

  private Q_SLOTS:
    void initTestCase() { removeDefenceNamedInEnvironment(); }

    void init() {
        bus_ = std::make_unique<MemoryBus>(1);
        liar_ = std::make_shared<Liar>("Mallory", MemoryBus::defaultConfig().fingerprint, 5);
    }

    void honestDoubleIsBelieved() {
        play();
        allHave("11000");
        QCOMPARE(failures(*bus_), std::string());
    }

    /// The hub keeps it to itself, asks for a recovery, and that comes to the same.
    void copiedCommitment() {
        liar_->copiesCommitment = true;
        play();
        QVERIFY2(hubSaw(*bus_, Fault::UnmaskDoesNotFit), failures(*bus_).c_str());
        nobodyHasAResult();
    }

    void garbageBoxes() {
        liar_->sealsGarbage = true;
        play();
        allSaw(Fault::BoxDoesNotOpen);
        nobodyHasAResult();
        const auto failed = allOf<event::Failed>(bus_->hubEvents);
        QCOMPARE(failed.size(), std::size_t{1});
        QCOMPARE(failed.front().report.fault, Fault::BoxDoesNotOpen);
        QCOMPARE(failed.front().report.names.front(), std::string("Mallory"));
        QVERIFY(failed.front().report.names.size() > 1); // and who says so
    }

    void impossibleAnswer() {
        liar_->answer = std::uint64_t{0} - 1'000'000'000;
        play();
        for (std::size_t i = 1; i < bus_->size(); ++i)
            QVERIFY2(saw(*bus_, i, Fault::ImpossibleResult), failures(*bus_).c_str());
        nobodyHasAResult();
    }

    void badTagsGoodSignature() {
        liar_->confirmsWrongly = true;
        play();
        allSaw(Fault::TagReplacedBySignature);
        allHave("11000");
    }

    void badTagsBadSignature() {
        liar_->confirmsWrongly = liar_->signsWrongly = true;
        play();
        allSaw(Fault::ConfirmTagWrong);
        nobodyHasAResult();
    }

    void goodTagsBadSignature() {
        liar_->signsWrongly = true;
        play();
        allHave("11000");
        allSaw(Fault::SignatureWrong);
    }

    void withheldSeedIsRecovered() {
        liar_->unmasks = false;
        play();
        allHave("11000");
    }

    /// Nobody can tell whether the dealer lied or the holders: all are named.
    void falseSharesOfAWithheldSeed() {
        liar_->dealsFalseShares = true;
        liar_->unmasks = false;
        play();
        nobodyHasAResult();
        bus_->hubIntent(intent::EndRound{});
        bus_->settle();
        const auto report = FaultReport{Fault::ShareDoesNotFit, {"Mallory", "P1", "P2", "P3", "P4"}, {}};
        for (std::size_t i = 1; i < bus_->size(); ++i) {
            const auto found = faultsAt(*bus_, i);
            QCOMPARE(found.size(), std::size_t{1});
            auto names = found.front().names;
            std::sort(names.begin() + 1, names.end());
            QCOMPARE(textOf({found.front().fault, names, {}}), textOf(report));
        }
        QVERIFY(hubSaw(*bus_, Fault::ShareDoesNotFit));
        askAll(*bus_); // and the session goes on
        QCOMPARE(bus_->hub().stage, HubStage::Question);
    }

    /// Refused for it, Mallory cannot confirm any more, and nobody waits.
    void whoBreaksTheRulesBeforeConfirmEndsTheRound() {
        bus_->onFrame = loseFrom<wire::Confirm>(0);
        play(std::chrono::seconds{0});
        QCOMPARE(bus_->hub().stage, HubStage::Combining);
        bus_->laptops[0].toHub.push_back(wire::encode(wire::Ask{}));
        bus_->settle();
        nobodyHasAResult();
        QCOMPARE(bus_->hub().stage, HubStage::NoResult);
        allSaw(Fault::RoundEndedNoResult);
    }

    /// Mallory holds everybody's seed, keeps its own, and would have the others go without a result.
    void whoHasConfirmedCannotCallItOff() {
        for (const auto& lie : std::vector<wire::Message>{wire::OwnShareChanged{1, 1}, wire::Leave{true}}) {
            init();
            liar_->unmasks = false;
            play(std::chrono::seconds{0});
            QCOMPARE(bus_->hub().stage, HubStage::Combining);
            nobodyHasAResult();
            bus_->laptops[0].toHub.push_back(wire::encode(lie));
            passTime(*bus_, std::chrono::seconds{40});
            allHave("11000");
            QCOMPARE(failures(*bus_), std::string());
            QCOMPARE(bus_->hub().stage, HubStage::Result);
        }
    }
};

QTEST_GUILESS_MAIN(SessionLiesMemberTest)
#include "lies_member_test.moc"
