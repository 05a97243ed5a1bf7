// SPDX-License-Identifier: EUPL-1.2
#include "tests/ui/fake_backend.h"
#include "tests/ui/samples.h"
#include "ui/window/main_window.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace nulsom;
using namespace nulsom::test;
using session::HubStage;
using session::ParticipantStage;
using window::MainWindow;
using window::PageId;
namespace intent = session::intent;

/// The window of a host, who takes part or not.
class HostTest final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup();
    void goesAllTheWayWithoutTakingPart();
    void goesAllTheWayTakingPart();
    void theAnswerOfAHostIsHiddenUntilHeld();
    void aFormThatIsNotCompleteStays_data();
    void aFormThatIsNotCompleteStays();
    void portInUseIsSaidOnTheForm();
    void someoneSilentCanBeGoneOnWithout();
    void twoPeopleAreTooFew();
    void theSameIsNotAskedAgain();
    void aQuestionTakenBackCanBeChanged();
    void endingAfterAResultAsksFirst();
    void whatEverybodyCanReadIsSaid();

  private:
    QLineEdit* field(const char* name) const { return window_->findChild<QLineEdit*>(QLatin1String(name)); }
    QString text() const { return visibleText(*window_); }
    void fillIn();
    void open(bool takePart);

    std::unique_ptr<FakeBackend> backend_;
    std::unique_ptr<MainWindow> window_;
};

void HostTest::init() {
    prepare("en");
    backend_ = std::make_unique<FakeBackend>();
    window_ = std::make_unique<MainWindow>(*backend_);
    window_->setPace(std::chrono::milliseconds(0));
    window_->resize(1280, 640);
    window_->show();
    QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
    QVERIFY(press(*window_, "hostSession"));
    QCOMPARE(window_->currentPage(), PageId::Form);
}

void HostTest::cleanup() {
    window_.reset();
    backend_.reset();
}

void HostTest::fillIn() {
    field("title")->setText(QStringLiteral("Salaries"));
    field("question")->setText(QStringLiteral("What is your gross salary a year?"));
    field("hostName")->setText(QStringLiteral("Alice"));
}

void HostTest::open(bool takePart) {
    fillIn();
    window_->findChild<QCheckBox*>(QStringLiteral("takePart"))->setChecked(takePart);
    QVERIFY(press(*window_, "open"));
    Q_EMIT backend_->hubChanged(hub(HubStage::Lobby));
}

void HostTest::goesAllTheWayWithoutTakingPart() {
    open(false);
    QCOMPARE(backend_->hosts.size(), std::size_t{1});
    QCOMPARE(backend_->hosts[0].info.title, std::string("Salaries"));
    QVERIFY(backend_->hosts[0].question == salaryQuestion());
    QVERIFY(!backend_->hosts[0].takePart);
    QCOMPARE(window_->currentPage(), PageId::Lobby);
    QVERIFY(text().contains(QStringLiteral("7K2M-Q9TD-40XH-R3VN")));
    QVERIFY(text().contains(QStringLiteral("4 people are here")));
    QVERIFY(press(*window_, "closeDoors"));
    QVERIFY(backend_->lastOfHubWas<intent::CloseDoors>());

    Q_EMIT backend_->hubChanged(hub(HubStage::Check));
    QVERIFY(text().contains(QStringLiteral("HARBOUR")));
    QVERIFY(!press(*window_, "sameWords"));
    QVERIFY(!press(*window_, "ask"));
    Q_EMIT backend_->hubChanged(hub(HubStage::Idle));
    QVERIFY(press(*window_, "ask"));
    QVERIFY(std::get<intent::Ask>(backend_->hubIntents.back()).question == salaryQuestion());

    Q_EMIT backend_->hubChanged(hub(HubStage::Question));
    QCOMPARE(window_->currentPage(), PageId::HostRound);
    QVERIFY(text().contains(QStringLiteral("2 of 4 are ready")));
    QVERIFY(press(*window_, "combine"));
    QVERIFY(backend_->lastOfHubWas<intent::Combine>());
    Q_EMIT backend_->hubChanged(hub(HubStage::Combining));
    for (const auto& event : wholeRound())
        Q_EMIT backend_->eventHappened(event);
    Q_EMIT backend_->hubChanged(hub(HubStage::Result));
    QVERIFY(press(*window_, "result"));
    QVERIFY(text().contains(QStringLiteral("€44,500")));
    QVERIFY(press(*window_, "askAnother"));
    QCOMPARE(window_->currentPage(), PageId::Form);
    QTest::keyClicks(field("question"), QStringLiteral("How far do you travel?"));
    QVERIFY(press(*window_, "open"));
    QCOMPARE(std::get<intent::Ask>(backend_->hubIntents.back()).question.text,
             std::string("How far do you travel?"));
    QCOMPARE(window_->currentPage(), PageId::Result);
    answerBox(*window_, QStringLiteral("End it"), [this] { QVERIFY(press(*window_, "endSession")); });
    QVERIFY(backend_->lastOfHubWas<intent::EndSession>());
    Q_EMIT backend_->hubChanged(hub(HubStage::Over));
    QCOMPARE(window_->currentPage(), PageId::Over);
}

