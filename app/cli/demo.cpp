// SPDX-License-Identifier: EUPL-1.2
#include "app/cli/demo.h"

#include "app/cli/story.h"
#include "core/statistics/exact.h"
#include "ui/texts/fault_texts.h"
#include "ui/texts/language.h"

#include <algorithm>
#include <array>

namespace nulsom::cli {
namespace {

namespace event = session::event;
namespace intent = session::intent;

constexpr std::array kNames{"Alice",  "Bob",   "Julia", "Charles", "Dewi", "Emre",
                            "Fatima", "Karel", "Lotte", "Mariam",  "Noah", "Sven"};

std::string nameOf(std::size_t index) {
    return index < kNames.size() ? std::string(kNames[index]) : "Person " + std::to_string(index + 1);
}

net::HostOptions hostOptions(const DemoOptions& options) {
    net::HostOptions host;
    host.info.title = "Nulsom";
    host.info.host = "Nulsom";
    host.info.language = texts::currentLanguage().toStdString();
    host.listenAddress = "127.0.0.1";
    host.beacon = false;
    // Nobody is there to look.
    host.timers.lastLook = std::chrono::milliseconds(0);
    host.unattended = session::HubConfig::Unattended{options.answers.size(), options.question};
    return host;
}

bool same(const event::Result& a, const event::Result& b) {
    return a.participants == b.participants && a.statistics == b.statistics;
}

} // namespace

Demo::Demo(DemoOptions options, Output& output)
    : options_(std::move(options)), output_(output),
      host_(std::make_unique<net::HostDriver>(hostOptions(options_))), results_(options_.answers.size()) {
    connect(host_.get(), &net::HostDriver::eventHappened, this, &Demo::onHostEvent);
    connect(host_.get(), &net::HostDriver::finished, this, &Demo::onFinished);
    ++running_;
}

Demo::~Demo() = default;

void Demo::start() {
    output_.line(
        tr("%n people want to know their average salary. Nobody wants to tell. All of it happens on this "
           "machine, over real connections.",
           nullptr, static_cast<int>(options_.answers.size())));
    host_->start();
}

void Demo::interrupt() {
    leaving_ = true;
    stopLater(*host_);
}

void Demo::onHostEvent(const session::Event& happened) {
    output_.event(happened);
    if (const auto* listening = std::get_if<event::Listening>(&happened.what)) {
        addPeople(*listening);
        return; // an address of this machine helps nobody
    }
    if (const auto* share = std::get_if<event::Share>(&happened.what))
        total_ += share->masked.front();
    else if (const auto* seal = std::get_if<event::Unmasked>(&happened.what))
        total_ -= seal->seal.front();
    // Answers travel as their distance from the lowest one.
    if (std::holds_alternative<event::Result>(happened.what) && options_.question.minimum == 0)
        output_.line(
            tr("The shown numbers added up, less the seals, on a counter that starts again at 0 after "
               "18446744073709551615: %1")
                .arg(QString::fromStdString(statistics::formatScaled(static_cast<std::int64_t>(total_),
                                                                     options_.question.decimals))));
    for (const auto& line : story(happened))
        output_.line(line);
    if (const auto* result = std::get_if<event::Result>(&happened.what))
        result_ = *result;
}

void Demo::addPeople(const event::Listening& place) {
    for (std::size_t index = 0; index < options_.answers.size(); ++index)
        addPerson(place, index);
}

void Demo::addPerson(const event::Listening& place, std::size_t index) {
    session::ParticipantConfig config;
    config.name = nameOf(index);
    people_.push_back(std::make_unique<net::JoinDriver>(
        net::JoinTarget{{"127.0.0.1"}, place.port, toBytes(place.fingerprint)}, std::move(config)));
    auto& person = *people_.back();
    connect(&person, &net::JoinDriver::eventHappened, this,
            [this, index](const session::Event& happened) { onPersonEvent(index, happened); });
    connect(&person, &net::JoinDriver::finished, this, &Demo::onFinished);
    ++running_;
    QMetaObject::invokeMethod(
        &person, [&person] { person.start(); }, Qt::QueuedConnection);
}

void Demo::onPersonEvent(std::size_t index, const session::Event& happened) {
    auto& person = *people_[index];
    if (std::holds_alternative<event::Roster>(happened.what))
        applyLater(person, intent::PeopleAndWordsMatch{});
    else if (std::holds_alternative<event::QuestionAsked>(happened.what))
        applyLater(person,
                   intent::SubmitAnswer{std::make_shared<session::SecretNumber>(options_.answers[index])});
    else if (const auto* result = std::get_if<event::Result>(&happened.what))
        results_[index] = *result;
    else if (const auto* failed = std::get_if<event::Failed>(&happened.what);
             failed != nullptr && !leaving_) {
        output_.note(QString::fromStdString(nameOf(index)) + QStringLiteral(": ") +
                     texts::sentence(failed->report));
        if (!results_[index] && !std::exchange(leaving_, true)) // the others would wait for ever
            stopLater(*host_);
    }
}

void Demo::onFinished() {
    if (--running_ > 0)
        return;
    const bool agreed = result_ && std::all_of(results_.begin(), results_.end(), [this](const auto& result) {
                            return result && same(*result, *result_);
                        });
    if (agreed)
        output_.line(tr("All %n laptops computed the same result. No number above tells what anybody earns.",
                        nullptr, static_cast<int>(results_.size())));
    Q_EMIT done(agreed ? kDone : kFailed);
}

} // namespace nulsom::cli
