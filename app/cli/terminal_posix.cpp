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

// Written to by the signal handler, which may do little else.
std::array<int, 2> pipeEnds{-1, -1};

extern "C" void noteSignal(int /*number*/) {
    const int savedError = errno;
    const char byte = 1;
    [[maybe_unused]] const auto written = write(pipeEnds[1], &byte, 1);
    errno = savedError;
}

void handle(int signalNumber, void (*handler)(int)) {
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
    sigemptyset(&action.sa_mask);
    sigaction(signalNumber, &action, nullptr);
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

bool standardInputIsTerminal() { return isatty(STDIN_FILENO) == 1; }

std::ptrdiff_t readStandardInput(std::span<std::uint8_t> into) {
    const auto got = read(STDIN_FILENO, into.data(), into.size());
    if (got >= 0)
        return got;
    // A terminal that went away counts as the end.
    return errno == EINTR || errno == EAGAIN ? -1 : 0;
}

struct HiddenTyping::Saved {
    termios settings{};
};

HiddenTyping::HiddenTyping() {
    auto saved = std::make_unique<Saved>();
    if (tcgetattr(STDIN_FILENO, &saved->settings) != 0)
        return;
    termios hidden = saved->settings;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    hidden.c_lflag |= static_cast<tcflag_t>(ECHONL);
    if (tcsetattr(STDIN_FILENO, TCSADRAIN, &hidden) == 0)
        saved_ = std::move(saved);
}

HiddenTyping::~HiddenTyping() {
    if (saved_)
        tcsetattr(STDIN_FILENO, TCSADRAIN, &saved_->settings);
}

InterruptWatch::InterruptWatch(QObject* parent) : QObject(parent) {
    if (pipe2(pipeEnds.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    auto* notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        std::array<char, 16> bytes{};
        while (read(pipeEnds[0], bytes.data(), bytes.size()) > 0) {
        }
        Q_EMIT interrupted();
    });
    handle(SIGINT, noteSignal);
    for (const int signal : {SIGTERM, SIGHUP, SIGQUIT})
        handle(signal, noteSignal);
}

InterruptWatch::~InterruptWatch() {
    handle(SIGINT, SIG_DFL);
    for (const int signal : {SIGTERM, SIGHUP, SIGQUIT})
        handle(signal, SIG_DFL);
    for (auto& end : pipeEnds) {
        if (end >= 0)
            close(end);
        end = -1;
    }
}

} // namespace nulsom::cli
