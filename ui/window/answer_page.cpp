// SPDX-License-Identifier: EUPL-1.2
#include "ui/window/answer_page.h"

#include "ui/texts/fault_texts.h"
#include "ui/window/common_words.h"
#include "ui/window/consent_panel.h"
#include "ui/window/notices.h"
#include "ui/window/number_field.h"
#include "ui/window/widgets.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace nulsom::window {

using session::ParticipantStage;

AnswerPage::AnswerPage(QWidget* parent)
    : Page(parent, "answerPage"), banner_(new Banner(this, "answerBanner")), number_(new NumberField(this)),
      only_(makeLabel(this, "onlyHere", "body")), change_(makeLabel(this, "canChange", "muted")),
      ready_(makeLabel(this, "readyCount", "lead")), away_(makeLabel(this, "away", "muted")),
      consent_(new ConsentPanel(this)), iAmReady_(makeAction("iAmReady")), takeBack_(makeAction("takeBack")),
      ratherNot_(makeAction("ratherNot")) {
    layOut();
    connect(iAmReady_, &QAction::triggered, this, &AnswerPage::submit);
    connect(takeBack_, &QAction::triggered, this, [this] {
        covered_ = false;
        Q_EMIT wants(session::intent::TakeBack{});
        showState();
        number_->focusField();
    });
    connect(ratherNot_, &QAction::triggered, this, [this] {
        declined_ = true;
        Q_EMIT wants(session::intent::RatherNot{});
        showState();
    });
    connect(number_, &NumberField::edited, this, [this] {
        if (covered_) {
            covered_ = false;
            showState();
        }
        Q_EMIT textChanged();
    });
    tick_.setInterval(250);
    connect(&tick_, &QTimer::timeout, this, &AnswerPage::showLastLook);
    retranslate();
}

void AnswerPage::layOut() {
    auto* panel = makePanel(this, "answerPanel");
    panelLayout(panel)->addWidget(number_);
    panelLayout(panel)->addSpacing(8);
    panelLayout(panel)->addWidget(only_);
    panelLayout(panel)->addWidget(change_);
    panelLayout(panel)->addStretch(1);
    panelLayout(panel)->addWidget(ready_);
    panelLayout(panel)->addWidget(away_);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addWidget(panel, 3);
    columns->addWidget(consent_, 2);
    body()->addWidget(banner_);
    body()->addLayout(columns, 1);
}

void AnswerPage::retranslate() {
    only_->setText(tr("Only this laptop sees this number."));
    change_->setText(tr("You can change it until the host closes the question."));
    iAmReady_->setText(tr("I am ready"));
    ratherNot_->setText(tr("I would rather not answer"));
    showState();
}

void AnswerPage::begin() { number_->focusField(); }

bool AnswerPage::hasText() const { return !number_->isBlank(); }

void AnswerPage::forget() {
    number_->clear();
    covered_ = false;
    roundShown_ = 0; // the next session counts from 1 again
}

void AnswerPage::present(const SessionView& view) {
    if (!view.round)
        return;
    // For another question nobody's old number is still in the field; after a round without a result it is,
    // so that nobody types again.
    if (shown_ && !(*shown_ == view.round->question))
        forget();
    if ((view.ready && !view_.ready) || (view.stage != ParticipantStage::Question && hasText()))
        covered_ = true;
    if (view.round->round != roundShown_ || view.ready)
        declined_ = false;
    roundShown_ = view.round->round;
    shown_ = view.round->question;
    view_ = view;
    number_->setQuestion(view_.round->question);
    consent_->present(view_);
    showState();
}

QAction* AnswerPage::mainAction() {
    return view_.ready || view_.stage != ParticipantStage::Question ? nullptr : iAmReady_;
}

QList<QAction*> AnswerPage::sideActions() {
    if (view_.stage != ParticipantStage::Question)
        return {};
    if (view_.ready)
        return {takeBack_};
    return declined_ ? QList<QAction*>{} : QList<QAction*>{ratherNot_};
}

void AnswerPage::submit() {
    const auto answer = number_->read();
    if (!answer)
        return number_->focusField();
    Q_EMIT wants(session::intent::SubmitAnswer{answer});
}

void AnswerPage::showState() {
    if (!view_.round)
        return;
    const bool open = view_.stage == ParticipantStage::Question;
    number_->setEditable(open && !view_.ready);
    number_->setHidden(view_.hosting || covered_);
    iAmReady_->setEnabled(open);
    takeBack_->setText(view_.lastLook() ? tr("Wait, change it") : tr("Change it after all"));
    ready_->setText(readySentence(view_.round->readyCount, view_.people.size()));
    setHeading(QString::fromStdString(view_.round->question.text), ready_->text());
    away_->setText(awaySentence(view_.people, view_.ownIndex));
    away_->setVisible(!away_->text().isEmpty());
    tick_.stop();
    if (view_.round->noResult && !open)
        banner_->say(Banner::Kind::Warning,
                     texts::sentence(*view_.round->noResult, privacyOf(view_, hasText())));
    else if (view_.lastLook())
        tick_.start();
    else if (declined_)
        banner_->say(Banner::Kind::Note,
                     tr("This question goes on without you. You can still answer until the host "
                        "closes it."));
    else if (view_.ready)
        banner_->say(Banner::Kind::Note, tr("You are ready. Wait until the host closes the question."));
    else
        banner_->clear();
    showLastLook();
    Q_EMIT actionsChanged();
}

void AnswerPage::showLastLook() {
    if (!view_.lastLook())
        return;
    banner_->say(Banner::Kind::Warning, lastLookSentence(*view_.round->lastLookEnds));
}

} // namespace nulsom::window
