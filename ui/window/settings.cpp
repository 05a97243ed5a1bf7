// SPDX-License-Identifier: EUPL-1.2
#include "ui/window/settings.h"

#include <QSettings>

namespace nulsom::window::settings {
namespace {

const auto kLanguage = QStringLiteral("language");
const auto kTheme = QStringLiteral("theme");
const auto kName = QStringLiteral("name");
const auto kGeometry = QStringLiteral("geometry");

} // namespace

QString language() { return QSettings().value(kLanguage).toString(); }

void setLanguage(const QString& language) { QSettings().setValue(kLanguage, language); }

ThemeChoice theme() {
    const auto theme = QSettings().value(kTheme).toString();
    if (theme == QLatin1String("dark"))
        return ThemeChoice::Dark;
    return theme == QLatin1String("light") ? ThemeChoice::Light : ThemeChoice::System;
}

void setTheme(ThemeChoice theme) {
    if (theme == ThemeChoice::System)
        QSettings().remove(kTheme);
    else
        QSettings().setValue(kTheme,
                             theme == ThemeChoice::Dark ? QStringLiteral("dark") : QStringLiteral("light"));
}

QString name() { return QSettings().value(kName).toString(); }

void setName(const QString& name) { QSettings().setValue(kName, name); }

QByteArray geometry() { return QSettings().value(kGeometry).toByteArray(); }

void setGeometry(const QByteArray& geometry) { QSettings().setValue(kGeometry, geometry); }

} // namespace nulsom::window::settings
