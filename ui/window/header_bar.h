// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/window/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace nulsom::window {

/// Always on top: the name, the session, language and theme.
class HeaderBar final : public QFrame {
    Q_OBJECT

  public:
    explicit HeaderBar(QWidget* parent);

    void setSession(const QString& title);
    void setLanguage(const QString& code);

  Q_SIGNALS:
    void languageChosen(const QString& code);
    void themeToggled();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    QLabel* session_;
    QPushButton* english_;
    QPushButton* dutch_;
    QPushButton* theme_;
};

} // namespace nulsom::window
