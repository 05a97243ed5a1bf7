// SPDX-License-Identifier: EUPL-1.2
#include "core/wire/codec.h"

#include "core/wire/fields.h"

#include <algorithm>

namespace nulsom::wire {
namespace {

template <typename M>
concept Numbered = requires {
    M::kType;
};

template <std::size_t... I>
constexpr bool numbersDiffer(std::index_sequence<I...>) {
    constexpr auto numberOf = []<typename M>(std::in_place_type_t<M>, std::size_t place) {
        if constexpr (Numbered<M>)
            return M::kType;
        else
            return ~static_cast<std::uint64_t>(place);
    };
    std::array numbers{numberOf(std::in_place_type<std::variant_alternative_t<I, Message>>, I)...};
    std::sort(numbers.begin(), numbers.end());
    return std::adjacent_find(numbers.begin(), numbers.end()) == numbers.end();
}
static_assert(numbersDiffer(std::make_index_sequence<std::variant_size_v<Message>>{}));

/// There is one encoding of every value, so whatever differs from it is refused: longer integers, lengths
/// left open, bytes behind the end.
template <typename T>
std::optional<DecodeFault> faultOf(const Reader& reader, ByteView input, const T& encodedAgain) {
    if (reader.fault())
        return reader.fault();
    const Bytes again = encodedAgain();
    if (!std::equal(again.begin(), again.end(), input.begin(), input.end()))
        return DecodeFault::NotCanonical;
    return {};
}

template <typename M>
Result<Message, DecodeFault> readFields(Reader& reader, ByteView payload) {
    M message{};
    fields(reader, message);
    if (const auto fault = faultOf(reader, payload, [&] { return Writer::writeNumbered(M::kType, message); }))
        return Error{*fault};
    return Message{std::move(message)};
}

template <std::size_t I = 0>
Result<Message, DecodeFault> readMessage(std::uint64_t type, Reader& reader, ByteView payload) {
    if constexpr (I == std::variant_size_v<Message>) {
        return Error{DecodeFault::UnknownType};
    } else {
        using M = std::variant_alternative_t<I, Message>;
        if constexpr (Numbered<M>) {
            if (type == M::kType)
                return readFields<M>(reader, payload);
        }
        return readMessage<I + 1>(type, reader, payload);
    }
}

/// Nothing if the Welcome is of our version, or has none.
std::optional<Result<Message, DecodeFault>> readOtherWelcome(ByteView payload) {
    Reader reader(payload);
    std::uint64_t type = 0;
    std::uint64_t version = 0;
    reader.open();
    reader.first(type);
    reader.first(version);
    if (reader.fault() || version == kProtocolVersion)
        return {};
    reader.skipRest();
    if (reader.fault())
        return Error{*reader.fault()};
    if (!reader.atEnd())
        return Error{DecodeFault::NotCanonical};
    return Message{OtherVersion{version}};
}

template <typename T>
Result<T, DecodeFault> decodePart(ByteView bytes) {
    if (bytes.size() > kMaxPart)
        return Error{DecodeFault::TooLarge};
    Reader reader(bytes);
    T part;
    fields(reader, part);
    if (const auto fault = faultOf(reader, bytes, [&] { return Writer::write(part); }))
        return Error{*fault};
    return part;
}

} // namespace

const char* name(DecodeFault fault) {
    switch (fault) {
    case DecodeFault::NotCbor:
        return "not CBOR, or cut off";
    case DecodeFault::NotCanonical:
        return "not the one encoding";
    case DecodeFault::UnknownType:
        return "unknown message";
    case DecodeFault::WrongShape:
        return "wrong shape";
    case DecodeFault::TooLarge:
        return "too large";
    }
    return "";
}

Bytes encode(const Message& message) {
    return std::visit(
        []<typename M>(const M& m) {
            if constexpr (Numbered<M>)
                return Writer::writeNumbered(M::kType, m);
            else
                return Bytes{};
        },
        message);
}

Result<Message, DecodeFault> decode(ByteView payload) {
    Reader reader(payload);
    std::uint64_t type = 0;
    reader.open();
    reader.first(type);
    if (reader.fault())
        return Error{*reader.fault()};
    if (type == Welcome::kType)
        if (auto other = readOtherWelcome(payload))
            return std::move(*other);
    return readMessage(type, reader, payload);
}

Bytes encode(const Description& description) { return Writer::write(description); }

Bytes encode(const Identity& identity) { return Writer::write(identity); }

Bytes encode(const Question& question) { return Writer::write(question); }

Result<Description, DecodeFault> decodeDescription(ByteView bytes) { return decodePart<Description>(bytes); }

Result<Identity, DecodeFault> decodeIdentity(ByteView bytes) { return decodePart<Identity>(bytes); }

Result<Question, DecodeFault> decodeQuestion(ByteView bytes) { return decodePart<Question>(bytes); }

} // namespace nulsom::wire
