// SPDX-License-Identifier: EUPL-1.2
#include "app/cli/demo.h"
#include "app/cli/find.h"
#include "app/cli/host.h"
#include "app/cli/join.h"
#include "app/cli/terminal.h"
#include "ui/texts/language.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

namespace nulsom::cli {
namespace {

// Longer than a goodbye takes; whoever interrupts does not want to wait for a network that is gone.
constexpr std::chrono::milliseconds kGoodbye{3000};

struct Main {
    Q_DECLARE_TR_FUNCTIONS(Main)
};

QString usage() {
    return Main::tr("Nulsom: people in a room compute together what nobody wants to tell.\n\n"
                    "nulsom-cli demo   a whole session on this machine\n"
                    "nulsom-cli find   list the sessions of this network\n"
                    "nulsom-cli host   lead a session\n"
                    "nulsom-cli join   take part in a session\n\n"
                    "nulsom-cli COMMAND --help tells more; nulsom-cli --version tells the version.\n"
                    "NULSOM_INTERFACES=lo,eth0 limits all of it to these network interfaces.");
}

int refuse(const Refusal& refusal, const Output& output) {
    if (refusal.help) {
        for (const auto& line : refusal.text.trimmed().split(QLatin1Char('\n')))
            Output(false).line(line);
        return kDone;
    }
    if (refusal.fault)
        output.failure(*refusal.fault);
    output.note(refusal.text);
    return kWrongUse;
}

int runProgram(Program& program) {
    InterruptWatch watch;
    bool interrupted = false;
    QObject::connect(&watch, &InterruptWatch::interrupted, &program, [&program, &interrupted] {
        interrupted = true;
        QTimer::singleShot(kGoodbye, QCoreApplication::instance(),
                           [] { QCoreApplication::exit(kInterrupted); });
        program.interrupt();
    });
    // A command may end before the loop runs, and exit() is lost on a loop that does not run.
    QObject::connect(
        &program, &Program::done, QCoreApplication::instance(),
        [&interrupted](int code) { QCoreApplication::exit(interrupted ? kInterrupted : code); },
        Qt::QueuedConnection);
    QTimer::singleShot(0, &program, [&program] { program.start(); });
    return QCoreApplication::exec();
}

template <typename Command, typename Options>
int runCommand(Parsed<Options> options, const Output& output) {
    if (!options)
        return refuse(options.error(), output);
    Command command(std::move(*options), output);
    return runProgram(command);
}

int run(const QStringList& arguments) {
    const auto rest = arguments.mid(1);
    const Output output(wantsJson(rest));
    // What scripts read is the same in every language.
    texts::setLanguage(output.json() ? QStringLiteral("en") : texts::systemLanguage());

    const auto command = rest.isEmpty() ? QString() : rest.front();
    if (command == QStringLiteral("demo"))
        return runCommand<Demo>(demoArguments(rest), output);
    if (command == QStringLiteral("find"))
        return runCommand<Find>(findArguments(rest), output);
    if (command == QStringLiteral("host"))
        return runCommand<Host>(hostArguments(rest), output);
    if (command == QStringLiteral("join"))
        return runCommand<Join>(joinArguments(rest), output);

    const Output plain(false);
    if (command == QStringLiteral("--version")) {
        plain.line(QStringLiteral("nulsom-cli " NULSOM_VERSION));
        return kDone;
    }
    if (command == QStringLiteral("--help") || command == QStringLiteral("-h")) {
        for (const auto& line : usage().split(QLatin1Char('\n')))
            plain.line(line);
        return kDone;
    }
    for (const auto& line : usage().split(QLatin1Char('\n')))
        plain.note(line);
    return kWrongUse;
}

} // namespace
} // namespace nulsom::cli

int main(int argc, char* argv[]) {
    nulsom::cli::protectProcess();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("nulsom-cli"));
    return nulsom::cli::run(QCoreApplication::arguments());
}
