// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/session/intents.h"
#include "core/statistics/number.h"
#include "core/statistics/question.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace nulsom::window {

/// Where one number is typed. The text stays in this line edit alone; below it the number is repeated in a
/// clear form. Hidden, both show only while a button is held; a hidden number that cannot be edited does not
/// even show how many digits it has.
class NumberField final : public QWidget {
    Q_OBJECT

  public:
    explicit NumberField(QWidget* parent);

    void setQuestion(const statistics::Question& question);
    void setHidden(bool hidden);
    void setEditable(bool editable);
    /// Puts the reason below the field when there is none.
    std::shared_ptr<session::SecretNumber> read();
    bool isBlank() const;
    void clear();
    void focusField();

  Q_SIGNALS:
    void edited();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void layOut();
    void retranslate();
    void showEcho();
    void look(bool looking);
    void showText();
    QString amount(std::int64_t scaled) const;
    Result<std::int64_t, statistics::NumberFault> parse() const;

    statistics::Question question_;
    bool hidden_ = false;
    bool looking_ = false;
    bool tried_ = false; ///< from the first "I am ready" on, what is missing is said as well
    QLineEdit* edit_;
    QLabel* cover_;
    QLabel* unit_;
    QPushButton* look_;
    QLabel* echo_;
    QLabel* problem_;
    QLabel* range_;
};

} // namespace nulsom::window
