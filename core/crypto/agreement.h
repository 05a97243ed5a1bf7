// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/crypto/random.h"

#include <optional>

namespace nulsom::crypto {

/// An X25519 key pair (RFC 7748): on the wire the "mask key" of a participant. Wiped when it goes.
class AgreementKey {
  public:
    static AgreementKey generate(RandomSource& random);
    /// From the 32 bytes of the private key; the public key is computed.
    explicit AgreementKey(SecretBytes privateKey);

    const Bytes32& publicKey() const { return public_; }
    /// The shared secret of 32 bytes; nothing when it is all zero (the other key is of low order).
    std::optional<SecretBytes> agree(const Bytes32& othersPublicKey) const;
    /// Nothing may be agreed on afterwards.
    void wipe() { private_.wipe(); }

  private:
    SecretBytes private_;
    Bytes32 public_{};
};

/// True for a u coordinate below 2^255 - 19 with the top bit clear that is not of low order: the only mask
/// keys a roster may hold. Two encodings of one key could otherwise pass for two people.
bool isAcceptableAgreementKey(const Bytes32& publicKey);

} // namespace nulsom::crypto
