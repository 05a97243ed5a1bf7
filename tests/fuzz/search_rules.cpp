// SPDX-License-Identifier: EUPL-1.2
#include "tests/fuzz/rules_search.h"

#include <charconv>
#include <cstdio>
#include <map>
#include <string_view>

using namespace nulsom::test;

namespace {

constexpr const char* kUsage =
    "search_rules: does anything that the rules across rounds allow set one person apart?\n"
    "  people=N colluders=C minimum=G   laptops, how many of them lie, the session's minimum\n"
    "  sums=M inventions=I              opened sums and invented entries of the history, at most\n"
    "  random=GAMES seed=S              so many random games in place of every game there is\n"
    "  without=RULE                     Classes, LaterMinimum, OneHistory or FinalConfirm\n"
    "Without words: all that a few seconds allow. Ends with 0 when nothing was found, 1 when something "
    "was.\n";

const std::map<std::string_view, Rule> kRules{{"Classes", Rule::Classes},
                                              {"LaterMinimum", Rule::LaterMinimum},
                                              {"OneHistory", Rule::OneHistory},
                                              {"FinalConfirm", Rule::FinalConfirm}};

struct Wanted {
    Game game{5, 1, 3, 3, 1, Rule::None};
    std::uint64_t randomGames = 0;
    std::uint64_t seed = 1;
};

bool read(std::string_view word, Wanted& out) {
    const auto name = word.substr(0, word.find('='));
    const auto value = word.substr(std::min(word.size(), name.size() + 1));
    if (name == "without") {
        const auto rule = kRules.find(value);
        if (rule != kRules.end())
            out.game.without = rule->second;
        return rule != kRules.end();
    }
    std::uint64_t number = 0;
    if (std::from_chars(value.data(), value.data() + value.size(), number).ec != std::errc())
        return false;
    const std::map<std::string_view, unsigned*> fields{{"people", &out.game.people},
                                                       {"colluders", &out.game.colluders},
                                                       {"minimum", &out.game.minimum},
                                                       {"sums", &out.game.sums},
                                                       {"inventions", &out.game.inventions}};
    if (const auto field = fields.find(name); field != fields.end())
        *field->second = static_cast<unsigned>(number);
    else if (name == "random")
        out.randomGames = number;
    else if (name == "seed")
        out.seed = number;
    else
        return false;
    return out.game.people <= 16 && out.game.colluders < out.game.people;
}

/// True when something was found.
bool play(const Wanted& wanted) {
    const Game& game = wanted.game;
    const Outcome outcome =
        wanted.randomGames != 0 ? searchAtRandom(game, wanted.seed, wanted.randomGames) : searchAll(game);
    std::printf("people=%u colluders=%u minimum=%u sums=%u inventions=%u: %llu tried, %llu accepted, %s\n",
                game.people, game.colluders, game.minimum, game.sums, game.inventions,
                static_cast<unsigned long long>(outcome.looked),
                static_cast<unsigned long long>(outcome.accepted), outcome.found ? "FOUND" : "nothing found");
    if (outcome.found)
        std::fputs(explained(game, *outcome.found).c_str(), stdout);
    std::fflush(stdout);
    return outcome.found.has_value();
}

/// g = 3, 4, 5 with g - 2 colluders. Inventions multiply the games, so those are of fewer people and sums.
bool playAll() {
    bool found = false;
    for (const unsigned g : {3U, 4U, 5U}) {
        for (unsigned people = g; people <= 10; ++people)
            found |= play({{people, g - 2, g, 4, 0, Rule::None}, 0, 1});
        for (unsigned people = g; people <= 7; ++people)
            found |= play({{people, g - 2, g, 3, 1, Rule::None}, 0, 1});
        found |= play({{12, g - 2, g, 5, 3, Rule::None}, 3'000, g});
    }
    // Larger classes: where g - 2 colluders held t shares, every sum would be open before anybody confirms.
    for (const unsigned g : {6U, 7U, 8U}) {
        for (unsigned people = g + 1; people <= 9; ++people)
            found |= play({{people, g - 2, g, 2, 0, Rule::None}, 0, 1});
    }
    return found;
}

} // namespace

int main(int argc, char** argv) {
    if (argc == 1)
        return playAll() ? 1 : 0;
    Wanted wanted;
    for (int i = 1; i < argc; ++i) {
        if (!read(argv[i], wanted)) {
            std::fputs(kUsage, stderr);
            return 2;
        }
    }
    return play(wanted) ? 1 : 0;
}
