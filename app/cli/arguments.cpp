// SPDX-License-Identifier: EUPL-1.2
#include "app/cli/arguments.h"

#include "app/cli/answers.h"
#include "app/cli/line_reader.h"
#include "app/cli/terminal.h"
#include "core/base/text.h"
#include "core/discovery/invite_code.h"
#include "core/statistics/number.h"
#include "core/wire/limits.h"
#include "ui/texts/fault_texts.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace nulsom::cli {
namespace {

struct Arguments {
    Q_DECLARE_TR_FUNCTIONS(Arguments)
};

// Qt's own words around a list of options, so that our translations hold them too.
[[maybe_unused]] const char* const kWordsOfQt[] = {
    QT_TRANSLATE_NOOP("QCommandLineParser", "Usage: %1"),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Options:"),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Arguments:"),
    QT_TRANSLATE_NOOP("QCommandLineParser", "[options]"),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Unknown option '%1'."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Unknown options: %1."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Missing value after '%1'."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Unexpected value after '%1'."),
};

QString sentenceOf(session::Fault fault) { return texts::sentence(session::FaultReport{fault, {}, {}}); }

unsigned decimalsOf(const QString& number) {
    const auto point = number.indexOf(QLatin1Char('.'));
    return point < 0 ? 0U : static_cast<unsigned>(number.size() - point - 1);
}

Parsed<std::vector<std::int64_t>> demoAnswers(const QStringList& values, unsigned decimals) {
    std::vector<std::int64_t> answers;
    for (const auto& value : values) {
        const auto number = statistics::parsePlainNumber(value.trimmed().toStdString(), decimals);
        if (!number)
            return Error{wrong(texts::sentence(number.error()))};
        answers.push_back(*number);
    }
    return answers;
}

statistics::Question demoQuestion(unsigned decimals, const std::vector<std::int64_t>& answers) {
    std::int64_t scale = 1;
    for (unsigned i = 0; i < decimals; ++i)
        scale *= 10;
    const auto [lowest, highest] = std::minmax_element(answers.begin(), answers.end());
    statistics::Question question;
    question.text = Arguments::tr("What is your gross salary a year?").toStdString();
    question.unit = "EUR";
    question.decimals = decimals;
    question.minimum = std::min<std::int64_t>(0, *lowest);
    question.maximum = std::max<std::int64_t>(250'000 * scale, *highest);
    return question;
}

Parsed<net::JoinTarget> targetOfCode(const QString& code) {
    const auto invite = discovery::decodeInvite(code.toStdString());
    if (!invite)
        return Error{wrong(sentenceOf(session::Fault::CodeWrong), session::Fault::CodeWrong)};
    std::string address;
    for (const auto byte : invite->address)
        address += (address.empty() ? "" : ".") + std::to_string(byte);
    return net::JoinTarget{{address}, invite->port, toBytes(invite->fingerprintPrefix)};
}

Parsed<net::JoinTarget> targetOfAddress(const QString& text) {
    const auto place = discovery::parseHostPort(text.toStdString());
    if (!place)
        return Error{wrong(
            Arguments::tr("This is no address: %1. An address looks like 192.168.1.20:28300.").arg(text))};
    return net::JoinTarget{{place->host}, place->port, {}};
}

Parsed<crypto::SecretBytes> linesOfFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error{wrong(Arguments::tr("The file with the answer cannot be read: %1").arg(path))};
    if (isTerminal(file.handle()))
        return Error{wrong(Arguments::tr("The file with the answer is a terminal, which would show what is "
                                         "typed: leave --value-file out."))};
    // One byte more than is allowed shows a file that is too long; it goes straight into memory that is
    // wiped.
    crypto::SecretBytes read(LineReader::kMaxLine + 1);
    std::size_t length = 0;
    while (length < read.size()) {
        const auto got = file.read(reinterpret_cast<char*>(read.mutableView().data()) + length,
                                   static_cast<qint64>(read.size() - length));
        if (got <= 0)
            break;
        length += static_cast<std::size_t>(got);
    }
    if (trimmed(read.view().first(length)).empty())
        return Error{wrong(Arguments::tr("The file with the answer is empty: %1").arg(path))};
    if (length > LineReader::kMaxLine)
        return Error{wrong(Arguments::tr("The file with the answer is too long: %1").arg(path))};
    return crypto::SecretBytes(read.view().first(length));
}

