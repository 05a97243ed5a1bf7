// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/crypto/secret.h"

namespace nulsom::crypto {

/// The mask stream M(key): AES-256-CTR (NIST SP 800-38A) with an initial counter block of 16 zero bytes, read
/// as 64-bit words, least significant byte first. key: 32 bytes, used for one stream.
/// Adds it to (subtracts it from) the words, modulo 2^64.
void addMaskStream(ByteView key, std::span<std::uint64_t> words);
void subtractMaskStream(ByteView key, std::span<std::uint64_t> words);

/// Raw keystream from a given counter block, for the published vectors.
Bytes aes256CtrKeystream(ByteView key, ByteView counterBlock, std::size_t length);

} // namespace nulsom::crypto
