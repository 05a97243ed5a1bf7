// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

/// One label for each purpose of a hash, a key or a signature; all start with the protocol's name and
/// version. None holds a zero byte.
namespace nulsom::session::label {

inline constexpr std::string_view kCommitment = "nulsom/1 commitment";
inline constexpr std::string_view kRoster = "nulsom/1 roster";
inline constexpr std::string_view kTranscript = "nulsom/1 transcript";
inline constexpr std::string_view kWords = "nulsom/1 words";
inline constexpr std::string_view kQuestion = "nulsom/1 question";
inline constexpr std::string_view kHistory = "nulsom/1 history";
inline constexpr std::string_view kRound = "nulsom/1 round";
inline constexpr std::string_view kSelfCommitment = "nulsom/1 self commitment";
inline constexpr std::string_view kConfirmDigest = "nulsom/1 confirm digest";
inline constexpr std::string_view kOutcome = "nulsom/1 outcome";

inline constexpr std::string_view kPairKey = "nulsom/1 pair key";
inline constexpr std::string_view kNextRound = "nulsom/1 next round";
inline constexpr std::string_view kMaskSeed = "nulsom/1 mask seed";
inline constexpr std::string_view kBoxKey = "nulsom/1 box key";
inline constexpr std::string_view kConfirmKey = "nulsom/1 confirm key";
inline constexpr std::string_view kSelfMask = "nulsom/1 self mask";

inline constexpr std::string_view kSignOpen = "nulsom/1 sign open";
inline constexpr std::string_view kSignVerified = "nulsom/1 sign verified";
inline constexpr std::string_view kSignAttest = "nulsom/1 sign attest";
inline constexpr std::string_view kSignOutcome = "nulsom/1 sign outcome";
inline constexpr std::string_view kSignResume = "nulsom/1 sign resume";
inline constexpr std::string_view kSignEarlier = "nulsom/1 sign earlier lock";

} // namespace nulsom::session::label
