// SPDX-License-Identifier: EUPL-1.2
#include "core/crypto/secret.h"

#include <openssl/crypto.h>

#include <utility>

namespace nulsom::crypto {

SecretBytes::SecretBytes(std::size_t size) : bytes_(size) {}

SecretBytes::SecretBytes(ByteView bytes) : bytes_(bytes.begin(), bytes.end()) {}

SecretBytes::SecretBytes(SecretBytes&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept {
    if (this != &other) {
        wipe();
        bytes_.swap(other.bytes_);
    }
    return *this;
}

SecretBytes::~SecretBytes() { wipe(); }

void SecretBytes::wipe() {
    crypto::wipe(bytes_);
    bytes_.clear();
}

SecretWords::SecretWords(std::size_t count) : words_(count) {}

SecretWords::SecretWords(std::span<const std::uint64_t> words) : words_(words.begin(), words.end()) {}

SecretWords::SecretWords(SecretWords&& other) noexcept : words_(std::exchange(other.words_, {})) {}

SecretWords& SecretWords::operator=(SecretWords&& other) noexcept {
    if (this != &other) {
        wipe();
        words_.swap(other.words_);
    }
    return *this;
}

SecretWords::~SecretWords() { wipe(); }

void SecretWords::wipe() {
    if (!words_.empty())
        OPENSSL_cleanse(words_.data(), words_.size() * sizeof(std::uint64_t));
    words_.clear();
}

bool equal(ByteView a, ByteView b) {
    if (a.size() != b.size())
        return false;
    return a.empty() || CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

void wipe(std::span<std::uint8_t> bytes) {
    if (!bytes.empty())
        OPENSSL_cleanse(bytes.data(), bytes.size());
}

} // namespace nulsom::crypto
