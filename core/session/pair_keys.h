// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"
#include "core/crypto/agreement.h"
#include "core/session/transcript.h"

namespace nulsom::session {

/// The keys that one laptop shares with every other of its lock: k_ij(r) of PROTOCOL.md, one step a round.
/// k_ij is only ever a key for HKDF-Expand (RFC 5869); nothing is encrypted with it directly.
class PairKeys {
  public:
    /// maskKeys: those of the roster, in order. Error: the place of a key of low order.
    static Result<PairKeys, Index> agree(const Bytes32& transcript, const crypto::AgreementKey& own,
                                         Index self, std::span<const Bytes32> maskKeys);

    std::uint64_t round() const { return round_; }
    /// Forward only; every step wipes the key before it.
    void stepTo(std::uint64_t round);

    crypto::SecretBytes maskSeed(Index other, const Bytes32& roundHash) const;
    /// Keys for one direction: from and to are places, one of them this laptop's.
    crypto::SecretBytes boxKey(Index from, Index to, const Bytes32& roundHash) const;
    crypto::SecretBytes confirmKey(Index from, Index to, const Bytes32& roundHash) const;

  private:
    const crypto::SecretBytes& keyWith(Index from, Index to) const;

    Index self_ = 0;
    std::uint64_t round_ = 1;
    std::vector<crypto::SecretBytes> keys_; ///< by place; empty for this laptop's own
};

/// The key of the stream M(b): b is committed to, so it is never used as a cipher key itself.
crypto::SecretBytes selfMaskKey(ByteView selfSeed, const Bytes32& roundHash);

} // namespace nulsom::session
