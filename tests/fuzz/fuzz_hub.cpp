// SPDX-License-Identifier: EUPL-1.2
#include "tests/fuzz/hub_fuzzer.h"
#include "tests/session/removed_defence.h"

#include <charconv>
#include <chrono>
#include <cstdio>

using namespace nulsom;
using namespace nulsom::test;

namespace {

constexpr const char* kUsage =
    "fuzz_hub [seed=N] [sessions=N | minutes=N] [find=TEXT]\n"
    "Honest laptops against a hub and colluders that lie at random; the seed says how, and the next session "
    "has the\n"
    "next seed. Prints how often what was reached, and every claim that did not hold, with its seed. Ends "
    "with 0 if\n"
    "all held; with find: as soon as one with this text in it did not. In the build with fault switches\n"
    "NULSOM_WITHOUT=Defence takes that defence away.\n";

struct Wanted {
    std::uint64_t seed = 1;
    std::uint64_t sessions = 100;
    std::uint64_t minutes = 0;
    std::string find; ///< the violation that is looked for
};

bool read(std::string_view word, Wanted& out) {
    const auto name = word.substr(0, word.find('='));
    const auto value = word.substr(std::min(word.size(), name.size() + 1));
    if (name == "find") {
        out.find = value;
        return !value.empty();
    }
    std::uint64_t* number = name == "seed"       ? &out.seed
                            : name == "sessions" ? &out.sessions
                            : name == "minutes"  ? &out.minutes
                                                 : nullptr;
    return number != nullptr &&
           std::from_chars(value.data(), value.data() + value.size(), *number).ec == std::errc();
}

void print(const Figures& figures) {
    for (const auto& [name, number] : figures)
        std::printf("%10llu  %s\n", static_cast<unsigned long long>(number), name.c_str());
    std::fflush(stdout);
}

/// A fuzzer that opens no sums proves nothing: what enough sessions must have reached.
bool reachesFar(const Figures& figures, std::uint64_t sessions) {
    const std::pair<const char*, std::uint64_t> wanted[] = {{"sums opened", sessions},
                                                            {"results on screen", 3 * sessions},
                                                            {"attempts without a lie", sessions / 2},
                                                            {"later attempts opened", sessions / 10},
                                                            {"sums opened by recovery", sessions / 10},
                                                            {"subjects with 2 sums", sessions / 5},
                                                            {"subjects with 3 sums", sessions / 30}};
    bool far = true;
    for (const auto& [name, atLeast] : wanted) {
        const auto found = figures.find(name);
        if (found != figures.end() && found->second >= atLeast)
            continue;
        std::printf("NOT REACHED: %s, %llu times\n", name, static_cast<unsigned long long>(atLeast));
        far = false;
    }
    return far;
}

} // namespace

int main(int argc, char** argv) {
    removeDefenceNamedInEnvironment();
    Wanted wanted;
    for (int i = 1; i < argc; ++i) {
        if (!read(argv[i], wanted)) {
            std::fputs(kUsage, stderr);
            return 2;
        }
    }
    std::printf("seed %llu and up\n", static_cast<unsigned long long>(wanted.seed));
    std::fflush(stdout);
    Figures figures;
    const auto end = std::chrono::steady_clock::now() + std::chrono::minutes(wanted.minutes);
    std::uint64_t violations = 0;
    bool found = false;
    const auto goesOn = [&](std::uint64_t played) {
        const bool inTime = std::chrono::steady_clock::now() < end;
        return !found && (wanted.minutes != 0 ? inTime : played < wanted.sessions);
    };
    std::uint64_t seed = wanted.seed;
    for (; goesOn(seed - wanted.seed); ++seed) {
        for (const auto& violation : HubFuzzer(seed, figures).play()) {
            std::printf("VIOLATION seed=%llu: %s\n", static_cast<unsigned long long>(seed),
                        violation.c_str());
            std::fflush(stdout);
            ++violations;
            found |= !wanted.find.empty() && violation.find(wanted.find) != std::string::npos;
        }
    }
    std::printf("seeds %llu to %llu, %llu violations\n", static_cast<unsigned long long>(wanted.seed),
                static_cast<unsigned long long>(seed - 1), static_cast<unsigned long long>(violations));
    print(figures);
    if (!wanted.find.empty())
        return found ? 0 : 1;
    const std::uint64_t sessions = seed - wanted.seed;
    return violations == 0 && (sessions < 200 || reachesFar(figures, sessions)) ? 0 : 1;
}
