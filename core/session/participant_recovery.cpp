// SPDX-License-Identifier: EUPL-1.2
#include "core/base/defence.h"
#include "core/session/participant_state.h"

namespace nulsom::session {

void Participant::State::on(const wire::Recover& message) {
    Round* round = openRound();
    if (round == nullptr || message.round != round->number)
        return;
    if (defended(Defence::AttemptGone) && (!round->combine || message.attempt != round->combine->attempt))
        return fail({Fault::AttemptGone,
                     {},
                     "attempt: expected " + std::to_string(round->combine ? round->combine->attempt : 0) +
                         ", got " + std::to_string(message.attempt)});
    if (!round->mine)
        return;
    if (defended(Defence::RecoveryTooEarly) && !round->unmasked)
        return fail({Fault::RecoveryTooEarly, {}, {}});
    for (const Index dealer : message.missing) {
        if (const auto share = round->mine->recoveryShare(dealer))
            send(wire::RecoveryShare{round->number, message.attempt, dealer, *share});
    }
}

void Participant::State::on(const wire::RecoveryShareOf& message) {
    auto* lock = locked();
    Round* round = current(message);
    if (round == nullptr || !round->digest)
        return;
    if (!round->board->isMember(message.holder) || !round->board->isMember(message.dealer))
        return unexpected("this RecoveryShareOf");
    const auto recovery = round->board->addRecoveryShare(message.holder, message.dealer, message.share);
    const auto& dealer = lock->roster.nameOf(message.dealer);
    for (const Index holder : recovery.misfits) // a note: it was corrected
        happened(event::Failed{{Fault::ShareDoesNotFit, {dealer, lock->roster.nameOf(holder)}, {}}});
    if (recovery.known)
        happened(event::Unmasked{dealer, round->board->sealOf(message.dealer)});
    proceed(*lock, *round);
}

} // namespace nulsom::session
