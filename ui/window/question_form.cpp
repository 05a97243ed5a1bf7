// SPDX-License-Identifier: EUPL-1.2
#include "ui/window/question_form.h"

#include "core/statistics/number.h"
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

void QuestionForm::focusFirst() { question_->edit()->setFocus(); }

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

std::optional<std::int64_t> QuestionForm::readNumber(Field* field) {
    const auto number = statistics::parseNumber(field->text().toStdString(),
                                                static_cast<unsigned>(decimals_->value()), decimalMark());
    field->setProblem(number ? QString() : texts::sentence(number.error()));
    return number ? std::optional(*number) : std::nullopt;
}

std::optional<statistics::Question> QuestionForm::read() {
    statistics::Question question;
    const auto text = cleanText(question_->text().toStdString(), kMaxQuestion);
    question_->setProblem(text ? QString() : textProblem(text.error()));
    std::string unit;
    if (!unit_->text().trimmed().isEmpty()) {
        const auto clean = cleanText(unit_->text().toStdString(), kMaxUnit);
        unit_->setProblem(clean ? QString() : textProblem(clean.error()));
        if (!clean)
            return std::nullopt;
        unit = *clean;
    }
    const auto from = readNumber(from_);
    const auto to = readNumber(to_);
    if (!text || !from || !to)
        return std::nullopt;
    question.text = *text;
    question.unit = unit;
    question.minimum = *from;
    question.maximum = *to;
    question.decimals = static_cast<unsigned>(decimals_->value());
    question.statistics = statistics();
    const auto wrong = statistics::check(question);
    if (!wrong)
        return question;
    const bool range =
        *wrong == statistics::QuestionFault::RangeEmpty || *wrong == statistics::QuestionFault::RangeTooLarge;
    (range ? to_ : question_)->setProblem(texts::sentence(*wrong));
    return std::nullopt;
}

} // namespace nulsom::window
