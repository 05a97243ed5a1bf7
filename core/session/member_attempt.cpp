// SPDX-License-Identifier: EUPL-1.2
#include "core/session/member_attempt.h"

#include "core/crypto/aead.h"
#include "core/crypto/kdf.h"
#include "core/securesum/masked_sum.h"

namespace nulsom::session {

MemberAttempt::MemberAttempt(const Bytes32& roundHash, Index self, Members members, std::size_t threshold)
    : roundHash_(roundHash), self_(self), members_(std::move(members)), threshold_(threshold) {}

const wire::Share& MemberAttempt::makeShare(std::uint64_t round, std::uint64_t attempt,
                                            std::span<const std::uint64_t> answer, const PairKeys& keys,
                                            crypto::RandomSource& random) {
    random.fill(selfSeed_);
    std::vector<crypto::SecretBytes> seeds;
    std::vector<securesum::PairMask> masks;
    std::vector<std::uint16_t> points;
    seeds.reserve(members_.size()); // the masks point into it
    for (const Index other : members_) {
        if (other == self_)
            continue;
        seeds.push_back(keys.maskSeed(other, roundHash_));
        masks.push_back({seeds.back().view(), securesum::addsMaskOf(self_, other)});
        points.push_back(static_cast<std::uint16_t>(other + 1));
    }
    crypto::SecretWords words(answer);
    securesum::maskAnswer(words.mutableView(), masks, selfMaskKey(selfSeed_, roundHash_).view());

    share_.round = round;
    share_.attempt = attempt;
    share_.share = securesum::wordsToBytes(words.view());
    share_.commitment = selfCommitment(roundHash_, self_, selfSeed_);
    for (const auto& part : crypto::shamirSplit(selfSeed_, threshold_, points, random)) {
        const auto other = static_cast<Index>(part.x - 1);
        share_.boxes.push_back(crypto::sealOnce(keys.boxKey(self_, other, roundHash_).view(),
                                                boxData(self_, other), part.values.view()));
    }
    return share_;
}

Bytes MemberAttempt::boxData(Index from, Index to) const {
    Bytes data = toBytes(roundHash_);
    appendBigEndian(data, from);
    appendBigEndian(data, to);
    return data;
}

bool MemberAttempt::openBox(Index from, ByteView box, const PairKeys& keys) {
    auto opened = crypto::openOnce(keys.boxKey(from, self_, roundHash_).view(), boxData(from, self_), box);
    if (!opened || opened->size() != selfSeed_.size())
        return false;
    received_.insert_or_assign(from, std::move(*opened));
    return true;
}

std::optional<Bytes32> MemberAttempt::recoveryShare(Index dealer) const {
    const auto found = received_.find(dealer);
    if (found == received_.end())
        return std::nullopt;
    return toArray<32>(found->second.view());
}

Bytes16 MemberAttempt::tag(const crypto::SecretBytes& key, const Bytes32& digest) {
    return toArray<16>(crypto::hmac(key.view(), digest));
}

wire::Confirm MemberAttempt::makeConfirm(std::uint64_t round, std::uint64_t attempt, const Bytes32& digest,
                                         const PairKeys& keys) const {
    wire::Confirm confirm;
    confirm.round = round;
    confirm.attempt = attempt;
    for (const Index other : members_) {
        if (other != self_)
            confirm.tags.push_back(tag(keys.confirmKey(self_, other, roundHash_), digest));
    }
    return confirm;
}

bool MemberAttempt::tagFits(Index from, const Bytes16& given, const Bytes32& digest,
                            const PairKeys& keys) const {
    return crypto::equal(tag(keys.confirmKey(from, self_, roundHash_), digest), given);
}

void MemberAttempt::wipe() {
    crypto::wipe(selfSeed_);
    received_.clear();
}

} // namespace nulsom::session
