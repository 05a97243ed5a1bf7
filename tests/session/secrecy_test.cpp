// SPDX-License-Identifier: EUPL-1.2
#include "tests/session/helpers.h"

#include <set>

using namespace nulsom;
using namespace nulsom::test;

namespace {

statistics::Question wide() {
    auto question = MemoryBus::salary();
    question.maximum = 500'000'000'000'000'000;
    return question;
}

struct Sent {
    std::size_t laptop;
    Bytes payload;
};

/// A whole round with these answers; what left the laptops on the way.
std::vector<Sent> roundWith(const std::vector<std::int64_t>& answers, std::uint64_t seed,
                            std::string& result) {
    MemoryBus bus(seed);
    for (std::size_t i = 0; i < answers.size(); ++i) {
        bus.add(nameOf(i), answers[i]);
        bus.settle();
    }
    std::vector<Sent> sent;
    bus.onFrame = [&sent](std::size_t at, bool toHub, const Bytes& payload) {
        if (toHub)
            sent.push_back({at, payload});
        return true;
    };
    bus.hubIntent(intent::CloseDoors{});
    bus.settle();
    askAll(bus, wide());
    combine(bus);
    bus.settle();
    const auto results = allOf<event::Result>(bus.hubEvents);
    result = results.empty() ? failures(bus) : shownIn(results.front());
    return sent;
}

bool holds(const Bytes& bytes, ByteView part) {
    return std::search(bytes.begin(), bytes.end(), part.begin(), part.end()) != bytes.end();
}

} // namespace

/// What leaves a laptop tells nothing of the answer. That the masks hide it exactly is proved in the tests of
/// securesum, on the same code.
class SessionSecrecyTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void noFrameHoldsTheAnswer() {
        const std::vector<std::int64_t> answers{401'234'567'890'123'457, 298'765'432'109'876'543,
                                                123'456'789'012'345'678, 55'555'555'555'555'557,
                                                432'198'765'432'198'765};
        for (std::uint64_t seed = 1; seed <= 10; ++seed) {
            std::string result;
            const auto sent = roundWith(answers, seed, result);
            QCOMPARE(result.substr(0, result.find(',')), std::string("1311211110000100000"));
            for (const auto& frame : sent) {
                const auto word = static_cast<std::uint64_t>(answers[frame.laptop]);
                Bytes big;
                appendBigEndian(big, word);
                const Bytes little(big.rbegin(), big.rend());
                QVERIFY(!holds(frame.payload, big));
                QVERIFY(!holds(frame.payload, little));
                QVERIFY(!holds(frame.payload, asBytes(std::to_string(answers[frame.laptop]))));
            }
        }
    }

    /// Other answers with the same sum: the same result, and frames of the same kinds and lengths in the same
    /// order.
    void framesDoNotTellByTheirLength() {
        std::string first;
        std::string second;
        const auto a = roundWith({0, 500'000'000'000'000'000, 1, 2}, 3, first);
        const auto b = roundWith({2, 1, 250'000'000'000'000'000, 250'000'000'000'000'000}, 3, second);
        QCOMPARE(first, second);
        QCOMPARE(a.size(), b.size());
        for (std::size_t i = 0; i < a.size(); ++i) {
            QCOMPARE(a[i].laptop, b[i].laptop);
            QCOMPARE(a[i].payload.size(), b[i].payload.size());
        }
    }

    /// The same answer in two rounds leaves as two words that have nothing in common.
    void sameAnswerLeavesAsAnotherWord() {
        std::set<Bytes> seen;
        std::size_t shares = 0;
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            std::string result;
            for (const auto& frame : roundWith({7, 7, 7, 7}, seed, result)) {
                if (const auto share = as<wire::Share>(frame.payload)) {
                    seen.insert(share->share);
                    ++shares;
                }
            }
        }
        QCOMPARE(shares, std::size_t{80});
        QCOMPARE(seen.size(), shares);
    }

    /// Nothing that ReadyCount, Ready or a changed answer sends depends on what was answered.
    void readyHasNoContent() {
        MemoryBus bus(1);
        lockWith(bus, 3);
        std::vector<Bytes> sent;
        bus.laptops[0].automatic = false;
        askAll(bus);
        bus.onFrame = [&](std::size_t at, bool toHub, const Bytes& payload) {
            if (toHub && at == 0)
                sent.push_back(payload);
            return true;
        };
        bus.submit(0, 1);
        bus.submit(0, 2); // a change tells nobody
        bus.settle();
        QCOMPARE(sent.size(), std::size_t{1});
        QCOMPARE(sent.front(), wire::encode(wire::Ready{1}));
    }

    void answerIsGoneAfterTheRound() {
        MemoryBus bus(1);
        lockWith(bus, 4);
        askAll(bus);
        QCOMPARE(bus.at(0).privacy, PrivacyLine::OnThisLaptop);
        combine(bus);
        QCOMPARE(bus.at(0).privacy, PrivacyLine::InTheTotal);
        bus.intent(0, intent::GoOn{});
        QCOMPARE(bus.at(0).privacy, PrivacyLine::Wiped);
        passTime(bus, std::chrono::seconds{200}); // nobody pressed anything at 1
        QCOMPARE(bus.at(1).privacy, PrivacyLine::Wiped);
    }

    void answerOnItsWayIsWiped() {
        MemoryBus bus(1);
        lockWith(bus, 3);
        bus.laptops[0].automatic = false;
        askAll(bus);
        for (const std::int64_t value :
             std::vector<std::int64_t>{41'000, 999'999'999}) { // taken, out of range
            const auto number = std::make_shared<SecretNumber>(value);
            bus.intent(0, intent::SubmitAnswer{number});
            QCOMPARE(number->value(), std::int64_t{0});
        }
        QVERIFY(saw(bus, 0, Fault::AnswerOutOfRange));
    }

    void recoveryNeverGivesTheOwnSeedTwice() {
        MemoryBus bus(1);
        lockWith(bus, 5);
        askAll(bus);
        std::map<std::size_t, std::set<Bytes>> seeds;
        bus.onFrame = [&](std::size_t at, bool toHub, const Bytes& payload) {
            if (const auto unmask = as<wire::Unmask>(payload); toHub && unmask)
                seeds[at].insert(toBytes(unmask->seed));
            return !toHub || at != 4 || !as<wire::Unmask>(payload);
        };
        combine(bus);
        passTime(bus, std::chrono::seconds{12});
        QCOMPARE(resultsAt(bus, 0).size(), std::size_t{1});
        for (const auto& [laptop, given] : seeds)
            QCOMPARE(given.size(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(SessionSecrecyTest)
#include "secrecy_test.moc"
