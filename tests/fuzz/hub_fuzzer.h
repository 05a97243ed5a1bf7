// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tests/fuzz/group_choice.h"

namespace nulsom::test {

/// One session of honest laptops with a hub and colluders that lie at random; the same for the same seed.
class HubFuzzer {
  public:
    HubFuzzer(std::uint64_t seed, Figures& figures);

    /// Plays the session. Empty, or which claims did not hold, and how.
    std::vector<std::string> play();

  private:
    /// What happens to the messages of one attempt.
    struct Plan {
        std::map<wire::Index, People> withheld; ///< by laptop: whose Shares it is not told
        People shownConfirms = 0;               ///< laptops that are told Confirms and Attests
        People shownUnmasks = 0;
        People lostUnmasks = 0;  ///< members whose Unmask nobody is told
        People askedShares = 0;  ///< laptops asked for their shares of missing seeds, if they have unmasked
        People forgedTags = 0;   ///< laptops told tags that nobody made
        People otherVersion = 0; ///< laptops told another Share of the colluders
        People flippedFor = 0;   ///< laptops told one honest Share with a bit changed
        People wrongSeedFor = 0; ///< laptops told one seed with a bit changed
        wire::Index victim = 0;  ///< whose Share or seed
        unsigned wish = 0;       ///< for the next attempt
        bool inOrder = false;    ///< tags only after all Shares, and no new links
        bool plain = false;      ///< everything is told to everybody
        bool recoversEarly = false;
        bool goesOn = false; ///< another attempt follows
    };

    bool oneIn(std::uint64_t times) { return random_.below(times) == 0; }
    bool percent(std::uint64_t chance) { return random_.below(100) < chance; }
    /// For what costs the hub laptops: they find out and go. In a calm session less often.
    bool seldom(std::uint64_t times) { return oneIn(calm_ ? 6 * times : times); }
    People some(People people); ///< each with an even chance
    unsigned drawWish();
    static RoomShape shapeOf(FixedRandom& random);
    void drawAnswers();
    Bytes drawQuestion();
    People living() const;

    void playRound(std::uint64_t round);
    void playOldNumber(std::uint64_t round);
    void open(const Story& story);
    void askAgain(wire::Index at, std::uint64_t round, const Bytes& question);
    void invent(Story& story);
    bool playAttempt(Story& story);
    ToldAttempt* startAttempt(Story& story);
    void chooseLine(Story& story);
    void expectResults(const ToldAttempt& attempt, const Plan& plan);
    void tellCombine(const Story& story, ToldAttempt& attempt);
    void close(const Story& story);

    Plan draw(const ToldAttempt& attempt);
    void splitConfirms(Plan& plan, People honestIn);
    void withholdShares(Plan& plan, const ToldAttempt& attempt);
    void spoil(Plan& plan, const ToldAttempt& attempt);
    void deliver(const Story& story, ToldAttempt& attempt, const Plan& plan);
    bool deliverOne(ToldAttempt& attempt, const Plan& plan, wire::Index at, wire::Index of, unsigned kind);
    void recover(const Story& story, ToldAttempt& attempt, const Plan& plan);
    void checkClaims();

    FixedRandom random_;
    unsigned theme_; ///< an Objection, or 0: what it tries again and again in this session
    bool calm_;
    bool forgetful_; ///< a hub that never tells what a laptop missed
    Figures& figures_;
    LyingHub hub_;
    std::size_t smallest_;     ///< g
    std::vector<Bytes> asked_; ///< the question of each round so far
    std::set<std::tuple<const ToldAttempt*, wire::Index, wire::Index, unsigned>> delivered_;
};

} // namespace nulsom::test
