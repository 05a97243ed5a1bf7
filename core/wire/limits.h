// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>

/// Every limit that the protocol sets on what a stranger may send, in one place. PROTOCOL.md repeats this
/// table and a test compares the two.
namespace nulsom::wire {

inline constexpr std::uint64_t kProtocolVersion = 1;
inline constexpr std::uint64_t kSuite = 1;

inline constexpr std::uint16_t kBasePort =
    28300; ///< first choice of a host; invite codes reach 256 ports from here
inline constexpr std::uint16_t kBeaconPort = 28300; ///< UDP
inline constexpr std::size_t kMaxBeaconSize = 512;  ///< bytes

inline constexpr std::size_t kMinPeople = 3;
inline constexpr std::size_t kMaxPeople = 512;        ///< in one roster
inline constexpr std::size_t kMaxNameCharacters = 32; ///< Unicode code points
inline constexpr std::size_t kMaxTitleCharacters = 80;
inline constexpr std::size_t kMaxQuestionCharacters = 200;
inline constexpr std::size_t kMaxUnitCharacters = 16;
inline constexpr std::size_t kMaxTextBytes = 1024; ///< any text on the wire, UTF-8
inline constexpr std::size_t kMaxStatistics = 16;  ///< of one question
inline constexpr unsigned kMaxDecimals = 6;
inline constexpr std::int64_t kMaxAnswer =
    1'000'000'000'000'000'000; ///< |min| and |max| of a question, scaled by 10^decimals

inline constexpr std::size_t kMaxWords = 1'048'576;   ///< 64-bit words in one answer (d)
inline constexpr std::size_t kMaxHistory = 1024;      ///< entries sent with one Combine
inline constexpr std::size_t kMaxHistoryEntry = 2048; ///< bytes of one of them
inline constexpr std::size_t kMaxPart = 4096; ///< bytes of an encoded Description, Identity or Question
inline constexpr std::size_t kSeedBox = 48;   ///< bytes of one box: 32 of share, 16 of tag

/// Frames: before somebody is known little is read at once, afterwards what the largest message needs.
inline constexpr std::size_t kMaxFrameBeforeJoin = std::size_t{4} * 1024;
inline constexpr std::size_t kMaxFrameFromParticipant = std::size_t{9} * 1024 * 1024;
inline constexpr std::size_t kMaxFrameFromHub = std::size_t{9} * 1024 * 1024;

} // namespace nulsom::wire
