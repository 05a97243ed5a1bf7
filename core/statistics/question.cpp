// SPDX-License-Identifier: EUPL-1.2
#include "core/statistics/question.h"

#include <algorithm>
#include <array>

namespace nulsom::statistics {

namespace {

constexpr std::array<std::string_view, 3> kNames{"count", "sum", "mean"};
constexpr std::int64_t kLargest = 1'000'000'000'000'000'000;
constexpr unsigned kMostDecimals = 6;

std::uint64_t span(const Question& question) {
    return static_cast<std::uint64_t>(question.maximum) - static_cast<std::uint64_t>(question.minimum);
}

} // namespace

std::string_view name(Statistic statistic) { return kNames.at(static_cast<std::size_t>(statistic)); }

std::optional<Statistic> statisticNamed(std::string_view wanted) {
    const auto* found = std::find(kNames.begin(), kNames.end(), wanted);
    if (found == kNames.end())
        return std::nullopt;
    return static_cast<Statistic>(found - kNames.begin());
}

std::optional<QuestionFault> check(const Question& question) {
    if (question.decimals > kMostDecimals)
        return QuestionFault::TooManyDecimals;
    if (question.minimum < -kLargest || question.maximum > kLargest)
        return QuestionFault::RangeTooLarge;
    if (question.minimum >= question.maximum)
        return QuestionFault::RangeEmpty;
    if (question.statistics.empty())
        return QuestionFault::NoStatistics;
    const auto& list = question.statistics;
    if (std::adjacent_find(list.begin(), list.end(), std::greater_equal<>{}) != list.end())
        return QuestionFault::StatisticTwice;
    return std::nullopt;
}

std::size_t wordCount(const Question& /*question*/) { return 1; }

bool sumFits(const Question& question, std::size_t people) {
    std::uint64_t largest = 0;
    return !__builtin_mul_overflow(span(question), static_cast<std::uint64_t>(people), &largest);
}

std::size_t weight(const Question& /*question*/) {
    return 1; // count, sum and mean are one power sum of degree 1
}

bool encodeAnswer(const Question& question, std::int64_t answer, std::span<std::uint64_t> words) {
    if (answer < question.minimum || answer > question.maximum || words.size() != 1)
        return false;
    words[0] = static_cast<std::uint64_t>(answer) - static_cast<std::uint64_t>(question.minimum);
    return true;
}

std::optional<std::vector<StatisticValue>> decodeSum(const Question& question,
                                                     std::span<const std::uint64_t> sum, std::size_t people) {
    if (sum.size() != 1 || people == 0 || !sumFits(question, people) || sum[0] > span(question) * people)
        return std::nullopt;
    const Int128 count = static_cast<Int128>(people);
    const Int128 total = static_cast<Int128>(sum[0]) + count * static_cast<Int128>(question.minimum);
    std::vector<StatisticValue> values;
    for (const Statistic statistic : question.statistics) {
        switch (statistic) {
        case Statistic::Count:
            values.push_back({statistic, formatScaled(count, 0), {}});
            break;
        case Statistic::Sum:
            values.push_back({statistic, formatScaled(total, question.decimals), question.unit});
            break;
        case Statistic::Mean:
            values.push_back({statistic,
                              formatScaled(divideHalfEven(total * 100, count), question.decimals + 2),
                              question.unit});
            break;
        }
    }
    return values;
}

} // namespace nulsom::statistics
