// SPDX-License-Identifier: EUPL-1.2
#include "tests/ui/fake_backend.h"
#include "tests/ui/samples.h"
#include "ui/texts/language.h"
#include "ui/window/main_window.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QTest>
#include <QTimer>

using namespace nulsom;
using namespace nulsom::test;
using session::ParticipantStage;
using window::MainWindow;
using window::PageId;
namespace intent = session::intent;

/// The window of somebody who takes part, from the list of sessions to the result.
class ParticipantTest final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup();
    void goesAllTheWay();
    void badInputStaysAndIsExplained_data();
    void badInputStaysAndIsExplained();
    void aRefusedJoinKeepsWhatWasTyped();
    void joinsByCodeAndByAddress();
    void answersThatCannotBeAreNotSent_data();
    void answersThatCannotBeAreNotSent();
    void anAnswerCanBeChangedAndTakenBack();
    void aRoundWithoutResultKeepsTheAnswerAndTheNextQuestionDoesNot();
    void whatDiffersIsAskedFirst();
    void aLostConnectionIsSaid();
    void languageChangesAtOnceAndLosesNothing();
    void leavingAsksOnce();
    void escapeAndARepeatedKeyDoNothing();

  private:
    QLineEdit* field(const char* name) const { return window_->findChild<QLineEdit*>(QLatin1String(name)); }
    QString label(const char* name) const;
    QString text() const { return visibleText(*window_); }
    void join();
    void answer(const char* typed);

    std::unique_ptr<FakeBackend> backend_;
    std::unique_ptr<MainWindow> window_;
};

void ParticipantTest::init() {
    prepare("en");
    backend_ = std::make_unique<FakeBackend>();
    window_ = std::make_unique<MainWindow>(*backend_);
    window_->setPace(std::chrono::milliseconds(0));
    window_->resize(1280, 640);
    window_->show();
    QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
}

void ParticipantTest::cleanup() {
    window_.reset();
    backend_.reset();
}

QString ParticipantTest::label(const char* name) const {
    for (const auto* each : window_->findChildren<QLabel*>(QLatin1String(name)))
        if (each->isVisible())
            return each->text();
    return {};
}

void ParticipantTest::join() {
    field("ownName")->setText(QStringLiteral("Alice"));
    Q_EMIT backend_->sessionsChanged({salaries()});
    window_->findChild<QListWidget*>(QStringLiteral("sessions"))->setCurrentRow(0);
    QVERIFY(press(*window_, "join"));
    Q_EMIT backend_->participantChanged(alice(ParticipantStage::Connecting));
    Q_EMIT backend_->participantChanged(alice(ParticipantStage::Lobby));
}

void ParticipantTest::answer(const char* typed) {
    Q_EMIT backend_->participantChanged(alice(ParticipantStage::Question));
    field("answer")->setText(QString());
    QTest::keyClicks(field("answer"), QLatin1String(typed));
}

