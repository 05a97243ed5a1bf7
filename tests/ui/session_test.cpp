// SPDX-License-Identifier: EUPL-1.2
#include "app/gui/engine_backend.h"
#include "tests/ui/samples.h"
#include "ui/window/main_window.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

using namespace nulsom;
using namespace nulsom::test;
using window::PageId;

namespace {

/// A laptop: a window with the real engine behind it.
struct Laptop {
    gui::EngineBackend backend;
    window::MainWindow window{backend};

    Laptop() {
        window.setPace(std::chrono::milliseconds(0));
        window.resize(1280, 640);
        window.show();
    }
    void type(const char* field, const QString& text) const {
        auto* edit = window.findChild<QLineEdit*>(QLatin1String(field));
        edit->clear();
        QTest::keyClicks(edit, text);
    }
    QString label(const char* name) const {
        for (const auto* each : window.findChildren<QLabel*>(QLatin1String(name)))
            if (each->isVisible())
                return each->text();
        return {};
    }
    QStringList words() const {
        QStringList all;
        for (const auto* word : window.findChildren<QLabel*>(QStringLiteral("word")))
            all += word->text();
        return all;
    }
    bool on(PageId page) const { return window.currentPage() == page; }
};

constexpr int kWait = 30'000;

/// As soon as it can be pressed; once, which QTRY_VERIFY does not promise.
bool pressSoon(Laptop& laptop, const char* button) {
    return QTest::qWaitFor([&laptop, button] { return press(laptop.window, button); }, kWait);
}

} // namespace

/// Four windows in one process, over the real network of this machine's loopback.
class SessionTest final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { prepare("en"); }
    void fourWindowsFindTheAverage();
    void whereNobodyHostsItIsSaid();
};

void SessionTest::fourWindowsFindTheAverage() {
    const QStringList names{QStringLiteral("Alice"), QStringLiteral("Bob"), QStringLiteral("Julia"),
                            QStringLiteral("Charles")};
    const QStringList salaries{QStringLiteral("41000"), QStringLiteral("38500"), QStringLiteral("52000"),
                               QStringLiteral("46500")};
    std::vector<std::unique_ptr<Laptop>> laptops;
    laptops.reserve(4);
    for (int i = 0; i < 4; ++i)
        laptops.push_back(std::make_unique<Laptop>());
    Laptop& host = *laptops[0];
    const auto title = QStringLiteral("Salaries %1").arg(QCoreApplication::applicationPid());
    QVERIFY(press(host.window, "hostSession"));
    host.type("title", title);
    host.type("question", QStringLiteral("What is your gross salary a year?"));
    host.type("hostName", names[0]);
    host.window.findChild<QCheckBox*>(QStringLiteral("takePart"))->setChecked(true);
    QVERIFY(press(host.window, "open"));
    QTRY_VERIFY_WITH_TIMEOUT(host.label("inviteCode").size() >= 9, kWait);

    // One by the list, the others by what the host shows.
    auto* list = laptops[1]->window.findChild<QListWidget*>(QStringLiteral("sessions"));
    const auto row = [list, title] {
        for (int i = 0; i < list->count(); ++i)
            if (list->item(i)->text().startsWith(title))
                return i;
        return -1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(row() >= 0, kWait);
    list->setCurrentRow(row());
    for (std::size_t i = 1; i < 4; ++i) {
        laptops[i]->type("ownName", names[static_cast<qsizetype>(i)]);
        if (i > 1)
            laptops[i]->type("code", host.label("inviteCode"));
        QVERIFY(press(laptops[i]->window, "join"));
        QTRY_VERIFY_WITH_TIMEOUT(laptops[i]->on(PageId::Lobby), kWait);
    }
    QTRY_COMPARE_WITH_TIMEOUT(host.label("lobbyCount"), QStringLiteral("4 people are here"), kWait);
    QVERIFY(press(host.window, "closeDoors"));
    for (const auto& laptop : laptops) {
        QVERIFY(pressSoon(*laptop, "sameWords"));
        QVERIFY(press(laptop->window, "iCountToo"));
        QCOMPARE(laptop->words(), host.words());
    }
    QVERIFY(pressSoon(host, "ask"));
    for (std::size_t i = 0; i < 4; ++i) {
        QTRY_VERIFY_WITH_TIMEOUT(laptops[i]->on(PageId::Answer), kWait);
        laptops[i]->type("answer", salaries[static_cast<qsizetype>(i)]);
        QVERIFY(press(laptops[i]->window, "iAmReady"));
    }
    QTRY_COMPARE_WITH_TIMEOUT(host.label("readyCount"), QStringLiteral("4 of 4 are ready"), kWait);
    QVERIFY(press(host.window, "combine"));
    for (const auto& laptop : laptops) {
        QVERIFY(pressSoon(*laptop, "result"));
        QCOMPARE(laptop->label("resultNumber"), QStringLiteral("€44,500"));
    }
    QVERIFY(press(laptops[1]->window, "goOn"));
    QTRY_COMPARE_WITH_TIMEOUT(laptops[1]->label("privacyLine"),
                              QStringLiteral("Your answer and its keys are wiped here."), kWait);
    answerBox(host.window, QStringLiteral("End it"), [&host] { QVERIFY(press(host.window, "endSession")); });
    for (const auto& laptop : laptops)
        QTRY_VERIFY_WITH_TIMEOUT(laptop->on(PageId::Over), kWait);
}

void SessionTest::whereNobodyHostsItIsSaid() {
    Laptop laptop;
    laptop.type("ownName", QStringLiteral("Alice"));
    laptop.type("code", QStringLiteral("127.0.0.1:9"));
    QVERIFY(press(laptop.window, "join"));
    QTRY_VERIFY_WITH_TIMEOUT(!laptop.label("bannerText").isEmpty(), 30'000);
    QVERIFY(laptop.on(PageId::Start));
    QVERIFY(press(laptop.window, "join"));
}

QTEST_MAIN(SessionTest)
#include "session_test.moc"
