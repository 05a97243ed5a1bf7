// SPDX-License-Identifier: EUPL-1.2
#include "ui/window/question_form.h"

#include "ui/texts/fault_texts.h"
#include "ui/texts/language.h"
#include "ui/window/common_words.h"
#include "ui/window/widgets.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QSpinBox>
#include <QVBoxLayout>

namespace nulsom::window {
namespace {

constexpr std::size_t kMaxQuestion = 200; ///< characters, as the protocol allows
constexpr std::size_t kMaxUnit = 16;
constexpr int kMaxDecimals = 6;
constexpr int kControlHeight = 40; ///< as tall as the line edits

statistics::DecimalMark decimalMark() {
    return texts::currentLanguage() == QLatin1String("nl") ? statistics::DecimalMark::Comma
                                                           : statistics::DecimalMark::Point;
}

} // namespace

QuestionForm::QuestionForm(QWidget* parent)
    : QWidget(parent), question_(new Field(this, "question")), from_(new Field(this, "from")),
      to_(new Field(this, "to")), unit_(new Field(this, "unit")),
      decimalsCaption_(makeLabel(this, "decimalsCaption", "caption")), decimals_(new QSpinBox(this)),
      statisticsCaption_(makeLabel(this, "statisticsCaption", "caption")), mean_(new QCheckBox(this)),
      sum_(new QCheckBox(this)), count_(new QCheckBox(this)) {
    decimals_->setObjectName(QStringLiteral("decimals"));
    decimals_->setRange(0, kMaxDecimals);
    decimals_->setMinimumHeight(kControlHeight);
    decimalsCaption_->setBuddy(decimals_);
    mean_->setObjectName(QStringLiteral("mean"));
    sum_->setObjectName(QStringLiteral("sum"));
    count_->setObjectName(QStringLiteral("count"));
    mean_->setChecked(true);
    from_->setText(QStringLiteral("0"));
    to_->setText(QStringLiteral("250000"));
    unit_->setText(QStringLiteral("EUR"));
    layOut();

    for (Field* field : {question_, from_, to_, unit_}) {
        connect(field->edit(), &QLineEdit::textEdited, this, [this, field] {
            field->setProblem(QString());
            Q_EMIT edited();
        });
    }
    connect(decimals_, &QSpinBox::valueChanged, this, &QuestionForm::edited);
    for (QCheckBox* box : {mean_, sum_, count_})
        connect(box, &QCheckBox::toggled, this, [this] {
            question_->setProblem(QString());
            Q_EMIT edited();
        });
    retranslate();
}

void QuestionForm::layOut() {
    auto* numbers = new QHBoxLayout;
    numbers->setSpacing(12);
    auto* decimals = new QVBoxLayout;
    decimals->setSpacing(4);
    decimals->addWidget(decimalsCaption_);
    decimals->addWidget(decimals_);
    decimals->addStretch(1);
    numbers->addWidget(from_, 3, Qt::AlignTop);
    numbers->addWidget(to_, 3, Qt::AlignTop);
    numbers->addWidget(unit_, 2, Qt::AlignTop);
    numbers->addLayout(decimals, 2);

    auto* statistics = new QHBoxLayout;
    statistics->setSpacing(20);
    statisticsCaption_->setWordWrap(false);
    statistics->addWidget(statisticsCaption_);
    for (QCheckBox* box : {mean_, sum_, count_})
        statistics->addWidget(box);
    statistics->addStretch(1);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(question_);
    layout->addLayout(numbers);
    layout->addLayout(statistics);
}

void QuestionForm::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void QuestionForm::retranslate() {
    question_->setCaption(tr("Question, with its period"));
    question_->edit()->setPlaceholderText(tr("What is your gross salary a year?"));
    from_->setCaption(tr("Answers from"));
    to_->setCaption(tr("to"));
    to_->edit()->setAccessibleName(tr("Answers to"));
    unit_->setCaption(tr("Unit"));
    decimalsCaption_->setText(tr("Decimals"));
    decimals_->setAccessibleName(tr("Decimals"));
    statisticsCaption_->setText(tr("Result"));
    mean_->setText(tr("average"));
    sum_->setText(tr("total"));
    count_->setText(tr("number of people"));
    for (QCheckBox* box : {mean_, sum_, count_})
        box->setAccessibleName(box->text());
}

void QuestionForm::focusFirst() {
    question_->edit()->setFocus();
    question_->edit()->selectAll(); // the last question: typing replaces it
}

void QuestionForm::setQuestionProblem(const QString& sentence) { question_->setProblem(sentence); }

std::vector<statistics::Statistic> QuestionForm::statistics() const {
    std::vector<statistics::Statistic> chosen;
    if (count_->isChecked())
        chosen.push_back(statistics::Statistic::Count);
    if (sum_->isChecked())
        chosen.push_back(statistics::Statistic::Sum);
    if (mean_->isChecked())
        chosen.push_back(statistics::Statistic::Mean);
    return chosen;
}

Result<std::string, TextFault> QuestionForm::textOf() const {
    return cleanText(question_->text().toStdString(), kMaxQuestion);
}

Result<std::string, TextFault> QuestionForm::unitOf() const {
    if (unit_->text().trimmed().isEmpty())
        return std::string();
    return cleanText(unit_->text().toStdString(), kMaxUnit);
}

Result<std::int64_t, statistics::NumberFault> QuestionForm::numberOf(const Field* field) const {
    return statistics::parseNumber(field->text().toStdString(), static_cast<unsigned>(decimals_->value()),
                                   decimalMark());
}

std::optional<statistics::Question> QuestionForm::peek() const {
    const auto text = textOf();
    const auto unit = unitOf();
    const auto from = numberOf(from_);
    const auto to = numberOf(to_);
    if (!text || !unit || !from || !to)
        return std::nullopt;
    return statistics::Question{*text,       *unit, *from, *to, static_cast<unsigned>(decimals_->value()),
                                statistics()};
}

std::optional<statistics::Question> QuestionForm::read() {
    const auto text = textOf();
    question_->setProblem(text ? QString() : textProblem(text.error()));
    const auto unit = unitOf();
    unit_->setProblem(unit ? QString() : textProblem(unit.error()));
    for (Field* field : {from_, to_}) {
        const auto number = numberOf(field);
        field->setProblem(number ? QString() : texts::sentence(number.error()));
    }
    auto question = peek();
    if (!question)
        return std::nullopt;
    const auto wrong = statistics::check(*question);
    if (!wrong)
        return question;
    const bool range =
        *wrong == statistics::QuestionFault::RangeEmpty || *wrong == statistics::QuestionFault::RangeTooLarge;
    (range ? to_ : question_)->setProblem(texts::sentence(*wrong));
    return std::nullopt;
}

} // namespace nulsom::window
