// SPDX-License-Identifier: EUPL-1.2
#include "tests/ui/fake_backend.h"
#include "tests/ui/samples.h"
#include "ui/window/main_window.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

using namespace nulsom;
using namespace nulsom::test;
using session::HubStage;
using session::ParticipantStage;
using window::MainWindow;

/// What must hold on every page, in both languages, on the smallest screen.
class EverywhereTest final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyPageIsNamedAndWhole_data();
    void everyPageIsNamedAndWhole();

  private:
    void look(const char* page);
    void asParticipant();
    void asHost(bool takePart);
    void checkNames();
    void checkCut(const QWidget* widget, const QString& text, QSize needed);

    MainWindow* window_ = nullptr;
    FakeBackend* backend_ = nullptr;
    QStringList faults_;
    QString page_;
};

void EverywhereTest::checkCut(const QWidget* widget, const QString& text, QSize needed) {
    if (needed.width() > widget->width() + 1 || needed.height() > widget->height() + 1)
        faults_ += QStringLiteral("%1: \"%2\" (%3) needs %4x%5, has %6x%7")
                       .arg(page_, text, widget->objectName())
                       .arg(needed.width())
                       .arg(needed.height())
                       .arg(widget->width())
                       .arg(widget->height());
}

void EverywhereTest::checkNames() {
    for (const auto* widget : window_->findChildren<QWidget*>()) {
        // What Qt builds inside of a control speaks with the control's name.
        const bool internal = widget->objectName().startsWith(QLatin1String("qt_"));
        if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0 || internal)
            continue;
        if (widget->accessibleName().isEmpty())
            faults_ +=
                QStringLiteral("%1: no accessible name: %2 %3")
                    .arg(page_, QLatin1String(widget->metaObject()->className()), widget->objectName());
        if (widget->objectName().isEmpty())
            faults_ += QStringLiteral("%1: no object name: %2").arg(page_, widget->accessibleName());
    }
}

void EverywhereTest::look(const char* page) {
    settle();
    page_ = QLatin1String(page);
    checkNames();
    for (const auto* label : window_->findChildren<QLabel*>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        const QSize hint = label->sizeHint();
        const bool wraps = label->wordWrap();
        const int widest = wraps ? label->minimumSizeHint().width() : hint.width();
        checkCut(label, label->text(),
                 {widest, wraps ? label->heightForWidth(label->width()) : hint.height()});
    }
    for (const auto* button : window_->findChildren<QAbstractButton*>())
        if (button->isVisible() && !button->text().isEmpty())
            checkCut(button, button->text(), button->minimumSizeHint());
    for (const auto* bar : window_->findChildren<QScrollBar*>())
        if (bar->isVisible() && bar->maximum() > bar->minimum())
            faults_ += QStringLiteral("%1: scrolls by %2").arg(page_).arg(bar->maximum());
}

void EverywhereTest::asParticipant() {
    look("start, empty");
    window_->findChild<QLineEdit*>(QStringLiteral("ownName"))->setText(QStringLiteral("Alice"));
    QTest::keyClicks(window_->findChild<QLineEdit*>(QStringLiteral("code")), QStringLiteral("7K2M"));
    press(*window_, "join");
    look("start, wrong code");
    Q_EMIT backend_->sessionsChanged({salaries()});
    window_->findChild<QLineEdit*>(QStringLiteral("code"))->setText(QStringLiteral("127.0.0.1:28300"));
    press(*window_, "join");
    auto failed = alice(ParticipantStage::Failed);
    failed.fault = session::FaultReport{session::Fault::NoAnswer, {}, {}};
    Q_EMIT backend_->participantChanged(failed);
    look("start, no answer");
    press(*window_, "join");
    for (const auto stage : {ParticipantStage::Lobby, ParticipantStage::Locking, ParticipantStage::Check}) {
        Q_EMIT backend_->participantChanged(alice(stage));
        look("lobby or check");
    }
    press(*window_, "sameWords");
    look("check, second step");
    press(*window_, "somethingDiffers");
    look("check, what differs");
    press(*window_, "thePeople");
    look("check, told");
    for (const auto stage : {ParticipantStage::Waiting, ParticipantStage::Question,
                             ParticipantStage::NoResult, ParticipantStage::Question}) {
        Q_EMIT backend_->participantChanged(alice(stage));
        look("waiting, question");
    }
    QTest::keyClicks(window_->findChild<QLineEdit*>(QStringLiteral("answer")), QStringLiteral("9999999"));
    press(*window_, "iAmReady");
    look("question, out of range");
    auto ready = alice(ParticipantStage::Question);
    ready.ready = true;
    for (auto& person : ready.people)
        person.here = false;
    Q_EMIT backend_->participantChanged(ready);
    look("ready, others away");
    Q_EMIT backend_->participantChanged(alice(ParticipantStage::Combining));
    for (const auto& event : wholeRound())
        Q_EMIT backend_->eventHappened(event);
    look("watch");
    Q_EMIT backend_->participantChanged(alice(ParticipantStage::Result));
    press(*window_, "result");
    look("result");
    Q_EMIT backend_->participantChanged(alice(ParticipantStage::Ended));
    look("over");
    press(*window_, "backToStart");
}

