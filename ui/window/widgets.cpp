// SPDX-License-Identifier: EUPL-1.2
#include "ui/window/widgets.h"

#include "ui/window/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAccessibleEvent>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace nulsom::window {

void setRole(QWidget* widget, const char* role) {
    const auto wanted = QLatin1String(role);
    if (widget->property("role").toString() == wanted)
        return;
    widget->setProperty("role", wanted);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

QLabel* makeLabel(QWidget* parent, const char* objectName, const char* role) {
    auto* label = new QLabel(parent);
    label->setObjectName(QLatin1String(objectName));
    label->setProperty("role", QLatin1String(role));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QPushButton* makeButton(QWidget* parent, const char* objectName, const char* role) {
    auto* button = new QPushButton(parent);
    button->setObjectName(QLatin1String(objectName));
    button->setProperty("role", QLatin1String(role));
    button->setAutoDefault(true);
    return button;
}

QFrame* makePanel(QWidget* parent, const char* objectName) {
    auto* panel = new QFrame(parent);
    panel->setObjectName(QLatin1String(objectName));
    panel->setProperty("role", QStringLiteral("panel"));
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(8);
    return panel;
}

QVBoxLayout* panelLayout(QFrame* panel) { return qobject_cast<QVBoxLayout*>(panel->layout()); }

void nameControl(QPushButton* button, const QString& text) {
    button->setText(text);
    button->setAccessibleName(text);
}

Field::Field(QWidget* parent, const char* objectName)
    : QWidget(parent), caption_(makeLabel(this, "caption", "caption")), edit_(new QLineEdit(this)),
      problem_(makeLabel(this, "problem", "wrong")) {
    setObjectName(QLatin1String(objectName) + QLatin1String("Field"));
    edit_->setObjectName(QLatin1String(objectName));
    caption_->setBuddy(edit_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(caption_);
    layout->addWidget(edit_);
    layout->addWidget(problem_);
    problem_->hide();
    setFocusProxy(edit_);
}

void Field::setCaption(const QString& caption) {
    caption_->setText(caption);
    edit_->setAccessibleName(caption);
}

void Field::setProblem(const QString& sentence) {
    const bool wrong = !sentence.isEmpty();
    problem_->setText(sentence);
    problem_->setVisible(wrong);
    edit_->setAccessibleDescription(sentence);
    if (edit_->property("wrong").toBool() == wrong)
        return;
    edit_->setProperty("wrong", wrong);
    edit_->style()->unpolish(edit_);
    edit_->style()->polish(edit_);
}

Banner::Banner(QWidget* parent, const char* objectName)
    : QFrame(parent), text_(makeLabel(this, "bannerText", "body")) {
    setObjectName(QLatin1String(objectName));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addWidget(text_);
    hide();
}

void Banner::say(Kind kind, const QString& sentence) {
    const auto role = kind == Kind::Error     ? QStringLiteral("error")
                      : kind == Kind::Warning ? QStringLiteral("warning")
                                              : QStringLiteral("note");
    if (property("role").toString() != role) {
        setProperty("role", role);
        for (QWidget* widget : {static_cast<QWidget*>(this), static_cast<QWidget*>(text_)}) {
            widget->style()->unpolish(widget);
            widget->style()->polish(widget);
        }
    }
    const bool fresh = isHidden() || text_->text() != sentence;
    text_->setText(sentence);
    setAccessibleName(sentence);
    show();
    if (fresh) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void Banner::clear() {
    text_->clear();
    hide();
}

FocusRing::FocusRing(QWidget* window) : QWidget(window) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
    connect(qApp, &QApplication::focusChanged, this, [this, window](QWidget*, QWidget* now) {
        if (now == nullptr || now->window() != window)
            return;
        const bool ringed =
            qobject_cast<QAbstractButton*>(now) != nullptr || qobject_cast<QLineEdit*>(now) != nullptr ||
            qobject_cast<QAbstractSpinBox*>(now) != nullptr || qobject_cast<QComboBox*>(now) != nullptr ||
            qobject_cast<QAbstractItemView*>(now) != nullptr;
        follow(ringed ? now : nullptr);
    });
}

void FocusRing::follow(QWidget* control) {
    for (QWidget* widget = control_; widget != nullptr; widget = widget->parentWidget())
        widget->removeEventFilter(this);
    control_ = control;
    for (QWidget* widget = control_; widget != nullptr; widget = widget->parentWidget())
        widget->installEventFilter(this);
    place();
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event) {
    switch (static_cast<int>(event->type())) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::LayoutRequest:
        place();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void FocusRing::place() {
    constexpr int kGap = 4; // 2 px of ring, 2 px of air
    if (!control_ || !control_->isVisible()) {
        hide();
        return;
    }
    setGeometry(
        QRect(control_->mapTo(window(), QPoint()), control_->size()).adjusted(-kGap, -kGap, kGap, kGap));
    raise();
    show();
}

void FocusRing::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours().focus, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 9, 9);
}

} // namespace nulsom::window
