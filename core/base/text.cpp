// SPDX-License-Identifier: EUPL-1.2
#include "core/base/text.h"

#include <QChar>
#include <QList>
#include <QString>

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace nulsom {
namespace {

constexpr std::size_t kMaxNameCodePoints = 32;
/// Nothing longer is even normalized: NFKC can make eighteen characters out of one.
constexpr std::size_t kMaxInputBytes = 65'536;

QString toQString(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::string toUtf8(const QString& text) { return text.toUtf8().toStdString(); }

bool isVariationSelector(char32_t c) { return c >= 0xfe00 && c <= 0xfe0f; }

/// Default_Ignorable_Code_Point outside the category Cf, which Qt does not tell: seen by nobody, so two texts
/// could look alike.
bool isInvisibleMark(char32_t c) {
    return c == 0x034f || c == 0x115f || c == 0x1160 || c == 0x17b4 || c == 0x17b5 ||
           (c >= 0x180b && c <= 0x180f) || c == 0x3164 || isVariationSelector(c) || c == 0xffa0 ||
           (c >= 0xe0100 && c <= 0xe01ef);
}

bool isRefused(char32_t c) {
    static constexpr QChar::Category kRefused[] = {
        QChar::Other_Control,     QChar::Other_Format,   QChar::Other_Surrogate,    QChar::Other_PrivateUse,
        QChar::Other_NotAssigned, QChar::Separator_Line, QChar::Separator_Paragraph};
    return isInvisibleMark(c) ||
           std::find(std::begin(kRefused), std::end(kRefused), QChar::category(c)) != std::end(kRefused);
}

QList<char32_t> codePoints(const QString& text) {
    QList<char32_t> out;
    for (const auto c : text.toUcs4())
        out.append(static_cast<char32_t>(c));
    return out;
}

QString withoutVariationSelectors(const QString& text) {
    QString out;
    out.reserve(text.size());
    std::copy_if(text.begin(), text.end(), std::back_inserter(out),
                 [](QChar c) { return !isVariationSelector(c.unicode()); });
    return out;
}

bool isOneScript(const QList<char32_t>& characters) {
    using Scripts = std::set<QChar::Script>;
    Scripts used;
    for (const auto c : characters) {
        const auto script = QChar::script(c);
        if (script != QChar::Script_Common && script != QChar::Script_Inherited)
            used.insert(script);
    }
    if (used.size() <= 1)
        return true;
    // UTS 39, 5.1: scripts that one language writes together.
    static const Scripts kTogether[] = {{QChar::Script_Han, QChar::Script_Hiragana, QChar::Script_Katakana},
                                        {QChar::Script_Han, QChar::Script_Hangul},
                                        {QChar::Script_Han, QChar::Script_Bopomofo}};
    return std::any_of(std::begin(kTogether), std::end(kTogether), [&used](const Scripts& together) {
        return std::includes(together.begin(), together.end(), used.begin(), used.end());
    });
}

/// Beside the category of dashes: what people put between or behind parts of a name.
bool isDot(char32_t c) {
    return c == U'.' || c == U'_' || c == U'\u00b7' || c == U'\u2022' || c == U'\u2027' || c == U'\u30fb' ||
           c == U'\u3002';
}

} // namespace

bool isUtf8(std::string_view bytes) {
    // Whatever is malformed comes back as U+FFFD and so differs.
    return toUtf8(toQString(bytes)) == bytes;
}

Result<std::string, TextFault> cleanText(std::string_view utf8, std::size_t maxCodePoints) {
    if (utf8.size() > kMaxInputBytes)
        return Error{TextFault::TooLong};
    if (!isUtf8(utf8))
        return Error{TextFault::NotUtf8};
    const auto normal =
        withoutVariationSelectors(toQString(utf8)).normalized(QString::NormalizationForm_KC).trimmed();
    QString out;
    std::size_t count = 0;
    bool space = false;
    for (const auto c : codePoints(normal)) {
        if (isRefused(c))
            return Error{TextFault::Control};
        const bool wasSpace = std::exchange(space, QChar::isSpace(c));
        if (space && wasSpace)
            continue;
        out.append(QChar::fromUcs4(space ? U' ' : c));
        ++count;
    }
    if (count == 0)
        return Error{TextFault::Empty};
    if (count > maxCodePoints)
        return Error{TextFault::TooLong};
    return toUtf8(out);
}

Result<std::string, TextFault> cleanName(std::string_view utf8) {
    auto name = cleanText(utf8, kMaxNameCodePoints);
    if (!name)
        return name;
    const auto characters = codePoints(toQString(*name));
    if (std::none_of(characters.begin(), characters.end(),
                     [](char32_t c) { return QChar::isLetterOrNumber(c); }))
        return Error{TextFault::Empty};
    if (!isOneScript(characters))
        return Error{TextFault::MixedScripts};
    return name;
}

std::string foldedName(std::string_view name) {
    auto text = toQString(name).normalized(QString::NormalizationForm_KC);
    // Folding can undo the normal form and the normal form can bring back something to fold (Unicode, D146).
    // Upper case in between, because Qt folds one character to one: else "ß" were not "SS".
    for (int pass = 0; pass < 2; ++pass)
        text = text.toUpper().toCaseFolded().normalized(QString::NormalizationForm_KC);
    QString out;
    for (const auto c : codePoints(text)) {
        const bool dropped = QChar::isSpace(c) || QChar::category(c) == QChar::Punctuation_Dash ||
                             c == U'\u2212' || isDot(c) || isRefused(c);
        if (!dropped)
            out.append(QChar::fromUcs4(c));
    }
    return toUtf8(out);
}

std::string_view cutText(std::string_view utf8, std::size_t maxBytes) {
    if (utf8.size() <= maxBytes)
        return utf8;
    auto size = maxBytes;
    while (size > 0 && (static_cast<unsigned char>(utf8[size]) & 0xc0U) == 0x80U)
        --size;
    return utf8.substr(0, size);
}

} // namespace nulsom
