// SPDX-License-Identifier: EUPL-1.2
#include "app/cli/story.h"

#include "core/statistics/exact.h"
#include "ui/texts/session_texts.h"

#include <QCoreApplication>

namespace nulsom::cli {
namespace {

namespace event = session::event;

struct Story {
    Q_DECLARE_TR_FUNCTIONS(Story)
};

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

QString numbers(const std::vector<std::uint64_t>& words) {
    QStringList all;
    for (const auto word : words)
        all += QString::number(word);
    return all.join(QLatin1Char(' '));
}

QString withUnit(const std::string& value, const std::string& unit) {
    return unit.empty() ? text(value) : text(value) + QLatin1Char(' ') + text(unit);
}

QStringList lines(const event::Listening& what) {
    QStringList told;
    if (!what.code.empty())
        told += Story::tr("The doors are open. Code: %1").arg(text(what.code));
    told +=
        Story::tr("Address: %1:%2")
            .arg(what.address.find(':') == std::string::npos ? text(what.address)
                                                             : QStringLiteral("[%1]").arg(text(what.address)))
            .arg(what.port);
    return told;
}

QStringList lines(const event::Joined& what) { return {Story::tr("%1 is here.").arg(text(what.name))}; }

QStringList lines(const event::Left& what) { return {Story::tr("%1 left.").arg(text(what.name))}; }

QStringList lines(const event::Roster& what) {
    return {Story::tr("%n people: %1", nullptr, static_cast<int>(what.participants.size()))
                .arg(texts::namesInText(what.participants)),
            wordsLine(what)};
}

QStringList lines(const event::Verified& what) {
    return {Story::tr("%1 says yes to the words and the people.").arg(text(what.name))};
}

QStringList lines(const event::QuestionAsked& what) {
    const auto& question = what.question;
    QStringList statistics;
    for (const auto statistic : question.statistics)
        statistics += texts::statisticName(statistic).toLower();
    QStringList told{
        Story::tr("Question: %1").arg(text(question.text)),
        Story::tr("Answers from %1 to %2. Everyone learns: %3.")
            .arg(text(statistics::formatScaled(question.minimum, question.decimals)),
                 withUnit(statistics::formatScaled(question.maximum, question.decimals), question.unit),
                 statistics.join(QStringLiteral(", ")))};
    if (question.decimals > 0)
        told += Story::tr("The numbers shown here have a point before the decimals, in every language.");
    return told;
}

QStringList lines(const event::Withdrawn& /*what*/) {
    return {Story::tr("The host took the question back.")};
}

QStringList lines(const event::Ready& what) {
    return {Story::tr("%n people are ready.", nullptr, static_cast<int>(what.count))};
}

QStringList lines(const event::Closing& what) {
    return {Story::tr("The question closes, a last look first. These will be added up: %1.")
                .arg(texts::namesInText(what.participants))};
}

QStringList lines(const event::Combine& what) {
    if (what.attempt > 1)
        return {Story::tr("Once more with new masks, for %1. What was sent before stays sealed.")
                    .arg(texts::namesInText(what.participants))};
    return {Story::tr("The answers of %n people are combined. Every two share a mask.", nullptr,
                      static_cast<int>(what.participants.size()))};
}

QStringList lines(const event::Share& what) {
    return {Story::tr("%1 shows, masked and sealed: %2").arg(text(what.from), numbers(what.masked))};
}

QStringList lines(const event::Confirmed& what) {
    return {Story::tr("The laptop of %1 confirms: same list, same numbers.").arg(text(what.name))};
}

QStringList lines(const event::Unmasked& what) {
    return {Story::tr("The seal of %1 opens: %2").arg(text(what.name), numbers(what.seal))};
}

QStringList lines(const event::Result& what) {
    QStringList told;
    for (const auto& value : what.statistics)
        told += Story::tr("%1: %2", "statistic and value")
                    .arg(texts::statisticName(value.statistic), withUnit(value.value, value.unit));
    told += Story::tr("%n people took part.", nullptr, static_cast<int>(what.participants.size()));
    return told;
}

QStringList lines(const event::Failed& /*what*/) { return {}; }

QStringList lines(const event::Ended& /*what*/) { return {Story::tr("The session is over.")}; }

} // namespace

QStringList story(const session::Event& event) {
    return std::visit([](const auto& what) { return lines(what); }, event.what);
}

QString wordsLine(const event::Roster& roster) {
    QStringList words;
    for (const auto& word : roster.words)
        words += text(word).toUpper();
    return Story::tr("Words: %1 (%2)").arg(words.join(QStringLiteral("  ")), text(roster.digits));
}

} // namespace nulsom::cli
