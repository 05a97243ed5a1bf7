// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/window/page.h"

#include <QTimer>

namespace nulsom::window {

class Banner;
class ConsentPanel;
class PeopleList;

/// A question is open, seen by a host who does not answer it.
class HostRoundPage final : public Page {
    Q_OBJECT

  public:
    explicit HostRoundPage(QWidget* parent);

    void present(const SessionView& view) override;

  protected:
    void retranslate() override;

  private:
    void showLastLook();

    SessionView view_;
    Banner* banner_;
    QLabel* ready_;
    QLabel* hint_;
    PeopleList* people_;
    ConsentPanel* consent_;
    QTimer tick_;
};

} // namespace nulsom::window
