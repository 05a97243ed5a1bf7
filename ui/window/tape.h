// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/session/events.h"

#include <cstddef>
#include <string>
#include <vector>

namespace nulsom::window {

/// What came in during one attempt, in its order, with the total after each: masked numbers, then the seals
/// that are taken off again. Modulo 2^64, as the engine counts.
class Tape {
  public:
    struct Line {
        enum class Kind { Share, Confirmed, Seal };
        Kind kind{};
        std::string name;
        std::uint64_t number = 0; ///< of a share or a seal: its first word
        std::uint64_t total = 0;  ///< after this line
    };
    struct Counters {
        std::size_t in = 0;        ///< masked numbers
        std::size_t masksOpen = 0; ///< between one who is in and one who is not
        std::size_t sealsClosed = 0;
        std::size_t confirmed = 0;
        std::uint64_t total = 0;
    };

    /// True if the event belongs on the tape or begins a new one.
    bool add(const session::Event& event);
    void clear();

    const std::vector<Line>& lines() const { return lines_; }
    const std::vector<std::string>& members() const { return members_; }
    /// As it stands after the first `shown` lines.
    Counters countersAfter(std::size_t shown) const;
    /// Milliseconds from Combine to the result; 0 while there is none.
    std::int64_t tookMilliseconds() const;

  private:
    std::vector<std::string> members_;
    std::vector<Line> lines_;
    std::uint64_t total_ = 0;
    session::Instant began_{};
    session::Instant ended_{};
};

} // namespace nulsom::window
