// SPDX-License-Identifier: EUPL-1.2
#include "core/securesum/masked_sum.h"

#include "core/crypto/mask_stream.h"
#include "tests/support/fixed_random.h"

#include <QTest>

#include <algorithm>
#include <bit>

using namespace nulsom;
using test::FixedRandom;
using Words = std::vector<std::uint64_t>;

// What colluders see of a round depends on the honest answers through their sum alone. Exact, not
// statistical: for two sets of honest answers with one sum, moving the masks between honest members by fixed
// amounts (a bijection, so that it keeps them uniformly distributed) turns one world into the other without
// changing one bit of what the colluders see.

namespace {

constexpr std::size_t kWords = 3;

/// One world: everybody's answer, every pair's mask words, everybody's self mask.
struct World {
    std::vector<Words> answers;
    std::vector<std::vector<Words>> pairMasks; ///< [i][j] with i < j
    std::vector<Words> selfMasks;

    std::size_t size() const { return answers.size(); }

    Words share(std::size_t own) const {
        std::vector<securesum::PairMaskWords> pairs;
        for (std::size_t other = 0; other < size(); ++other) {
            if (other != own)
                pairs.push_back({pairMasks[std::min(own, other)][std::max(own, other)],
                                 securesum::addsMaskOf(own, other)});
        }
        Words words = answers[own];
        securesum::maskAnswerWithWords(words, pairs, selfMasks[own]);
        return words;
    }
};

/// Everything that passes the hub unencrypted or that a colluder holds: all shares, all self masks once they
/// are opened, and the colluders' answers and masks, those shared with honest members included.
struct View {
    std::vector<Words> shares;
    std::vector<Words> selfMasks;
    std::vector<Words> colludersAnswers;
    std::vector<Words> colludersMasks;

    friend bool operator==(const View&, const View&) = default;

    /// Sum of the shares less the self masks: the sum of all answers.
    Words total() const {
        Words sum(kWords, 0);
        for (const auto& share : shares)
            securesum::addShare(sum, share);
        for (const auto& mask : selfMasks)
            std::transform(sum.begin(), sum.end(), mask.begin(), sum.begin(), std::minus<>());
        return sum;
    }
};

bool colludes(unsigned colluders, std::size_t member) { return (colluders >> member & 1) != 0; }

View viewOf(const World& world, unsigned colluders) {
    View view;
    view.selfMasks = world.selfMasks;
    for (std::size_t i = 0; i < world.size(); ++i) {
        view.shares.push_back(world.share(i));
        if (colludes(colluders, i))
            view.colludersAnswers.push_back(world.answers[i]);
        for (std::size_t j = i + 1; j < world.size(); ++j) {
            if (colludes(colluders, i) || colludes(colluders, j))
                view.colludersMasks.push_back(world.pairMasks[i][j]);
        }
    }
    return view;
}

Words randomWords(FixedRandom& random) {
    Words out(kWords);
    for (auto& word : out)
        word = random.word();
    return out;
}

World randomWorld(std::size_t size, FixedRandom& random) {
    World world;
    world.pairMasks.assign(size, std::vector<Words>(size));
    for (std::size_t i = 0; i < size; ++i) {
        world.answers.push_back(randomWords(random));
        world.selfMasks.push_back(randomWords(random));
        for (std::size_t j = i + 1; j < size; ++j)
            world.pairMasks[i][j] = randomWords(random);
    }
    return world;
}

std::vector<std::size_t> honestMembers(std::size_t size, unsigned colluders) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < size; ++i) {
        if (!colludes(colluders, i))
            out.push_back(i);
    }
    return out;
}

/// The simulator: the world in which the honest members gave `answers` instead and every honest member but
/// the last sends the same share. Only masks between neighbours among the honest are moved.
World simulated(const World& world, const std::vector<std::size_t>& honest,
                const std::vector<Words>& answers) {
    World out = world;
    Words moved(kWords, 0); // what the honest so far gave more than before, in all
    for (std::size_t h = 0; h < honest.size(); ++h) {
        out.answers[honest[h]] = answers[h];
        if (h + 1 == honest.size())
            break;
        Words& mask = out.pairMasks[honest[h]][honest[h + 1]];
        for (std::size_t w = 0; w < kWords; ++w) {
            moved[w] += answers[h][w] - world.answers[honest[h]][w];
            mask[w] -= moved[w];
        }
    }
    return out;
}

/// Other answers for the honest; with the same sum unless `excess` is not 0.
std::vector<Words> otherAnswers(const World& world, const std::vector<std::size_t>& honest,
                                std::uint64_t excess, FixedRandom& random) {
    std::vector<Words> out;
    Words rest(kWords, excess);
    for (const auto member : honest)
        std::transform(rest.begin(), rest.end(), world.answers[member].begin(), rest.begin(), std::plus<>());
    for (std::size_t h = 0; h + 1 < honest.size(); ++h) {
        out.push_back(randomWords(random));
        std::transform(rest.begin(), rest.end(), out.back().begin(), rest.begin(), std::minus<>());
    }
    out.push_back(rest);
    return out;
}

