// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/wire/codec.h"
#include "core/wire/limits.h"

#include <QByteArray>
#include <QCborStreamReader>
#include <QCborStreamWriter>

#include <concepts>
#include <limits>
#include <optional>
#include <type_traits>

/// The two ways to walk the fields of a struct. A struct is described once, for both, by a function
/// `fields(archive, struct)` that hands all its fields to `archive(...)` in order; on the wire they are one
/// array. What the type of a field does not say (how long, how many, how large) stands in a wrapper around
/// it.
namespace nulsom::wire {

struct Sizes {
    std::size_t min = 0;
    std::size_t max = 0;
    std::size_t step = 1; ///< the size is a multiple of this
};
template <typename T>
struct Sized {
    T& bytes;
    Sizes sizes;
};
template <typename T>
struct Bounded {
    T& value;
    std::uint64_t min;
    std::uint64_t max;
};
template <typename T>
struct Choice {
    T& value;
    std::uint64_t last;
};
template <typename T>
struct ListOf {
    T& list;
    std::size_t maxCount;
    Sizes each; ///< where an element is a string of bytes
};
template <typename T>
struct Rising {
    T& list;
    std::size_t maxCount;
    std::uint64_t maxValue;
};

template <typename T>
Sized<T> sized(T& bytes, Sizes sizes) {
    return {bytes, sizes};
}
template <typename T>
Bounded<T> bounded(T& value, std::uint64_t min, std::uint64_t max) {
    return {value, min, max};
}
/// An enum whose values run from 0 to last.
template <typename T>
Choice<T> choice(T& value, std::remove_const_t<T> last) {
    return {value, static_cast<std::uint64_t>(last)};
}
template <typename T>
ListOf<T> listOf(T& list, std::size_t maxCount, Sizes each = {}) {
    return {list, maxCount, each};
}
template <typename T>
Rising<T> rising(T& list, std::size_t maxCount,
                 std::uint64_t maxValue = std::numeric_limits<std::uint64_t>::max()) {
    return {list, maxCount, maxValue};
}

/// Makes the description of T fit both directions: the Writer sees `const T`, the Reader `T`.
template <typename M, typename T>
concept Is = std::same_as<std::remove_const_t<M>, T>;

class Writer {
  public:
    template <typename T>
    static Bytes write(const T& value) {
        Writer writer;
        fields(writer, value);
        return writer.take();
    }
    /// With a number in front of the fields.
    template <typename T>
    static Bytes writeNumbered(std::uint64_t number, const T& value) {
        Writer writer;
        writer.number_ = number;
        fields(writer, value);
        return writer.take();
    }

    template <typename... F>
    void operator()(const F&... field) {
        const auto number = std::exchange(number_, std::nullopt);
        cbor_.startArray(sizeof...(F) + (number ? 1 : 0));
        if (number)
            put(*number);
        (put(field), ...);
        cbor_.endArray();
    }

  private:
    Writer() : cbor_(&out_) {}
    Bytes take() const;

    void put(std::uint64_t value) { cbor_.append(static_cast<quint64>(value)); }
    void put(std::int64_t value) { cbor_.append(static_cast<qint64>(value)); }
    void put(bool value) { cbor_.append(value); }
    void put(const std::string& text);
    void put(ByteView bytes);
    template <std::size_t N>
    void put(const ByteArray<N>& bytes) {
        put(ByteView{bytes});
    }
    template <typename T>
    void put(const Sized<T>& field) {
        put(ByteView{field.bytes});
    }
    template <typename T>
    void put(const Bounded<T>& field) {
        put(std::uint64_t{field.value});
    }
    template <typename T>
    void put(const Choice<T>& field) {
        put(static_cast<std::uint64_t>(field.value));
    }
    template <typename T>
    void put(const ListOf<T>& field) {
        cbor_.startArray(field.list.size());
        for (const auto& element : field.list)
            put(element);
        cbor_.endArray();
    }
    template <typename T>
    void put(const Rising<T>& field) {
        cbor_.startArray(field.list.size());
        for (const auto element : field.list)
            put(std::uint64_t{element});
        cbor_.endArray();
    }
    void put(const Bytes& bytes) { put(ByteView{bytes}); }
    template <typename T>
    void put(const std::optional<T>& field) {
        if (field)
            fields(*this, *field);
        else
            cbor_.append(nullptr);
    }
    template <typename T>
    requires std::is_class_v<T>
    void put(const T& nested) { fields(*this, nested); }