std::optional<Refusal> chooseSession(const QCommandLineParser& parser, JoinOptions& options) {
    const auto codes = parser.positionalArguments();
    const int ways = static_cast<int>(!codes.isEmpty()) +
                     static_cast<int>(parser.isSet(QStringLiteral("find"))) +
                     static_cast<int>(parser.isSet(QStringLiteral("address")));
    // A code may be typed in groups.
    if (ways != 1)
        return wrong(Arguments::tr("Give either a code, or --find TITLE, or --address HOST:PORT."));
    if (parser.isSet(QStringLiteral("find"))) {
        const auto title =
            cleanText(parser.value(QStringLiteral("find")).toStdString(), wire::kMaxTitleCharacters);
        if (!title)
            return wrong(sentenceOf(session::Fault::TitleNotAllowed), session::Fault::TitleNotAllowed);
        options.title = *title;
        return {};
    }
    auto target = codes.isEmpty() ? targetOfAddress(parser.value(QStringLiteral("address")))
                                  : targetOfCode(codes.join(QLatin1Char(' ')));
    if (!target)
        return target.error();
    options.target = *target;
    return {};
}

} // namespace

bool wantsJson(const QStringList& arguments) { return arguments.contains(QStringLiteral("--json")); }

Refusal wrong(const QString& text) { return {false, text, own_fault::kWrongUse}; }

Refusal wrong(const QString& text, session::Fault fault) { return {false, text, session::name(fault)}; }

std::optional<Refusal> parse(QCommandLineParser& parser, const QStringList& arguments) {
    parser.addOptions({
        {QStringLiteral("json"), Arguments::tr("Print one JSON object a line for each event, in English.")},
        {{QStringLiteral("h"), QStringLiteral("help")}, Arguments::tr("Show this help.")},
    });
    // The first argument stands for the program in what Qt prints.
    auto named = arguments;
    named.front().prepend(QStringLiteral("nulsom-cli "));
    const bool understood = parser.parse(named);
    if (parser.isSet(QStringLiteral("help"))) {
        auto text = parser.helpText();
        const auto program = QCoreApplication::arguments().constFirst();
        return Refusal{true, text.replace(program, named.front()), {}};
    }
    if (!understood)
        return wrong(parser.errorText());
    return {};
}

Parsed<std::uint64_t> wholeNumber(const QCommandLineParser& parser, const QString& option,
                                  std::uint64_t lowest, std::uint64_t highest) {
    bool isNumber = false;
    const auto value = parser.value(option).toULongLong(&isNumber);
    if (!isNumber || value < lowest || value > highest)
        return Error{wrong(Arguments::tr("--%1 takes a whole number from %2 to %3.")
                               .arg(option, QString::number(lowest), QString::number(highest)))};
    return std::uint64_t{value};
}

Parsed<std::vector<statistics::Statistic>> statisticsNamed(const QString& list) {
    std::vector<statistics::Statistic> all;
    for (const auto& name : list.split(QLatin1Char(','))) {
        const auto statistic = statistics::statisticNamed(name.trimmed().toStdString());
        if (!statistic)
            return Error{
                wrong(Arguments::tr("There is no statistic %1. There are: count, sum, mean.").arg(name))};
        all.push_back(*statistic);
    }
    std::sort(all.begin(), all.end());
    return all;
}

