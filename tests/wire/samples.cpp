// SPDX-License-Identifier: EUPL-1.2
#include "samples.h"

#include "core/wire/codec.h"

namespace nulsom::wire::samples {
namespace {

Bytes some(unsigned first, std::size_t size) {
    Bytes out(size);
    for (std::size_t i = 0; i < size; ++i)
        out[i] = static_cast<std::uint8_t>(first + i);
    return out;
}

template <std::size_t N>
ByteArray<N> fixed(unsigned first) {
    return toArray<N>(some(first, N));
}

template <typename M>
void add(std::vector<Named>& out, const char* name, M message) {
    out.push_back({name, std::move(message)});
}

void addFromHub(std::vector<Named>& out) {
    add(out, "Welcome", Welcome{1, 1, fixed<16>(4), encode(description()), fixed<32>(5)});
    add(out, "Refuse", Refuse{RefuseReason::NameTaken, "Ann 2"});
    add(out, "Lobby", Lobby{24});
    add(out, "Roster", Roster{{encode(identity()), encode(identity())}});
    add(out, "Nonces", Nonces{{{fixed<32>(6), fixed<64>(7)}, {fixed<32>(8), fixed<64>(9)}}});
    add(out, "VerifiedOf", VerifiedOf{511, fixed<64>(10)});
    add(out, "Presence", Presence{3, PresenceState::Left});
    add(out, "Removed", Removed{});
    add(out, "End", End{EndReason::WordsDiffer});
    add(out, "Resumed", Resumed{});
    add(out, "Ask", Ask{1, encode(question())});
    add(out, "Withdraw", Withdraw{255});
    add(out, "ReadyCount", ReadyCount{256, 11});
    add(out, "Closing", Closing{65535, {0, 23, 24, 255, 256, 511}});
    add(out, "Combine", Combine{65536, 2, fixed<32>(11), {0, 1, 2}, {{some(12, 40), some(13, 41)}}});
    add(out, "ShareOf", ShareOf{4294967296, 1, 7, some(14, 16), fixed<32>(15), some(16, 48)});
    add(out, "ConfirmOf", ConfirmOf{1, 2, 3, fixed<16>(17)});
    add(out, "AttestOf", AttestOf{1, 2, 3, fixed<64>(18)});
    add(out, "UnmaskOf", UnmaskOf{1, 2, 3, fixed<32>(19)});
    add(out, "Recover", Recover{1, 2, {4, 5}});
    add(out, "RecoveryShareOf", RecoveryShareOf{1, 2, 3, 4, fixed<32>(20)});
    add(out, "RoundOver", RoundOver{18446744073709551615U, true});
    add(out, "Pace", Pace{3, false});
}

void addFromParticipant(std::vector<Named>& out) {
    add(out, "Join", Join{encode(identity()), EarlierLock{fixed<32>(21), fixed<64>(22)}});
    add(out, "Resume", Resume{5, 2, fixed<64>(23)});
    add(out, "Open", Open{fixed<32>(24), fixed<64>(25)});
    add(out, "Verified", Verified{fixed<64>(26)});
    add(out, "Leave", Leave{true});
    add(out, "Ready", Ready{1});
    add(out, "Unready", Unready{1, true});
    add(out, "Asking", Asking{1});
    add(out, "Share", Share{1, 2, some(27, 24), fixed<32>(28), {some(29, 48), some(30, 48)}});
    add(out, "OwnShareChanged", OwnShareChanged{1, 2});
    add(out, "Confirm", Confirm{1, 2, {fixed<16>(31), fixed<16>(32)}});
    add(out, "Attest", Attest{1, 2, fixed<64>(33)});
    add(out, "Unmask", Unmask{1, 2, fixed<32>(34)});
    add(out, "RecoveryShare", RecoveryShare{1, 2, 3, fixed<32>(35)});
    add(out, "Outcome", Outcome{1, 2, fixed<32>(36), fixed<64>(37)});
    add(out, "BoxDoesNotOpen", BoxDoesNotOpen{1, 2, 3});
    add(out, "Heartbeat", Heartbeat{});
}

} // namespace

Description description() { return {"Loon in het team", "Zoë", "nl", 5}; }

Identity identity() { return {"Ann", fixed<32>(1), fixed<32>(2), fixed<32>(3)}; }

Question question() { return {"Wat verdien je?", "€", 0, -5, 1'000'000, 2, {0, 1, 7}}; }

std::vector<Named> messages() {
    std::vector<Named> out;
    addFromHub(out);
    addFromParticipant(out);
    return out;
}

} // namespace nulsom::wire::samples
