// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"

#include <cstddef>

namespace nulsom::crypto {

/// Bytes that nobody may read by accident: moved, never copied silently; wiped when they go; no operator<<,
/// no comparison but equal() below.
class SecretBytes {
  public:
    SecretBytes() = default;
    explicit SecretBytes(std::size_t size);
    /// Copies the bytes; the caller wipes its own copy.
    explicit SecretBytes(ByteView bytes);
    SecretBytes(SecretBytes&& other) noexcept;
    SecretBytes& operator=(SecretBytes&& other) noexcept;
    SecretBytes(const SecretBytes&) = delete;
    SecretBytes& operator=(const SecretBytes&) = delete;
    ~SecretBytes();

    SecretBytes clone() const { return SecretBytes(view()); }
    ByteView view() const { return bytes_; }
    std::span<std::uint8_t> mutableView() { return bytes_; }
    std::size_t size() const { return bytes_.size(); }
    bool empty() const { return bytes_.empty(); }
    void wipe(); ///< overwrites the bytes and leaves none: a wiped key cannot pass for a key of zeros

  private:
    Bytes bytes_;
};

/// Secret 64-bit words: answers, mask words, masked vectors before they leave. Same contract as SecretBytes.
class SecretWords {
  public:
    SecretWords() = default;
    explicit SecretWords(std::size_t count);
    explicit SecretWords(std::span<const std::uint64_t> words);
    SecretWords(SecretWords&& other) noexcept;
    SecretWords& operator=(SecretWords&& other) noexcept;
    SecretWords(const SecretWords&) = delete;
    SecretWords& operator=(const SecretWords&) = delete;
    ~SecretWords();

    SecretWords clone() const { return SecretWords(view()); }
    std::span<const std::uint64_t> view() const { return words_; }
    std::span<std::uint64_t> mutableView() { return words_; }
    std::size_t size() const { return words_.size(); }
    bool empty() const { return words_.empty(); }
    void wipe(); ///< as above

  private:
    std::vector<std::uint64_t> words_;
};

/// Constant time in the contents; the lengths are public. Different lengths are not equal.
bool equal(ByteView a, ByteView b);

/// Overwrites memory in a way that the compiler keeps.
void wipe(std::span<std::uint8_t> bytes);

} // namespace nulsom::crypto
