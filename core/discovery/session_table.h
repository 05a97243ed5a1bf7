// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/discovery/beacon.h"

#include <chrono>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace nulsom::discovery {

struct FoundSession {
    Bytes16 id{};
    Bytes32 fingerprint{};
    std::string title;
    std::string host;
    std::vector<std::string> addresses; ///< the one heard first in front; at least one
    std::uint16_t port = 0;
    SessionState state = SessionState::Lobby;
    std::uint64_t people = 0;
    std::uint64_t version = 0; ///< other than wire::kProtocolVersion: cannot be joined
    friend bool operator==(const FoundSession&, const FoundSession&) = default;
};

/// The sessions that can be heard. Sessions are told apart by id and fingerprint, never by name or address.
/// Whatever strangers send, memory is bounded and a session that goes on announcing itself stays: a full
/// table takes no new entries. `now` is any clock that does not go back.
class SessionTable {
  public:
    using Time = std::chrono::milliseconds;

    static constexpr std::size_t kMaxSessions = 64;
    static constexpr std::size_t kMaxAddresses = 4;         ///< of one session
    static constexpr std::size_t kMaxSessionsPerSource = 8; ///< first heard from one address
    static constexpr unsigned kMaxBeaconsPerSecond = 20;    ///< from one address
    static constexpr std::size_t kMaxSources = 512;         ///< addresses whose rate is kept
    static constexpr Time kSilenceInLobby{3500};
    static constexpr Time kSilenceOtherwise{12000};

    /// Whether entries() changed. `source` is the sender's address as text, without a port. What a session
    /// says of itself is taken from the address that was heard first and is not silent; others only add
    /// themselves. A goodbye from that address removes the session, from another one that address alone:
    /// whoever copies a beacon can neither change nor end the session.
    bool heard(const Beacon& beacon, const std::string& source, Time now);
    /// Takes out what has been silent for too long. Whether entries() changed.
    bool expire(Time now);
    /// By title, then id, then fingerprint.
    std::vector<FoundSession> entries() const;

  private:
    using Key = std::pair<Bytes16, Bytes32>;
    struct Address {
        std::string text;
        Time lastHeard{};
    };
    struct Entry {
        FoundSession session; ///< without addresses
        std::vector<Address> addresses;
    };
    struct Rate {
        Time since{};
        unsigned count = 0;
    };

    bool admit(const std::string& source, Time now);
    bool isKnown(const std::string& source) const;
    bool announced(const Beacon& beacon, const std::string& source, Time now);
    bool addEntry(const Beacon& beacon, const std::string& source, Time now);
    bool saidGoodbye(const Beacon& beacon, const std::string& source);

    std::map<Key, Entry> entries_;
    std::map<std::string, Rate> rates_;
};

} // namespace nulsom::discovery
