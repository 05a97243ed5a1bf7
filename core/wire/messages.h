// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

/// Every message of the protocol, one struct each. On the wire a message is a CBOR array: its number (kType),
/// then its fields in the order below. PROTOCOL.md has the grammar. Where a number is named `index` it is a
/// place in the roster, from 0; `members` and other lists of places rise strictly.
namespace nulsom::wire {

using Signature = Bytes64;
using Index = std::uint16_t;
using Members = std::vector<Index>;

/// What a session says of itself before anyone is checked; part of the roster hash, byte for byte.
struct Description {
    std::string title;
    std::string host;          ///< the name that the host goes by
    std::string language;      ///< of the words: "en" or "nl"
    std::uint64_t minimum = 3; ///< smallest group that may see a result
    friend bool operator==(const Description&, const Description&) = default;
};

/// What a participant is in one lock: the payload of Join, part of the roster hash, byte for byte.
struct Identity {
    std::string name;
    Bytes32 signingKey{};
    Bytes32 maskKey{};
    Bytes32 commitment{};
    friend bool operator==(const Identity&, const Identity&) = default;
};

/// A question as it travels; core/statistics says what the fields mean and which are allowed.
struct Question {
    std::string text;
    std::string unit;
    std::uint64_t kind = 0;   ///< 0: one number
    std::int64_t minimum = 0; ///< of an answer, scaled by 10^decimals
    std::int64_t maximum = 0;
    std::uint64_t decimals = 0;
    std::vector<std::uint64_t> statistics; ///< rising numbers of core/statistics
    friend bool operator==(const Question&, const Question&) = default;
};

// From the hub, lobby.
struct Welcome { // first on every connection
    static constexpr std::uint64_t kType = 0;
    std::uint64_t version = 0;
    std::uint64_t suite = 0;
    Bytes16 session{};
    Bytes description;   ///< an encoded Description
    Bytes32 challenge{}; ///< fresh for each connection, for Resume
};
/// A Welcome of a protocol version that this code does not speak: only the version can be read.
struct OtherVersion {
    std::uint64_t version = 0;
};
enum class RefuseReason : std::uint64_t {
    NameTaken = 0,
    NameNotAllowed = 1,
    Full = 2,
    DoorsClosed = 3,
    BadMaskKey = 4,
    KeyTwice = 5,
    ChallengeWrong = 6,
    NotUnderstood = 7
};
struct Refuse {
    static constexpr std::uint64_t kType = 1;
    RefuseReason reason{};
    std::string suggestion; ///< for NameTaken a free name, else empty
};
struct Lobby { // how many are in; a hint until the roster
    static constexpr std::uint64_t kType = 2;
    std::uint64_t people = 0;
};
struct Roster {
    static constexpr std::uint64_t kType = 3;
    std::vector<Bytes> identities; ///< encoded Identities, in roster order
};
struct Opening {
    Bytes32 nonce{};
    Signature signature{};
    friend bool operator==(const Opening&, const Opening&) = default;
};
struct Nonces {
    static constexpr std::uint64_t kType = 4;
    std::vector<Opening> openings; ///< in roster order
};
struct VerifiedOf {
    static constexpr std::uint64_t kType = 5;
    Index index = 0;
    Signature signature{};
};
enum class PresenceState : std::uint64_t { Here = 0, Away = 1, Left = 2 };
struct Presence { // a hint for the screen
    static constexpr std::uint64_t kType = 6;
    Index index = 0;
    PresenceState state{};
};
struct Removed { // the host took this laptop off the list
    static constexpr std::uint64_t kType = 7;
};
enum class EndReason : std::uint64_t { Done = 0, Cancelled = 1, TooFew = 2, WordsDiffer = 3 };
struct End {
    static constexpr std::uint64_t kType = 8;
    EndReason reason{};
};
struct Resumed { // the challenge was answered; what this laptop missed follows
    static constexpr std::uint64_t kType = 9;
};

// From the hub, a round.
struct Ask {
    static constexpr std::uint64_t kType = 20;
    std::uint64_t round = 0;
    Bytes question; ///< an encoded Question
};
struct Withdraw {
    static constexpr std::uint64_t kType = 21;
    std::uint64_t round = 0;
};
struct ReadyCount {
    static constexpr std::uint64_t kType = 22;
    std::uint64_t round = 0;
    std::uint64_t count = 0;
};
struct Closing { // the last look before Combine
    static constexpr std::uint64_t kType = 23;
    std::uint64_t round = 0;
    Members members;
};
/// A Combine that a laptop was not told of.
struct MissedCombine {
    Bytes entry;    ///< of the history
    Bytes question; ///< the encoded Question whose hash the entry holds: without it the guards would be blind
    friend bool operator==(const MissedCombine&, const MissedCombine&) = default;
};
struct Combine {
    static constexpr std::uint64_t kType = 24;
    std::uint64_t round = 0;
    std::uint64_t attempt = 0;
    Bytes32 history{}; ///< head of the chain over all earlier Combines
    Members members;
    std::vector<MissedCombine> missed; ///< those that this laptop lacks, oldest first
};
struct ShareOf {
    static constexpr std::uint64_t kType = 25;
    std::uint64_t round = 0;
    std::uint64_t attempt = 0;
    Index index = 0;
    Bytes share; ///< 8 bytes a word, least significant first
    Bytes32 commitment{};
    Bytes box; ///< for the addressee alone; empty in the echo of one's own Share
};
struct ConfirmOf {
    static constexpr std::uint64_t kType = 26;
    std::uint64_t round = 0;
    std::uint64_t attempt = 0;
    Index index = 0;
    Bytes16 tag{};
};
struct AttestOf {
    static constexpr std::uint64_t kType = 27;
    std::uint64_t round = 0;
    std::uint64_t attempt = 0;
    Index index = 0;
    Signature signature{};
};
struct UnmaskOf {
    static constexpr std::uint64_t kType = 28;
    std::uint64_t round = 0;
    std::uint64_t attempt = 0;
    Index index = 0;
    Bytes32 seed{};
};
struct Recover {
    static constexpr std::uint64_t kType = 29;
    std::uint64_t round = 0;
    std::uint64_t attempt = 0;
    Members missing;
};
struct RecoveryShareOf {
    static constexpr std::uint64_t kType = 30;
    std::uint64_t round = 0;
    std::uint64_t attempt = 0;
    Index holder = 0;
    Index dealer = 0;
    Bytes32 share{};
};
struct RoundOver {
    static constexpr std::uint64_t kType = 31;
    std::uint64_t round = 0;
    bool result = false; ///< false: this round ended without one
};
struct Pace { // Hold and Step of the presentation; the computation never waits for it
    static constexpr std::uint64_t kType = 32;
    std::uint64_t step = 0;
    bool hold = false;
};

// From a participant, lobby.
struct EarlierLock {
    Bytes32 signingKey{};
    Signature signature{};
    friend bool operator==(const EarlierLock&, const EarlierLock&) = default;
};
struct Join {
    static constexpr std::uint64_t kType = 40;
    Bytes identity;                     ///< an encoded Identity
    std::optional<EarlierLock> earlier; ///< the key of the lock before signs this identity too
};
struct Resume {
    static constexpr std::uint64_t kType = 41;
    Index index = 0;
    std::uint64_t known = 0; ///< entries of the history that this laptop has
    Signature signature{};
};
struct Open {
    static constexpr std::uint64_t kType = 42;
    Bytes32 nonce{};
    Signature signature{};
};
struct Verified {
    static constexpr std::uint64_t kType = 43;
    Signature signature{};
};
struct Leave {
    static constexpr std::uint64_t kType = 44;
    bool wordsDiffer = false;
};

// From a participant, a round.
struct Ready {
    static constexpr std::uint64_t kType = 60;
    std::uint64_t round = 0;
};
struct Unready {
    static constexpr std::uint64_t kType = 61;
    std::uint64_t round = 0;
    bool declined = false; ///< this person would rather not answer
};
struct Asking { // a guard is asking this laptop's person; the timers wait
    static constexpr std::uint64_t kType = 62;
    std::uint64_t round = 0;
};
struct Share {
    static constexpr std::uint64_t kType = 63;
    std::uint64_t round = 0;
    std::uint64_t attempt = 0;
    Bytes share;
    Bytes32 commitment{};
    std::vector<Bytes> boxes; ///< kSeedBox bytes each, for the other members in order
};
struct OwnShareChanged {
    static constexpr std::uint64_t kType = 64;
    std::uint64_t round = 0;
    std::uint64_t attempt = 0;
};
struct Confirm {
    static constexpr std::uint64_t kType = 65;
    std::uint64_t round = 0;
    std::uint64_t attempt = 0;
    std::vector<Bytes16> tags; ///< for the other members in order
};
struct Attest {
    static constexpr std::uint64_t kType = 66;
    std::uint64_t round = 0;
    std::uint64_t attempt = 0;
    Signature signature{};
};
struct Unmask {
    static constexpr std::uint64_t kType = 67;
    std::uint64_t round = 0;
    std::uint64_t attempt = 0;
    Bytes32 seed{};
};
struct RecoveryShare {
    static constexpr std::uint64_t kType = 68;
    std::uint64_t round = 0;
    std::uint64_t attempt = 0;
    Index dealer = 0;
    Bytes32 share{};
};
struct Outcome { // the design's "Result": what this laptop computed
    static constexpr std::uint64_t kType = 69;
    std::uint64_t round = 0;
    std::uint64_t attempt = 0;
    Bytes32 digest{};
    Signature signature{};
};
struct BoxDoesNotOpen { // this laptop goes no further in the attempt
    static constexpr std::uint64_t kType = 70;
    std::uint64_t round = 0;
    std::uint64_t attempt = 0;
    Index dealer = 0;
};

// Both ways.
struct Heartbeat {
    static constexpr std::uint64_t kType = 80;
};

using Message = std::variant<Welcome, OtherVersion, Refuse, Lobby, Roster, Nonces, VerifiedOf, Presence,
                             Removed, End, Resumed, Ask, Withdraw, ReadyCount, Closing, Combine, ShareOf,
                             ConfirmOf, AttestOf, UnmaskOf, Recover, RecoveryShareOf, RoundOver, Pace, Join,
                             Resume, Open, Verified, Leave, Ready, Unready, Asking, Share, OwnShareChanged,
                             Confirm, Attest, Unmask, RecoveryShare, Outcome, BoxDoesNotOpen, Heartbeat>;

} // namespace nulsom::wire
