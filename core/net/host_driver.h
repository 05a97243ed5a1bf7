// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/session/hub.h"

#include <QObject>

#include <memory>
#include <string>

namespace nulsom::net {

struct HostOptions {
    session::SessionInfo info;
    std::string listenAddress; ///< empty: every usable interface (NULSOM_INTERFACES limits them)
    std::uint16_t port = 0;    ///< 0: the first free one of the protocol's 256, then any
    bool beacon = true;
    session::Timers timers;
    std::size_t capacity = 512;
    std::optional<session::HubConfig::Unattended> unattended;
};

/// Runs a Hub over TLS 1.3: owns the certificate, the server, the links, the beacon and the timers; makes no
/// decision of its own. Lives on one thread; all slots and signals carry values only.
class HostDriver final : public QObject {
    Q_OBJECT

  public:
    explicit HostDriver(HostOptions options, QObject* parent = nullptr);
    ~HostDriver() override;

  public Q_SLOTS:
    /// Emits eventHappened(Listening) or, when there is nowhere to listen, eventHappened(Failed) (PortInUse,
    /// NoInterface) and finished().
    void start();
    void apply(nulsom::session::HubIntent intent);
    /// Ends the session, says goodbye, then finished().
    void stop();

  Q_SIGNALS:
    void eventHappened(nulsom::session::Event event);
    void snapshotChanged(nulsom::session::HubSnapshot snapshot);
    void finished();

  private:
    struct Private;
    std::unique_ptr<Private> d_;
};

} // namespace nulsom::net
