// SPDX-License-Identifier: EUPL-1.2
#include "ui/window/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPainter>
#include <QPalette>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QStyleOption>

#include <array>

namespace nulsom::window {
namespace {

bool dark = false;

QColor rgb(unsigned value) { return QColor::fromRgb(0xff000000U | value); }

const Colours& lightColours() {
    static const Colours set{rgb(0xF6F3EC), rgb(0xFFFDF8), rgb(0xEBE6DB), rgb(0x1B2326),
                             rgb(0x545E61), rgb(0x0E5A5E), rgb(0xFFFDF8), rgb(0xDCEAE6),
                             rgb(0x0E5A5E), rgb(0x9B2C1F), rgb(0xF7E4DD), rgb(0x6F4B00),
                             rgb(0xF8EBCB), rgb(0x7F8583), rgb(0x5C6567), rgb(0xB4530A)};
    return set;
}

const Colours& darkColours() {
    static const Colours set{rgb(0x14191C), rgb(0x1D2427), rgb(0x283135), rgb(0xECE8DF),
                             rgb(0xA9B1B0), rgb(0x74C9C1), rgb(0x0C2426), rgb(0x1B3A3B),
                             rgb(0x8FD6CF), rgb(0xF2A08F), rgb(0x3D211C), rgb(0xEBC66E),
                             rgb(0x38300F), rgb(0x6F7A7D), rgb(0x98A1A1), rgb(0xF5B65C)};
    return set;
}

/// Fusion, with check boxes whose outline can be seen, and one sign of the keyboard, not two.
class Style final : public QProxyStyle {
  public:
    Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override {
        if (metric == PM_IndicatorWidth || metric == PM_IndicatorHeight)
            return 20;
        return QProxyStyle::pixelMetric(metric, option, widget);
    }

    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* more) const override {
        if (hint == SH_LineEdit_PasswordCharacter)
            return u'•';
        return QProxyStyle::styleHint(hint, option, widget, more);
    }

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override {
        if (element == PE_FrameFocusRect)
            return; // FocusRing draws it, around the whole control
        if (element != PE_IndicatorCheckBox)
            return QProxyStyle::drawPrimitive(element, option, painter, widget);
        const bool on = (option->state & State_On) != 0;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(on ? colours().accent : colours().border, 1.5));
        painter->setBrush(on ? colours().accent : colours().surface);
        const QRectF box = QRectF(option->rect).adjusted(1, 1, -1, -1);
        painter->drawRoundedRect(box, 4, 4);
        if (on) {
            painter->setPen(QPen(colours().onAccent, 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            const QPointF at = box.topLeft();
            const std::array<QPointF, 3> tick{at + QPointF(4.5, 9.5), at + QPointF(7.5, 12.5),
                                              at + QPointF(13.5, 5.5)};
            painter->drawPolyline(tick.data(), static_cast<int>(tick.size()));
        }
        painter->restore();
    }
};

QPalette makePalette(const Colours& c) {
    QPalette palette;
    const auto all = [&palette](QPalette::ColorRole role, const QColor& colour) {
        palette.setColor(QPalette::All, role, colour);
    };
    all(QPalette::Window, c.paper);
    all(QPalette::WindowText, c.ink);
    all(QPalette::Base, c.surface);
    all(QPalette::AlternateBase, c.sunken);
    all(QPalette::Text, c.ink);
    all(QPalette::PlaceholderText, c.muted);
    all(QPalette::Button, c.surface);
    all(QPalette::ButtonText, c.ink);
    all(QPalette::BrightText, c.error);
    all(QPalette::Highlight, c.accent);
    all(QPalette::HighlightedText, c.onAccent);
    all(QPalette::Link, c.accent);
    all(QPalette::LinkVisited, c.accent);
    all(QPalette::ToolTipBase, c.surface);
    all(QPalette::ToolTipText, c.ink);
    all(QPalette::Light, c.surface);
    all(QPalette::Midlight, c.sunken);
    all(QPalette::Mid, c.border);
    all(QPalette::Dark, c.border);
    all(QPalette::Shadow, c.border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Base, c.sunken);
    palette.setColor(QPalette::Disabled, QPalette::Button, c.sunken);
    return palette;
}

// @words are replaced by colours of the set.
constexpr auto kSheet = R"(
* { font-size: 15px; }
QLabel { color: @ink; background: transparent; }
QLabel[role="title"] { font-size: 30px; }
QLabel[role="brand"] { font-size: 18px; font-weight: 600; color: @accent; }
QLabel[role="heading"] { font-size: 22px; }
QLabel[role="lead"] { font-size: 18px; }
QLabel[role="step"] { font-size: 18px; color: @muted; }
QLabel[role="stepnow"] { font-size: 18px; font-weight: 600; color: @accent; }
QLabel[role="small"] { font-size: 13px; color: @muted; }
QLabel[role="muted"] { color: @muted; }
QLabel[role="caption"] { font-size: 13px; font-weight: 600; color: @ink; }
QLabel[role="wrong"] { font-size: 13px; color: @error; }
QLabel[role="words"] { font-size: 44px; font-weight: 600; color: @accent; }
QLabel[role="code"] { font-size: 40px; font-weight: 600; color: @accent; }
QLabel[role="mono"] { font-size: 18px; font-family: "@fixed"; }
QLabel[role="result"] { font-size: 96px; font-weight: 600; color: @accent; }
QLabel[role="echo"] { font-size: 22px; color: @ink; }
QFrame[role="header"], QFrame[role="footer"] { background: @sunken; border: none; }
QFrame[role="panel"] { background: @surface; border: 1px solid @sunken; border-radius: 10px; }
QFrame[role="error"] { background: @wrongtint; border: 1px solid @error; border-radius: 6px; }
QFrame[role="error"] QLabel { color: @error; }
QFrame[role="warning"] { background: @warntint; border: 1px solid @warning; border-radius: 6px; }
QFrame[role="warning"] QLabel { color: @warning; }
QFrame[role="note"] { background: @tint; border: 1px solid @tint; border-radius: 6px; }
QFrame[role="note"] QLabel { color: @ontint; }
QPushButton { min-height: 26px; padding: 8px 16px; border-radius: 6px; border: 1px solid @border;
    background: @surface; color: @ink; }
QPushButton:hover { background: @tint; color: @ontint; }
QPushButton:pressed { background: @sunken; color: @ink; }
QPushButton:disabled { background: transparent; color: @disabled; border-color: @border; }
QPushButton[role="main"] { min-height: 32px; padding: 9px 28px; font-size: 18px; font-weight: 600;
    background: @accent; color: @onaccent; border-color: @accent; }
QPushButton[role="main"]:hover { background: @ink; color: @paper; border-color: @ink; }
QPushButton[role="main"]:disabled { background: @surface; color: @disabled; border-color: @border; }
QPushButton[role="quiet"] { background: transparent; border-color: transparent; color: @accent; padding: 8px 10px; }
QPushButton[role="quiet"]:hover { background: @tint; color: @ontint; }
QPushButton[role="quiet"]:disabled { color: @disabled; }
QPushButton[role="switch"] { min-height: 20px; min-width: 24px; padding: 5px 10px; background: transparent;
    border-color: @border; color: @ink; }
QPushButton[role="switch"]:checked { background: @accent; color: @onaccent; border-color: @accent; }
QLineEdit { min-height: 26px; padding: 6px 10px; border: 1px solid @border; border-radius: 6px;
    background: @surface; color: @ink; selection-background-color: @accent; selection-color: @onaccent; }
QLineEdit[wrong="true"] { border: 1px solid @error; }
QLineEdit[role="answer"] { font-size: 30px; min-height: 44px; }
QLabel[role="cover"] { font-size: 30px; }
QLineEdit[role="codefield"] { font-size: 18px; min-height: 32px; }
QLineEdit:disabled { background: @sunken; color: @disabled; border-color: @sunken; }
QComboBox QAbstractItemView { background: @surface; color: @ink; selection-background-color: @tint;
    selection-color: @ontint; border: 1px solid @border; }
QAbstractItemView { background: transparent; border: none; color: @ink; outline: none; }
QAbstractItemView::item:selected { background: @tint; color: @ontint; }
QListWidget#sessions::item { padding: 8px 10px; margin: 3px; border: 1px solid @border; border-radius: 6px; }
QListWidget#sessions::item:hover { background: @tint; color: @ontint; }
QListWidget#sessions::item:selected { background: @tint; color: @ontint; border: 2px solid @accent; }
QListWidget#sessions::item:disabled { color: @disabled; }
QTableView::item { padding: 0 10px; }
QHeaderView::section { background: transparent; color: @muted; border: none; border-bottom: 1px solid @border;
    padding: 4px 10px; font-size: 13px; }
QCheckBox { spacing: 8px; color: @ink; }
QCheckBox:disabled { color: @disabled; }
QScrollArea, QScrollArea > QWidget > QWidget[role="plain"] { background: transparent; border: none; }
QMessageBox QLabel#qt_msgbox_label { font-size: 18px; }
QMessageBox QLabel#qt_msgbox_informativelabel { min-width: 440px; }
QToolTip { background: @surface; color: @ink; border: 1px solid @border; padding: 4px; }
)";

QString makeSheet(const Colours& c) {
    const std::array<std::pair<const char*, QColor>, 16> words{{{"@paper", c.paper},
                                                                {"@surface", c.surface},
                                                                {"@sunken", c.sunken},
                                                                {"@ink", c.ink},
                                                                {"@muted", c.muted},
                                                                {"@accent", c.accent},
                                                                {"@onaccent", c.onAccent},
                                                                {"@tint", c.tint},
                                                                {"@ontint", c.onTint},
                                                                {"@error", c.error},
                                                                {"@wrongtint", c.errorTint},
                                                                {"@warning", c.warning},
                                                                {"@warntint", c.warningTint},
                                                                {"@border", c.border},
                                                                {"@disabled", c.disabled},
                                                                {"@focus", c.focus}}};
    QString sheet = QString::fromLatin1(kSheet);
    for (const auto& [word, colour] : words)
        sheet.replace(QLatin1String(word), colour.name());
    return sheet.replace(QLatin1String("@fixed"), fixedFont(15).family());
}

/// What the platform's own palette says, read while ours is not set.
bool platformIsDark() {
    QApplication::setPalette(QPalette());
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

} // namespace

void applyTheme(ThemeChoice choice) {
    static bool styled = false;
    const bool system = platformIsDark();
    dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && system);
    if (!styled) {
        QApplication::setStyle(new Style);
        styled = true;
    }
    QApplication::setPalette(makePalette(colours()));
    // Fusion outlines these in a darker shade of their Window colour; 140 is its factor.
    QPalette outlined = makePalette(colours());
    outlined.setColor(QPalette::All, QPalette::Window, colours().border.lighter(140));
    for (const char* name : {"QComboBox", "QAbstractSpinBox"})
        QApplication::setPalette(outlined, name);
    qApp->setStyleSheet(makeSheet(colours()));
}

