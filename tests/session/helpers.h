// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/wire/codec.h"
#include "tests/support/memory_bus.h"

#include <QTest>

#include <algorithm>
#include <deque>

/// What the session tests share: reading events, and judging results by the answers that were given.
namespace nulsom::test {

using namespace session;

template <typename What>
std::vector<What> allOf(const std::vector<Event>& events) {
    std::vector<What> out;
    for (const auto& event : events) {
        if (const auto* what = std::get_if<What>(&event.what))
            out.push_back(*what);
    }
    return out;
}

inline std::string textOf(const FaultReport& report) {
    std::string out(name(report.fault));
    for (const auto& about : report.names)
        out += " " + about;
    return report.detail.empty() ? out : out + " (" + report.detail + ")";
}

/// Every fault that anybody reported, for the message of a failing test.
inline std::string failures(const MemoryBus& bus) {
    std::string out;
    for (const auto& failed : allOf<event::Failed>(bus.hubEvents))
        out += "hub: " + textOf(failed.report) + "; ";
    for (std::size_t i = 0; i < bus.size(); ++i) {
        for (const auto& failed : allOf<event::Failed>(bus.laptops[i].events))
            out += std::to_string(i) + ": " + textOf(failed.report) + "; ";
    }
    return out;
}

inline std::vector<FaultReport> faultsAt(const MemoryBus& bus, std::size_t laptop) {
    std::vector<FaultReport> out;
    for (const auto& failed : allOf<event::Failed>(bus.laptops[laptop].events))
        out.push_back(failed.report);
    return out;
}

inline bool saw(const MemoryBus& bus, std::size_t laptop, Fault fault,
                const std::vector<std::string>& names = {}) {
    const auto faults = faultsAt(bus, laptop);
    return std::any_of(faults.begin(), faults.end(), [&](const FaultReport& report) {
        return report.fault == fault && (names.empty() || report.names == names);
    });
}

inline bool hubSaw(const MemoryBus& bus, Fault fault) {
    const auto failed = allOf<event::Failed>(bus.hubEvents);
    return std::any_of(failed.begin(), failed.end(),
                       [&](const auto& happened) { return happened.report.fault == fault; });
}

inline bool allAt(const MemoryBus& bus, ParticipantStage stage) {
    for (std::size_t i = 0; i < bus.size(); ++i) {
        if (bus.laptops[i].participant && bus.at(i).stage != stage)
            return false;
    }
    return true;
}

inline std::vector<event::Result> resultsAt(const MemoryBus& bus, std::size_t laptop) {
    return allOf<event::Result>(bus.laptops[laptop].events);
}

inline std::string nameOf(std::size_t laptop) { return "P" + std::to_string(laptop); }

/// What the people named in a result really answered, as the result ought to look ("sum, mean").
inline std::string expectedOf(const MemoryBus& bus, const event::Result& result) {
    statistics::Int128 total = 0;
    for (std::size_t i = 0; i < bus.size(); ++i) {
        if (std::count(result.participants.begin(), result.participants.end(), nameOf(i)) == 1)
            total += bus.laptops[i].submitted.at(result.round);
    }
    const auto people = static_cast<statistics::Int128>(result.participants.size());
    return statistics::formatScaled(total, 0) + ", " +
           statistics::formatScaled(statistics::divideHalfEven(total * 100, people), 2);
}

inline std::string shownIn(const event::Result& result) {
    std::string out;
    for (const auto& value : result.statistics)
        out += (out.empty() ? "" : ", ") + value.value;
    return out;
}

/// Empty, or what is wrong: a result that is not that of the answers given, or two results of one round. For
/// questions with sum and mean without decimals, and laptops called P0, P1, ...
inline std::string wrongResults(const MemoryBus& bus) {
    std::map<std::uint64_t, event::Result> known;
    const auto judge = [&](const std::string& who, const event::Result& result) -> std::string {
        if (shownIn(result) != expectedOf(bus, result))
            return who + " shows " + shownIn(result) + " for " + expectedOf(bus, result);
        const auto [first, isNew] = known.emplace(result.round, result);
        if (!isNew && first->second.participants != result.participants)
            return who + " shows another group than somebody else";
        return {};
    };
    for (const auto& result : allOf<event::Result>(bus.hubEvents)) {
        if (auto wrong = judge("the hub", result); !wrong.empty())
            return wrong;
    }
    for (std::size_t i = 0; i < bus.size(); ++i) {
        const auto results = resultsAt(bus, i);
        for (const auto& result : results) {
            if (auto wrong = judge(nameOf(i), result); !wrong.empty())
                return wrong;
            if (std::count_if(results.begin(), results.end(),
                              [&](const auto& other) { return other.round == result.round; }) != 1)
                return nameOf(i) + " shows two results of one round";
        }
    }
    return {};
}

/// P0 ... with answers that tell them apart, in the lobby one after the other: places are laptop numbers.
inline void addPeople(MemoryBus& bus, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        bus.add(nameOf(i), static_cast<std::int64_t>(1000 * (i + 1) + i));
        bus.settle();
    }
}

