// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/crypto/random.h"
#include "core/session/engine.h"
#include "core/session/snapshot.h"

namespace nulsom::session {

struct HubConfig {
    SessionInfo info;      ///< cleaned by the caller with core/base/text.h
    Bytes32 fingerprint{}; ///< of the hub's own certificate
    Timers timers;
    std::size_t capacity = 512;
    /// Unattended: locks when this many have joined, asks `question`, combines when all are ready, goes on
    /// without the silent where the rules allow, ends the session after one round.
    struct Unattended {
        std::size_t participants = 0;
        statistics::Question question;
    };
    std::optional<Unattended> unattended;
};

/// The host's side: a bulletin board that forwards, orders and remembers. It holds no secret of anyone.
class Hub {
  public:
    /// random must outlive the hub.
    Hub(HubConfig config, crypto::RandomSource& random);
    ~Hub();
    Hub(Hub&&) noexcept;
    Hub& operator=(Hub&&) noexcept;

    Effects step(HubInput input, Instant now);
    std::optional<Instant> nextTimer() const;
    HubSnapshot snapshot() const; ///< without `listening`, which the network knows
    const Bytes16& sessionId() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace nulsom::session
