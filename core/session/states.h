// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/wire/messages.h"

#include <span>
#include <string_view>

/// What a participant takes from the hub, and when: one table, which the engine obeys and STATES.md shows.
namespace nulsom::session {

/// Where a participant stands between two messages.
enum class ParticipantState {
    Connecting, ///< no Welcome yet
    Lobby,      ///< has sent its Join
    Locking,    ///< has opened its nonce, for one list and no other
    Between,    ///< has the words; no question is open
    Question,   ///< a question is open
    LookingOn,  ///< an attempt runs, and no Share of it has left this laptop
    Sharing,    ///< its Share has left
    Confirmed,  ///< its Confirm has left: final
    Opened,     ///< its seed has left
    Over,       ///< nothing is taken any more
};
std::string_view name(ParticipantState state);

enum class Reply {
    Take,     ///< looked at; it may still break a rule of its own
    PassOver, ///< of a round or attempt that is over, or a hint: nothing happens
    Refuse,   ///< it may not come now: the session ends here (NotUnderstood)
};

/// How each kind of message from the hub is met. What no row names is refused.
struct MessageRow {
    std::uint64_t type = 0; ///< its number
    std::string_view name;
    std::string_view
        replies; ///< for each state from Connecting to Opened: t(ake), - (pass over), or ! (refuse)
};
std::span<const MessageRow> messageRows();
Reply replyTo(ParticipantState state, std::uint64_t type);

/// The changes of state that a message may bring about. Besides these a message leaves the state as it is, or
/// ends the session here.
struct Transition {
    ParticipantState from{};
    std::uint64_t type = 0;
    ParticipantState to{};
    friend bool operator==(const Transition&, const Transition&) = default;
};
std::span<const Transition> transitions();
bool mayLeadTo(const Transition& change);

} // namespace nulsom::session
