// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/crypto/secret.h"

#include <string>

namespace nulsom::crypto {

/// A new P-256 key and a certificate that it signed itself. Both live in memory only.
struct SelfSigned {
    std::string certificate; ///< PEM
    SecretBytes key;         ///< PEM (PKCS #8), not encrypted
    Bytes32 fingerprint{};   ///< SHA-256 of the certificate's DER
};

/// The certificate names nobody: its subject is the program, and its dates are the same for all, so that a
/// laptop with a wrong clock finds it valid and the dates tell nothing.
SelfSigned makeSelfSigned();

} // namespace nulsom::crypto