void ParticipantTest::goesAllTheWay() {
    QVERIFY(backend_->finding);
    join();
    QCOMPARE(backend_->joins.size(), std::size_t{1});
    QCOMPARE(backend_->joins[0].name, std::string("Alice"));
    QCOMPARE(std::get<discovery::FoundSession>(backend_->joins[0].target).id, salaries().id);
    QCOMPARE(window_->currentPage(), PageId::Lobby);
    QVERIFY(text().contains(QStringLiteral("Wait for the host")));
    QVERIFY(!backend_->finding);

    Q_EMIT backend_->participantChanged(alice(ParticipantStage::Check));
    QCOMPARE(window_->currentPage(), PageId::Check);
    QVERIFY(text().contains(QStringLiteral("HARBOUR")));
    QVERIFY(text().contains(QStringLiteral("29 14 07 73 61")));
    QVERIFY(!press(*window_, "iCountToo"));
    QVERIFY(press(*window_, "sameWords"));
    QVERIFY(backend_->intents.empty());
    QVERIFY(press(*window_, "iCountToo"));
    QVERIFY(backend_->lastWas<intent::PeopleAndWordsMatch>());
    Q_EMIT backend_->participantChanged(alice(ParticipantStage::Waiting));
    QVERIFY(text().contains(QStringLiteral("4 of 4 have said yes")));

    answer("52,500");
    QCOMPARE(label("echo"), QStringLiteral("€52,500"));
    QCOMPARE(label("privacyLine"), QStringLiteral("Your answer is only on this laptop."));
    QVERIFY(press(*window_, "iAmReady"));
    QVERIFY(backend_->lastWas<intent::SubmitAnswer>());
    QCOMPARE(std::get<intent::SubmitAnswer>(backend_->intents.back()).answer->value(), std::int64_t{52500});

    Q_EMIT backend_->participantChanged(alice(ParticipantStage::Combining));
    QCOMPARE(window_->currentPage(), PageId::Watch);
    for (const auto& event : wholeRound())
        Q_EMIT backend_->eventHappened(event);
    QVERIFY(text().contains(QStringLiteral("masks open 0 · seals closed 0")));
    QCOMPARE(label("total"), QStringLiteral("178\u2009000"));
    Q_EMIT backend_->participantChanged(alice(ParticipantStage::Result));
    QCOMPARE(window_->currentPage(), PageId::Watch);
    QVERIFY(press(*window_, "result"));
    QCOMPARE(window_->currentPage(), PageId::Result);
    QCOMPARE(label("resultNumber"), QStringLiteral("€44,500"));
    QVERIFY(press(*window_, "goOn"));
    QVERIFY(backend_->lastWas<intent::GoOn>());
    auto wiped = alice(ParticipantStage::Result);
    wiped.privacy = session::PrivacyLine::Wiped;
    Q_EMIT backend_->participantChanged(wiped);
    QVERIFY(field("answer")->text().isEmpty());
    QVERIFY(!field("answer")->isUndoAvailable());
    QVERIFY(text().contains(QStringLiteral("3 masks")));

    Q_EMIT backend_->participantChanged(alice(ParticipantStage::Ended));
    QCOMPARE(window_->currentPage(), PageId::Over);
    QVERIFY(press(*window_, "backToStart"));
    QCOMPARE(window_->currentPage(), PageId::Start);
    QVERIFY(backend_->finding);
    QCOMPARE(field("ownName")->text(), QStringLiteral("Alice"));
}

void ParticipantTest::badInputStaysAndIsExplained_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");
    QTest::newRow("no name") << QString() << QStringLiteral("127.0.0.1:28300");
    QTest::newRow("long name") << QString(33, QLatin1Char('a')) << QStringLiteral("127.0.0.1:28300");
    QTest::newRow("bidi name") << QStringLiteral("Al\u202eice") << QStringLiteral("127.0.0.1:28300");
    QTest::newRow("mixed scripts") << QStringLiteral("Al\u0456ce") << QStringLiteral("127.0.0.1:28300");
    QTest::newRow("short code") << QStringLiteral("Alice") << QStringLiteral("7K2M-Q9TD");
    QTest::newRow("wrong character") << QStringLiteral("Alice") << QStringLiteral("7K2M-Q9TD-40XH-R3V!");
    QTest::newRow("check fails") << QStringLiteral("Alice") << QStringLiteral("0000-0000-0000-0001");
    QTest::newRow("port too large") << QStringLiteral("Alice") << QStringLiteral("127.0.0.1:99999");
}

void ParticipantTest::badInputStaysAndIsExplained() {
    QFETCH(QString, name);
    QFETCH(QString, code);
    field("ownName")->setText(name);
    QTest::keyClicks(field("code"), code);
    QVERIFY(press(*window_, "join"));
    QVERIFY(backend_->joins.empty());
    QCOMPARE(window_->currentPage(), PageId::Start);
    QVERIFY(!label("problem").isEmpty());
    QCOMPARE(field("code")->text(), code);
    QCOMPARE(field("ownName")->text(), name);
}

void ParticipantTest::aRefusedJoinKeepsWhatWasTyped() {
    field("ownName")->setText(QStringLiteral("Alice"));
    QTest::keyClicks(field("code"), QStringLiteral("127.0.0.1:28300"));
    QVERIFY(press(*window_, "join"));
    QVERIFY(!press(*window_, "join"));
    for (const auto fault :
         {session::Fault::NoAnswer, session::Fault::WrongFingerprint, session::Fault::OtherVersion,
          session::Fault::DoorsClosed, session::Fault::Full, session::Fault::NameTaken}) {
        auto failed = alice(ParticipantStage::Failed);
        failed.fault = session::FaultReport{fault, {"Alice 2"}, {}};
        Q_EMIT backend_->participantChanged(failed);
        QCOMPARE(window_->currentPage(), PageId::Start);
        QVERIFY(!(label("bannerText") + label("problem")).isEmpty());
        QCOMPARE(field("code")->text(), QStringLiteral("127.0.0.1:28300"));
        QVERIFY(press(*window_, "join"));
    }
}

