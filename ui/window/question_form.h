// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/text.h"
#include "core/statistics/number.h"
#include "core/statistics/question.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QSpinBox;

namespace nulsom::window {

class Field;

/// The fields of one question: what is asked, between which numbers, and what comes out.
class QuestionForm final : public QWidget {
    Q_OBJECT

  public:
    explicit QuestionForm(QWidget* parent);

    /// What stands in the fields, where each can be read; says nothing of what is wrong.
    std::optional<statistics::Question> peek() const;
    /// Reads all fields; says at each what is wrong with it, then there is no question.
    std::optional<statistics::Question> read();
    /// The statistics ticked now, for the words beside the form.
    std::vector<statistics::Statistic> statistics() const;
    void focusFirst();
    void setQuestionProblem(const QString& sentence);

  Q_SIGNALS:
    void edited();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void layOut();
    void retranslate();
    Result<std::string, TextFault> textOf() const;
    Result<std::string, TextFault> unitOf() const;
    Result<std::int64_t, statistics::NumberFault> numberOf(const Field* field) const;

    Field* question_;
    Field* from_;
    Field* to_;
    Field* unit_;
    QLabel* decimalsCaption_;
    QSpinBox* decimals_;
    QLabel* statisticsCaption_;
    QCheckBox* mean_;
    QCheckBox* sum_;
    QCheckBox* count_;
};

} // namespace nulsom::window
