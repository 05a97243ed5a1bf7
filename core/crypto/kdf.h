// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/crypto/secret.h"

namespace nulsom::crypto {

/// HMAC-SHA-256 (RFC 2104, vectors RFC 4231).
Bytes32 hmac(ByteView key, ByteView data);

/// The longest `info` of the functions below, a limit of the implementation that no message comes near.
inline constexpr std::size_t kLongestKdfInfo = 1024;

/// HKDF-SHA-256, extract then expand (RFC 5869). keyMaterial is not empty; length: 1 to 255 * 32 bytes.
SecretBytes hkdf(ByteView salt, ByteView keyMaterial, ByteView info, std::size_t length);

/// HKDF-Expand alone (RFC 5869, 2.3) from a key of 32 bytes.
SecretBytes hkdfExpand(ByteView key, ByteView info, std::size_t length);

} // namespace nulsom::crypto
