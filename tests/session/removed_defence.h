// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/defence.h"

#include <QByteArray>
#include <QtGlobal>

#include <array>
#include <string_view>
#include <utility>

namespace nulsom::test {

/// In a build with fault switches: takes away the defence that NULSOM_WITHOUT names, so that a test can be
/// seen to fail. Anywhere else it does nothing.
inline void removeDefenceNamedInEnvironment() {
#ifdef NULSOM_FAULT_SWITCHES
#define NULSOM_DEFENCE(name)                                                                                 \
    std::pair<std::string_view, Defence> { #name, Defence::name }
    constexpr std::array kDefences{NULSOM_DEFENCE(AttemptGone),
                                   NULSOM_DEFENCE(BadMaskKey),
                                   NULSOM_DEFENCE(BoxDoesNotOpen),
                                   NULSOM_DEFENCE(CombineChanged),
                                   NULSOM_DEFENCE(ConfirmTagWrong),
                                   NULSOM_DEFENCE(ConfirmedIsFinal),
                                   NULSOM_DEFENCE(FingerprintChanged),
                                   NULSOM_DEFENCE(GroupTooSmall),
                                   NULSOM_DEFENCE(History),
                                   NULSOM_DEFENCE(ImpossibleResult),
                                   NULSOM_DEFENCE(KNotSubset),
                                   NULSOM_DEFENCE(KeyTwice),
                                   NULSOM_DEFENCE(NonceAlreadyOpened),
                                   NULSOM_DEFENCE(NonceDoesNotFit),
                                   NULSOM_DEFENCE(NotReady),
                                   NULSOM_DEFENCE(NotVerified),
                                   NULSOM_DEFENCE(OpenSignature),
                                   NULSOM_DEFENCE(OwnShareChanged),
                                   NULSOM_DEFENCE(RecoveryTooEarly),
                                   NULSOM_DEFENCE(RoundOutOfOrder),
                                   NULSOM_DEFENCE(SameAgain),
                                   NULSOM_DEFENCE(ShareDoesNotFit),
                                   NULSOM_DEFENCE(SelfInRoster),
                                   NULSOM_DEFENCE(SumTooLarge),
                                   NULSOM_DEFENCE(UnmaskDoesNotFit),
                                   NULSOM_DEFENCE(VerifiedSignature),
                                   NULSOM_DEFENCE(WouldExpose)};
#undef NULSOM_DEFENCE
    const QByteArray wanted = qgetenv("NULSOM_WITHOUT");
    for (const auto& [name, defence] : kDefences) {
        if (name == std::string_view(wanted.constData()))
            removedDefence = defence;
    }
    if (!wanted.isEmpty() && removedDefence == Defence::None)
        qFatal("no such defence: %s", wanted.constData());
#endif
}

} // namespace nulsom::test
