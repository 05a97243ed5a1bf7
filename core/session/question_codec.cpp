// SPDX-License-Identifier: EUPL-1.2
#include "core/session/question_codec.h"

#include "core/base/text.h"
#include "core/wire/limits.h"

namespace nulsom::session {

namespace {

constexpr std::uint64_t kKindNumber = 0;

Error<FaultReport> refused(std::string why) {
    return Error{FaultReport{Fault::QuestionNotAllowed, {}, std::move(why)}};
}

bool isClean(const std::string& text, std::size_t longest) {
    const auto clean = cleanText(text, longest);
    return clean && *clean == text;
}

} // namespace

Bytes encodeQuestion(const statistics::Question& question) {
    wire::Question out;
    out.text = question.text;
    out.unit = question.unit;
    out.kind = kKindNumber;
    out.minimum = question.minimum;
    out.maximum = question.maximum;
    out.decimals = question.decimals;
    for (const auto statistic : question.statistics)
        out.statistics.push_back(static_cast<std::uint64_t>(statistic));
    return wire::encode(out);
}

Result<statistics::Question, FaultReport> decodeQuestion(ByteView bytes) {
    const auto in = wire::decodeQuestion(bytes);
    if (!in)
        return refused(wire::name(in.error()));
    if (in->kind != kKindNumber)
        return refused("a kind of answer that this version does not know");
    if (!isClean(in->text, wire::kMaxQuestionCharacters) ||
        (!in->unit.empty() && !isClean(in->unit, wire::kMaxUnitCharacters)))
        return refused("a text that is not clean");
    if (in->decimals > wire::kMaxDecimals)
        return refused("too many decimals");
    statistics::Question out;
    out.text = in->text;
    out.unit = in->unit;
    out.minimum = in->minimum;
    out.maximum = in->maximum;
    out.decimals = static_cast<unsigned>(in->decimals);
    for (const auto number : in->statistics) {
        if (number > static_cast<std::uint64_t>(statistics::Statistic::Mean))
            return refused("a statistic that this version does not know");
        out.statistics.push_back(static_cast<statistics::Statistic>(number));
    }
    if (statistics::check(out))
        return refused("a range or list of statistics that makes no sense");
    return out;
}

} // namespace nulsom::session
