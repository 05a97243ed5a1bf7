// SPDX-License-Identifier: EUPL-1.2
#include "tests/fuzz/exposure.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace nulsom::test {

People peopleOf(const wire::Members& members) {
    People out = 0;
    for (const auto member : members)
        out |= People{1} << member;
    return out;
}

wire::Members membersOf(People people) {
    wire::Members out;
    for (wire::Index i = 0; i < 32; ++i) {
        if ((people >> i & 1) != 0)
            out.push_back(i);
    }
    return out;
}

std::size_t count(People people) { return static_cast<std::size_t>(std::popcount(people)); }

std::string shown(People people) {
    std::string out;
    for (const auto member : membersOf(people))
        out += (out.empty() ? "" : ",") + std::to_string(member);
    return "{" + out + "}";
}

People setApart(std::span<const People> sums, People honest) {
    // Divided sum by sum: a class splits into those who are in it and those who are not.
    std::vector<People> classes{honest};
    People inSome = 0;
    for (const People sum : sums) {
        inSome |= sum & honest;
        const std::size_t before = classes.size();
        for (std::size_t i = 0; i < before; ++i) {
            const People in = classes[i] & sum;
            if (in != 0 && in != classes[i]) {
                classes[i] &= ~sum;
                classes.push_back(in);
            }
        }
    }
    People out = 0;
    for (const People people : classes) {
        if (count(people) == 1)
            out |= people & inSome;
    }
    return out;
}

namespace {

using Row = std::vector<std::uint64_t>;

std::uint64_t inverse(std::uint64_t value, std::uint64_t prime) {
    std::uint64_t out = 1;
    for (std::uint64_t power = prime - 2; power != 0; power >>= 1) {
        if ((power & 1) != 0)
            out = out * value % prime;
        value = value * value % prime;
    }
    return out;
}

/// Gauss-Jordan modulo a prime below 2^32; in reduced echelon form a unit vector lies in the span exactly if
/// it is one of the rows.
People unitVectors(std::span<const People> sums, People honest, std::uint64_t prime) {
    const auto columns = membersOf(honest);
    std::vector<Row> rows;
    for (const People sum : sums) {
        Row row;
        for (const auto member : columns)
            row.push_back(sum >> member & 1);
        rows.push_back(std::move(row));
    }
    std::size_t rank = 0;
    for (std::size_t column = 0; column < columns.size() && rank < rows.size(); ++column) {
        const auto from = rows.begin() + static_cast<std::ptrdiff_t>(rank);
        const auto pivot = std::find_if(from, rows.end(), [&](const Row& row) { return row[column] != 0; });
        if (pivot == rows.end())
            continue;
        std::iter_swap(from, pivot);
        const std::uint64_t factor = inverse(rows[rank][column], prime);
        for (auto& value : rows[rank])
            value = value * factor % prime;
        for (std::size_t other = 0; other < rows.size(); ++other) {
            const std::uint64_t times = other == rank ? 0 : rows[other][column];
            for (std::size_t i = 0; i < columns.size(); ++i)
                rows[other][i] = (rows[other][i] + (prime - times) * rows[rank][i]) % prime;
        }
        ++rank;
    }
    People out = 0;
    for (const Row& row : rows) {
        if (std::count(row.begin(), row.end(), 0) == static_cast<std::ptrdiff_t>(row.size()) - 1)
            out |= People{1} << columns[static_cast<std::size_t>(
                       std::find_if(row.begin(), row.end(), [](auto value) { return value != 0; }) -
                       row.begin())];
    }
    return out;
}

} // namespace

People solvedFor(std::span<const People> sums, People honest) {
    // No minor of a matrix of zeros and ones of up to 16 rows reaches this prime (Hadamard), so what is
    // independent over the rational numbers is so modulo it.
    constexpr std::uint64_t kPrime = 2'147'483'647;
    return unitVectors(sums, honest, kPrime);
}

People parityOf(std::span<const People> sums, People honest) { return unitVectors(sums, honest, 2); }

} // namespace nulsom::test
