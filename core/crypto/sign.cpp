// SPDX-License-Identifier: EUPL-1.2
#include "core/crypto/sign.h"

#include "core/crypto/openssl.h"

namespace nulsom::crypto {

namespace {

Handle<EVP_PKEY> privateKeyObject(const SecretBytes& seed) {
    require(seed.size() == sizeof(Bytes32), "Ed25519 private key length");
    return owned(
        EVP_PKEY_new_raw_private_key_ex(nullptr, "ED25519", nullptr, seed.view().data(), seed.size()),
        "Ed25519 private key");
}

Bytes labelledMessage(std::string_view label, const Bytes32& context, ByteView payload) {
    require(label.find('\0') == std::string_view::npos, "a label with a zero byte");
    Bytes message;
    message.reserve(label.size() + 1 + context.size() + payload.size());
    append(message, asBytes(label));
    message.push_back(0);
    append(message, context);
    append(message, payload);
    return message;
}

} // namespace

SigningKey SigningKey::generate(RandomSource& random) { return SigningKey(random.secret(sizeof(Bytes32))); }

SigningKey::SigningKey(SecretBytes seed) : seed_(std::move(seed)) {
    const auto key = privateKeyObject(seed_);
    std::size_t size = public_.size();
    require(EVP_PKEY_get_raw_public_key(key.get(), public_.data(), &size) == 1 && size == public_.size(),
            "Ed25519 public key");
}

Signature SigningKey::sign(ByteView message) const {
    const auto key = privateKeyObject(seed_);
    const auto context = owned(EVP_MD_CTX_new(), "no memory for Ed25519");
    Signature out{};
    std::size_t size = out.size();
    const bool ok =
        EVP_DigestSignInit_ex(context.get(), nullptr, nullptr, nullptr, nullptr, key.get(), nullptr) == 1 &&
        EVP_DigestSign(context.get(), out.data(), &size, dataOf(message), message.size()) == 1;
    require(ok && size == out.size(), "Ed25519 signature");
    return out;
}

bool verify(const Bytes32& publicKey, ByteView message, const Signature& signature) {
    const auto key =
        owned(EVP_PKEY_new_raw_public_key_ex(nullptr, "ED25519", nullptr, publicKey.data(), publicKey.size()),
              "Ed25519 public key");
    const auto context = owned(EVP_MD_CTX_new(), "no memory for Ed25519");
    require(EVP_DigestVerifyInit_ex(context.get(), nullptr, nullptr, nullptr, nullptr, key.get(), nullptr) ==
                1,
            "Ed25519 start");
    const ErrorScope scope;
    return EVP_DigestVerify(context.get(), signature.data(), signature.size(), dataOf(message),
                            message.size()) == 1;
}

Signature signLabelled(const SigningKey& key, std::string_view label, const Bytes32& context,
                       ByteView payload) {
    return key.sign(labelledMessage(label, context, payload));
}

bool verifyLabelled(const Bytes32& publicKey, std::string_view label, const Bytes32& context,
                    ByteView payload, const Signature& signature) {
    return verify(publicKey, labelledMessage(label, context, payload), signature);
}

} // namespace nulsom::crypto
