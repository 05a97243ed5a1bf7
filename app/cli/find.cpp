// SPDX-License-Identifier: EUPL-1.2
#include "app/cli/find.h"

#include "app/cli/event_json.h"
#include "core/wire/limits.h"

#include <QTimer>

namespace nulsom::cli {

Find::Find(FindOptions options, Output& output) : options_(options), output_(output) {
    connect(&finder_, &net::SessionFinder::sessionsChanged, this,
            [this](const std::vector<discovery::FoundSession>& sessions) { sessions_ = sessions; });
    connect(&finder_, &net::SessionFinder::failed, this, [this](const session::FaultReport& report) {
        failed_ = true;
        output_.event({now(), session::event::Failed{report}});
        Q_EMIT done(kFailed);
    });
}

void Find::start() {
    finder_.start();
    if (!failed_)
        QTimer::singleShot(options_.time, this, [this] { tell(); });
}

void Find::interrupt() {
    finder_.stop();
    Q_EMIT done(kInterrupted);
}

void Find::tell() {
    finder_.stop();
    for (const auto& session : sessions_) {
        output_.object(toJson(session, now()));
        output_.line(sessionLine(session));
    }
    if (sessions_.empty())
        output_.failure(own_fault::kNoSessionFound,
                        tr("No session found on this network. Nothing was sent. Ask the host for the code."));
    Q_EMIT done(sessions_.empty() ? kFailed : kDone);
}

QString sessionLine(const discovery::FoundSession& session) {
    const auto address =
        QString::fromStdString(session.addresses.empty() ? std::string() : session.addresses.front());
    const auto place = address.contains(QLatin1Char(':')) ? QStringLiteral("[%1]").arg(address) : address;
    auto line = Find::tr("%1, led from %2, %n people, at %3:%4", nullptr, static_cast<int>(session.people))
                    .arg(QString::fromStdString(session.title), QString::fromStdString(session.host), place,
                         QString::number(session.port));
    if (session.version != wire::kProtocolVersion)
        return line + Find::tr(" (another version of Nulsom)");
    if (session.state == discovery::SessionState::Closed)
        return line + Find::tr(" (doors closed)");
    if (session.state == discovery::SessionState::Full)
        return line + Find::tr(" (full)");
    return line;
}

} // namespace nulsom::cli
