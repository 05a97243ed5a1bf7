// SPDX-License-Identifier: EUPL-1.2
#include "tests/data/vectors.h"

#include "core/crypto/kdf.h"
#include "core/crypto/mask_stream.h"
#include "core/session/labels.h"
#include "tests/data/json.h"
#include "tests/data/replayed_session.h"

#include <map>

namespace nulsom::test {

using namespace session;
using crypto::SecretBytes;

namespace {

Bytes info(std::string_view label, ByteView fields) {
    Bytes out = toBytes(asBytes(label));
    out.push_back(0);
    append(out, fields);
    return out;
}

/// The name that the grammar of PROTOCOL.md gives to a message.
std::string messageName(const Bytes& payload) {
    static const std::map<unsigned, const char*> kMessageNames{{0, "welcome"},
                                                               {2, "lobby"},
                                                               {3, "roster"},
                                                               {4, "nonces"},
                                                               {5, "verified-of"},
                                                               {6, "presence"},
                                                               {9, "resumed"},
                                                               {20, "ask"},
                                                               {22, "ready-count"},
                                                               {23, "closing"},
                                                               {24, "combine"},
                                                               {25, "share-of"},
                                                               {26, "confirm-of"},
                                                               {27, "attest-of"},
                                                               {28, "unmask-of"},
                                                               {29, "recover"},
                                                               {30, "recovery-share-of"},
                                                               {31, "round-over"},
                                                               {32, "pace"},
                                                               {40, "join"},
                                                               {41, "resume"},
                                                               {42, "open"},
                                                               {43, "verified"},
                                                               {60, "ready"},
                                                               {63, "share"},
                                                               {65, "confirm"},
                                                               {66, "attest"},
                                                               {67, "unmask"},
                                                               {68, "recovery-share"},
                                                               {69, "outcome"},
                                                               {80, "heartbeat"}};
    constexpr unsigned kInOneByte = 0x18; // below it CBOR has the number in the first byte itself
    const unsigned number = payload.at(1) < kInOneByte ? payload.at(1) : payload.at(2);
    const auto found = kMessageNames.find(number);
    return found == kMessageNames.end() ? std::to_string(number) : found->second;
}

/// The first words of M(key).
Json stream(ByteView key) {
    constexpr Bytes16 kCounter{};
    return Json::hex(crypto::aes256CtrKeystream(key, kCounter, 32));
}

class Vectors {
  public:
    explicit Vectors(const RecordedSession& recorded) : recorded_(recorded), replayed_(replay(recorded)) {}
    std::string write() const;

  private:
    Json input() const;
    Json inputOfRound(const ReplayedRound& round) const;
    Json lobby() const;
    Json pairs() const;
    Json round(const ReplayedRound& round) const;
    Json pairOfRound(const ReplayedRound& round, Index i, Index j) const;
    Json oneWay(const ReplayedRound& round, Index from, Index to) const;
    Json personOfRound(const ReplayedRound& round, Index place) const;
    Json recovery() const;
    Json resume() const;
    Json messages() const;

