// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/crypto/secret.h"

namespace nulsom::securesum {

// The masked sum (core/wire/PROTOCOL.md, "A round"): y_i = x_i + the masks of the pairs with members after i
// - the masks of the pairs with members before i + M(b_i), word by word modulo 2^64. In the sum of all y_i
// every pair mask stands once with each sign; taking off all M(b_i) leaves the sum of all x_i.

/// Members go by roster index: the sign with which member `own` uses the mask it shares with member `other`.
constexpr bool addsMaskOf(std::size_t own, std::size_t other) { return other > own; }

/// The mask M(seed) that two members share. seed: 32 bytes, used for one round and attempt. add: for members
/// after oneself; subtract for those before.
struct PairMask {
    ByteView seed;
    bool add;
};

/// In place: the answer x becomes the share y. selfMaskKey: the 32 bytes b_i.
void maskAnswer(std::span<std::uint64_t> answerToShare, std::span<const PairMask> pairs,
                ByteView selfMaskKey);

/// The same with masks given as words instead of seeds, each as long as the answer: the same signs in the
/// same code, so that what a test proves about mask words holds for the shares that leave a laptop.
struct PairMaskWords {
    std::span<const std::uint64_t> words;
    bool add;
};
void maskAnswerWithWords(std::span<std::uint64_t> answerToShare, std::span<const PairMaskWords> pairs,
                         std::span<const std::uint64_t> selfMask);

/// Modulo 2^64; both of one length.
void addShare(std::span<std::uint64_t> sum, std::span<const std::uint64_t> share);
void removeSelfMask(std::span<std::uint64_t> sum, ByteView selfMaskKey);

/// 8 bytes a word, least significant byte first.
Bytes wordsToBytes(std::span<const std::uint64_t> words);
/// False, with `words` untouched, unless there are exactly 8 bytes for each of `words`.
[[nodiscard]] bool bytesToWords(ByteView bytes, std::span<std::uint64_t> words);

} // namespace nulsom::securesum
