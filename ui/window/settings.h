// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/window/theme.h"

#include <QByteArray>
#include <QString>

/// All that stays on this laptop between two runs: language, theme, the last display name, the window's
/// place.
namespace nulsom::window::settings {

/// Empty before somebody chose one: then the system's.
QString language();
void setLanguage(const QString& language);
ThemeChoice theme();
void setTheme(ThemeChoice theme);
QString name();
void setName(const QString& name);
QByteArray geometry();
void setGeometry(const QByteArray& geometry);

} // namespace nulsom::window::settings
