// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/session/intents.h"
#include "ui/window/session_view.h"

#include <QAction>

namespace nulsom::window {

/// What a host can do at this moment, for the footer; the same whether or not the host takes part.
class HostActions final : public QObject {
    Q_OBJECT

  public:
    explicit HostActions(QObject* parent);

    void present(const SessionView& view);
    void retranslate();
    QAction* mainAction() const { return main_; }
    QList<QAction*> sideActions() const { return sides_; }

  Q_SIGNALS:
    void wants(nulsom::session::HubIntent intent);
    void askRequested();     ///< the question that was prepared
    void anotherRequested(); ///< a new one: to the form
    void endRequested();

  private:
    QAction* make(const char* objectName);
    void presentCombining();
    /// To the form, where the last question still stands: after a result, without one, or taken back.
    QString anotherText() const;

    SessionView view_;
    QAction* closeDoors_;
    QAction* ask_;
    QAction* another_;
    QAction* withdraw_;
    QAction* combine_;
    QAction* goOnWithout_;
    QAction* endRound_;
    QAction* end_;
    QAction* main_ = nullptr;
    QList<QAction*> sides_;
};

} // namespace nulsom::window
