// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/discovery/session_table.h"
#include "core/session/fault.h"

#include <QObject>

#include <memory>
#include <vector>

namespace nulsom::net {

/// Listens for beacons on every usable interface and asks for them; a hint for people, never trusted.
class SessionFinder final : public QObject {
    Q_OBJECT

  public:
    explicit SessionFinder(QObject* parent = nullptr);
    ~SessionFinder() override;

  public Q_SLOTS:
    void start();
    void stop();

  Q_SIGNALS:
    /// The whole list, each time it changed.
    void sessionsChanged(std::vector<nulsom::discovery::FoundSession> sessions);
    void failed(nulsom::session::FaultReport report); ///< NoInterface

  private:
    struct Private;
    std::unique_ptr<Private> d_;
};

} // namespace nulsom::net
