// SPDX-License-Identifier: EUPL-1.2
//
// The word lists people compare aloud in the session check. Four words stand for 32 bits, so a list must have
// exactly 256 entries, and two entries that are heard or spelled nearly alike would hide a difference.
//
// The phonetic code is American Soundex (US National Archives, "The Soundex Indexing System"): vowels, h, w
// and y are not coded; bfpv = 1, cgjkqsxz = 2, dt = 3, l = 4, mn = 5, r = 6; neighbours with one digit count
// once, also across h and w, but twice across a vowel or y; the first letter's own digit takes part in that;
// four characters, padded with 0. Soundex keeps the first letter as written. Here it is replaced by the class
// of its sound, so that words which begin alike to the ear do not differ by spelling alone:
//   both     A = every vowel; K = k, q, hard c; S = s, z, x, c before e, i, y; F = f, v, ph
//   English  J = j, ch, g before e, i, y; N = n, kn, gn; R = r, wr; S also ps; y is a consonant of its own
//   Dutch    F also the w of wr (spoken vr); S also ch (chocola); J = j, y; ij is a vowel wherever it stands
// Every other letter is its own class. Only words in one list are compared: a session uses one language.

#include <QFile>
#include <QTest>

#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

constexpr std::size_t kWordCount = 256;
constexpr std::size_t kMinLength = 4;
constexpr std::size_t kMaxLength = 8;
constexpr std::size_t kMinDistance = 3;
constexpr std::size_t kCodeLength = 4;

enum class Language { English, Dutch };

struct Onset {
    char soundClass = 0; // upper case
    std::size_t length = 1;
};

bool isOneOf(char letter, std::string_view letters) { return letters.find(letter) != std::string_view::npos; }

// '0' for a letter that Soundex does not code.
char soundexDigit(char letter) {
    static constexpr std::string_view kGroups[] = {"bfpv", "cgjkqsxz", "dt", "l", "mn", "r"};
    char digit = '1';
    for (const std::string_view group : kGroups) {
        if (isOneOf(letter, group)) {
            return digit;
        }
        ++digit;
    }
    return '0';
}

// `word` is lower case, and longer than its onset.
std::string codeWithOnset(std::string_view word, Onset onset) {
    std::string code(1, onset.soundClass);
    char previous = soundexDigit(static_cast<char>(onset.soundClass - 'A' + 'a'));
    for (const char letter : word.substr(onset.length)) {
        if (isOneOf(letter, "hw")) {
            continue;
        }
        const char digit = soundexDigit(letter);
        if (digit != '0' && digit != previous) {
            code += digit;
        }
        previous = digit;
    }
    code.resize(kCodeLength, '0');
    return code;
}

Onset onsetOf(std::string_view word, Language language) {
    struct Cluster {
        std::string_view letters;
        char soundClass;
        std::size_t length = 2;
    };
    static const std::vector<Cluster> kEnglish{{"ph", 'F'}, {"kn", 'N'}, {"gn", 'N'},
                                               {"wr", 'R'}, {"ch", 'J'}, {"ps", 'S'}};
    static const std::vector<Cluster> kDutch{{"ph", 'F'}, {"wr", 'F', 1}, {"ch", 'S'}};
    const bool english = language == Language::English;
    for (const Cluster& cluster : english ? kEnglish : kDutch) {
        if (word.substr(0, cluster.letters.size()) == cluster.letters) {
            return {cluster.soundClass, cluster.length};
        }
    }
    const char first = word[0];
    const bool soft = word.size() > 1 && isOneOf(word[1], "eiy");
    if (isOneOf(first, "aeiou")) {
        return {'A'};
    }
    if (isOneOf(first, "zx") || (first == 'c' && soft)) {
        return {'S'};
    }
    if (isOneOf(first, "cq")) {
        return {'K'};
    }
    if (first == 'v') {
        return {'F'};
    }
    if (english ? (first == 'g' && soft) : first == 'y') {
        return {'J'};
    }
    return {static_cast<char>(first - 'a' + 'A')};
}

