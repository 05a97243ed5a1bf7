// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/session/intents.h"
#include "ui/window/session_view.h"

#include <QAction>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace nulsom::window {

/// One screen: a title, a body, and what the footer offers on it. A page shows views and says what its person
/// wants; it knows no other page and no engine.
class Page : public QWidget {
    Q_OBJECT

  public:
    Page(QWidget* parent, const char* objectName);

    virtual void present(const SessionView& view) = 0;
    /// The page comes on screen: puts the keyboard where one wants to begin.
    virtual void begin() {}
    /// The one main button, bottom right; nothing where there is none.
    virtual QAction* mainAction() { return nullptr; }
    virtual QList<QAction*> sideActions() { return {}; }

  Q_SIGNALS:
    void wants(nulsom::session::ParticipantIntent intent);
    void wantsOfHub(nulsom::session::HubIntent intent);
    /// Which actions there are has changed.
    void actionsChanged();

  protected:
    virtual void retranslate() = 0;
    void changeEvent(QEvent* event) override;

    QVBoxLayout* body() const { return body_; }
    /// The window's title begins with the progress, if any: how far it is can be seen on a task bar, too.
    void setHeading(const QString& text, const QString& progress = {});
    QAction* makeAction(const char* objectName);

  private:
    QLabel* heading_;
    QVBoxLayout* body_;
};

} // namespace nulsom::window
