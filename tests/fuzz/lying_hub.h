// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/session/participant.h"
#include "tests/fuzz/told_attempt.h"

#include <deque>
#include <functional>
#include <memory>
#include <set>

namespace nulsom::test {

/// How big, how many lie, what is asked for.
struct RoomShape {
    std::size_t people = 5;
    std::size_t minimum = 3;
    std::vector<bool> colluding; ///< by place
    bool wideRange = false;      ///< a range of answers that fills most of 64 bits: noise looks like a sum
};

/// How often what was reached; by name.
using Figures = std::map<std::string, std::uint64_t>;

/// An entry of a history as it is told.
struct ToldEntry {
    session::HistoryEntry entry;
    Bytes question;
    friend bool operator==(const ToldEntry&, const ToldEntry&) = default;
};
using Chain = std::vector<ToldEntry>;
Bytes32 headOf(const Chain& chain);

/// An honest laptop with its person, and what the hub knows of it.
struct HonestLaptop {
    HonestLaptop(const std::string& name, std::uint64_t seed)
        : random(seed), participant(session::ParticipantConfig{name, {}}, random) {}

    FixedRandom random;
    session::Participant participant;
    std::map<std::string, std::int64_t> answers; ///< by unit: the same in all rounds of a subject

    bool ended = false; ///< it found a fault and went
    bool ready = false;
    People verified = 0; ///< whose Verified it was told
    std::uint64_t lastRound = 0;
    std::uint64_t keyRound = 1;
    bool open = false; ///< a round is open there
    bool confirmed = false;
    bool unmasked = false;
    Bytes question;
    Chain chain;
    ToldAttempt* current = nullptr; ///< the newest of the open round
    std::map<std::pair<std::uint64_t, std::uint64_t>, ToldAttempt*> told;
    std::set<std::uint64_t> confirmedRounds;
    std::set<std::uint64_t> shown; ///< rounds with a result on screen
};

/// What a hub that lies can do, one thing at a time, to real participants; and what it learns. Whatever
/// leaves a laptop is looked at here, and what no laptop may do is a violation.
class LyingHub {
  public:
    LyingHub(const RoomShape& shape, std::uint64_t seed, Figures& figures);

    /// The lobby, without lies, up to Verified: of whom each laptop hears that, `heard` says.
    void lock(const std::function<bool(wire::Index at, wire::Index of)>& heard);

    // One thing told to one laptop.
    void ask(wire::Index at, std::uint64_t round, const Bytes& question);
    void answer(wire::Index at);
    void takeBack(wire::Index at);
    void reconnect(wire::Index at);
    void combine(wire::Index at, ToldAttempt& attempt, const Chain& missed);
    void share(wire::Index at, ToldAttempt& attempt, wire::Index of, std::size_t version, bool flipped);
    void confirm(wire::Index at, ToldAttempt& attempt, wire::Index of, bool forged);
    void attest(wire::Index at, ToldAttempt& attempt, wire::Index of);
    void unmask(wire::Index at, ToldAttempt& attempt, wire::Index of, bool flipped);
    void recover(wire::Index at, std::uint64_t round, std::uint64_t attempt, const wire::Members& missing);
    void recoveryShare(wire::Index at, ToldAttempt& attempt, wire::Index holder, wire::Index dealer);
    void roundOver(wire::Index at, bool result);

    /// The V of this Combine; the same object for whoever is told the same.
    ToldAttempt& attemptOf(const session::HistoryEntry& entry, const Bytes& question, const Bytes32& history,
                           std::uint64_t keyRound);

    bool isHonest(wire::Index place) const { return (honest >> place & 1) != 0; }
    Colluder& colluder(wire::Index place);
    /// What this laptop has to show as the sum, given the Shares that it heard: nothing where no allowed
    /// answers add up to it.
    std::optional<std::string> expected(wire::Index at, const ToldAttempt& attempt) const;
    /// Sums that the hub has now, each computed from what left the laptops.
    std::vector<const ToldAttempt*> revealed();

    RoomShape shape;
    People honest = 0;
    Bytes32 transcript{};
    std::vector<std::unique_ptr<HonestLaptop>> laptops; ///< by place; null for a colluder
    std::vector<Colluder> colluders;
    std::vector<std::string> violations;

  private:
    void tell(wire::Index at, const wire::Message& message);
    void step(wire::Index at, session::ParticipantInput input);
    void took(wire::Index from, const wire::Message& message);
    void tookShare(wire::Index from, const wire::Share& share);
    void judge(wire::Index at, const session::event::Result& result);
    template <typename Message>
    ToldAttempt* meant(wire::Index from, const Message& message);
    static std::string nameOf(wire::Index place) { return "P" + std::to_string(place); }
    Bytes welcome() const;

    Figures& figures_;
    Bytes16 session_{};
    Bytes description_;
    Bytes32 fingerprint_{};
    session::Instant now_{std::chrono::seconds{1000}};
    std::map<wire::Index, Bytes> identities_;
    std::map<wire::Index, wire::Opening> openings_;
    std::map<wire::Index, wire::Signature> verified_;
    std::deque<ToldAttempt> attempts_;
    FixedRandom random_;
};

} // namespace nulsom::test
