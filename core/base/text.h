// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace nulsom {

enum class TextFault { Empty, TooLong, Control, MixedScripts, NotUtf8 };

/// Well-formed UTF-8 (no surrogates, no overlong forms) without a byte order mark in front.
bool isUtf8(std::string_view bytes);

/// The one form in which names, titles, questions, options and units are shown and sent: NFKC, no white space
/// at the ends, one space for each run inside. Refused are characters that steer the text or cannot be seen:
/// control, line, format and bidi characters, joiners, fillers, private and unassigned ones. Variation
/// selectors are dropped. Cleaning twice changes nothing. Counts code points of the cleaned text.
Result<std::string, TextFault> cleanText(std::string_view utf8, std::size_t maxCodePoints);

/// cleanText for a person: 1 to 32 code points of one script (or of those that Japanese, Korean and Chinese
/// mix), with a letter or digit in it. Without a letter or digit a name counts as Empty.
Result<std::string, TextFault> cleanName(std::string_view utf8);

/// Two names are the same person to the eye if this is equal: case, spaces, dashes and dots do not count.
/// For comparing only. Of a clean name it is never empty.
std::string foldedName(std::string_view name);

/// The longest start of a text that fits in so many bytes and does not end inside a code point.
std::string_view cutText(std::string_view utf8, std::size_t maxBytes);

} // namespace nulsom
