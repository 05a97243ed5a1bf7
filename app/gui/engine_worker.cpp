// SPDX-License-Identifier: EUPL-1.2
#include "app/gui/engine_worker.h"

#include <utility>

namespace nulsom::gui {

using session::Event;

EngineWorker::~EngineWorker() = default;

void EngineWorker::startFinding() {
    if (finder_ != nullptr)
        return;
    finder_ = new net::SessionFinder(this);
    connect(finder_, &net::SessionFinder::sessionsChanged, this, &EngineWorker::sessionsChanged);
    connect(finder_, &net::SessionFinder::failed, this, &EngineWorker::findingFailed);
    finder_->start();
}

void EngineWorker::stopFinding() {
    if (finder_ == nullptr)
        return;
    finder_->stop();
    std::exchange(finder_, nullptr)->deleteLater();
}

void EngineWorker::join(net::JoinTarget target, const std::string& name) {
    if (join_ != nullptr)
        return;
    join_ = new net::JoinDriver(std::move(target), session::ParticipantConfig{name, session::Timers{}}, this);
    connect(join_, &net::JoinDriver::snapshotChanged, this, &EngineWorker::participantChanged);
    connect(join_, &net::JoinDriver::eventHappened, this, &EngineWorker::eventHappened);
    connect(join_, &net::JoinDriver::finished, this, &EngineWorker::finishedJoin);
    join_->start();
}

void EngineWorker::host(net::HostOptions options, const std::optional<std::string>& ownName) {
    if (host_ != nullptr || join_ != nullptr)
        return;
    ownName_ = ownName;
    host_ = new net::HostDriver(std::move(options), this);
    connect(host_, &net::HostDriver::snapshotChanged, this, &EngineWorker::hubChanged);
    connect(host_, &net::HostDriver::finished, this, &EngineWorker::finishedHost);
    connect(host_, &net::HostDriver::eventHappened, this, [this](const Event& event) {
        // A host who takes part watches what the own participant checked, not what the hub says.
        if (!ownName_)
            Q_EMIT eventHappened(event);
        else if (const auto* listening = std::get_if<session::event::Listening>(&event.what))
            joinOwn(*listening);
    });
    host_->start();
}

void EngineWorker::joinOwn(const session::event::Listening& place) {
    join({{place.address}, place.port, toBytes(place.fingerprint)}, *ownName_);
}

void EngineWorker::applyParticipant(session::ParticipantIntent intent) {
    if (join_ != nullptr)
        join_->apply(std::move(intent));
}

void EngineWorker::applyHub(session::HubIntent intent) {
    if (host_ != nullptr)
        host_->apply(std::move(intent));
}

void EngineWorker::leave() {
    leaving_ = true;
    if (host_ != nullptr)
        host_->stop();
    if (join_ != nullptr)
        join_->stop();
    reportLeft();
}

void EngineWorker::finishedJoin() {
    if (join_ != nullptr)
        std::exchange(join_, nullptr)->deleteLater();
    reportLeft();
}

void EngineWorker::finishedHost() {
    if (host_ != nullptr)
        std::exchange(host_, nullptr)->deleteLater();
    reportLeft();
}

void EngineWorker::reportLeft() {
    if (join_ == nullptr && host_ == nullptr && std::exchange(leaving_, false))
        Q_EMIT left();
}

} // namespace nulsom::gui
