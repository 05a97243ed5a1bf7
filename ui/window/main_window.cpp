// SPDX-License-Identifier: EUPL-1.2
#include "ui/window/main_window.h"

#include "ui/texts/language.h"
#include "ui/window/answer_page.h"
#include "ui/window/check_page.h"
#include "ui/window/confirmation.h"
#include "ui/window/footer_bar.h"
#include "ui/window/form_page.h"
#include "ui/window/header_bar.h"
#include "ui/window/host_actions.h"
#include "ui/window/host_round_page.h"
#include "ui/window/lobby_page.h"
#include "ui/window/notices.h"
#include "ui/window/over_page.h"
#include "ui/window/result_page.h"
#include "ui/window/settings.h"
#include "ui/window/start_page.h"
#include "ui/window/watch_page.h"
#include "ui/window/widgets.h"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace nulsom::window {
namespace {

using namespace std::chrono_literals;
using session::HubStage;
using session::ParticipantStage;

constexpr auto kGoodbyePatience = 3s; ///< then the window closes without

std::size_t at(PageId id) { return static_cast<std::size_t>(id); }

} // namespace

MainWindow::MainWindow(Backend& backend, QWidget* parent)
    : QWidget(parent), backend_(backend), header_(new HeaderBar(this)), notice_(new Banner(this, "notice")),
      stack_(new QStackedWidget(this)), footer_(new FooterBar(this)), hostActions_(new HostActions(this)),
      leave_(new QAction(this)), start_(new StartPage(this)), form_(new FormPage(this)),
      answer_(new AnswerPage(this)), watch_(new WatchPage(this)) {
    setObjectName(QStringLiteral("mainWindow"));
    leave_->setObjectName(QStringLiteral("leave"));
    layOut();
    addPage(PageId::Start, start_);
    addPage(PageId::Form, form_);
    addPage(PageId::Lobby, new LobbyPage(this));
    addPage(PageId::Check, new CheckPage(this));
    addPage(PageId::Answer, answer_);
    addPage(PageId::HostRound, new HostRoundPage(this));
    addPage(PageId::Watch, watch_);
    addPage(PageId::Result, new ResultPage(this));
    addPage(PageId::Over, new OverPage(this));
    new FocusRing(this);
    connectPages();
    connectHost();
    connectBackend();

    header_->setLanguage(texts::currentLanguage());
    start_->setName(settings::name());
    form_->setName(settings::name());
    leave_->setText(tr("Leave"));
    if (!restoreGeometry(settings::geometry()))
        resize(1180, 680);
    showPage(PageId::Start);
    backend_.startFinding();
}

MainWindow::~MainWindow() { backend_.disconnect(this); }

void MainWindow::layOut() {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header_);
    auto* notice = new QVBoxLayout;
    notice->setContentsMargins(32, 8, 32, 0);
    notice->addWidget(notice_);
    layout->addLayout(notice);
    layout->addWidget(stack_, 1);
    layout->addWidget(footer_);
    setMinimumSize(900, 560);
}

void MainWindow::addPage(PageId id, Page* page) {
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(page);
    scroll->viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
    stack_->addWidget(scroll);
    pages_[at(id)] = page;
    connect(page, &Page::wants, this,
            [this](const session::ParticipantIntent& intent) { backend_.apply(intent); });
    connect(page, &Page::wantsOfHub, this,
            [this](const session::HubIntent& intent) { backend_.apply(intent); });
    connect(page, &QWidget::windowTitleChanged, this, &MainWindow::showTitle);
    connect(page, &Page::actionsChanged, this, &MainWindow::showFooter);
}

