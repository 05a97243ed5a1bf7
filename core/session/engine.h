// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/session/intents.h"
#include "core/session/timers.h"

#include <optional>

/// The border of the engine: inputs and "now" go in, effects come out. No I/O, no clock, no threads.
namespace nulsom::session {

/// Names a connection at the hub; never reused.
enum class LinkId : std::uint64_t {};

namespace input {
struct LinkOpened {        ///< participant: the connection to the hub stands
    Bytes32 fingerprint{}; ///< SHA-256 of the certificate that this laptop saw
};
struct LinkClosed {};
struct Received {
    Bytes payload;
}; ///< one frame
struct Timer {};

struct PeerOpened {
    LinkId link{};
    std::string machine;
}; ///< hub: somebody connected, from this address
struct PeerClosed {
    LinkId link{};
};
struct PeerReceived {
    LinkId link{};
    Bytes payload;
};
} // namespace input

using ParticipantInput =
    std::variant<input::LinkOpened, input::LinkClosed, input::Received, input::Timer, ParticipantIntent>;
using HubInput =
    std::variant<input::PeerOpened, input::PeerClosed, input::PeerReceived, input::Timer, HubIntent>;

namespace effect {
struct Send {
    Bytes payload;
}; ///< participant: to the hub
struct SendTo {
    LinkId link{};
    Bytes payload;
};               ///< hub
struct Close {}; ///< participant: after what was sent has left
struct ClosePeer {
    LinkId link{};
};
struct Happened {
    Event event;
};
} // namespace effect

using Effect = std::variant<effect::Send, effect::SendTo, effect::Close, effect::ClosePeer, effect::Happened>;
using Effects = std::vector<Effect>;

} // namespace nulsom::session
