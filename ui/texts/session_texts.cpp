// SPDX-License-Identifier: EUPL-1.2
#include "ui/texts/session_texts.h"

#include <QCoreApplication>
#include <QStringList>

namespace nulsom::texts {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

} // namespace

QString statisticName(statistics::Statistic statistic) {
    switch (statistic) {
    case statistics::Statistic::Count:
        return Texts::tr("Number of people");
    case statistics::Statistic::Sum:
        return Texts::tr("Total");
    case statistics::Statistic::Mean:
        return Texts::tr("Average");
    }
    return {};
}

QString privacySentence(session::PrivacyLine line) {
    switch (line) {
    case session::PrivacyLine::NothingEntered:
        return Texts::tr("You have not answered anything yet.");
    case session::PrivacyLine::OnThisLaptop:
        return Texts::tr("Your answer is only on this laptop.");
    case session::PrivacyLine::SentMasked:
        return Texts::tr("Your answer has been sent only masked and sealed.");
    case session::PrivacyLine::InTheTotal:
        return Texts::tr("Your answer counts in the total; it cannot be read on its own.");
    case session::PrivacyLine::Wiped:
        return Texts::tr("Your answer and its keys are wiped here.");
    }
    return {};
}

QString namesInText(const std::vector<std::string>& names) {
    if (names.empty())
        return Texts::tr("someone");
    if (names.size() == 1)
        return QString::fromStdString(names.front());
    QStringList first;
    for (std::size_t i = 0; i + 1 < names.size(); ++i)
        first += QString::fromStdString(names[i]);
    //: %1: one or more names with commas, %2: the last name
    return Texts::tr("%1 and %2").arg(first.join(QStringLiteral(", ")), QString::fromStdString(names.back()));
}

} // namespace nulsom::texts
