// SPDX-License-Identifier: EUPL-1.2
#include "app/cli/demo.h"
#include "app/cli/find.h"
#include "app/cli/host.h"
#include "app/cli/join.h"
#include "app/cli/terminal.h"
#include "core/base/text.h"
#include "ui/texts/language.h"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>
#include <string>
#include <vector>

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
                    "NULSOM_INTERFACES=lo,eth0 limits finding and hosting to these network interfaces.");
}

int afterwards(int code, Output& output) {
    if (!output.lost())
        return code;
    output.note(Main::tr(
        "What this program prints cannot be written: the disk is full, or nobody reads it any more."));
    return code == kInterrupted ? kInterrupted : kFailed;
}

int refuse(const Refusal& refusal, Output& output) {
    if (!refusal.help) {
        output.failure(refusal.fault, refusal.text);
        return kWrongUse;
    }
    Output plain(false);
    for (const auto& line : refusal.text.trimmed().split(QLatin1Char('\n')))
        plain.line(line);
    return afterwards(kDone, plain);
}

int runProgram(Program& program, Output& output) {
    InterruptWatch watch;
    std::optional<int> early; // the exit code, where the program was told to leave
    const auto leave = [&program, &early](int code) {
        if (early)
            return;
        early = code;
        QTimer::singleShot(kGoodbye, QCoreApplication::instance(), [code] { QCoreApplication::exit(code); });
        program.interrupt();
    };
    QObject::connect(&watch, &InterruptWatch::interrupted, &program, [leave] { leave(kInterrupted); });
    QObject::connect(&watch, &InterruptWatch::resumed, &program, [&output] { output.repeatPrompt(); });
    output.whenLost([&program, leave] {
        QMetaObject::invokeMethod(
            &program, [leave] { leave(kFailed); }, Qt::QueuedConnection);
    });
    // A command may end before the loop runs, and exit() is lost on a loop that does not run.
    QObject::connect(
        &program, &Program::done, QCoreApplication::instance(),
        [&early](int code) { QCoreApplication::exit(early.value_or(code)); }, Qt::QueuedConnection);
    QTimer::singleShot(0, &program, [&program] { program.start(); });
    const int code = QCoreApplication::exec();
    output.whenLost({});
    return code;
}

template <typename Command, typename Options>
int runCommand(Parsed<Options> options, Output& output) {
    if (!options)
        return refuse(options.error(), output);
    Command command(std::move(*options), output);
    const int code = runProgram(command, output);
    output.endPrompt();
    if (code == kFailed && !output.toldFailure() && !output.lost())
        output.failure(own_fault::kNoResult, Main::tr("The last question has no result."));
    return code;
}

int runNamed(const QStringList& arguments, Output& output) {
    const auto command = arguments.isEmpty() ? QString() : arguments.front();
    if (command == QStringLiteral("demo"))
        return runCommand<Demo>(demoArguments(arguments), output);
    if (command == QStringLiteral("find"))
        return runCommand<Find>(findArguments(arguments), output);
    if (command == QStringLiteral("host"))
        return runCommand<Host>(hostArguments(arguments), output);
    if (command == QStringLiteral("join"))
        return runCommand<Join>(joinArguments(arguments), output);
    if (command == QStringLiteral("--version"))
        return refuse({true, QStringLiteral("nulsom-cli " NULSOM_VERSION), {}}, output);
    const bool help = command == QStringLiteral("--help") || command == QStringLiteral("-h");
    return refuse({help, usage(), own_fault::kWrongUse}, output);
}

int run(const QStringList& arguments, bool readable) {
    Output output(wantsJson(arguments));
    // What scripts read is the same in every language.
    texts::setLanguage(output.json() ? QStringLiteral("en") : texts::systemLanguage());
    const int code =
        readable ? runNamed(arguments, output)
                 : refuse(wrong(Main::tr("An argument is not text in UTF-8. Nothing was sent.")), output);
    return afterwards(code, output);
}

} // namespace
} // namespace nulsom::cli

int main(int argc, char* argv[]) {
    nulsom::cli::protectProcess();
    // QCoreApplication would hand out other text where these are not UTF-8.
    const std::vector<std::string> given(argv + std::min(argc, 1), argv + argc);
    const bool readable = std::all_of(given.begin(), given.end(), nulsom::isUtf8);
    QStringList arguments;
    for (const auto& each : given)
        arguments += QString::fromStdString(each);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("nulsom-cli"));
    return nulsom::cli::run(arguments, readable);
}
