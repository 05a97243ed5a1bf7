// SPDX-License-Identifier: EUPL-1.2
#include "core/crypto/openssl.h"

#include <climits>
#include <cstdio>
#include <cstdlib>

namespace nulsom::crypto {

void require(bool ok, const char* what) {
    if (ok)
        return;
    std::fprintf(stderr, "nulsom: cryptography failed: %s\n", what);
    std::abort();
}

const EVP_MD* sha256Algorithm() {
    static const EVP_MD* const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    require(algorithm != nullptr, "no SHA-256");
    return algorithm;
}

const EVP_CIPHER* aes256CtrAlgorithm() {
    static const EVP_CIPHER* const algorithm = EVP_CIPHER_fetch(nullptr, "AES-256-CTR", nullptr);
    require(algorithm != nullptr, "no AES-256-CTR");
    return algorithm;
}

const EVP_CIPHER* chachaPolyAlgorithm() {
    static const EVP_CIPHER* const algorithm = EVP_CIPHER_fetch(nullptr, "ChaCha20-Poly1305", nullptr);
    require(algorithm != nullptr, "no ChaCha20-Poly1305");
    return algorithm;
}

EVP_MAC* hmacAlgorithm() {
    static EVP_MAC* const algorithm = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
    require(algorithm != nullptr, "no HMAC");
    return algorithm;
}

EVP_KDF* hkdfAlgorithm() {
    static EVP_KDF* const algorithm = EVP_KDF_fetch(nullptr, "HKDF", nullptr);
    require(algorithm != nullptr, "no HKDF");
    return algorithm;
}

const std::uint8_t* dataOf(ByteView bytes) {
    static constexpr std::uint8_t kNothing = 0;
    return bytes.empty() ? &kNothing : bytes.data();
}

int intSize(std::size_t size) {
    require(size <= static_cast<std::size_t>(INT_MAX), "more than 2 GiB at once");
    return static_cast<int>(size);
}

} // namespace nulsom::crypto
