// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/window/page.h"

#include <array>

class QPushButton;

namespace nulsom::window {

class Banner;
class PeopleList;

/// Four words and a list of people. Two steps in two places, so that nobody clicks it away: the second never
/// comes up under the pointer, nor under the key, that did the first.
class CheckPage final : public Page {
    Q_OBJECT

  public:
    explicit CheckPage(QWidget* parent);

    void present(const SessionView& view) override;
    QAction* mainAction() override;
    QList<QAction*> sideActions() override;

  protected:
    void retranslate() override;

  private:
    void layOut();
    void showSteps();
    bool mayAnswer() const;
    void setAsking(bool asking);

    SessionView view_;
    bool wordsSame_ = false; ///< the first of the two steps is done
    bool said_ = false;      ///< both are; the engine knows
    bool asking_ = false;    ///< what differs?
    bool told_ = false;      ///< the number or a name differs
    Banner* banner_;
    std::array<QLabel*, 4> words_{};
    QLabel* digits_;
    QLabel* language_;
    QLabel* stepWords_;
    QLabel* stepPeople_;
    QLabel* hands_;
    QLabel* progress_;
    PeopleList* people_;
    QWidget* asked_;
    QLabel* askedText_;
    QPushButton* theWords_;
    QPushButton* thePeople_;
    QPushButton* nothing_;
    QPushButton* count_;
    QAction* same_;
    QAction* differs_;
};

} // namespace nulsom::window
