// SPDX-License-Identifier: EUPL-1.2
#include "core/base/text.h"

#include <QTest>

using namespace nulsom;

Q_DECLARE_METATYPE(nulsom::TextFault)

class TextTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void cleaned_data();
    void cleaned();
    void refused_data();
    void refused();
    void notUtf8();
    void length();
    void goodNames_data();
    void goodNames();
    void badNames_data();
    void badNames();
    void sameToTheEye_data();
    void sameToTheEye();
    void cutBehindACharacter();
};

void TextTest::cleaned_data() {
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("clean");
    const auto row = [](const char* name, const QString& raw, const QString& clean) {
        QTest::newRow(name) << raw << clean;
    };
    row("plain", QStringLiteral("Hoeveel uur werk je?"), QStringLiteral("Hoeveel uur werk je?"));
    row("ends", QStringLiteral(" \t\nAnn\u00a0\r\n"), QStringLiteral("Ann"));
    row("runs of spaces", QStringLiteral("a  b \u2003\u3000 c"), QStringLiteral("a b c"));
    row("composed", QStringLiteral("Zoe\u0308"), QStringLiteral("Zo\u00eb"));
    row("ligature", QStringLiteral("e\ufb03cient"), QStringLiteral("efficient"));
    row("full width", QStringLiteral("\uff21\uff4e\uff4e\uff11"), QStringLiteral("Ann1"));
    row("mathematical letters", QStringLiteral("\U0001d400nn"), QStringLiteral("Ann"));
    row("superscript", QStringLiteral("m\u00b2"), QStringLiteral("m2"));
    row("emoji stays", QStringLiteral("Lunch \U0001f355"), QStringLiteral("Lunch \U0001f355"));
    row("variation selector goes", QStringLiteral("\u2764\ufe0f"), QStringLiteral("\u2764"));
    row("selector in a pair", QStringLiteral("e\ufe0e\u0301"), QStringLiteral("\u00e9"));
}

void TextTest::cleaned() {
    QFETCH(QString, raw);
    QFETCH(QString, clean);
    const auto once = cleanText(raw.toStdString(), 200);
    QVERIFY(once);
    QCOMPARE(*once, clean.toStdString());
    const auto twice = cleanText(*once, 200);
    QVERIFY(twice);
    QCOMPARE(*twice, *once);
}

void TextTest::refused_data() {
    QTest::addColumn<uint>("character");
    for (const uint c : {0x00U,   0x07U,    0x09U,    0x0aU,    0x0dU,    0x1bU,   0x7fU,   0x85U,   0xadU,
                         0x34fU,  0x61cU,   0x115fU,  0x180bU,  0x180eU,  0x200bU, 0x200cU, 0x200dU, 0x200eU,
                         0x200fU, 0x2028U,  0x2029U,  0x202aU,  0x202bU,  0x202cU, 0x202dU, 0x202eU, 0x2060U,
                         0x2066U, 0x2067U,  0x2068U,  0x2069U,  0x206fU,  0x3164U, 0xe000U, 0xfeffU, 0xffa0U,
                         0xfffeU, 0xe0001U, 0xe0041U, 0xe0100U, 0x10ffffU})
        QTest::newRow(qPrintable(QString::number(c, 16))) << c;
}

void TextTest::refused() {
    QFETCH(uint, character);
    QString text = QStringLiteral("a");
    text.append(QChar::fromUcs4(character)).append(QLatin1Char('b'));
    const auto clean = cleanText(text.toStdString(), 200);
    QVERIFY(!clean);
    QCOMPARE(clean.error(), TextFault::Control);
    QVERIFY(!cleanName(text.toStdString()));
}

void TextTest::notUtf8() {
    for (const std::string_view bad :
         {"\xff", "a\xc3", "\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\x80"}) {
        QVERIFY(!isUtf8(bad));
        QCOMPARE(cleanText(bad, 200).error(), TextFault::NotUtf8);
    }
    QVERIFY(isUtf8(""));
    QVERIFY(isUtf8("a\xef\xbf\xbd"));
    QVERIFY(isUtf8("\xf4\x8f\xbf\xbd"));
}

void TextTest::length() {
    QCOMPARE(cleanText("", 5).error(), TextFault::Empty);
    QCOMPARE(cleanText(" \n\t\u00a0", 5).error(), TextFault::Empty);
    QVERIFY(cleanText("12345", 5));
    QCOMPARE(cleanText("123456", 5).error(), TextFault::TooLong);
    // Code points of what is left, not bytes, halves of pairs or what was typed.
    QVERIFY(cleanText("\U0001f355\U0001f355\U0001f355\U0001f355\U0001f355", 5));
    QVERIFY(cleanText("e\u0301e\u0301e\u0301e\u0301e\u0301", 5));
    QVERIFY(cleanText("  1   2   3  ", 5));
    QCOMPARE(cleanText("\ufdfa", 17).error(), TextFault::TooLong); // one that becomes eighteen
    QVERIFY(cleanText("\ufdfa", 18));
    QCOMPARE(cleanText(std::string(1'000'000, ' ') + "a", 5).error(), TextFault::TooLong);
    QVERIFY(cleanName(std::string(32, 'a')));
    QCOMPARE(cleanName(std::string(33, 'a')).error(), TextFault::TooLong);
}

