// SPDX-License-Identifier: EUPL-1.2
#include "core/statistics/number.h"

#include <limits>
#include <string>

namespace nulsom::statistics {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Trims; drops one leading sign; turns the spaces that people and programs group with, and apostrophes, into
/// ' '.
std::string normalise(std::string_view text, bool& negative) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto rest = text.substr(i);
        bool spaced = false;
        for (std::string_view space :
             {"\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89", "\xE2\x80\x99", "'", " ", "\t"}) {
            if (rest.substr(0, space.size()) == space) {
                out.push_back(' ');
                i += space.size() - 1;
                spaced = true;
                break;
            }
        }
        if (spaced)
            continue;
        if (rest.substr(0, 3) == "\xE2\x88\x92") { // the minus sign U+2212
            out.push_back('-');
            i += 2;
        } else {
            out.push_back(text[i]);
        }
    }
    const auto first = out.find_first_not_of(" \r\n");
    if (first == std::string::npos)
        return {};
    out = out.substr(first, out.find_last_not_of(" \r\n") - first + 1);
    negative = out.front() == '-';
    if (out.front() == '-' || out.front() == '+')
        out.erase(0, 1);
    return out;
}

/// "52", "52 500", "1.234.567" with one grouping character throughout: the digits alone; empty when not
/// grouped rightly.
std::string ungroup(std::string_view text) {
    std::string digits;
    char mark = 0;
    std::size_t run = 0;
    for (char c : text) {
        if (isDigit(c)) {
            digits.push_back(c);
            ++run;
            continue;
        }
        const bool wellPlaced = mark == 0 ? run >= 1 && run <= 3 : c == mark && run == 3;
        if (!wellPlaced)
            return {};
        mark = c;
        run = 0;
    }
    // Nobody groups thousands behind a zero: "0.500" is a half.
    const bool grouped = mark != 0;
    return grouped && (run != 3 || digits.front() == '0') ? std::string{} : digits;
}

Result<std::int64_t, NumberFault> toScaled(std::string_view digits, bool negative) {
    // Collected below zero: that side of the range is one larger.
    std::int64_t value = 0;
    for (char c : digits) {
        if (__builtin_mul_overflow(value, std::int64_t{10}, &value) ||
            __builtin_sub_overflow(value, std::int64_t{c - '0'}, &value))
            return Error{NumberFault::OutOfRange};
    }
    if (!negative && __builtin_sub_overflow(std::int64_t{0}, value, &value))
        return Error{NumberFault::OutOfRange};
    return value;
}

} // namespace

Result<std::int64_t, NumberFault> parseNumber(std::string_view text, unsigned decimals, DecimalMark mark) {
    bool negative = false;
    const std::string body = normalise(text, negative);
    if (body.empty())
        return Error{negative ? NumberFault::NotANumber : NumberFault::Empty};
    for (char c : body) {
        if (!isDigit(c) && c != '.' && c != ',' && c != ' ')
            return Error{NumberFault::NotANumber};
    }
    if (decimals == 0) {
        const std::string digits = ungroup(body);
        if (!digits.empty())
            return toScaled(digits, negative);
    }
    const char point = mark == DecimalMark::Point ? '.' : ',';
    const char other = mark == DecimalMark::Point ? ',' : '.';
    auto at = body.rfind(point);
    // The other language's mark counts as the decimal one where it can be nothing else: once, and not three
    // digits from the end.
    if (at == std::string::npos && body.find(other) == body.rfind(other) &&
        body.find(other) != std::string::npos && body.size() - body.find(other) - 1 != 3)
        at = body.find(other);
    const std::string whole = ungroup(std::string_view(body).substr(0, at));
    std::string fraction = at == std::string::npos ? std::string{} : body.substr(at + 1);
    for (char c : fraction) {
        if (!isDigit(c))
            return Error{NumberFault::NotANumber};
    }
    if (whole.empty() || (at != std::string::npos &&
                          (fraction.empty() || body.substr(0, at).find(body[at]) != std::string::npos)))
        return Error{NumberFault::NotANumber};
    while (fraction.size() > decimals && fraction.back() == '0')
        fraction.pop_back();
    if (fraction.size() > decimals)
        return Error{NumberFault::TooManyDecimals};
    fraction.append(decimals - fraction.size(), '0');
    return toScaled(whole + fraction, negative);
}

Result<std::int64_t, NumberFault> parsePlainNumber(std::string_view text, unsigned decimals) {
    const auto digitsFrom = text.substr(0, 1) == "-" || text.substr(0, 1) == "+" ? 1U : 0U;
    const auto point = text.find('.');
    if (text.find_first_not_of("0123456789.", digitsFrom) != std::string_view::npos ||
        point != text.rfind('.') || (point != std::string_view::npos && point == digitsFrom))
        return Error{NumberFault::NotANumber};
    if (point != std::string_view::npos && text.size() - point - 1 > decimals)
        return Error{NumberFault::TooManyDecimals};
    return parseNumber(text, decimals, DecimalMark::Point);
}

} // namespace nulsom::statistics
