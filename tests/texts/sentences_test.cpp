// SPDX-License-Identifier: EUPL-1.2
#include "ui/texts/fault_texts.h"
#include "ui/texts/language.h"
#include "ui/texts/number_texts.h"
#include "ui/texts/session_texts.h"

#include <QMap>
#include <QTest>

namespace nulsom {

using session::Fault;

class SentencesTest final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyFaultHasItsOwnSentence_data();
    void everyFaultHasItsOwnSentence();
    void namesAndPrivacyLineStandInTheSentence();
    void aFreeNameIsOffered();
    void languageTakesEffectAtOnce();
    void numbers_data();
    void numbers();
    void amounts();
};

namespace {

std::vector<Fault> allFaults() {
    std::vector<Fault> faults;
    for (int i = 0; i <= static_cast<int>(Fault::TitleNotAllowed); ++i)
        faults.push_back(static_cast<Fault>(i));
    return faults;
}

QString sentence(Fault fault) {
    return texts::sentence(session::FaultReport{fault, {"Alice"}, {}}, session::PrivacyLine::SentMasked);
}

} // namespace

void SentencesTest::everyFaultHasItsOwnSentence_data() {
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << QStringLiteral("en");
    QTest::newRow("nl") << QStringLiteral("nl");
}

void SentencesTest::everyFaultHasItsOwnSentence() {
    QFETCH(QString, language);
    QMap<QString, QString> english;
    texts::setLanguage(QStringLiteral("en"));
    for (const auto fault : allFaults())
        english[QString::number(static_cast<int>(fault))] = sentence(fault);

    texts::setLanguage(language);
    QMap<QString, QString> seen;
    for (const auto fault : allFaults()) {
        const auto name = session::name(fault);
        const auto label = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
        const auto text = sentence(fault);
        QVERIFY2(text.size() > 30, qPrintable(label));
        QVERIFY2(!text.contains(QLatin1Char('%')), qPrintable(text));
        QVERIFY2(!text.contains(QStringLiteral("  ")), qPrintable(text));
        QVERIFY2(!seen.contains(text), qPrintable(label + QStringLiteral(" reads as ") + seen.value(text)));
        if (language != QStringLiteral("en"))
            QVERIFY2(text != english[QString::number(static_cast<int>(fault))], qPrintable(label));
        seen[text] = label;
    }
    QCOMPARE(seen.size(), static_cast<qsizetype>(allFaults().size()));
}

void SentencesTest::namesAndPrivacyLineStandInTheSentence() {
    texts::setLanguage(QStringLiteral("en"));
    const session::FaultReport report{Fault::ShareDoesNotFit, {"Alice", "Bob", "%2"}, {}};
    const auto text = texts::sentence(report, session::PrivacyLine::SentMasked);
    QVERIFY2(text.contains(QStringLiteral("Alice, Bob and %2")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("Your answer has been sent only masked and sealed.")));
    QVERIFY(!texts::sentence(report).contains(QStringLiteral("Your answer")));
}

void SentencesTest::aFreeNameIsOffered() {
    texts::setLanguage(QStringLiteral("en"));
    const auto text = texts::sentence(session::FaultReport{Fault::NameTaken, {"Alice", "Alice 2"}, {}});
    QVERIFY2(text.contains(QStringLiteral("such as Alice 2.")), qPrintable(text));
}

void SentencesTest::languageTakesEffectAtOnce() {
    texts::setLanguage(QStringLiteral("nl"));
    QCOMPARE(texts::currentLanguage(), QStringLiteral("nl"));
    QCOMPARE(texts::statisticName(statistics::Statistic::Mean), QStringLiteral("Gemiddelde"));
    texts::setLanguage(QStringLiteral("en"));
    QCOMPARE(texts::statisticName(statistics::Statistic::Mean), QStringLiteral("Average"));
    QCOMPARE(texts::privacySentence(session::PrivacyLine::OnThisLaptop),
             QStringLiteral("Your answer is only on this laptop."));
}

void SentencesTest::numbers_data() {
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("dutch");
    QTest::newRow("small") << QByteArray("7") << QStringLiteral("7") << QStringLiteral("7");
    QTest::newRow("thousand") << QByteArray("1000") << QStringLiteral("1,000") << QStringLiteral("1.000");
    QTest::newRow("decimals") << QByteArray("52500.25") << QStringLiteral("52,500.25")
                              << QStringLiteral("52.500,25");
    QTest::newRow("negative") << QByteArray("-1234567.5") << QStringLiteral("−1,234,567.5")
                              << QStringLiteral("−1.234.567,5");
    QTest::newRow("six digits") << QByteArray("-123456") << QStringLiteral("−123,456")
                                << QStringLiteral("−123.456");
}

void SentencesTest::numbers() {
    QFETCH(QByteArray, plain);
    QFETCH(QString, english);
    QFETCH(QString, dutch);
    texts::setLanguage(QStringLiteral("en"));
    QCOMPARE(texts::formatNumber(plain.constData()), english);
    texts::setLanguage(QStringLiteral("nl"));
    QCOMPARE(texts::formatNumber(plain.constData()), dutch);
}

void SentencesTest::amounts() {
    const auto space = QString(QChar(u'\u00a0'));
    texts::setLanguage(QStringLiteral("en"));
    QCOMPARE(texts::formatAmount("44500.00", QStringLiteral("EUR")), QStringLiteral("€44,500"));
    QCOMPARE(texts::formatAmount("-44500.50", QStringLiteral("EUR")), QStringLiteral("−€44,500.50"));
    QCOMPARE(texts::formatAmount("12.00", QStringLiteral("km")),
             QStringLiteral("12") + space + QStringLiteral("km"));
    QCOMPARE(texts::formatAmount("4", {}), QStringLiteral("4"));
    texts::setLanguage(QStringLiteral("nl"));
    QCOMPARE(texts::formatAmount("44500.00", QStringLiteral("EUR")),
             QStringLiteral("€") + space + QStringLiteral("44.500"));
    // Masked numbers look alike in every language.
    QCOMPARE(texts::formatMasked(12'230'265), QStringLiteral("12\u2009230\u2009265"));
}

} // namespace nulsom

QTEST_GUILESS_MAIN(nulsom::SentencesTest)
#include "sentences_test.moc"
