// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/window/page.h"

namespace nulsom::window {

/// The session is over for this laptop, and why.
class OverPage final : public Page {
    Q_OBJECT

  public:
    explicit OverPage(QWidget* parent);

    void present(const SessionView& view) override;
    QAction* mainAction() override { return back_; }

  Q_SIGNALS:
    void backRequested();

  protected:
    void retranslate() override;

  private:
    SessionView view_;
    QLabel* what_;
    QLabel* wiped_;
    QLabel* kept_;
    QAction* back_;
};

} // namespace nulsom::window
