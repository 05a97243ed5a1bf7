// SPDX-License-Identifier: EUPL-1.2
#include "ui/window/start_page.h"

#include "core/base/text.h"
#include "ui/texts/fault_texts.h"
#include "ui/window/session_list.h"
#include "ui/window/widgets.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <chrono>

namespace nulsom::window {
namespace {

using namespace std::chrono_literals;
using session::Fault;

constexpr auto kPatience = 4s; ///< without a session on the list the code is the likely way in

bool isAboutName(Fault fault) { return fault == Fault::NameNotAllowed || fault == Fault::NameTaken; }

using Target = decltype(JoinRequest::target);

/// An address has a point, a colon or a bracket in it, a code has none.
std::optional<Target> typedTarget(const QString& text) {
    const std::string typed = text.trimmed().toStdString();
    if (typed.find_first_of(".:[") != std::string::npos) {
        const auto address = discovery::parseHostPort(typed);
        return address ? std::optional<Target>(*address) : std::nullopt;
    }
    const auto invite = discovery::decodeInvite(typed);
    return invite ? std::optional<Target>(*invite) : std::nullopt;
}

bool isAboutCode(Fault fault) { return fault == Fault::CodeWrong; }

} // namespace

StartPage::StartPage(QWidget* parent)
    : Page(parent, "startPage"), banner_(new Banner(this, "startBanner")), name_(new Field(this, "ownName")),
      nameHint_(makeLabel(this, "ownNameHint", "small")),
      listHeading_(makeLabel(this, "listHeading", "heading")), list_(new SessionList(this)),
      looking_(makeLabel(this, "looking", "muted")), codeHeading_(makeLabel(this, "codeHeading", "heading")),
      code_(new Field(this, "code")), codeHint_(makeLabel(this, "codeHint", "muted")),
      hostHeading_(makeLabel(this, "hostHeading", "heading")),
      hostHint_(makeLabel(this, "hostHint", "muted")), host_(makeButton(this, "hostSession")),
      join_(makeAction("join")) {
    listHeading_->setBuddy(list_);
    code_->edit()->setProperty("role", QStringLiteral("codefield"));
    layOut();

    connect(join_, &QAction::triggered, this, &StartPage::requestJoin);
    connect(host_, &QPushButton::clicked, this, &StartPage::hostRequested);
    connect(list_, &QListWidget::itemSelectionChanged, this, &StartPage::updateJoin);
    connect(list_, &QListWidget::itemDoubleClicked, this, &StartPage::requestJoin);
    connect(code_->edit(), &QLineEdit::textEdited, this, [this] {
        code_->setProblem(QString());
        if (!code_->text().isEmpty())
            list_->clearSelection();
        updateJoin();
    });
    connect(name_->edit(), &QLineEdit::textEdited, this, [this] { name_->setProblem(QString()); });
    patience_.setSingleShot(true);
    connect(&patience_, &QTimer::timeout, this, [this] {
        showLooking();
        if (sessions_.empty() && (focusWidget() == nullptr || focusWidget() == list_))
            code_->edit()->setFocus();
    });
    retranslate();
    updateJoin();
}

void StartPage::layOut() {
    auto* nameRow = new QHBoxLayout;
    nameRow->setSpacing(16);
    name_->setFixedWidth(360);
    nameRow->addWidget(name_);
    nameRow->addWidget(nameHint_, 1, Qt::AlignBottom);
    nameHint_->setContentsMargins(0, 0, 0, 11); // on the line of what is typed beside it

    auto* listPanel = makePanel(this, "listPanel");
    panelLayout(listPanel)->addWidget(listHeading_);
    panelLayout(listPanel)->addWidget(looking_);
    panelLayout(listPanel)->addWidget(list_, 1);

    auto* codePanel = makePanel(this, "codePanel");
    panelLayout(codePanel)->addWidget(codeHeading_);
    panelLayout(codePanel)->addWidget(code_);
    panelLayout(codePanel)->addWidget(codeHint_);
    panelLayout(codePanel)->addStretch(1);

    auto* hostPanel = makePanel(this, "hostPanel");
    panelLayout(hostPanel)->addWidget(hostHeading_);
    panelLayout(hostPanel)->addWidget(hostHint_);
    panelLayout(hostPanel)->addWidget(host_);
    panelLayout(hostPanel)->addStretch(1);

    auto* panels = new QHBoxLayout;
    panels->setSpacing(16);
    panels->addWidget(listPanel, 4);
    panels->addWidget(codePanel, 4);
    panels->addWidget(hostPanel, 3);

    body()->addWidget(banner_);
    body()->addLayout(nameRow);
    body()->addLayout(panels, 1);
}

void StartPage::keyPressEvent(QKeyEvent* event) {
    // From the fields, too: the keyboard may have gone to the code while the list was empty.
    if (event->key() == Qt::Key_Down && !list_->chosen() && list_->chooseFirst())
        list_->setFocus();
    else
        Page::keyPressEvent(event);
}

void StartPage::retranslate() {
    setHeading(tr("Count together. Keep it to yourself."));
    name_->setCaption(tr("Your name"));
    nameHint_->setText(tr("The others in the session see this name."));
    listHeading_->setText(tr("Join a session"));
    list_->setAccessibleName(tr("Sessions on this network"));
    codeHeading_->setText(tr("Enter a code"));
    code_->setCaption(tr("Code, or address and port"));
    code_->edit()->setPlaceholderText(QStringLiteral("XXXX-XXXX-XXXX-XXXX"));
    codeHint_->setText(tr("The host has the code. It works when the list stays empty, too."));
    hostHeading_->setText(tr("Host a session"));
    hostHint_->setText(tr("Ask a question of the people in this room. You need not answer it yourself."));
    nameControl(host_, tr("Prepare a question"));
    showSessions();
    showProblem();
    updateJoin();
}

void StartPage::present(const SessionView&) {}

void StartPage::begin() {
    patience_.start(kPatience);
    showLooking();
    if (name().isEmpty())
        name_->edit()->setFocus();
    else if (sessions_.empty() && problem_)
        code_->edit()->setFocus();
    else
        list_->setFocus();
}

void StartPage::setSessions(std::vector<discovery::FoundSession> sessions) {
    sessions_ = std::move(sessions);
    findingProblem_.reset();
    showSessions();
}

void StartPage::showSessions() {
    list_->setSessions(sessions_);
    showLooking();
    updateJoin();
}

void StartPage::showLooking() {
    const bool none = sessions_.empty();
    looking_->setVisible(none);
    if (findingProblem_)
        looking_->setText(texts::sentence(*findingProblem_));
    else if (patience_.isActive())
        looking_->setText(tr("Looking on this network …"));
    else
        looking_->setText(
            tr("No session found on this network. Nothing was sent. Ask the host for the code."));
}

void StartPage::setFindingProblem(const session::FaultReport& report) {
    findingProblem_ = report;
    showLooking();
}

void StartPage::setBusy(bool busy) {
    busy_ = busy;
    updateJoin();
}

void StartPage::setProblem(const session::FaultReport& report) {
    problem_ = report;
    busy_ = false;
    showProblem();
    updateJoin();
    if (isAboutName(report.fault))
        name_->edit()->setFocus();
    else if (isAboutCode(report.fault))
        code_->edit()->setFocus();
}

void StartPage::showProblem() {
    name_->setProblem(QString());
    code_->setProblem(QString());
    banner_->clear();
    if (!problem_)
        return;
    const QString sentence = texts::sentence(*problem_);
    if (isAboutName(problem_->fault))
        name_->setProblem(sentence);
    else if (isAboutCode(problem_->fault))
        code_->setProblem(sentence);
    else
        banner_->say(Banner::Kind::Error, sentence);
}

QString StartPage::name() const { return name_->text().trimmed(); }

void StartPage::setName(const QString& name) { name_->setText(name); }

void StartPage::updateJoin() {
    const bool chosen = list_->chosen() || !code_->text().trimmed().isEmpty();
    join_->setText(busy_ ? tr("Joining …") : tr("Join"));
    join_->setEnabled(chosen && !busy_);
}

void StartPage::requestJoin() {
    problem_.reset();
    showProblem();
    const auto clean = cleanName(name().toStdString());
    if (!clean)
        return setProblem({Fault::NameNotAllowed, {}, {}});
    JoinRequest request;
    request.name = *clean;
    if (const auto row = list_->chosen()) {
        request.target = sessions_[*row];
    } else {
        const auto target = typedTarget(code_->text());
        if (!target)
            return setProblem({Fault::CodeWrong, {}, {}});
        request.target = *target;
    }
    setBusy(true);
    Q_EMIT joinRequested(request);
}

} // namespace nulsom::window
