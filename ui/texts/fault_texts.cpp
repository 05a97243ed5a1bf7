// SPDX-License-Identifier: EUPL-1.2
#include "ui/texts/fault_texts.h"

#include "ui/texts/session_texts.h"

#include <QCoreApplication>

namespace nulsom::texts {
namespace {

struct Faults {
    Q_DECLARE_TR_FUNCTIONS(Faults)
};

using session::Fault;

// %1: the people whom it is about. %2: the privacy line, which says what was sent; faults that can only come
// before any answer say so themselves. One switch, so that the compiler misses no fault.
QString pattern(Fault fault) {
    switch (fault) {
    case Fault::AttemptGone:
        return Faults::tr(
            "The host's program asked for the seals of an attempt that had been given up. This laptop "
            "refused. %2 Stop, and start again with a host whom you trust.");
    case Fault::BadMaskKey:
        return Faults::tr(
            "A key that is not safe came from the laptop of %1. No answer was sent. The host can remove "
            "that laptop and close the doors again.");
    case Fault::BoxDoesNotOpen:
        return Faults::tr(
            "A locked message from %1 does not open: it was made wrong, or changed on its way. %2 The "
            "host can ask the question again.");
    case Fault::ChallengeWrong:
        return Faults::tr(
            "A laptop could not prove that it is the one of %1, so it was not let back in. Nothing was "
            "sent to it. It can join again at the next check.");
    case Fault::ClassTooSmall:
        return Faults::tr(
            "Beside the earlier results this one could show the answers of %1: too few people to hide "
            "among. This laptop did not take part. %2 Ask the host for another question.");
    case Fault::CombineChanged:
        return Faults::tr(
            "The host's program changed the list of people or the question of a round that had begun. "
            "This laptop stopped. %2 Start again with a host whom you trust.");
    case Fault::ConfirmTagWrong:
        return Faults::tr(
            "The confirmation of %1 does not fit: not all laptops saw the same list, question and "
            "numbers. %2 End this session and start again.");
    case Fault::ConfirmedIsFinal:
        return Faults::tr(
            "This laptop had confirmed the round, and the host's program asked for another attempt. It "
            "refused, since two totals could give an answer away. %2 The host can ask anew.");
    case Fault::FingerprintChanged:
        return Faults::tr(
            "This is not the laptop of the host that the session began with: someone may be between the "
            "laptops. %2 Do not go on; start again on another network.");
    case Fault::GroupTooSmall:
        return Faults::tr(
            "The host's program asked for a total of too few people. This laptop did not take part. %2 "
            "Wait until more people are ready.");
    case Fault::HistoryForged:
        return Faults::tr(
            "The host's program told of an earlier round that did not happen that way. This laptop did "
            "not take part. %2 Start again with a host whom you trust.");
    case Fault::HistoryShort:
        return Faults::tr(
            "The host's program kept silent about an earlier round. This laptop did not take part. %2 "
            "Start again with a host whom you trust.");
    case Fault::ImpossibleResult:
        return Faults::tr(
            "The numbers add up to something that allowed answers never give: a laptop sent a wrong "
            "number, and nobody can tell which. %2 The host can ask the question again.");
    case Fault::KNotSubset:
        return Faults::tr(
            "The host's program added people to a round that had begun. This laptop did not take part. "
            "%2 Start again with a host whom you trust.");
    case Fault::KeyTwice:
        return Faults::tr(
            "The same key came from more than one laptop: %1. No answer was sent. The host can remove "
            "one of them and close the doors again.");
    case Fault::NonceAlreadyOpened:
        return Faults::tr(
            "The host's program showed a second list after this laptop had opened its part of the "
            "words. No answer was sent. Leave and join again.");
    case Fault::NonceDoesNotFit:
        return Faults::tr(
            "The part of the words that came from %1 is not the one that was promised. No answer was "
            "sent. The host can remove that laptop and close the doors again.");
    case Fault::NonceMissing:
        return Faults::tr(
            "No part of the words came from %1. No answer was sent. The host can remove that laptop and "
            "close the doors again.");
    case Fault::NotInRosterOnce:
        return Faults::tr(
            "The host's list does not hold this laptop exactly once. No answer was sent. Leave and join "
            "again.");
    case Fault::NotReady:
        return Faults::tr(
            "The host's program counted in who was not ready: %1. This laptop did not take part. %2 "
            "Start again with a host whom you trust.");
    case Fault::NotUnderstood:
        return Faults::tr(
            "A message came that Nulsom does not understand or that may not come now. The connection is "
            "closed. %2 See that all laptops have the same version of Nulsom, and start again.");
    case Fault::NotVerified:
        return Faults::tr(
            "The host's program counted in who has not said yes to the words: %1. This laptop did not "
            "take part. %2 Check the words again.");
    case Fault::OwnJoinChanged:
        return Faults::tr(
            "The host's list has another key for this laptop than it sent: someone may be between the "
            "laptops. No answer was sent. Start again on another network.");
    case Fault::OwnShareChanged:
        return Faults::tr(
            "The masked number of this laptop was changed on its way. This laptop did not confirm it. "
            "%2 Start again on another network.");
    case Fault::RecoveryTooEarly:
        return Faults::tr(
            "The host's program asked to open a seal before all laptops had confirmed. This laptop "
            "refused. %2 Start again with a host whom you trust.");
    case Fault::RosterWrong:
        return Faults::tr(
            "The host's list of people cannot be right. No answer was sent. Ask the host to start "
            "again.");
    case Fault::RoundEndedNoResult:
        return Faults::tr(
            "This round has no result on this laptop; it waited for %1. %2 The host can ask the "
            "question again.");
    case Fault::RoundOutOfOrder:
        return Faults::tr(
            "The host's program asked a question out of turn. This laptop did not follow. %2 Ask the "
            "host to start again.");
    case Fault::SameAgain:
        return Faults::tr(
            "These people have answered this question already: a second result would show what somebody "
            "changed. Nothing was sent. Say that the first result is off, or ask something else.");
    case Fault::ShareDoesNotFit:
        return Faults::tr(
            "A piece that should open a seal does not fit. It passed through the laptops of %1, and one "
            "of them was wrong. %2 If no result follows, the host can ask the question again.");
    case Fault::SignatureWrong:
        return Faults::tr(
            "A signature in the name of %1 is wrong: that laptop made it, or the host's program changed "
            "it. %2 Do not build on this session; start again.");
    case Fault::SumTooLarge:
        return Faults::tr(
            "With so many people and such a range the total cannot be counted exactly. Nothing was "
            "sent. Ask the host for a smaller range.");
    case Fault::TagReplacedBySignature:
        return Faults::tr(
            "The confirmation of %1 was wrong, but the signature under it is right, so the round goes "
            "on. %2 There is nothing to do.");
    case Fault::UnmaskDoesNotFit:
        return Faults::tr(
            "The key that came for the seal of %1 does not fit it. %2 The host can ask the question "
            "again.");
    case Fault::WordsDiffer:
        return Faults::tr(
            "The words are not the same: someone may be between the laptops. No answer was sent. Stop "
            "and start again on another network.");
    case Fault::WouldExpose:
        return Faults::tr(
            "Beside the earlier results this one would show the answer of %1. This laptop did not take "
            "part. %2 Ask the host for another question.");
    case Fault::DoorsClosed:
        return Faults::tr(
            "The doors are closed: the list of people is fixed. No answer was sent. Ask the host to "
            "start again with you.");
    case Fault::Full:
        return Faults::tr("This session is full. Nothing was sent. Ask the host for a second session.");
    case Fault::HostGone:
        return Faults::tr("The host's laptop is gone. %2 Ask the host to start again.");
    case Fault::NameNotAllowed:
        return Faults::tr(
            "This name cannot be used: take 1 to 32 characters of one script, with a letter or a digit. "
            "Nothing was sent. Choose another name.");
    case Fault::NameTaken:
        return Faults::tr(
            "This name is taken in this session. No answer was sent. Join again with another name.");
    case Fault::NoAnswer:
        return Faults::tr(
            "This network, a VPN or a firewall keeps the laptops apart. Nothing was sent. Join the "
            "host's hotspot, or ask for a spare laptop.");
    case Fault::NoSessionThere:
        return Faults::tr(
            "No session is open at this address. Nothing was sent. Ask the host for the code or the address "
            "as it is now.");
    case Fault::OtherVersion:
        return Faults::tr(
            "The host has another version of Nulsom. Nothing was sent. Use the same version on all "
            "laptops.");
    case Fault::Removed:
        return Faults::tr("The host took this laptop off the list. %2 Ask the host why, and join again.");
    case Fault::SessionCancelled:
        return Faults::tr(
            "The session was ended before it was done. %2 Ask the host whether it starts again.");
    case Fault::TooFewPeople:
        return Faults::tr(
            "There are too few people for this session; fewer than three is never enough. No answer was "
            "sent. Wait for more people.");
    case Fault::WrongFingerprint:
        return Faults::tr(
            "Another laptop answered than the one that the code or the list names. Nothing was sent. "
            "Ask the host for the code and try again.");
    case Fault::AnswerEmpty:
        return Faults::tr("There is no answer yet. Nothing was sent. Give a number; zero is a number too.");
    case Fault::AnswerNotANumber:
        return Faults::tr("This answer is not a number. Nothing was sent. Use digits only, such as 52500.");
    case Fault::AnswerOutOfRange:
        return Faults::tr(
            "This answer is outside the range of the question. Nothing was sent. Look at the lowest and "
            "the highest answer that are allowed.");
    case Fault::AnswerTooManyDecimals:
        return Faults::tr(
            "This answer has more decimals than the question asks for. Nothing was sent. Round it and "
            "give it again.");
    case Fault::CodeWrong:
        return Faults::tr(
            "This code is not complete or has a wrong character. Nothing was sent. Compare it group by "
            "group.");
    case Fault::NoInterface:
        return Faults::tr(
            "This laptop is on no network that can be used. Nothing was sent. Connect to the network of "
            "the others and try again.");
    case Fault::PortInUse:
        return Faults::tr(
            "Another program already listens at this port. Nothing was sent. Choose another port or "
            "none at all.");
    case Fault::QuestionNotAllowed:
        return Faults::tr(
            "This question cannot be asked. Nothing was sent. Look at its text, range, decimals, unit "
            "and statistics.");
    case Fault::TitleNotAllowed:
        return Faults::tr(
            "This title cannot be used: take 1 to 80 characters that everybody can see. Nothing was "
            "sent. Choose another title.");
    }
    return {};
}

} // namespace

QString sentence(const session::FaultReport& report, std::optional<session::PrivacyLine> privacy) {
    auto text = pattern(report.fault);
    if (report.fault == Fault::RoundEndedNoResult && report.names.empty())
        text = Faults::tr("This round has no result on this laptop. %2 The host can ask the question again.");
    if (report.fault == Fault::BoxDoesNotOpen && report.names.size() > 1)
        text = Faults::tr(
            "A locked message between the laptops of %1 does not open: one of them was wrong, or it was "
            "changed on its way. %2 The host can ask the question again.");
    // The name that was wanted, then a free one.
    const bool free = report.fault == Fault::NameTaken && report.names.size() > 1;
    if (free)
        text = Faults::tr(
            "This name is taken in this session. No answer was sent. Join again with another name, such "
            "as %1.");
    const auto privacyText = privacy ? privacySentence(*privacy) + QLatin1Char(' ') : QString();
    text.replace(QStringLiteral("%2 "), privacyText);
    return text.replace(QStringLiteral("%1"),
                        namesInText(free ? std::vector{report.names.back()} : report.names));
}

QString sentence(statistics::QuestionFault fault) {
    switch (fault) {
    case statistics::QuestionFault::RangeEmpty:
        return Faults::tr("The highest answer must be above the lowest answer.");
    case statistics::QuestionFault::RangeTooLarge:
        return Faults::tr(
            "The range is too large to count with exactly. Take a smaller range or fewer decimals.");
    case statistics::QuestionFault::TooManyDecimals:
        return Faults::tr("A question can have six decimals at most.");
    case statistics::QuestionFault::NoStatistics:
        return Faults::tr("Choose at least one statistic.");
    case statistics::QuestionFault::StatisticTwice:
        return Faults::tr("A statistic is named twice.");
    }
    return {};
}

QString sentence(statistics::NumberFault fault) {
    return sentence(session::FaultReport{faultOf(fault), {}, {}});
}

QString sentence(TextFault fault) {
    switch (fault) {
    case TextFault::Empty:
        return Faults::tr("There is nothing in it that everybody can see.");
    case TextFault::TooLong:
        return Faults::tr("It is too long.");
    case TextFault::Control:
        return Faults::tr("It holds a character that cannot be seen or that changes how text runs.");
    case TextFault::MixedScripts:
        return Faults::tr(
            "It mixes letters of different scripts, so that it could be taken for another name.");
    case TextFault::NotUtf8:
        return Faults::tr("It is not text in UTF-8.");
    }
    return {};
}

session::Fault faultOf(statistics::NumberFault fault) {
    switch (fault) {
    case statistics::NumberFault::Empty:
        return Fault::AnswerEmpty;
    case statistics::NumberFault::NotANumber:
        return Fault::AnswerNotANumber;
    case statistics::NumberFault::TooManyDecimals:
        return Fault::AnswerTooManyDecimals;
    case statistics::NumberFault::OutOfRange:
        break;
    }
    return Fault::AnswerOutOfRange;
}

QString whyNotCombine(const session::FaultReport& report) {
    if (report.fault == Fault::SameAgain)
        return sentence(report);
    if (report.fault == Fault::GroupTooSmall)
        return Faults::tr("Too few people are here and ready to combine their answers.");
    return Faults::tr(
               "Beside the earlier results this one would show too much of %1. Wait until the same people as "
               "before are ready, or take the question back.")
        .arg(namesInText(report.names));
}

} // namespace nulsom::texts
