// SPDX-License-Identifier: EUPL-1.2
#include "ui/texts/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>
#include <QtGlobal>

// Outside of any namespace, as the macro demands; a static library's resources are left out without it.
static void initialiseTexts() { Q_INIT_RESOURCE(i18n); }

namespace nulsom::texts {
namespace {

QString& chosen() {
    static QString language;
    return language;
}

} // namespace

void setLanguage(const QString& language) {
    initialiseTexts();
    // Owned by the application, so that it goes before what it is installed in.
    static QTranslator* installed = nullptr;
    if (installed != nullptr) {
        QCoreApplication::removeTranslator(installed);
        delete installed;
    }
    chosen() = language == QStringLiteral("nl") ? QStringLiteral("nl") : QStringLiteral("en");
    installed = new QTranslator(QCoreApplication::instance());
    if (installed->load(QStringLiteral(":/i18n/nulsom_%1.qm").arg(chosen())))
        QCoreApplication::installTranslator(installed);
}

QString currentLanguage() { return chosen().isEmpty() ? systemLanguage() : chosen(); }

QString systemLanguage() {
    const auto wanted = QLocale::system().uiLanguages();
    return !wanted.isEmpty() && wanted.front().startsWith(QStringLiteral("nl")) ? QStringLiteral("nl")
                                                                                : QStringLiteral("en");
}

} // namespace nulsom::texts
