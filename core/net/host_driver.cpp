// SPDX-License-Identifier: EUPL-1.2
#include "core/net/host_driver.h"

#include "core/discovery/invite_code.h"
#include "core/net/beacon_sender.h"
#include "core/net/clock.h"
#include "core/net/frame_link.h"
#include "core/net/hub_server.h"
#include "core/net/interfaces.h"
#include "core/net/snapshot_changes.h"
#include "core/wire/codec.h"
#include "core/wire/limits.h"

#include <deque>
#include <map>
#include <set>

namespace nulsom::net {

namespace {

using namespace std::chrono_literals;
using session::Fault;
using session::FaultReport;
using session::HubStage;
using session::LinkId;

/// Strangers beside a full room.
constexpr std::size_t kSpareLinks = 64;
constexpr std::size_t kStrangersPerAddress = 256;
constexpr auto kJoinPatience = 20s;
constexpr LinkLimits kStranger{wire::kMaxFrameBeforeJoin, qint64{256} * 1024};
constexpr LinkLimits kAdmitted{wire::kMaxFrameFromParticipant, qint64{64} * 1024 * 1024};

struct Peer {
    FrameLink* link = nullptr;
    std::string machine;
    session::Instant since{};
    bool admitted = false;
};

/// Whether the hub let this link in: as a new participant, or as one that was away and came back.
bool admits(const session::Effects& effects, LinkId link) {
    for (const auto& each : effects) {
        if (const auto* happened = std::get_if<session::effect::Happened>(&each);
            happened != nullptr && std::holds_alternative<session::event::Joined>(happened->event.what))
            return true;
        const auto* send = std::get_if<session::effect::SendTo>(&each);
        static const auto resumed = wire::encode(wire::Resumed{});
        if (send == nullptr || send->link != link)
            continue;
        const auto message = wire::decode(send->payload);
        if (send->payload == resumed || (message && std::holds_alternative<wire::Roster>(*message)))
            return true;
    }
    return false;
}

std::string codeFor(const QHostAddress& address, std::uint16_t port, const Bytes32& fingerprint) {
    bool isIpv4 = false;
    const auto ipv4 = address.toIPv4Address(&isIpv4);
    if (!isIpv4)
        return {};
    Bytes bytes;
    appendBigEndian(bytes, static_cast<std::uint32_t>(ipv4));
    return discovery::encodeInvite({toArray<4>(bytes), port, toArray<4>(fingerprint)})
        .value_or(std::string());
}

discovery::SessionState beaconState(const session::HubSnapshot& snapshot, std::size_t capacity) {
    if (snapshot.stage != HubStage::Lobby)
        return discovery::SessionState::Closed;
    return snapshot.people.size() >= capacity ? discovery::SessionState::Full
                                              : discovery::SessionState::Lobby;
}

} // namespace

struct HostDriver::Private {
    Private(HostDriver* driver, HostOptions hostOptions);

    void begin();
    void startBeacon();
    void feed(session::HubInput input);
    void perform(session::Effects effects);
    void noteAdmission(std::optional<LinkId> from, const session::Effects& effects);
    void publish();
    bool isOver() const;

    void accepted(QSslSocket* socket);
    bool makeRoomFor(const std::string& machine);
    void dropStrangers();
    void linkClosed(LinkId id);

    void fail(FaultReport report);
    void windDown();
    void finishWhenQuiet();

    HostDriver* q;
    HostOptions options;
    Identity identity = makeIdentity();
    crypto::SystemRandom random;
    std::optional<session::Hub> hub;
    std::deque<session::HubInput> inputs;
    bool stepping = false;

    // Everything is a child of the driver, so that it can be moved to a thread of its own before start().
    HubServer server;
    BeaconSender beacon;
    std::map<LinkId, Peer> peers;       ///< as the engine knows them
    std::map<LinkId, FrameLink*> links; ///< these and those that still flush
    std::set<LinkId> touched;           ///< sent to in this step
    std::uint64_t lastLink = 0;

