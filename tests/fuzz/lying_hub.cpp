// SPDX-License-Identifier: EUPL-1.2
#include "tests/fuzz/lying_hub.h"

#include "core/securesum/masked_sum.h"
#include "core/session/fault.h"
#include "core/session/rules.h"
#include "core/statistics/exact.h"
#include "core/wire/codec.h"
#include "core/wire/limits.h"

#include <algorithm>

namespace nulsom::test {

using namespace session;

Bytes32 headOf(const Chain& chain) {
    Bytes32 head = kHistoryStart;
    for (const auto& told : chain)
        head = historyNext(head, encodeEntry(told.entry));
    return head;
}

LyingHub::LyingHub(const RoomShape& given, std::uint64_t seed, Figures& figures)
    : shape(given), figures_(figures), random_(seed) {
    random_.fill(session_);
    random_.fill(fingerprint_);
    description_ = wire::encode(wire::Description{"Salaries", "Mariam", "en", shape.minimum});
    for (Index i = 0; i < shape.people; ++i) {
        if (shape.colluding[i]) {
            colluders.emplace_back(nameOf(i), random_.word());
            laptops.emplace_back();
            continue;
        }
        honest |= People{1} << i;
        laptops.push_back(std::make_unique<HonestLaptop>(nameOf(i), random_.word()));
    }
}

void LyingHub::tell(Index at, const wire::Message& message) {
    step(at, input::Received{wire::encode(message)});
}

void LyingHub::step(Index at, ParticipantInput input) {
    HonestLaptop& laptop = *laptops[at];
    if (laptop.ended)
        return;
    for (const auto& effect : laptop.participant.step(std::move(input), now_)) {
        if (const auto* send = std::get_if<effect::Send>(&effect)) {
            if (const auto message = wire::decode(send->payload))
                took(at, *message);
            else
                violations.push_back(nameOf(at) + " sent what is no message");
        } else if (const auto* happened = std::get_if<effect::Happened>(&effect)) {
            if (const auto* failed = std::get_if<event::Failed>(&happened->event.what))
                ++figures_["fault " + std::string(name(failed->report.fault))];
            if (const auto* result = std::get_if<event::Result>(&happened->event.what))
                judge(at, *result);
        } else {
            laptop.ended = true;
        }
    }
}

Bytes LyingHub::welcome() const {
    wire::Welcome message;
    message.version = wire::kProtocolVersion;
    message.suite = wire::kSuite;
    message.session = session_;
    message.description = description_;
    return wire::encode(message);
}

void LyingHub::lock(const std::function<bool(Index, Index)>& heard) {
    const auto toAll = [this](const auto& message) {
        for (const Index at : membersOf(honest))
            tell(at, message);
    };
    std::size_t next = 0;
    std::vector<Bytes> identities;
    for (Index i = 0; i < shape.people; ++i) {
        if (isHonest(i)) {
            step(i, input::LinkOpened{fingerprint_});
            step(i, input::Received{welcome()});
        } else {
            identities_[i] = colluders[next++].join(session_);
        }
        identities.push_back(identities_[i]);
    }
    toAll(wire::Lobby{shape.people});
    toAll(wire::Roster{identities});
    const Bytes32 roster = rosterHash(session_, description_, fingerprint_, identities);
    next = 0;
    wire::Nonces nonces;
    std::vector<Bytes32> opened;
    std::vector<Bytes32> maskKeys;
    for (Index i = 0; i < shape.people; ++i) {
        nonces.openings.push_back(isHonest(i) ? openings_[i] : colluders[next++].open(roster));
        opened.push_back(nonces.openings.back().nonce);
        maskKeys.push_back(wire::decodeIdentity(identities[i])->maskKey);
    }
    toAll(nonces);
    transcript = transcriptHash(roster, opened);
    next = 0;
    for (Index i = 0; i < shape.people; ++i) {
        if (isHonest(i)) {
            step(i, ParticipantIntent{intent::PeopleAndWordsMatch{}});
            continue;
        }
        colluders[next].lock(transcript, i, maskKeys);
        verified_[i] = colluders[next++].verified();
    }
    for (const auto& [of, signature] : verified_) {
        for (const Index at : membersOf(honest)) {
            if (!heard(at, of))
                continue;
            tell(at, wire::VerifiedOf{of, signature});
            laptops[at]->verified |= People{1} << of;
        }
    }
}

Colluder& LyingHub::colluder(Index place) {
    return *std::find_if(colluders.begin(), colluders.end(),
                         [place](const Colluder& colluder) { return colluder.place() == place; });
}

ToldAttempt& LyingHub::attemptOf(const HistoryEntry& entry, const Bytes& question, const Bytes32& history,
                                 std::uint64_t keyRound) {
    const Bytes32 hash = roundHash(entry, history);
    const auto known = std::find_if(attempts_.begin(), attempts_.end(), [&](const ToldAttempt& attempt) {
        return attempt.hash() == hash && attempt.keyRound() == keyRound;
    });
    if (known != attempts_.end())
        return *known;
    const std::size_t threshold =
        recoveryThreshold(shape.people, entry.members.size(), smallestClass(shape.minimum, 1));
    return attempts_.emplace_back(entry, question, history, keyRound, threshold);
}

std::vector<const ToldAttempt*> LyingHub::revealed() {
    std::vector<const ToldAttempt*> out;
    for (const ToldAttempt& attempt : attempts_) {
        const auto sum = attempt.revealed(honest, colluders);
        if (!sum)
            continue;
        // The hub's own arithmetic is put to the test: it must have got what these people answered.
        const auto question = *wire::decodeQuestion(attempt.question());
        std::uint64_t expected = 0;
        for (const Index member : attempt.members()) {
            if (isHonest(member))
                expected += static_cast<std::uint64_t>(laptops[member]->answers.at(question.unit)) -
                            static_cast<std::uint64_t>(question.minimum);
        }
        if (*sum == expected)
            out.push_back(&attempt);
        else
            violations.push_back("the fuzzer's own: a revealed sum is not that of the answers");
    }
    return out;
}

std::optional<std::string> LyingHub::expected(Index at, const ToldAttempt& attempt) const {
    const auto question = *wire::decodeQuestion(attempt.question());
    const auto minimum = static_cast<std::uint64_t>(question.minimum);
    std::uint64_t total = 0; // as encoded, modulo 2^64: what a colluder's lie may do to the sum it may do
    for (const Index member : attempt.members()) {
        if (isHonest(member)) {
            total += static_cast<std::uint64_t>(laptops[member]->answers.at(question.unit)) - minimum;
            continue;
        }
        const auto heard = securesum::wordsToBytes(attempt.heard.at(at).shareOf(member));
        if (const ForgedShare* forged = attempt.forgedAs(member, heard))
            total += forged->answer;
    }
    const auto people = static_cast<std::uint64_t>(attempt.members().size());
    if (total > (static_cast<std::uint64_t>(question.maximum) - minimum) * people)
        return std::nullopt;
    return statistics::formatScaled(static_cast<statistics::Int128>(total) +
                                        static_cast<statistics::Int128>(people) * question.minimum,
                                    0);
}

/// A result on an honest screen must be the sum of what those in K answered; of a colluder counts what is in
/// the Share that this laptop was told.
void LyingHub::judge(Index at, const event::Result& result) {
    ++figures_["results on screen"];
    HonestLaptop& laptop = *laptops[at];
    const ToldAttempt& attempt = *laptop.current;
    laptop.shown.insert(result.round);
    std::vector<std::string> names;
    for (const Index member : attempt.members())
        names.push_back(nameOf(member));
    const std::string right = expected(at, attempt).value_or("no result");
    const std::string got = result.statistics.empty() ? "nothing" : result.statistics.front().value;
    if (result.participants != names || got != right)
        violations.push_back(nameOf(at) + " shows " + got + " where " + right + " is right, for " +
                             shown(peopleOf(attempt.members())));
}

} // namespace nulsom::test
