// SPDX-License-Identifier: EUPL-1.2
#include "core/securesum/masked_sum.h"

#include "core/crypto/mask_stream.h"

#include <cstdio>
#include <cstdlib>

namespace nulsom::securesum {

namespace {

using Words = std::span<std::uint64_t>;
using ConstWords = std::span<const std::uint64_t>;

/// Other lengths are a defect of the caller, who has checked what came from a peer.
void requireEqualLengths(ConstWords a, ConstWords b) {
    if (a.size() == b.size())
        return;
    std::fprintf(stderr, "nulsom: vectors of different lengths\n");
    std::abort();
}

void addMask(Words to, ByteView seed) { crypto::addMaskStream(seed, to); }

void subtractMask(Words from, ByteView seed) { crypto::subtractMaskStream(seed, from); }

void addMask(Words to, ConstWords mask) {
    requireEqualLengths(to, mask);
    for (std::size_t i = 0; i < to.size(); ++i)
        to[i] += mask[i];
}

void subtractMask(Words from, ConstWords mask) {
    requireEqualLengths(from, mask);
    for (std::size_t i = 0; i < from.size(); ++i)
        from[i] -= mask[i];
}

ByteView maskOf(const PairMask& pair) { return pair.seed; }

ConstWords maskOf(const PairMaskWords& pair) { return pair.words; }

template <typename Pair, typename SelfMask>
void applyMasks(Words words, std::span<const Pair> pairs, SelfMask selfMask) {
    // The self mask goes first: from here on no intermediate state tells more than the share does.
    addMask(words, selfMask);
    for (const Pair& pair : pairs) {
        if (pair.add)
            addMask(words, maskOf(pair));
        else
            subtractMask(words, maskOf(pair));
    }
}

} // namespace

void maskAnswer(std::span<std::uint64_t> answerToShare, std::span<const PairMask> pairs,
                ByteView selfMaskKey) {
    applyMasks(answerToShare, pairs, selfMaskKey);
}

void maskAnswerWithWords(std::span<std::uint64_t> answerToShare, std::span<const PairMaskWords> pairs,
                         std::span<const std::uint64_t> selfMask) {
    applyMasks(answerToShare, pairs, selfMask);
}

void addShare(std::span<std::uint64_t> sum, std::span<const std::uint64_t> share) { addMask(sum, share); }

void removeSelfMask(std::span<std::uint64_t> sum, ByteView selfMaskKey) { subtractMask(sum, selfMaskKey); }

Bytes wordsToBytes(std::span<const std::uint64_t> words) {
    Bytes out(words.size() * sizeof(std::uint64_t));
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = static_cast<std::uint8_t>(words[i / 8] >> (8 * (i % 8)));
    return out;
}

bool bytesToWords(ByteView bytes, std::span<std::uint64_t> words) {
    if (bytes.size() % sizeof(std::uint64_t) != 0 || bytes.size() / sizeof(std::uint64_t) != words.size())
        return false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::uint64_t word = 0;
        for (std::size_t b = 8; b-- > 0;)
            word = word << 8 | bytes[8 * i + b];
        words[i] = word;
    }
    return true;
}

} // namespace nulsom::securesum