std::string phoneticCode(std::string word, Language language) {
    if (language == Language::Dutch) {
        for (std::size_t at = word.find("ij"); at != std::string::npos; at = word.find("ij")) {
            word.replace(at, 2, "ii");
        }
    }
    return codeWithOnset(word, onsetOf(word, language));
}

std::size_t editDistance(std::string_view left, std::string_view right) {
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < left.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < right.size(); ++j) {
            const std::size_t substituted = diagonal + (left[i] == right[j] ? 0U : 1U);
            diagonal = row[j + 1];
            row[j + 1] = std::min({substituted, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

// The file's bytes; empty when it cannot be read, which the count then reports.
QByteArray readList(const QString& code) {
    QFile file(QStringLiteral(NULSOM_SOURCE_DIR "/resources/words/%1.txt").arg(code));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::vector<std::string> wordsOf(const QString& code) {
    std::vector<std::string> words;
    std::string word;
    for (const char byte : readList(code)) {
        if (byte == '\n') {
            words.push_back(word);
            word.clear();
        } else {
            word += byte;
        }
    }
    return words;
}

QByteArray pairText(const std::string& left, const std::string& right, const std::string& why) {
    return QByteArray::fromStdString(left + " / " + right + ": " + why);
}

} // namespace

class WordsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void soundexFollowsThePublishedExamples_data();
    void soundexFollowsThePublishedExamples();
    void onsetsThatSoundAlikeShareACode_data();
    void onsetsThatSoundAlikeShareACode();
    void editDistanceCountsSingleLetters();
    void listHas256Lines_data() { languages(); }
    void listHas256Lines();
    void wordsAreShortLowerCaseAscii_data() { languages(); }
    void wordsAreShortLowerCaseAscii();
    void listIsSortedWithoutRepeats_data() { languages(); }
    void listIsSortedWithoutRepeats();
    void wordsDifferInSpelling_data() { languages(); }
    void wordsDifferInSpelling();
    void wordsDifferInSound_data() { languages(); }
    void wordsDifferInSound();
    void noWordIsInBothLists();

  private:
    static void languages();
};

void WordsTest::languages() {
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("language");
    QTest::newRow("English") << QStringLiteral("en") << static_cast<int>(Language::English);
    QTest::newRow("Dutch") << QStringLiteral("nl") << static_cast<int>(Language::Dutch);
}

void WordsTest::soundexFollowsThePublishedExamples_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    // The examples of the National Archives' page.
    const std::pair<const char*, const char*> examples[] = {
        {"washington", "W252"}, {"lee", "L000"},       {"gutierrez", "G362"}, {"pfister", "P236"},
        {"jackson", "J250"},    {"vandeusen", "V532"}, {"tymczak", "T522"},   {"ashcraft", "A261"}};
    for (const auto& [name, expected] : examples) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(expected);
    }
}

void WordsTest::soundexFollowsThePublishedExamples() {
    QFETCH(QString, name);
    QFETCH(QString, expected);
    const std::string word = name.toStdString();
    const Onset asWritten{static_cast<char>(word[0] - 'a' + 'A')};
    QCOMPARE(QString::fromStdString(codeWithOnset(word, asWritten)), expected);
}

void WordsTest::onsetsThatSoundAlikeShareACode_data() {
    QTest::addColumn<int>("language");
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    const auto row = [](Language language, const char* left, const char* right) {
        QTest::addRow("%s %s", left, right)
            << static_cast<int>(language) << QString::fromLatin1(left) << QString::fromLatin1(right);
    };
    row(Language::English, "cite", "site");
    row(Language::English, "cork", "quirk");
    row(Language::English, "knight", "night");
    row(Language::English, "gnu", "new");
    row(Language::English, "wrap", "rap");
    row(Language::English, "phase", "fuse");
    row(Language::English, "vine", "fine");
    row(Language::English, "zinc", "sink");
    row(Language::English, "gin", "chin");
    row(Language::English, "eagle", "ugly");
    row(Language::Dutch, "vier", "fier");
    row(Language::Dutch, "wraak", "vraag");
    row(Language::Dutch, "zee", "saai");
    row(Language::Dutch, "citroen", "zitron");
    row(Language::Dutch, "cavia", "kievie");
    row(Language::Dutch, "ijs", "eis");
    row(Language::Dutch, "lijden", "leiden");
}

