// SPDX-License-Identifier: EUPL-1.2
#include "app/cli/arguments.h"
#include "core/base/text.h"
#include "core/statistics/number.h"
#include "core/wire/limits.h"
#include "ui/texts/fault_texts.h"
#include "ui/texts/language.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QHostAddress>
#include <QSysInfo>

namespace nulsom::cli {
namespace {

struct HostArguments {
    Q_DECLARE_TR_FUNCTIONS(HostArguments)
};

void addOptions(QCommandLineParser& parser) {
    const auto number = QStringLiteral("N");
    parser.addOptions({
        {QStringLiteral("title"),
         HostArguments::tr("What the session is called; everyone on this network can read it."),
         QStringLiteral("T")},
        {QStringLiteral("question"), HostArguments::tr("What everyone answers with a number."),
         QStringLiteral("Q")},
        {QStringLiteral("statistics"), HostArguments::tr("Any of count, sum, mean, with commas."),
         HostArguments::tr("list"), QStringLiteral("mean")},
        {QStringLiteral("unit"), HostArguments::tr("The unit of the answers, such as EUR."),
         QStringLiteral("U")},
        {QStringLiteral("min"), HostArguments::tr("The lowest answer."), number, QStringLiteral("0")},
        {QStringLiteral("max"), HostArguments::tr("The highest answer."), number, QStringLiteral("250000")},
        {QStringLiteral("decimals"), HostArguments::tr("How many decimals an answer may have."), number,
         QStringLiteral("0")},
        {QStringLiteral("minimum"), HostArguments::tr("The smallest group that gets a result."), number,
         QStringLiteral("3")},
        {QStringLiteral("participants"),
         HostArguments::tr("Run without anybody at the keyboard: start when so many people are here."),
         number},
        {QStringLiteral("listen"), HostArguments::tr("Listen at this address only."),
         HostArguments::tr("address")},
        {QStringLiteral("port"), HostArguments::tr("Listen at this port."), QStringLiteral("P")},
        {QStringLiteral("language"), HostArguments::tr("The language of the words: en or nl."),
         QStringLiteral("en|nl"), texts::currentLanguage()},
        {QStringLiteral("no-beacon"),
         HostArguments::tr("Do not show the session on this network; people need the code.")},
        {QStringLiteral("last-look"), HostArguments::tr("Seconds between the last answer and adding up."),
         QStringLiteral("S"), QStringLiteral("5")},
    });
}

Parsed<std::string> textOption(const QCommandLineParser& parser, const QString& option, std::size_t most,
                               session::Fault fault) {
    const auto text = cleanText(parser.value(option).toStdString(), most);
    if (!text)
        return Error{wrong(QStringLiteral("--%1: %2 %3")
                               .arg(option, texts::sentence(session::FaultReport{fault, {}, {}}),
                                    texts::sentence(text.error())),
                           fault)};
    return *text;
}

Parsed<std::int64_t> boundOption(const QCommandLineParser& parser, const QString& option, unsigned decimals) {
    const auto bound = statistics::parsePlainNumber(parser.value(option).trimmed().toStdString(), decimals);
    if (!bound)
        return Error{wrong(HostArguments::tr("--%1 takes a number with a decimal point, no grouping, and no "
                                             "more decimals than --decimals says.")
                               .arg(option),
                           session::Fault::QuestionNotAllowed)};
    return *bound;
}

Parsed<statistics::Question> readQuestion(const QCommandLineParser& parser) {
    statistics::Question question;
    const auto text = textOption(parser, QStringLiteral("question"), wire::kMaxQuestionCharacters,
                                 session::Fault::QuestionNotAllowed);
    if (!text)
        return Error{text.error()};
    question.text = *text;
    if (!parser.value(QStringLiteral("unit")).isEmpty()) {
        const auto unit = textOption(parser, QStringLiteral("unit"), wire::kMaxUnitCharacters,
                                     session::Fault::QuestionNotAllowed);
        if (!unit)
            return Error{unit.error()};
        question.unit = *unit;
    }
    const auto statistics = statisticsNamed(parser.value(QStringLiteral("statistics")));
    if (!statistics)
        return Error{statistics.error()};
    question.statistics = *statistics;
    const auto decimals = wholeNumber(parser, QStringLiteral("decimals"), 0, wire::kMaxDecimals);
    if (!decimals)
        return Error{decimals.error()};
    question.decimals = static_cast<unsigned>(*decimals);
    const auto lowest = boundOption(parser, QStringLiteral("min"), question.decimals);
    if (!lowest)
        return Error{lowest.error()};
    const auto highest = boundOption(parser, QStringLiteral("max"), question.decimals);
    if (!highest)
        return Error{highest.error()};
    question.minimum = *lowest;
    question.maximum = *highest;
    if (const auto fault = nulsom::statistics::check(question))
        return Error{wrong(texts::sentence(*fault), session::Fault::QuestionNotAllowed)};
    return question;
}

Parsed<session::SessionInfo> readInfo(const QCommandLineParser& parser) {
    session::SessionInfo info;
    const auto title = textOption(parser, QStringLiteral("title"), wire::kMaxTitleCharacters,
                                  session::Fault::TitleNotAllowed);
    if (!title)
        return Error{title.error()};
    info.title = *title;
    const auto machine = cleanText(QSysInfo::machineHostName().toStdString(), wire::kMaxNameCharacters);
    info.host = machine ? *machine : std::string("Nulsom");
    info.language = parser.value(QStringLiteral("language")).toStdString();
    if (info.language != "en" && info.language != "nl")
        return Error{wrong(HostArguments::tr("--language is en or nl."))};
    const auto minimum = wholeNumber(parser, QStringLiteral("minimum"), wire::kMinPeople, wire::kMaxPeople);
    if (!minimum)
        return Error{minimum.error()};
    info.minimum = *minimum;
    return info;
}

std::optional<Refusal> readPlace(const QCommandLineParser& parser, net::HostOptions& options) {
    options.beacon = !parser.isSet(QStringLiteral("no-beacon"));
    const auto address = parser.value(QStringLiteral("listen"));
    if (!address.isEmpty() && QHostAddress(address).isNull())
        return wrong(HostArguments::tr("--listen takes an address of this laptop, such as 192.168.1.20."));
    options.listenAddress = address.toStdString();
    if (parser.isSet(QStringLiteral("port"))) {
        const auto port = wholeNumber(parser, QStringLiteral("port"), 1, 65535);
        if (!port)
            return port.error();
        options.port = static_cast<std::uint16_t>(*port);
    }
    const auto seconds = wholeNumber(parser, QStringLiteral("last-look"), 0, 600);
    if (!seconds)
        return seconds.error();
    options.timers.lastLook = std::chrono::seconds(*seconds);
    return {};
}

} // namespace

Parsed<HostRequest> hostArguments(const QStringList& arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        HostArguments::tr("Leads a session on this laptop and asks one question, or more "
                          "from the keyboard."));
    addOptions(parser);
    if (const auto refusal = parse(parser, arguments))
        return Error{*refusal};
    if (!parser.positionalArguments().isEmpty())
        return Error{wrong(HostArguments::tr("This is one argument too many: %1")
                               .arg(parser.positionalArguments().front()))};

    HostRequest request;
    auto info = readInfo(parser);
    if (!info)
        return Error{info.error()};
    request.options.info = *info;
    auto question = readQuestion(parser);
    if (!question)
        return Error{question.error()};
    request.question = *question;
    if (auto refusal = readPlace(parser, request.options))
        return Error{*refusal};

    if (!parser.isSet(QStringLiteral("participants")))
        return request;
    const auto people = wholeNumber(parser, QStringLiteral("participants"), 1, wire::kMaxPeople);
    if (!people)
        return Error{people.error()};
    if (*people < info->minimum)
        return Error{wrong(texts::sentence(session::FaultReport{session::Fault::TooFewPeople, {}, {}}),
                           session::Fault::TooFewPeople)};
    if (!statistics::sumFits(*question, *people))
        return Error{wrong(texts::sentence(session::FaultReport{session::Fault::SumTooLarge, {}, {}}),
                           session::Fault::SumTooLarge)};
    request.options.unattended = session::HubConfig::Unattended{*people, *question};
    return request;
}

} // namespace nulsom::cli