void EverywhereTest::asHost(bool takePart) {
    press(*window_, "hostSession");
    window_->findChild<QLineEdit*>(QStringLiteral("title"))->setText(QStringLiteral("Salaries"));
    window_->findChild<QLineEdit*>(QStringLiteral("question"))
        ->setText(QStringLiteral("What is your salary?"));
    window_->findChild<QLineEdit*>(QStringLiteral("hostName"))->setText(QStringLiteral("Alice"));
    look("form");
    press(*window_, "open");
    using Pair = std::pair<HubStage, ParticipantStage>;
    for (const auto& [hubStage, stage] :
         {Pair{HubStage::Lobby, ParticipantStage::Lobby}, Pair{HubStage::Check, ParticipantStage::Check},
          Pair{HubStage::Idle, ParticipantStage::Waiting},
          Pair{HubStage::Question, ParticipantStage::Question},
          Pair{HubStage::Combining, ParticipantStage::Combining},
          Pair{HubStage::Result, ParticipantStage::Result}}) {
        Q_EMIT backend_->hubChanged(hub(hubStage));
        if (takePart)
            Q_EMIT backend_->participantChanged(alice(stage));
        page_ = QStringLiteral("host %1").arg(static_cast<int>(hubStage));
        look(page_.toLatin1().constData());
    }
    press(*window_, "askAnother");
    look("form, the same again");
    press(*window_, "back");
    auto takenBack = hub(HubStage::Idle);
    takenBack.round = hub(HubStage::Question).round;
    Q_EMIT backend_->hubChanged(takenBack);
    look("taken back");
    auto silent = hub(HubStage::Combining);
    silent.silent = {"Charles"};
    silent.mayGoOnWithout = true;
    Q_EMIT backend_->hubChanged(silent);
    if (takePart)
        Q_EMIT backend_->participantChanged(alice(ParticipantStage::Combining));
    look("someone silent");
    Q_EMIT backend_->hubChanged(hub(HubStage::Over));
    look("over");
    press(*window_, "backToStart");
}

void EverywhereTest::everyPageIsNamedAndWhole_data() {
    QTest::addColumn<QByteArray>("language");
    QTest::addColumn<QSize>("size");
    for (const auto& language : {QByteArray("en"), QByteArray("nl")})
        for (const auto size : {QSize(1280, 640), QSize(1366, 690), QSize(1920, 1080)})
            QTest::addRow("%s %d", language.constData(), size.width()) << language << size;
}

void EverywhereTest::everyPageIsNamedAndWhole() {
    QFETCH(QByteArray, language);
    QFETCH(QSize, size);
    prepare(language.constData());
    faults_.clear();
    FakeBackend backend;
    MainWindow window(backend);
    window.setPace(std::chrono::milliseconds(0));
    window.resize(size);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window_ = &window;
    backend_ = &backend;
    asParticipant();
    asHost(false);
    asHost(true);
    QVERIFY2(faults_.isEmpty(), qPrintable(faults_.join(QLatin1Char('\n'))));
}

QTEST_MAIN(EverywhereTest)
#include "everywhere_test.moc"