/// Everybody joined, said yes to the words, no question open.
inline void lockWith(MemoryBus& bus, std::size_t count) {
    addPeople(bus, count);
    bus.hubIntent(intent::CloseDoors{});
    bus.settle();
}

inline void askAll(MemoryBus& bus, const statistics::Question& question = MemoryBus::salary()) {
    bus.hubIntent(intent::Ask{question});
    bus.settle();
}

/// Through the last look and the first Combine, as far as it goes without time passing.
inline void combine(MemoryBus& bus) {
    bus.hubIntent(intent::Combine{});
    bus.settle();
    const Timers timers;
    while (bus.hub().stage == HubStage::LastLook) {
        bus.advance(timers.heartbeat);
        bus.settle();
    }
}

/// So much time, everything delivered in between.
inline void passTime(MemoryBus& bus, std::chrono::seconds time) {
    bus.runUntil([] { return false; }, time);
    bus.settle();
}

/// The message in a frame if it is of this type.
template <typename Type>
std::optional<Type> as(const Bytes& payload) {
    const auto message = wire::decode(payload);
    if (!message || !std::holds_alternative<Type>(*message))
        return std::nullopt;
    return std::get<Type>(*message);
}

/// onFrame that changes every message of one type on its way from the hub to one laptop (or to all: nullopt).
template <typename Type, typename Change>
auto changeFromHub(std::optional<std::size_t> laptop, Change change) {
    return [laptop, change](std::size_t at, bool toHub, Bytes& payload) {
        if (toHub || (laptop && at != *laptop))
            return true;
        if (auto message = as<Type>(payload)) {
            change(*message);
            payload = wire::encode(*message);
        }
        return true;
    };
}

/// onFrame that loses every message of one type which this laptop sends.
template <typename Type>
auto loseFrom(std::size_t laptop) {
    return [laptop](std::size_t at, bool toHub, const Bytes& payload) {
        return !toHub || at != laptop || !as<Type>(payload);
    };
}

/// A hub and its laptops with no time on the way. Unlike MemoryBus it feeds the hub a Timer only where
/// nextTimer() asks for one, and at each moment the laptops come first.
struct Room {
    FixedRandom random{1};
    Hub hub{MemoryBus::defaultConfig(), random};
    std::deque<Participant> laptops;
    std::vector<Instant> heard;
    std::deque<std::pair<std::size_t, Bytes>> toHub;
    std::deque<std::pair<std::size_t, Bytes>> fromHub;
    Instant now{std::chrono::seconds{1000}};
    Instant longestSilence{};
    std::size_t linksGivenUp = 0;
    std::size_t metAtATimer = 0; ///< frames that came in exactly when a timer of the hub was due

    void add(const std::string& name) {
        const std::size_t at = laptops.size();
        laptops.emplace_back(ParticipantConfig{name, {}}, random);
        heard.push_back(now);
        stepLaptop(at, input::LinkOpened{MemoryBus::defaultConfig().fingerprint});
        stepHub(input::PeerOpened{LinkId{at}, name});
        deliver();
    }

    void toNextTimer() {
        std::optional<Instant> next = hub.nextTimer();
        for (const auto& laptop : laptops)
            next = next ? std::min(*next, laptop.nextTimer().value_or(*next)) : laptop.nextTimer();
        now = std::max(next.value_or(now), now + Instant{1});
        for (std::size_t i = 0; i < laptops.size(); ++i) {
            if (const auto due = laptops[i].nextTimer(); due && *due <= now)
                stepLaptop(i, input::Timer{});
        }
        deliver();
        if (const auto due = hub.nextTimer(); due && *due <= now)
            stepHub(input::Timer{});
        deliver();
    }

  private:
    void stepHub(HubInput input) {
        for (auto& effect : hub.step(std::move(input), now)) {
            if (auto* send = std::get_if<effect::SendTo>(&effect))
                fromHub.emplace_back(static_cast<std::size_t>(send->link), std::move(send->payload));
            linksGivenUp += std::holds_alternative<effect::ClosePeer>(effect) ? 1U : 0U;
        }
    }
    void stepLaptop(std::size_t at, ParticipantInput input) {
        for (auto& effect : laptops[at].step(std::move(input), now)) {
            if (auto* send = std::get_if<effect::Send>(&effect))
                toHub.emplace_back(at, std::move(send->payload));
            linksGivenUp += std::holds_alternative<effect::Close>(effect) ? 1U : 0U;
        }
    }
    void deliver() {
        while (!toHub.empty() || !fromHub.empty()) {
            auto& queue = toHub.empty() ? fromHub : toHub;
            const bool inward = !toHub.empty();
            const auto [at, payload] = std::move(queue.front());
            queue.pop_front();
            if (inward) {
                metAtATimer += hub.nextTimer() == now ? 1U : 0U;
                stepHub(input::PeerReceived{LinkId{at}, payload});
                continue;
            }
            longestSilence = std::max(longestSilence, now - heard[at]);
            heard[at] = now;
            stepLaptop(at, input::Received{payload});
        }
    }
};

} // namespace nulsom::test
