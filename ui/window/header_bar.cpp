// SPDX-License-Identifier: EUPL-1.2
#include "ui/window/header_bar.h"

#include "ui/window/widgets.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>

namespace nulsom::window {

HeaderBar::HeaderBar(QWidget* parent)
    : QFrame(parent), session_(makeLabel(this, "sessionTitle", "muted")),
      english_(makeButton(this, "languageEnglish", "switch")),
      dutch_(makeButton(this, "languageDutch", "switch")), theme_(makeButton(this, "theme", "switch")) {
    setProperty("role", QStringLiteral("header"));
    setFixedHeight(56);
    auto* brand = makeLabel(this, "brand", "brand");
    brand->setText(QStringLiteral("Nulsom"));
    brand->setWordWrap(false);
    session_->setWordWrap(false);

    auto* languages = new QButtonGroup(this);
    for (QPushButton* button : {english_, dutch_}) {
        button->setCheckable(true);
        languages->addButton(button);
    }
    english_->setText(QStringLiteral("EN"));
    dutch_->setText(QStringLiteral("NL"));

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(32, 0, 32, 0);
    layout->setSpacing(8);
    layout->addWidget(brand);
    layout->addSpacing(16);
    layout->addWidget(session_, 1);
    layout->addWidget(english_);
    layout->addWidget(dutch_);
    layout->addSpacing(16);
    layout->addWidget(theme_);

    connect(english_, &QPushButton::clicked, this, [this] { Q_EMIT languageChosen(QStringLiteral("en")); });
    connect(dutch_, &QPushButton::clicked, this, [this] { Q_EMIT languageChosen(QStringLiteral("nl")); });
    connect(theme_, &QPushButton::clicked, this, &HeaderBar::themeToggled);
    retranslate();
}

void HeaderBar::setSession(const QString& title) { session_->setText(title); }

void HeaderBar::setLanguage(const QString& code) {
    (code == QLatin1String("nl") ? dutch_ : english_)->setChecked(true);
}

void HeaderBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

void HeaderBar::retranslate() {
    // Each language in itself, for whoever cannot read the other.
    english_->setAccessibleName(QStringLiteral("English"));
    dutch_->setAccessibleName(QStringLiteral("Nederlands"));
    english_->setToolTip(english_->accessibleName());
    dutch_->setToolTip(dutch_->accessibleName());
    nameControl(theme_, themeIsDark() ? tr("Light colours") : tr("Dark colours"));
}

} // namespace nulsom::window
