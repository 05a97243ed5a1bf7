// SPDX-License-Identifier: EUPL-1.2
#include "app/cli/terminal.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <sys/resource.h>
#include <termios.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

// The leak check at the end of a sanitized program looks into its own process, which the line below would
// forbid.
#if defined(__SANITIZE_ADDRESS__)
#define NULSOM_MAY_BE_TRACED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define NULSOM_MAY_BE_TRACED
#endif
#endif

namespace nulsom::cli {
namespace {

// Written to by the signal handlers, which may do little else.
std::array<int, 2> pipeEnds{-1, -1};
constexpr char kInterruptedByte = 'i';
constexpr char kResumedByte = 'r';

// Of the one HiddenTyping; set before the handlers that read them are needed, and read nowhere else.
volatile std::sig_atomic_t typingHidden = 0;
termios shownSettings{};

termios hiddenSettings() {
    termios hidden = shownSettings;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    hidden.c_lflag |= static_cast<tcflag_t>(ECHONL);
    return hidden;
}

// The functions from here to the handlers are those that a handler may call.

bool inForeground() { return tcgetpgrp(STDIN_FILENO) == getpgrp(); }

// Without waiting for output: a terminal that was halted with Ctrl-S would keep the typing hidden.
void hideTyping() {
    const termios hidden = hiddenSettings();
    tcsetattr(STDIN_FILENO, TCSANOW, &hidden);
}

// In the background the terminal is another program's, which has settings of its own.
void showTyping() {
    if (!inForeground())
        return;
    tcflush(STDIN_FILENO, TCIFLUSH);
    tcsetattr(STDIN_FILENO, TCSANOW, &shownSettings);
}

void tell(char byte) { [[maybe_unused]] const auto written = write(pipeEnds[1], &byte, 1); }

void handle(int signalNumber, void (*handler)(int), int flags) {
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    sigaction(signalNumber, &action, nullptr);
}

extern "C" void noteInterrupt(int /*number*/) {
    const int savedError = errno;
    if (typingHidden != 0)
        showTyping();
    tell(kInterruptedByte);
    errno = savedError;
}

extern "C" void noteResumed(int /*number*/) {
    const int savedError = errno;
    if (typingHidden != 0 && inForeground()) // in the background a change of the terminal would stop it again
        hideTyping();
    tell(kResumedByte);
    errno = savedError;
}

// Shows the typing, then stops as if there were no handler. Going on is SIGCONT's.
extern "C" void stop(int number) {
    const int savedError = errno;
    if (typingHidden != 0)
        showTyping();
    handle(number, SIG_DFL, 0);
    raise(number);
    handle(number, stop, static_cast<int>(SA_RESTART | SA_NODEFER));
    if (typingHidden != 0)
        hideTyping(); // where nobody could start it again, it did not stop
    errno = savedError;
}

} // namespace

void protectProcess() {
    // A missing standard stream would be somebody else's descriptor soon.
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (fcntl(stream, F_GETFD) == -1 && open("/dev/null", O_RDWR) != stream)
            _exit(2);
    }
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#if defined(__linux__) && !defined(NULSOM_MAY_BE_TRACED)
    prctl(PR_SET_DUMPABLE, 0);
#endif
    struct sigaction ignore = {};
    ignore.sa_handler = SIG_IGN;
    sigaction(SIGPIPE, &ignore, nullptr);
}

bool isTerminal(FILE* stream) { return isTerminal(fileno(stream)); }

bool isTerminal(int descriptor) { return isatty(descriptor) == 1; }

std::ptrdiff_t readStandardInput(std::span<std::uint8_t> into) {
    const auto got = read(STDIN_FILENO, into.data(), into.size());
    if (got >= 0)
        return got;
    // A terminal that went away counts as the end.
    return errno == EINTR || errno == EAGAIN ? -1 : 0;
}

void forgetTyped() { tcflush(STDIN_FILENO, TCIFLUSH); }

HiddenTyping::HiddenTyping() {
    if (tcgetattr(STDIN_FILENO, &shownSettings) != 0)
        return;
    typingHidden = 1;
    hideTyping();
}

HiddenTyping::~HiddenTyping() {
    if (typingHidden == 0)
        return;
    showTyping();
    typingHidden = 0;
}

InterruptWatch::InterruptWatch(QObject* parent) : QObject(parent) {
    if (pipe2(pipeEnds.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    auto* notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        while (read(pipeEnds[0], &byte, 1) == 1) {
            if (byte == kInterruptedByte)
                Q_EMIT interrupted();
            else
                Q_EMIT resumed();
        }
    });
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT})
        handle(signal, noteInterrupt, static_cast<int>(SA_RESETHAND | SA_RESTART));
    handle(SIGCONT, noteResumed, SA_RESTART);
    handle(SIGTSTP, stop, static_cast<int>(SA_RESTART | SA_NODEFER));
}

InterruptWatch::~InterruptWatch() {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGCONT, SIGTSTP})
        handle(signal, SIG_DFL, 0);
    for (auto& end : pipeEnds) {
        if (end >= 0)
            close(end);
        end = -1;
    }
}

} // namespace nulsom::cli
