// SPDX-License-Identifier: EUPL-1.2
#include "app/cli/answers.h"

namespace nulsom::cli {
namespace {

// A view all along: the text of an answer is copied nowhere.
std::string_view trimmed(ByteView line) {
    std::string_view text(reinterpret_cast<const char*>(line.data()), line.size());
    constexpr std::string_view kBlank = " \t\r";
    const auto first = text.find_first_not_of(kBlank);
    return first == std::string_view::npos ? std::string_view{}
                                           : text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

} // namespace

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
