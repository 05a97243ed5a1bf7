// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tests/session/helpers.h"
#include "tests/session/removed_defence.h"

/// For the tests of a hub that lies in a round.
namespace nulsom::test {

using OnFrame = std::function<bool(std::size_t, bool, Bytes&)>;

/// Five people ready for their first round; from here on frames pass through onFrame.
inline void readyThrough(MemoryBus& bus, OnFrame onFrame, std::size_t people = 5) {
    lockWith(bus, people);
    askAll(bus);
    bus.onFrame = std::move(onFrame);
}

inline OnFrame both(OnFrame first, OnFrame second) {
    return
        [first = std::move(first), second = std::move(second)](std::size_t at, bool toHub, Bytes& payload) {
            return first(at, toHub, payload) && second(at, toHub, payload);
        };
}

/// Notes the last Combine that went to anybody.
inline OnFrame note(std::optional<wire::Combine>& into) {
    return [&into](std::size_t, bool toHub, const Bytes& payload) {
        if (auto message = as<wire::Combine>(payload); !toHub && message)
            into = message;
        return true;
    };
}

inline bool anyResult(const MemoryBus& bus) {
    for (std::size_t i = 0; i < bus.size(); ++i) {
        if (!resultsAt(bus, i).empty())
            return true;
    }
    return false;
}

inline void flip(Bytes& bytes) { bytes.at(0) = static_cast<std::uint8_t>(bytes[0] ^ 1); }

} // namespace nulsom::test
