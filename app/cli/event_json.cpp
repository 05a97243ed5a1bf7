// SPDX-License-Identifier: EUPL-1.2
#include "app/cli/event_json.h"

#include "core/statistics/exact.h"
#include "ui/texts/fault_texts.h"

#include <QJsonArray>

namespace nulsom::cli {
namespace {

namespace event = session::event;

QString text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

// Of counts and rounds, which stay far below 2^53.
qint64 number(std::uint64_t value) { return static_cast<qint64>(value); }

QJsonArray texts(const std::vector<std::string>& all) {
    QJsonArray array;
    for (const auto& one : all)
        array.append(text(one));
    return array;
}

QJsonArray decimals(const std::vector<std::uint64_t>& words) {
    QJsonArray array;
    for (const auto word : words)
        array.append(QString::number(word));
    return array;
}

QJsonObject named(const char* name) { return {{QStringLiteral("event"), QString::fromLatin1(name)}}; }

QJsonObject named(const char* name, const std::string& person) {
    auto object = named(name);
    object[QStringLiteral("name")] = text(person);
    return object;
}

QJsonObject inRound(const char* name, std::uint64_t round) {
    auto object = named(name);
    object[QStringLiteral("round")] = number(round);
    return object;
}

QJsonObject fields(const event::Listening& what) {
    auto object = named("listening");
    object[QStringLiteral("address")] = text(what.address);
    object[QStringLiteral("port")] = what.port;
    object[QStringLiteral("fingerprint")] = text(toHex(what.fingerprint));
    object[QStringLiteral("code")] = text(what.code);
    return object;
}

QJsonObject fields(const event::Joined& what) { return named("joined", what.name); }

QJsonObject fields(const event::Left& what) { return named("left", what.name); }

QJsonObject fields(const event::Roster& what) {
    auto object = named("roster");
    object[QStringLiteral("participants")] = texts(what.participants);
    object[QStringLiteral("words")] = texts(what.words);
    object[QStringLiteral("digits")] = text(what.digits);
    return object;
}

QJsonObject fields(const event::Verified& what) { return named("verified", what.name); }

QJsonObject fields(const event::QuestionAsked& what) {
    const auto& question = what.question;
    QJsonArray statistics;
    for (const auto statistic : question.statistics)
        statistics.append(text(statistics::name(statistic)));
    auto object = inRound("question", what.round);
    object[QStringLiteral("text")] = text(question.text);
    object[QStringLiteral("unit")] = text(question.unit);
    object[QStringLiteral("minimum")] = text(statistics::formatScaled(question.minimum, question.decimals));
    object[QStringLiteral("maximum")] = text(statistics::formatScaled(question.maximum, question.decimals));
    object[QStringLiteral("decimals")] = number(question.decimals);
    object[QStringLiteral("statistics")] = statistics;
    return object;
}

QJsonObject fields(const event::Withdrawn& what) { return inRound("withdrawn", what.round); }

QJsonObject fields(const event::Ready& what) {
    auto object = named("ready");
    object[QStringLiteral("count")] = number(what.count);
    return object;
}

QJsonObject fields(const event::Closing& what) {
    auto object = inRound("closing", what.round);
    object[QStringLiteral("participants")] = texts(what.participants);
    return object;
}

QJsonObject fields(const event::Combine& what) {
    auto object = inRound("combine", what.round);
    object[QStringLiteral("attempt")] = number(what.attempt);
    object[QStringLiteral("participants")] = texts(what.participants);
    return object;
}

QJsonObject fields(const event::Share& what) {
    auto object = named("share");
    object[QStringLiteral("from")] = text(what.from);
    object[QStringLiteral("masked")] = decimals(what.masked);
    return object;
}

QJsonObject fields(const event::Confirmed& what) { return named("confirmed", what.name); }

QJsonObject fields(const event::Unmasked& what) {
    auto object = named("unmasked", what.name);
    object[QStringLiteral("seal")] = decimals(what.seal);
    return object;
}

QJsonObject fields(const event::Result& what) {
    QJsonArray statistics;
    for (const auto& value : what.statistics)
        statistics.append(QJsonObject{{QStringLiteral("statistic"), text(statistics::name(value.statistic))},
                                      {QStringLiteral("value"), text(value.value)},
                                      {QStringLiteral("unit"), text(value.unit)}});
    auto object = inRound("result", what.round);
    object[QStringLiteral("participants")] = texts(what.participants);
    object[QStringLiteral("statistics")] = statistics;
    return object;
}

QJsonObject fields(const event::Failed& what) {
    auto object = named("failed");
    object[QStringLiteral("fault")] = text(session::name(what.report.fault));
    object[QStringLiteral("names")] = texts(what.report.names);
    object[QStringLiteral("text")] = nulsom::texts::sentence(what.report);
    object[QStringLiteral("detail")] = text(what.report.detail);
    return object;
}

QJsonObject fields(const event::Ended& /*what*/) { return named("ended"); }

std::string_view stateName(discovery::SessionState state) {
    switch (state) {
    case discovery::SessionState::Lobby:
        return "lobby";
    case discovery::SessionState::Closed:
        return "closed";
    case discovery::SessionState::Full:
        return "full";
    }
    return "";
}

QJsonObject at(session::Instant instant, QJsonObject object) {
    object[QStringLiteral("t")] = std::chrono::duration<double>(instant).count();
    return object;
}

} // namespace

QJsonObject toJson(const session::Event& event) {
    return at(event.at, std::visit([](const auto& what) { return fields(what); }, event.what));
}

QJsonObject toJson(const discovery::FoundSession& session, session::Instant instant) {
    auto object = named("session");
    object[QStringLiteral("title")] = text(session.title);
    object[QStringLiteral("host")] = text(session.host);
    object[QStringLiteral("addresses")] = texts(session.addresses);
    object[QStringLiteral("port")] = session.port;
    object[QStringLiteral("id")] = text(toHex(session.id));
    object[QStringLiteral("fingerprint")] = text(toHex(session.fingerprint));
    object[QStringLiteral("state")] = text(stateName(session.state));
    object[QStringLiteral("people")] = number(session.people);
    object[QStringLiteral("version")] = number(session.version);
    return at(instant, std::move(object));
}

QJsonObject failureJson(std::string_view fault, const QString& sentence, session::Instant instant) {
    auto object = fields(event::Failed{});
    object[QStringLiteral("fault")] = text(fault);
    object[QStringLiteral("text")] = sentence;
    return at(instant, std::move(object));
}

session::Instant now() { return std::chrono::steady_clock::now().time_since_epoch(); }

} // namespace nulsom::cli
