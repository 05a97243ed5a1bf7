// SPDX-License-Identifier: EUPL-1.2
#include "ui/window/check_page.h"

#include "ui/window/people_list.h"
#include "ui/window/widgets.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace nulsom::window {

using session::ParticipantStage;

CheckPage::CheckPage(QWidget* parent)
    : Page(parent, "checkPage"), banner_(new Banner(this, "checkBanner")),
      digits_(makeLabel(this, "digits", "mono")), language_(makeLabel(this, "wordsLanguage", "muted")),
      stepWords_(makeLabel(this, "stepWords", "step")), stepPeople_(makeLabel(this, "stepPeople", "step")),
      hands_(makeLabel(this, "hands", "body")), progress_(makeLabel(this, "verifiedCount", "lead")),
      people_(new PeopleList(this, "people")), asked_(makePanel(this, "whatDiffers")),
      askedText_(makeLabel(asked_, "whatDiffersText", "lead")), theWords_(makeButton(asked_, "theWords")),
      thePeople_(makeButton(asked_, "thePeople")), nothing_(makeButton(asked_, "nothingDiffers", "quiet")),
      count_(makeButton(this, "iCountToo", "main")), same_(makeAction("sameWords")),
      differs_(makeAction("somethingDiffers")) {
    layOut();
    connect(same_, &QAction::triggered, this, [this] {
        wordsSame_ = true;
        showSteps();
        people_->setFocus(); // one Tab before the second step, so that a key struck twice does not do both
    });
    connect(count_, &QPushButton::clicked, this, [this] {
        said_ = true;
        showSteps();
        window()->setFocus(); // not on whatever comes next: that would be Leave
        Q_EMIT wants(session::intent::PeopleAndWordsMatch{});
    });
    connect(differs_, &QAction::triggered, this, [this] { setAsking(true); });
    connect(nothing_, &QPushButton::clicked, this, [this] { setAsking(false); });
    connect(theWords_, &QPushButton::clicked, this,
            [this] { Q_EMIT wants(session::intent::SomethingDiffers{}); });
    connect(thePeople_, &QPushButton::clicked, this, [this] {
        told_ = true;
        wordsSame_ = false;
        setAsking(false);
    });
    retranslate();
}

void CheckPage::layOut() {
    auto* wordPanel = makePanel(this, "wordPanel");
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    for (QLabel*& word : words_) {
        word = makeLabel(wordPanel, "word", "words");
        word->setWordWrap(false);
        word->setAlignment(Qt::AlignCenter);
        row->addWidget(word, 1);
    }
    panelLayout(wordPanel)->addLayout(row);
    digits_->setAlignment(Qt::AlignCenter);
    language_->setAlignment(Qt::AlignCenter);
    panelLayout(wordPanel)->addWidget(digits_);
    panelLayout(wordPanel)->addWidget(language_);

    auto* ask = new QHBoxLayout;
    ask->addWidget(askedText_, 1);
    for (QPushButton* button : {thePeople_, theWords_, nothing_})
        ask->addWidget(button);
    panelLayout(qobject_cast<QFrame*>(asked_))->addLayout(ask);
    asked_->hide();

    auto* peoplePanel = makePanel(this, "peoplePanel");
    auto* steps = new QHBoxLayout;
    steps->setSpacing(32);
    for (QLabel* step : {stepWords_, stepPeople_})
        step->setWordWrap(false);
    progress_->setWordWrap(false);
    steps->addWidget(stepWords_);
    steps->addWidget(stepPeople_);
    steps->addStretch(1);
    steps->addWidget(progress_);
    auto* top = new QGridLayout;
    top->setHorizontalSpacing(24);
    top->setVerticalSpacing(8);
    top->addLayout(steps, 0, 0);
    top->addWidget(hands_, 1, 0);
    top->addWidget(count_, 0, 1, 2, 1, Qt::AlignVCenter);
    panelLayout(peoplePanel)->addLayout(top);
    panelLayout(peoplePanel)->addSpacing(4);
    panelLayout(peoplePanel)->addWidget(people_, 1);
    setTabOrder(thePeople_, theWords_);
    setTabOrder(theWords_, nothing_);
    setTabOrder(nothing_, people_);
    setTabOrder(people_, count_);

    body()->addWidget(banner_);
    body()->addWidget(wordPanel);
    body()->addWidget(asked_);
    body()->addWidget(peoplePanel, 1);
}

