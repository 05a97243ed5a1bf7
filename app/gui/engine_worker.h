// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/net/host_driver.h"
#include "core/net/join_driver.h"
#include "core/net/session_finder.h"

#include <QObject>

namespace nulsom::gui {

/// The drivers of one window, all on the thread that this object lives on. At most one session at a time, in
/// which this laptop hosts, takes part, or both.
class EngineWorker final : public QObject {
    Q_OBJECT

  public:
    EngineWorker() = default;
    ~EngineWorker() override;

    void startFinding();
    void stopFinding();
    void join(net::JoinTarget target, const std::string& name);
    /// With a name the host takes part under it: an ordinary participant of its own session.
    void host(net::HostOptions options, const std::optional<std::string>& ownName);
    void applyParticipant(session::ParticipantIntent intent);
    void applyHub(session::HubIntent intent);
    void leave();

  Q_SIGNALS:
    void sessionsChanged(std::vector<nulsom::discovery::FoundSession> sessions);
    void findingFailed(nulsom::session::FaultReport report);
    void participantChanged(nulsom::session::ParticipantSnapshot snapshot);
    void hubChanged(nulsom::session::HubSnapshot snapshot);
    void eventHappened(nulsom::session::Event event);
    void left();

  private:
    void joinOwn(const session::event::Listening& place);
    void finishedJoin();
    void finishedHost();
    void reportLeft();

    net::SessionFinder* finder_ = nullptr;
    net::JoinDriver* join_ = nullptr;
    net::HostDriver* host_ = nullptr;
    std::optional<std::string> ownName_;
    bool leaving_ = false;
};

} // namespace nulsom::gui
