// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <string_view>

namespace nulsom::session {

using WordList = std::array<std::string_view, 256>;

/// The words of resources/words, compiled in: Dutch for "nl", English for everything else.
const WordList& wordList(std::string_view language);

} // namespace nulsom::session
