// SPDX-License-Identifier: EUPL-1.2
#include "tests/session/liar.h"

#include "core/session/labels.h"
#include "core/session/rules.h"
#include "core/wire/codec.h"

#include <algorithm>

namespace nulsom::test {

using namespace session;

Liar::Liar(std::string name, const Bytes32& fingerprint, std::uint64_t seed)
    : name_(std::move(name)), fingerprint_(fingerprint), random_(seed) {}

std::vector<Bytes> Liar::receive(const Bytes& payload) {
    if (const auto message = wire::decode(payload)) {
        std::visit(
            [this](const auto& m) {
                if constexpr (requires { this->on(m); })
                    this->on(m);
            },
            *message);
    }
    return std::exchange(out_, {});
}

template <typename Message>
void Liar::send(const Message& message) {
    out_.push_back(wire::encode(wire::Message{message}));
}

void Liar::on(const wire::Welcome& message) {
    session_ = message.session;
    description_ = message.description;
    signing_ = crypto::SigningKey::generate(random_);
    mask_ = crypto::AgreementKey::generate(random_);
    random_.fill(nonce_);
    wire::Identity identity;
    identity.name = name_;
    identity.signingKey = signing_->publicKey();
    identity.maskKey = mask_->publicKey();
    identity.commitment = commitment(session_, identity.signingKey, identity.maskKey, nonce_);
    identity_ = wire::encode(identity);
    send(wire::Join{identity_, std::nullopt});
}

void Liar::on(const wire::Roster& message) {
    roster_ = *checkRoster(message.identities);
    const auto& all = roster_.encoded;
    self_ = static_cast<Index>(std::find(all.begin(), all.end(), identity_) - all.begin());
    rosterHash_ = rosterHash(session_, description_, fingerprint_, all);
    Bytes32 nonce = nonce_;
    nonce[0] = static_cast<std::uint8_t>(nonce[0] ^ (opensAnotherNonce ? 1 : 0));
    const auto opening = openingOf(nonce);
    if (opens)
        send(wire::Open{opening.nonce, opening.signature});
}

wire::Opening Liar::openingOf(const Bytes32& nonce) const {
    return {nonce, crypto::signLabelled(*signing_, label::kSignOpen, rosterHash_, nonce)};
}

void Liar::on(const wire::Nonces& message) {
    std::vector<Bytes32> nonces;
    std::vector<Bytes32> maskKeys;
    for (std::size_t i = 0; i < roster_.size(); ++i) {
        nonces.push_back(message.openings.at(i).nonce);
        maskKeys.push_back(roster_.identities[i].maskKey);
    }
    transcript_ = transcriptHash(rosterHash_, nonces);
    keys_ = *PairKeys::agree(transcript_, *mask_, self_, maskKeys);
    send(wire::Verified{crypto::signLabelled(*signing_, label::kSignVerified, transcript_, {})});
}

void Liar::on(const wire::Ask& message) {
    ask_ = message;
    send(wire::Ready{message.round});
}

void Liar::on(const wire::Combine& message) {
    combine_ = message;
    const HistoryEntry entry{transcript_, message.round, message.attempt, questionHash(ask_.question),
                             message.members};
    const Bytes32 hash = roundHash(entry, message.history);
    const std::size_t threshold = recoveryThreshold(roster_.size(), message.members.size(), 3);
    board_.emplace(hash, message.members, 1, threshold);
    mine_.emplace(hash, self_, message.members, threshold);
    wire::Share share =
        mine_->makeShare(message.round, message.attempt, std::span(&answer, 1), *keys_, random_);
    if (sealsGarbage) {
        for (auto& box : share.boxes)
            box.front() = static_cast<std::uint8_t>(box.front() ^ 1);
    }
    if (dealsFalseShares) {
        MemberAttempt decoy(hash, self_, message.members, threshold);
        share.boxes =
            decoy.makeShare(message.round, message.attempt, std::span(&answer, 1), *keys_, random_).boxes;
    }
    if (copiesCommitment)
        waiting_ = share;
    else
        send(share);
}

void Liar::on(const wire::ShareOf& message) {
    if (!board_ || !mine_)
        return;
    board_->addShare(message.index, message.share, message.commitment);
    if (message.index != self_)
        mine_->openBox(message.index, message.box, *keys_);
    if (waiting_) {
        waiting_->commitment = message.commitment;
        send(*waiting_);
        waiting_.reset();
    }
    if (board_->allShares())
        confirm();
}

void Liar::confirm() {
    const Bytes32 digest = board_->confirmDigest();
    auto tags = mine_->makeConfirm(combine_.round, combine_.attempt, digest, *keys_);
    if (confirmsWrongly) {
        for (auto& tag : tags.tags)
            tag[0] = static_cast<std::uint8_t>(tag[0] ^ 1);
    }
    send(tags);
    auto signature = crypto::signLabelled(*signing_, label::kSignAttest, transcript_, digest);
    signature[0] = static_cast<std::uint8_t>(signature[0] ^ (signsWrongly ? 1 : 0));
    send(wire::Attest{combine_.round, combine_.attempt, signature});
}

void Liar::on(const wire::ConfirmOf& /*message*/) {
    if (++confirms_ + 1 == combine_.members.size() && unmasks)
        send(wire::Unmask{combine_.round, combine_.attempt, mine_->selfSeed()});
}

} // namespace nulsom::test
