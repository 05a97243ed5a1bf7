// SPDX-License-Identifier: EUPL-1.2
#include "tests/fuzz/colluder.h"

#include "core/session/labels.h"
#include "core/wire/codec.h"

namespace nulsom::test {

using namespace session;

Bytes Colluder::join(const Bytes16& session) {
    signing_ = crypto::SigningKey::generate(random_);
    mask_ = crypto::AgreementKey::generate(random_);
    random_.fill(nonce_);
    wire::Identity identity;
    identity.name = name_;
    identity.signingKey = signing_->publicKey();
    identity.maskKey = mask_->publicKey();
    identity.commitment = commitment(session, identity.signingKey, identity.maskKey, nonce_);
    return wire::encode(identity);
}

wire::Opening Colluder::open(const Bytes32& rosterHash) const {
    return {nonce_, crypto::signLabelled(*signing_, label::kSignOpen, rosterHash, nonce_)};
}

void Colluder::lock(const Bytes32& transcript, Index place, std::vector<Bytes32> maskKeys) {
    transcript_ = transcript;
    place_ = place;
    maskKeys_ = std::move(maskKeys);
}

wire::Signature Colluder::verified() const {
    return crypto::signLabelled(*signing_, label::kSignVerified, transcript_, {});
}

wire::Signature Colluder::attest(const Bytes32& digest) const {
    return crypto::signLabelled(*signing_, label::kSignAttest, transcript_, digest);
}

const PairKeys& Colluder::keys(std::uint64_t round) {
    const auto known = keys_.find(round);
    if (known != keys_.end())
        return known->second;
    auto keys = *PairKeys::agree(transcript_, *mask_, place_, maskKeys_);
    keys.stepTo(round);
    return keys_.emplace(round, std::move(keys)).first->second;
}

} // namespace nulsom::test
