// SPDX-License-Identifier: EUPL-1.2
#include "app/cli/answers.h"

#include <algorithm>

namespace nulsom::cli {
std::string_view trimmed(ByteView line) {
    std::string_view text(reinterpret_cast<const char*>(line.data()), line.size());
    constexpr std::string_view kBlank = " \t\r\n";
    const auto first = text.find_first_not_of(kBlank);
    return first == std::string_view::npos ? std::string_view{}
                                           : text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

bool readsTwoWays(ByteView line, unsigned decimals, statistics::DecimalMark mark) {
    constexpr std::string_view kDigits = "0123456789";
    const auto text = trimmed(line);
    const auto first = text.find_first_of(kDigits);
    const auto at = text.find_first_not_of(kDigits, std::min(first, text.size()));
    if (at == std::string_view::npos || at - first > 3 || (text[at] != '.' && text[at] != ','))
        return false;
    const auto behind = text.substr(at + 1);
    if (behind.size() != 3 || behind.find_first_not_of(kDigits) != std::string_view::npos)
        return false;
    const char point = mark == statistics::DecimalMark::Point ? '.' : ',';
    // Nobody groups thousands behind a zero.
    if (text.substr(first, at - first) == "0")
        return decimals == 0 || text[at] != point;
    return decimals > 0;
}

Result<std::shared_ptr<session::SecretNumber>, statistics::NumberFault>
readAnswer(ByteView line, const statistics::Question& question, std::optional<statistics::DecimalMark> mark) {
    auto number = mark ? statistics::parseNumber(trimmed(line), question.decimals, *mark)
                       : statistics::parsePlainNumber(trimmed(line), question.decimals);
    if (!number)
        return Error{number.error()};
    const bool allowed = question.minimum <= *number && *number <= question.maximum;
    auto answer = std::make_shared<session::SecretNumber>(*number);
    crypto::wipe({reinterpret_cast<std::uint8_t*>(&*number), sizeof(std::int64_t)});
    if (!allowed)
        return Error{statistics::NumberFault::OutOfRange};
    return answer;
}

} // namespace nulsom::cli
