// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>

/// The language of everything that people read, English ("en") or Dutch ("nl"), in both programs.
namespace nulsom::texts {

/// Takes effect at once for all texts made from now on; the window hears of it by QEvent::LanguageChange.
/// Needs the QCoreApplication. Anything but "nl" means English.
void setLanguage(const QString& language);

/// What setLanguage was told last; before that, what the system asks for.
QString currentLanguage();

/// What LANGUAGE, LC_ALL, LC_MESSAGES and LANG of this person's system ask for.
QString systemLanguage();

} // namespace nulsom::texts