void CheckPage::retranslate() {
    hands_->setText(tr("One raised hand for each name? Count them; the host only if listed here."));
    people_->setAccessibleName(tr("People on the list"));
    askedText_->setText(tr("What differs?"));
    nameControl(theWords_, tr("The words"));
    nameControl(thePeople_, tr("The number or a name"));
    nameControl(nothing_, tr("Nothing after all"));
    differs_->setText(tr("Something differs"));
    present(SessionView(view_));
}

bool CheckPage::mayAnswer() const {
    return view_.takingPart && view_.stage == ParticipantStage::Check && !said_;
}

QAction* CheckPage::mainAction() {
    // Once done it stays, and does nothing: no other button takes its place while somebody clicks on.
    return mayAnswer() && !asking_ ? same_ : nullptr;
}

QList<QAction*> CheckPage::sideActions() {
    return mayAnswer() && !asking_ ? QList<QAction*>{differs_} : QList<QAction*>{};
}

void CheckPage::setAsking(bool asking) {
    asking_ = asking;
    asked_->setVisible(asking);
    showSteps();
    if (asking)
        thePeople_->setFocus(); // not on the words, which end the session
    else
        window()->setFocus();
}

void CheckPage::present(const SessionView& view) {
    if (view.words != view_.words) {
        wordsSame_ = said_ = asking_ = told_ = false;
        asked_->hide();
    }
    view_ = view;
    for (std::size_t i = 0; i < words_.size(); ++i)
        words_[i]->setText(i < view_.words.size() ? QString::fromStdString(view_.words[i]).toUpper()
                                                  : QString());
    QString digits = QString::fromStdString(view_.digits);
    for (auto at = digits.size() - 2; at > 0; at -= 2)
        digits.insert(at, QLatin1Char(' '));
    digits_->setText(digits);
    language_->setText(view_.info.language == "nl"
                           ? tr("The words are in Dutch for everyone. Compare the letters or the digits.")
                           : tr("The words are in English for everyone. Compare the letters or the digits."));
    QStringList marks;
    for (const auto& person : view_.people)
        marks += person.verified ? tr("said yes") : tr("not yet");
    people_->setPeople(view_.people, view_.ownIndex, marks);
    showSteps();
}

void CheckPage::showSteps() {
    const auto total = static_cast<int>(view_.people.size());
    const bool through = said_ || (view_.takingPart && view_.stage == ParticipantStage::Waiting);
    const auto tick = [](const QString& text, bool done) {
        return done ? text + QStringLiteral(" ✓") : text;
    };
    stepWords_->setText(tick(tr("1 Words"), wordsSame_ || through));
    stepPeople_->setText(tick(tr("2 People: %n names", "", total), through));
    for (QLabel* step : {stepWords_, stepPeople_})
        step->setVisible(view_.takingPart);
    setRole(stepWords_, mayAnswer() && !wordsSame_ ? "stepnow" : "step");
    setRole(stepPeople_, mayAnswer() && wordsSame_ ? "stepnow" : "step");
    progress_->setText(tr("%1 of %n have said yes", "", total).arg(view_.verifiedCount()));
    setHeading(tr("Do we all see these words?"), progress_->text());
    nameControl(count_, tr("I count %n too", "", total));
    count_->setVisible(mayAnswer() && !asking_);
    count_->setEnabled(wordsSame_);
    same_->setText(tick(tr("Same words"), wordsSame_));
    same_->setEnabled(!wordsSame_);
    if (told_ && !through)
        banner_->say(
            Banner::Kind::Warning,
            tr("Tell the host now. Say yes only when every name stands for a person whom you see. No answer "
               "was sent."));
    else if (view_.takenBack())
        banner_->say(Banner::Kind::Note,
                     view_.hosting
                         ? tr("The question is taken back. You can change it or ask something else.")
                         : tr("The host has taken the question back. Wait for the next one."));
    else if (through && view_.verifiedCount() == view_.people.size())
        banner_->say(Banner::Kind::Note, view_.hosting
                                             ? tr("Everyone has said yes. You can ask the question.")
                                             : tr("Everyone has said yes. Wait for the question."));
    else
        banner_->clear();
    Q_EMIT actionsChanged();
}

} // namespace nulsom::window