void ParticipantTest::joinsByCodeAndByAddress() {
    const discovery::Invite invite{{192, 168, 1, 20}, 28301, {1, 2, 3, 4}};
    field("ownName")->setText(QStringLiteral("  Alice "));
    QTest::keyClicks(field("code"), QString::fromStdString(*discovery::encodeInvite(invite)).toLower());
    QTest::keyClick(field("code"), Qt::Key_Return);
    QCOMPARE(backend_->joins.size(), std::size_t{1});
    QCOMPARE(backend_->joins[0].name, std::string("Alice"));
    QVERIFY(std::get<discovery::Invite>(backend_->joins[0].target) == invite);
}

void ParticipantTest::answersThatCannotBeAreNotSent_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("sent");
    QTest::newRow("blank") << QString() << false;
    QTest::newRow("word") << QStringLiteral("fifty") << false;
    QTest::newRow("too large") << QStringLiteral("250001") << false;
    QTest::newRow("negative") << QStringLiteral("-1") << false;
    QTest::newRow("decimals") << QStringLiteral("52500.5") << false;
    QTest::newRow("zero") << QStringLiteral("0") << true;
    QTest::newRow("largest") << QStringLiteral("250.000") << true;
}

void ParticipantTest::answersThatCannotBeAreNotSent() {
    QFETCH(QString, typed);
    QFETCH(bool, sent);
    join();
    answer(typed.toLatin1().constData());
    QVERIFY(press(*window_, "iAmReady"));
    QCOMPARE(backend_->lastWas<intent::SubmitAnswer>(), sent);
    QCOMPARE(label("answerProblem").isEmpty(), sent);
    QCOMPARE(field("answer")->text(), typed);
}

void ParticipantTest::anAnswerCanBeChangedAndTakenBack() {
    join();
    answer("4500");
    QVERIFY(press(*window_, "iAmReady"));
    auto ready = alice(ParticipantStage::Question);
    ready.ready = true;
    ready.privacy = session::PrivacyLine::OnThisLaptop;
    Q_EMIT backend_->participantChanged(ready);
    QVERIFY(field("answer")->isReadOnly());
    QVERIFY(!press(*window_, "iAmReady"));
    QVERIFY(press(*window_, "takeBack"));
    QVERIFY(backend_->lastWas<intent::TakeBack>());
    Q_EMIT backend_->participantChanged(alice(ParticipantStage::Question));
    QVERIFY(!field("answer")->isReadOnly());
    QCOMPARE(field("answer")->text(), QStringLiteral("4500"));

    ready.round->lastLookEnds = std::chrono::steady_clock::now().time_since_epoch() + std::chrono::seconds(5);
    Q_EMIT backend_->participantChanged(ready);
    QVERIFY(text().contains(QStringLiteral("Wait, change it")));
    QVERIFY(text().contains(QStringLiteral("last look")));
    Q_EMIT backend_->participantChanged(alice(ParticipantStage::Question));
    QVERIFY(press(*window_, "ratherNot"));
    QVERIFY(backend_->lastWas<intent::RatherNot>());
}

void ParticipantTest::aRoundWithoutResultKeepsTheAnswerAndTheNextQuestionDoesNot() {
    join();
    answer("52500");
    Q_EMIT backend_->participantChanged(alice(ParticipantStage::NoResult));
    QCOMPARE(window_->currentPage(), PageId::Answer);
    QVERIFY(!press(*window_, "iAmReady"));
    QVERIFY(!label("bannerText").isEmpty());
    auto again = alice(ParticipantStage::Question);
    again.round->round = 2;
    Q_EMIT backend_->participantChanged(again);
    QCOMPARE(field("answer")->text(), QStringLiteral("52500"));
    again.round->round = 3;
    again.round->question.text = "How far do you travel?";
    again.round->question.unit = "km";
    Q_EMIT backend_->participantChanged(again);
    QVERIFY(field("answer")->text().isEmpty());
}