void MainWindow::connectPages() {
    connect(header_, &HeaderBar::languageChosen, this, &MainWindow::chooseLanguage);
    connect(header_, &HeaderBar::themeToggled, this, &MainWindow::toggleTheme);
    connect(start_, &StartPage::joinRequested, this, [this](const JoinRequest& request) {
        settings::setName(QString::fromStdString(request.name));
        phase_ = Phase::Opening;
        opener_ = PageId::Start;
        backend_.join(request);
    });
    connect(start_, &StartPage::hostRequested, this, [this] {
        if (form_->name().isEmpty())
            form_->setName(start_->name());
        form_->setForSession(false);
        showPage(PageId::Form);
    });
    connect(form_, &FormPage::hostRequested, this, [this](const HostRequest& request) {
        settings::setName(QString::fromStdString(request.info.host));
        phase_ = Phase::Opening;
        opener_ = PageId::Form;
        prepared_ = request.question;
        backend_.host(request);
    });
    connect(form_, &FormPage::asked, this, [this](const statistics::Question& question) {
        formWanted_ = false;
        backend_.apply(session::intent::Ask{question});
        refresh();
    });
    connect(form_, &FormPage::backRequested, this, [this] {
        formWanted_ = false;
        if (phase_ == Phase::Session)
            refresh();
        else
            showPage(PageId::Start);
    });
    connect(answer_, &AnswerPage::textChanged, this, &MainWindow::showPrivacyLine);
    connect(watch_, &WatchPage::resultRequested, this, &MainWindow::refresh);
    connect(qobject_cast<OverPage*>(pages_[at(PageId::Over)]), &OverPage::backRequested, this,
            &MainWindow::backToStart);
    connect(leave_, &QAction::triggered, this, [this] {
        if (confirmLeaving(this, tr("Leave this session?"), view_))
            backend_.apply(session::intent::Leave{});
    });
}

void MainWindow::connectHost() {
    connect(hostActions_, &HostActions::wants, this,
            [this](const session::HubIntent& intent) { backend_.apply(intent); });
    connect(hostActions_, &HostActions::askRequested, this, [this] {
        if (prepared_)
            backend_.apply(session::intent::Ask{*prepared_});
    });
    connect(hostActions_, &HostActions::anotherRequested, this, [this] {
        if (view_.takingPart && view_.round && view_.round->result)
            backend_.apply(session::intent::GoOn{});
        formWanted_ = true;
        form_->setForSession(true);
        refresh();
    });
    connect(hostActions_, &HostActions::endRequested, this, [this] {
        if (confirmLeaving(this, tr("End the session for everyone?"), view_))
            backend_.apply(session::intent::EndSession{});
    });
}

void MainWindow::connectBackend() {
    connect(&backend_, &Backend::sessionsChanged, start_, &StartPage::setSessions);
    connect(&backend_, &Backend::findingFailed, start_, &StartPage::setFindingProblem);
    connect(&backend_, &Backend::failed, this, &MainWindow::refuse);
    connect(&backend_, &Backend::eventHappened, watch_, &WatchPage::happened);
    connect(&backend_, &Backend::participantChanged, this,
            [this](const session::ParticipantSnapshot& snapshot) {
                participant_ = snapshot;
                takeSession();
            });
    connect(&backend_, &Backend::hubChanged, this, [this](const session::HubSnapshot& snapshot) {
        hub_ = snapshot;
        takeSession();
    });
    connect(&backend_, &Backend::left, this, [this] {
        if (closing_)
            close();
    });
}

void MainWindow::takeSession() {
    if (phase_ == Phase::Start)
        return; // the last word of a session that was left
    view_ = makeView(participant_, hub_);
    if (phase_ == Phase::Opening) {
        const bool over = hub_ ? view_.hubStage == HubStage::Over : view_.stage == ParticipantStage::Failed;
        if (over && view_.fault)
            return refuse(*view_.fault);
        if (!hub_ && view_.stage == ParticipantStage::Connecting)
            return;
        phase_ = Phase::Session;
        backend_.stopFinding();
        start_->setBusy(false);
        form_->setBusy(false);
    }
    refresh();
}

// By value: the report is part of the view that ends here.
void MainWindow::refuse(session::FaultReport report) { // NOLINT(performance-unnecessary-value-param)
    if (phase_ != Phase::Opening)
        return;
    phase_ = Phase::Start;
    participant_.reset();
    hub_.reset();
    view_ = SessionView();
    watch_->reset();
    if (opener_ == PageId::Form)
        form_->setProblem(report);
    else
        start_->setProblem(report);
}

