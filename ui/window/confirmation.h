// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/window/session_view.h"

#include <QString>

class QWidget;

namespace nulsom::window {

/// Asks whether the person really wants to leave, or as a host to end the session, and says what that does.
bool confirmLeaving(QWidget* parent, const QString& question, const SessionView& view);

} // namespace nulsom::window
