// SPDX-License-Identifier: EUPL-1.2
#include "core/session/attempt_board.h"

#include "core/base/defence.h"
#include "core/crypto/hash.h"
#include "core/crypto/mask_stream.h"
#include "core/securesum/masked_sum.h"
#include "core/session/labels.h"
#include "core/session/pair_keys.h"

#include <algorithm>

namespace nulsom::session {

AttemptBoard::AttemptBoard(const Bytes32& roundHash, Members members, std::size_t words,
                           std::size_t threshold)
    : roundHash_(roundHash), members_(std::move(members)), words_(words), threshold_(threshold),
      parts_(members_.size()), tries_(mostTries(threshold)) {}

std::optional<std::size_t> AttemptBoard::position(Index place) const {
    const auto found = std::lower_bound(members_.begin(), members_.end(), place);
    if (found == members_.end() || *found != place)
        return std::nullopt;
    return static_cast<std::size_t>(found - members_.begin());
}

const AttemptBoard::Part* AttemptBoard::partOf(Index place) const {
    const auto at = position(place);
    return at ? &parts_[*at] : nullptr;
}

AttemptBoard::Added AttemptBoard::addShare(Index from, ByteView share, const Bytes32& commitment) {
    const auto at = position(from);
    if (!at || share.size() != words_ * 8)
        return Added::Unfit;
    Part& part = parts_[*at];
    if (!part.share.empty()) {
        const bool same = std::equal(share.begin(), share.end(), part.share.begin(), part.share.end()) &&
                          commitment == part.commitment;
        return same ? Added::Same : Added::Different;
    }
    part.share = toBytes(share);
    part.commitment = commitment;
    ++sharesIn_;
    return Added::New;
}

bool AttemptBoard::hasShare(Index from) const {
    const Part* part = partOf(from);
    return part != nullptr && !part->share.empty();
}

std::vector<std::uint64_t> AttemptBoard::shareOf(Index from) const {
    std::vector<std::uint64_t> words(words_);
    const Part* part = partOf(from);
    if (part == nullptr || !securesum::bytesToWords(part->share, words))
        return {};
    return words;
}

Bytes32 AttemptBoard::confirmDigest() const {
    crypto::LabelledHash hash(label::kConfirmDigest);
    hash.add(roundHash_);
    for (std::size_t i = 0; i < members_.size(); ++i)
        hash.addU16(members_[i]).add(parts_[i].share).add(parts_[i].commitment);
    return hash.finish();
}

AttemptBoard::Added AttemptBoard::addSeed(Index from, const Bytes32& seed) {
    const auto at = position(from);
    if (!at || parts_[*at].share.empty())
        return Added::Unfit;
    Part& part = parts_[*at];
    if (defended(Defence::UnmaskDoesNotFit) && selfCommitment(roundHash_, from, seed) != part.commitment)
        return Added::Unfit;
    if (part.seed)
        return *part.seed == seed ? Added::Same : Added::Different;
    part.seed = seed;
    ++seedsIn_;
    return Added::New;
}

bool AttemptBoard::hasSeed(Index from) const {
    const Part* part = partOf(from);
    return part != nullptr && part->seed.has_value();
}

std::vector<std::uint64_t> AttemptBoard::sealOf(Index from) const {
    const Part* part = partOf(from);
    if (part == nullptr || !part->seed)
        return {};
    std::vector<std::uint64_t> words(words_);
    crypto::addMaskStream(selfMaskKey(*part->seed, roundHash_).view(), words);
    return words;
}

AttemptBoard::Recovery AttemptBoard::addRecoveryShare(Index holder, Index dealer, const Bytes32& share) {
    const auto at = position(dealer);
    if (!at || !isMember(holder) || holder == dealer || parts_[*at].share.empty() || parts_[*at].seed)
        return {};
    Part& part = parts_[*at];
    const auto x = static_cast<std::uint16_t>(holder + 1);
    if (std::any_of(part.recovery.begin(), part.recovery.end(),
                    [x](const auto& known) { return known.x == x; }))
        return {};
    part.recovery.push_back({x, crypto::SecretBytes(share)});
    const auto decoded = decode(dealer, part);
    if (!decoded)
        return {};
    Recovery out;
    out.known = addSeed(dealer, toArray<32>(decoded->secret.view())) == Added::New;
    for (const std::size_t wrong : decoded->wrong)
        out.misfits.push_back(static_cast<Index>(part.recovery[wrong].x - 1));
    return out;
}

std::optional<crypto::ShamirDecoded> AttemptBoard::decode(Index dealer, const Part& part) {
    const auto fits = [&](ByteView secret) {
        return selfCommitment(roundHash_, dealer, secret) == part.commitment;
    };
    auto decoded = crypto::shamirDecode(part.recovery, threshold_);
    if (decoded && decoded->secret.size() == 32 && fits(decoded->secret.view()))
        return decoded;
    if (!defended(Defence::ShareDoesNotFit))
        return std::nullopt;
    return crypto::shamirSearch(part.recovery, threshold_, fits, tries_);
}

Members AttemptBoard::spoiled() const {
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        const Part& part = parts_[i];
        if (part.seed || part.recovery.size() < threshold_)
            continue;
        Members out{members_[i]};
        for (const auto& share : part.recovery)
            out.push_back(static_cast<Index>(share.x - 1));
        return out;
    }
    return {};
}

Members AttemptBoard::withoutShare() const {
    Members out;
    std::copy_if(members_.begin(), members_.end(), std::back_inserter(out),
                 [&](Index i) { return !hasShare(i); });
    return out;
}

Members AttemptBoard::withoutSeed() const {
    Members out;
    std::copy_if(members_.begin(), members_.end(), std::back_inserter(out),
                 [&](Index i) { return !hasSeed(i); });
    return out;
}

std::vector<std::uint64_t> AttemptBoard::sum() const {
    std::vector<std::uint64_t> total(words_);
    std::vector<std::uint64_t> share(words_);
    for (const auto& part : parts_) {
        if (!part.seed || !securesum::bytesToWords(part.share, share))
            return {};
        securesum::addShare(total, share);
        securesum::removeSelfMask(total, selfMaskKey(*part.seed, roundHash_).view());
    }
    return total;
}

} // namespace nulsom::session
