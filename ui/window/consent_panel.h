// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/window/session_view.h"

#include <QFrame>

class QLabel;

namespace nulsom::window {

/// Beside every question: what the group learns, what nobody learns, and what remains possible all the same.
class ConsentPanel final : public QFrame {
    Q_OBJECT

  public:
    explicit ConsentPanel(QWidget* parent);

    void present(const SessionView& view);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    statistics::Question question_;
    std::size_t people_ = 0;
    QLabel* learnsHeading_;
    QLabel* learns_;
    QLabel* hiddenHeading_;
    QLabel* hidden_;
    QLabel* possibleHeading_;
    QLabel* possible_;
};

} // namespace nulsom::window
