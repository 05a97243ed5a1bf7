// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"
#include "core/session/fault.h"
#include "core/statistics/question.h"

#include <chrono>
#include <variant>

/// The one list of what happens in a session. The window plays it, `--json` prints it, the record keeps it.
/// EVENTS.md describes each. Nothing here is secret: every number in it has left a laptop already.
namespace nulsom::session {

/// Time since the start of the machine (CLOCK_MONOTONIC). The engine never reads a clock: it is told.
using Instant = std::chrono::nanoseconds;

namespace event {

struct Listening {
    std::string address;
    std::uint16_t port = 0;
    Bytes32 fingerprint{};
    std::string code; ///< empty where the address cannot be written as a code
};
struct Joined {
    std::string name;
};
struct Left {
    std::string name;
};
struct Roster {
    std::vector<std::string> participants;
    std::vector<std::string> words; ///< four
    std::string digits;             ///< ten: the same 32 bits
};
struct Verified {
    std::string name;
};
struct QuestionAsked {
    std::uint64_t round = 0;
    statistics::Question question;
};
struct Withdrawn {
    std::uint64_t round = 0;
};
struct Ready {
    std::uint64_t count = 0;
};
struct Closing {
    std::uint64_t round = 0;
    std::vector<std::string> participants;
};
struct Combine {
    std::uint64_t round = 0;
    std::uint64_t attempt = 0;
    std::vector<std::string> participants;
};
struct Share {
    std::string from;
    std::vector<std::uint64_t> masked;
};
struct Confirmed {
    std::string name;
};
struct Unmasked {
    std::string name;
    std::vector<std::uint64_t> seal; /**< words of the self mask now known */
};
struct Result {
    std::uint64_t round = 0;
    std::vector<std::string> participants;
    std::vector<statistics::StatisticValue> statistics;
};
struct Failed {
    FaultReport report;
};
struct Ended {};

} // namespace event

struct Event {
    Instant at{};
    std::variant<event::Listening, event::Joined, event::Left, event::Roster, event::Verified,
                 event::QuestionAsked, event::Withdrawn, event::Ready, event::Closing, event::Combine,
                 event::Share, event::Confirmed, event::Unmasked, event::Result, event::Failed, event::Ended>
        what;
};

} // namespace nulsom::session
