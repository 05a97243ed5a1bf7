// SPDX-License-Identifier: EUPL-1.2
#include "tests/ui/samples.h"

#include "ui/texts/language.h"
#include "ui/window/theme.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>

namespace nulsom::test {

namespace event = session::event;
using session::HubStage;
using session::ParticipantStage;

namespace {

const std::vector<std::string> kNames{"Alice", "Bob", "Julia", "Charles"};

session::SessionInfo info() { return {"Salaries", "Mariam", "en", 3}; }

std::vector<session::Person> people(bool verified) {
    std::vector<session::Person> all;
    all.reserve(kNames.size());
    for (const auto& name : kNames)
        all.push_back({name, true, verified});
    return all;
}

event::Result result() { return {1, kNames, {{statistics::Statistic::Mean, "44500.00", "EUR"}}}; }

session::RoundView round(bool finished) {
    session::RoundView view;
    view.round = 1;
    view.question = salaryQuestion();
    view.readyCount = 2;
    view.members = {0, 1, 2, 3};
    if (finished) {
        view.attempt = 1;
        view.result = result();
    }
    return view;
}

} // namespace

discovery::FoundSession salaries() {
    discovery::FoundSession found;
    found.id.fill(7);
    found.title = "Salaries";
    found.host = "Mariam";
    found.addresses = {"127.0.0.1"};
    found.port = 28300;
    found.people = 2;
    found.version = wire::kProtocolVersion;
    return found;
}

statistics::Question salaryQuestion() {
    return {"What is your gross salary a year?", "EUR", 0, 250000, 0, {statistics::Statistic::Mean}};
}

session::ParticipantSnapshot alice(ParticipantStage stage) {
    session::ParticipantSnapshot own;
    own.stage = stage;
    own.ownName = "Alice";
    if (stage == ParticipantStage::Connecting)
        return own;
    own.info = info();
    own.connected = true;
    own.lobbyCount = kNames.size();
    if (stage == ParticipantStage::Lobby || stage == ParticipantStage::Locking)
        return own;
    own.people = people(stage != ParticipantStage::Check);
    own.words = {"harbour", "lemon", "pencil", "tiger"};
    own.digits = "2914077361";
    if (stage == ParticipantStage::Check || stage == ParticipantStage::Waiting)
        return own;
    own.round = round(stage == ParticipantStage::Result);
    if (stage == ParticipantStage::Result)
        own.privacy = session::PrivacyLine::InTheTotal;
    if (stage == ParticipantStage::NoResult)
        own.round->noResult = session::FaultReport{session::Fault::RoundEndedNoResult, {}, {}};
    return own;
}

session::HubSnapshot hub(HubStage stage) {
    session::HubSnapshot snapshot;
    snapshot.stage = stage;
    snapshot.info = info();
    snapshot.listening = event::Listening{"192.168.1.20", 28300, {}, "7K2M-Q9TD-40XH-R3VN"};
    snapshot.people = people(stage >= HubStage::Idle);
    if (stage == HubStage::Lobby)
        return snapshot;
    snapshot.words = {"harbour", "lemon", "pencil", "tiger"};
    snapshot.digits = "2914077361";
    if (stage >= HubStage::Question)
        snapshot.round = round(stage == HubStage::Result);
    snapshot.mayCombine = stage == HubStage::Question;
    return snapshot;
}

std::vector<session::Event> wholeRound() {
    using namespace std::chrono_literals;
    const std::vector<std::uint64_t> shares{12230265223183486140U, 18446744073708947116U, 604500U,
                                            6216478850526064688U};
    std::vector<session::Event> events;
    const auto add = [&events](auto what) {
        events.push_back(
            {std::chrono::milliseconds(1000 + 40 * static_cast<int>(events.size())), std::move(what)});
    };
    add(event::Combine{1, 1, kNames});
    std::uint64_t total = 0;
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        add(event::Share{kNames[i], {shares[i]}});
        total += shares[i];
    }
    for (const auto& name : kNames)
        add(event::Confirmed{name});
    const std::vector<std::uint64_t> seals{711000U, 530000U, 82500U,
                                           total - 178000U - 711000U - 530000U - 82500U};
    for (std::size_t i = 0; i < kNames.size(); ++i)
        add(event::Unmasked{kNames[i], {seals[i]}});
    add(result());
    return events;
}

bool press(QWidget& window, const char* objectName) {
    for (auto* button : window.findChildren<QAbstractButton*>(QLatin1String(objectName))) {
        if (!button->isVisible() || !button->isEnabled())
            continue;
        button->click();
        return true;
    }
    return false;
}

QString answerBox(QWidget& window, const QString& button, const std::function<void()>& act) {
    const auto said = std::make_shared<QString>();
    QTimer::singleShot(0, &window, [&window, button, said] {
        auto* box = window.findChild<QMessageBox*>();
        if (box == nullptr)
            return;
        *said = box->text() + QLatin1Char('\n') + box->informativeText();
        for (auto* each : box->buttons())
            if (each->text() == button)
                each->click();
    });
    act();
    QCoreApplication::processEvents();
    return *said;
}

QString visibleText(const QWidget& window) {
    QStringList all;
    for (const auto* label : window.findChildren<QLabel*>())
        if (label->isVisible())
            all += label->text();
    for (const auto* button : window.findChildren<QAbstractButton*>())
        if (button->isVisible())
            all += button->text();
    for (const auto* list : window.findChildren<QListWidget*>())
        for (int i = 0; list->isVisible() && i < list->count(); ++i)
            all += list->item(i)->text();
    return all.join(QLatin1Char('\n'));
}

void settle() {
    for (int i = 0; i < 3; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }
}

void prepare(const char* language) {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("nulsom-test"));
    QCoreApplication::setApplicationName(
        QStringLiteral("nulsom-test-%1").arg(QCoreApplication::applicationPid()));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                       QDir::tempPath() + QStringLiteral("/nulsom-test-settings"));
    QSettings().clear();
    texts::setLanguage(QLatin1String(language));
    window::applyTheme(window::ThemeChoice::Light);
    settle();
}

} // namespace nulsom::test
