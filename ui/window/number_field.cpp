// SPDX-License-Identifier: EUPL-1.2
#include "ui/window/number_field.h"

#include "core/statistics/exact.h"
#include "ui/texts/fault_texts.h"
#include "ui/texts/language.h"
#include "ui/texts/number_texts.h"
#include "ui/window/widgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace nulsom::window {

using statistics::NumberFault;

namespace {

constexpr int kEchoHeight = 30;

QString dots() { return QStringLiteral("••••••"); } // as many for every number

} // namespace

NumberField::NumberField(QWidget* parent)
    : QWidget(parent), edit_(new QLineEdit(this)), cover_(makeLabel(edit_, "answerCover", "cover")),
      unit_(makeLabel(this, "answerUnit", "lead")), look_(makeButton(this, "holdToLook")),
      echo_(makeLabel(this, "echo", "echo")), problem_(makeLabel(this, "answerProblem", "wrong")),
      range_(makeLabel(this, "range", "muted")) {
    edit_->setObjectName(QStringLiteral("answer"));
    edit_->setProperty("role", QStringLiteral("answer"));
    edit_->setMaxLength(64);
    edit_->setInputMethodHints(Qt::ImhPreferNumbers | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    cover_->setText(dots());
    cover_->setAttribute(Qt::WA_TransparentForMouseEvents);
    cover_->hide();
    look_->hide();
    layOut();
    connect(edit_, &QLineEdit::textEdited, this, [this] {
        showEcho();
        Q_EMIT edited();
    });
    connect(look_, &QPushButton::pressed, this, [this] { look(true); });
    connect(look_, &QPushButton::released, this, [this] { look(false); });
    retranslate();
}

void NumberField::layOut() {
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    edit_->setMinimumWidth(240);
    edit_->setMaximumWidth(420);
    unit_->setWordWrap(false);
    row->addWidget(edit_, 1);
    row->addWidget(unit_);
    row->addWidget(look_);
    row->addStretch(0);
    auto* inside = new QHBoxLayout(edit_);
    inside->setContentsMargins(12, 0, 12, 0);
    inside->addWidget(cover_);
    echo_->setMinimumHeight(kEchoHeight); // what stands below does not jump when a number comes or goes
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(row);
    layout->addWidget(echo_);
    layout->addWidget(problem_);
    layout->addWidget(range_);
    problem_->hide();
    setFocusProxy(edit_);
}

void NumberField::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NumberField::retranslate() {
    const auto unit = QString::fromStdString(question_.unit);
    edit_->setAccessibleName(unit.isEmpty() ? tr("Your answer") : tr("Your answer in %1").arg(unit));
    nameControl(look_, tr("Hold to look"));
    unit_->setText(unit == QLatin1String("EUR") ? QStringLiteral("€") : unit);
    unit_->setVisible(!unit.isEmpty());
    range_->setText(tr("From %1 to %2.").arg(amount(question_.minimum), amount(question_.maximum)));
    showEcho();
}

void NumberField::setQuestion(const statistics::Question& question) {
    if (question_ == question)
        return;
    question_ = question;
    tried_ = false;
    retranslate();
}

void NumberField::setHidden(bool hidden) {
    if (hidden_ == hidden)
        return; // somebody may be looking now
    hidden_ = hidden;
    look_->setVisible(hidden);
    look(false);
}

void NumberField::setEditable(bool editable) {
    edit_->setReadOnly(!editable);
    showText();
}

void NumberField::look(bool looking) {
    looking_ = looking;
    showText();
}

void NumberField::showText() {
    const bool visible = !hidden_ || looking_;
    const bool covered = !visible && edit_->isReadOnly();
    edit_->setEchoMode(visible ? QLineEdit::Normal : covered ? QLineEdit::NoEcho : QLineEdit::Password);
    cover_->setVisible(covered && !isBlank());
    showEcho();
}

bool NumberField::isBlank() const { return edit_->text().trimmed().isEmpty(); }

void NumberField::clear() {
    // Unlike QLineEdit::clear this leaves nothing to undo.
    edit_->setText(QString());
    tried_ = false;
    showText();
}

void NumberField::focusField() { edit_->setFocus(); }

QString NumberField::amount(std::int64_t scaled) const {
    return texts::formatAmount(statistics::formatScaled(scaled, question_.decimals),
                               QString::fromStdString(question_.unit));
}

Result<std::int64_t, NumberFault> NumberField::parse() const {
    const auto mark = texts::currentLanguage() == QLatin1String("nl") ? statistics::DecimalMark::Comma
                                                                      : statistics::DecimalMark::Point;
    QByteArray typed = edit_->text().toUtf8();
    auto number = statistics::parseNumber({typed.constData(), static_cast<std::size_t>(typed.size())},
                                          question_.decimals, mark);
    typed.fill('\0');
    if (number && (*number < question_.minimum || *number > question_.maximum))
        return Error{NumberFault::OutOfRange};
    return number;
}

void NumberField::showEcho() {
    const auto number = parse();
    const bool visible = !hidden_ || looking_;
    const bool covered = !visible && edit_->isReadOnly();
    if (!number || covered)
        echo_->clear();
    else
        echo_->setText(visible ? amount(*number) : dots());
    // While hidden not even the reason may be read from the wall, until the person asks to go on.
    const bool say = !number && !covered && (tried_ || (!isBlank() && visible));
    problem_->setText(say ? texts::sentence(number.error()) : QString());
    problem_->setVisible(say);
    echo_->setVisible(!say);
    edit_->setAccessibleDescription(visible ? (say ? problem_->text() : echo_->text()) : tr("hidden"));
}

std::shared_ptr<session::SecretNumber> NumberField::read() {
    tried_ = true;
    showEcho();
    const auto number = parse();
    return number ? std::make_shared<session::SecretNumber>(*number) : nullptr;
}

} // namespace nulsom::window