void HostTest::goesAllTheWayTakingPart() {
    open(true);
    QVERIFY(backend_->hosts[0].takePart);
    Q_EMIT backend_->participantChanged(alice(ParticipantStage::Lobby));
    QVERIFY(press(*window_, "closeDoors"));
    Q_EMIT backend_->hubChanged(hub(HubStage::Check));
    Q_EMIT backend_->participantChanged(alice(ParticipantStage::Check));
    QVERIFY(press(*window_, "sameWords"));
    QVERIFY(press(*window_, "iCountToo"));
    QVERIFY(backend_->lastWas<intent::PeopleAndWordsMatch>());
    Q_EMIT backend_->hubChanged(hub(HubStage::Idle));
    Q_EMIT backend_->participantChanged(alice(ParticipantStage::Waiting));
    QVERIFY(press(*window_, "ask"));
    Q_EMIT backend_->hubChanged(hub(HubStage::Question));
    Q_EMIT backend_->participantChanged(alice(ParticipantStage::Question));
    QCOMPARE(window_->currentPage(), PageId::Answer);
    QTest::keyClicks(field("answer"), QStringLiteral("41000"));
    QVERIFY(press(*window_, "iAmReady"));
    QCOMPARE(std::get<intent::SubmitAnswer>(backend_->intents.back()).answer->value(), std::int64_t{41000});
    auto ready = alice(ParticipantStage::Question);
    ready.ready = true;
    Q_EMIT backend_->participantChanged(ready);
    QVERIFY(press(*window_, "combine"));
    Q_EMIT backend_->hubChanged(hub(HubStage::Result));
    Q_EMIT backend_->participantChanged(alice(ParticipantStage::Result));
    QVERIFY(text().contains(QStringLiteral("€44,500")));
    QVERIFY(press(*window_, "askAnother"));
    QVERIFY(backend_->lastWas<intent::GoOn>());
}

void HostTest::theAnswerOfAHostIsHiddenUntilHeld() {
    open(true);
    Q_EMIT backend_->hubChanged(hub(HubStage::Question));
    Q_EMIT backend_->participantChanged(alice(ParticipantStage::Question));
    QTest::keyClicks(field("answer"), QStringLiteral("41000"));
    QVERIFY(!field("answer")->displayText().contains(QStringLiteral("41000")));
    QVERIFY(!text().contains(QStringLiteral("41,000")));
    QVERIFY(!field("answer")->accessibleDescription().contains(QStringLiteral("41")));
    auto* look = window_->findChild<QPushButton*>(QStringLiteral("holdToLook"));
    QTest::mousePress(look, Qt::LeftButton);
    QCOMPARE(field("answer")->displayText(), QStringLiteral("41000"));
    QVERIFY(text().contains(QStringLiteral("€41,000")));
    QTest::mouseRelease(look, Qt::LeftButton);
    QVERIFY(!field("answer")->displayText().contains(QStringLiteral("41000")));
    QVERIFY(!text().contains(QStringLiteral("41,000")));
}

void HostTest::aFormThatIsNotCompleteStays_data() {
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("no title") << QByteArray("title") << QString();
    QTest::newRow("long title") << QByteArray("title") << QString(81, QLatin1Char('x'));
    QTest::newRow("bidi title") << QByteArray("title") << QStringLiteral("a\u202eb");
    QTest::newRow("no question") << QByteArray("question") << QString();
    QTest::newRow("no name") << QByteArray("hostName") << QString();
    QTest::newRow("range empty") << QByteArray("to") << QStringLiteral("-5");
    QTest::newRow("not a number") << QByteArray("from") << QStringLiteral("x");
    QTest::newRow("long unit") << QByteArray("unit") << QString(17, QLatin1Char('u'));
}

void HostTest::aFormThatIsNotCompleteStays() {
    QFETCH(QByteArray, name);
    QFETCH(QString, value);
    fillIn();
    field(name.constData())->setText(value);
    QVERIFY(press(*window_, "open"));
    QVERIFY(backend_->hosts.empty());
    QCOMPARE(window_->currentPage(), PageId::Form);
    bool said = false;
    for (const auto* problem : window_->findChildren<QLabel*>(QStringLiteral("problem")))
        said = said || (problem->isVisible() && !problem->text().isEmpty());
    QVERIFY(said);
    QCOMPARE(field(name.constData())->text(), value);
}

