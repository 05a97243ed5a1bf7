// SPDX-License-Identifier: EUPL-1.2
#include "core/statistics/exact.h"

#include <algorithm>

namespace nulsom::statistics {

std::string formatScaled(Int128 scaled, unsigned decimals) {
    const bool negative = scaled < 0;
    std::string digits; // least significant first
    do {
        const int digit = static_cast<int>(scaled % 10);
        digits.push_back(static_cast<char>('0' + (digit < 0 ? -digit : digit)));
        scaled /= 10;
    } while (scaled != 0);
    while (digits.size() <= decimals)
        digits.push_back('0');
    if (decimals > 0)
        digits.insert(digits.begin() + static_cast<std::ptrdiff_t>(decimals), '.');
    if (negative)
        digits.push_back('-');
    std::reverse(digits.begin(), digits.end());
    return digits;
}

Int128 divideHalfEven(Int128 numerator, Int128 denominator) {
    Int128 quotient = numerator / denominator;
    Int128 remainder = numerator % denominator;
    if (remainder < 0) { // round down first, so that the remainder says how far above we are
        remainder += denominator;
        --quotient;
    }
    const Int128 twice = remainder * 2;
    const bool odd = quotient % 2 != 0;
    if (twice > denominator || (twice == denominator && odd))
        ++quotient;
    return quotient;
}

} // namespace nulsom::statistics
