// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/crypto/secret.h"

#include <optional>

namespace nulsom::crypto {

inline constexpr std::size_t kAeadTagSize = 16;

/// ChaCha20-Poly1305 (RFC 8439) with a nonce of 12 zero bytes: each key seals one plaintext, ever.
/// key: 32 bytes. Returns ciphertext followed by the tag.
Bytes sealOnce(ByteView key, ByteView associatedData, ByteView plaintext);
std::optional<SecretBytes> openOnce(ByteView key, ByteView associatedData, ByteView sealed);

/// The general form, for the published vectors and whoever needs a nonce of 12 bytes of their own.
Bytes seal(ByteView key, ByteView nonce, ByteView associatedData, ByteView plaintext);
std::optional<SecretBytes> open(ByteView key, ByteView nonce, ByteView associatedData, ByteView sealed);

} // namespace nulsom::crypto
