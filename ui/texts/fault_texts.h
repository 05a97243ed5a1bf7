// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/text.h"
#include "core/session/fault.h"
#include "core/session/snapshot.h"
#include "core/statistics/number.h"
#include "core/statistics/question.h"

#include <QString>

#include <optional>

/// What went wrong, in the current language: what happened, what was sent, what to do.
namespace nulsom::texts {

/// Where the laptop has an answer of its own, `privacy` puts into the sentence what is true of it now.
QString sentence(const session::FaultReport& report, std::optional<session::PrivacyLine> privacy = {});

QString sentence(statistics::QuestionFault fault);
QString sentence(statistics::NumberFault fault);
QString sentence(TextFault fault);

session::Fault faultOf(statistics::NumberFault fault);

/// For the host: why the answers cannot be combined now (HubSnapshot::whyNotCombine).
QString whyNotCombine(const session::FaultReport& report);

} // namespace nulsom::texts