    QTimer alarm{q};
    QTimer publishing{q};
    QTimer strangers{q};
    std::optional<session::event::Listening> listening;
    std::optional<session::HubSnapshot> published;
    bool started = false;
    bool windingDown = false;
    bool finished = false;
};

HostDriver::Private::Private(HostDriver* driver, HostOptions hostOptions)
    : q(driver), options(std::move(hostOptions)), server(identity, driver), beacon(driver) {
    alarm.setTimerType(Qt::PreciseTimer);
    alarm.setSingleShot(true);
    publishing.setSingleShot(true);
    connect(&alarm, &QTimer::timeout, q, [this] { feed(session::input::Timer{}); });
    connect(&publishing, &QTimer::timeout, q, [this] { publish(); });
    connect(&strangers, &QTimer::timeout, q, [this] { dropStrangers(); });
    connect(&server, &HubServer::accepted, q, [this](QSslSocket* socket) { accepted(socket); });
}

void HostDriver::Private::begin() {
    const auto places = listenPlaces(options.listenAddress);
    if (places.listen.empty() || !places.tell) {
        fail({Fault::NoInterface, {}, "no usable network interface or address"});
        return;
    }
    const auto port = server.listen(places.listen, options.port);
    if (!port) {
        fail(port.error());
        return;
    }
    listening = session::event::Listening{places.tell->toString().toStdString(), *port, identity.fingerprint,
                                          codeFor(*places.tell, *port, identity.fingerprint)};
    hub.emplace(session::HubConfig{options.info, identity.fingerprint, options.timers, options.capacity,
                                   options.unattended},
                random);
    strangers.start(1s);
    if (options.beacon)
        startBeacon();
    Q_EMIT q->eventHappened({now(), *listening});
    feed(session::input::Timer{});
}

void HostDriver::Private::startBeacon() {
    discovery::Beacon announcement;
    announcement.session = hub->sessionId();
    announcement.fingerprint = identity.fingerprint;
    announcement.port = listening->port;
    announcement.title = options.info.title;
    announcement.host = options.info.host;
    beacon.start(std::move(announcement));
}

void HostDriver::Private::feed(session::HubInput input) {
    if (!hub || finished)
        return;
    // What happens while effects are carried out waits its turn: a link that breaks, an intent from a slot.
    inputs.push_back(std::move(input));
    if (stepping)
        return;
    stepping = true;
    while (!inputs.empty()) {
        auto next = std::move(inputs.front());
        inputs.pop_front();
        std::optional<LinkId> from;
        if (const auto* received = std::get_if<session::input::PeerReceived>(&next))
            from = received->link;
        auto effects = hub->step(std::move(next), now());
        noteAdmission(from, effects);
        perform(std::move(effects));
    }
    stepping = false;
    setAlarm(alarm, hub->nextTimer());
    publishing.start(0);
}

void HostDriver::Private::noteAdmission(std::optional<LinkId> from, const session::Effects& effects) {
    if (!from)
        return;
    const auto peer = peers.find(*from);
    if (peer == peers.end() || peer->second.admitted || !admits(effects, *from))
        return;
    peer->second.admitted = true;
    peer->second.link->setLimits(kAdmitted);
}

void HostDriver::Private::perform(session::Effects effects) {
    for (auto& each : effects) {
        if (auto* send = std::get_if<session::effect::SendTo>(&each)) {
            if (const auto peer = peers.find(send->link); peer != peers.end()) {
                peer->second.link->queue(send->payload);
                touched.insert(send->link);
            }
        } else if (auto* close = std::get_if<session::effect::ClosePeer>(&each)) {
            if (const auto peer = peers.find(close->link); peer != peers.end()) {
                auto* link = peer->second.link;
                peers.erase(peer);
                link->closeAfterPeer();
            }
        } else if (auto* happened = std::get_if<session::effect::Happened>(&each)) {
            Q_EMIT q->eventHappened(std::move(happened->event));
        }
    }
    for (const auto id : std::exchange(touched, {}))
        if (const auto peer = peers.find(id); peer != peers.end())
            peer->second.link->flush();
}

bool HostDriver::Private::isOver() const { return !hub || hub->snapshot().stage == HubStage::Over; }

void HostDriver::Private::publish() {
    publishing.stop();
    if (!hub || finished)
        return;
    auto snapshot = hub->snapshot();
    snapshot.listening = listening;
    const bool over = snapshot.stage == HubStage::Over;
    if (!published || !looksSame(*published, snapshot)) {
        published = snapshot;
        beacon.update(beaconState(snapshot, options.capacity), snapshot.people.size());
        Q_EMIT q->snapshotChanged(std::move(snapshot));
    }
    if (over)
        windDown();
}

void HostDriver::Private::accepted(QSslSocket* socket) {
    const auto machine = plainAddress(socket->peerAddress()).toString().toStdString();
    if (windingDown || !makeRoomFor(machine)) {
        socket->abort();
        socket->deleteLater();
        return;
    }
    const LinkId id{++lastLink};
    auto* link = new FrameLink(socket, kStranger, q);
    links.emplace(id, link);
    peers.emplace(id, Peer{link, machine, now(), false});
    connect(link, &FrameLink::received, q, [this, id](const Bytes& payload) {
        if (peers.contains(id))
            feed(session::input::PeerReceived{id, payload});
    });
    connect(link, &FrameLink::closed, q, [this, id] { linkClosed(id); });
    feed(session::input::PeerOpened{id, machine});
    if (links.contains(id))
        link->start();
}

bool HostDriver::Private::makeRoomFor(const std::string& machine) {
    std::size_t sameMachine = 0;
    const Peer* oldest = nullptr;
    for (const auto& [id, peer] : peers) {
        if (peer.admitted)
            continue;
        sameMachine += peer.machine == machine ? 1U : 0U;
        if (oldest == nullptr)
            oldest = &peer; // link ids rise with time
    }
    if (sameMachine >= kStrangersPerAddress)
        return false;
    if (links.size() < options.capacity + kSpareLinks)
        return true;
    // Whoever holds links without joining makes room before somebody is turned away.
    if (oldest == nullptr)
        return false;
    oldest->link->abort();
    return true;
}

void HostDriver::Private::dropStrangers() {
    std::vector<FrameLink*> late;
    for (const auto& [id, peer] : peers)
        if (!peer.admitted && now() - peer.since > kJoinPatience)
            late.push_back(peer.link);
    for (auto* link : late)
        link->abort();
}

void HostDriver::Private::linkClosed(LinkId id) {
    const auto link = links.find(id);
    if (link == links.end())
        return;
    link->second->deleteLater();
    links.erase(link);
    if (peers.erase(id) > 0)
        feed(session::input::PeerClosed{id});
    finishWhenQuiet();
}

void HostDriver::Private::fail(FaultReport report) {
    windingDown = true;
    server.close();
    session::HubSnapshot snapshot;
    snapshot.stage = HubStage::Over;
    snapshot.info = options.info;
    snapshot.fault = report;
    Q_EMIT q->eventHappened({now(), session::event::Failed{std::move(report)}});
    Q_EMIT q->snapshotChanged(std::move(snapshot));
    finishWhenQuiet();
}

void HostDriver::Private::windDown() {
    if (std::exchange(windingDown, true))
        return;
    alarm.stop();
    strangers.stop();
    server.close();
    beacon.stop();
    peers.clear();
    std::vector<FrameLink*> open;
    for (const auto& [id, link] : links)
        open.push_back(link);
    for (auto* link : open)
        link->closeAfterPeer(); // bounded; each ends in linkClosed()
    finishWhenQuiet();
}

void HostDriver::Private::finishWhenQuiet() {
    if (!windingDown || !links.empty() || finished)
        return;
    if (stepping) {
        QTimer::singleShot(0, q, [this] { finishWhenQuiet(); });
        return;
    }
    publish();
    if (std::exchange(finished, true))
        return;
    publishing.stop();
    Q_EMIT q->finished();
}

HostDriver::HostDriver(HostOptions options, QObject* parent)
    : QObject(parent), d_(std::make_unique<Private>(this, std::move(options))) {}

HostDriver::~HostDriver() {
    d_->beacon.stop();
    for (const auto& [id, link] : d_->links)
        link->disconnect(this);
}

void HostDriver::start() {
    if (!std::exchange(d_->started, true) && !d_->windingDown)
        d_->begin();
}

void HostDriver::apply(session::HubIntent intent) {
    if (!d_->windingDown)
        d_->feed(std::move(intent));
}

void HostDriver::stop() {
    if (d_->stepping) { // called from a slot: what happens now comes first
        QTimer::singleShot(0, this, &HostDriver::stop);
        return;
    }
    apply(session::intent::EndSession{});
    d_->publish();
    d_->windDown();
}

} // namespace nulsom::net
