// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/discovery/beacon.h"
#include "core/net/interfaces.h"

#include <QObject>
#include <QTimer>
#include <QUdpSocket>

#include <string>

namespace nulsom::net {

/// Beacons to and from every usable interface: IPv4 multicast and broadcast, IPv6 link-local multicast. Many
/// programs on one machine share the port. Interfaces that come back are joined again every five seconds.
class BeaconChannel final : public QObject {
    Q_OBJECT

  public:
    explicit BeaconChannel(QObject* parent);

    void open();
    void close();
    /// Through every interface; one that fails is skipped, since the next beacon tries it again.
    void send(const discovery::Beacon& beacon);
    bool hasInterface() const { return !interfaces_.empty(); }

  Q_SIGNALS:
    /// source: the sender's address as text, IPv6 with its scope.
    void heard(const nulsom::discovery::Beacon& beacon, const std::string& source);
    /// A scan found other interfaces than the one before; also after open().
    void interfacesChanged();

  private:
    void bind();
    void scan();
    void join(const QNetworkInterface& interface);
    void read(QUdpSocket& socket);
    bool isUsable(uint index) const;

    QUdpSocket ipv4_{this};
    QUdpSocket ipv6_{this};
    std::vector<QNetworkInterface> interfaces_;
    QTimer rescan_{this};
    QTimer refill_{this};
    int budget_ = 0;
};

} // namespace nulsom::net
