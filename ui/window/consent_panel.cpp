// SPDX-License-Identifier: EUPL-1.2
#include "ui/window/consent_panel.h"

#include "ui/window/common_words.h"
#include "ui/window/widgets.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace nulsom::window {

ConsentPanel::ConsentPanel(QWidget* parent)
    : QFrame(parent), learnsHeading_(makeLabel(this, "learnsHeading", "caption")),
      learns_(makeLabel(this, "learns", "body")), hiddenHeading_(makeLabel(this, "hiddenHeading", "caption")),
      hidden_(makeLabel(this, "hidden", "body")),
      possibleHeading_(makeLabel(this, "possibleHeading", "caption")),
      possible_(makeLabel(this, "possible", "small")) {
    setObjectName(QStringLiteral("consent"));
    setProperty("role", QStringLiteral("panel"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(4);
    for (QLabel* label : {learnsHeading_, learns_, hiddenHeading_, hidden_, possibleHeading_, possible_}) {
        layout->addWidget(label);
        if (label == learns_ || label == hidden_)
            layout->addSpacing(8);
    }
    layout->addStretch(1);
    retranslate();
}

void ConsentPanel::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ConsentPanel::present(const SessionView& view) {
    question_ = view.round ? view.round->question : statistics::Question{};
    people_ = view.people.size();
    retranslate();
}

void ConsentPanel::retranslate() {
    learnsHeading_->setText(tr("The group learns"));
    hiddenHeading_->setText(tr("Nobody learns"));
    possibleHeading_->setText(tr("Still possible"));
    learns_->setText(learnsSentence(question_.statistics));
    hidden_->setText(tr("your answer; not the others, not the host."));
    const int others = std::max(2, static_cast<int>(people_) - 1);
    const int helpers = std::max(2, static_cast<int>(people_) / 2);
    possible_->setText(tr("If everyone gives the lowest or the highest answer, the result shows it. One "
                          "dishonest laptop can shift "
                          "the result unseen. The host's program can know when each person was ready. All %1 "
                          "others together can "
                          "work out your answer; if someone drops out halfway, a dishonest program of the "
                          "host with %2 of them can "
                          "too. Over several questions a dishonest program of the host may single somebody "
                          "out: with two or more helpers, or by asking the same in another unit.")
                           .arg(others)
                           .arg(helpers));
}

} // namespace nulsom::window
