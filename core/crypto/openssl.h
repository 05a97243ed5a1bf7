// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Internal to core/crypto: nothing outside this folder includes it.

#include "core/base/bytes.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>

#include <memory>

namespace nulsom::crypto {

struct OpensslDeleter {
    void operator()(EVP_MD_CTX* p) const noexcept { EVP_MD_CTX_free(p); }
    void operator()(EVP_PKEY* p) const noexcept { EVP_PKEY_free(p); }
    void operator()(EVP_PKEY_CTX* p) const noexcept { EVP_PKEY_CTX_free(p); }
    void operator()(EVP_CIPHER_CTX* p) const noexcept { EVP_CIPHER_CTX_free(p); }
    void operator()(EVP_MAC_CTX* p) const noexcept { EVP_MAC_CTX_free(p); }
    void operator()(EVP_KDF_CTX* p) const noexcept { EVP_KDF_CTX_free(p); }
};

/// An OpenSSL object that is freed (and, by OpenSSL, wiped) with its owner.
template <typename T>
using Handle = std::unique_ptr<T, OpensslDeleter>;

/// Ends the program, with one line on stderr, unless ok: for what no input can cause (no memory, an algorithm
/// that is not there) and for defects of the caller (a key of the wrong length). Never for what a peer sent.
void require(bool ok, const char* what);

template <typename T>
Handle<T> owned(T* object, const char* what) {
    require(object != nullptr, what);
    return Handle<T>(object);
}

/// Algorithms are looked up once: fetching costs more than hashing a short message. They live as long as the
/// process, so that no order of destruction can matter.
const EVP_MD* sha256Algorithm();
const EVP_CIPHER* aes256CtrAlgorithm();
const EVP_CIPHER* chachaPolyAlgorithm();
EVP_MAC* hmacAlgorithm();
EVP_KDF* hkdfAlgorithm();

/// Never null: OpenSSL reads a null pointer as "not given" in several places.
const std::uint8_t* dataOf(ByteView bytes);

/// OpenSSL's lengths of ciphers are ints; a longer one is a defect of the caller.
int intSize(std::size_t size);

/// Forgets the errors that OpenSSL queues while a forged input is refused: TLS on the same thread would read
/// them as its own.
class ErrorScope {
  public:
    ErrorScope() { ERR_set_mark(); }
    ~ErrorScope() { ERR_pop_to_mark(); }
    ErrorScope(const ErrorScope&) = delete;
    ErrorScope& operator=(const ErrorScope&) = delete;
};

} // namespace nulsom::crypto
