// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <string_view>

namespace nulsom::cli {

/// What only the console program finds wrong, by name. EVENTS.md lists these beside the faults of a session.
namespace own_fault {

inline constexpr std::string_view kWrongUse = "WrongUse";
inline constexpr std::string_view kNoSessionFound = "NoSessionFound";
inline constexpr std::string_view kSeveralSessions = "SeveralSessions";
inline constexpr std::string_view kNoResult = "NoResult";

inline constexpr std::array kAll{kWrongUse, kNoSessionFound, kSeveralSessions, kNoResult};

} // namespace own_fault

} // namespace nulsom::cli
