// SPDX-License-Identifier: EUPL-1.2
#include "ui/window/form_page.h"

#include "core/base/text.h"
#include "ui/texts/fault_texts.h"
#include "ui/texts/language.h"
#include "ui/window/common_words.h"
#include "ui/window/question_form.h"
#include "ui/window/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QSpinBox>
#include <QVBoxLayout>

#include <array>

namespace nulsom::window {
namespace {

using session::Fault;

constexpr std::size_t kMaxTitle = 80; ///< characters, as the protocol allows
constexpr int kFewestPeople = 3;
constexpr int kMostPeople = 512;
constexpr int kControlHeight = 40; ///< as tall as the line edits

} // namespace

FormPage::FormPage(QWidget* parent)
    : Page(parent, "formPage"), banner_(new Banner(this, "formBanner")), title_(new Field(this, "title")),
      titleHint_(makeLabel(this, "titleHint", "small")), question_(new QuestionForm(this)),
      session_(new QWidget(this)), name_(new Field(session_, "hostName")),
      minimumCaption_(makeLabel(session_, "minimumCaption", "caption")), minimum_(new QSpinBox(session_)),
      languageCaption_(makeLabel(session_, "languageCaption", "caption")), language_(new QComboBox(session_)),
      takePart_(new QCheckBox(session_)), codeOnly_(new QCheckBox(session_)),
      learnsHeading_(makeLabel(this, "learnsHeading", "caption")), learns_(makeLabel(this, "learns", "lead")),
      hiddenHeading_(makeLabel(this, "hiddenHeading", "caption")), hidden_(makeLabel(this, "hidden", "lead")),
      sendsHeading_(makeLabel(this, "sendsHeading", "caption")), sends_(makeLabel(this, "sends", "lead")),
      people_(makeLabel(this, "people", "muted")), open_(makeAction("open")), back_(makeAction("back")) {
    minimum_->setObjectName(QStringLiteral("minimum"));
    minimum_->setRange(kFewestPeople, kMostPeople);
    minimum_->setValue(kFewestPeople);
    minimum_->setMinimumHeight(kControlHeight);
    language_->setMinimumHeight(kControlHeight);
    minimumCaption_->setBuddy(minimum_);
    language_->setObjectName(QStringLiteral("wordLanguage"));
    language_->addItem(QStringLiteral("English"), QStringLiteral("en"));
    language_->addItem(QStringLiteral("Nederlands"), QStringLiteral("nl"));
    connect(language_, &QComboBox::activated, this, [this] { languageChosen_ = true; });
    languageCaption_->setBuddy(language_);
    takePart_->setObjectName(QStringLiteral("takePart"));
    codeOnly_->setObjectName(QStringLiteral("codeOnly"));
    layOut();

    connect(open_, &QAction::triggered, this, &FormPage::submit);
    connect(back_, &QAction::triggered, this, &FormPage::backRequested);
    connect(question_, &QuestionForm::edited, this, &FormPage::explain);
    connect(question_, &QuestionForm::edited, this, &FormPage::guard);
    connect(codeOnly_, &QCheckBox::toggled, this, &FormPage::explain);
    connect(minimum_, &QSpinBox::valueChanged, this, &FormPage::explain);
    for (Field* field : {title_, name_})
        connect(field->edit(), &QLineEdit::textEdited, this, [field] { field->setProblem(QString()); });
    retranslate();
}

void FormPage::layOut() {
    auto* form = makePanel(this, "formPanel");
    panelLayout(form)->setSpacing(10);
    panelLayout(form)->addWidget(title_);
    panelLayout(form)->addWidget(titleHint_);
    panelLayout(form)->addWidget(question_);
    layOutSession(panelLayout(form));
    panelLayout(form)->addStretch(1);

    auto* words = makePanel(this, "wordsPanel");
    panelLayout(words)->setSpacing(4);
    const std::array<std::pair<QLabel*, QLabel*>, 3> pairs{
        {{learnsHeading_, learns_}, {hiddenHeading_, hidden_}, {sendsHeading_, sends_}}};
    for (const auto& [heading, text] : pairs) {
        panelLayout(words)->addWidget(heading);
        panelLayout(words)->addWidget(text);
        panelLayout(words)->addSpacing(12);
    }
    panelLayout(words)->addWidget(people_);
    panelLayout(words)->addStretch(1);

    auto* columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addWidget(form, 3);
    columns->addWidget(words, 2);
    body()->addWidget(banner_);
    body()->addLayout(columns, 1);
}

void FormPage::layOutSession(QVBoxLayout* column) {
    auto* grid = new QGridLayout(session_);
    grid->setContentsMargins(0, 2, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->addWidget(name_, 0, 0, 2, 1, Qt::AlignTop);
    grid->addWidget(languageCaption_, 0, 1);
    grid->addWidget(language_, 1, 1, Qt::AlignTop);
    grid->addWidget(minimumCaption_, 0, 2);
    grid->addWidget(minimum_, 1, 2, Qt::AlignTop);
    auto* boxes = new QHBoxLayout;
    boxes->setSpacing(24);
    boxes->addWidget(takePart_);
    boxes->addWidget(codeOnly_);
    boxes->addStretch(1);
    grid->addLayout(boxes, 2, 0, 1, 3);
    grid->setRowMinimumHeight(2, 32);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(2, 2);
    column->addWidget(session_);
    setTabOrder(name_->edit(), language_);
    setTabOrder(language_, minimum_);
    setTabOrder(minimum_, takePart_);
    setTabOrder(takePart_, codeOnly_);
}

void FormPage::retranslate() {
    if (!languageChosen_) // the words follow the window until the host says otherwise
        language_->setCurrentIndex(texts::currentLanguage() == QLatin1String("nl") ? 1 : 0);
    setHeading(tr("What do you want to know together?"));
    title_->setCaption(tr("Title"));
    title_->edit()->setPlaceholderText(tr("Salaries"));
    name_->setCaption(tr("Your name"));
    minimumCaption_->setText(tr("Fewest people"));
    minimum_->setAccessibleName(minimumCaption_->text());
    languageCaption_->setText(tr("Language of the words"));
    language_->setAccessibleName(languageCaption_->text());
    takePart_->setText(tr("I take part too"));
    takePart_->setAccessibleName(takePart_->text());
    codeOnly_->setText(tr("Not on the list: join by code only"));
    codeOnly_->setAccessibleName(codeOnly_->text());
    learnsHeading_->setText(tr("The group learns"));
    hiddenHeading_->setText(tr("Nobody learns"));
    sendsHeading_->setText(tr("Each laptop sends"));
    back_->setText(tr("Back"));
    explain();
    guard();
    showProblem();
}

void FormPage::explain() {
    titleHint_->setText(codeOnly_->isChecked()
                            ? tr("The title and your name are not announced on this network.")
                            : tr("Everyone on this network can read the title and your name."));
    const QString learns = learnsSentence(question_->statistics());
    learns_->setText(learns.isEmpty() ? tr("nothing yet: choose a result") : learns);
    hidden_->setText(tr("anyone's answer, not even you, the host."));
    sends_->setText(
        tr("one masked number, and later the seal of that number. Neither says anything on its own."));
    people_->setText(
        tr("At least %n people must be ready. The average of a few people says more about each of "
           "them than the average of many.",
           "", minimum_->value()));
}

void FormPage::present(const SessionView&) {}

void FormPage::begin() {
    if (problem_)
        return;
    if (running_)
        question_->focusFirst();
    else
        title_->edit()->setFocus();
}

void FormPage::setForSession(bool running) {
    running_ = running;
    if (!running)
        answered_.clear();
    title_->setVisible(!running);
    titleHint_->setVisible(!running);
    session_->setVisible(!running);
    problem_.reset();
    busy_ = false;
    guard();
    showProblem();
}

void FormPage::noteAnswered(const statistics::Question& question) {
    if (answered_.empty() || !(answered_.back().question == question))
        answered_.push_back({question, {}, true});
}

void FormPage::guard() {
    const auto question = question_->peek();
    again_ = running_ && question && session::sameAgain(answered_, *question, {});
    showBanner();
    setBusy(busy_);
}

void FormPage::setBusy(bool busy) {
    busy_ = busy;
    if (running_)
        open_->setText(tr("Ask"));
    else
        open_->setText(busy ? tr("Opening …") : tr("Open the doors"));
    open_->setEnabled(!busy && !again_);
}

void FormPage::setProblem(const session::FaultReport& report) {
    problem_ = report;
    showProblem();
    setBusy(false);
}

void FormPage::showProblem() {
    title_->setProblem(QString());
    name_->setProblem(QString());
    showBanner();
    if (!problem_)
        return;
    const QString sentence = texts::sentence(*problem_);
    if (problem_->fault == Fault::TitleNotAllowed) {
        title_->setProblem(sentence);
        title_->edit()->setFocus();
    } else if (problem_->fault == Fault::NameNotAllowed || problem_->fault == Fault::NameTaken) {
        name_->setProblem(sentence);
        name_->edit()->setFocus();
    } else if (problem_->fault == Fault::QuestionNotAllowed && isVisible()) {
        question_->setQuestionProblem(sentence);
    } else {
        banner_->say(Banner::Kind::Error, sentence);
    }
}

void FormPage::showBanner() {
    if (again_)
        banner_->say(
            Banner::Kind::Warning,
            tr("This question has a result already. Asked again, the difference between the two results "
               "would be exactly what somebody corrected. Say aloud that the result is off, or ask "
               "something else."));
    else
        banner_->clear();
}

QString FormPage::name() const { return name_->text().trimmed(); }

void FormPage::setName(const QString& name) { name_->setText(name); }

void FormPage::submit() {
    problem_.reset();
    showProblem();
    const auto question = question_->read();
    if (running_) {
        guard();
        if (question && !again_)
            Q_EMIT asked(*question);
        return;
    }
    const auto host = cleanName(name().toStdString());
    if (!host)
        setProblem({Fault::NameNotAllowed, {}, {}});
    const auto title = cleanText(title_->text().toStdString(), kMaxTitle);
    if (!title) {
        title_->setProblem(textProblem(title.error()));
        title_->edit()->setFocus();
    }
    if (!question || !host || !title)
        return;
    HostRequest request;
    request.info.title = *title;
    request.info.host = *host;
    request.info.language = language_->currentData().toString().toStdString();
    request.info.minimum = static_cast<std::size_t>(minimum_->value());
    request.question = *question;
    request.takePart = takePart_->isChecked();
    request.codeOnly = codeOnly_->isChecked();
    setBusy(true);
    Q_EMIT hostRequested(request);
}

} // namespace nulsom::window
