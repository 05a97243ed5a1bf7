// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tests/fuzz/exposure.h"

#include <functional>
#include <optional>
#include <random>

/// A search for what the rules across rounds let through: which sums of one subject can a lying hub have
/// opened, with which colluders, and does what was opened ever set one honest person apart? No cryptography;
/// the rules are core/session/rules.cpp itself, applied by each laptop to its own view of the history.
///
/// The model. What laptops were told is a tree of entries: a laptop's history is a chain, so it stands at one
/// entry and knows those on the way to the root. An entry is *opened* (every honest member of its K shared
/// and confirmed it, and stands below it from then on) or *invented* (the hub only tells of it). A sum opens
/// only if its honest members were told the same history: its place in the tree. Who has confirmed an attempt
/// of a round has it as the last of that round, ever after.
namespace nulsom::test {

struct Entry {
    People members = 0;
    int parent = -1;    ///< the entry before it in the history; -1: none
    unsigned round = 0; ///< rises along a chain; equal to the parent's: a later attempt
    bool opened = false;
};

/// A rule to do without, so that one sees the search find what the rule prevents.
enum class Rule { None, Classes, LaterMinimum, OneHistory, FinalConfirm };

struct Game {
    unsigned people = 3;
    unsigned colluders = 1;
    unsigned minimum = 3; ///< the session's
    unsigned sums = 2;    ///< opened entries, at most
    unsigned inventions = 0;
    Rule without = Rule::None;
};

struct Outcome {
    std::uint64_t looked = 0;   ///< entries that were tried
    std::uint64_t accepted = 0; ///< by every honest laptop concerned
    std::optional<std::vector<Entry>> found;
};

/// Everything, up to renaming of people who stand in exactly the same entries; fewest entries first.
Outcome searchAll(const Game& game);

/// `tries` games of random moves, each as long as the game allows.
Outcome searchAtRandom(const Game& game, std::uint64_t seed, std::uint64_t tries);

/// The entries in words, one a line, and whom they set apart.
std::string explained(const Game& game, const std::vector<Entry>& entries);

} // namespace nulsom::test
