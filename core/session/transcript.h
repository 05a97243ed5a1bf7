// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"
#include "core/wire/messages.h"

#include <span>
#include <string>

/// What everyone must agree on, as hashes. H(label, part, ...) is crypto::LabelledHash; PROTOCOL.md lists
/// every input byte by byte.
namespace nulsom::session {

using wire::Index;
using wire::Members;

/// Hides a nonce until everybody has joined, so that nobody can steer the words.
Bytes32 commitment(const Bytes16& session, const Bytes32& signingKey, const Bytes32& maskKey,
                   const Bytes32& nonce);

/// R: the roster as this laptop saw it, with the fingerprint of the certificate it saw.
Bytes32 rosterHash(const Bytes16& session, ByteView description, const Bytes32& fingerprint,
                   std::span<const Bytes> identities);

/// T: R and every opened nonce. It goes into every later signature and key of the lock.
Bytes32 transcriptHash(const Bytes32& rosterHash, std::span<const Bytes32> nonces);

Bytes32 questionHash(ByteView question);

/// The history: a hash chain over every Combine of the lock.
struct HistoryEntry {
    Bytes32 transcript{};
    std::uint64_t round = 0;
    std::uint64_t attempt = 0;
    Bytes32 question{}; ///< questionHash
    Members members;
    friend bool operator==(const HistoryEntry&, const HistoryEntry&) = default;
};
inline constexpr Bytes32 kHistoryStart{};
/// 32 + 8 + 8 + 32 bytes, a count of 2 bytes, 2 bytes a member; integers big-endian.
Bytes encodeEntry(const HistoryEntry& entry);
/// False when the bytes are not exactly one entry.
bool decodeEntry(ByteView bytes, HistoryEntry& out);
Bytes32 historyNext(const Bytes32& head, ByteView entry);

/// V: names one attempt of one round of one lock; head is that of the history before this Combine.
Bytes32 roundHash(const HistoryEntry& combine, const Bytes32& head);

/// C_i: binds member i to its self seed.
Bytes32 selfCommitment(const Bytes32& roundHash, Index member, ByteView selfSeed);

/// What a laptop signs as its result: the Confirm digest and the sum, 8 bytes a word, least significant
/// first.
Bytes32 outcomeHash(const Bytes32& confirmDigest, ByteView sum);

/// The payload of a Resume's signature: certificate fingerprint, then the hub's challenge.
Bytes resumePayload(const Bytes32& fingerprint, const Bytes32& challenge);

/// Four words of the list for `language` ("en" or "nl"), and the same 32 bits of HKDF(T) as ten digits.
struct CheckWords {
    std::vector<std::string> words;
    std::string digits;
};
CheckWords checkWords(const Bytes32& transcript, std::string_view language);

} // namespace nulsom::session
