// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QFrame>
#include <QHash>
#include <QList>
#include <QPointer>

class QAction;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace nulsom::window {

/// Never scrolls away: what is true now of the own answer on the left, what one can do on the right.
class FooterBar final : public QFrame {
    Q_OBJECT

  public:
    explicit FooterBar(QWidget* parent);

    void setPrivacyLine(const QString& sentence);
    QString privacyLine() const;
    /// Buttons from left to right; the main one, which may be missing, stands last and answers to Enter.
    void setActions(const QList<QAction*>& sides, QAction* main);
    QPushButton* mainButton() const { return main_; }

  private:
    QPushButton* addButton(QAction* action, const char* role);

    QLabel* privacy_;
    QHBoxLayout* buttons_;
    QList<QPointer<QPushButton>> shown_;
    QList<QAction*> sides_;
    QAction* mainAction_ = nullptr;
    QPushButton* main_ = nullptr;
};

} // namespace nulsom::window
