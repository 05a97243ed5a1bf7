// SPDX-License-Identifier: EUPL-1.2
#include "core/wire/frame.h"

namespace nulsom::wire {
namespace {

constexpr std::size_t kLengthBytes = 4;
/// Room that stays reserved between two frames; what a large one took is given back.
constexpr std::size_t kKeptCapacity = 65'536;

std::size_t readLength(const std::uint8_t* bytes) {
    std::size_t length = 0;
    for (std::size_t i = 0; i < kLengthBytes; ++i)
        length = length << 8U | bytes[i];
    return length;
}

} // namespace

void appendFrame(Bytes& out, ByteView payload) {
    out.reserve(out.size() + kLengthBytes + payload.size());
    appendBigEndian(out, static_cast<std::uint32_t>(payload.size()));
    append(out, payload);
}

void FrameReader::feed(ByteView bytes) {
    if (fault_)
        return;
    // Moving what is left to the front only when it is the smaller part keeps the cost linear.
    if (consumed_ > buffer_.size() / 2) {
        buffer_.erase(buffer_.begin(), buffer_.begin() + static_cast<std::ptrdiff_t>(consumed_));
        consumed_ = 0;
    }
    append(buffer_, bytes);
}

Result<std::optional<Bytes>, FrameFault> FrameReader::next() {
    if (fault_)
        return Error{*fault_};
    if (pending() < kLengthBytes)
        return std::optional<Bytes>{};
    const auto* start = buffer_.data() + consumed_;
    const auto length = readLength(start);
    if (length == 0 || length > maxPayload_) {
        fault_ = length == 0 ? FrameFault::Empty : FrameFault::TooLong;
        consumed_ = 0;
        buffer_ = {};
        return Error{*fault_};
    }
    if (pending() - kLengthBytes < length)
        return std::optional<Bytes>{};
    std::optional<Bytes> payload = toBytes({start + kLengthBytes, length});
    consumed_ += kLengthBytes + length;
    if (consumed_ == buffer_.size()) {
        consumed_ = 0;
        buffer_.clear();
        if (buffer_.capacity() > kKeptCapacity)
            buffer_.shrink_to_fit();
    }
    return payload;
}

} // namespace nulsom::wire
