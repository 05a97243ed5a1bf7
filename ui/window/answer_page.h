// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/window/page.h"

#include <QTimer>

namespace nulsom::window {

class Banner;
class ConsentPanel;
class NumberField;

/// The question, what becomes of an answer, and the field for it.
class AnswerPage final : public Page {
    Q_OBJECT

  public:
    explicit AnswerPage(QWidget* parent);

    void present(const SessionView& view) override;
    void begin() override;
    QAction* mainAction() override;
    QList<QAction*> sideActions() override;

    /// Whether something stands in the field: then the privacy line speaks of an answer.
    bool hasText() const;
    /// The session is over, or its answer wiped: nothing of it stays in the field.
    void forget();

  Q_SIGNALS:
    void textChanged();

  protected:
    void retranslate() override;

  private:
    void layOut();
    void submit();
    void showState();
    void showLastLook();

    SessionView view_;
    std::optional<statistics::Question> shown_;
    std::uint64_t roundShown_ = 0;
    bool declined_ = false;
    /// Said to be ready, the number is covered until the person takes it back or types.
    bool covered_ = false;
    Banner* banner_;
    NumberField* number_;
    QLabel* only_;
    QLabel* change_;
    QLabel* ready_;
    QLabel* away_;
    ConsentPanel* consent_;
    QAction* iAmReady_;
    QAction* takeBack_;
    QAction* ratherNot_;
    QTimer tick_;
};

} // namespace nulsom::window
