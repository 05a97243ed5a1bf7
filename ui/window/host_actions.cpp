// SPDX-License-Identifier: EUPL-1.2
#include "ui/window/host_actions.h"

#include "ui/texts/session_texts.h"

#include <algorithm>

namespace nulsom::window {

using session::HubStage;

HostActions::HostActions(QObject* parent)
    : QObject(parent), closeDoors_(make("closeDoors")), ask_(make("ask")), another_(make("askAnother")),
      withdraw_(make("withdraw")), combine_(make("combine")), goOnWithout_(make("goOnWithout")),
      endRound_(make("endRound")), end_(make("endSession")) {
    const auto sends = [this](QAction* action, const session::HubIntent& intent) {
        connect(action, &QAction::triggered, this, [this, intent] { Q_EMIT wants(intent); });
    };
    sends(closeDoors_, session::intent::CloseDoors{});
    sends(withdraw_, session::intent::Withdraw{});
    sends(combine_, session::intent::Combine{});
    sends(goOnWithout_, session::intent::GoOnWithoutSilent{});
    sends(endRound_, session::intent::EndRound{});
    connect(ask_, &QAction::triggered, this, &HostActions::askRequested);
    connect(another_, &QAction::triggered, this, &HostActions::anotherRequested);
    connect(end_, &QAction::triggered, this, &HostActions::endRequested);
    retranslate();
}

QAction* HostActions::make(const char* objectName) {
    auto* action = new QAction(this);
    action->setObjectName(QLatin1String(objectName));
    return action;
}

void HostActions::retranslate() {
    closeDoors_->setText(tr("Close and check"));
    ask_->setText(tr("Ask the question"));
    another_->setText(anotherText());
    withdraw_->setText(tr("Take the question back"));
    combine_->setText(tr("Combine"));
    endRound_->setText(tr("End the round"));
    end_->setText(tr("End the session"));
    goOnWithout_->setText(tr("Go on without %1").arg(texts::namesInText(view_.silent)));
}

QString HostActions::anotherText() const {
    if (view_.takenBack())
        return tr("Change the question");
    return view_.hubStage == HubStage::NoResult ? tr("Ask again") : tr("Ask another");
}

void HostActions::present(const SessionView& view) {
    view_ = view;
    another_->setText(anotherText());
    main_ = nullptr;
    sides_ = {end_};
    goOnWithout_->setText(tr("Go on without %1").arg(texts::namesInText(view_.silent)));
    const std::size_t fewest = std::max<std::size_t>(3, view_.info.minimum);
    switch (view_.hubStage) {
    case HubStage::Lobby:
        main_ = closeDoors_;
        closeDoors_->setEnabled(view_.lobbyCount >= fewest);
        break;
    case HubStage::Locking:
        break;
    case HubStage::Check:
    case HubStage::Idle: {
        main_ = view_.round ? another_ : ask_;
        main_->setEnabled(view_.verifiedCount() >= fewest);
        break;
    }
    case HubStage::Question:
        main_ = combine_;
        combine_->setEnabled(view_.mayCombine);
        sides_ = {withdraw_};
        break;
    case HubStage::LastLook:
        sides_ = {};
        break;
    case HubStage::Combining:
        presentCombining();
        break;
    case HubStage::Result:
    case HubStage::NoResult:
        main_ = another_;
        another_->setEnabled(true);
        break;
    case HubStage::Over:
        sides_ = {};
        break;
    }
}

void HostActions::presentCombining() {
    sides_ = {};
    if (view_.silent.empty())
        return;
    sides_ = {endRound_};
    if (view_.mayGoOnWithout)
        main_ = goOnWithout_;
}

} // namespace nulsom::window
