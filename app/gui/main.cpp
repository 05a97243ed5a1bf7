// SPDX-License-Identifier: EUPL-1.2
#include "app/gui/engine_backend.h"
#include "ui/texts/language.h"
#include "ui/window/main_window.h"
#include "ui/window/settings.h"

#include <QApplication>
#include <QCommandLineParser>

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("nulsom"));
    QApplication::setApplicationDisplayName(QStringLiteral("Nulsom"));
    QApplication::setOrganizationName(QStringLiteral("nulsom"));
    QApplication::setApplicationVersion(QStringLiteral(NULSOM_VERSION));

    const auto chosen = nulsom::window::settings::language();
    nulsom::texts::setLanguage(chosen.isEmpty() ? nulsom::texts::systemLanguage() : chosen);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(application);

    nulsom::window::applyTheme(nulsom::window::settings::theme());
    nulsom::gui::EngineBackend backend;
    nulsom::window::MainWindow window(backend);
    window.show();
    return QApplication::exec();
}
