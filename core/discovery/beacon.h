// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/wire/codec.h"
#include "core/wire/limits.h"

#include <string>

/// How a session is found on a network. Everything here is a hint from strangers and never trusted: what
/// counts is shown after joining and comes over the pinned connection.
namespace nulsom::discovery {

enum class BeaconKind : std::uint64_t {
    Announce = 0, ///< a session is here
    Query = 1,    ///< whoever hosts a session, announce it now; no other field but the version
    Goodbye = 2,  ///< the session is over; no other fields but version, session and fingerprint
};
enum class SessionState : std::uint64_t { Lobby = 0, Closed = 1, Full = 2 };

struct Beacon {
    BeaconKind kind = BeaconKind::Announce;
    std::uint64_t version = wire::kProtocolVersion;
    Bytes16 session{};
    Bytes32 fingerprint{}; ///< SHA-256 of the hub's certificate
    std::uint16_t port = 0;
    SessionState state = SessionState::Lobby;
    std::string title; ///< clean, or empty
    std::string host;  ///< clean, or empty
    std::uint64_t people = 0;
    friend bool operator==(const Beacon&, const Beacon&) = default;
};

/// Of our version, at most wire::kMaxBeaconSize bytes: a long title or host name is cut behind a code point.
/// A title or host name that cannot be shown is left out.
Bytes encode(const Beacon& beacon);

/// Strict for our version. Of another version what every version has in common is read, and `version` says
/// so: such a session can be listed and not be joined.
Result<Beacon, wire::DecodeFault> decodeBeacon(ByteView datagram);

} // namespace nulsom::discovery
