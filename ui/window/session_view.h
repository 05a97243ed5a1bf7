// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/session/snapshot.h"

/// What the pages show: the snapshots of the two engines that one window can have, a participant's and a
/// host's, seen as one.
namespace nulsom::window {

struct SessionView {
    bool hosting = false;
    bool takingPart = false;
    session::ParticipantStage stage = session::ParticipantStage::Connecting; ///< where takingPart
    session::HubStage hubStage = session::HubStage::Lobby;                   ///< where hosting
    session::SessionInfo info;
    std::string ownName;
    std::optional<std::size_t> ownIndex; ///< in the roster
    std::vector<session::Person> people;
    std::size_t lobbyCount = 0;
    std::vector<std::string> words;
    std::string digits;
    std::optional<session::RoundView> round;
    bool ready = false;
    session::PrivacyLine privacy = session::PrivacyLine::NothingEntered;
    bool connected = true;
    std::optional<session::event::Listening> listening;
    std::vector<std::string> silent;
    bool mayGoOnWithout = false;
    bool mayCombine = false;
    std::optional<session::FaultReport> whyNotCombine;
    std::optional<session::FaultReport> fault;

    std::size_t verifiedCount() const;
    bool ownVerified() const;
    /// The last question was taken back and no other is open.
    bool takenBack() const;
    bool lastLook() const { return round && round->lastLookEnds.has_value(); }
};

enum class PageId { Start, Form, Lobby, Check, Answer, HostRound, Watch, Result, Over };

SessionView makeView(const std::optional<session::ParticipantSnapshot>& participant,
                     const std::optional<session::HubSnapshot>& hub);

/// The page for this moment of a session.
PageId pageFor(const SessionView& view);

} // namespace nulsom::window
