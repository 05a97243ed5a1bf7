// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string_view>

namespace nulsom::statistics {

enum class NumberFault { Empty, NotANumber, TooManyDecimals, OutOfRange };

/// Which character stands before the decimals in what a person types; the other one of '.' and ',' groups
/// thousands, as do spaces and apostrophes.
enum class DecimalMark { Point, Comma };

/// Reads a number as a person types it, scaled by 10^decimals. Thousands must be grouped rightly. A question
/// without decimals takes either mark as grouping ("52.500" and "52,500" are one number); with decimals a
/// number that both marks could explain differently is read by `mark`. Range: that of int64_t.
Result<std::int64_t, NumberFault> parseNumber(std::string_view text, unsigned decimals, DecimalMark mark);

/// Reads a number as programs write it: a sign, digits, and a point before at most `decimals` digits; nothing
/// else. "1.000" is one with too many decimals for a question without any, never a thousand.
Result<std::int64_t, NumberFault> parsePlainNumber(std::string_view text, unsigned decimals);

} // namespace nulsom::statistics
