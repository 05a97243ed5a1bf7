// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"
#include "core/session/fault.h"
#include "core/session/transcript.h"

namespace nulsom::session {

/// The people of one lock, in order; a place in it names a person everywhere after.
struct Roster {
    std::vector<Bytes> encoded;             ///< Identities exactly as they arrived: these bytes are hashed
    std::vector<wire::Identity> identities; ///< the same, decoded

    std::size_t size() const { return identities.size(); }
    const std::string& nameOf(Index place) const { return identities[place].name; }
    std::vector<std::string> names() const;
    std::vector<std::string> namesOf(const Members& members) const;
};

/// What must hold whoever sent it: 3 to kMaxPeople people, clean names that differ after folding, and signing
/// keys, mask keys and commitments all distinct, mask keys acceptable. Otherwise TooFewPeople, RosterWrong,
/// KeyTwice, BadMaskKey.
Result<Roster, FaultReport> checkRoster(std::vector<Bytes> encoded);

} // namespace nulsom::session
