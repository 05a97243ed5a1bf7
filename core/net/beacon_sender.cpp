// SPDX-License-Identifier: EUPL-1.2
#include "core/net/beacon_sender.h"

#include <chrono>

namespace nulsom::net {

namespace {

using namespace std::chrono_literals;

constexpr auto kWhileOpen = 1s;
constexpr auto kWhileClosed = 5s;
/// However often it is asked, and whatever changes: not more often than this out of turn.
constexpr auto kOutOfTurn = 200ms;
constexpr int kGoodbyes = 2;

} // namespace

BeaconSender::BeaconSender(QObject* parent) : QObject(parent), channel_(this) {
    soon_.setSingleShot(true);
    connect(&regular_, &QTimer::timeout, this, &BeaconSender::announce);
    connect(&soon_, &QTimer::timeout, this, &BeaconSender::announce);
    connect(&channel_, &BeaconChannel::interfacesChanged, this, &BeaconSender::announceSoon);
    connect(&channel_, &BeaconChannel::heard, this, [this](const discovery::Beacon& beacon) {
        if (beacon.kind == discovery::BeaconKind::Query)
            announceSoon();
    });
}

void BeaconSender::start(discovery::Beacon beacon) {
    beacon_ = std::move(beacon);
    running_ = true;
    channel_.open();
    announce();
    // Radio loses much of what is sent to all, and people stare at an empty list.
    for (const auto delay : {250ms, 750ms})
        QTimer::singleShot(delay, this, &BeaconSender::announce);
    regular_.start(kWhileOpen);
}

void BeaconSender::update(discovery::SessionState state, std::uint64_t people) {
    if (!running_ || (state == beacon_.state && people == beacon_.people))
        return;
    beacon_.state = state;
    beacon_.people = people;
    regular_.start(state == discovery::SessionState::Lobby ? kWhileOpen : kWhileClosed);
    announceSoon();
}

void BeaconSender::stop() {
    if (!running_)
        return;
    running_ = false;
    regular_.stop();
    soon_.stop();
    auto goodbye = beacon_;
    goodbye.kind = discovery::BeaconKind::Goodbye;
    for (int i = 0; i < kGoodbyes; ++i)
        channel_.send(goodbye);
    channel_.close();
}

void BeaconSender::announce() {
    if (running_)
        channel_.send(beacon_);
}

void BeaconSender::announceSoon() {
    if (running_ && !soon_.isActive())
        soon_.start(kOutOfTurn);
}

} // namespace nulsom::net
