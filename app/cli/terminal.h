// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QObject>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <span>

/// What differs between operating systems; terminal_posix.cpp is the one for Linux and its like.
namespace nulsom::cli {

/// No core dumps, no reading of this process by others of the same user, and a closed pipe is no death.
void protectProcess();

bool isTerminal(FILE* stream);

/// Of a file that is open for reading, by its descriptor.
bool isTerminal(int descriptor);

/// Bytes read, 0 at the end, -1 when there is nothing now. Waits where there is nothing yet.
std::ptrdiff_t readStandardInput(std::span<std::uint8_t> into);

/// Drops what was typed at the terminal and not read yet.
void forgetTyped();

/// While it lives, the terminal does not show what is typed. Does nothing without a terminal. However the
/// process ends or stops, short of SIGKILL and SIGSTOP, the terminal shows typing again, and what was typed
/// and not read is gone: the next program would show it. One at a time.
class HiddenTyping {
  public:
    HiddenTyping();
    ~HiddenTyping();
    HiddenTyping(const HiddenTyping&) = delete;
    HiddenTyping& operator=(const HiddenTyping&) = delete;
};

/// Turns SIGINT, SIGTERM, SIGHUP and SIGQUIT into a signal of Qt. The second one ends the process at once.
/// One at a time.
class InterruptWatch final : public QObject {
    Q_OBJECT

  public:
    explicit InterruptWatch(QObject* parent = nullptr);
    ~InterruptWatch() override;

  Q_SIGNALS:
    void interrupted();
    void resumed(); ///< the process was stopped, and the terminal another's
};

} // namespace nulsom::cli