void MainWindow::refresh() {
    PageId id = pageFor(view_);
    if (id == PageId::Result && watch_->holdsResult())
        id = PageId::Watch;
    if (id == PageId::Over)
        answer_->forget();
    else if (formWanted_)
        id = PageId::Form;
    // With the result the field has done its work: whatever is asked next, the old number is not in it.
    if (view_.privacy == session::PrivacyLine::Wiped || (view_.round && view_.round->result))
        answer_->forget();
    header_->setSession(QString::fromStdString(view_.info.title));
    if (view_.hosting && view_.round && view_.round->result)
        form_->noteAnswered(view_.round->question);
    hostActions_->present(view_);
    if (id != PageId::Form)
        pages_[at(id)]->present(view_);
    showPage(id);
}

void MainWindow::showPage(PageId id) {
    const bool changed = id != current_ || stack_->currentIndex() != static_cast<int>(at(id));
    current_ = id;
    stack_->setCurrentIndex(static_cast<int>(at(id)));
    showTitle();
    showNotice();
    showFooter();
    if (!changed && isVisible())
        return;
    setFocus();
    pages_[at(id)]->begin();
}

void MainWindow::showTitle() {
    setWindowTitle(QStringLiteral("%1 · Nulsom").arg(pages_[at(current_)]->windowTitle()));
}

void MainWindow::showFooter() {
    Page* page = pages_[at(current_)];
    QAction* main = page->mainAction();
    QList<QAction*> sides = page->sideActions();
    const bool running = phase_ == Phase::Session && current_ != PageId::Over && current_ != PageId::Form;
    if (running && view_.hosting) {
        sides = hostActions_->sideActions() + sides;
        // The person's own step comes first; what the host can do then stands beside it.
        if (main == nullptr)
            main = hostActions_->mainAction();
        else if (hostActions_->mainAction() != nullptr)
            sides.append(hostActions_->mainAction());
    } else if (running) {
        sides.prepend(leave_);
    }
    footer_->setActions(sides, main);
    showPrivacyLine();
}

void MainWindow::showPrivacyLine() { footer_->setPrivacyLine(privacyLineFor(view_, answer_->hasText())); }

void MainWindow::showNotice() {
    const bool running = phase_ == Phase::Session && current_ != PageId::Over;
    const auto notice = running ? noticeFor(view_) : std::nullopt;
    if (notice)
        notice_->say(notice->kind, notice->sentence);
    else
        notice_->clear();
}

bool MainWindow::inSession() const {
    return phase_ == Phase::Opening || (phase_ == Phase::Session && pageFor(view_) != PageId::Over);
}

void MainWindow::backToStart() {
    phase_ = Phase::Start;
    formWanted_ = false;
    participant_.reset();
    hub_.reset();
    prepared_.reset();
    view_ = SessionView();
    watch_->reset();
    answer_->forget();
    header_->setSession(QString());
    backend_.leave();
    start_->setSessions({}); // what was heard before the session says nothing of now
    showPage(PageId::Start);
    backend_.startFinding();
}

void MainWindow::setPace(std::chrono::milliseconds pace) { watch_->setPace(pace); }

void MainWindow::chooseLanguage(const QString& code) {
    settings::setLanguage(code);
    texts::setLanguage(code);
    header_->setLanguage(code);
}

void MainWindow::toggleTheme() {
    const auto choice = themeIsDark() ? ThemeChoice::Light : ThemeChoice::Dark;
    settings::setTheme(choice);
    applyTheme(choice);
}

void MainWindow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ThemeChange && settings::theme() == ThemeChoice::System)
        applyTheme(ThemeChoice::System);
    if (event->type() != QEvent::LanguageChange)
        return;
    leave_->setText(tr("Leave"));
    hostActions_->retranslate();
    showNotice();
    showPrivacyLine();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!closing_ && inSession()) {
        event->ignore();
        const QString question =
            view_.hosting ? tr("Close Nulsom and end the session?") : tr("Close Nulsom and leave?");
        if (!confirmLeaving(this, question, view_))
            return;
        closing_ = true;
        QTimer::singleShot(kGoodbyePatience, this, [this] { close(); });
        backend_.leave();
        return;
    }
    settings::setGeometry(saveGeometry());
    event->accept();
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    // A key held too long must not say yes to what comes next.
    if (enter && !event->isAutoRepeat() && footer_->mainButton() != nullptr) {
        footer_->mainButton()->click();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace nulsom::window
