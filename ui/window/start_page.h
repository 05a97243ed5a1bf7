// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/window/backend.h"
#include "ui/window/page.h"

#include <QTimer>

class QPushButton;

namespace nulsom::window {

class Banner;
class Field;
class SessionList;

/// Join by the list or by the code, or host.
class StartPage final : public Page {
    Q_OBJECT

  public:
    explicit StartPage(QWidget* parent);

    void present(const SessionView& view) override;
    void begin() override;
    QAction* mainAction() override { return join_; }

    void setSessions(std::vector<discovery::FoundSession> sessions);
    void setFindingProblem(const session::FaultReport& report);
    /// Joining is under way: one cannot join twice.
    void setBusy(bool busy);
    /// Says at the right field why there is no session.
    void setProblem(const session::FaultReport& report);
    QString name() const;
    void setName(const QString& name);

  Q_SIGNALS:
    void joinRequested(const nulsom::window::JoinRequest& request);
    void hostRequested();

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void retranslate() override;

  private:
    void layOut();
    void requestJoin();
    void showSessions();
    void showLooking();
    void showProblem();
    void updateJoin();

    Banner* banner_;
    Field* name_;
    QLabel* nameHint_;
    QLabel* listHeading_;
    SessionList* list_;
    QLabel* looking_;
    QLabel* codeHeading_;
    Field* code_;
    QLabel* codeHint_;
    QLabel* hostHeading_;
    QLabel* hostHint_;
    QPushButton* host_;
    QAction* join_;
    QTimer patience_;
    std::vector<discovery::FoundSession> sessions_;
    std::optional<session::FaultReport> problem_;
    std::optional<session::FaultReport> findingProblem_;
    bool busy_ = false;
};

} // namespace nulsom::window
