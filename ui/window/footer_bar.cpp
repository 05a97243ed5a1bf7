// SPDX-License-Identifier: EUPL-1.2
#include "ui/window/footer_bar.h"

#include "ui/window/widgets.h"

#include <QAction>
#include <QHBoxLayout>

namespace nulsom::window {

FooterBar::FooterBar(QWidget* parent)
    : QFrame(parent), privacy_(makeLabel(this, "privacyLine", "body")), buttons_(new QHBoxLayout) {
    setProperty("role", QStringLiteral("footer"));
    setFixedHeight(76);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(32, 8, 32, 8);
    layout->setSpacing(16);
    layout->addWidget(privacy_, 1);
    layout->addLayout(buttons_);
    buttons_->setSpacing(10);
}

void FooterBar::setPrivacyLine(const QString& sentence) { privacy_->setText(sentence); }

QString FooterBar::privacyLine() const { return privacy_->text(); }

void FooterBar::setActions(const QList<QAction*>& sides, QAction* main) {
    if (sides == sides_ && main == mainAction_)
        return;
    // The keyboard must not fall back to the first control of the window because a button was made anew.
    QString focused;
    for (const auto& button : std::as_const(shown_)) {
        if (button && button->hasFocus())
            focused = button->objectName();
        if (!button)
            continue;
        // Later, for it may be this button's own click that brought us here.
        buttons_->removeWidget(button);
        button->setObjectName(QString());
        button->hide();
        button->deleteLater();
    }
    shown_.clear();
    sides_ = sides;
    mainAction_ = main;
    for (QAction* action : sides)
        addButton(action, "");
    main_ = main == nullptr ? nullptr : addButton(main, "main");
    if (main_ != nullptr)
        main_->setDefault(true);
    if (focused.isEmpty())
        return;
    for (const auto& button : std::as_const(shown_)) {
        if (button->objectName() == focused && button->isEnabled())
            return button->setFocus();
    }
    if (main_ != nullptr)
        main_->setFocus();
}

QPushButton* FooterBar::addButton(QAction* action, const char* role) {
    auto* button = makeButton(this, "", role);
    button->setObjectName(action->objectName());
    const auto follow = [button, action] {
        nameControl(button, action->text());
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip() == action->text() ? QString() : action->toolTip());
    };
    follow();
    connect(action, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    buttons_->addWidget(button, 0, Qt::AlignVCenter);
    button->show(); // at once: the keyboard may go there now
    shown_.append(button);
    return button;
}

} // namespace nulsom::window
