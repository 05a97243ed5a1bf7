// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/window/page.h"

class QPushButton;

namespace nulsom::window {

class PeopleList;

/// The doors are open: the code for the room, and who is here.
class LobbyPage final : public Page {
    Q_OBJECT

  public:
    explicit LobbyPage(QWidget* parent);

    void present(const SessionView& view) override;

  protected:
    void retranslate() override;

  private:
    void layOut();
    void showWaiting();

    SessionView view_;
    QWidget* codePanel_;
    QLabel* codeCaption_;
    QLabel* code_;
    QLabel* address_;
    QLabel* codeHint_;
    QLabel* count_;
    QLabel* waiting_;
    PeopleList* people_;
    QPushButton* remove_;
    QLabel* missing_;
};

} // namespace nulsom::window
