// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/crypto/secret.h"
#include "core/session/events.h"

#include <memory>

/// What a person wants, from a front end to the engine.
namespace nulsom::session {

/// An answer on its way from the field to the engine, scaled by 10^decimals. Wiped when the engine has taken
/// it.
class SecretNumber {
  public:
    explicit SecretNumber(std::int64_t value) : words_(1) {
        words_.mutableView()[0] = static_cast<std::uint64_t>(value);
    }
    std::int64_t value() const { return words_.empty() ? 0 : static_cast<std::int64_t>(words_.view()[0]); }
    void wipe() { words_.wipe(); }

  private:
    crypto::SecretWords words_;
};

namespace intent {

// A participant's.
struct PeopleAndWordsMatch {}; ///< "same words" and "I count as many": makes Verified
struct SomethingDiffers {};    ///< the words differ: ends the session here
struct SubmitAnswer {          ///< "I am ready"; again while the question is open: a changed answer
    std::shared_ptr<SecretNumber> answer;
};
struct TakeBack {};  ///< not ready any more; the answer stays in the field only
struct RatherNot {}; ///< this round without me
struct GoOn {};      ///< seen the result: wipe what the round still holds
struct Leave {};

// The host's.
struct Remove {
    std::string name;
};
struct CloseDoors {}; ///< lock: fix the roster, start the check
struct Ask {
    statistics::Question question;
};
struct Withdraw {};
struct Combine {}; ///< close the question: starts the last look
struct GoOnWithoutSilent {};
struct EndRound {};
struct EndSession {};

} // namespace intent

using ParticipantIntent =
    std::variant<intent::PeopleAndWordsMatch, intent::SomethingDiffers, intent::SubmitAnswer,
                 intent::TakeBack, intent::RatherNot, intent::GoOn, intent::Leave>;
using HubIntent =
    std::variant<intent::Remove, intent::CloseDoors, intent::Ask, intent::Withdraw, intent::Combine,
                 intent::GoOnWithoutSilent, intent::EndRound, intent::EndSession>;

} // namespace nulsom::session
