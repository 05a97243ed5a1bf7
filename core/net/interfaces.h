// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QHostAddress>
#include <QNetworkInterface>

#include <optional>
#include <string>
#include <vector>

namespace nulsom::net {

/// The interfaces that a session may use, best first:
/// - with NULSOM_INTERFACES ("lo" or "eth0,wlan0") those of that list that are up, whatever they are;
/// - else those that reach a room: up and running, no bridge, container, tunnel or VPN, no loopback;
/// - else loopback, so that a laptop without any network can try the program with itself.
std::vector<QNetworkInterface> usableInterfaces();

/// Whether NULSOM_INTERFACES limits the choice: then nothing listens on other addresses either.
bool interfacesAreLimited();

/// The addresses of an interface that others on its network can reach; link-local IPv6 with its scope.
std::vector<QHostAddress> addressesOf(const QNetworkInterface& interface);

/// The one address to tell people: IPv4 where there is one, and the way to the rest of the world before
/// others, since that is the network that the room shares.
std::optional<QHostAddress> bestAddress(const std::vector<QNetworkInterface>& interfaces);

struct ListenPlaces {
    std::vector<QHostAddress> listen; ///< empty: there is nowhere to listen
    std::optional<QHostAddress> tell; ///< the one that people type
};

/// Where a host listens: at the address given, else on every usable interface.
ListenPlaces listenPlaces(const std::string& address);

} // namespace nulsom::net
