// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QHostAddress>
#include <QNetworkProxy>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

#include <utility>
#include <vector>

namespace nulsom::test {

/// A cable between a guest and a host on loopback that can be cut: forwards bytes, understands none.
class NetRelay {
  public:
    explicit NetRelay(std::uint16_t hostPort) {
        server_.setProxy(QNetworkProxy::NoProxy);
        server_.listen(QHostAddress::LocalHost);
        QObject::connect(&server_, &QTcpServer::newConnection, &server_, [this, hostPort] {
            auto* guest = server_.nextPendingConnection();
            auto* host = new QTcpSocket(guest);
            host->setProxy(QNetworkProxy::NoProxy);
            host->connectToHost(QHostAddress(QHostAddress::LocalHost), hostPort);
            forward(guest, host);
            forward(host, guest);
            cables_.emplace_back(guest);
        });
    }
    std::uint16_t port() const { return server_.serverPort(); }
    std::size_t connections() const { return cables_.size(); }
    void cut() {
        for (const auto& guest : cables_)
            if (guest)
                guest->abort();
    }

  private:
    static void forward(QTcpSocket* from, QTcpSocket* to) {
        QObject::connect(from, &QTcpSocket::readyRead, to, [from, to] { to->write(from->readAll()); });
        QObject::connect(from, &QTcpSocket::disconnected, to, [to] { to->disconnectFromHost(); });
    }

    QTcpServer server_;
    std::vector<QPointer<QTcpSocket>> cables_;
};

} // namespace nulsom::test
