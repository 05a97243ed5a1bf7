// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/discovery/session_table.h"
#include "ui/window/widgets.h"

#include <QListWidget>

#include <optional>

namespace nulsom::window {

/// The sessions that can be heard: each with its whole title, however long, and what else a beacon says.
class SessionList final : public Flexible<QListWidget> {
    Q_OBJECT

  public:
    explicit SessionList(QWidget* parent);

    /// What was chosen stays chosen, wherever it stands in the new list.
    void setSessions(const std::vector<discovery::FoundSession>& sessions);
    /// Its place among the sessions.
    std::optional<std::size_t> chosen() const;
    /// False where there is none that can be joined.
    bool chooseFirst();

  protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace nulsom::window
