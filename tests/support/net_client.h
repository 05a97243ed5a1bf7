// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/net/tls.h"
#include "core/wire/frame.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QSslSocket>
#include <QTest>

namespace nulsom::test {

/// A stranger on loopback who speaks TLS and then whatever the test likes.
class NetClient {
  public:
    explicit NetClient(const QSslConfiguration& tls = net::guestTls()) {
        socket_.setProxy(QNetworkProxy::NoProxy);
        socket_.setSslConfiguration(tls);
    }

    void connectTo(std::uint16_t port) { socket_.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port); }
    bool connectedTo(std::uint16_t port) {
        connectTo(port);
        return QTest::qWaitFor([this] { return socket_.isEncrypted(); });
    }
    bool isConnected() const { return socket_.state() == QAbstractSocket::ConnectedState; }
    bool hungUp() {
        return QTest::qWaitFor([this] { return socket_.state() == QAbstractSocket::UnconnectedState; });
    }
    void write(ByteView bytes) {
        socket_.write(reinterpret_cast<const char*>(bytes.data()), static_cast<qint64>(bytes.size()));
    }
    void writeFrame(ByteView payload) {
        Bytes out;
        wire::appendFrame(out, payload);
        write(out);
    }
    QSslSocket& socket() { return socket_; }

  private:
    QSslSocket socket_;
};

} // namespace nulsom::test
