// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"
#include "core/statistics/exact.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nulsom::statistics {

enum class Statistic : std::uint8_t { Count = 0, Sum = 1, Mean = 2 };

/// The name of a statistic on the command line and in JSON: "count", "sum", "mean".
std::string_view name(Statistic statistic);
std::optional<Statistic> statisticNamed(std::string_view name);

/// A question that a group can answer together: one number from each person. Numbers are integers scaled by
/// 10^decimals throughout, so that all arithmetic is exact.
struct Question {
    std::string text;
    std::string unit; ///< may be empty
    std::int64_t minimum = 0;
    std::int64_t maximum = 0;
    unsigned decimals = 0;
    std::vector<Statistic> statistics; ///< distinct, rising
    friend bool operator==(const Question&, const Question&) = default;
};

enum class QuestionFault { RangeEmpty, RangeTooLarge, TooManyDecimals, NoStatistics, StatisticTwice };
/// Texts are cleaned elsewhere; this checks what concerns numbers.
std::optional<QuestionFault> check(const Question& question);

/// Words of an answer on the wire (d of the protocol).
std::size_t wordCount(const Question& question);

/// False when people * (maximum - minimum) could pass 2^64: then the sum would be ambiguous.
bool sumFits(const Question& question, std::size_t people);

/// Weight w: how many power sums of one private number are revealed. A group needs w + 2 people at least.
std::size_t weight(const Question& question);

/// Answers outside the range are refused, never clamped. words.size() == wordCount(question).
bool encodeAnswer(const Question& question, std::int64_t answer, std::span<std::uint64_t> words);

struct StatisticValue {
    Statistic statistic{};
    std::string value; ///< decimal point, no grouping; a mean has decimals + 2 digits, rounded half-even
    std::string unit;  ///< empty for a count
    friend bool operator==(const StatisticValue&, const StatisticValue&) = default;
};
/// Nothing when no allowed answers of so many people add up to this (ImpossibleResult).
std::optional<std::vector<StatisticValue>> decodeSum(const Question& question,
                                                     std::span<const std::uint64_t> sum, std::size_t people);

} // namespace nulsom::statistics
