// SPDX-License-Identifier: EUPL-1.2
#include "core/wire/archive.h"

#include "core/base/text.h"

namespace nulsom::wire {
namespace {

/// Deeper than any message that this or a later version is likely to have; only for passing over it.
constexpr int kMaxSkippedDepth = 16;

const char* asChars(ByteView bytes) { return reinterpret_cast<const char*>(bytes.data()); }

} // namespace

Bytes Writer::take() const {
    const auto* data = reinterpret_cast<const std::uint8_t*>(out_.constData());
    return {data, data + out_.size()};
}

void Writer::put(const std::string& text) {
    cbor_.appendTextString(text.data(), static_cast<qsizetype>(text.size()));
}

void Writer::put(ByteView bytes) {
    cbor_.appendByteString(asChars(bytes), static_cast<qsizetype>(bytes.size()));
}

Reader::Reader(ByteView bytes) : bytes_(bytes), cbor_(asChars(bytes), static_cast<qsizetype>(bytes.size())) {}

void Reader::open() {
    enterArray(0, std::numeric_limits<std::size_t>::max());
    opened_ = true;
}

bool Reader::fail(DecodeFault fault) {
    if (!fault_)
        fault_ = fault;
    return false;
}

bool Reader::ready(bool rightType) {
    if (fault_)
        return false;
    if (cbor_.lastError() != QCborError::NoError)
        return fail(DecodeFault::NotCbor);
    return rightType || fail(DecodeFault::WrongShape);
}

std::size_t Reader::enterArray(std::size_t min, std::size_t max) {
    if (!ready(cbor_.isArray()))
        return 0;
    if (!cbor_.isLengthKnown()) {
        fail(DecodeFault::NotCanonical);
        return 0;
    }
    const auto count = cbor_.length();
    if (count < min || count > max)
        fail(count < min || min == max ? DecodeFault::WrongShape : DecodeFault::TooLarge);
    else if (!cbor_.enterContainer())
        fail(DecodeFault::NotCbor);
    return fault_ ? 0 : count;
}

void Reader::leaveArray() {
    if (!ready(!cbor_.hasNext()))
        return;
    // An error here comes from what stands behind the outermost array: whoever compares encodings sees it.
    cbor_.leaveContainer();
}

std::optional<std::size_t> Reader::stringLength(bool text, Sizes sizes) {
    if (!ready(text ? cbor_.isString() : cbor_.isByteArray()))
        return {};
    if (!cbor_.isLengthKnown()) {
        fail(DecodeFault::NotCanonical);
        return {};
    }
    const std::size_t length = cbor_.length();
    if (length > sizes.max)
        fail(DecodeFault::TooLarge);
    else if (length > bytes_.size())
        fail(DecodeFault::NotCbor);
    else if (length < sizes.min || length % sizes.step != 0)
        fail(DecodeFault::WrongShape);
    return fault_ ? std::nullopt : std::optional{length};
}

bool Reader::string(std::size_t length, char* out) {
    // A string of known length is one chunk; Qt moves on only when asked for the chunk behind it.
    char nothing = 0;
    const auto chunk = cbor_.readStringChunk(length == 0 ? &nothing : out, static_cast<qsizetype>(length));
    if (chunk.status != QCborStreamReader::Ok || static_cast<std::size_t>(chunk.data) != length)
        return fail(DecodeFault::NotCbor);
    return cbor_.readStringChunk(&nothing, 0).status == QCborStreamReader::EndOfString ||
           fail(DecodeFault::NotCbor);
}

void Reader::get(std::string& text) {
    const auto length = stringLength(true, {0, kMaxTextBytes});
    if (!length)
        return;
    text.resize(*length);
    // RFC 8949, 5.3.1: text that is not UTF-8 is well-formed, but not valid.
    if (string(*length, text.data()) && !isUtf8(text))
        fail(DecodeFault::WrongShape);
}

void Reader::get(Bytes& bytes, Sizes sizes) {
    const auto length = stringLength(false, sizes);
    if (!length)
        return;
    bytes.resize(*length);
    string(*length, reinterpret_cast<char*>(bytes.data()));
}

std::uint64_t Reader::unsignedUpTo(std::uint64_t max, DecodeFault above) {
    if (!ready(cbor_.isUnsignedInteger()))
        return 0;
    const std::uint64_t value = cbor_.toUnsignedInteger();
    if (value > max) {
        fail(above);
        return 0;
    }
    cbor_.next();
    return value;
}

void Reader::get(std::int64_t& value) {
    if (!ready(cbor_.isInteger()))
        return;
    constexpr std::uint64_t kMost = std::numeric_limits<std::int64_t>::max();
    // Of a negative number -1 - x CBOR carries x; Qt hands out x + 1, which is 0 for the largest x.
    const bool negative = cbor_.isNegativeInteger();
    const std::uint64_t magnitude =
        negative ? static_cast<std::uint64_t>(cbor_.toNegativeInteger()) - 1 : cbor_.toUnsignedInteger();
    if (magnitude > kMost) {
        fail(DecodeFault::WrongShape);
        return;
    }
    const auto distance = static_cast<std::int64_t>(magnitude);
    value = negative ? -1 - distance : distance;
    cbor_.next();
}

void Reader::get(bool& value) {
    if (!ready(cbor_.isBool()))
        return;
    value = cbor_.toBool();
    cbor_.next();
}

void Reader::skipRest() {
    while (!fault_ && cbor_.hasNext())
        if (!cbor_.next(kMaxSkippedDepth))
            fail(DecodeFault::NotCbor);
    leaveArray();
}

bool Reader::atEnd() const { return static_cast<std::size_t>(cbor_.currentOffset()) == bytes_.size(); }

} // namespace nulsom::wire
