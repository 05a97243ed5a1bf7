// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>

/// Every timer of the protocol; the table in PROTOCOL.md has the same names and values.
namespace nulsom::session {

struct Timers {
    std::chrono::milliseconds heartbeat{2'000};      ///< sent both ways
    std::chrono::milliseconds away{8'000};           ///< a link silent this long is shown as away
    std::chrono::milliseconds goneFromLobby{15'000}; ///< and taken off the list before the lock
    std::chrono::milliseconds lastLook{5'000};       ///< between closing a question and Combine
    std::chrono::milliseconds silentMember{10'000};  ///< after Combine: offered to wait for or go on without
    std::chrono::milliseconds unattendedEnd{60'000}; ///< an unattended host ends a round that cannot go on
    std::chrono::milliseconds unattendedPatience{600'000}; ///< and goes on without who says nothing at all
    std::chrono::milliseconds reachHost{120'000};          ///< laptops try to reach a lost hub
    std::chrono::milliseconds keepShown{180'000}; ///< what left this laptop stays in memory for the screen
};

} // namespace nulsom::session
