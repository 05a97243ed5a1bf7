// SPDX-License-Identifier: EUPL-1.2
#include "core/crypto/hash.h"

#include "core/crypto/openssl.h"

namespace nulsom::crypto {

struct LabelledHash::State {
    Handle<EVP_MD_CTX> context = owned(EVP_MD_CTX_new(), "no memory for a hash");

    State() { require(EVP_DigestInit_ex2(context.get(), sha256Algorithm(), nullptr) == 1, "SHA-256 start"); }
    void update(ByteView bytes) {
        require(EVP_DigestUpdate(context.get(), dataOf(bytes), bytes.size()) == 1, "SHA-256 update");
    }
    Bytes32 finish() {
        Bytes32 out{};
        require(EVP_DigestFinal_ex(context.get(), out.data(), nullptr) == 1, "SHA-256 finish");
        return out;
    }
};

namespace {

template <std::size_t N>
ByteArray<N> bigEndian(std::uint64_t value) {
    ByteArray<N> out{};
    for (std::size_t i = 0; i < N; ++i)
        out[i] = static_cast<std::uint8_t>(value >> (8 * (N - 1 - i)));
    return out;
}

} // namespace

LabelledHash::LabelledHash(std::string_view label) : state_(std::make_unique<State>()) {
    add(asBytes(label));
}

LabelledHash::~LabelledHash() = default;
LabelledHash::LabelledHash(LabelledHash&&) noexcept = default;
LabelledHash& LabelledHash::operator=(LabelledHash&&) noexcept = default;

LabelledHash& LabelledHash::add(ByteView part) {
    require(state_ != nullptr, "hash used after its end");
    state_->update(bigEndian<8>(part.size()));
    state_->update(part);
    return *this;
}

LabelledHash& LabelledHash::addU16(std::uint16_t part) { return add(bigEndian<2>(part)); }

LabelledHash& LabelledHash::addU64(std::uint64_t part) { return add(bigEndian<8>(part)); }

Bytes32 LabelledHash::finish() {
    require(state_ != nullptr, "hash used after its end");
    const Bytes32 out = state_->finish();
    state_.reset();
    return out;
}

Bytes32 labelledHash(std::string_view label, std::initializer_list<ByteView> parts) {
    LabelledHash hash(label);
    for (const ByteView part : parts)
        hash.add(part);
    return hash.finish();
}

Bytes32 sha256(ByteView data) {
    Bytes32 out{};
    require(EVP_Digest(dataOf(data), data.size(), out.data(), nullptr, sha256Algorithm(), nullptr) == 1,
            "SHA-256");
    return out;
}

} // namespace nulsom::crypto
