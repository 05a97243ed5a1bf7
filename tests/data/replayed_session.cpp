// SPDX-License-Identifier: EUPL-1.2
#include "tests/data/replayed_session.h"

#include "core/securesum/masked_sum.h"
#include "core/session/attempt_board.h"
#include "core/session/question_codec.h"
#include "core/session/rules.h"

namespace nulsom::test {

using namespace session;

ReplayedPerson::ReplayedPerson(std::size_t place)
    : random(kSessionSeed * 1000 + place + 2), signingSeed(random.secret(32)), maskPrivate(random.secret(32)),
      nonce(random.array<32>()), signing(signingSeed.clone()), mask(maskPrivate.clone()) {}

namespace {

void lock(ReplayedSession& out, const RecordedSession& recorded) {
    out.welcome = RecordedSession::all<wire::Welcome>(recorded.fromHub[0]).at(0);
    std::vector<Bytes> identities;
    std::vector<Bytes32> nonces;
    for (std::size_t i = 0; i < kPeople; ++i) {
        ReplayedPerson person(i);
        const auto& signingKey = person.signing.publicKey();
        const auto& maskKey = person.mask.publicKey();
        person.commitment = commitment(out.welcome.session, signingKey, maskKey, person.nonce);
        person.identity = wire::encode(wire::Identity{kNames[i], signingKey, maskKey, person.commitment});
        identities.push_back(person.identity);
        nonces.push_back(person.nonce);
        out.people.push_back(std::move(person));
    }
    out.roster = rosterHash(out.welcome.session, out.welcome.description, recorded.fingerprint, identities);
    out.transcript = transcriptHash(out.roster, nonces);
}

std::vector<PairKeys> keysOfRound(const ReplayedSession& session, std::uint64_t round) {
    std::vector<Bytes32> maskKeys;
    for (const auto& person : session.people)
        maskKeys.push_back(person.mask.publicKey());
    std::vector<PairKeys> out;
    for (Index i = 0; i < kPeople; ++i) {
        out.push_back(std::move(*PairKeys::agree(session.transcript, session.people[i].mask, i, maskKeys)));
        out.back().stepTo(round);
    }
    return out;
}

/// Everybody's part of the only attempt, as the engine does it.
void combine(ReplayedSession& session, ReplayedRound& round) {
    const auto number = round.entry.round;
    AttemptBoard board(round.hash, round.entry.members, 1, round.threshold);
    for (Index i = 0; i < kPeople; ++i) {
        std::array<std::uint64_t, 1> answer{};
        statistics::encodeAnswer(round.recorded->question, round.recorded->answers[i], answer);
        round.answers.push_back(securesum::wordsToBytes(answer));
        auto& own = round.attempts.emplace_back(round.hash, i, round.entry.members, round.threshold);
        const auto& share = own.makeShare(number, 1, answer, round.keys[i], session.people[i].random);
        round.seeds.push_back(own.selfSeed());
        board.addShare(i, share.share, share.commitment);
        board.addSeed(i, own.selfSeed());
    }
    for (Index from = 0; from < kPeople; ++from) {
        for (Index to = 0; to < kPeople; ++to) {
            if (from != to)
                round.attempts[to].openBox(from, round.attempts[from].share().boxes[placeWithout(from, to)],
                                           round.keys[to]);
        }
    }
    round.digest = board.confirmDigest();
    for (Index i = 0; i < kPeople; ++i)
        round.confirms.push_back(round.attempts[i].makeConfirm(number, 1, round.digest, round.keys[i]));
    round.sum = securesum::wordsToBytes(board.sum());
    round.outcome = outcomeHash(round.digest, round.sum);
}

} // namespace

ReplayedSession replay(const RecordedSession& recorded) {
    ReplayedSession out;
    lock(out, recorded);
    Bytes32 head = kHistoryStart;
    for (std::size_t number = 1; number <= recorded.rounds.size(); ++number) {
        ReplayedRound round;
        round.recorded = &recorded.rounds[number - 1];
        round.question = encodeQuestion(round.recorded->question);
        round.headBefore = head;
        round.entry = {out.transcript, number, 1, questionHash(round.question), {0, 1, kChris}};
        round.hash = roundHash(round.entry, head);
        round.head = head = historyNext(head, encodeEntry(round.entry));
        round.threshold = recoveryThreshold(kPeople, kPeople, 3);
        round.keys = keysOfRound(out, number);
        combine(out, round);
        out.rounds.push_back(std::move(round));
    }
    return out;
}

} // namespace nulsom::test
