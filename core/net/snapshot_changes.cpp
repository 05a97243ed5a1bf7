// SPDX-License-Identifier: EUPL-1.2
#include "core/net/snapshot_changes.h"

#include <algorithm>
#include <tuple>

namespace nulsom::net {

namespace {

using session::Person;
using session::RoundView;
using session::SessionInfo;

auto fieldsOf(const SessionInfo& info) {
    return std::tie(info.title, info.host, info.language, info.minimum);
}
auto fieldsOf(const Person& person) { return std::tie(person.name, person.here, person.verified); }
auto fieldsOf(const session::event::Listening& listening) {
    return std::tie(listening.address, listening.port, listening.fingerprint, listening.code);
}
auto fieldsOf(const session::event::Result& result) {
    return std::tie(result.round, result.participants, result.statistics);
}
auto fieldsOf(const RoundView::MaskedShare& share) {
    return std::tie(share.from, share.confirmed, share.unmasked);
}
auto fieldsOf(const RoundView& round) {
    return std::tie(round.round, round.attempt, round.question, round.readyCount, round.lastLookEnds,
                    round.members, round.awaited, round.noResult);
}

template <typename T>
bool same(const T& a, const T& b) {
    return fieldsOf(a) == fieldsOf(b);
}
template <typename T>
bool same(const std::vector<T>& a, const std::vector<T>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const T& left, const T& right) { return same(left, right); });
}
template <typename T>
bool same(const std::optional<T>& a, const std::optional<T>& b) {
    return a.has_value() == b.has_value() && (!a || same(*a, *b));
}
bool sameRound(const std::optional<RoundView>& a, const std::optional<RoundView>& b) {
    return same(a, b) && (!a || (same(a->shares, b->shares) && same(a->result, b->result)));
}

} // namespace

bool looksSame(const session::HubSnapshot& a, const session::HubSnapshot& b) {
    return std::tie(a.stage, a.words, a.digits, a.silent, a.mayGoOnWithout, a.mayCombine, a.whyNotCombine,
                    a.fault) == std::tie(b.stage, b.words, b.digits, b.silent, b.mayGoOnWithout, b.mayCombine,
                                         b.whyNotCombine, b.fault) &&
           same(a.info, b.info) && same(a.listening, b.listening) && same(a.people, b.people) &&
           sameRound(a.round, b.round);
}

bool looksSame(const session::ParticipantSnapshot& a, const session::ParticipantSnapshot& b) {
    return std::tie(a.stage, a.ownName, a.ownIndex, a.lobbyCount, a.words, a.digits, a.ready, a.privacy,
                    a.connected, a.fault) == std::tie(b.stage, b.ownName, b.ownIndex, b.lobbyCount, b.words,
                                                      b.digits, b.ready, b.privacy, b.connected, b.fault) &&
           same(a.info, b.info) && same(a.people, b.people) && sameRound(a.round, b.round);
}

} // namespace nulsom::net
