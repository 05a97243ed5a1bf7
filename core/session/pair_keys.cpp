// SPDX-License-Identifier: EUPL-1.2
#include "core/session/pair_keys.h"

#include "core/crypto/kdf.h"
#include "core/session/labels.h"

namespace nulsom::session {

using crypto::SecretBytes;

namespace {

constexpr std::size_t kKeySize = 32;

/// label, a zero byte, then fields of fixed length.
Bytes info(std::string_view label) {
    Bytes out = toBytes(asBytes(label));
    out.push_back(0);
    return out;
}

Bytes info(std::string_view label, const Bytes32& roundHash) {
    Bytes out = info(label);
    append(out, roundHash);
    return out;
}

Bytes info(std::string_view label, const Bytes32& roundHash, Index from, Index to) {
    Bytes out = info(label, roundHash);
    appendBigEndian(out, from);
    appendBigEndian(out, to);
    return out;
}

} // namespace

Result<PairKeys, Index> PairKeys::agree(const Bytes32& transcript, const crypto::AgreementKey& own,
                                        Index self, std::span<const Bytes32> maskKeys) {
    PairKeys out;
    out.self_ = self;
    for (std::size_t i = 0; i < maskKeys.size(); ++i) {
        if (i == self) {
            out.keys_.emplace_back();
            continue;
        }
        const auto secret = own.agree(maskKeys[i]);
        if (!secret)
            return Error{static_cast<Index>(i)};
        Bytes both = info(label::kPairKey);
        append(both, maskKeys[std::min<std::size_t>(i, self)]);
        append(both, maskKeys[std::max<std::size_t>(i, self)]);
        out.keys_.push_back(crypto::hkdf(transcript, secret->view(), both, kKeySize));
    }
    return out;
}

void PairKeys::stepTo(std::uint64_t round) {
    for (; round_ < round; ++round_) {
        for (auto& key : keys_) {
            if (!key.empty())
                key = crypto::hkdfExpand(key.view(), info(label::kNextRound), kKeySize);
        }
    }
}

const SecretBytes& PairKeys::keyWith(Index from, Index to) const {
    return keys_.at(from == self_ ? to : from);
}

SecretBytes PairKeys::maskSeed(Index other, const Bytes32& roundHash) const {
    return crypto::hkdfExpand(keyWith(self_, other).view(), info(label::kMaskSeed, roundHash), kKeySize);
}

SecretBytes PairKeys::boxKey(Index from, Index to, const Bytes32& roundHash) const {
    return crypto::hkdfExpand(keyWith(from, to).view(), info(label::kBoxKey, roundHash, from, to), kKeySize);
}

SecretBytes PairKeys::confirmKey(Index from, Index to, const Bytes32& roundHash) const {
    return crypto::hkdfExpand(keyWith(from, to).view(), info(label::kConfirmKey, roundHash, from, to),
                              kKeySize);
}

SecretBytes selfMaskKey(ByteView selfSeed, const Bytes32& roundHash) {
    return crypto::hkdfExpand(selfSeed, info(label::kSelfMask, roundHash), kKeySize);
}

} // namespace nulsom::session
