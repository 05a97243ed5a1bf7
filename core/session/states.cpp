// SPDX-License-Identifier: EUPL-1.2
#include "core/session/states.h"

#include <algorithm>
#include <array>

namespace nulsom::session {

namespace {

using enum ParticipantState;

template <typename Message>
constexpr MessageRow row(std::string_view name, std::string_view replies) {
    return {Message::kType, name, replies};
}

// Connecting, Lobby, Locking, Between, Question, LookingOn, Sharing, Confirmed, Opened
constexpr std::array kRows{
    row<wire::Welcome>("Welcome", "ttttttttt"),
    row<wire::Refuse>("Refuse", "ttttttttt"),
    row<wire::Lobby>("Lobby", "!t!!!!!!!"),
    row<wire::Roster>("Roster", "!tttttttt"), // a second one: NonceAlreadyOpened
    row<wire::Nonces>("Nonces", "!!t!!!!!!"),
    row<wire::VerifiedOf>("VerifiedOf", "!!!tttttt"),
    row<wire::Presence>("Presence", "!--tttttt"),
    row<wire::Removed>("Removed", "ttttttttt"),
    row<wire::End>("End", "ttttttttt"),
    row<wire::Resumed>("Resumed", "!!ttttttt"),
    row<wire::Ask>("Ask", "!!!tttttt"), // while one is open: RoundOutOfOrder, or told again
    row<wire::Withdraw>("Withdraw", "!!!-ttttt"),
    row<wire::ReadyCount>("ReadyCount", "!!!-ttttt"),
    row<wire::Closing>("Closing", "!!!-t----"),
    row<wire::Combine>("Combine", "!!!tttttt"), // after the own Confirm: ConfirmedIsFinal, or told again
    row<wire::ShareOf>("ShareOf", "!!!--tttt"),
    row<wire::ConfirmOf>("ConfirmOf", "!!!---ttt"),
    row<wire::AttestOf>("AttestOf", "!!!--tttt"),
    row<wire::UnmaskOf>("UnmaskOf", "!!!--tttt"),
    row<wire::Recover>("Recover", "!!!-ttttt"), // before the own Unmask: RecoveryTooEarly, AttemptGone
    row<wire::RecoveryShareOf>("RecoveryShareOf", "!!!--tttt"),
    row<wire::RoundOver>("RoundOver", "!!!-ttttt"),
    row<wire::Pace>("Pace", "!--------"),
    row<wire::Heartbeat>("Heartbeat", "!--------"),
};
static_assert(std::all_of(kRows.begin(), kRows.end(), [](const MessageRow& each) {
    return each.replies.size() == static_cast<std::size_t>(Over);
}));

constexpr std::array kTransitions{
    Transition{Connecting, wire::Welcome::kType, Lobby},
    Transition{Lobby, wire::Roster::kType, Locking},
    Transition{Locking, wire::Nonces::kType, Between},
    Transition{Locking, wire::Welcome::kType, Lobby}, // the lock has failed
    Transition{Between, wire::Ask::kType, Question},
    Transition{Question, wire::Withdraw::kType, Between},
    Transition{Question, wire::Combine::kType, Sharing},
    Transition{Question, wire::Combine::kType, LookingOn}, // not in K, or a guard says no
    Transition{LookingOn, wire::Combine::kType, Sharing},  // a smaller K, and the guards agree to it
    Transition{Sharing, wire::Combine::kType, LookingOn},
    Transition{Sharing, wire::ShareOf::kType, Confirmed}, // the last one, and every box has opened
    Transition{Sharing, wire::ShareOf::kType, Opened},    // the same, all tags being there already
    Transition{Confirmed, wire::ConfirmOf::kType, Opened},
    Transition{Confirmed, wire::AttestOf::kType, Opened},  // in place of a tag that does not fit
    Transition{Question, wire::RoundOver::kType, Between}, // an honest hub takes it back with Withdraw
    Transition{LookingOn, wire::RoundOver::kType, Between},
    Transition{Sharing, wire::RoundOver::kType, Between},
    Transition{Confirmed, wire::RoundOver::kType, Between},
    Transition{Opened, wire::RoundOver::kType, Between},
    // The end of that round went by while this laptop was away.
    Transition{LookingOn, wire::Ask::kType, Question},
    Transition{Sharing, wire::Ask::kType, Question},
    Transition{Confirmed, wire::Ask::kType, Question},
    Transition{Opened, wire::Ask::kType, Question},
};

} // namespace

std::string_view name(ParticipantState state) {
    constexpr std::array kNames{"Connecting", "Lobby",   "Locking",   "Between", "Question",
                                "LookingOn",  "Sharing", "Confirmed", "Opened",  "Over"};
    return kNames.at(static_cast<std::size_t>(state));
}

std::span<const MessageRow> messageRows() { return kRows; }

Reply replyTo(ParticipantState state, std::uint64_t type) {
    const auto found = std::find_if(kRows.begin(), kRows.end(),
                                    [type](const MessageRow& each) { return each.type == type; });
    if (found == kRows.end() || state == Over)
        return Reply::Refuse;
    switch (found->replies[static_cast<std::size_t>(state)]) {
    case 't':
        return Reply::Take;
    case '-':
        return Reply::PassOver;
    default:
        return Reply::Refuse;
    }
}

std::span<const Transition> transitions() { return kTransitions; }

bool mayLeadTo(const Transition& change) {
    return change.to == change.from || change.to == Over ||
           std::find(kTransitions.begin(), kTransitions.end(), change) != kTransitions.end();
}

} // namespace nulsom::session
