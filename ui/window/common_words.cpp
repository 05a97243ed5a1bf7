// SPDX-License-Identifier: EUPL-1.2
#include "ui/window/common_words.h"

#include "ui/texts/fault_texts.h"
#include "ui/texts/session_texts.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace nulsom::window {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString learnsSentence(const std::vector<statistics::Statistic>& statistics) {
    QStringList learns;
    for (const auto statistic : statistics) {
        if (statistic == statistics::Statistic::Count)
            learns += Words::tr("how many people took part");
        else if (statistic == statistics::Statistic::Sum)
            learns += Words::tr("the total of all answers");
        else
            learns += Words::tr("the average of all answers");
    }
    //: %1: one or more of "the total of all answers" and the like
    return learns.isEmpty() ? QString()
                            : Words::tr("%1, and who took part.").arg(learns.join(QStringLiteral(", ")));
}

QString textProblem(TextFault fault) {
    return fault == TextFault::Empty ? Words::tr("Please fill this in.") : texts::sentence(fault);
}

QString readySentence(std::size_t ready, std::size_t people) {
    return Words::tr("%1 of %n are ready", "", static_cast<int>(people)).arg(static_cast<qulonglong>(ready));
}

QString awaySentence(const std::vector<session::Person>& people, std::optional<std::size_t> own) {
    std::vector<std::string> away;
    for (std::size_t i = 0; i < people.size(); ++i)
        if (!people[i].here && own != i)
            away.push_back(people[i].name);
    if (away.empty())
        return {};
    //: %1: all their names
    return Words::tr("%n people are away: %1.", "", static_cast<int>(away.size()))
        .arg(texts::namesInText(away));
}

QString lastLookSentence(session::Instant ends) {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    const auto left = std::chrono::ceil<std::chrono::seconds>(ends - now).count();
    return Words::tr("A last look: the answers are added up in %n seconds.", "",
                     static_cast<int>(std::clamp<std::int64_t>(left, 0, 60)));
}

} // namespace nulsom::window
