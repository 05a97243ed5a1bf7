// SPDX-License-Identifier: EUPL-1.2
#include "tests/ui/participant_window.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

using namespace nulsom;
using namespace nulsom::test;
using session::ParticipantStage;
using window::PageId;
namespace intent = session::intent;

/// From the list of sessions to the result.
class ParticipantTest final : public ParticipantWindow {
    Q_OBJECT

  private Q_SLOTS:
    void goesAllTheWay();
    void whatDiffersIsAskedFirst();
    void aLostConnectionIsSaid();
    void languageChangesAtOnceAndLosesNothing();
    void leavingAsksOnce();
    void escapeAndARepeatedKeyDoNothing();
    void theCheckIsNeverDoneByOneGesture_data();
    void theCheckIsNeverDoneByOneGesture();
    void askingWhatDiffersEndsNothingByOneGesture();
};

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
    const QString said = answerBox(*window_, QStringLiteral("Stay"), [this] { window_->close(); });
    QVERIFY(said.contains(QStringLiteral("The others go on without you")));
    QVERIFY(window_->isVisible());
    QCOMPARE(backend_->leaves, 0);
    answerBox(*window_, QStringLiteral("Leave"), [this] { window_->close(); });
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
    QVERIFY(press(*window_, "sameWords"));
}

void ParticipantTest::theCheckIsNeverDoneByOneGesture_data() {
    QTest::addColumn<bool>("byMouse");
    QTest::newRow("double click") << true;
    QTest::newRow("double Enter") << false;
}

void ParticipantTest::theCheckIsNeverDoneByOneGesture() {
    QFETCH(bool, byMouse);
    join();
    Q_EMIT backend_->participantChanged(alice(ParticipantStage::Check));
    settle();
    const auto twice = [this, byMouse](const char* name) {
        auto* button = window_->findChild<QPushButton*>(QLatin1String(name));
        const auto where = button->mapTo(window_.get(), button->rect().center());
        for (int i = 0; !byMouse && i < 2; ++i)
            QTest::keyClick(window_->windowHandle(), Qt::Key_Return);
        if (byMouse)
            QTest::mouseDClick(window_->windowHandle(), Qt::LeftButton, Qt::NoModifier, where);
    };
    twice("sameWords");
    QVERIFY(text().contains(QStringLiteral("1 Words ✓")));
    QVERIFY(backend_->intents.empty());
    QVERIFY(window_->findChild<QPushButton*>(QStringLiteral("iCountToo"))->isEnabled());
    if (!byMouse)
        QTest::keyClick(window_->windowHandle(), Qt::Key_Tab);
    twice("iCountToo");
    QCOMPARE(backend_->intents.size(), std::size_t{1});
    QVERIFY(backend_->lastWas<intent::PeopleAndWordsMatch>());
    QCOMPARE(window_->currentPage(), PageId::Check);
}

void ParticipantTest::askingWhatDiffersEndsNothingByOneGesture() {
    join();
    Q_EMIT backend_->participantChanged(alice(ParticipantStage::Check));
    window_->findChild<QPushButton*>(QStringLiteral("somethingDiffers"))->setFocus();
    QTest::keyClick(window_->windowHandle(), Qt::Key_Return);
    QTest::keyClick(window_->windowHandle(), Qt::Key_Return);
    QVERIFY(backend_->intents.empty());
}

QTEST_MAIN(ParticipantTest)
#include "participant_test.moc"
