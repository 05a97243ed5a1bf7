// SPDX-License-Identifier: EUPL-1.2
#include "ui/window/lobby_page.h"

#include "ui/window/people_list.h"
#include "ui/window/widgets.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace nulsom::window {

using session::HubStage;
using session::ParticipantStage;

LobbyPage::LobbyPage(QWidget* parent)
    : Page(parent, "lobbyPage"), codePanel_(makePanel(this, "codePanel")),
      codeCaption_(makeLabel(codePanel_, "codeCaption", "caption")),
      code_(makeLabel(codePanel_, "inviteCode", "code")), address_(makeLabel(codePanel_, "address", "muted")),
      codeHint_(makeLabel(codePanel_, "codeHint", "muted")), count_(makeLabel(this, "lobbyCount", "heading")),
      waiting_(makeLabel(this, "waiting", "lead")), people_(new PeopleList(this, "people")),
      remove_(makeButton(this, "remove")), missing_(makeLabel(this, "missing", "muted")) {
    layOut();
    connect(people_, &QListWidget::itemSelectionChanged, this,
            [this] { remove_->setEnabled(!people_->selectedName().isEmpty()); });
    connect(remove_, &QPushButton::clicked, this, [this] {
        const QString name = people_->selectedName();
        if (!name.isEmpty())
            Q_EMIT wantsOfHub(session::intent::Remove{name.toStdString()});
    });
    retranslate();
}

void LobbyPage::layOut() {
    auto* code = panelLayout(qobject_cast<QFrame*>(codePanel_));
    code_->setWordWrap(false);
    code_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    address_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    code->addWidget(codeCaption_);
    code->addWidget(code_);
    code->addWidget(address_);
    code->addWidget(codeHint_);

    auto* panel = makePanel(this, "peoplePanel");
    auto* top = new QHBoxLayout;
    top->addWidget(count_, 1);
    top->addWidget(remove_);
    panelLayout(panel)->addLayout(top);
    panelLayout(panel)->addWidget(waiting_);
    panelLayout(panel)->addWidget(people_, 1);
    panelLayout(panel)->setAlignment(Qt::AlignTop);
    panelLayout(panel)->addWidget(missing_);
    panelLayout(panel)->addStretch(0);
    body()->addWidget(codePanel_);
    body()->addWidget(panel, 1);
}

void LobbyPage::retranslate() {
    codeCaption_->setText(tr("Code to join"));
    codeHint_->setText(
        tr("Read it aloud or show it: people type it under Enter a code. On this network the session "
           "also stands in their list."));
    people_->setAccessibleName(tr("People who are here"));
    nameControl(remove_, tr("Remove"));
    remove_->setToolTip(tr("Choose a name first"));
    present(SessionView(view_));
}

void LobbyPage::present(const SessionView& view) {
    view_ = view;
    codePanel_->setVisible(view_.hosting);
    if (view_.listening) {
        const auto port = QString::number(view_.listening->port);
        const auto address = QString::fromStdString(view_.listening->address);
        const QString full = address.contains(QLatin1Char(':')) ? QStringLiteral("[%1]:%2").arg(address, port)
                                                                : QStringLiteral("%1:%2").arg(address, port);
        code_->setText(view_.listening->code.empty() ? full : QString::fromStdString(view_.listening->code));
        address_->setText(tr("or the address %1").arg(full));
        address_->setVisible(!view_.listening->code.empty());
    } else {
        code_->setText(QStringLiteral("…"));
        address_->hide();
    }
    count_->setText(tr("%n people are here", "", static_cast<int>(view_.lobbyCount)));
    if (view_.info.title.empty())
        setHeading(tr("Joining …"));
    else
        setHeading(QString::fromStdString(view_.info.title), count_->text());
    people_->setVisible(!view_.people.empty());
    people_->setPeople(view_.people, view_.ownIndex);
    const bool open = view_.hosting && view_.hubStage == HubStage::Lobby;
    remove_->setVisible(open);
    remove_->setEnabled(!people_->selectedName().isEmpty());
    missing_->setVisible(view_.hosting);
    missing_->setText(tr("Missing someone? Wait a moment: who comes later cannot join this session."));
    showWaiting();
}

void LobbyPage::showWaiting() {
    QString text;
    const bool locking =
        view_.hosting ? view_.hubStage == HubStage::Locking : view_.stage == ParticipantStage::Locking;
    if (locking)
        text = tr("The doors are closed. The laptops agree on the list of people …");
    else if (!view_.hosting && view_.stage == ParticipantStage::Connecting)
        text = tr("Looking for the host's laptop …");
    else if (!view_.hosting)
        text = tr("You are in. Wait for the host.");
    else if (view_.people.empty())
        text = tr("Nobody has joined yet.");
    count_->setVisible(view_.hosting || view_.stage != ParticipantStage::Connecting);
    waiting_->setText(text);
    waiting_->setVisible(!text.isEmpty());
}

} // namespace nulsom::window