void TextTest::goodNames_data() {
    QTest::addColumn<QString>("raw");
    for (const auto& name :
         {QStringLiteral("Ann"), QStringLiteral("Zo\u00eb de Vries-O'Neill"), QStringLiteral("A"),
          QStringLiteral("Jan 2"), QStringLiteral("7"), QStringLiteral("\u0410\u043d\u043d\u0430"),
          QStringLiteral("\u0391\u03bd\u03bd\u03b1"), QStringLiteral("\u7530\u4e2d\u3055\u304f\u3089"),
          QStringLiteral("\u7530\u4e2d\u30b5\u30af\u30e9"), QStringLiteral("\u91d1\uae40"),
          QStringLiteral("\u0645\u062d\u0645\u062f"), QStringLiteral("\u0905\u0928\u0940\u0924\u093e"),
          QStringLiteral("Ann \U0001f355")})
        QTest::newRow(name.toUtf8().constData()) << name;
}

void TextTest::goodNames() {
    QFETCH(QString, raw);
    const auto name = cleanName(raw.toStdString());
    QVERIFY(name);
    QCOMPARE(*name, raw.normalized(QString::NormalizationForm_KC).toStdString());
    QVERIFY(!foldedName(*name).empty());
}

void TextTest::badNames_data() {
    QTest::addColumn<QString>("raw");
    QTest::addColumn<TextFault>("fault");
    const auto row = [](const char* name, const QString& raw, TextFault fault) {
        QTest::newRow(name) << raw << fault;
    };
    row("Cyrillic A in Latin", QStringLiteral("\u0410nn"), TextFault::MixedScripts);
    row("Greek o in Latin", QStringLiteral("B\u03bfb"), TextFault::MixedScripts);
    row("Cherokee in Latin", QStringLiteral("\u13aann"), TextFault::MixedScripts);
    row("Latin and Han", QStringLiteral("Ann\u7530"), TextFault::MixedScripts);
    row("Hangul and Hiragana", QStringLiteral("\uae40\u3055"), TextFault::MixedScripts);
    row("blank of Braille", QStringLiteral("Ann\u2800"), TextFault::MixedScripts);
    row("signs only", QStringLiteral("-.-"), TextFault::Empty);
    row("emoji only", QStringLiteral("\U0001f355"), TextFault::Empty);
    row("nothing", QString{}, TextFault::Empty);
}

void TextTest::badNames() {
    QFETCH(QString, raw);
    QFETCH(TextFault, fault);
    const auto name = cleanName(raw.toStdString());
    QVERIFY(!name);
    QCOMPARE(name.error(), fault);
}

void TextTest::sameToTheEye_data() {
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("same");
    const auto row = [](const char* name, const QString& a, const QString& b, bool same) {
        QTest::newRow(name) << a << b << same;
    };
    row("case", QStringLiteral("Ann"), QStringLiteral("aNN"), true);
    row("space", QStringLiteral("Ann Lee"), QStringLiteral("AnnLee"), true);
    row("dash", QStringLiteral("Ann-Lee"), QStringLiteral("Ann\u2013Lee"), true);
    row("dot", QStringLiteral("A. Lee"), QStringLiteral("A Lee"), true);
    row("middle dot", QStringLiteral("Ann\u00b7"), QStringLiteral("Ann"), true);
    row("sharp s", QStringLiteral("Strau\u00df"), QStringLiteral("STRAUSS"), true);
    row("capital sharp s", QStringLiteral("Strau\u1e9e"), QStringLiteral("strauss"), true);
    row("final sigma", QStringLiteral("\u039d\u03af\u03ba\u03bf\u03c2"),
        QStringLiteral("\u039d\u0399\u0301\u039a\u039f\u03a3"), true);
    row("full width", QStringLiteral("Ann"), QStringLiteral("\uff21\uff2e\uff2e"), true);
    row("composed", QStringLiteral("Zo\u00eb"), QStringLiteral("ZOE\u0308"), true);
    row("accent counts", QStringLiteral("Zo\u00eb"), QStringLiteral("Zoe"), false);
    row("digit counts", QStringLiteral("Ann 2"), QStringLiteral("Ann 3"), false);
}

void TextTest::sameToTheEye() {
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(bool, same);
    QCOMPARE(foldedName(a.toStdString()) == foldedName(b.toStdString()), same);
}

void TextTest::cutBehindACharacter() {
    QCOMPARE(cutText("abc", 3), std::string_view("abc"));
    QCOMPARE(cutText("abc", 2), std::string_view("ab"));
    QCOMPARE(cutText("a\u00eb", 2), std::string_view("a"));
    QCOMPARE(cutText("\U0001f355\U0001f355", 7), std::string_view("\U0001f355"));
    QCOMPARE(cutText("\U0001f355", 3), std::string_view(""));
}

QTEST_GUILESS_MAIN(TextTest)
#include "text_test.moc"
