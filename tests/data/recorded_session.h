// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/statistics/question.h"
#include "core/wire/codec.h"

#include <array>

/// The session of session.json, as the engine plays it: Ann, Bob and Chris, two rounds. In the second Chris's
/// link breaks between Ready and Combine, and Chris's Unmask gets lost, so that the others recover the seed.
namespace nulsom::test {

inline constexpr std::uint64_t kSessionSeed = 7;
inline constexpr std::array kNames{"Ann", "Bob", "Chris"};
inline constexpr std::size_t kPeople = kNames.size();
inline constexpr wire::Index kChris = 2;

struct RecordedRound {
    statistics::Question question;
    std::array<std::int64_t, kPeople> answers{};
    std::vector<statistics::StatisticValue> statistics; ///< as Ann's laptop showed them
};

struct RecordedSession {
    Bytes32 fingerprint{};
    std::array<RecordedRound, 2> rounds;
    std::array<std::vector<Bytes>, kPeople> toHub; ///< every message that arrived, in order
    std::array<std::vector<Bytes>, kPeople> fromHub;
    std::string failure; ///< empty when all went as it should

    template <typename Type>
    static std::vector<Type> all(const std::vector<Bytes>& log) {
        std::vector<Type> out;
        for (const auto& payload : log) {
            const auto message = wire::decode(payload);
            if (message && std::holds_alternative<Type>(*message))
                out.push_back(std::get<Type>(*message));
        }
        return out;
    }
};

RecordedSession recordSession();

} // namespace nulsom::test
