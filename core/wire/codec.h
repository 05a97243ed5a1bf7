// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"
#include "core/wire/messages.h"

namespace nulsom::wire {

enum class DecodeFault {
    NotCbor,      ///< not well-formed, or cut off
    NotCanonical, ///< well-formed, but not the one encoding (RFC 8949, 4.2.1), or bytes behind it
    UnknownType,
    WrongShape, ///< wrong number, type or order of fields, a list that does not rise
    TooLarge,   ///< a limit of limits.h
};
const char* name(DecodeFault fault);

/// The payload of one frame. OtherVersion cannot be sent and encodes to nothing.
Bytes encode(const Message& message);
Result<Message, DecodeFault> decode(ByteView payload);

Bytes encode(const Description& description);
Bytes encode(const Identity& identity);
Bytes encode(const Question& question);
Result<Description, DecodeFault> decodeDescription(ByteView bytes);
Result<Identity, DecodeFault> decodeIdentity(ByteView bytes);
Result<Question, DecodeFault> decodeQuestion(ByteView bytes);

} // namespace nulsom::wire
