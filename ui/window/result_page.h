// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/window/page.h"

namespace nulsom::window {

/// The number, large, and what it does and does not reveal.
class ResultPage final : public Page {
    Q_OBJECT

  public:
    explicit ResultPage(QWidget* parent);

    void present(const SessionView& view) override;
    QAction* mainAction() override;

  protected:
    void retranslate() override;

  private:
    void layOut();
    void showHeading(const statistics::StatisticValue& first);

    SessionView view_;
    QLabel* number_;
    QLabel* question_;
    QLabel* others_;
    QLabel* knows_;
    QLabel* private_;
    QLabel* truth_;
    QLabel* limits_;
    QLabel* took_;
    QLabel* wiped_;
    QAction* goOn_;
};

} // namespace nulsom::window
