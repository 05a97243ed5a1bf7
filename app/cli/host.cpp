// SPDX-License-Identifier: EUPL-1.2
#include "app/cli/host.h"

#include "app/cli/story.h"

namespace nulsom::cli {
namespace {

namespace event = session::event;

} // namespace

Host::Host(HostRequest request, Output& output)
    : output_(output), attended_(!request.options.unattended), failed_(!attended_),
      driver_(std::move(request.options)) {
    connect(&driver_, &net::HostDriver::eventHappened, this, &Host::onEvent);
    connect(&driver_, &net::HostDriver::finished, this, [this] { Q_EMIT done(failed_ ? kFailed : kDone); });
    if (!attended_)
        return;
    console_ = std::make_unique<HostConsole>(std::move(request.question), output_);
    connect(&driver_, &net::HostDriver::snapshotChanged, console_.get(), &HostConsole::show);
    connect(console_.get(), &HostConsole::wanted, this,
            [this](const session::HubIntent& intent) { applyLater(driver_, intent); });
    connect(console_.get(), &HostConsole::leaving, this, [this] { stopLater(driver_); });
}

Host::~Host() = default;

void Host::start() { driver_.start(); }

void Host::interrupt() { stopLater(driver_); }

void Host::onEvent(const session::Event& happened) {
    output_.event(happened);
    for (const auto& line : story(happened))
        output_.line(line);

    const bool asked = std::holds_alternative<event::QuestionAsked>(happened.what);
    const bool couldNotStart = std::holds_alternative<event::Failed>(happened.what) && !listening_;
    if (asked || couldNotStart) {
        failed_ = true;
    } else if (std::holds_alternative<event::Withdrawn>(happened.what)) {
        failed_ = !attended_;
    } else if (std::holds_alternative<event::Result>(happened.what)) {
        failed_ = false;
    } else if (std::holds_alternative<event::Listening>(happened.what)) {
        listening_ = true;
        if (console_)
            console_->start();
    }
}

} // namespace nulsom::cli
