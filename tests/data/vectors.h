// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tests/data/recorded_session.h"

namespace nulsom::test {

/// The text of session.json: every value of the session, computed with the program's own functions from the
/// streams of randomness that the session was played with.
std::string sessionVectors(const RecordedSession& recorded);

} // namespace nulsom::test