/// Calls `check(size, colluders)` for every group of 3 to 6 and every set that leaves two honest members.
template <typename Check>
void forAllCollusions(Check check) {
    for (std::size_t size = 3; size <= 6; ++size) {
        for (unsigned colluders = 0; colluders < (1U << size); ++colluders) {
            if (static_cast<std::size_t>(std::popcount(colluders)) + 2 <= size)
                check(size, colluders);
        }
    }
}

} // namespace

class SimulatorTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void answersWithOneSumGiveBitIdenticalViews() {
        FixedRandom random(1);
        int checked = 0;
        forAllCollusions([&](std::size_t size, unsigned colluders) {
            const auto honest = honestMembers(size, colluders);
            for (int pair = 0; pair < 5; ++pair) {
                const World world = randomWorld(size, random);
                const World other = simulated(world, honest, otherAnswers(world, honest, 0, random));
                QVERIFY(other.answers[honest.front()] != world.answers[honest.front()]);
                QVERIFY(viewOf(other, colluders) == viewOf(world, colluders));
                ++checked;
            }
        });
        QCOMPARE(checked, 5 * (4 + 11 + 26 + 57)); // sets of at most size - 2 colluders
    }

    void extremeAnswersGiveBitIdenticalViews() {
        FixedRandom random(2);
        forAllCollusions([&](std::size_t size, unsigned colluders) {
            const auto honest = honestMembers(size, colluders);
            World world = randomWorld(size, random);
            // All from the first, or all from the last.
            for (const auto member : honest)
                world.answers[member] = Words(kWords, 0);
            world.answers[honest.front()] = Words(kWords, ~std::uint64_t{0});
            std::vector<Words> answers(honest.size(), Words(kWords, 0));
            answers.back() = Words(kWords, ~std::uint64_t{0});
            QVERIFY(viewOf(simulated(world, honest, answers), colluders) == viewOf(world, colluders));
        });
    }

    // The sum is what the view does tell, whatever the masks: no masks hide a different sum.
    void answersWithAnotherSumGiveAnotherTotal() {
        FixedRandom random(3);
        forAllCollusions([&](std::size_t size, unsigned colluders) {
            const auto honest = honestMembers(size, colluders);
            const World world = randomWorld(size, random);
            const auto answers = otherAnswers(world, honest, 1, random);
            World other = simulated(world, honest, answers);
            const Words total = viewOf(world, colluders).total();
            QVERIFY(viewOf(other, colluders) != viewOf(world, colluders));
            QVERIFY(viewOf(other, colluders).total() != total);
            for (std::size_t i = 0; i < honest.size(); ++i) {
                for (std::size_t j = i + 1; j < honest.size(); ++j)
                    other.pairMasks[honest[i]][honest[j]] = randomWords(random);
            }
            QVERIFY(viewOf(other, colluders).total() != total);
        });
    }

    // One honest member among colluders is not protected, and cannot be: nothing is left to move.
    void oneHonestMemberAloneIsVisible() {
        FixedRandom random(4);
        const World world = randomWorld(3, random);
        const unsigned colluders = 0b101;
        const World other = simulated(world, {1}, {randomWords(random)});
        QVERIFY(viewOf(other, colluders) != viewOf(world, colluders));
    }

    // Ties the words above to the seeds that laptops use: same masks, same share.
    void seedsAndTheirWordsGiveOneShare() {
        FixedRandom random(5);
        for (std::size_t own = 0; own < 5; ++own) {
            std::vector<Bytes32> seeds;
            std::vector<Words> expanded;
            for (std::size_t i = 0; i < 5; ++i) {
                seeds.push_back(random.array<32>());
                expanded.emplace_back(kWords, 0);
                crypto::addMaskStream(seeds.back(), expanded.back());
            }
            std::vector<securesum::PairMask> bySeed;
            std::vector<securesum::PairMaskWords> byWords;
            for (std::size_t other = 0; other < 5; ++other) {
                if (other == own)
                    continue;
                bySeed.push_back({seeds[other], securesum::addsMaskOf(own, other)});
                byWords.push_back({expanded[other], securesum::addsMaskOf(own, other)});
            }
            const Words answer = randomWords(random);
            Words fromSeeds = answer;
            Words fromWords = answer;
            securesum::maskAnswer(fromSeeds, bySeed, seeds[own]);
            securesum::maskAnswerWithWords(fromWords, byWords, expanded[own]);
            QCOMPARE(fromSeeds, fromWords);
        }
    }
};

QTEST_GUILESS_MAIN(SimulatorTest)
#include "simulator_test.moc"
