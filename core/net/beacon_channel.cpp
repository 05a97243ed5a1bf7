// SPDX-License-Identifier: EUPL-1.2
#include "core/net/beacon_channel.h"

#include "core/net/hub_server.h"
#include "core/wire/limits.h"

#include <QNetworkDatagram>
#include <QNetworkProxy>

#include <algorithm>
#include <chrono>

namespace nulsom::net {

namespace {

using namespace std::chrono_literals;

constexpr auto kRescan = 5s;
/// What a flood may cost: the rest waits in the system's buffer, which throws away what does not fit.
constexpr int kDatagramsPerSecond = 1000;

/// Administratively scoped (RFC 2365), 78 and 83 for "NS"; and link-local, "NSum".
const QHostAddress& ipv4Group() {
    static const QHostAddress group(QStringLiteral("239.255.78.83"));
    return group;
}
const QHostAddress& ipv6Group() {
    static const QHostAddress group(QStringLiteral("ff02::4e53:756d"));
    return group;
}

bool hasProtocol(const QNetworkInterface& interface, QAbstractSocket::NetworkLayerProtocol protocol) {
    const auto entries = interface.addressEntries();
    return std::any_of(entries.begin(), entries.end(),
                       [&](const QNetworkAddressEntry& entry) { return entry.ip().protocol() == protocol; });
}

std::vector<std::pair<int, QString>> summary(const std::vector<QNetworkInterface>& interfaces) {
    std::vector<std::pair<int, QString>> out;
    for (const auto& interface : interfaces)
        for (const auto& address : addressesOf(interface))
            out.emplace_back(interface.index(), address.toString());
    return out;
}

} // namespace

BeaconChannel::BeaconChannel(QObject* parent) : QObject(parent) {
    connect(&ipv4_, &QUdpSocket::readyRead, this, [this] { read(ipv4_); });
    connect(&ipv6_, &QUdpSocket::readyRead, this, [this] { read(ipv6_); });
    connect(&rescan_, &QTimer::timeout, this, &BeaconChannel::scan);
    refill_.setSingleShot(true);
    connect(&refill_, &QTimer::timeout, this, [this] {
        budget_ = kDatagramsPerSecond;
        read(ipv4_);
        read(ipv6_);
    });
}

void BeaconChannel::open() {
    budget_ = kDatagramsPerSecond;
    interfaces_.clear();
    scan();
    rescan_.start(kRescan);
}

void BeaconChannel::close() {
    rescan_.stop();
    refill_.stop();
    ipv4_.close();
    ipv6_.close();
}

void BeaconChannel::bind() {
    for (auto* socket : {&ipv4_, &ipv6_}) {
        if (socket->state() == QAbstractSocket::BoundState)
            continue;
        socket->setProxy(QNetworkProxy::NoProxy);
        if (socket->bind(socket == &ipv4_ ? QHostAddress::AnyIPv4 : QHostAddress::AnyIPv6, wire::kBeaconPort,
                         QAbstractSocket::ShareAddress | QAbstractSocket::ReuseAddressHint))
            socket->setSocketOption(QAbstractSocket::MulticastLoopbackOption, 1);
    }
}

void BeaconChannel::scan() {
    bind();
    auto found = usableInterfaces();
    const bool changed = summary(found) != summary(interfaces_);
    interfaces_ = std::move(found);
    // Each time: an interface that was away has lost its membership, and joining twice does no harm.
    for (const auto& interface : interfaces_)
        join(interface);
    if (changed)
        Q_EMIT interfacesChanged();
}

void BeaconChannel::join(const QNetworkInterface& interface) {
    if (ipv4_.state() == QAbstractSocket::BoundState && hasProtocol(interface, QAbstractSocket::IPv4Protocol))
        ipv4_.joinMulticastGroup(ipv4Group(), interface);
    if (ipv6_.state() == QAbstractSocket::BoundState && hasProtocol(interface, QAbstractSocket::IPv6Protocol))
        ipv6_.joinMulticastGroup(ipv6Group(), interface);
}

void BeaconChannel::send(const discovery::Beacon& beacon) {
    const auto bytes = discovery::encode(beacon);
    const QByteArray datagram(reinterpret_cast<const char*>(bytes.data()),
                              static_cast<qsizetype>(bytes.size()));
    for (const auto& interface : interfaces_) {
        if (ipv4_.state() == QAbstractSocket::BoundState &&
            hasProtocol(interface, QAbstractSocket::IPv4Protocol)) {
            ipv4_.setMulticastInterface(interface);
            ipv4_.writeDatagram(datagram, ipv4Group(), wire::kBeaconPort);
            for (const auto& entry : interface.addressEntries())
                if (!entry.broadcast().isNull())
                    ipv4_.writeDatagram(datagram, entry.broadcast(), wire::kBeaconPort);
        }
        if (ipv6_.state() == QAbstractSocket::BoundState &&
            hasProtocol(interface, QAbstractSocket::IPv6Protocol)) {
            auto group = ipv6Group();
            group.setScopeId(interface.name());
            ipv6_.setMulticastInterface(interface);
            ipv6_.writeDatagram(datagram, group, wire::kBeaconPort);
        }
    }
}

bool BeaconChannel::isUsable(uint index) const {
    return std::any_of(interfaces_.begin(), interfaces_.end(), [index](const QNetworkInterface& interface) {
        return static_cast<uint>(interface.index()) == index;
    });
}

void BeaconChannel::read(QUdpSocket& socket) {
    while (socket.state() == QAbstractSocket::BoundState && socket.hasPendingDatagrams()) {
        if (!refill_.isActive()) {
            budget_ = kDatagramsPerSecond;
            refill_.start(1s);
        }
        if (budget_-- <= 0)
            return;
        // One byte more than allowed shows that it is too long, whatever its length.
        const auto datagram = socket.receiveDatagram(wire::kMaxBeaconSize + 1);
        const auto data = datagram.data();
        // A socket also gets what other programs on this machine have subscribed to elsewhere.
        if (static_cast<std::size_t>(data.size()) > wire::kMaxBeaconSize ||
            !isUsable(datagram.interfaceIndex()))
            continue;
        const auto beacon = discovery::decodeBeacon(
            {reinterpret_cast<const std::uint8_t*>(data.constData()), static_cast<std::size_t>(data.size())});
        if (beacon)
            Q_EMIT heard(*beacon, plainAddress(datagram.senderAddress()).toString().toStdString());
    }
}

} // namespace nulsom::net
