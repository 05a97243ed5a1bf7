// SPDX-License-Identifier: EUPL-1.2
#include "ui/window/result_page.h"

#include "ui/texts/number_texts.h"
#include "ui/texts/session_texts.h"
#include "ui/window/widgets.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace nulsom::window {

using statistics::Statistic;

ResultPage::ResultPage(QWidget* parent)
    : Page(parent, "resultPage"), number_(makeLabel(this, "resultNumber", "result")),
      question_(makeLabel(this, "resultQuestion", "lead")),
      others_(makeLabel(this, "otherResults", "heading")), knows_(makeLabel(this, "knows", "body")),
      private_(makeLabel(this, "private", "body")), truth_(makeLabel(this, "truth", "body")),
      limits_(makeLabel(this, "limits", "small")), took_(makeLabel(this, "tookPart", "muted")),
      wiped_(makeLabel(this, "wiped", "body")), goOn_(makeAction("goOn")) {
    layOut();
    connect(goOn_, &QAction::triggered, this, [this] { Q_EMIT wants(session::intent::GoOn{}); });
    retranslate();
}

void ResultPage::layOut() {
    auto* left = makePanel(this, "resultPanel");
    number_->setWordWrap(false);
    number_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    panelLayout(left)->addStretch(2);
    panelLayout(left)->addWidget(number_);
    panelLayout(left)->addWidget(question_);
    panelLayout(left)->addWidget(others_);
    panelLayout(left)->addStretch(3);
    panelLayout(left)->addWidget(took_);

    auto* right = makePanel(this, "meaningPanel");
    panelLayout(right)->setSpacing(12);
    for (QLabel* label : {knows_, private_, truth_, limits_})
        panelLayout(right)->addWidget(label);
    panelLayout(right)->addStretch(1);
    panelLayout(right)->addWidget(wiped_);

    auto* columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addWidget(left, 3);
    columns->addWidget(right, 2);
    body()->addLayout(columns, 1);
}

void ResultPage::retranslate() {
    private_->setText(
        tr("No laptop showed another person's answer. All the others together could work yours out; after a "
           "dropout, or over several questions of the same kind, fewer people could."));
    truth_->setText(tr("Whether people told the truth, nobody can check."));
    goOn_->setText(tr("Go on"));
    goOn_->setToolTip(tr("Wipes your answer and its keys from this laptop"));
    present(SessionView(view_));
}

QAction* ResultPage::mainAction() {
    const bool held = view_.takingPart && view_.privacy == session::PrivacyLine::InTheTotal;
    return held ? goOn_ : nullptr;
}

void ResultPage::showHeading(const statistics::StatisticValue& first) {
    const auto people = static_cast<int>(view_.round->result->participants.size());
    switch (first.statistic) {
    case Statistic::Mean:
        setHeading(tr("The average of %n people", "", people), number_->text());
        break;
    case Statistic::Sum:
        setHeading(tr("The total of %n people", "", people), number_->text());
        break;
    case Statistic::Count:
        setHeading(tr("%n people took part", "", people), number_->text());
        break;
    }
}

void ResultPage::present(const SessionView& view) {
    view_ = view;
    if (!view_.round || !view_.round->result || view_.round->result->statistics.empty())
        return;
    const auto& result = *view_.round->result;
    const auto people = static_cast<int>(result.participants.size());
    // The average is what most people came for; where there is one it stands large.
    auto first = std::max_element(result.statistics.begin(), result.statistics.end(),
                                  [](const auto& a, const auto& b) { return a.statistic < b.statistic; });
    number_->setText(texts::formatAmount(first->value, QString::fromStdString(first->unit)));
    showHeading(*first);
    question_->setText(QString::fromStdString(view_.round->question.text));
    QStringList others;
    for (auto it = result.statistics.begin(); it != result.statistics.end(); ++it) {
        if (it == first)
            continue;
        others += tr("%1: %2").arg(texts::statisticName(it->statistic),
                                   texts::formatAmount(it->value, QString::fromStdString(it->unit)));
    }
    others_->setText(others.join(QStringLiteral("\n")));
    others_->setVisible(!others.isEmpty());
    knows_->setText(tr("Everyone here now knows this result and that these %n took part.", "", people));
    limits_->setText(
        tr("If everyone gave the lowest or the highest answer, the result shows it. One dishonest laptop "
           "can shift the result unseen. The host's program can know when each person was ready."));
    took_->setText(tr("Took part: %1").arg(texts::namesInText(result.participants)));
    const bool wiped = view_.takingPart && view_.privacy == session::PrivacyLine::Wiped;
    wiped_->setVisible(wiped);
    wiped_->setText(
        tr("Wiped on this laptop: your answer, %n masks, all keys of this round.", "", people - 1));
    Q_EMIT actionsChanged();
}

} // namespace nulsom::window
