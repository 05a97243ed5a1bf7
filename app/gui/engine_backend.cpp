// SPDX-License-Identifier: EUPL-1.2
#include "app/gui/engine_backend.h"

#include "app/gui/engine_worker.h"

#include <QHostAddress>

#include <utility>

namespace nulsom::gui {
namespace {

net::JoinTarget targetOf(const discovery::FoundSession& found) {
    return {found.addresses, found.port, toBytes(found.fingerprint)};
}

net::JoinTarget targetOf(const discovery::Invite& invite) {
    quint32 address = 0;
    for (const auto byte : invite.address)
        address = (address << 8) | byte;
    return {{QHostAddress(address).toString().toStdString()}, invite.port, toBytes(invite.fingerprintPrefix)};
}

net::JoinTarget targetOf(const discovery::HostPort& address) { return {{address.host}, address.port, {}}; }

} // namespace

EngineBackend::EngineBackend(QObject* parent) : Backend(parent), worker_(new EngineWorker) {
    worker_->moveToThread(&thread_);
    connect(&thread_, &QThread::finished, worker_, &QObject::deleteLater);
    connect(worker_, &EngineWorker::sessionsChanged, this, &Backend::sessionsChanged);
    connect(worker_, &EngineWorker::findingFailed, this, &Backend::findingFailed);
    connect(worker_, &EngineWorker::participantChanged, this, &Backend::participantChanged);
    connect(worker_, &EngineWorker::hubChanged, this, &Backend::hubChanged);
    connect(worker_, &EngineWorker::eventHappened, this, &Backend::eventHappened);
    connect(worker_, &EngineWorker::left, this, &Backend::left);
    thread_.setObjectName(QStringLiteral("engine"));
    thread_.start();
}

EngineBackend::~EngineBackend() {
    thread_.quit();
    thread_.wait();
}

void EngineBackend::startFinding() {
    QMetaObject::invokeMethod(worker_, [worker = worker_] { worker->startFinding(); });
}

void EngineBackend::stopFinding() {
    QMetaObject::invokeMethod(worker_, [worker = worker_] { worker->stopFinding(); });
}

void EngineBackend::join(const window::JoinRequest& request) {
    auto target = std::visit([](const auto& where) { return targetOf(where); }, request.target);
    QMetaObject::invokeMethod(worker_, [worker = worker_, target = std::move(target), name = request.name] {
        worker->join(target, name);
    });
}

void EngineBackend::host(const window::HostRequest& request) {
    net::HostOptions options;
    options.info = request.info;
    options.beacon = !request.codeOnly;
    const auto ownName = request.takePart ? std::optional(request.info.host) : std::nullopt;
    QMetaObject::invokeMethod(worker_, [worker = worker_, options = std::move(options), ownName] {
        worker->host(options, ownName);
    });
}

void EngineBackend::apply(session::ParticipantIntent intent) {
    QMetaObject::invokeMethod(
        worker_, [worker = worker_, intent = std::move(intent)] { worker->applyParticipant(intent); });
}

void EngineBackend::apply(session::HubIntent intent) {
    QMetaObject::invokeMethod(worker_,
                              [worker = worker_, intent = std::move(intent)] { worker->applyHub(intent); });
}

void EngineBackend::leave() {
    QMetaObject::invokeMethod(worker_, [worker = worker_] { worker->leave(); });
}

} // namespace nulsom::gui
