// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/session/snapshot.h"

namespace nulsom::net {

/// Whether a front end would show the same. Masked shares are compared by sender and state alone: within an
/// attempt their words do not change.
bool looksSame(const session::HubSnapshot& a, const session::HubSnapshot& b);
bool looksSame(const session::ParticipantSnapshot& a, const session::ParticipantSnapshot& b);

} // namespace nulsom::net
