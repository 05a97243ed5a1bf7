// SPDX-License-Identifier: EUPL-1.2
#include "core/net/join_driver.h"

#include "core/net/certificate.h"
#include "core/net/clock.h"
#include "core/net/frame_link.h"
#include "core/net/snapshot_changes.h"
#include "core/net/tls.h"
#include "core/wire/limits.h"

#include <QNetworkProxy>
#include <QPointer>

#include <deque>

namespace nulsom::net {

namespace {

using namespace std::chrono_literals;
using session::Fault;
using session::FaultReport;
using session::ParticipantStage;

/// To connect and to shake hands, for each address.
constexpr auto kConnectPatience = 4s;
constexpr std::chrono::milliseconds kFirstRetry = 250ms;
constexpr std::chrono::milliseconds kLastRetry = 4s;
FaultReport whyNot(QAbstractSocket::SocketError error) {
    const bool answered = error == QAbstractSocket::ConnectionRefusedError ||
                          error == QAbstractSocket::RemoteHostClosedError ||
                          error == QAbstractSocket::SslHandshakeFailedError;
    return answered ? FaultReport{Fault::NoSessionThere, {}, "no session at this port"}
                    : FaultReport{Fault::NoAnswer, {}, "no connection"};
}

constexpr LinkLimits kLimits{wire::kMaxFrameFromHub, qint64{64} * 1024 * 1024};

} // namespace

struct JoinDriver::Private {
    Private(JoinDriver* driver, JoinTarget joinTarget, session::ParticipantConfig config);

    void feed(session::ParticipantInput input);
    void perform(session::Effects effects);
    void publish();
    bool isOver() const;

    void connectToHost();
    void encrypted();
    void connectFailed(FaultReport report);
    void retryLater();
    void linkClosed();
    void dropSocket();

    void fail(FaultReport report);
    void windDown();
    void finish();

    JoinDriver* q;
    JoinTarget target;
    crypto::SystemRandom random;
    std::optional<session::Participant> participant; ///< until finished(): with it go all secrets
    std::deque<session::ParticipantInput> inputs;
    bool stepping = false;

    std::size_t address = 0; ///< the one being tried
    std::size_t tried = 0;   ///< addresses without success since the last link
    std::optional<FaultReport> worst;
    std::optional<Bytes32> seen; ///< fingerprint of the host that was reached
    std::chrono::milliseconds retryDelay = kFirstRetry;
    QPointer<QSslSocket> socket; ///< until it is a link
    QPointer<FrameLink> link;
    bool linkIsOpen = false; ///< as the engine knows it

