// SPDX-License-Identifier: EUPL-1.2
#include "ui/window/watch_page.h"

#include "ui/texts/fault_texts.h"
#include "ui/texts/number_texts.h"
#include "ui/texts/session_texts.h"
#include "ui/window/people_list.h"
#include "ui/window/theme.h"
#include "ui/window/widgets.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace nulsom::window {
namespace {

using Kind = Tape::Line::Kind;
using Milliseconds = std::chrono::milliseconds;

constexpr Milliseconds kLongestShow{12'000}; ///< however many people there are
constexpr int kNumberPixels = 14;

QTableWidgetItem* cell(const QString& text, bool number) {
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setTextAlignment(number ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (number)
        item->setFont(fixedFont(kNumberPixels));
    return item;
}

} // namespace

WatchPage::WatchPage(QWidget* parent)
    : Page(parent, "watchPage"), banner_(new Banner(this, "watchBanner")),
      totalCaption_(makeLabel(this, "totalCaption", "caption")), total_(makeLabel(this, "total", "mono")),
      counters_(makeLabel(this, "counters", "lead")), caption_(makeLabel(this, "caption", "lead")),
      took_(makeLabel(this, "took", "small")), table_(new Flexible<QTableWidget>(0, 3, this)),
      people_(new PeopleList(this, "people")), result_(makeAction("result")) {
    table_->setObjectName(QStringLiteral("tape"));
    table_->verticalHeader()->hide();
    table_->setShowGrid(false);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setTabKeyNavigation(false);
    table_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table_->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    table_->horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    table_->horizontalHeader()->setSectionsClickable(false);
    table_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layOut();
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, &WatchPage::showNext);
    connect(result_, &QAction::triggered, this, [this] {
        showAll();
        holds_ = false;
        Q_EMIT resultRequested();
    });
    retranslate();
}

void WatchPage::layOut() {
    auto* tapePanel = makePanel(this, "tapePanel");
    panelLayout(tapePanel)->addWidget(table_, 1);

    auto* side = makePanel(this, "totalPanel");
    total_->setWordWrap(false);
    panelLayout(side)->addWidget(totalCaption_);
    panelLayout(side)->addWidget(total_);
    panelLayout(side)->addWidget(counters_);
    panelLayout(side)->addSpacing(8);
    panelLayout(side)->addWidget(people_, 1);
    panelLayout(side)->addWidget(took_);
    side->setMinimumWidth(360);

    auto* columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addWidget(tapePanel, 3); // wide enough for a name beside two numbers of 20 digits
    columns->addWidget(side, 1);
    body()->addWidget(banner_);
    body()->addWidget(caption_);
    body()->addLayout(columns, 1);
}

void WatchPage::retranslate() {
    totalCaption_->setText(tr("Total so far"));
    table_->setAccessibleName(tr("Numbers as they come in"));
    table_->setHorizontalHeaderLabels({tr("From"), tr("Number"), tr("Total so far")});
    table_->horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (const int column : {1, 2})
        table_->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    people_->setAccessibleName(tr("People in this round"));
    result_->setText(tr("Result"));
    table_->setRowCount(0);
    for (std::size_t i = 0; i < shown_; ++i)
        insertLine(tape_.lines()[i]);
    showCounters();
}

void WatchPage::reset() {
    tape_.clear();
    timer_.stop();
    shown_ = 0;
    holds_ = false;
    table_->setRowCount(0);
    view_ = SessionView();
}

QAction* WatchPage::mainAction() { return holds_ ? result_ : nullptr; }

void WatchPage::happened(const session::Event& event) {
    if (!tape_.add(event))
        return;
    if (std::holds_alternative<session::event::Combine>(event.what)) {
        shown_ = 0;
        holds_ = false;
        timer_.stop();
        table_->setRowCount(0);
    }
    if (std::holds_alternative<session::event::Result>(event.what)) {
        holds_ = true;
        Q_EMIT actionsChanged();
    }
    if (pace_.count() == 0)
        showAll();
    else if (!timer_.isActive())
        timer_.start(0);
    showCounters();
}

void WatchPage::showNext() {
    if (shown_ >= tape_.lines().size())
        return;
    insertLine(tape_.lines()[shown_++]);
    showCounters();
    const auto lines = static_cast<std::int64_t>(std::max<std::size_t>(1, tape_.members().size() * 3));
    timer_.start(std::min(pace_, kLongestShow / lines));
}

void WatchPage::showAll() {
    timer_.stop();
    while (shown_ < tape_.lines().size())
        insertLine(tape_.lines()[shown_++]);
    showCounters();
}

void WatchPage::insertLine(const Tape::Line& line) {
    // A confirmation has no number; the list of people shows it.
    if (line.kind == Kind::Confirmed)
        return;
    const auto name = QString::fromStdString(line.name);
    const bool seal = line.kind == Kind::Seal;
    const QString number = texts::formatMasked(line.number);
    table_->insertRow(0);
    table_->setItem(0, 0, cell(seal ? tr("Seal of %1").arg(name) : name, false));
    table_->setItem(0, 1, cell(seal ? QStringLiteral("\u2212\u2009") + number : number, true));
    table_->setItem(0, 2, cell(texts::formatMasked(line.total), true));
    table_->scrollToTop();
}

void WatchPage::showCounters() {
    // The button to the result: on a task bar one sees that it is there.
    setHeading(tr("Adding up what nobody tells"), holds_ ? result_->text() : QString());
    const auto counters = tape_.countersAfter(shown_);
    total_->setText(texts::formatMasked(counters.total));
    counters_->setText(tr("masks open %1 · seals closed %2")
                           .arg(static_cast<qulonglong>(counters.masksOpen))
                           .arg(static_cast<qulonglong>(counters.sealsClosed)));
    caption_->setText(caption(counters));
    QStringList marks;
    std::vector<session::Person> people;
    std::optional<std::size_t> own;
    for (const auto& name : tape_.members()) {
        people.push_back({name, true, false});
        if (name == view_.ownName && view_.takingPart)
            own = people.size() - 1;
        QString mark = tr("awaited");
        for (std::size_t i = 0; i < shown_; ++i) {
            if (tape_.lines()[i].name != name)
                continue;
            const auto kind = tape_.lines()[i].kind;
            mark = kind == Kind::Share       ? tr("number in")
                   : kind == Kind::Confirmed ? tr("confirmed")
                                             : tr("seal open");
        }
        marks += mark;
    }
    people_->setPeople(people, own, marks);
    const bool done = holds_ && shown_ == tape_.lines().size();
    took_->setVisible(done && tape_.tookMilliseconds() > 0);
    // Two digits that say something: 0.4 s, 0.03 s.
    const auto milliseconds = tape_.tookMilliseconds();
    const QByteArray seconds =
        QByteArray::number(static_cast<double>(milliseconds) / 1000.0, 'f', milliseconds < 100 ? 2 : 1);
    took_->setText(tr("Computed in %1 s; shown slowly").arg(texts::formatNumber(seconds.toStdString())));
}

QString WatchPage::caption(const Tape::Counters& counters) const {
    const auto all = tape_.members().size();
    if (all == 0)
        return tr("The laptops make their masks …");
    if (counters.in == 0)
        return tr("%n answers are combined. Every two people share a mask.", "", static_cast<int>(all));
    if (counters.in < all)
        return tr("%1 of %n are in. While masks are open the total says nothing.", "", static_cast<int>(all))
            .arg(static_cast<qulonglong>(counters.in));
    if (counters.sealsClosed == 0)
        return resultCaption();
    if (counters.sealsClosed < all)
        return tr("The seals open. An open seal shows no answer: the masks still cover it.");
    if (counters.confirmed < all)
        return tr("All numbers are in. The masks cancel. The total is still sealed.");
    return tr("All %n laptops confirm: same list, same numbers.", "", static_cast<int>(all));
}

QString WatchPage::resultCaption() const { return tr("All seals are open. Now the total can be read."); }

void WatchPage::present(const SessionView& view) {
    view_ = view;
    if (view_.takingPart && view_.stage == session::ParticipantStage::LeftOut)
        banner_->say(Banner::Kind::Note, tr("This round runs without you. Nothing of yours is in it."));
    else if (!view_.silent.empty())
        banner_->say(Banner::Kind::Warning,
                     view_.mayGoOnWithout
                         ? tr("%1: away. What was sent stays sealed. Wait, or go on without: "
                              "nobody types again.")
                               .arg(texts::namesInText(view_.silent))
                         : tr("%1: away, and the round cannot go on without. Wait, or end the "
                              "round without a result.")
                               .arg(texts::namesInText(view_.silent)));
    else
        banner_->clear();
    showCounters();
    Q_EMIT actionsChanged();
}

} // namespace nulsom::window
