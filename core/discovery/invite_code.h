// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// What a host shows on a slide where no beacon arrives, and what people type.
namespace nulsom::discovery {

struct Invite {
    ByteArray<4> address{}; ///< IPv4, as written
    std::uint16_t port = 0;
    ByteArray<4> fingerprintPrefix{}; ///< stops a mix-up, not an attacker
    friend bool operator==(const Invite&, const Invite&) = default;
};

enum class CodeFault { WrongLength, WrongCharacter, CheckFailed };

/// XXXX-XXXX-XXXX-XXXX; nothing if the port is not one of the 256 from wire::kBasePort, or for 0.x.x.x.
std::optional<std::string> encodeInvite(const Invite& invite);

/// Case, dashes and white space do not matter; O counts as 0, I and L as 1. Every wrong character and every
/// two neighbours changed round are found.
Result<Invite, CodeFault> decodeInvite(std::string_view code);

struct HostPort {
    std::string host; ///< IPv4, IPv6 without brackets, or a name
    std::uint16_t port = 0;
    friend bool operator==(const HostPort&, const HostPort&) = default;
};

enum class HostPortFault { Empty, WrongHost, WrongPort };

/// `10.0.0.7:28301`, `[fe80::1%eth0]:28301`, `fe80::1`, `laptop.local`; without a port wire::kBasePort. Looks
/// at the form only; whether such a host exists is for the network to say.
Result<HostPort, HostPortFault> parseHostPort(std::string_view text);

} // namespace nulsom::discovery
