// SPDX-License-Identifier: EUPL-1.2
#include "tests/ui/participant_window.h"

#include <QAccessible>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

using namespace nulsom;
using namespace nulsom::test;
using session::ParticipantStage;
using window::PageId;
namespace intent = session::intent;

/// The question and the field for an answer, for somebody who takes part.
class AnswerTest final : public ParticipantWindow {
    Q_OBJECT

  private Q_SLOTS:
    void answersThatCannotBeAreNotSent_data();
    void answersThatCannotBeAreNotSent();
    void anAnswerCanBeChangedAndTakenBack();
    void aRoundWithoutResultKeepsTheAnswerAndTheNextQuestionDoesNot();
    void anAnswerIsCoveredOnceReady();
    void anAnswerStaysCoveredUntilItIsTouched();
    void whoIsAwayIsSaid();

  private:
    bool nothingShowsTheAnswer() const;
};

void AnswerTest::answersThatCannotBeAreNotSent_data() {
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

void AnswerTest::answersThatCannotBeAreNotSent() {
    QFETCH(QString, typed);
    QFETCH(bool, sent);
    join();
    answer(typed.toLatin1().constData());
    QVERIFY(press(*window_, "iAmReady"));
    QCOMPARE(backend_->lastWas<intent::SubmitAnswer>(), sent);
    QCOMPARE(label("answerProblem").isEmpty(), sent);
    QCOMPARE(field("answer")->text(), typed);
}

void AnswerTest::anAnswerCanBeChangedAndTakenBack() {
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

void AnswerTest::aRoundWithoutResultKeepsTheAnswerAndTheNextQuestionDoesNot() {
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

bool AnswerTest::nothingShowsTheAnswer() const {
    auto* edit = field("answer");
    auto* spoken = QAccessible::queryAccessibleInterface(edit);
    QString all = text() + edit->displayText() + edit->toolTip();
    for (const auto what :
         {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
        all += spoken->text(what);
    // Neither a digit of it, nor how many it has.
    return !all.contains(QRegularExpression(QStringLiteral("52[.,]?500"))) &&
           spoken->text(QAccessible::Value).isEmpty() && edit->displayText().isEmpty();
}

void AnswerTest::anAnswerIsCoveredOnceReady() {
    join();
    answer("52500");
    auto ready = alice(ParticipantStage::Question);
    ready.ready = true;
    Q_EMIT backend_->participantChanged(ready);
    QVERIFY(nothingShowsTheAnswer());
    auto* look = window_->findChild<QPushButton*>(QStringLiteral("holdToLook"));
    QTest::mousePress(look, Qt::LeftButton);
    QCOMPARE(field("answer")->displayText(), QStringLiteral("52500"));
    ready.round->readyCount = 3;
    Q_EMIT backend_->participantChanged(ready); // somebody else became ready: one looks on
    QVERIFY(text().contains(QStringLiteral("€52,500")));
    QTest::mouseRelease(look, Qt::LeftButton);
    QVERIFY(nothingShowsTheAnswer());
    QVERIFY(press(*window_, "languageDutch")); // in which 52,500 would not be a whole number
    settle();
    QVERIFY(nothingShowsTheAnswer());
    QVERIFY(press(*window_, "takeBack"));
    Q_EMIT backend_->participantChanged(ready); // under way before
    Q_EMIT backend_->participantChanged(alice(ParticipantStage::Question));
    QCOMPARE(field("answer")->displayText(), QStringLiteral("52500"));
    QVERIFY(!look->isVisible());
}

void AnswerTest::anAnswerStaysCoveredUntilItIsTouched() {
    join();
    answer("52500");
    Q_EMIT backend_->participantChanged(alice(ParticipantStage::NoResult));
    QVERIFY(nothingShowsTheAnswer());
    auto again = alice(ParticipantStage::Question);
    again.round->round = 2;
    Q_EMIT backend_->participantChanged(again);
    QVERIFY(!text().contains(QStringLiteral("52,500")));
    QVERIFY(!field("answer")->displayText().contains(QLatin1Char('5')));
    QTest::keyClick(field("answer"), Qt::Key_Backspace);
    QCOMPARE(field("answer")->displayText(), QStringLiteral("5250"));
}

void AnswerTest::whoIsAwayIsSaid() {
    join();
    answer("52500");
    QVERIFY(!text().contains(QStringLiteral("away")));
    auto away = alice(ParticipantStage::Question);
    away.people[3].here = false;
    Q_EMIT backend_->participantChanged(away);
    QCOMPARE(label("away"), QStringLiteral("Charles is away."));
    away.people[1].here = away.people[2].here = false;
    Q_EMIT backend_->participantChanged(away);
    QCOMPARE(label("away"), QStringLiteral("3 people are away: Bob, Julia and Charles."));
    QCOMPARE(field("answer")->text(), QStringLiteral("52500"));
    Q_EMIT backend_->participantChanged(alice(ParticipantStage::Question));
    QVERIFY(!text().contains(QStringLiteral("away")));
}

QTEST_MAIN(AnswerTest)
#include "answer_test.moc"
