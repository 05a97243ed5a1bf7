// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/discovery/session_table.h"
#include "core/session/events.h"

#include <QJsonObject>

#include <string_view>

/// One line of `--json`; core/session/EVENTS.md describes each.
namespace nulsom::cli {

QJsonObject toJson(const session::Event& event);

/// What `find` saw, as an event of its own.
QJsonObject toJson(const discovery::FoundSession& session, session::Instant at);

/// A `failed` of this program's own: the name of its fault and a sentence.
QJsonObject failureJson(std::string_view fault, const QString& sentence, session::Instant at);

/// The clock of all events, for what happens in this program itself.
session::Instant now();

} // namespace nulsom::cli
