// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/window/backend.h"

#include <QThread>

namespace nulsom::gui {

class EngineWorker;

/// The engine and the network behind a window, on a thread of their own: intents go down and snapshots come
/// up as queued values.
class EngineBackend final : public window::Backend {
    Q_OBJECT

  public:
    explicit EngineBackend(QObject* parent = nullptr);
    /// Ends what still runs, without waiting for the network.
    ~EngineBackend() override;

    void startFinding() override;
    void stopFinding() override;
    void join(const window::JoinRequest& request) override;
    void host(const window::HostRequest& request) override;
    void apply(session::ParticipantIntent intent) override;
    void apply(session::HubIntent intent) override;
    void leave() override;

  private:
    QThread thread_;
    EngineWorker* worker_; ///< lives on thread_ and goes with it
};

} // namespace nulsom::gui
