// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nulsom::session {

/// Everything that can go wrong, by name. Sentences for people are made from these in ui/texts.
enum class Fault {
    // Rules of the protocol that somebody broke; the names are part of PROTOCOL.md.
    AttemptGone,
    BadMaskKey,
    BoxDoesNotOpen,
    ChallengeWrong,
    ClassTooSmall,
    CombineChanged,
    ConfirmTagWrong,
    ConfirmedIsFinal,
    FingerprintChanged,
    GroupTooSmall,
    HistoryForged,
    HistoryShort,
    ImpossibleResult,
    KNotSubset,
    KeyTwice,
    NonceAlreadyOpened,
    NonceDoesNotFit,
    NonceMissing,
    NotInRosterOnce,
    NotReady,
    NotUnderstood, ///< bytes that are no message, or a message that may not come now
    NotVerified,
    OwnJoinChanged,
    OwnShareChanged,
    RecoveryTooEarly,
    RosterWrong, ///< names or keys of a roster break its rules
    RoundEndedNoResult,
    RoundOutOfOrder,
    SameAgain, ///< same words, range and people asked again: two results would differ by one correction
    ShareDoesNotFit,
    SignatureWrong,
    SumTooLarge,
    TagReplacedBySignature,
    UnmaskDoesNotFit,
    WordsDiffer,
    WouldExpose,
    // The way into a session.
    DoorsClosed,
    Full,
    HostGone,
    NameNotAllowed,
    NameTaken,
    NoAnswer,       ///< nothing answers at that address
    NoSessionThere, ///< that laptop answers, and has no session open at that port
    OtherVersion,
    Removed,
    SessionCancelled,
    TooFewPeople,
    WrongFingerprint, ///< not the host that the code or the list named
    // What a person gave.
    AnswerEmpty,
    AnswerNotANumber,
    AnswerOutOfRange,
    AnswerTooManyDecimals,
    CodeWrong,
    NoInterface,
    PortInUse,
    QuestionNotAllowed,
    TitleNotAllowed,
};

/// "ConfirmTagWrong", as in `--json` and PROTOCOL.md.
std::string_view name(Fault fault);

struct FaultReport {
    Fault fault{};
    std::vector<std::string> names; ///< the people it is about; where two, either may have lied
    std::string detail;             ///< "expected X, got Y", English, for diagnostics; never a secret
    friend bool operator==(const FaultReport&, const FaultReport&) = default;
};

} // namespace nulsom::session