    QByteArray out_;
    QCborStreamWriter cbor_;
    std::optional<std::uint64_t> number_;
};

/// Stops at the first fault; what was read until then is of no use. Nesting is as deep as the description.
/// Does not see every other encoding of the same value: compare with what the Writer makes of it.
class Reader {
  public:
    explicit Reader(ByteView bytes);

    /// Enters the outermost array, before fields are read that stand in front of a description.
    void open();
    template <typename... F>
    void operator()(F&&... field) {
        const bool nested = !std::exchange(opened_, false);
        if (nested)
            enterArray(sizeof...(F), sizeof...(F));
        (get(field), ...);
        leaveArray();
    }
    template <typename F>
    void first(F&& field) {
        get(field);
    }
    /// Passes over the rest of the outermost array, whatever it holds; afterwards atEnd() tells.
    void skipRest();
    bool atEnd() const;
    std::optional<DecodeFault> fault() const { return fault_; }

  private:
    bool ready(bool rightType);
    bool fail(DecodeFault fault);
    /// The number of elements; 0 after a fault.
    std::size_t enterArray(std::size_t min, std::size_t max);
    void leaveArray();
    bool string(std::size_t length, char* out);
    /// The announced length, within sizes and within what has arrived; nothing after a fault.
    std::optional<std::size_t> stringLength(bool text, Sizes sizes);
    std::uint64_t unsignedUpTo(std::uint64_t max, DecodeFault above);

    void get(std::uint64_t& value) {
        value = unsignedUpTo(std::numeric_limits<std::uint64_t>::max(), DecodeFault::WrongShape);
    }
    void get(std::int64_t& value);
    void get(bool& value);
    void get(std::string& text);
    void get(Bytes& bytes, Sizes sizes);
    template <std::size_t N>
    void get(ByteArray<N>& bytes) {
        if (stringLength(false, {0, std::numeric_limits<std::size_t>::max()}) != N)
            fail(DecodeFault::WrongShape);
        else
            string(N, reinterpret_cast<char*>(bytes.data()));
    }
    template <typename T>
    void get(Sized<T>& field) {
        get(field.bytes, field.sizes);
    }
    template <typename T>
    void get(Bounded<T>& field) {
        const auto value = unsignedUpTo(field.max, DecodeFault::TooLarge);
        if (value < field.min)
            fail(DecodeFault::WrongShape);
        field.value = static_cast<T>(value);
    }
    template <typename T>
    void get(Choice<T>& field) {
        field.value = static_cast<T>(unsignedUpTo(field.last, DecodeFault::WrongShape));
    }
    template <typename T>
    void get(ListOf<T>& field) {
        const auto count = enterArray(0, field.maxCount);
        for (std::size_t i = 0; i < count && !fault_; ++i) {
            auto& element = field.list.emplace_back();
            if constexpr (std::is_same_v<typename T::value_type, Bytes>)
                get(element, field.each);
            else
                get(element);
        }
        leaveArray();
    }
    template <typename T>
    void get(Rising<T>& field) {
        const auto count = enterArray(0, field.maxCount);
        for (std::size_t i = 0; i < count && !fault_; ++i) {
            const auto value =
                static_cast<typename T::value_type>(unsignedUpTo(field.maxValue, DecodeFault::TooLarge));
            if (!field.list.empty() && value <= field.list.back())
                fail(DecodeFault::WrongShape);
            field.list.push_back(value);
        }
        leaveArray();
    }
    template <typename T>
    void get(std::optional<T>& field) {
        if (!fault_ && cbor_.isNull())
            cbor_.next();
        else
            fields(*this, field.emplace());
    }
    template <typename T>
    requires std::is_class_v<T>
    void get(T& nested) { fields(*this, nested); }

    ByteView bytes_;
    QCborStreamReader cbor_;
    bool opened_ = false; ///< the next description continues an array that open() entered
    std::optional<DecodeFault> fault_;
};

} // namespace nulsom::wire
