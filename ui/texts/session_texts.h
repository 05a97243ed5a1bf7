// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/session/snapshot.h"
#include "core/statistics/question.h"

#include <QString>

#include <string>
#include <vector>

namespace nulsom::texts {

/// "Average", as a heading or a label.
QString statisticName(statistics::Statistic statistic);

/// The sentence that always says what is true now of this laptop's own answer.
QString privacySentence(session::PrivacyLine line);

/// "Alice", "Alice and Bob", "Alice, Bob and Julia"; "someone" for nobody in particular.
QString namesInText(const std::vector<std::string>& names);

} // namespace nulsom::texts
