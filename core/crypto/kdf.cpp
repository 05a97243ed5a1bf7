// SPDX-License-Identifier: EUPL-1.2
#include "core/crypto/kdf.h"

#include "core/crypto/openssl.h"

#include <openssl/core_names.h>
#include <openssl/params.h>

#include <array>

namespace nulsom::crypto {

namespace {

constexpr std::size_t kLongestOutput = 255 * sizeof(Bytes32);

OSSL_PARAM digestParameter() {
    static char name[] = "SHA256";
    return OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, name, 0);
}

/// OpenSSL takes its parameters as pointers to non-const and only reads through them.
OSSL_PARAM octets(const char* name, ByteView bytes) {
    return OSSL_PARAM_construct_octet_string(name, const_cast<std::uint8_t*>(dataOf(bytes)), bytes.size());
}

SecretBytes derive(int mode, ByteView salt, ByteView key, ByteView info, std::size_t length) {
    require(!key.empty(), "HKDF without a key");
    require(info.size() <= kLongestKdfInfo, "HKDF info too long");
    require(length >= 1 && length <= kLongestOutput, "HKDF output length");
    const auto context = owned(EVP_KDF_CTX_new(hkdfAlgorithm()), "no memory for HKDF");
    const std::array<OSSL_PARAM, 6> parameters = {
        OSSL_PARAM_construct_int(OSSL_KDF_PARAM_MODE, &mode),
        digestParameter(),
        octets(OSSL_KDF_PARAM_SALT, salt),
        octets(OSSL_KDF_PARAM_KEY, key),
        octets(OSSL_KDF_PARAM_INFO, info),
        OSSL_PARAM_construct_end(),
    };
    SecretBytes out(length);
    require(EVP_KDF_derive(context.get(), out.mutableView().data(), length, parameters.data()) == 1, "HKDF");
    return out;
}

} // namespace

Bytes32 hmac(ByteView key, ByteView data) {
    const auto context = owned(EVP_MAC_CTX_new(hmacAlgorithm()), "no memory for HMAC");
    const std::array<OSSL_PARAM, 2> parameters = {digestParameter(), OSSL_PARAM_construct_end()};
    Bytes32 out{};
    std::size_t written = 0;
    const bool ok = EVP_MAC_init(context.get(), dataOf(key), key.size(), parameters.data()) == 1 &&
                    EVP_MAC_update(context.get(), dataOf(data), data.size()) == 1 &&
                    EVP_MAC_final(context.get(), out.data(), &written, out.size()) == 1;
    require(ok && written == out.size(), "HMAC");
    return out;
}

SecretBytes hkdf(ByteView salt, ByteView keyMaterial, ByteView info, std::size_t length) {
    return derive(EVP_KDF_HKDF_MODE_EXTRACT_AND_EXPAND, salt, keyMaterial, info, length);
}

SecretBytes hkdfExpand(ByteView key, ByteView info, std::size_t length) {
    require(key.size() == sizeof(Bytes32), "HKDF-Expand key length");
    return derive(EVP_KDF_HKDF_MODE_EXPAND_ONLY, {}, key, info, length);
}

} // namespace nulsom::crypto
