// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/discovery/invite_code.h"
#include "core/discovery/session_table.h"
#include "core/session/intents.h"
#include "core/session/snapshot.h"

#include <QObject>

#include <variant>

namespace nulsom::window {

struct JoinRequest {
    std::string name;
    std::variant<discovery::FoundSession, discovery::Invite, discovery::HostPort> target;
};

struct HostRequest {
    session::SessionInfo info;
    statistics::Question question; ///< asked first; the session itself does not know it yet
    bool takePart = false;
    bool codeOnly = false; ///< no beacon
};

/// What the window asks of whoever runs the engine. Values only, so that it may live on another thread; every
/// call returns at once and is answered by signals.
class Backend : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;

    virtual void startFinding() = 0;
    virtual void stopFinding() = 0;
    virtual void join(const JoinRequest& request) = 0;
    virtual void host(const HostRequest& request) = 0;
    virtual void apply(session::ParticipantIntent intent) = 0;
    virtual void apply(session::HubIntent intent) = 0;
    /// Ends whatever runs, saying goodbye; left() follows, also when nothing ran.
    virtual void leave() = 0;

  Q_SIGNALS:
    void sessionsChanged(std::vector<nulsom::discovery::FoundSession> sessions);
    void findingFailed(nulsom::session::FaultReport report);
    void participantChanged(nulsom::session::ParticipantSnapshot snapshot);
    void hubChanged(nulsom::session::HubSnapshot snapshot);
    /// What this laptop's participant saw happen; the hub's events where the host does not take part.
    void eventHappened(nulsom::session::Event event);
    /// The session could not begin.
    void failed(nulsom::session::FaultReport report);
    void left();
};

} // namespace nulsom::window
