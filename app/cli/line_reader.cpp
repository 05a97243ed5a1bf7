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
    auto end = findEnd();
    if (skipping_ && end < used_) {
        skipping_ = false;
        drop(end + 1);
        end = findEnd();
    }
    if (skipping_) {
        drop(used_);
        return {};
    }
    const bool complete = end < used_;
    if (!complete && (used_ == 0 || (!ended_ && used_ < buffer_.size())))
        return {};
    skipping_ = !complete && !ended_;
    auto line = crypto::SecretBytes(buffer_.view().first(end));
    drop(complete ? end + 1 : end);
    return line;
}

void LineReader::forget() {
    skipping_ = skipping_ && findEnd() == used_;
    drop(used_);
}

std::size_t LineReader::findEnd() const {
    const auto waiting = buffer_.view().first(used_);
    return static_cast<std::size_t>(std::find(waiting.begin(), waiting.end(), std::uint8_t{'\n'}) -
                                    waiting.begin());
}

void LineReader::drop(std::size_t length) {
    const auto all = buffer_.mutableView();
    const auto rest = all.subspan(length, used_ - length);
    std::copy(rest.begin(), rest.end(), all.begin());
    used_ = rest.size();
    crypto::wipe(all.subspan(used_));
    if (notifier_ != nullptr && !ended_)
        notifier_->setEnabled(true);
}

} // namespace nulsom::cli
