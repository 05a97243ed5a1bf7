// SPDX-License-Identifier: EUPL-1.2
#include "app/cli/line_reader.h"

#include "app/cli/terminal.h"

#include <QSocketNotifier>

#include <algorithm>

namespace nulsom::cli {

LineReader::LineReader(QObject* parent) : QObject(parent), buffer_(kMaxLine) {}

LineReader::LineReader(crypto::SecretBytes lines, QObject* parent)
    : QObject(parent), buffer_(std::move(lines)), used_(buffer_.size()), ended_(true), given_(true) {}

LineReader::~LineReader() = default;

void LineReader::start() {
    if (given_ || ended_ || notifier_ != nullptr)
        return;
    notifier_ = new QSocketNotifier(0, QSocketNotifier::Read, this);
    connect(notifier_, &QSocketNotifier::activated, this, [this] { read(); });
}

void LineReader::read() {
    const auto got = readStandardInput(buffer_.mutableView().subspan(used_));
    if (got < 0)
        return;
    if (got == 0) {
        ended_ = true;
        notifier_->setEnabled(false);
    }
    used_ += static_cast<std::size_t>(got);
    // Somebody may send more than is taken; then the pipe waits.
    if (used_ == buffer_.size())
        notifier_->setEnabled(false);
    Q_EMIT changed();
}

std::optional<crypto::SecretBytes> LineReader::takeLine() {
    const auto waiting = buffer_.view().first(used_);
    const auto end = std::find(waiting.begin(), waiting.end(), std::uint8_t{'\n'});
    const auto length = static_cast<std::size_t>(end - waiting.begin());
    if (end != waiting.end())
        return takeFirst(length, length + 1);
    if (used_ > 0 && (ended_ || used_ == buffer_.size()))
        return takeFirst(length, length);
    return {};
}

std::optional<crypto::SecretBytes> LineReader::takeFirst(std::size_t length, std::size_t lengthWithEnd) {
    const auto all = buffer_.mutableView();
    auto line = crypto::SecretBytes(ByteView(all.first(length)));
    const auto rest = all.subspan(lengthWithEnd, used_ - lengthWithEnd);
    std::copy(rest.begin(), rest.end(), all.begin());
    used_ = rest.size();
    crypto::wipe(all.subspan(used_));
    if (notifier_ != nullptr && !ended_)
        notifier_->setEnabled(true);
    return line;
}

} // namespace nulsom::cli