void HostTest::portInUseIsSaidOnTheForm() {
    fillIn();
    QVERIFY(press(*window_, "open"));
    auto over = hub(HubStage::Over);
    over.fault = session::FaultReport{session::Fault::PortInUse, {}, {}};
    Q_EMIT backend_->hubChanged(over);
    QCOMPARE(window_->currentPage(), PageId::Form);
    QVERIFY(window_->findChild<QWidget*>(QStringLiteral("formBanner"))->isVisible());
    QCOMPARE(field("title")->text(), QStringLiteral("Salaries"));
    QVERIFY(press(*window_, "open"));
}

void HostTest::someoneSilentCanBeGoneOnWithout() {
    open(false);
    auto combining = hub(HubStage::Combining);
    combining.silent = {"Charles"};
    Q_EMIT backend_->hubChanged(combining);
    QVERIFY(!press(*window_, "goOnWithout"));
    QVERIFY(press(*window_, "endRound"));
    QVERIFY(backend_->lastOfHubWas<intent::EndRound>());
    combining.mayGoOnWithout = true;
    Q_EMIT backend_->hubChanged(combining);
    QVERIFY(text().contains(QStringLiteral("Go on without Charles")));
    QVERIFY(press(*window_, "goOnWithout"));
    QVERIFY(backend_->lastOfHubWas<intent::GoOnWithoutSilent>());
}

void HostTest::twoPeopleAreTooFew() {
    open(false);
    auto lobby = hub(HubStage::Lobby);
    lobby.people.resize(2);
    Q_EMIT backend_->hubChanged(lobby);
    QVERIFY(!press(*window_, "closeDoors"));
}

void HostTest::theSameIsNotAskedAgain() {
    open(false);
    Q_EMIT backend_->hubChanged(hub(HubStage::Result));
    QVERIFY(press(*window_, "askAnother"));
    const auto why = QStringLiteral("This question has a result already.");
    QVERIFY(text().contains(why));
    QVERIFY(!press(*window_, "open"));
    QTest::keyClick(window_->windowHandle(), Qt::Key_Return);
    window_->findChild<QCheckBox*>(QStringLiteral("sum"))
        ->setChecked(true); // other results of the same answers
    QVERIFY(!press(*window_, "open"));
    field("question")->setFocus();
    QTest::keyClicks(field("question"), QStringLiteral("!"));
    QVERIFY(!text().contains(why));
    field("question")->selectAll();
    QTest::keyClicks(field("question"), QStringLiteral(" What is your gross salary a year? "));
    QVERIFY(text().contains(why));
    QTest::keyClicks(field("to"), QStringLiteral("0"));
    QVERIFY(!text().contains(why));
    QVERIFY(press(*window_, "languageDutch"));
    settle();
    QVERIFY(backend_->hubIntents.empty());
    QVERIFY(press(*window_, "open"));
    QVERIFY(backend_->lastOfHubWas<intent::Ask>());
}

void HostTest::aQuestionTakenBackCanBeChanged() {
    open(false);
    Q_EMIT backend_->hubChanged(hub(HubStage::Idle));
    QVERIFY(press(*window_, "ask"));
    Q_EMIT backend_->hubChanged(hub(HubStage::Question));
    QVERIFY(press(*window_, "withdraw"));
    auto idle = hub(HubStage::Idle);
    idle.round = hub(HubStage::Question).round; // as a hub goes on showing it
    Q_EMIT backend_->hubChanged(idle);
    QVERIFY(!press(*window_, "ask"));
    QVERIFY(text().contains(QStringLiteral("The question is taken back.")));
    QVERIFY(text().contains(QStringLiteral("Change the question")));
    QVERIFY(press(*window_, "askAnother"));
    QCOMPARE(window_->currentPage(), PageId::Form);
    QVERIFY(press(*window_, "open")); // as it was: it has no result
    QVERIFY(std::get<intent::Ask>(backend_->hubIntents.back()).question == salaryQuestion());
}

void HostTest::endingAfterAResultAsksFirst() {
    open(false);
    Q_EMIT backend_->hubChanged(hub(HubStage::Result));
    const auto end = [this] { QVERIFY(press(*window_, "endSession")); };
    const QString said = answerBox(*window_, QStringLiteral("Stay"), end);
    QVERIFY(said.contains(QStringLiteral("the result goes from every screen")));
    QVERIFY(backend_->hubIntents.empty());
    answerBox(*window_, QStringLiteral("End it"), end);
    QVERIFY(backend_->lastOfHubWas<intent::EndSession>());
}

void HostTest::whatEverybodyCanReadIsSaid() {
    const auto why = QStringLiteral("Everyone on this network can read the title and your name.");
    QVERIFY(text().contains(why));
    window_->findChild<QCheckBox*>(QStringLiteral("codeOnly"))->setChecked(true);
    QVERIFY(!text().contains(why));
}

QTEST_MAIN(HostTest)
#include "host_test.moc"
