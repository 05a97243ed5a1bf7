// SPDX-License-Identifier: EUPL-1.2
#include "core/securesum/masked_sum.h"

#include "core/crypto/mask_stream.h"
#include "tests/support/fixed_random.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace nulsom;
using securesum::PairMask;
using test::FixedRandom;
using Words = std::vector<std::uint64_t>;

namespace {

/// A group as one round sees it: some roster indexes, an answer each, a seed per pair and per member.
struct Group {
    std::vector<std::size_t> members; ///< roster indexes, ascending, with gaps: K is a part of the roster
    std::vector<Words> answers;
    std::vector<Bytes32> selfKeys;
    std::map<std::pair<std::size_t, std::size_t>, Bytes32>
        pairSeeds; ///< by positions in `members`, lower first

    Group(std::size_t count, std::size_t words, FixedRandom& random) {
        std::size_t index = 0;
        for (std::size_t i = 0; i < count; ++i) {
            index += 1 + random.below(3);
            members.push_back(index);
            selfKeys.push_back(random.array<32>());
            Words answer(words);
            for (auto& word : answer)
                word = random.word();
            answers.push_back(std::move(answer));
            for (std::size_t j = 0; j < i; ++j)
                pairSeeds[{j, i}] = random.array<32>();
        }
    }

    Words share(std::size_t own) const {
        std::vector<PairMask> pairs;
        for (std::size_t other = 0; other < members.size(); ++other) {
            if (other != own)
                pairs.push_back({pairSeeds.at(std::minmax(own, other)),
                                 securesum::addsMaskOf(members[own], members[other])});
        }
        Words words = answers[own];
        securesum::maskAnswer(words, pairs, selfKeys[own]);
        return words;
    }

    Words exactSum() const {
        Words sum(answers.front().size(), 0);
        for (const auto& answer : answers)
            std::transform(sum.begin(), sum.end(), answer.begin(), sum.begin(), std::plus<>());
        return sum;
    }
};

} // namespace

class MaskedSumTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void groupsOfEverySizeGetTheExactSum_data() {
        QTest::addColumn<int>("words");
        for (const int words : {1, 2, 1000})
            QTest::addRow("%d words", words) << words;
    }
    void groupsOfEverySizeGetTheExactSum() {
        QFETCH(const int, words);
        FixedRandom random(static_cast<std::uint64_t>(words));
        for (std::size_t count = 3; count <= 50; ++count) {
            const Group group(count, static_cast<std::size_t>(words), random);
            Words sum(static_cast<std::size_t>(words), 0);
            for (std::size_t i = 0; i < count; ++i)
                securesum::addShare(sum, group.share(i));
            for (const auto& key : group.selfKeys)
                securesum::removeSelfMask(sum, key);
            QCOMPARE(sum, group.exactSum());
        }
    }

    // The definition, spelled out: y = x + M(seed with the later) - M(seed with the earlier) + M(b).
    void shareIsAsDefined() {
        FixedRandom random(1);
        const Bytes32 before = random.array<32>();
        const Bytes32 after = random.array<32>();
        const Bytes32 self = random.array<32>();
        Words expected = {5, 0, ~std::uint64_t{0}};
        Words share = expected;
        crypto::addMaskStream(after, expected);
        crypto::subtractMaskStream(before, expected);
        crypto::addMaskStream(self, expected);
        securesum::maskAnswer(share, std::vector<PairMask>{{before, false}, {after, true}}, self);
        QCOMPARE(share, expected);
        QVERIFY(securesum::addsMaskOf(3, 4));
        QVERIFY(!securesum::addsMaskOf(4, 3));
    }

    void oneMissingSelfMaskHidesTheSum() {
        FixedRandom random(2);
        const Group group(5, 2, random);
        Words sum(2, 0);
        for (std::size_t i = 0; i < 5; ++i)
            securesum::addShare(sum, group.share(i));
        for (std::size_t i = 1; i < 5; ++i)
            securesum::removeSelfMask(sum, group.selfKeys[i]);
        const Words exact = group.exactSum();
        QVERIFY(sum[0] != exact[0] && sum[1] != exact[1]);
        crypto::subtractMaskStream(group.selfKeys[0], sum);
        QCOMPARE(sum, exact);
    }

    void laptopsThatWereToldDifferentThingsDoNotCancel() {
        FixedRandom random(3);
        const Group told(4, 1, random);
        Group otherwise = told;
        otherwise.pairSeeds[{1, 3}] = random.array<32>();
        Words sum(1, 0);
        for (std::size_t i = 0; i < 4; ++i)
            securesum::addShare(sum, (i == 3 ? otherwise : told).share(i));
        for (const auto& key : told.selfKeys)
            securesum::removeSelfMask(sum, key);
        QVERIFY(sum != told.exactSum());
    }

    void wordsOnTheWire() {
        const Words words = {0x0102030405060708, 0, 0xfffefdfcfbfaf9f8};
        const Bytes bytes = securesum::wordsToBytes(words);
        QCOMPARE(toHex(bytes), std::string("0807060504030201"
                                           "0000000000000000"
                                           "f8f9fafbfcfdfeff"));
        Words back(3, 7);
        QVERIFY(securesum::bytesToWords(bytes, back));
        QCOMPARE(back, words);
        QVERIFY(securesum::bytesToWords({}, {}));
    }

    void otherLengthsOnTheWireAreRefused() {
        for (const std::size_t length : {0U, 1U, 8U, 15U, 17U, 23U, 24U}) {
            Words words(2, 7);
            QVERIFY(!securesum::bytesToWords(Bytes(length, 1), words));
            QCOMPARE(words, Words(2, 7));
        }
    }
};

QTEST_GUILESS_MAIN(MaskedSumTest)
#include "masked_sum_test.moc"
