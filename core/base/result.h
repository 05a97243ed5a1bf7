// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdlib>
#include <utility>
#include <variant>

namespace nulsom {

/// Wraps an error so that a Result can be made from it: `return Error{Fault::TooLong};`
template <typename E>
struct Error {
    E value;
};
template <typename E>
Error(E) -> Error<E>;

struct Unit {
    friend bool operator==(Unit, Unit) = default;
};

/// A value or the reason why there is none. Asking for the one that is not there ends the program: it is
/// a defect of the caller, never of the data.
template <typename T, typename E>
class [[nodiscard]] Result {
  public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    template <typename F>
    Result(Error<F> error) : state_(std::in_place_index<1>, std::move(error.value)) {}

    explicit operator bool() const { return state_.index() == 0; }

    T& operator*() & { return *checked<0>(); }
    const T& operator*() const& { return *checked<0>(); }
    T&& operator*() && { return std::move(*checked<0>()); }
    T* operator->() { return checked<0>(); }
    const T* operator->() const { return checked<0>(); }

    const E& error() const { return *checked<1>(); }
    E& error() { return *checked<1>(); }

  private:
    template <std::size_t I>
    auto* checked() {
        auto* p = std::get_if<I>(&state_);
        if (p == nullptr)
            std::abort();
        return p;
    }
    template <std::size_t I>
    const auto* checked() const {
        const auto* p = std::get_if<I>(&state_);
        if (p == nullptr)
            std::abort();
        return p;
    }

    std::variant<T, E> state_;
};

} // namespace nulsom
