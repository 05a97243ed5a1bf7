// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/session/attempt_board.h"
#include "core/session/member_attempt.h"
#include "tests/fuzz/colluder.h"
#include "tests/fuzz/exposure.h"

namespace nulsom::test {

/// A Share that a colluder made, and the answer in it. In one attempt it may make several.
struct ForgedShare {
    std::uint64_t answer = 0;
    session::MemberAttempt mine;
};

/// One V: what the hub told some laptops under one (round, attempt), and all that came back from those who
/// were told exactly this. Only their masks cancel.
class ToldAttempt {
  public:
    ToldAttempt(session::HistoryEntry entry, Bytes question, const Bytes32& history, std::uint64_t keyRound,
                std::size_t threshold);

    const session::HistoryEntry& entry() const { return entry_; }
    const wire::Members& members() const { return entry_.members; }
    const Bytes& question() const { return question_; }
    const Bytes32& history() const { return history_; }
    const Bytes32& hash() const { return hash_; }
    std::uint64_t keyRound() const { return keyRound_; }
    std::size_t threshold() const { return threshold_; }

    /// Where `other` stands in the list that `from` sends for the others.
    std::size_t positionFor(wire::Index from, wire::Index other) const;

    /// A colluder's Share number `version`, made when first asked for.
    const ForgedShare& forged(Colluder& by, std::size_t version, std::uint64_t answer);
    const ForgedShare* forgedAs(wire::Index place, ByteView share) const;

    /// b of an honest member, if the hub can have it: from its Unmask, or from enough shares of it.
    std::optional<Bytes32> seedOf(wire::Index honest) const;
    /// The sum of the honest answers, if the hub has Share and self seed of every honest member.
    std::optional<std::uint64_t> revealed(People honest, std::vector<Colluder>& colluders) const;

    // From honest members, as they left.
    std::map<wire::Index, wire::Share> shares;
    std::map<wire::Index, wire::Confirm> confirms;
    std::map<wire::Index, wire::Signature> attests;
    std::map<wire::Index, Bytes32> unmasked;
    std::map<wire::Index, std::map<wire::Index, Bytes32>> recovery; ///< by dealer, then by holder
    /// What each laptop heard of it.
    std::map<wire::Index, session::AttemptBoard> heard;

  private:
    session::HistoryEntry entry_;
    Bytes question_;
    Bytes32 history_;
    std::uint64_t keyRound_; ///< where the pair keys stand of those who were told
    std::size_t threshold_;
    Bytes32 hash_;
    std::map<wire::Index, std::vector<ForgedShare>> forged_;
};

} // namespace nulsom::test
