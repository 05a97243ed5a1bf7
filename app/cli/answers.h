// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/session/intents.h"
#include "core/statistics/number.h"

#include <memory>
#include <optional>

namespace nulsom::cli {

/// An answer as a person or a script wrote it. Range and decimals are those of the question.
Result<std::shared_ptr<session::SecretNumber>, statistics::NumberFault>
readAnswer(ByteView line, const statistics::Question& question, std::optional<statistics::DecimalMark> mark);

} // namespace nulsom::cli
