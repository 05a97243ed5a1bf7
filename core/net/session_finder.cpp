// SPDX-License-Identifier: EUPL-1.2
#include "core/net/session_finder.h"

#include "core/net/beacon_channel.h"
#include "core/net/clock.h"

#include <chrono>

namespace nulsom::net {

namespace {

using namespace std::chrono_literals;

constexpr auto kLookForSilence = 500ms;
constexpr auto kAskAgain = 400ms;

discovery::SessionTable::Time tableTime() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(now());
}

} // namespace

struct SessionFinder::Private {
    explicit Private(SessionFinder* finder) : q(finder), channel(finder) {}

    void ask() {
        discovery::Beacon query;
        query.kind = discovery::BeaconKind::Query;
        channel.send(query);
    }
    void interfacesChanged() {
        if (channel.hasInterface())
            ask();
        else
            reportNoInterface();
    }
    void reportNoInterface() {
        Q_EMIT q->failed({session::Fault::NoInterface, {}, "no usable network interface"});
    }

    SessionFinder* q;
    BeaconChannel channel;
    discovery::SessionTable table;
    QTimer silence{q};
};

SessionFinder::SessionFinder(QObject* parent) : QObject(parent), d_(std::make_unique<Private>(this)) {
    connect(&d_->channel, &BeaconChannel::interfacesChanged, this, [this] { d_->interfacesChanged(); });
    connect(&d_->channel, &BeaconChannel::heard, this,
            [this](const discovery::Beacon& beacon, const std::string& source) {
                if (d_->table.heard(beacon, source, tableTime()))
                    Q_EMIT sessionsChanged(d_->table.entries());
            });
    connect(&d_->silence, &QTimer::timeout, this, [this] {
        if (d_->table.expire(tableTime()))
            Q_EMIT sessionsChanged(d_->table.entries());
    });
}

SessionFinder::~SessionFinder() { d_->channel.disconnect(this); }

void SessionFinder::start() {
    d_->table = {};
    Q_EMIT sessionsChanged({}); // what was heard in an earlier search may be gone
    d_->silence.start(kLookForSilence);
    d_->channel.open();
    if (!d_->channel.hasInterface())
        d_->reportNoInterface();
    // The first question may be lost while a radio wakes up.
    QTimer::singleShot(kAskAgain, &d_->silence, [this] {
        if (d_->silence.isActive())
            d_->ask();
    });
}

void SessionFinder::stop() {
    d_->silence.stop();
    d_->channel.close();
}

} // namespace nulsom::net
