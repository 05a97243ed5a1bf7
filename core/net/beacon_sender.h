// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/net/beacon_channel.h"

namespace nulsom::net {

/// Announces one session for as long as it lives, and says goodbye.
class BeaconSender final : public QObject {
    Q_OBJECT

  public:
    explicit BeaconSender(QObject* parent);

    void start(discovery::Beacon beacon);
    /// What changed is announced at once.
    void update(discovery::SessionState state, std::uint64_t people);
    void stop();

  private:
    void announce();
    void announceSoon();

    BeaconChannel channel_;
    discovery::Beacon beacon_;
    QTimer regular_{this};
    QTimer soon_{this};
    bool running_ = false;
};

} // namespace nulsom::net