    const RecordedSession& recorded_;
    ReplayedSession replayed_;
};

Json Vectors::input() const {
    const auto description = *wire::decodeDescription(replayed_.welcome.description);
    Json people = Json::list();
    Json challenges = Json::list();
    for (std::size_t i = 0; i < kPeople; ++i) {
        people.add(Json::object({{"name", Json::text(kNames[i])},
                                 {"signing private key", Json::hex(replayed_.people[i].signingSeed.view())},
                                 {"mask private key", Json::hex(replayed_.people[i].maskPrivate.view())},
                                 {"nonce", Json::hex(replayed_.people[i].nonce)}}));
        Json own = Json::list();
        for (const auto& welcome : RecordedSession::all<wire::Welcome>(recorded_.fromHub[i]))
            own.add(Json::hex(welcome.challenge));
        challenges.add(std::move(own));
    }
    Json rounds = Json::list();
    for (const auto& round : replayed_.rounds)
        rounds.add(inputOfRound(round));
    return Json::object(
        {{"session", Json::hex(replayed_.welcome.session)},
         {"fingerprint", Json::hex(recorded_.fingerprint)},
         {"description",
          Json::object({{"title", Json::text(description.title)},
                        {"host", Json::text(description.host)},
                        {"language", Json::text(description.language)},
                        {"minimum", Json::number(static_cast<std::int64_t>(description.minimum))}})},
         {"people", std::move(people)},
         {"challenges", std::move(challenges)},
         {"rounds", std::move(rounds)}});
}

Json Vectors::inputOfRound(const ReplayedRound& round) const {
    const auto& question = round.recorded->question;
    Json statistics = Json::list();
    for (const auto statistic : question.statistics)
        statistics.add(Json::number(static_cast<std::int64_t>(statistic)));
    Json members = Json::list();
    Json people = Json::list();
    for (const Index member : round.entry.members) {
        members.add(Json::number(member));
        people.add(Json::object({{"answer", Json::number(round.recorded->answers[member])},
                                 {"b", Json::hex(round.seeds[member])}}));
    }
    return Json::object({{"round", Json::number(static_cast<std::int64_t>(round.entry.round))},
                         {"attempt", Json::number(static_cast<std::int64_t>(round.entry.attempt))},
                         {"question", Json::object({{"text", Json::text(question.text)},
                                                    {"unit", Json::text(question.unit)},
                                                    {"kind", Json::number(0)},
                                                    {"minimum", Json::number(question.minimum)},
                                                    {"maximum", Json::number(question.maximum)},
                                                    {"decimals", Json::number(question.decimals)},
                                                    {"statistics", std::move(statistics)}})},
                         {"members", std::move(members)},
                         {"people", std::move(people)}});
}

Json Vectors::lobby() const {
    Json people = Json::list();
    for (const auto& person : replayed_.people) {
        const auto sign = [&](std::string_view label, const Bytes32& context, ByteView payload) {
            return Json::hex(crypto::signLabelled(person.signing, label, context, payload));
        };
        people.add(
            Json::object({{"signing key", Json::hex(person.signing.publicKey())},
                          {"mask key", Json::hex(person.mask.publicKey())},
                          {"commitment", Json::hex(person.commitment)},
                          {"identity", Json::hex(person.identity)},
                          {"open signature", sign(label::kSignOpen, replayed_.roster, person.nonce)},
                          {"verified signature", sign(label::kSignVerified, replayed_.transcript, {})}}));
    }
    const auto inLanguage = [&](std::string_view language) {
        std::string out;
        for (const auto& word : checkWords(replayed_.transcript, language).words)
            out += (out.empty() ? "" : " ") + word;
        return Json::text(out);
    };
    return Json::object({{"description", Json::hex(replayed_.welcome.description)},
                         {"people", std::move(people)},
                         {"R", Json::hex(replayed_.roster)},
                         {"T", Json::hex(replayed_.transcript)},
                         {"words", Json::object({{"en", inLanguage("en")}, {"nl", inLanguage("nl")}})},
                         {"digits", Json::text(checkWords(replayed_.transcript, "en").digits)}});
}

Json Vectors::pairs() const {
    Json out = Json::list();
    for (Index i = 0; i < kPeople; ++i) {
        for (Index j = static_cast<Index>(i + 1); j < kPeople; ++j) {
            const auto z = replayed_.people[i].mask.agree(replayed_.people[j].mask.publicKey()).value();
            Bytes both = toBytes(replayed_.people[i].mask.publicKey());
            append(both, replayed_.people[j].mask.publicKey());
            SecretBytes key = crypto::hkdf(replayed_.transcript, z.view(), info(label::kPairKey, both), 32);
            Json pair =
                Json::object({{"i", Json::number(i)}, {"j", Json::number(j)}, {"z", Json::hex(z.view())}});
            for (std::size_t round = 1; round <= replayed_.rounds.size(); ++round) {
                pair.add("k(" + std::to_string(round) + ")", Json::hex(key.view()));
                key = crypto::hkdfExpand(key.view(), info(label::kNextRound, {}), 32);
            }
            out.add(std::move(pair));
        }
    }
    return out;
}

Json Vectors::oneWay(const ReplayedRound& round, Index from, Index to) const {
    const std::size_t at = placeWithout(from, to);
    const PairKeys& keys = round.keys[from];
    return Json::object({{"box key", Json::hex(keys.boxKey(from, to, round.hash).view())},
                         {"confirm key", Json::hex(keys.confirmKey(from, to, round.hash).view())},
                         {"share", Json::hex(round.attempts[to].recoveryShare(from).value())},
                         {"box", Json::hex(round.attempts[from].share().boxes[at])},
                         {"tag", Json::hex(round.confirms[from].tags[at])}});
}

Json Vectors::pairOfRound(const ReplayedRound& round, Index i, Index j) const {
    const auto seed = round.keys[i].maskSeed(j, round.hash);
    const auto way = [](Index from, Index to) { return std::to_string(from) + "->" + std::to_string(to); };
    return Json::object({{"i", Json::number(i)},
                         {"j", Json::number(j)},
                         {"mask seed", Json::hex(seed.view())},
                         {"mask stream", stream(seed.view())},
                         {way(i, j), oneWay(round, i, j)},
                         {way(j, i), oneWay(round, j, i)}});
}

Json Vectors::personOfRound(const ReplayedRound& round, Index place) const {
    const auto& share = round.attempts[place].share();
    const auto seed = selfMaskKey(round.seeds[place], round.hash);
    const auto sign = [&](std::string_view label, const Bytes32& payload) {
        return Json::hex(
            crypto::signLabelled(replayed_.people[place].signing, label, replayed_.transcript, payload));
    };
    return Json::object({{"x", Json::hex(round.answers[place])},
                         {"self mask seed", Json::hex(seed.view())},
                         {"self mask stream", stream(seed.view())},
                         {"y", Json::hex(share.share)},
                         {"C", Json::hex(share.commitment)},
                         {"attest signature", sign(label::kSignAttest, round.digest)},
                         {"outcome signature", sign(label::kSignOutcome, round.outcome)}});
}

Json Vectors::round(const ReplayedRound& round) const {
    Json pairs = Json::list();
    Json people = Json::list();
    for (Index i = 0; i < kPeople; ++i) {
        people.add(personOfRound(round, i));
        for (Index j = static_cast<Index>(i + 1); j < kPeople; ++j)
            pairs.add(pairOfRound(round, i, j));
    }
    Json statistics = Json::object();
    for (const auto& value : round.recorded->statistics)
        statistics.add(std::to_string(static_cast<unsigned>(value.statistic)), Json::text(value.value));
    return Json::object({{"question", Json::hex(round.question)},
                         {"question hash", Json::hex(round.entry.question)},
                         {"head before", Json::hex(round.headBefore)},
                         {"V", Json::hex(round.hash)},
                         {"entry", Json::hex(encodeEntry(round.entry))},
                         {"head", Json::hex(round.head)},
                         {"t", Json::number(static_cast<std::int64_t>(round.threshold))},
                         {"pairs", std::move(pairs)},
                         {"people", std::move(people)},
                         {"D", Json::hex(round.digest)},
                         {"S", Json::hex(round.sum)},
                         {"outcome", Json::hex(round.outcome)},
                         {"statistics", std::move(statistics)}});
}

Json Vectors::recovery() const {
    const ReplayedRound& round = replayed_.rounds.back();
    std::vector<crypto::ShamirShare> shares;
    Json holders = Json::list();
    Json values = Json::list();
    for (Index i = 0; i < kChris; ++i) {
        const auto share = round.attempts[i].recoveryShare(kChris).value();
        shares.push_back({static_cast<std::uint16_t>(i + 1), SecretBytes(share)});
        holders.add(Json::number(i));
        values.add(Json::hex(share));
    }
    const auto seed = crypto::shamirCombine(shares, round.threshold).value();
    return Json::object({{"round", Json::number(static_cast<std::int64_t>(round.entry.round))},
                         {"missing", Json::number(kChris)},
                         {"holders", std::move(holders)},
                         {"shares", std::move(values)},
                         {"b", Json::hex(seed.view())}});
}

Json Vectors::resume() const {
    const auto challenge = RecordedSession::all<wire::Welcome>(recorded_.fromHub[kChris]).at(1).challenge;
    const auto resume = RecordedSession::all<wire::Resume>(recorded_.toHub[kChris]).at(0);
    const auto payload = resumePayload(recorded_.fingerprint, challenge);
    const auto& key = replayed_.people[kChris].signing;
    return Json::object({{"round", Json::number(2)},
                         {"place", Json::number(kChris)},
                         {"known", Json::number(static_cast<std::int64_t>(resume.known))},
                         {"challenge", Json::hex(challenge)},
                         {"payload", Json::hex(payload)},
                         {"signature", Json::hex(crypto::signLabelled(key, label::kSignResume,
                                                                      replayed_.transcript, payload))}});
}

Json Vectors::messages() const {
    Json out = Json::object();
    for (std::size_t i = 0; i < kPeople; ++i) {
        const auto log = [](const std::vector<Bytes>& payloads) {
            Json list = Json::list();
            for (const auto& payload : payloads)
                list.add(Json::list({Json::text(messageName(payload)), Json::hex(payload)}));
            return list;
        };
        out.add(kNames[i],
                Json::object({{"to hub", log(recorded_.toHub[i])}, {"from hub", log(recorded_.fromHub[i])}}));
    }
    return out;
}

std::string Vectors::write() const {
    Json rounds = Json::list();
    for (const auto& one : replayed_.rounds)
        rounds.add(round(one));
    return Json::object({{"about", Json::text("A session of three people; PROTOCOL.md, Test vectors")},
                         {"input", input()},
                         {"lobby", lobby()},
                         {"pairs", pairs()},
                         {"rounds", std::move(rounds)},
                         {"recovery", recovery()},
                         {"resume", resume()},
                         {"messages", messages()}})
               .write() +
           '\n';
}

} // namespace

std::string sessionVectors(const RecordedSession& recorded) { return Vectors(recorded).write(); }

} // namespace nulsom::test
