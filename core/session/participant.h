// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/crypto/random.h"
#include "core/session/engine.h"
#include "core/session/snapshot.h"
#include "core/session/states.h"

namespace nulsom::session {

struct ParticipantConfig {
    std::string name; ///< as typed; the engine cleans it and refuses what may not be
    Timers timers;
};

/// One laptop's side of a session: a pure state machine. Whatever the hub says is checked here.
class Participant {
  public:
    /// random must outlive the participant.
    Participant(ParticipantConfig config, crypto::RandomSource& random);
    ~Participant();
    Participant(Participant&&) noexcept;
    Participant& operator=(Participant&&) noexcept;

    Effects step(ParticipantInput input, Instant now);
    /// When to step with input::Timer next, at the latest.
    std::optional<Instant> nextTimer() const;
    ParticipantSnapshot snapshot() const;
    ParticipantState state() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace nulsom::session
