// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QObject>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

/// What differs between operating systems; terminal_posix.cpp is the one for Linux and its like.
namespace nulsom::cli {

/// No core dumps, no reading of this process by others of the same user, and a closed pipe is no death.
void protectProcess();

bool standardInputIsTerminal();

/// Bytes read, 0 at the end, -1 when there is nothing now. Waits where there is nothing yet.
std::ptrdiff_t readStandardInput(std::span<std::uint8_t> into);

/// While it lives, the terminal does not show what is typed. Does nothing without a terminal.
class HiddenTyping {
  public:
    HiddenTyping();
    ~HiddenTyping();
    HiddenTyping(const HiddenTyping&) = delete;
    HiddenTyping& operator=(const HiddenTyping&) = delete;

  private:
    struct Saved;
    std::unique_ptr<Saved> saved_;
};

/// Turns SIGINT and SIGTERM into a signal of Qt. The second one ends the process at once. One at a time.
class InterruptWatch final : public QObject {
    Q_OBJECT

  public:
    explicit InterruptWatch(QObject* parent = nullptr);
    ~InterruptWatch() override;

  Q_SIGNALS:
    void interrupted();
};

} // namespace nulsom::cli