void WordsTest::onsetsThatSoundAlikeShareACode() {
    QFETCH(int, language);
    QFETCH(QString, left);
    QFETCH(QString, right);
    const auto spoken = static_cast<Language>(language);
    QCOMPARE(QString::fromStdString(phoneticCode(left.toStdString(), spoken)),
             QString::fromStdString(phoneticCode(right.toStdString(), spoken)));
}

void WordsTest::editDistanceCountsSingleLetters() {
    QCOMPARE(editDistance("kitten", "sitting"), std::size_t{3});
    QCOMPARE(editDistance("tulip", "tulip"), std::size_t{0});
    QCOMPARE(editDistance("", "tulp"), std::size_t{4});
    QCOMPARE(editDistance("saturday", "sunday"), std::size_t{3});
}

void WordsTest::listHas256Lines() {
    QFETCH(QString, code);
    const QByteArray bytes = readList(code);
    QVERIFY2(bytes.endsWith('\n'), "missing file, or a last line without an end");
    QCOMPARE(wordsOf(code).size(), kWordCount);
}

void WordsTest::wordsAreShortLowerCaseAscii() {
    QFETCH(QString, code);
    for (const std::string& word : wordsOf(code)) {
        const bool letters =
            std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
        QVERIFY2(letters, QByteArray::fromStdString(word + ": something other than a to z").constData());
        QVERIFY2(word.size() >= kMinLength && word.size() <= kMaxLength,
                 QByteArray::fromStdString(word + ": not 4 to 8 letters").constData());
    }
}

void WordsTest::listIsSortedWithoutRepeats() {
    QFETCH(QString, code);
    const std::vector<std::string> words = wordsOf(code);
    const auto at =
        std::adjacent_find(words.begin(), words.end(), [](const auto& l, const auto& r) { return l >= r; });
    if (at != words.end()) {
        QFAIL(pairText(*at, *(at + 1), "not in this order, or twice").constData());
    }
}

void WordsTest::wordsDifferInSpelling() {
    QFETCH(QString, code);
    const std::vector<std::string> words = wordsOf(code);
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const std::size_t distance = editDistance(words[i], words[j]);
            QVERIFY2(distance >= kMinDistance,
                     pairText(words[j], words[i], "only " + std::to_string(distance) + " letters apart")
                         .constData());
        }
    }
}

void WordsTest::wordsDifferInSound() {
    QFETCH(QString, code);
    QFETCH(int, language);
    std::map<std::string, std::string> wordByCode;
    for (const std::string& word : wordsOf(code)) {
        QVERIFY2(!word.empty(), "an empty line");
        const std::string sound = phoneticCode(word, static_cast<Language>(language));
        const auto [at, added] = wordByCode.emplace(sound, word);
        QVERIFY2(added, pairText(at->second, word, "both sound like " + sound).constData());
    }
}

void WordsTest::noWordIsInBothLists() {
    const std::vector<std::string> english = wordsOf(QStringLiteral("en"));
    for (const std::string& dutch : wordsOf(QStringLiteral("nl"))) {
        const QString lower = QString::fromStdString(dutch).toLower();
        for (const std::string& word : english) {
            QVERIFY2(QString::fromStdString(word).toLower() != lower,
                     pairText(word, dutch, "in both lists").constData());
        }
    }
}

QTEST_GUILESS_MAIN(WordsTest)
#include "words_test.moc"
