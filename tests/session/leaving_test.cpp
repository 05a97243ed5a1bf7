// SPDX-License-Identifier: EUPL-1.2
#include "tests/session/helpers.h"

using namespace nulsom;
using namespace nulsom::test;

namespace {

using namespace std::chrono_literals;

#ifdef __SANITIZE_ADDRESS__
constexpr bool kSlow = true; ///< then each step sees one way of leaving, not all of them
#else
constexpr bool kSlow = false;
#endif

/// Who goes, after how many frames of the round, and whether they come back.
struct Leaving {
    std::size_t people = 3;
    std::size_t after = 0;
    std::vector<std::size_t> who;
    std::optional<std::chrono::seconds> backAfter; ///< nothing: their programs are gone
    std::uint64_t seed = 1;

    std::string text() const {
        std::string out = std::to_string(people) + " people, after " + std::to_string(after) + " frames:";
        for (const std::size_t at : who)
            out += " P" + std::to_string(at);
        return out + (backAfter ? " back after " + std::to_string(backAfter->count()) + " s" : " for good");
    }
};

/// One session with an honest host who does what the screen offers.
class Story {
  public:
    explicit Story(Leaving leaving) : bus(leaving.seed), leaving_(std::move(leaving)) {}

    /// False when there are fewer frames than that.
    bool run() {
        lockWith(bus, leaving_.people);
        bus.hubIntent(intent::Ask{MemoryBus::salary()});
        std::size_t frames = 0;
        while (frames < leaving_.after) {
            if (bus.step())
                ++frames;
            else if (!lead() && !passOn())
                return false;
        }
        leave();
        ended_ = bus.runUntil([this] { return comeBack() && !lead() && (isOver() || tooFew()); }, 300s);
        return true;
    }

    /// The session goes on: the next question has a result, or it is said why not.
    void askNext() {
        passTime(bus, 25s);
        bus.hubIntent(intent::Withdraw{}); // where too few were left
        auto question = MemoryBus::salary();
        question.unit = "hours";
        bus.hubIntent(intent::Ask{question});
        ended_ = bus.runUntil([this] { return !lead() && (isOver() || tooFew()); }, 300s);
        bus.settle();
    }

    /// Empty, or what should not be.
    std::string wrong() const {
        if (!ended_)
            return "it hangs; " + failures(bus);
        if (auto found = wrongResults(bus); !found.empty())
            return found;
        for (std::size_t i = 0; i < bus.size(); ++i) {
            if (!isAlive(i))
                continue;
            const auto here = bus.at(i);
            if (here.stage == ParticipantStage::Failed)
                return nameOf(i) + " failed; " + failures(bus);
            const bool knows = here.round && (here.round->result || here.round->noResult);
            if (isOver() && !knows)
                return nameOf(i) + " is not told how it ended; " + failures(bus);
        }
        return {};
    }

    bool hasResult() const { return bus.hub().stage == HubStage::Result; }

    MemoryBus bus;

  private:
    bool isAlive(std::size_t at) const { return bus.laptops[at].participant != nullptr; }

    std::size_t alive() const {
        std::size_t count = 0;
        for (std::size_t i = 0; i < bus.size(); ++i)
            count += isAlive(i) ? 1U : 0U;
        return count;
    }

    bool isOver() const {
        const auto stage = bus.hub().stage;
        return stage == HubStage::Result || stage == HubStage::NoResult;
    }

    bool tooFew() const {
        const auto hub = bus.hub();
        return hub.stage == HubStage::Question && hub.round->readyCount >= alive() && hub.whyNotCombine;
    }

    void leave() {
        for (const std::size_t at : leaving_.who) {
            if (leaving_.backAfter)
                bus.cut(at);
            else
                bus.kill(at);
        }
        leftAt_ = bus.now();
    }

