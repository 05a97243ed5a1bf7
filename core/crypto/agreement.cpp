// SPDX-License-Identifier: EUPL-1.2
#include "core/crypto/agreement.h"

#include "core/crypto/openssl.h"

#include <algorithm>
#include <array>

namespace nulsom::crypto {

namespace {

Handle<EVP_PKEY> privateKeyObject(const SecretBytes& key) {
    return owned(EVP_PKEY_new_raw_private_key_ex(nullptr, "X25519", nullptr, key.view().data(), key.size()),
                 "X25519 private key");
}

/// All canonical u coordinates of points whose order divides 8, on the curve or its twist, least significant
/// byte first: 0, 1, the two of order 8, p - 1.
constexpr std::array<Bytes32, 5> kLowOrder = {{
    {0x00},
    {0x01},
    {0xe0, 0xeb, 0x7a, 0x7c, 0x3b, 0x41, 0xb8, 0xae, 0x16, 0x56, 0xe3, 0xfa, 0xf1, 0x9f, 0xc4, 0x6a,
     0xda, 0x09, 0x8d, 0xeb, 0x9c, 0x32, 0xb1, 0xfd, 0x86, 0x62, 0x05, 0x16, 0x5f, 0x49, 0xb8, 0x00},
    {0x5f, 0x9c, 0x95, 0xbc, 0xa3, 0x50, 0x8c, 0x24, 0xb1, 0xd0, 0xb1, 0x55, 0x9c, 0x83, 0xef, 0x5b,
     0x04, 0x44, 0x5c, 0xc4, 0x58, 0x1c, 0x8e, 0x86, 0xd8, 0x22, 0x4e, 0xdd, 0xd0, 0x9f, 0x11, 0x57},
    {0xec, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
     0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f},
}};

/// Below 2^255 - 19, which is 0xed, thirty times 0xff, 0x7f.
bool isCanonical(const Bytes32& u) {
    if (u[31] != 0x7f)
        return u[31] < 0x7f;
    const bool allOnes = std::all_of(u.begin() + 1, u.end() - 1, [](std::uint8_t b) { return b == 0xff; });
    return !allOnes || u[0] < 0xed;
}

} // namespace

AgreementKey AgreementKey::generate(RandomSource& random) {
    return AgreementKey(random.secret(sizeof(Bytes32)));
}

AgreementKey::AgreementKey(SecretBytes privateKey) : private_(std::move(privateKey)) {
    require(private_.size() == sizeof(Bytes32), "X25519 private key length");
    const auto key = privateKeyObject(private_);
    std::size_t size = public_.size();
    require(EVP_PKEY_get_raw_public_key(key.get(), public_.data(), &size) == 1 && size == public_.size(),
            "X25519 public key");
}

std::optional<SecretBytes> AgreementKey::agree(const Bytes32& othersPublicKey) const {
    require(!private_.empty(), "X25519 key used after it was wiped");
    const auto own = privateKeyObject(private_);
    const auto other = owned(EVP_PKEY_new_raw_public_key_ex(nullptr, "X25519", nullptr,
                                                            othersPublicKey.data(), othersPublicKey.size()),
                             "X25519 other key");
    const auto context =
        owned(EVP_PKEY_CTX_new_from_pkey(nullptr, own.get(), nullptr), "no memory for X25519");
    require(EVP_PKEY_derive_init(context.get()) == 1, "X25519 start");
    // The plain setter would multiply once more to validate the peer's key; the zero check below does that.
    require(EVP_PKEY_derive_set_peer_ex(context.get(), other.get(), 0) == 1, "X25519 peer");
    SecretBytes shared(sizeof(Bytes32));
    std::size_t size = shared.size();
    const ErrorScope scope;
    // OpenSSL itself fails on an all-zero result; the comparison does not rely on it.
    if (EVP_PKEY_derive(context.get(), shared.mutableView().data(), &size) != 1 || size != shared.size() ||
        equal(shared.view(), Bytes32{}))
        return std::nullopt;
    return shared;
}

bool isAcceptableAgreementKey(const Bytes32& publicKey) {
    return isCanonical(publicKey) &&
           std::find(kLowOrder.begin(), kLowOrder.end(), publicKey) == kLowOrder.end();
}

} // namespace nulsom::crypto
