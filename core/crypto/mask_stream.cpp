// SPDX-License-Identifier: EUPL-1.2
#include "core/crypto/mask_stream.h"

#include "core/crypto/openssl.h"

#include <algorithm>
#include <bit>

namespace nulsom::crypto {

namespace {

constexpr std::size_t kKeySize = 32;
/// Small enough that the keystream is still in the first cache when it is added.
constexpr std::size_t kBlockSize = 8192;
constexpr std::size_t kWordSize = sizeof(std::uint64_t);

Handle<EVP_CIPHER_CTX> startCtr(ByteView key, ByteView counterBlock) {
    require(key.size() == kKeySize, "AES-256 key length");
    require(counterBlock.size() == sizeof(Bytes16), "AES counter block length");
    auto context = owned(EVP_CIPHER_CTX_new(), "no memory for AES-256-CTR");
    require(EVP_EncryptInit_ex2(context.get(), aes256CtrAlgorithm(), key.data(), counterBlock.data(),
                                nullptr) == 1,
            "AES-256-CTR start");
    return context;
}

/// The next bytes of the keystream: what encrypting zeros gives. out: at most kBlockSize.
void nextKeystream(EVP_CIPHER_CTX* context, std::span<std::uint8_t> out) {
    static constexpr ByteArray<kBlockSize> kZeros{};
    int written = 0;
    require(EVP_EncryptUpdate(context, out.data(), &written, kZeros.data(), intSize(out.size())) == 1,
            "AES-256-CTR");
}

std::uint64_t loadLittleEndian(const std::uint8_t* bytes) {
    std::uint64_t word = 0;
    if constexpr (std::endian::native == std::endian::little) {
        std::memcpy(&word, bytes, kWordSize);
    } else {
        for (std::size_t i = kWordSize; i-- > 0;)
            word = word << 8 | bytes[i];
    }
    return word;
}

template <bool kAdd>
void applyMaskStream(ByteView key, std::span<std::uint64_t> words) {
    const auto context = startCtr(key, Bytes16{});
    alignas(64) ByteArray<kBlockSize> stream;
    std::span<std::uint8_t> used;
    while (!words.empty()) {
        const std::size_t count = std::min(words.size(), kBlockSize / kWordSize);
        const auto keystream = std::span(stream).first(count * kWordSize);
        nextKeystream(context.get(), keystream);
        for (std::size_t i = 0; i < count; ++i) {
            const std::uint64_t mask = loadLittleEndian(keystream.data() + i * kWordSize);
            words[i] = kAdd ? words[i] + mask : words[i] - mask;
        }
        if (used.empty()) // the first block is the longest
            used = keystream;
        words = words.subspan(count);
    }
    wipe(used);
}

} // namespace

void addMaskStream(ByteView key, std::span<std::uint64_t> words) { applyMaskStream<true>(key, words); }

void subtractMaskStream(ByteView key, std::span<std::uint64_t> words) { applyMaskStream<false>(key, words); }

Bytes aes256CtrKeystream(ByteView key, ByteView counterBlock, std::size_t length) {
    const auto context = startCtr(key, counterBlock);
    Bytes out(length);
    for (std::size_t done = 0; done < length;) {
        const std::size_t count = std::min(length - done, kBlockSize);
        nextKeystream(context.get(), std::span(out).subspan(done, count));
        done += count;
    }
    return out;
}

} // namespace nulsom::crypto