bool themeIsDark() { return dark; }

const Colours& colours() { return dark ? darkColours() : lightColours(); }

PersonColours personColours(std::size_t index) {
    constexpr unsigned kWhite = 0xFFFFFF;
    constexpr unsigned kInk = 0x10171A;
    using Pair = std::pair<unsigned, unsigned>;
    static constexpr std::array<Pair, 8> kLight{{{0x3258C8, kWhite},
                                                 {0x8F700F, kWhite},
                                                 {0xBD71C0, kInk},
                                                 {0x552B14, kWhite},
                                                 {0x649463, kInk},
                                                 {0x09284F, kWhite},
                                                 {0x9D352D, kWhite},
                                                 {0x4F437A, kWhite}}};
    static constexpr std::array<Pair, 8> kDark{{{0x427FD8, kInk},
                                                {0xDD9D30, kInk},
                                                {0xA05986, kWhite},
                                                {0xA58D7A, kInk},
                                                {0x95E194, kInk},
                                                {0x92AEC9, kInk},
                                                {0xC1351E, kWhite},
                                                {0xE7D6F8, kInk}}};
    const auto& [fill, initials] = (dark ? kDark : kLight)[index % kLight.size()];
    return {rgb(fill), rgb(initials)};
}

QFont fixedFont(int pixels) {
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(pixels);
    return font;
}

} // namespace nulsom::window
