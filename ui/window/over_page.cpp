// SPDX-License-Identifier: EUPL-1.2
#include "ui/window/over_page.h"

#include "ui/texts/fault_texts.h"
#include "ui/window/widgets.h"

#include <QVBoxLayout>

namespace nulsom::window {

OverPage::OverPage(QWidget* parent)
    : Page(parent, "overPage"), what_(makeLabel(this, "whatHappened", "lead")),
      wiped_(makeLabel(this, "wiped", "body")), kept_(makeLabel(this, "kept", "muted")),
      back_(makeAction("backToStart")) {
    auto* panel = makePanel(this, "overPanel");
    panelLayout(panel)->addWidget(what_);
    panelLayout(panel)->addSpacing(8);
    panelLayout(panel)->addWidget(wiped_);
    panelLayout(panel)->addWidget(kept_);
    panel->setMaximumWidth(680);
    body()->addWidget(panel);
    body()->addStretch(1);
    connect(back_, &QAction::triggered, this, &OverPage::backRequested);
    retranslate();
}

void OverPage::retranslate() {
    back_->setText(tr("Back to the start"));
    wiped_->setText(tr("Wiped on this laptop: your answers, all masks, all keys."));
    kept_->setText(
        tr("Kept on this laptop: your name, the language, the colours and the place of the window."));
    present(SessionView(view_));
}

void OverPage::present(const SessionView& view) {
    view_ = view;
    if (view_.fault) {
        setHeading(tr("The session has stopped"));
        what_->setText(
            texts::sentence(*view_.fault, view_.takingPart ? std::optional(view_.privacy) : std::nullopt));
    } else {
        setHeading(tr("The session is over"));
        what_->setText(view_.hosting ? tr("You have ended the session.")
                                     : tr("The host has ended the session, or you "
                                          "have left it."));
    }
    wiped_->setVisible(view_.takingPart);
}

} // namespace nulsom::window
