// SPDX-License-Identifier: EUPL-1.2
#include "core/session/roster.h"

#include "core/base/defence.h"
#include "core/base/text.h"
#include "core/crypto/agreement.h"
#include "core/wire/codec.h"
#include "core/wire/limits.h"

#include <set>

namespace nulsom::session {

std::vector<std::string> Roster::names() const {
    std::vector<std::string> out;
    out.reserve(identities.size());
    for (const auto& identity : identities)
        out.push_back(identity.name);
    return out;
}

std::vector<std::string> Roster::namesOf(const Members& members) const {
    std::vector<std::string> out;
    out.reserve(members.size());
    for (const Index member : members)
        out.push_back(nameOf(member));
    return out;
}

Result<Roster, FaultReport> checkRoster(std::vector<Bytes> encoded) {
    if (encoded.size() < wire::kMinPeople)
        return Error{FaultReport{Fault::TooFewPeople, {}, "a roster of " + std::to_string(encoded.size())}};
    if (encoded.size() > wire::kMaxPeople)
        return Error{FaultReport{Fault::RosterWrong, {}, "a roster of " + std::to_string(encoded.size())}};
    Roster roster;
    std::set<std::string> names;
    std::set<Bytes32> keys; // signing keys, mask keys and commitments together: none may serve twice
    for (const auto& bytes : encoded) {
        const auto identity = wire::decodeIdentity(bytes);
        if (!identity)
            return Error{FaultReport{Fault::RosterWrong, {}, wire::name(identity.error())}};
        const auto clean = cleanName(identity->name);
        if (!clean || *clean != identity->name)
            return Error{FaultReport{Fault::RosterWrong, {}, "a name that is not clean"}};
        if (!names.insert(foldedName(identity->name)).second)
            return Error{FaultReport{Fault::RosterWrong, {identity->name}, "a name twice"}};
        if (defended(Defence::BadMaskKey) && !crypto::isAcceptableAgreementKey(identity->maskKey))
            return Error{FaultReport{Fault::BadMaskKey, {identity->name}, {}}};
        for (const auto* key : {&identity->signingKey, &identity->maskKey, &identity->commitment}) {
            if (!keys.insert(*key).second && defended(Defence::KeyTwice))
                return Error{FaultReport{Fault::KeyTwice, {identity->name}, {}}};
        }
        roster.identities.push_back(*identity);
    }
    roster.encoded = std::move(encoded);
    return roster;
}

} // namespace nulsom::session
