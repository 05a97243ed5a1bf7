// SPDX-License-Identifier: EUPL-1.2
#include "tests/ui/participant_window.h"

#include <QLineEdit>
#include <QListWidget>

using namespace nulsom;
using namespace nulsom::test;
using session::ParticipantStage;
using window::PageId;
namespace intent = session::intent;

/// The way in, by the list or by the code.
class StartTest final : public ParticipantWindow {
    Q_OBJECT

  private Q_SLOTS:
    void badInputStaysAndIsExplained_data();
    void badInputStaysAndIsExplained();
    void aRefusedJoinKeepsWhatWasTyped();
    void joinsByCodeAndByAddress();
    void choosesASessionByKeyboard();
    void aTitleIsNeverCut();
    void anEndedSessionIsNotOnTheList();
};

void StartTest::badInputStaysAndIsExplained_data() {
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

void StartTest::badInputStaysAndIsExplained() {
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

void StartTest::aRefusedJoinKeepsWhatWasTyped() {
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

void StartTest::joinsByCodeAndByAddress() {
    const discovery::Invite invite{{192, 168, 1, 20}, 28301, {1, 2, 3, 4}};
    field("ownName")->setText(QStringLiteral("  Alice "));
    QTest::keyClicks(field("code"), QString::fromStdString(*discovery::encodeInvite(invite)).toLower());
    QTest::keyClick(field("code"), Qt::Key_Return);
    QCOMPARE(backend_->joins.size(), std::size_t{1});
    QCOMPARE(backend_->joins[0].name, std::string("Alice"));
    QVERIFY(std::get<discovery::Invite>(backend_->joins[0].target) == invite);
}

void StartTest::choosesASessionByKeyboard() {
    field("ownName")->setText(QStringLiteral("Alice"));
    auto* list = window_->findChild<QListWidget*>(QStringLiteral("sessions"));
    list->setFocus();
    Q_EMIT backend_->sessionsChanged({salaries()});
    QVERIFY(list->selectedItems().isEmpty());
    QTest::keyClick(window_->windowHandle(), Qt::Key_Down);
    QCOMPARE(list->selectedItems().size(), 1);
    auto commute = salaries();
    commute.id.fill(1);
    commute.title = "Commute";
    Q_EMIT backend_->sessionsChanged({commute, salaries()}); // above the chosen one
    QCOMPARE(list->currentRow(), 1);
    QTest::keyClick(window_->windowHandle(), Qt::Key_Up);
    QTest::keyClick(window_->windowHandle(), Qt::Key_Return);
    QCOMPARE(backend_->joins.size(), std::size_t{1});
    QCOMPARE(std::get<discovery::FoundSession>(backend_->joins[0].target).title, commute.title);
    list->clearSelection();
    field("code")->setFocus(); // where the keyboard goes while the list is empty
    QTest::keyClick(window_->windowHandle(), Qt::Key_Down);
    QVERIFY(list->hasFocus());
    QCOMPARE(list->currentRow(), 0);
    list->clearSelection();
    QTest::keyClick(window_->windowHandle(), Qt::Key_Down);
    QCOMPARE(list->selectedItems().size(), 1);
    QCOMPARE(list->currentRow(), 0); // not past it
}

void StartTest::aTitleIsNeverCut() {
    auto* list = window_->findChild<QListWidget*>(QStringLiteral("sessions"));
    for (const auto& title :
         {std::string(80, 'W'), std::string("Salaries of the people who work on policy")}) {
        auto found = salaries();
        found.title = title;
        Q_EMIT backend_->sessionsChanged({found});
        settle();
        const QRect row = list->visualItemRect(list->item(0));
        QVERIFY(row.right() <= list->viewport()->width());
        QFont font = list->font();
        font.setPixelSize(18);
        // Each letter has its place: as much room as the text takes on one line, and more.
        const int wide = QFontMetrics(font).horizontalAdvance(QString::fromStdString(title));
        const int lines =
            (row.height() - 26 - QFontMetrics(list->font()).height()) / QFontMetrics(font).height();
        QVERIFY2(lines * (row.width() - 32) >= wide, title.c_str());
        list->setCurrentRow(0);
        settle();
        QCOMPARE(list->visualItemRect(list->item(0)), row);
    }
}

void StartTest::anEndedSessionIsNotOnTheList() {
    join();
    Q_EMIT backend_->participantChanged(alice(ParticipantStage::Ended));
    QVERIFY(press(*window_, "backToStart"));
    QCOMPARE(window_->findChild<QListWidget*>(QStringLiteral("sessions"))->count(), 0);
    QVERIFY(!press(*window_, "join"));
}

QTEST_MAIN(StartTest)
#include "start_test.moc"
