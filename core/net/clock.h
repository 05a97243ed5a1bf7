// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/session/events.h"

#include <QTimer>

#include <algorithm>
#include <chrono>
#include <optional>

namespace nulsom::net {

/// The one clock that the engine is told (CLOCK_MONOTONIC on Linux).
inline session::Instant now() {
    return std::chrono::duration_cast<session::Instant>(std::chrono::steady_clock::now().time_since_epoch());
}

/// Sets a single-shot timer for the moment that the engine asked for. Rounded up, and never at once: a timer
/// that fires early, or an engine that asks for a moment in the past, would keep the loop busy.
inline void setAlarm(QTimer& timer, std::optional<session::Instant> due) {
    using std::chrono::milliseconds;
    if (!due) {
        timer.stop();
        return;
    }
    const auto wait = std::chrono::ceil<milliseconds>(*due - now());
    // A QTimer counts in an int; whoever wakes early asks again.
    timer.start(std::clamp(wait, milliseconds(1), milliseconds(std::chrono::hours(24))));
}

} // namespace nulsom::net
