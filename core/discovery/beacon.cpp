// SPDX-License-Identifier: EUPL-1.2
#include "core/discovery/beacon.h"

#include "core/base/text.h"
#include "core/wire/archive.h"

#include <algorithm>
#include <string_view>

namespace nulsom::discovery {
namespace {

using wire::DecodeFault;

constexpr std::string_view kMagic = "nulsom";

// With these an announcement fits, whatever its numbers are.
constexpr std::size_t kMaxTitleBytes = 256;
constexpr std::size_t kMaxHostBytes = 4 * wire::kMaxNameCharacters;
constexpr std::size_t kOtherBytes = 1 + 1 + kMagic.size() + 9 + 1 + 17 + 34 + 3 + 1 + 3 + 2 + 3;
static_assert(kOtherBytes + kMaxTitleBytes + kMaxHostBytes <= wire::kMaxBeaconSize);

} // namespace

/// Found by the archives through its argument, hence not in the unnamed namespace.
/// Which fields there are depends on m.kind, so a reader sets that first.
template <typename A, wire::Is<Beacon> M>
void fields(A& archive, M& m) {
    std::string magic{kMagic};
    auto kind = wire::choice(m.kind, BeaconKind::Goodbye);
    switch (m.kind) {
    case BeaconKind::Announce:
        archive(magic, m.version, kind, m.session, m.fingerprint, wire::bounded(m.port, 1, 0xffff),
                wire::choice(m.state, SessionState::Full), m.title, m.host,
                wire::bounded(m.people, 0, wire::kMaxPeople));
        break;
    case BeaconKind::Query:
        archive(magic, m.version, kind);
        break;
    case BeaconKind::Goodbye:
        archive(magic, m.version, kind, m.session, m.fingerprint);
        break;
    }
}

namespace {

std::string shortened(const std::string& text, std::size_t maxCharacters, std::size_t maxBytes) {
    auto clean = cleanText(text, maxCharacters);
    if (clean) // again, because a cut can leave a space at the end
        clean = cleanText(cutText(*clean, maxBytes), maxCharacters);
    return clean ? *clean : std::string{};
}

bool isClean(const std::string& text, std::size_t maxCharacters) {
    if (text.empty())
        return true;
    const auto clean = cleanText(text, maxCharacters);
    return clean && *clean == text;
}

std::optional<DecodeFault> readOurs(ByteView datagram, Beacon& beacon) {
    wire::Reader reader(datagram);
    fields(reader, beacon);
    if (reader.fault())
        return reader.fault();
    const auto again = wire::Writer::write(beacon);
    if (!std::equal(again.begin(), again.end(), datagram.begin(), datagram.end()))
        return DecodeFault::NotCanonical;
    return {};
}

/// Every version starts a beacon with the fields of version 1; what it adds stands behind them.
std::optional<DecodeFault> readOther(ByteView datagram, Beacon& beacon) {
    wire::Reader reader(datagram);
    reader.open();
    const auto each = [&reader](auto&&... field) { (reader.first(field), ...); };
    fields(each, beacon);
    reader.skipRest();
    if (!reader.fault() && !reader.atEnd())
        return DecodeFault::NotCanonical;
    return reader.fault();
}

} // namespace

Bytes encode(const Beacon& beacon) {
    auto sent = beacon;
    sent.title = shortened(beacon.title, wire::kMaxTitleCharacters, kMaxTitleBytes);
    sent.host = shortened(beacon.host, wire::kMaxNameCharacters, kMaxHostBytes);
    sent.people = std::min<std::uint64_t>(beacon.people, wire::kMaxPeople);
    return wire::Writer::write(sent);
}

Result<Beacon, DecodeFault> decodeBeacon(ByteView datagram) {
    if (datagram.size() > wire::kMaxBeaconSize)
        return Error{DecodeFault::TooLarge};
    std::string magic;
    Beacon beacon;
    wire::Reader head(datagram);
    head.open();
    head.first(magic);
    head.first(beacon.version);
    head.first(wire::choice(beacon.kind, BeaconKind::Goodbye));
    if (head.fault())
        return Error{*head.fault()};
    if (magic != kMagic)
        return Error{DecodeFault::WrongShape};
    const bool ours = beacon.version == wire::kProtocolVersion;
    if (const auto fault = ours ? readOurs(datagram, beacon) : readOther(datagram, beacon))
        return Error{*fault};
    if (!isClean(beacon.title, wire::kMaxTitleCharacters) || !isClean(beacon.host, wire::kMaxNameCharacters))
        return Error{DecodeFault::WrongShape};
    return beacon;
}

} // namespace nulsom::discovery
