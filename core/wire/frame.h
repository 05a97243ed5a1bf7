// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <optional>

namespace nulsom::wire {

/// 4 bytes of length, most significant first, then the payload.
void appendFrame(Bytes& out, ByteView payload);

enum class FrameFault { Empty, TooLong };

/// Cuts a stream into frames. Takes memory for what has arrived, never for what a length announces.
class FrameReader {
  public:
    explicit FrameReader(std::size_t maxPayload) : maxPayload_(maxPayload) {}
    /// May be raised once the sender is known.
    void setMaxPayload(std::size_t maxPayload) { maxPayload_ = maxPayload; }
    void feed(ByteView bytes);
    /// The next whole payload; nothing when more bytes are needed. After a fault the stream is dead.
    Result<std::optional<Bytes>, FrameFault> next();
    /// Bytes held back: never more than was fed and not yet taken.
    std::size_t pending() const { return buffer_.size() - consumed_; }

  private:
    std::size_t maxPayload_;
    Bytes buffer_;
    std::size_t consumed_ = 0;
    std::optional<FrameFault> fault_;
};

} // namespace nulsom::wire
