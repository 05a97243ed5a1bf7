// SPDX-License-Identifier: EUPL-1.2
#include "core/net/interfaces.h"

#include <QAbstractSocket>
#include <QNetworkProxy>
#include <QStringList>
#include <QUdpSocket>

#include <algorithm>
#include <array>

namespace nulsom::net {

namespace {

constexpr auto kVariable = "NULSOM_INTERFACES";

QStringList namedInterfaces() {
    auto names = qEnvironmentVariable(kVariable).split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (auto& name : names)
        name = name.trimmed();
    return names;
}

bool isUp(const QNetworkInterface& interface) {
    return interface.isValid() && interface.flags().testFlag(QNetworkInterface::IsUp) &&
           interface.flags().testFlag(QNetworkInterface::IsRunning);
}

/// Made by software on this machine: nobody in the room is behind it.
bool isVirtual(const QNetworkInterface& interface) {
    static constexpr std::array kPrefixes{
        "docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "lxc",    "lxd", "cni",       "flannel", "cali",
        "tun",    "tap", "utun", "wg",    "zt",    "ppp",     "podman", "ham", "tailscale", "nordlynx"};
    const auto name = interface.name();
    return interface.flags().testFlag(QNetworkInterface::IsPointToPoint) ||
           interface.type() == QNetworkInterface::Ppp ||
           std::any_of(kPrefixes.begin(), kPrefixes.end(),
                       [&](const char* prefix) { return name.startsWith(QLatin1String(prefix)); });
}

bool isLoopback(const QNetworkInterface& interface) {
    return interface.flags().testFlag(QNetworkInterface::IsLoopBack);
}

/// The address from which packets to the world would leave. A datagram socket that is connected asks the
/// routing table and sends nothing; 192.0.2.1 is nobody's (RFC 5737).
QHostAddress outwardAddress() {
    QUdpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(QHostAddress(QStringLiteral("192.0.2.1")), 9);
    return socket.localAddress();
}

} // namespace

bool interfacesAreLimited() { return !namedInterfaces().isEmpty(); }

std::vector<QNetworkInterface> usableInterfaces() {
    std::vector<QNetworkInterface> out;
    if (interfacesAreLimited()) {
        for (const auto& name : namedInterfaces())
            if (const auto interface = QNetworkInterface::interfaceFromName(name); isUp(interface))
                out.push_back(interface);
        return out;
    }
    std::vector<QNetworkInterface> loopback;
    for (const auto& interface : QNetworkInterface::allInterfaces()) {
        if (!isUp(interface) || interface.addressEntries().isEmpty())
            continue;
        if (isLoopback(interface))
            loopback.push_back(interface);
        else if (!isVirtual(interface))
            out.push_back(interface);
    }
    return out.empty() ? loopback : out;
}

std::vector<QHostAddress> addressesOf(const QNetworkInterface& interface) {
    std::vector<QHostAddress> out;
    for (const auto& entry : interface.addressEntries()) {
        auto address = entry.ip();
        if (address.protocol() == QAbstractSocket::IPv6Protocol && address.isLinkLocal())
            address.setScopeId(interface.name());
        out.push_back(address);
    }
    std::stable_partition(out.begin(), out.end(), [](const QHostAddress& address) {
        return address.protocol() == QAbstractSocket::IPv4Protocol;
    });
    return out;
}

std::optional<QHostAddress> bestAddress(const std::vector<QNetworkInterface>& interfaces) {
    std::vector<QHostAddress> all;
    for (const auto& interface : interfaces)
        for (const auto& address : addressesOf(interface))
            all.push_back(address);
    if (all.empty())
        return std::nullopt;
    if (!interfacesAreLimited())
        if (const auto outward = outwardAddress(); std::find(all.begin(), all.end(), outward) != all.end())
            return outward;
    const auto rank = [](const QHostAddress& address) {
        if (address.protocol() == QAbstractSocket::IPv4Protocol)
            return address.isLinkLocal() ? 2 : 0;
        return address.isLinkLocal() ? 3 : 1;
    };
    return *std::min_element(all.begin(), all.end(),
                             [&](const QHostAddress& a, const QHostAddress& b) { return rank(a) < rank(b); });
}

ListenPlaces listenPlaces(const std::string& listenAddress) {
    const auto interfaces = usableInterfaces();
    ListenPlaces out;
    out.tell = bestAddress(interfaces);
    if (!listenAddress.empty()) {
        const QHostAddress given(QString::fromStdString(listenAddress));
        if (given.isNull())
            return {};
        out.listen = {given};
        const bool any = given == QHostAddress(QHostAddress::AnyIPv4) ||
                         given == QHostAddress(QHostAddress::AnyIPv6) ||
                         given == QHostAddress(QHostAddress::Any);
        if (!any)
            out.tell = given;
    } else if (interfacesAreLimited()) {
        for (const auto& interface : interfaces)
            for (const auto& address : addressesOf(interface))
                out.listen.push_back(address);
    } else if (!interfaces.empty()) {
        // Not one by one: a network that comes later, or comes back with another address, is served too.
        out.listen = {QHostAddress(QHostAddress::Any)};
    }
    return out;
}

} // namespace nulsom::net
