// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/session/intents.h"
#include "core/statistics/number.h"

#include <memory>
#include <optional>
#include <string_view>

namespace nulsom::cli {

/// Without white space around it. A view all along: the text of an answer is copied nowhere.
std::string_view trimmed(ByteView line);

/// "52.500" where an answer may have decimals: thousands to one reader, a few decimals to another. Nobody can
/// be shown what was understood, since others may look along.
bool readsTwoWays(ByteView line, unsigned decimals, statistics::DecimalMark mark);

/// An answer as a person or a script wrote it. Range and decimals are those of the question.
Result<std::shared_ptr<session::SecretNumber>, statistics::NumberFault>
readAnswer(ByteView line, const statistics::Question& question, std::optional<statistics::DecimalMark> mark);

} // namespace nulsom::cli
