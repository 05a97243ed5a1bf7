// SPDX-License-Identifier: EUPL-1.2
#include "ui/texts/number_texts.h"

#include "ui/texts/language.h"

namespace nulsom::texts {
namespace {

constexpr char16_t kMinus = u'\u2212';
constexpr char16_t kThinSpace = u'\u2009';
constexpr char16_t kNoBreakSpace = u'\u00a0';

QString grouped(QString digits, QChar mark) {
    for (auto at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, mark);
    return digits;
}

bool isDutch() { return currentLanguage() == QStringLiteral("nl"); }

std::string_view withoutZeroDecimals(std::string_view decimal) {
    const auto point = decimal.find('.');
    if (point == std::string_view::npos ||
        decimal.find_first_not_of('0', point + 1) != std::string_view::npos)
        return decimal;
    return decimal.substr(0, point);
}

bool takeMinus(std::string_view& decimal) {
    if (!decimal.starts_with('-'))
        return false;
    decimal.remove_prefix(1);
    return true;
}

QString positive(std::string_view decimal) {
    const auto point = decimal.find('.');
    const auto whole = decimal.substr(0, point);
    auto text = grouped(QString::fromLatin1(whole.data(), static_cast<qsizetype>(whole.size())),
                        isDutch() ? QLatin1Char('.') : QLatin1Char(','));
    if (point != std::string_view::npos) {
        const auto rest = decimal.substr(point + 1);
        text += isDutch() ? QLatin1Char(',') : QLatin1Char('.');
        text += QString::fromLatin1(rest.data(), static_cast<qsizetype>(rest.size()));
    }
    return text;
}

} // namespace

QString formatNumber(std::string_view decimal) {
    const bool negative = takeMinus(decimal);
    return (negative ? QString(QChar(kMinus)) : QString()) + positive(decimal);
}

QString formatAmount(std::string_view decimal, const QString& unit) {
    decimal = withoutZeroDecimals(decimal);
    if (unit.isEmpty())
        return formatNumber(decimal);
    if (unit != QStringLiteral("EUR") && unit != QStringLiteral("€"))
        return formatNumber(decimal) + QChar(kNoBreakSpace) + unit;
    if (isDutch())
        return QStringLiteral("€") + QChar(kNoBreakSpace) + formatNumber(decimal);
    const bool negative = takeMinus(decimal);
    return (negative ? QString(QChar(kMinus)) : QString()) + QStringLiteral("€") + positive(decimal);
}

QString formatMasked(std::uint64_t masked) { return grouped(QString::number(masked), QChar(kThinSpace)); }

} // namespace nulsom::texts
