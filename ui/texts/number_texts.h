// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>

#include <string_view>

/// Numbers as people read them, in the current language. In: plain decimal text, as the engine makes it.
namespace nulsom::texts {

/// "-52500.25" becomes "−52,500.25" in English and "−52.500,25" in Dutch.
QString formatNumber(std::string_view decimal);

/// A number with its unit: "€44,500" or "€ 44.500" for EUR, otherwise "44,500 km". Decimals that are all zero
/// are left out.
QString formatAmount(std::string_view decimal, const QString& unit);

/// A masked number or a seal: groups of three with thin spaces, alike in every language, so that nobody takes
/// it for a real value.
QString formatMasked(std::uint64_t masked);

} // namespace nulsom::texts
