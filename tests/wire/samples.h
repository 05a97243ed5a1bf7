// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/wire/messages.h"

/// The values that make_vectors.py encodes, as structs.
namespace nulsom::wire::samples {

Description description();
Identity identity();
Question question();

struct Named {
    const char* name;
    Message message;
};
/// Every message once.
std::vector<Named> messages();

} // namespace nulsom::wire::samples
