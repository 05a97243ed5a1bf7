// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QColor>
#include <QFont>

#include <cstddef>

/// Colours and type of the whole window, in one place.
namespace nulsom::window {

enum class ThemeChoice { System, Light, Dark };

struct Colours {
    QColor paper;   ///< the window
    QColor surface; ///< panels and fields
    QColor sunken;  ///< header, footer, what cannot be used now
    QColor ink;
    QColor muted;
    QColor accent;
    QColor onAccent;
    QColor tint; ///< behind what is chosen
    QColor onTint;
    QColor error;
    QColor errorTint;
    QColor warning;
    QColor warningTint;
    QColor border;
    QColor disabled;
    QColor focus;
};

struct PersonColours {
    QColor fill;
    QColor initials;
};

/// Sets style, palette and style sheet of the application; with System as the platform has it.
void applyTheme(ThemeChoice choice);
bool themeIsDark();
const Colours& colours();

/// Eight, told apart with any kind of colour vision; from the ninth person on they come again.
PersonColours personColours(std::size_t index);

QFont fixedFont(int pixels);

} // namespace nulsom::window
