// SPDX-License-Identifier: EUPL-1.2
#include "core/net/hub_server.h"

#include "core/net/tls.h"
#include "core/wire/limits.h"

#include <QNetworkProxy>
#include <QTcpServer>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <functional>

namespace nulsom::net {

namespace {

using namespace std::chrono_literals;

constexpr int kPortsOfCodes = 256;
constexpr int kAnyPortTries = 16;
/// A room that connects at once waits in the system's queue, not here.
constexpr qsizetype kMaxHandshakes = 384;
/// One address that connects and then says nothing must leave room for the others.
constexpr qsizetype kMaxHandshakesOfOneAddress = 256;
constexpr int kBacklog = 512;
constexpr auto kHandshakePatience = 5s;
constexpr auto kAfterAcceptError = 1s;

class Listener final : public QTcpServer {
  public:
    explicit Listener(std::function<void(qintptr)> incoming) : incoming_(std::move(incoming)) {}

  protected:
    void incomingConnection(qintptr descriptor) override { incoming_(descriptor); }

  private:
    std::function<void(qintptr)> incoming_;
};

} // namespace

QHostAddress plainAddress(const QHostAddress& address) {
    bool isIpv4 = false;
    const auto ipv4 = address.toIPv4Address(&isIpv4);
    return isIpv4 ? QHostAddress(ipv4) : address;
}

HubServer::HubServer(const Identity& identity, QObject* parent) : QObject(parent), tls_(hostTls(identity)) {}

HubServer::~HubServer() { close(); }

Result<std::uint16_t, session::FaultReport> HubServer::listen(const std::vector<QHostAddress>& addresses,
                                                              std::uint16_t port) {
    using session::Fault;
    using session::FaultReport;
    if (addresses.empty())
        return Error{FaultReport{Fault::NoInterface, {}, "no address to listen on"}};
    if (port != 0) {
        if (listenOn(addresses, port))
            return port;
        if (listenOn(addresses, 0)) {
            close();
            return Error{FaultReport{Fault::PortInUse, {}, "port " + std::to_string(port) + " is taken"}};
        }
        return Error{FaultReport{Fault::NoInterface, {}, "cannot listen on this address"}};
    }
    for (int offset = 0; offset < kPortsOfCodes; ++offset)
        if (const auto candidate = static_cast<std::uint16_t>(wire::kBasePort + offset);
            listenOn(addresses, candidate))
            return candidate;
    for (int i = 0; i < kAnyPortTries; ++i)
        if (listenOn(addresses, 0))
            return listeners_.front()->serverPort();
    return Error{FaultReport{Fault::NoInterface, {}, "cannot listen on these addresses"}};
}

bool HubServer::listenOn(const std::vector<QHostAddress>& addresses, std::uint16_t port) {
    for (const auto& address : addresses) {
        auto listener = std::make_unique<Listener>([this](qintptr descriptor) { incoming(descriptor); });
        listener->setProxy(QNetworkProxy::NoProxy);
        listener->setListenBacklogSize(kBacklog);
        // "Any port" means the same one on every address.
        const auto wanted = listeners_.empty() ? port : listeners_.front()->serverPort();
        if (!listener->listen(address, wanted)) {
            // An address that is not ready (IPv6 just after link up) is no reason to leave out the others.
            if (listener->serverError() == QAbstractSocket::SocketAddressNotAvailableError)
                continue;
            close();
            return false;
        }
        // Out of sockets: the server pauses itself, and would stay deaf.
        connect(listener.get(), &QTcpServer::acceptError, this, [this] {
            paused_ = true;
            QTimer::singleShot(kAfterAcceptError, this, &HubServer::pauseOrResume);
        });
        listeners_.push_back(std::move(listener));
    }
    return !listeners_.empty();
}

void HubServer::close() {
    listeners_.clear();
    const auto unfinished = handshakes_.keys();
    handshakes_.clear();
    for (auto* socket : unfinished) {
        socket->disconnect(this);
        socket->abort();
        socket->deleteLater();
    }
}

void HubServer::incoming(qintptr descriptor) {
    auto* socket = new QSslSocket(this);
    socket->setProxy(QNetworkProxy::NoProxy);
    socket->setSslConfiguration(tls_);
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    const auto from = plainAddress(socket->peerAddress());
    if (std::count(handshakes_.cbegin(), handshakes_.cend(), from) >= kMaxHandshakesOfOneAddress) {
        socket->abort();
        socket->deleteLater();
        return;
    }
    handshakes_.insert(socket, from);
    connect(socket, &QSslSocket::encrypted, this, [this, socket] {
        forget(socket);
        Q_EMIT accepted(socket);
    });
    const auto drop = [this, socket] {
        forget(socket);
        socket->abort();
        socket->deleteLater();
    };
    connect(socket, &QSslSocket::errorOccurred, this, drop);
    connect(socket, &QSslSocket::disconnected, this, drop);
    QTimer::singleShot(kHandshakePatience, socket, [this, socket, drop] {
        if (handshakes_.contains(socket))
            drop();
    });
    pauseOrResume();
    socket->startServerEncryption();
}

void HubServer::forget(QSslSocket* socket) {
    socket->disconnect(this);
    handshakes_.remove(socket);
    // Accepting from inside another socket's signal would nest without end.
    QTimer::singleShot(0, this, &HubServer::pauseOrResume);
}

void HubServer::pauseOrResume() {
    const bool pause = handshakes_.size() >= kMaxHandshakes;
    if (pause == paused_)
        return;
    paused_ = pause;
    for (const auto& listener : listeners_) {
        if (pause)
            listener->pauseAccepting();
        else
            listener->resumeAccepting();
    }
}

} // namespace nulsom::net
