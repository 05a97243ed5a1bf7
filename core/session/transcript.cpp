// SPDX-License-Identifier: EUPL-1.2
#include "core/session/transcript.h"

#include "core/crypto/hash.h"
#include "core/crypto/kdf.h"
#include "core/session/labels.h"
#include "core/session/word_list.h"
#include "core/wire/limits.h"

namespace nulsom::session {

using crypto::LabelledHash;
using crypto::labelledHash;

namespace {

Bytes membersBytes(const Members& members) {
    Bytes out;
    for (const Index member : members)
        appendBigEndian(out, member);
    return out;
}

template <typename UInt>
UInt readBigEndian(ByteView bytes) {
    UInt value = 0;
    for (std::size_t i = 0; i < sizeof(UInt); ++i)
        value = static_cast<UInt>((value << 8) | bytes[i]);
    return value;
}

} // namespace

Bytes32 commitment(const Bytes16& session, const Bytes32& signingKey, const Bytes32& maskKey,
                   const Bytes32& nonce) {
    return labelledHash(label::kCommitment, {session, signingKey, maskKey, nonce});
}

Bytes32 rosterHash(const Bytes16& session, ByteView description, const Bytes32& fingerprint,
                   std::span<const Bytes> identities) {
    LabelledHash hash(label::kRoster);
    hash.add(session).add(description).add(fingerprint);
    for (const auto& identity : identities)
        hash.add(identity);
    return hash.finish();
}

Bytes32 transcriptHash(const Bytes32& roster, std::span<const Bytes32> nonces) {
    LabelledHash hash(label::kTranscript);
    hash.add(roster);
    for (const auto& nonce : nonces)
        hash.add(nonce);
    return hash.finish();
}

Bytes32 questionHash(ByteView question) { return labelledHash(label::kQuestion, {question}); }

Bytes encodeEntry(const HistoryEntry& entry) {
    Bytes out;
    append(out, entry.transcript);
    appendBigEndian(out, entry.round);
    appendBigEndian(out, entry.attempt);
    append(out, entry.question);
    appendBigEndian(out, static_cast<std::uint16_t>(entry.members.size()));
    append(out, membersBytes(entry.members));
    return out;
}

bool decodeEntry(ByteView bytes, HistoryEntry& out) {
    constexpr std::size_t kFixed = 32 + 8 + 8 + 32 + 2;
    if (bytes.size() < kFixed)
        return false;
    out.transcript = toArray<32>(bytes.first(32));
    out.round = readBigEndian<std::uint64_t>(bytes.subspan(32, 8));
    out.attempt = readBigEndian<std::uint64_t>(bytes.subspan(40, 8));
    out.question = toArray<32>(bytes.subspan(48, 32));
    const std::size_t count = readBigEndian<std::uint16_t>(bytes.subspan(80, 2));
    if (count > wire::kMaxPeople || bytes.size() != kFixed + 2 * count)
        return false;
    out.members.clear();
    for (std::size_t i = 0; i < count; ++i) {
        const auto member = readBigEndian<Index>(bytes.subspan(kFixed + 2 * i, 2));
        if (!out.members.empty() && member <= out.members.back())
            return false;
        out.members.push_back(member);
    }
    return true;
}

Bytes32 historyNext(const Bytes32& head, ByteView entry) {
    return labelledHash(label::kHistory, {head, entry});
}

Bytes32 roundHash(const HistoryEntry& combine, const Bytes32& head) {
    return LabelledHash(label::kRound)
        .add(combine.transcript)
        .addU64(combine.round)
        .addU64(combine.attempt)
        .add(combine.question)
        .add(membersBytes(combine.members))
        .add(head)
        .finish();
}

Bytes32 selfCommitment(const Bytes32& round, Index member, ByteView selfSeed) {
    return LabelledHash(label::kSelfCommitment).add(round).addU16(member).add(selfSeed).finish();
}

Bytes32 outcomeHash(const Bytes32& confirmDigest, ByteView sum) {
    return labelledHash(label::kOutcome, {confirmDigest, sum});
}

Bytes resumePayload(const Bytes32& fingerprint, const Bytes32& challenge) {
    Bytes out = toBytes(fingerprint);
    append(out, challenge);
    return out;
}

CheckWords checkWords(const Bytes32& transcript, std::string_view language) {
    const auto bits = crypto::hkdf({}, transcript, asBytes(label::kWords), 4);
    CheckWords out;
    for (const auto byte : bits.view())
        out.words.emplace_back(wordList(language)[byte]);
    const std::string digits = std::to_string(readBigEndian<std::uint32_t>(bits.view()));
    out.digits = std::string(10 - digits.size(), '0') + digits;
    return out;
}

} // namespace nulsom::session
