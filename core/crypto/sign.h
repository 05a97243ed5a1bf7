// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/crypto/random.h"

namespace nulsom::crypto {

using Signature = Bytes64;

/// An Ed25519 key pair (RFC 8032), wiped when it goes.
class SigningKey {
  public:
    static SigningKey generate(RandomSource& random);
    /// From the 32-byte seed that RFC 8032 calls the private key.
    explicit SigningKey(SecretBytes seed);

    const Bytes32& publicKey() const { return public_; }
    Signature sign(ByteView message) const;

  private:
    SecretBytes seed_;
    Bytes32 public_{};
};

bool verify(const Bytes32& publicKey, ByteView message, const Signature& signature);

/// What is signed in this protocol: label, one zero byte, the 32-byte context hash, the payload. Labels hold
/// no zero byte, so the borders are fixed.
Signature signLabelled(const SigningKey& key, std::string_view label, const Bytes32& context,
                       ByteView payload);
bool verifyLabelled(const Bytes32& publicKey, std::string_view label, const Bytes32& context,
                    ByteView payload, const Signature& signature);

} // namespace nulsom::crypto
