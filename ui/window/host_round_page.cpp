// SPDX-License-Identifier: EUPL-1.2
#include "ui/window/host_round_page.h"

#include "ui/texts/fault_texts.h"
#include "ui/window/common_words.h"
#include "ui/window/consent_panel.h"
#include "ui/window/people_list.h"
#include "ui/window/widgets.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace nulsom::window {

HostRoundPage::HostRoundPage(QWidget* parent)
    : Page(parent, "hostRoundPage"), banner_(new Banner(this, "roundBanner")),
      ready_(makeLabel(this, "readyCount", "title")), hint_(makeLabel(this, "readyHint", "muted")),
      people_(new PeopleList(this, "people")), consent_(new ConsentPanel(this)) {
    auto* panel = makePanel(this, "roundPanel");
    panelLayout(panel)->addWidget(ready_);
    panelLayout(panel)->addWidget(hint_);
    panelLayout(panel)->addSpacing(8);
    panelLayout(panel)->addWidget(people_, 1);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addWidget(panel, 3);
    columns->addWidget(consent_, 2);
    body()->addWidget(banner_);
    body()->addLayout(columns, 1);
    tick_.setInterval(250);
    connect(&tick_, &QTimer::timeout, this, &HostRoundPage::showLastLook);
    retranslate();
}

void HostRoundPage::retranslate() {
    people_->setAccessibleName(tr("People on the list"));
    hint_->setText(tr("This screen shows how many are ready, not who. Combine when enough people are."));
    present(SessionView(view_));
}

void HostRoundPage::present(const SessionView& view) {
    view_ = view;
    if (!view_.round)
        return;
    ready_->setText(readySentence(view_.round->readyCount, view_.people.size()));
    setHeading(QString::fromStdString(view_.round->question.text), ready_->text());
    people_->setPeople(view_.people, std::nullopt);
    consent_->present(view_);
    tick_.stop();
    if (view_.round->noResult && view_.hubStage == session::HubStage::NoResult) {
        banner_->say(Banner::Kind::Warning, texts::sentence(*view_.round->noResult));
    } else if (view_.lastLook()) {
        tick_.start();
        showLastLook();
    } else {
        banner_->clear();
    }
}

void HostRoundPage::showLastLook() {
    if (!view_.lastLook())
        return;
    banner_->say(Banner::Kind::Warning, lastLookSentence(*view_.round->lastLookEnds));
}

} // namespace nulsom::window
