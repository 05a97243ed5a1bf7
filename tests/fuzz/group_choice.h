// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tests/fuzz/lying_hub.h"

namespace nulsom::test {

/// What stands against a K at one laptop, as far as the hub can foresee it: it knows what it told.
enum Objection : unsigned {
    kTooSmall = 1,
    kClassTooSmall = 2,
    kNoSubset = 4,
    kNotReady = 8,
    kNotVerified = 16,
    kAlreadyConfirmed = 32,
    kOtherHistory = 64,
    kSameAgain = 128,
    kAlreadyUnmasked = 256, ///< and so gives no seed again
};

/// The round that the hub plays with some laptops, and the history that it tells them.
struct Story {
    People laptops = 0; ///< honest ones that it plays with
    std::uint64_t round = 0;
    std::uint64_t attempt = 0; ///< the last
    Bytes question;
    Chain line;                ///< what it tells of the time before
    unsigned wish = 0;         ///< an Objection: it wants a K that laptops ought to object to for this
    bool secret = false;       ///< those outside the K do not hear of it
    bool tellsNothing = false; ///< it gives the head of the line, and leaves out what a laptop lacks
    bool isEligible(const HonestLaptop& laptop) const; ///< the line continues what it knows
};

/// Foresees what laptops will say, and what a sum would add to those that are open.
class GroupChoice {
  public:
    GroupChoice(LyingHub& hub, const Story& story);

    unsigned objections(People members) const;
    /// Would this sum, if it opened, break what is claimed?
    bool exposes(People members) const;

    /// Those that all would accept, and that would break a claim.
    std::vector<People> breaking() const { return all(0, true); }
    /// A K that all would accept, one that breaks a claim if there is any. 0: there is none.
    People accepted(FixedRandom& random) const;
    /// A K to which laptops have this objection and no other; better one that breaks a claim, or after which
    /// another does. patient: nothing else will do.
    People objectedTo(unsigned objection, bool patient, FixedRandom& random) const;

  private:
    struct View {
        std::vector<People> past; ///< the last K of every other round of the subject
        std::vector<People> same; ///< those with the same words
        People before = 0;        ///< the K before, in this round
        unsigned always = 0;      ///< objections to every K
        friend bool operator==(const View&, const View&) = default;
    };
    View viewOf(const HonestLaptop& laptop) const;
    unsigned objections(const View& view, People members) const;
    std::vector<People> all(unsigned objections, bool exposing) const;
    /// How things stand in the next round if this K opens now, and nobody outside it hears of it.
    GroupChoice after(People members) const;
    /// One of these after which another K breaks a claim, if a few tries find one; else 0.
    People oneThatLeadsOn(const std::vector<People>& groups, FixedRandom& random) const;

    LyingHub& hub_;
    const Story& story_;
    std::map<wire::Index, View> views_;
    std::vector<People> opened_; ///< sums of the subject
    People inThisRound_ = 0;     ///< honest people with an open sum in it
};

} // namespace nulsom::test