void ParticipantTest::whatDiffersIsAskedFirst() {
    join();
    Q_EMIT backend_->participantChanged(alice(ParticipantStage::Check));
    QVERIFY(press(*window_, "sameWords"));
    QVERIFY(press(*window_, "somethingDiffers"));
    QVERIFY(backend_->intents.empty());
    QVERIFY(press(*window_, "thePeople"));
    QVERIFY(backend_->intents.empty());
    QVERIFY(text().contains(QStringLiteral("Tell the host now")));
    QVERIFY(!press(*window_, "iCountToo"));
    QVERIFY(press(*window_, "somethingDiffers"));
    QVERIFY(press(*window_, "theWords"));
    QVERIFY(backend_->lastWas<intent::SomethingDiffers>());
    auto failed = alice(ParticipantStage::Failed);
    failed.fault = session::FaultReport{session::Fault::WordsDiffer, {}, {}};
    Q_EMIT backend_->participantChanged(failed);
    QCOMPARE(window_->currentPage(), PageId::Over);
    QVERIFY(text().contains(QStringLiteral("The words are not the same")));
}

void ParticipantTest::aLostConnectionIsSaid() {
    join();
    answer("52500");
    auto lost = alice(ParticipantStage::Question);
    lost.connected = false;
    Q_EMIT backend_->participantChanged(lost);
    QVERIFY(text().contains(QStringLiteral("The connection is lost")));
    QCOMPARE(field("answer")->text(), QStringLiteral("52500"));
    Q_EMIT backend_->participantChanged(alice(ParticipantStage::Question));
    QVERIFY(!text().contains(QStringLiteral("The connection is lost")));
}

void ParticipantTest::languageChangesAtOnceAndLosesNothing() {
    field("ownName")->setText(QStringLiteral("Alice"));
    field("code")->setText(QStringLiteral("7K2M"));
    QVERIFY(press(*window_, "languageDutch"));
    settle();
    QVERIFY(text().contains(QStringLiteral("Tel samen. Houd het voor jezelf.")));
    QCOMPARE(field("code")->text(), QStringLiteral("7K2M"));
    QCOMPARE(field("ownName")->text(), QStringLiteral("Alice"));
    join();
    answer("52.500");
    QVERIFY(text().contains(QStringLiteral("Ik ben klaar")));
    QCOMPARE(label("echo"), QStringLiteral("€\u00a052.500"));
    QVERIFY(press(*window_, "languageEnglish"));
    settle();
    QCOMPARE(field("answer")->text(), QStringLiteral("52.500"));
    QCOMPARE(label("echo"), QStringLiteral("€52,500"));
    QVERIFY(text().contains(QStringLiteral("I am ready")));
    QVERIFY(press(*window_, "theme"));
    QCOMPARE(field("answer")->text(), QStringLiteral("52.500"));
}

void ParticipantTest::leavingAsksOnce() {
    join();
    const auto answerBox = [this](const char* what, bool& asked) {
        QTimer::singleShot(0, this, [this, what, &asked] {
            auto* box = window_->findChild<QMessageBox*>();
            asked = box != nullptr;
            if (box == nullptr)
                return;
            for (auto* button : box->buttons())
                if (button->text() == QLatin1String(what))
                    button->click();
        });
    };
    bool asked = false;
    answerBox("Stay", asked);
    QVERIFY(!window_->close());
    QVERIFY(asked);
    QVERIFY(window_->isVisible());
    QCOMPARE(backend_->leaves, 0);
    answerBox("Leave", asked);
    window_->close();
    QTRY_VERIFY(!window_->isVisible());
    QCOMPARE(backend_->leaves, 1);
}

void ParticipantTest::escapeAndARepeatedKeyDoNothing() {
    join();
    Q_EMIT backend_->participantChanged(alice(ParticipantStage::Check));
    QTest::keyClick(window_.get(), Qt::Key_Escape);
    QCOMPARE(window_->currentPage(), PageId::Check);
    QVERIFY(window_->isVisible());
    QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QString(), true);
    QCoreApplication::sendEvent(window_.get(), &held);
    QCoreApplication::sendEvent(window_.get(), &held);
    QVERIFY(backend_->intents.empty());
    QTest::keyClick(window_.get(), Qt::Key_Return);
    QTest::keyClick(window_.get(), Qt::Key_Return);
    QVERIFY(backend_->lastWas<intent::PeopleAndWordsMatch>());
}

QTEST_MAIN(ParticipantTest)
#include "participant_test.moc"
