// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>

namespace nulsom::statistics {

/// Sums of answers fit in 128 bits with room to spare: answers are below 2^63 and people below 2^10.
__extension__ using Int128 = __int128;

/// A number scaled by 10^decimals as plain text: a minus sign where needed, no grouping, a point before
/// exactly `decimals` digits.
std::string formatScaled(Int128 scaled, unsigned decimals);

/// numerator / denominator rounded to the nearest integer, halves to even. denominator > 0.
Int128 divideHalfEven(Int128 numerator, Int128 denominator);

} // namespace nulsom::statistics
