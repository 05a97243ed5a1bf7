// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"

#include <initializer_list>
#include <memory>

namespace nulsom::crypto {

/// SHA-256 (FIPS 180-4) over parts whose borders cannot be moved: the label and every part go in as an
/// 8-byte big-endian length followed by the bytes. This is H(label, part, ...) of core/wire/PROTOCOL.md.
class LabelledHash {
  public:
    explicit LabelledHash(std::string_view label);
    ~LabelledHash();
    LabelledHash(LabelledHash&&) noexcept;
    LabelledHash& operator=(LabelledHash&&) noexcept;

    LabelledHash& add(ByteView part);
    LabelledHash& addU16(std::uint16_t part); ///< as a part of 2 bytes, big-endian
    LabelledHash& addU64(std::uint64_t part); ///< as a part of 8 bytes, big-endian
    /// Call once, last.
    Bytes32 finish();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

Bytes32 labelledHash(std::string_view label, std::initializer_list<ByteView> parts);

/// Plain SHA-256, for what others define that way (a certificate's fingerprint).
Bytes32 sha256(ByteView data);

} // namespace nulsom::crypto
