// SPDX-License-Identifier: EUPL-1.2
#pragma once

/// The checks that stand between a lying peer and an answer. A test build can take one away
/// (NULSOM_FAULT_SWITCHES), to prove that the test which covers it would notice; in the product every one
/// holds, at compile time.
namespace nulsom {

enum class Defence {
    None,
    AttemptGone,
    BadMaskKey,
    BoxDoesNotOpen,
    CombineChanged,
    ConfirmTagWrong,
    ConfirmedIsFinal,
    FingerprintChanged,
    GroupTooSmall,
    History,
    ImpossibleResult,
    KNotSubset,
    KeyTwice,
    NonceAlreadyOpened,
    NonceDoesNotFit,
    NotReady,
    NotVerified,
    OpenSignature,
    OwnShareChanged,
    RecoveryTooEarly,
    RoundOutOfOrder,
    SameAgain,
    SelfInRoster,
    ShareDoesNotFit,
    SumTooLarge,
    UnmaskDoesNotFit,
    VerifiedSignature,
    WouldExpose,
};

#ifdef NULSOM_FAULT_SWITCHES
inline Defence removedDefence = Defence::None;
inline bool defended(Defence defence) { return defence != removedDefence; }
inline bool allDefended() { return removedDefence == Defence::None; }
#else
constexpr bool defended(Defence /*defence*/) { return true; }
constexpr bool allDefended() { return true; }
#endif

} // namespace nulsom
