// SPDX-License-Identifier: EUPL-1.2
#include "core/discovery/session_table.h"

#include <algorithm>
#include <tuple>

namespace nulsom::discovery {
namespace {

constexpr SessionTable::Time kRateWindow{1000};

FoundSession sessionOf(const Beacon& beacon) {
    return {beacon.session, beacon.fingerprint, beacon.title,  beacon.host,   {},
            beacon.port,    beacon.state,       beacon.people, beacon.version};
}

SessionTable::Time allowedSilence(const FoundSession& session) {
    return session.state == SessionState::Lobby ? SessionTable::kSilenceInLobby
                                                : SessionTable::kSilenceOtherwise;
}

} // namespace

bool SessionTable::heard(const Beacon& beacon, const std::string& source, Time now) {
    if (beacon.kind == BeaconKind::Query || !admit(source, now))
        return false;
    const bool expired = expire(now);
    const bool changed =
        beacon.kind == BeaconKind::Goodbye ? saidGoodbye(beacon, source) : announced(beacon, source, now);
    return expired || changed;
}

bool SessionTable::admit(const std::string& source, Time now) {
    auto rate = rates_.find(source);
    if (rate == rates_.end()) {
        if (rates_.size() >= kMaxSources)
            std::erase_if(rates_, [&](const auto& each) {
                return now - each.second.since >= kRateWindow && !isKnown(each.first);
            });
        // Addresses of sessions in the table are never forgotten above, so a flood cannot shut them out.
        if (rates_.size() >= kMaxSources)
            return false;
        rate = rates_.emplace(source, Rate{now, 0}).first;
    }
    auto& [since, count] = rate->second;
    if (now - since >= kRateWindow) {
        since = now;
        count = 0;
    }
    return ++count <= kMaxBeaconsPerSecond;
}

bool SessionTable::isKnown(const std::string& source) const {
    return std::any_of(entries_.begin(), entries_.end(), [&source](const auto& each) {
        const auto& addresses = each.second.addresses;
        return std::any_of(addresses.begin(), addresses.end(),
                           [&source](const Address& address) { return address.text == source; });
    });
}

bool SessionTable::announced(const Beacon& beacon, const std::string& source, Time now) {
    const auto found = entries_.find({beacon.session, beacon.fingerprint});
    if (found == entries_.end())
        return addEntry(beacon, source, now);
    auto& [session, addresses] = found->second;
    const auto address = std::find_if(addresses.begin(), addresses.end(),
                                      [&source](const Address& each) { return each.text == source; });
    if (address == addresses.end()) {
        if (addresses.size() >= kMaxAddresses)
            return false;
        addresses.push_back({source, now});
        return true;
    }
    address->lastHeard = now;
    if (address != addresses.begin())
        return false;
    return std::exchange(session, sessionOf(beacon)) != session;
}

bool SessionTable::addEntry(const Beacon& beacon, const std::string& source, Time now) {
    const auto fromSource = std::count_if(entries_.begin(), entries_.end(), [&source](const auto& each) {
        return each.second.addresses.front().text == source;
    });
    if (entries_.size() >= kMaxSessions || static_cast<std::size_t>(fromSource) >= kMaxSessionsPerSource)
        return false;
    entries_.emplace(Key{beacon.session, beacon.fingerprint}, Entry{sessionOf(beacon), {{source, now}}});
    return true;
}

bool SessionTable::saidGoodbye(const Beacon& beacon, const std::string& source) {
    const auto found = entries_.find({beacon.session, beacon.fingerprint});
    if (found == entries_.end())
        return false;
    auto& addresses = found->second.addresses;
    if (addresses.front().text == source) {
        entries_.erase(found);
        return true;
    }
    return std::erase_if(addresses, [&source](const Address& each) { return each.text == source; }) > 0;
}

bool SessionTable::expire(Time now) {
    std::size_t removed = 0;
    for (auto& [key, entry] : entries_) {
        const auto silence = allowedSilence(entry.session);
        removed += std::erase_if(entry.addresses,
                                 [&](const Address& each) { return now - each.lastHeard >= silence; });
    }
    std::erase_if(entries_, [](const auto& each) { return each.second.addresses.empty(); });
    return removed > 0;
}

std::vector<FoundSession> SessionTable::entries() const {
    std::vector<FoundSession> out;
    for (const auto& [key, entry] : entries_) {
        auto& session = out.emplace_back(entry.session);
        for (const auto& address : entry.addresses)
            session.addresses.push_back(address.text);
    }
    std::sort(out.begin(), out.end(), [](const FoundSession& a, const FoundSession& b) {
        return std::tie(a.title, a.id, a.fingerprint) < std::tie(b.title, b.id, b.fingerprint);
    });
    return out;
}

} // namespace nulsom::discovery
