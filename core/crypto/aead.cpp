// SPDX-License-Identifier: EUPL-1.2
#include "core/crypto/aead.h"

#include "core/crypto/openssl.h"

#include <climits>

namespace nulsom::crypto {

namespace {

constexpr std::size_t kKeySize = 32;
constexpr std::size_t kNonceSize = 12;
constexpr ByteArray<kNonceSize> kZeroNonce{};

void requireSizes(ByteView key, ByteView nonce) {
    require(key.size() == kKeySize, "ChaCha20-Poly1305 key length");
    require(nonce.size() == kNonceSize, "ChaCha20-Poly1305 nonce length");
}

} // namespace

Bytes seal(ByteView key, ByteView nonce, ByteView associatedData, ByteView plaintext) {
    requireSizes(key, nonce);
    const auto context = owned(EVP_CIPHER_CTX_new(), "no memory for ChaCha20-Poly1305");
    auto* c = context.get();
    Bytes out(plaintext.size() + kAeadTagSize);
    int written = 0;
    bool ok =
        EVP_EncryptInit_ex2(c, chachaPolyAlgorithm(), key.data(), nonce.data(), nullptr) == 1 &&
        EVP_EncryptUpdate(c, nullptr, &written, dataOf(associatedData), intSize(associatedData.size())) == 1;
    if (!plaintext.empty())
        ok = ok &&
             EVP_EncryptUpdate(c, out.data(), &written, plaintext.data(), intSize(plaintext.size())) == 1;
    std::uint8_t* const tag = out.data() + plaintext.size();
    ok = ok && EVP_EncryptFinal_ex(c, tag, &written) == 1 &&
         EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_GET_TAG, static_cast<int>(kAeadTagSize), tag) == 1;
    require(ok, "ChaCha20-Poly1305 seal");
    return out;
}

std::optional<SecretBytes> open(ByteView key, ByteView nonce, ByteView associatedData, ByteView sealed) {
    requireSizes(key, nonce);
    if (sealed.size() < kAeadTagSize || sealed.size() > static_cast<std::size_t>(INT_MAX))
        return std::nullopt;
    const ByteView ciphertext = sealed.first(sealed.size() - kAeadTagSize);
    ByteArray<kAeadTagSize> tag = toArray<kAeadTagSize>(sealed.last(kAeadTagSize));

    const auto context = owned(EVP_CIPHER_CTX_new(), "no memory for ChaCha20-Poly1305");
    auto* c = context.get();
    SecretBytes out(ciphertext.size());
    int written = 0;
    bool ok =
        EVP_DecryptInit_ex2(c, chachaPolyAlgorithm(), key.data(), nonce.data(), nullptr) == 1 &&
        EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_SET_TAG, static_cast<int>(tag.size()), tag.data()) == 1 &&
        EVP_DecryptUpdate(c, nullptr, &written, dataOf(associatedData), intSize(associatedData.size())) == 1;
    if (!ciphertext.empty())
        ok = ok && EVP_DecryptUpdate(c, out.mutableView().data(), &written, ciphertext.data(),
                                     intSize(ciphertext.size())) == 1;
    require(ok, "ChaCha20-Poly1305 open");
    const ErrorScope scope;
    ByteArray<kAeadTagSize> nothingMore{};
    if (EVP_DecryptFinal_ex(c, nothingMore.data(), &written) != 1)
        return std::nullopt;
    return out;
}

Bytes sealOnce(ByteView key, ByteView associatedData, ByteView plaintext) {
    return seal(key, kZeroNonce, associatedData, plaintext);
}

std::optional<SecretBytes> openOnce(ByteView key, ByteView associatedData, ByteView sealed) {
    return open(key, kZeroNonce, associatedData, sealed);
}

} // namespace nulsom::crypto