Parsed<DemoOptions> demoArguments(const QStringList& arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Arguments::tr("A whole session on this machine: some people compute their average "
                      "salary over real connections."));
    parser.addOptions({
        {QStringLiteral("values"), Arguments::tr("The answers, with commas between them."),
         Arguments::tr("list"), QStringLiteral("41000,38500,52000,46500")},
        {QStringLiteral("participants"), Arguments::tr("How many people; the answers are dealt out in turn."),
         QStringLiteral("N")},
        {QStringLiteral("statistics"), Arguments::tr("Any of count, sum, mean, with commas."),
         Arguments::tr("list"), QStringLiteral("mean")},
    });
    if (const auto refusal = parse(parser, arguments))
        return Error{*refusal};
    if (!parser.positionalArguments().isEmpty())
        return Error{wrong(
            Arguments::tr("This is one argument too many: %1").arg(parser.positionalArguments().front()))};

    const auto values = parser.value(QStringLiteral("values")).split(QLatin1Char(','));
    unsigned decimals = 0;
    for (const auto& value : values)
        decimals = std::max(decimals, decimalsOf(value.trimmed()));
    const auto given = demoAnswers(values, decimals);
    if (!given)
        return Error{given.error()};
    std::size_t people = given->size();
    if (parser.isSet(QStringLiteral("participants"))) {
        const auto number =
            wholeNumber(parser, QStringLiteral("participants"), wire::kMinPeople, wire::kMaxPeople);
        if (!number)
            return Error{number.error()};
        people = *number;
    }
    if (people > wire::kMaxPeople)
        return Error{wrong(sentenceOf(session::Fault::Full), session::Fault::Full)};
    if (people < wire::kMinPeople)
        return Error{wrong(sentenceOf(session::Fault::TooFewPeople), session::Fault::TooFewPeople)};
    const auto statistics = statisticsNamed(parser.value(QStringLiteral("statistics")));
    if (!statistics)
        return Error{statistics.error()};

    DemoOptions options;
    options.question = demoQuestion(decimals, *given);
    options.question.statistics = *statistics;
    if (const auto fault = nulsom::statistics::check(options.question))
        return Error{wrong(texts::sentence(*fault), session::Fault::QuestionNotAllowed)};
    if (!nulsom::statistics::sumFits(options.question, people))
        return Error{wrong(sentenceOf(session::Fault::SumTooLarge), session::Fault::SumTooLarge)};
    for (std::size_t i = 0; i < people; ++i)
        options.answers.push_back((*given)[i % given->size()]);
    return options;
}

Parsed<FindOptions> findArguments(const QStringList& arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(Arguments::tr("Lists the sessions that this network offers."));
    parser.addOption({QStringLiteral("seconds"), Arguments::tr("How long to listen."), QStringLiteral("S"),
                      QStringLiteral("3")});
    if (const auto refusal = parse(parser, arguments))
        return Error{*refusal};
    if (!parser.positionalArguments().isEmpty())
        return Error{wrong(
            Arguments::tr("This is one argument too many: %1").arg(parser.positionalArguments().front()))};
    const auto seconds = wholeNumber(parser, QStringLiteral("seconds"), 1, 3600);
    if (!seconds)
        return Error{seconds.error()};
    return FindOptions{std::chrono::seconds(*seconds)};
}

Parsed<JoinOptions> joinArguments(const QStringList& arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Arguments::tr("Takes part in a session. The answer comes from the terminal, from "
                      "standard input or from a file, never from an argument."));
    parser.addPositionalArgument(QStringLiteral("code"), Arguments::tr("The code that the host shows."),
                                 QStringLiteral("[CODE]"));
    parser.addOptions({
        {QStringLiteral("find"), Arguments::tr("Join the session of this title on this network."),
         QStringLiteral("TITLE")},
        {QStringLiteral("address"), Arguments::tr("Join the host at this address."),
         QStringLiteral("HOST:PORT")},
        {QStringLiteral("name"), Arguments::tr("Your name, as the others see it."), QStringLiteral("NAME")},
        {QStringLiteral("value-file"),
         Arguments::tr("Read the answer from this file, one line for each question."),
         QStringLiteral("FILE")},
        {QStringLiteral("accept-words"), Arguments::tr("Say yes to the words without asking anybody.")},
    });
    if (const auto refusal = parse(parser, arguments))
        return Error{*refusal};

    JoinOptions options;
    if (auto refusal = chooseSession(parser, options))
        return Error{*refusal};
    const auto name = cleanName(parser.value(QStringLiteral("name")).toStdString());
    if (!name)
        return Error{wrong(sentenceOf(session::Fault::NameNotAllowed) + QLatin1Char(' ') +
                               texts::sentence(name.error()),
                           session::Fault::NameNotAllowed)};
    options.name = *name;
    options.acceptWords = parser.isSet(QStringLiteral("accept-words"));
    if (parser.isSet(QStringLiteral("value-file"))) {
        auto lines = linesOfFile(parser.value(QStringLiteral("value-file")));
        if (!lines)
            return Error{lines.error()};
        options.answers = std::move(*lines);
    }
    return options;
}

} // namespace nulsom::cli
