// SPDX-License-Identifier: EUPL-1.2
#include "tests/data/recorded_session.h"

#include "core/crypto/hash.h"
#include "tests/support/memory_bus.h"

namespace nulsom::test {

using namespace session;
using statistics::Question;
using statistics::Statistic;

namespace {

std::array<RecordedRound, 2> rounds() {
    const Question salary{"What is your gross salary a year?", "€", 0, 250'000, 0,
                          {Statistic::Sum, Statistic::Mean}};
    const Question hours{"How many hours over or under your contract last week?", "h", -400, 400, 1,
                         {Statistic::Count, Statistic::Sum, Statistic::Mean}};
    return {RecordedRound{salary, {52'000, 47'500, 61'250}, {}}, RecordedRound{hours, {35, -5, 12}, {}}};
}

bool allAt(const MemoryBus& bus, ParticipantStage stage) {
    for (std::size_t i = 0; i < bus.size(); ++i) {
        if (bus.laptops[i].participant && bus.at(i).stage != stage)
            return false;
    }
    return true;
}

void ask(MemoryBus& bus, const RecordedRound& round) {
    for (std::size_t i = 0; i < kPeople; ++i)
        bus.laptops[i].answer = round.answers[i];
    bus.hubIntent(intent::Ask{round.question});
    bus.settle();
}

/// What went wrong, or nothing.
std::string combine(MemoryBus& bus, RecordedRound& round) {
    bus.hubIntent(intent::Combine{});
    if (!bus.runUntil([&] { return allAt(bus, ParticipantStage::Result); }))
        return "no result in round of '" + round.question.text + "'";
    bus.settle();
    round.statistics = bus.at(0).round->result->statistics;
    return {};
}

} // namespace

RecordedSession recordSession() {
    RecordedSession out;
    out.rounds = rounds();
    out.fingerprint = crypto::sha256(asBytes("the certificate of this session"));
    HubConfig config;
    config.info = {"Salaries", "Ann", "en", 3};
    config.fingerprint = out.fingerprint;
    MemoryBus bus(kSessionSeed, config);
    bool withholdUnmask = false;
    bus.onFrame = [&](std::size_t laptop, bool toHub, Bytes& payload) {
        const auto message = wire::decode(payload);
        if (withholdUnmask && toHub && laptop == kChris && message &&
            std::holds_alternative<wire::Unmask>(*message))
            return false;
        (toHub ? out.toHub : out.fromHub)[laptop].push_back(payload);
        return true;
    };
    for (const char* name : kNames) { // one after the other: the places are known
        bus.add(name, std::nullopt);
        bus.settle();
    }
    bus.hubIntent(intent::CloseDoors{});
    bus.settle();

    ask(bus, out.rounds[0]);
    out.failure = combine(bus, out.rounds[0]);

    ask(bus, out.rounds[1]);
    bus.cut(kChris);
    bus.settle();
    bus.connect(kChris);
    bus.settle();
    withholdUnmask = true;
    out.failure += combine(bus, out.rounds[1]);
    return out;
}

} // namespace nulsom::test