    // Everything is a child of the driver, so that it can be moved to a thread of its own before start().
    QTimer alarm{q};
    QTimer connectPatience{q};
    QTimer retry{q};
    QTimer publishing{q};
    std::optional<session::ParticipantSnapshot> published;
    std::optional<FaultReport> fault; ///< found here, not by the engine
    bool started = false;
    bool windingDown = false;
};

JoinDriver::Private::Private(JoinDriver* driver, JoinTarget joinTarget, session::ParticipantConfig config)
    : q(driver), target(std::move(joinTarget)) {
    participant.emplace(std::move(config), random);
    alarm.setTimerType(Qt::PreciseTimer);
    for (auto* timer : {&alarm, &connectPatience, &retry, &publishing})
        timer->setSingleShot(true);
    connect(&alarm, &QTimer::timeout, q, [this] { feed(session::input::Timer{}); });
    connect(&connectPatience, &QTimer::timeout, q, [this] {
        connectFailed({Fault::NoAnswer, {}, "no answer in time"});
    });
    connect(&retry, &QTimer::timeout, q, [this] { connectToHost(); });
    connect(&publishing, &QTimer::timeout, q, [this] { publish(); });
}

void JoinDriver::Private::feed(session::ParticipantInput input) {
    if (!participant)
        return;
    // What happens while effects are carried out waits its turn: a link that breaks, an intent from a slot.
    inputs.push_back(std::move(input));
    if (stepping)
        return;
    stepping = true;
    while (!inputs.empty()) {
        auto next = std::move(inputs.front());
        inputs.pop_front();
        perform(participant->step(std::move(next), now()));
        if (link)
            link->flush();
    }
    stepping = false;
    setAlarm(alarm, participant->nextTimer());
    publishing.start(0);
}

void JoinDriver::Private::perform(session::Effects effects) {
    for (auto& each : effects) {
        if (auto* send = std::get_if<session::effect::Send>(&each)) {
            if (link)
                link->queue(send->payload);
        } else if (std::holds_alternative<session::effect::Close>(each)) {
            linkIsOpen = false;
            if (link)
                link->close();
        } else if (auto* happened = std::get_if<session::effect::Happened>(&each)) {
            Q_EMIT q->eventHappened(std::move(happened->event));
        }
    }
}

bool JoinDriver::Private::isOver() const {
    if (!participant || fault)
        return true;
    const auto stage = participant->snapshot().stage;
    return stage == ParticipantStage::Ended || stage == ParticipantStage::Failed;
}

void JoinDriver::Private::publish() {
    publishing.stop();
    if (!participant)
        return;
    auto snapshot = participant->snapshot();
    if (fault) {
        snapshot.stage = ParticipantStage::Failed;
        snapshot.fault = fault;
    }
    if (!published || !looksSame(*published, snapshot)) {
        published = snapshot;
        Q_EMIT q->snapshotChanged(std::move(snapshot));
    }
    if (isOver())
        windDown();
}

void JoinDriver::Private::connectToHost() {
    if (windingDown || isOver())
        return;
    socket = new QSslSocket(q);
    socket->setProxy(QNetworkProxy::NoProxy);
    socket->setSslConfiguration(guestTls());
    connect(socket, &QSslSocket::encrypted, q, [this] { encrypted(); });
    connect(socket, &QSslSocket::errorOccurred, q,
            [this](QAbstractSocket::SocketError error) { connectFailed(whyNot(error)); });
    connectPatience.start(kConnectPatience);
    socket->connectToHostEncrypted(QString::fromStdString(target.addresses[address]), target.port);
}

void JoinDriver::Private::encrypted() {
    // Nothing has been written, and nothing of what came has been read.
    const auto fingerprint = fingerprintOf(socket->peerCertificate());
    if (!matchesPin(fingerprint, target.fingerprint)) {
        connectFailed({Fault::WrongFingerprint, {}, "expected another certificate"});
        return;
    }
    if (seen && *seen != fingerprint) {
        connectFailed({Fault::FingerprintChanged, {}, "the host shows another certificate than before"});
        return;
    }
    connectPatience.stop();
    seen = fingerprint;
    tried = 0;
    worst.reset();
    socket->disconnect(q);
    link = new FrameLink(socket, kLimits, q);
    socket.clear();
    connect(link, &FrameLink::received, q, [this, from = link.data()](const Bytes& payload) {
        if (from != link || !linkIsOpen)
            return;
        // A host that hangs up at once is not asked in haste.
        retryDelay = kFirstRetry;
        feed(session::input::Received{payload});
    });
    connect(link, &FrameLink::closed, q, [this, from = link.data()] {
        from->deleteLater();
        if (from == link)
            linkClosed();
    });
    linkIsOpen = true;
    feed(session::input::LinkOpened{fingerprint});
    if (link)
        link->start();
}

void JoinDriver::Private::connectFailed(FaultReport report) {
    dropSocket();
    if (report.fault == Fault::FingerprintChanged) {
        fail(std::move(report));
        return;
    }
    // Of several addresses one may be out of date. A wrong certificate tells more than silence.
    if (!worst || worst->fault == Fault::NoAnswer || report.fault == Fault::WrongFingerprint)
        worst = std::move(report);
    address = (address + 1) % target.addresses.size();
    if (++tried < target.addresses.size())
        connectToHost();
    else if (seen)
        retryLater();
    else
        fail(*worst);
}

void JoinDriver::Private::retryLater() {
    tried = 0;
    retry.start(retryDelay);
    retryDelay = std::min(2 * retryDelay, kLastRetry);
}

void JoinDriver::Private::linkClosed() {
    link.clear();
    if (windingDown) {
        finish();
        return;
    }
    if (std::exchange(linkIsOpen, false))
        feed(session::input::LinkClosed{});
    if (!isOver())
        retryLater();
}

void JoinDriver::Private::dropSocket() {
    connectPatience.stop();
    if (!socket)
        return;
    socket->disconnect(q);
    socket->abort();
    socket->deleteLater();
    socket.clear();
}

void JoinDriver::Private::fail(FaultReport report) {
    fault = report;
    Q_EMIT q->eventHappened({now(), session::event::Failed{std::move(report)}});
    publish();
}

void JoinDriver::Private::windDown() {
    if (std::exchange(windingDown, true))
        return;
    retry.stop();
    alarm.stop();
    dropSocket();
    if (link)
        link->close(); // bounded; ends in linkClosed()
    else
        finish();
}

void JoinDriver::Private::finish() {
    if (!participant)
        return;
    if (stepping) {
        QTimer::singleShot(0, q, [this] { finish(); });
        return;
    }
    publish();
    alarm.stop();
    publishing.stop();
    participant.reset();
    Q_EMIT q->finished();
}

JoinDriver::JoinDriver(JoinTarget target, session::ParticipantConfig config, QObject* parent)
    : QObject(parent), d_(std::make_unique<Private>(this, std::move(target), std::move(config))) {}

JoinDriver::~JoinDriver() {
    d_->dropSocket();
    if (d_->link)
        d_->link->disconnect(this);
}

void JoinDriver::start() {
    if (std::exchange(d_->started, true) || d_->windingDown)
        return;
    d_->publishing.start(0);
    if (d_->target.addresses.empty())
        d_->fail({Fault::NoAnswer, {}, "no address to try"});
    else
        d_->connectToHost();
}

void JoinDriver::apply(session::ParticipantIntent intent) {
    if (!d_->windingDown)
        d_->feed(std::move(intent));
}

void JoinDriver::stop() {
    if (d_->stepping) { // called from a slot: what happens now comes first
        QTimer::singleShot(0, this, &JoinDriver::stop);
        return;
    }
    apply(session::intent::Leave{});
    d_->windDown();
}

} // namespace nulsom::net
