// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/memory_bus.h"

#include <QTest>

using namespace nulsom;
using namespace nulsom::session;
using test::MemoryBus;

namespace {

template <typename What>
std::vector<What> all(const std::vector<Event>& events) {
    std::vector<What> out;
    for (const auto& event : events) {
        if (const auto* what = std::get_if<What>(&event.what))
            out.push_back(*what);
    }
    return out;
}

std::string failures(const MemoryBus& bus) {
    std::string out;
    const auto add = [&out](const std::string& who, const std::vector<Event>& events) {
        for (const auto& failed : all<event::Failed>(events)) {
            out += who + ": " + std::string(name(failed.report.fault)) + " " + failed.report.detail;
            for (const auto& about : failed.report.names)
                out += " " + about;
            out += "; ";
        }
    };
    add("hub", bus.hubEvents);
    for (std::size_t i = 0; i < bus.size(); ++i)
        add(std::to_string(i), bus.laptops[i].events);
    return out;
}

bool allAt(const MemoryBus& bus, ParticipantStage stage) {
    for (std::size_t i = 0; i < bus.size(); ++i) {
        if (bus.laptops[i].participant && bus.at(i).stage != stage)
            return false;
    }
    return true;
}

} // namespace

class SessionTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void fourPeopleLearnTheirAverage() {
        MemoryBus bus(1);
        bus.add("Alice", 41'000);
        bus.add("Bob", 38'500);
        bus.add("Julia", 52'000);
        bus.add("Charles", 46'500);
        bus.settle();
        QVERIFY2(allAt(bus, ParticipantStage::Lobby), failures(bus).c_str());
        bus.hubIntent(intent::CloseDoors{});
        bus.settle();
        QVERIFY2(allAt(bus, ParticipantStage::Waiting), failures(bus).c_str());
        QCOMPARE(bus.hub().words.size(), std::size_t{4});
        for (std::size_t i = 0; i < 4; ++i) {
            QCOMPARE(bus.at(i).words, bus.hub().words);
            QCOMPARE(bus.at(i).digits, bus.hub().digits);
        }
        bus.hubIntent(intent::Ask{MemoryBus::salary()});
        bus.settle();
        QCOMPARE(bus.hub().round->readyCount, std::size_t{4});
        bus.hubIntent(intent::Combine{});
        QVERIFY(bus.runUntil([&] { return allAt(bus, ParticipantStage::Result); }));
        QVERIFY2(failures(bus).empty(), failures(bus).c_str());
        for (std::size_t i = 0; i < 4; ++i) {
            const auto values = bus.at(i).round->result->statistics;
            QCOMPARE(values.at(0).value, std::string("178000"));
            QCOMPARE(values.at(1).value, std::string("44500.00"));
        }
        QCOMPARE(bus.hub().stage, HubStage::Result);
    }
};

QTEST_GUILESS_MAIN(SessionTest)
#include "session_test.moc"
