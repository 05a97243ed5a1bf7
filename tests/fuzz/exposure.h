// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/wire/messages.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

/// What opened sums give away about single people, once the colluders have taken their own answers off.
namespace nulsom::test {

using People = std::uint32_t; ///< a set of places in a roster, bit by bit; up to 32 of them

People peopleOf(const wire::Members& members);
wire::Members membersOf(People people);
std::size_t count(People people);
std::string shown(People people);

/// The honest people whom the sums set apart: in some sum, and nobody else honest is in exactly the same
/// ones. Nobody: every person who is in a sum at all has a double among the honest who is in exactly the same
/// sums. So every combination of them, with factors from any ring (rational numbers, whole numbers modulo
/// 2^64, parities), treats the two alike: it touches both or neither, and never one person alone.
People setApart(std::span<const People> sums, People honest);

/// The weaker claim: those whose answer itself, or its parity, is a linear combination of the sums: whose
/// unit vector lies in the span of the rows over the rational numbers, or over GF(2).
People solvedFor(std::span<const People> sums, People honest);
People parityOf(std::span<const People> sums, People honest);

} // namespace nulsom::test
