// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"
#include "core/net/certificate.h"
#include "core/session/fault.h"

#include <QHash>
#include <QHostAddress>
#include <QObject>
#include <QSslConfiguration>
#include <QSslSocket>

#include <memory>
#include <vector>

class QTcpServer;

namespace nulsom::net {

/// Accepts connections and hands them on once their handshake is done. Silent and slow strangers cost a
/// bounded number of sockets for a bounded time.
class HubServer final : public QObject {
    Q_OBJECT

  public:
    HubServer(const Identity& identity, QObject* parent);
    ~HubServer() override;

    /// Listens on all addresses with one port, which it returns: the given one, else (0) the first that is
    /// free of those an invite code can carry, else any.
    Result<std::uint16_t, session::FaultReport> listen(const std::vector<QHostAddress>& addresses,
                                                       std::uint16_t port);
    /// Accepts nobody any more and drops unfinished handshakes.
    void close();

  Q_SIGNALS:
    /// The receiver owns the socket.
    void accepted(QSslSocket* socket);

  private:
    bool listenOn(const std::vector<QHostAddress>& addresses, std::uint16_t port);
    void incoming(qintptr descriptor);
    void forget(QSslSocket* socket);
    void pauseOrResume();

    QSslConfiguration tls_;
    std::vector<std::unique_ptr<QTcpServer>> listeners_;
    QHash<QSslSocket*, QHostAddress> handshakes_;
    bool paused_ = false;
};

/// IPv4 as IPv4, also where it arrived at a socket for both kinds.
QHostAddress plainAddress(const QHostAddress& address);

} // namespace nulsom::net
