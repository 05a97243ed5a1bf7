// SPDX-License-Identifier: EUPL-1.2
#include "ui/window/page.h"

#include "ui/window/widgets.h"

#include <QEvent>
#include <QVBoxLayout>

namespace nulsom::window {

Page::Page(QWidget* parent, const char* objectName)
    : QWidget(parent), heading_(makeLabel(this, "heading", "title")), body_(new QVBoxLayout) {
    setObjectName(QLatin1String(objectName));
    setProperty("role", QStringLiteral("plain"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 20, 32, 16);
    layout->setSpacing(12);
    layout->addWidget(heading_);
    layout->addLayout(body_, 1);
    body_->setSpacing(12);
}

void Page::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Page::setHeading(const QString& text, const QString& progress) {
    heading_->setText(text);
    setAccessibleName(text);
    setWindowTitle(progress.isEmpty() ? text : QStringLiteral("%1 · %2").arg(progress, text));
}

QAction* Page::makeAction(const char* objectName) {
    auto* action = new QAction(this);
    action->setObjectName(QLatin1String(objectName));
    return action;
}

} // namespace nulsom::window
