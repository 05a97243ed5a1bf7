// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/session/rules.h"
#include "ui/window/backend.h"
#include "ui/window/page.h"

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace nulsom::window {

class Banner;
class Field;
class QuestionForm;

/// The host's question: for a new session, or the next one of a session that runs.
class FormPage final : public Page {
    Q_OBJECT

  public:
    explicit FormPage(QWidget* parent);

    void present(const SessionView& view) override;
    void begin() override;
    QAction* mainAction() override { return open_; }
    QList<QAction*> sideActions() override { return {back_}; }

    /// With a session running only the question can still be chosen.
    void setForSession(bool running);
    /// Has a result in this session. Asked again, the two results would differ by exactly what somebody
    /// corrected, so it is not.
    void noteAnswered(const statistics::Question& question);
    void setBusy(bool busy);
    void setProblem(const session::FaultReport& report);
    QString name() const;
    void setName(const QString& name);

  Q_SIGNALS:
    void hostRequested(const nulsom::window::HostRequest& request);
    void asked(const nulsom::statistics::Question& question);
    void backRequested();

  protected:
    void retranslate() override;

  private:
    void layOut();
    void layOutSession(QVBoxLayout* column);
    void submit();
    void explain();
    void guard();
    void showProblem();
    void showBanner();

    Banner* banner_;
    Field* title_;
    QLabel* titleHint_;
    QuestionForm* question_;
    QWidget* session_;
    Field* name_;
    QLabel* minimumCaption_;
    QSpinBox* minimum_;
    QLabel* languageCaption_;
    QComboBox* language_;
    bool languageChosen_ = false; ///< of the words, by hand
    QCheckBox* takePart_;
    QCheckBox* codeOnly_;
    QLabel* learnsHeading_;
    QLabel* learns_;
    QLabel* hiddenHeading_;
    QLabel* hidden_;
    QLabel* sendsHeading_;
    QLabel* sends_;
    QLabel* people_;
    QAction* open_;
    QAction* back_;
    std::optional<session::FaultReport> problem_;
    std::vector<session::PastRound> answered_;
    bool again_ = false; ///< what stands in the form has been answered
    bool running_ = false;
    bool busy_ = false;
};

} // namespace nulsom::window
