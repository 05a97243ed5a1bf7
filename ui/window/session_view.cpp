// SPDX-License-Identifier: EUPL-1.2
#include "ui/window/session_view.h"

#include <algorithm>

namespace nulsom::window {
namespace {

using session::HubStage;
using session::ParticipantStage;

void takeHub(SessionView& view, const session::HubSnapshot& hub) {
    view.hosting = true;
    view.hubStage = hub.stage;
    view.info = hub.info;
    view.people = hub.people;
    view.lobbyCount = hub.people.size();
    view.words = hub.words;
    view.digits = hub.digits;
    view.round = hub.round;
    view.listening = hub.listening;
    view.silent = hub.silent;
    view.mayGoOnWithout = hub.mayGoOnWithout;
    view.mayCombine = hub.mayCombine;
    view.whyNotCombine = hub.whyNotCombine;
    view.fault = hub.fault;
}

void takeParticipant(SessionView& view, const session::ParticipantSnapshot& own) {
    view.takingPart = true;
    view.stage = own.stage;
    view.ownName = own.ownName;
    view.ready = own.ready;
    view.privacy = own.privacy;
    view.connected = own.connected;
    if (!own.people.empty()) {
        view.people = own.people;
        view.ownIndex = own.ownIndex;
    }
    // What this laptop checked itself comes before what the hub says, on the host's own laptop too.
    if (!own.words.empty()) {
        view.words = own.words;
        view.digits = own.digits;
    }
    if (own.round)
        view.round = own.round;
    if (own.fault)
        view.fault = own.fault;
    if (!view.hosting) {
        view.info = own.info;
        view.lobbyCount = own.lobbyCount;
    }
}

PageId participantPage(const SessionView& view) {
    switch (view.stage) {
    case ParticipantStage::Connecting:
    case ParticipantStage::Lobby:
    case ParticipantStage::Locking:
        return PageId::Lobby;
    case ParticipantStage::Check:
        return PageId::Check;
    case ParticipantStage::Waiting:
        return view.round && view.round->result ? PageId::Result : PageId::Check;
    case ParticipantStage::Question:
    case ParticipantStage::NoResult:
        return PageId::Answer;
    case ParticipantStage::Combining:
    case ParticipantStage::LeftOut:
        return PageId::Watch;
    case ParticipantStage::Result:
        return PageId::Result;
    case ParticipantStage::Ended:
    case ParticipantStage::Failed:
        return PageId::Over;
    }
    return PageId::Over;
}

PageId hostPage(const SessionView& view) {
    switch (view.hubStage) {
    case HubStage::Lobby:
    case HubStage::Locking:
        return PageId::Lobby;
    case HubStage::Check:
        return PageId::Check;
    case HubStage::Idle:
        return view.round && view.round->result ? PageId::Result : PageId::Check;
    case HubStage::Question:
    case HubStage::LastLook:
    case HubStage::NoResult:
        return PageId::HostRound;
    case HubStage::Combining:
        return PageId::Watch;
    case HubStage::Result:
        return PageId::Result;
    case HubStage::Over:
        return PageId::Over;
    }
    return PageId::Over;
}

} // namespace

std::size_t SessionView::verifiedCount() const {
    return static_cast<std::size_t>(
        std::count_if(people.begin(), people.end(), [](const auto& person) { return person.verified; }));
}

bool SessionView::ownVerified() const {
    return ownIndex && *ownIndex < people.size() && people[*ownIndex].verified;
}

bool SessionView::takenBack() const {
    const bool idle = hosting ? hubStage == HubStage::Idle : stage == ParticipantStage::Waiting;
    return idle && round && !round->result && !round->noResult;
}

SessionView makeView(const std::optional<session::ParticipantSnapshot>& participant,
                     const std::optional<session::HubSnapshot>& hub) {
    SessionView view;
    if (hub)
        takeHub(view, *hub);
    if (participant)
        takeParticipant(view, *participant);
    // A host whose own participant dropped out goes on as a host.
    if (view.hosting && view.stage == ParticipantStage::Failed)
        view.takingPart = false;
    return view;
}

PageId pageFor(const SessionView& view) {
    if (view.hosting && (view.hubStage == HubStage::Over || !view.takingPart))
        return hostPage(view);
    // Until the host's own laptop is in its own session there is only the host's side to show.
    if (view.hosting && view.stage == ParticipantStage::Connecting)
        return hostPage(view);
    return participantPage(view);
}

} // namespace nulsom::window
