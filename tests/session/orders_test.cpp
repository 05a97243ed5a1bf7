// SPDX-License-Identifier: EUPL-1.2
#include "tests/session/helpers.h"

using namespace nulsom;
using namespace nulsom::test;

namespace {

/// What may go wrong in a room, as how many in a thousand steps.
struct Trouble {
    unsigned cut = 0;
    unsigned kill = 0;
    unsigned leave = 0;
    unsigned change = 0;   ///< another answer
    unsigned takeBack = 0; ///< and not given again
    unsigned delay = 0;    ///< up to 3 s pass while frames are on their way
};

/// One session of two rounds on two subjects, led by a host who does what the screen offers, in a room where
/// anything happens at any moment.
class Crowd {
  public:
    Crowd(std::uint64_t seed, std::size_t people, Trouble trouble)
        : bus(seed), chance_(seed + 77'000), trouble_(trouble), people_(people) {
        bus.duplicateOneIn = 7;
        for (std::size_t i = 0; i < people; ++i)
            bus.add(nameOf(i), static_cast<std::int64_t>(chance_.below(250'001)));
    }

    /// False when the session hangs: this much model time passed and it has not come to an end.
    bool run() {
        const auto end = bus.now() + std::chrono::minutes{20};
        while (bus.now() < end) {
            disturb();
            if (bus.step())
                continue;
            if (isDone())
                return true;
            if (!lead())
                passOn();
        }
        return false;
    }

    MemoryBus bus;
    std::size_t rounds = 0;

  private:
    bool one(unsigned inThousand) { return inThousand != 0 && chance_.below(1000) < inThousand; }

    void disturb() {
        const auto at = static_cast<std::size_t>(chance_.below(people_));
        auto& laptop = bus.laptops[at];
        if (one(trouble_.delay))
            bus.advance(std::chrono::milliseconds{chance_.below(3000)});
        if (!laptop.participant)
            return;
        if (laptop.link && one(trouble_.cut))
            bus.cut(at);
        else if (!laptop.link && chance_.below(20) == 0 && !isOver(at))
            bus.connect(at);
        if (laptop.link && one(trouble_.kill))
            return bus.kill(at);
        if (one(trouble_.leave))
            return bus.intent(at, intent::Leave{});
        if (bus.at(at).stage != ParticipantStage::Question)
            return;
        if (one(trouble_.takeBack))
            bus.intent(at, intent::TakeBack{});
        else if (one(trouble_.change))
            bus.submit(at, static_cast<std::int64_t>(chance_.below(250'001)));
    }

    bool isOver(std::size_t at) const {
        const auto stage = bus.at(at).stage;
        return stage == ParticipantStage::Failed || stage == ParticipantStage::Ended;
    }

    bool isDone() const { return bus.hub().stage == HubStage::Over; }

    /// The host's next move; false when there is none but to wait.
    bool lead() {
        const auto hub = bus.hub();
        switch (hub.stage) {
        case HubStage::Lobby:
            return leadLobby(hub);
        case HubStage::Idle:
        case HubStage::Check:
        case HubStage::Result:
        case HubStage::NoResult:
            return leadNext(hub);
        case HubStage::Question:
            return leadQuestion(hub);
        case HubStage::Combining:
            return leadCombining(hub);
        case HubStage::Locking:
        case HubStage::LastLook:
        case HubStage::Over:
            return false;
        }
        return false;
    }

    std::size_t living() const {
        std::size_t count = 0;
        for (std::size_t i = 0; i < people_; ++i)
            count += bus.laptops[i].participant && !isOver(i) ? std::size_t{1} : std::size_t{0};
        return count;
    }

    bool leadLobby(const HubSnapshot& hub) {
        if (living() < 3)
            return order(intent::EndSession{});
        return hub.people.size() == living() && order(intent::CloseDoors{});
    }

    bool leadNext(const HubSnapshot& hub) {
        if (hub.stage == HubStage::Check && !hasWaited())
            return false;
        if (rounds == 2)
            return order(intent::EndSession{});
        auto question = MemoryBus::salary();
        if (rounds == 1)
            question.unit = "hours";
        ++rounds;
        return order(intent::Ask{question});
    }

    bool leadQuestion(const HubSnapshot& hub) {
        if (hub.round->readyCount < living() && !hasWaited())
            return false;
        return order(hub.mayCombine ? HubIntent{intent::Combine{}} : HubIntent{intent::Withdraw{}});
    }

    bool leadCombining(const HubSnapshot& hub) {
        if (hub.silent.empty())
            return false;
        if (hub.mayGoOnWithout && chance_.below(4) != 0)
            return order(intent::GoOnWithoutSilent{});
        return hasWaited() && order(intent::EndRound{});
    }

    bool order(HubIntent intent) {
        waiting_.reset();
        bus.hubIntent(std::move(intent));
        return true;
    }

    bool hasWaited() {
        if (!waiting_)
            waiting_ = bus.now();
        return bus.now() >= *waiting_ + std::chrono::seconds{40};
    }

    void passOn() {
        bus.advance(std::chrono::seconds{1});
        for (std::size_t i = 0; i < people_; ++i) {
            if (bus.laptops[i].participant && !bus.laptops[i].link && !isOver(i) && chance_.below(8) == 0)
                bus.connect(i);
        }
    }

    FixedRandom chance_;
    Trouble trouble_;
    std::size_t people_;
    std::optional<session::Instant> waiting_;
};

/// Faults that an honest room may come to; any other would blame somebody who did nothing.
bool mayHappen(Fault fault) {
    return fault == Fault::RoundEndedNoResult || fault == Fault::NonceMissing ||
           fault == Fault::SessionCancelled || fault == Fault::HostGone ||
           fault == Fault::DoorsClosed || // away while the list was fixed, and too long
           fault == Fault::NotReady;      // taken back while Combine was on its way
}

std::string unjustFaults(const MemoryBus& bus) {
    std::string out;
    for (const auto& failed : allOf<event::Failed>(bus.hubEvents))
        out += mayHappen(failed.report.fault) ? "" : "hub: " + textOf(failed.report) + "; ";
    for (std::size_t i = 0; i < bus.size(); ++i) {
        for (const auto& report : faultsAt(bus, i))
            out += mayHappen(report.fault) ? "" : nameOf(i) + ": " + textOf(report) + "; ";
    }
    return out;
}

} // namespace

/// The heart of the matter: whatever the order and whatever breaks, a result is right or there is none.
class SessionOrdersTest : public QObject {
    Q_OBJECT

  private:
    std::size_t results_ = 0; ///< at the hubs
    std::size_t shown_ = 0;   ///< on laptops

    void play(std::uint64_t seed, std::size_t people, Trouble trouble) {
        Crowd room(seed, people, trouble);
        const bool ended = room.run();
        const auto context = "seed " + std::to_string(seed) + ", " + std::to_string(people) + " people: ";
        QVERIFY2(ended, (context + "hangs; " + failures(room.bus)).c_str());
        const auto wrong = wrongResults(room.bus);
        QVERIFY2(wrong.empty(), (context + wrong).c_str());
        const auto unjust = unjustFaults(room.bus);
        QVERIFY2(unjust.empty(), (context + unjust).c_str());
        results_ += allOf<event::Result>(room.bus.hubEvents).size();
        for (std::size_t i = 0; i < people; ++i)
            shown_ += resultsAt(room.bus, i).size();
    }

  private Q_SLOTS:
    void anyOrderGivesTheSumToAll() {
        results_ = shown_ = 0;
        for (std::uint64_t seed = 1; seed <= 40; ++seed)
            play(seed, 3 + seed % 5, {});
        QCOMPARE(results_, std::size_t{80});
        QCOMPARE(shown_, std::size_t{2 * 40 * 5});
    }

    void lostLinksComeBack() {
        results_ = shown_ = 0;
        for (std::uint64_t seed = 100; seed < 190; ++seed)
            play(seed, 3 + seed % 5, {.cut = 20, .change = 5, .delay = 5});
        QVERIFY2(results_ > 60, std::to_string(results_).c_str());
    }

    void peopleLeaveAndMachinesDie() {
        results_ = shown_ = 0;
        for (std::uint64_t seed = 300; seed < 370; ++seed)
            play(seed, 5 + seed % 4, {.cut = 3, .kill = 3, .leave = 2, .change = 5, .delay = 5});
        QVERIFY2(results_ > 20, std::to_string(results_).c_str());
    }

    void peopleChangeTheirMinds() {
        results_ = shown_ = 0;
        for (std::uint64_t seed = 500; seed < 540; ++seed)
            play(seed, 4 + seed % 5, {.cut = 2, .change = 40, .takeBack = 15, .delay = 5});
        QVERIFY2(results_ > 20, std::to_string(results_).c_str());
    }

    void cleanup() { qInfo("%zu results, shown %zu times", results_, shown_); }

    void fiftyPeople() {
        results_ = shown_ = 0;
        play(900, 50, {.cut = 1, .change = 2, .delay = 1});
        QVERIFY(results_ >= 1);
    }
};

QTEST_GUILESS_MAIN(SessionOrdersTest)
#include "orders_test.moc"
