// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/session/fault.h"
#include "core/statistics/question.h"
#include "core/wire/codec.h"

namespace nulsom::session {

Bytes encodeQuestion(const statistics::Question& question);

/// A question from the wire, as strict as a person's own form: clean texts, statistics that exist, a range
/// that makes sense. Otherwise QuestionNotAllowed.
Result<statistics::Question, FaultReport> decodeQuestion(ByteView bytes);

} // namespace nulsom::session
