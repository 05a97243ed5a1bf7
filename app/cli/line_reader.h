// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/crypto/secret.h"

#include <QObject>

#include <optional>

class QSocketNotifier;

namespace nulsom::cli {

/// Lines from standard input or from a file that was read already, without holding up the network. Any of
/// them may be an answer, so all are held as secrets. Of a line longer than kMaxLine only the start comes.
class LineReader final : public QObject {
    Q_OBJECT

  public:
    static constexpr std::size_t kMaxLine = 4096;

    /// Reads standard input.
    explicit LineReader(QObject* parent = nullptr);
    /// Reads nothing but these lines.
    explicit LineReader(crypto::SecretBytes lines, QObject* parent = nullptr);
    ~LineReader() override;

    /// Nothing is read before this, so that what is typed ahead stays with the terminal.
    void start();
    /// The next line without its end; nothing while none is complete. The last line needs no end.
    std::optional<crypto::SecretBytes> takeLine();
    /// Drops what came and was not taken.
    void forget();
    /// No line is left and none will come.
    bool atEnd() const { return ended_ && used_ == 0; }

  Q_SIGNALS:
    void changed(); ///< a line or the end came

  private:
    void read();
    std::size_t findEnd() const; ///< of the line in front; used_ where none has come
    void drop(std::size_t length);

    crypto::SecretBytes buffer_;
    std::size_t used_ = 0;
    bool ended_ = false;
    bool skipping_ = false; ///< the rest of a line that was too long
    bool given_ = false;    ///< the lines were given: there is nothing to read
    QSocketNotifier* notifier_ = nullptr;
};

} // namespace nulsom::cli
