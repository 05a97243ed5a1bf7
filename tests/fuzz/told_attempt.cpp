// SPDX-License-Identifier: EUPL-1.2
#include "tests/fuzz/told_attempt.h"

#include "core/crypto/mask_stream.h"
#include "core/securesum/masked_sum.h"
#include "core/session/rules.h"

#include <algorithm>
#include <array>

namespace nulsom::test {

using namespace session;

namespace {

std::uint64_t maskWord(const crypto::SecretBytes& key) {
    std::array<std::uint64_t, 1> word{};
    crypto::addMaskStream(key.view(), word);
    return word[0];
}

} // namespace

ToldAttempt::ToldAttempt(HistoryEntry entry, Bytes question, const Bytes32& history, std::uint64_t keyRound,
                         std::size_t threshold)
    : entry_(std::move(entry)), question_(std::move(question)), history_(history), keyRound_(keyRound),
      threshold_(threshold), hash_(roundHash(entry_, history)) {}

std::size_t ToldAttempt::positionFor(Index from, Index other) const {
    std::size_t position = 0;
    for (const Index member : entry_.members) {
        if (member == other)
            return position;
        position += member == from ? 0 : 1;
    }
    return position;
}

const ForgedShare& ToldAttempt::forged(Colluder& by, std::size_t version, std::uint64_t answer) {
    auto& all = forged_[by.place()];
    all.reserve(4); // references to them are held while another is made
    while (all.size() <= version) {
        MemberAttempt mine(hash_, by.place(), entry_.members, threshold_);
        mine.makeShare(entry_.round, entry_.attempt, std::span(&answer, 1), by.keys(keyRound_), by.random());
        all.push_back({answer, std::move(mine)});
    }
    return all[version];
}

const ForgedShare* ToldAttempt::forgedAs(Index place, ByteView share) const {
    const auto found = forged_.find(place);
    if (found == forged_.end())
        return nullptr;
    const auto version = std::find_if(found->second.begin(), found->second.end(), [&](const auto& forged) {
        const Bytes& own = forged.mine.share().share;
        return std::equal(own.begin(), own.end(), share.begin(), share.end());
    });
    return version == found->second.end() ? nullptr : &*version;
}

std::optional<Bytes32> ToldAttempt::seedOf(Index honest) const {
    if (const auto given = unmasked.find(honest); given != unmasked.end())
        return given->second;
    const auto found = recovery.find(honest);
    const auto share = shares.find(honest);
    if (found == recovery.end() || share == shares.end() || found->second.size() < threshold_)
        return std::nullopt;
    std::vector<crypto::ShamirShare> parts;
    for (const auto& [holder, part] : found->second)
        parts.push_back({static_cast<std::uint16_t>(holder + 1), crypto::SecretBytes(part)});
    const auto seed = crypto::shamirCombine(parts, threshold_);
    if (!seed || selfCommitment(hash_, honest, seed->view()) != share->second.commitment)
        return std::nullopt;
    return toArray<32>(seed->view());
}

std::optional<std::uint64_t> ToldAttempt::revealed(People honest, std::vector<Colluder>& colluders) const {
    std::uint64_t sum = 0;
    for (const Index member : entry_.members) {
        if ((honest >> member & 1) == 0)
            continue;
        const auto share = shares.find(member);
        const auto seed = seedOf(member);
        std::array<std::uint64_t, 1> word{};
        if (share == shares.end() || !seed || !securesum::bytesToWords(share->second.share, word))
            return std::nullopt;
        sum += word[0] - maskWord(selfMaskKey(*seed, hash_));
        for (Colluder& colluder :
             colluders) { // masks with honest members cancel, those with colluders are known
            if (!std::binary_search(entry_.members.begin(), entry_.members.end(), colluder.place()))
                continue;
            const auto mask = maskWord(colluder.keys(keyRound_).maskSeed(member, hash_));
            sum += securesum::addsMaskOf(member, colluder.place()) ? std::uint64_t{0} - mask : mask;
        }
    }
    return sum;
}

} // namespace nulsom::test