    bool comeBack() {
        if (!leaving_.backAfter || bus.now() < leftAt_ + *leaving_.backAfter)
            return !leaving_.backAfter;
        for (const std::size_t at : leaving_.who) {
            if (!bus.laptops[at].link && isAlive(at))
                bus.connect(at);
        }
        leaving_.backAfter.reset();
        bus.settle();
        return true;
    }

    /// What a host would press now; false when there is nothing but to wait.
    bool lead() {
        const auto hub = bus.hub();
        if (hub.stage == HubStage::Question && hub.mayCombine && hub.round->readyCount >= alive())
            bus.hubIntent(intent::Combine{});
        else if (hub.stage == HubStage::Combining && hub.mayGoOnWithout)
            bus.hubIntent(intent::GoOnWithoutSilent{});
        else if (hub.stage == HubStage::Combining && !hub.silent.empty() && bus.now() > leftAt_ + 60s)
            bus.hubIntent(intent::EndRound{});
        else
            return false;
        bus.settle();
        return true;
    }

    bool passOn() {
        if (isOver())
            return false;
        bus.advance(1s);
        return true;
    }

    Leaving leaving_;
    Instant leftAt_{};
    bool ended_ = false;
};

} // namespace

/// Laptops leave at every step of a round, one or two of them, for good or not, with an honest host.
class SessionLeavingTest : public QObject {
    Q_OBJECT

    /// False when the round has fewer frames than that.
    static bool tell(const Leaving& leaving, std::size_t& withResult) {
        Story story(leaving);
        if (!story.run())
            return false;
        const auto check = [&](bool good, const std::string& what) {
            if (!good)
                QTest::qFail((leaving.text() + ": " + what).c_str(), __FILE__, __LINE__);
        };
        check(story.wrong().empty(), story.wrong());
        withResult += story.hasResult() ? 1U : 0U;
        story.askNext();
        check(story.wrong().empty(), "next question, " + story.wrong());
        const std::size_t left = leaving.backAfter ? leaving.people : leaving.people - leaving.who.size();
        check(story.hasResult() == (left >= std::max<std::size_t>(3, leaving.people / 2 + 1)),
              "next question, " + failures(story.bus));
        return true;
    }

    static Leaving leavingOf(std::size_t people, std::size_t after, std::size_t kind) {
        Leaving out{people, after, {after % people}, {}, 100 * people + after};
        if (kind % 2 == 1)
            out.who.push_back((after + 1 + after / people % (people - 1)) % people);
        if (kind >= 2)
            out.backAfter = kind >= 4 ? 20s : 3s; // shown as away already, or not yet
        return out;
    }

  private Q_SLOTS:
    void smallGroups_data() {
        QTest::addColumn<int>("people");
        QTest::addRow("3") << 3;
        QTest::addRow("4") << 4;
    }
    void smallGroups() {
        QFETCH(const int, people);
        std::size_t withResult = 0;
        for (std::size_t kind = 0; kind < 6; ++kind) {
            for (std::size_t after = kSlow ? kind : 0;
                 tell(leavingOf(static_cast<std::size_t>(people), after, kind), withResult);
                 after += kSlow ? 6 : 1) {
            }
        }
        QVERIFY(withResult > 0);
    }

    /// One way of leaving after the other: at every step with NULSOM_EVERY_STEP=1 (minutes), else at some.
    void largerGroups_data() {
        QTest::addColumn<int>("people");
        for (int people = 5; people <= 9; ++people)
            QTest::addRow("%d", people) << people;
    }
    void largerGroups() {
        QFETCH(const int, people);
        const auto count = static_cast<std::size_t>(people);
        const std::size_t stride =
            qEnvironmentVariableIsSet("NULSOM_EVERY_STEP") ? 1 : (count - 3) * (kSlow ? 4 : 1);
        std::size_t withResult = 0;
        for (std::size_t i = 0; tell(leavingOf(count, stride * i, i % 6), withResult); ++i) {
        }
        QVERIFY(withResult > 0);
    }
};

QTEST_GUILESS_MAIN(SessionLeavingTest)
#include "leaving_test.moc"
