// SPDX-License-Identifier: EUPL-1.2
#include "tests/ui/participant_window.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>

namespace nulsom::test {

using session::ParticipantStage;

void ParticipantWindow::init() {
    prepare("en");
    backend_ = std::make_unique<FakeBackend>();
    window_ = std::make_unique<window::MainWindow>(*backend_);
    window_->setPace(std::chrono::milliseconds(0));
    window_->resize(1280, 640);
    window_->show();
    QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
}

void ParticipantWindow::cleanup() {
    window_.reset();
    backend_.reset();
}

QLineEdit* ParticipantWindow::field(const char* name) const {
    return window_->findChild<QLineEdit*>(QLatin1String(name));
}

QString ParticipantWindow::label(const char* name) const {
    for (const auto* each : window_->findChildren<QLabel*>(QLatin1String(name)))
        if (each->isVisible())
            return each->text();
    return {};
}

void ParticipantWindow::join() {
    field("ownName")->setText(QStringLiteral("Alice"));
    Q_EMIT backend_->sessionsChanged({salaries()});
    window_->findChild<QListWidget*>(QStringLiteral("sessions"))->setCurrentRow(0);
    QVERIFY(press(*window_, "join"));
    Q_EMIT backend_->participantChanged(alice(ParticipantStage::Connecting));
    Q_EMIT backend_->participantChanged(alice(ParticipantStage::Lobby));
}

void ParticipantWindow::answer(const char* typed) {
    Q_EMIT backend_->participantChanged(alice(ParticipantStage::Question));
    field("answer")->setText(QString());
    QTest::keyClicks(field("answer"), QLatin1String(typed));
}

} // namespace nulsom::test
