// SPDX-License-Identifier: EUPL-1.2
#include "app/cli/event_json.h"
#include "app/cli/own_fault.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

namespace nulsom::cli {

namespace event = session::event;

/// EVENTS.md and the program say the same: names, fields, types and a real example of each.
class EventsDocTest final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void everyEventIsDescribedAsItIs();
    void ownFaultsAreListed();
    void timeHasNanoseconds();
    void longNumbersAreStrings();

  private:
    struct Section {
        QMap<QString, QString> types; ///< by field
        QJsonObject example;
    };
    void readSection(const QString& text);

    QMap<QString, Section> sections_;
    QStringList ownFaults_; ///< the names in the list under `failed`
};

namespace {

std::vector<QJsonObject> everyEvent() {
    statistics::Question question;
    question.text = "How much?";
    question.statistics = {statistics::Statistic::Mean};
    const decltype(session::Event::what) all[] = {
        event::Listening{}, event::Joined{},
        event::Left{},      event::Roster{{"Alice"}, {"honey"}, "1"},
        event::Verified{},  event::QuestionAsked{1, question},
        event::Withdrawn{}, event::Ready{},
        event::Closing{},   event::Combine{},
        event::Share{},     event::Confirmed{},
        event::Unmasked{},  event::Result{1, {"Alice"}, {{statistics::Statistic::Mean, "1.00", "EUR"}}},
        event::Failed{},    event::Ended{},
    };
    static_assert(std::size(all) == std::variant_size_v<decltype(session::Event::what)>);
    std::vector<QJsonObject> objects;
    for (const auto& what : all)
        objects.push_back(toJson(session::Event{{}, what}));
    objects.push_back(toJson(discovery::FoundSession{}, {}));
    return objects;
}

QString typeOf(const QJsonValue& value, const QString& documented) {
    switch (value.type()) {
    case QJsonValue::Double:
        return QStringLiteral("number");
    case QJsonValue::String:
        return QStringLiteral("string");
    case QJsonValue::Array: {
        const auto array = value.toArray();
        if (array.isEmpty() && documented.startsWith(QStringLiteral("list of ")))
            return documented;
        return QStringLiteral("list of ") +
               (array.first().isString() ? QStringLiteral("strings") : QStringLiteral("objects"));
    }
    case QJsonValue::Null:
    case QJsonValue::Bool:
    case QJsonValue::Object:
    case QJsonValue::Undefined:
        break;
    }
    return QStringLiteral("something else");
}

} // namespace

void EventsDocTest::readSection(const QString& text) {
    const auto name = text.section(QLatin1Char('\n'), 0, 0).trimmed();
    Section section;
    static const QRegularExpression row(QStringLiteral("^\\| `(\\w+)` \\| ([a-z ]+) \\|"),
                                        QRegularExpression::MultilineOption);
    for (auto rows = row.globalMatch(text); rows.hasNext();) {
        const auto match = rows.next();
        section.types[match.captured(1)] = match.captured(2);
    }
    static const QRegularExpression block(QStringLiteral("```json\n(.*)\n```"));
    const auto example = block.match(text);
    QVERIFY2(example.hasMatch(), qPrintable(name));
    section.example = QJsonDocument::fromJson(example.captured(1).toUtf8()).object();
    QVERIFY2(!section.example.isEmpty(), qPrintable(name));
    QVERIFY2(!sections_.contains(name), qPrintable(name));
    sections_[name] = section;
}

void EventsDocTest::initTestCase() {
    QFile file(QStringLiteral(NULSOM_SOURCE_DIR "/core/session/EVENTS.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto parts = QString::fromUtf8(file.readAll()).split(QStringLiteral("\n### "));
    for (const auto& part : parts.mid(1))
        readSection(part);
    const auto failed = parts.filter(QRegularExpression(QStringLiteral("^failed\n")));
    QCOMPARE(failed.size(), 1);
    static const QRegularExpression item(QStringLiteral("^- `(\\w+)`: "),
                                         QRegularExpression::MultilineOption);
    for (auto items = item.globalMatch(failed.front()); items.hasNext();)
        ownFaults_ += items.next().captured(1);
}

void EventsDocTest::everyEventIsDescribedAsItIs() {
    QStringList seen;
    for (const auto& object : everyEvent()) {
        const auto name = object[QStringLiteral("event")].toString();
        QVERIFY2(sections_.contains(name), qPrintable(name));
        const auto& section = sections_[name];
        auto fields = section.types.keys() << QStringLiteral("event") << QStringLiteral("t");
        fields.sort();
        QCOMPARE(object.keys(), fields);
        QCOMPARE(section.example.keys(), fields);
        QCOMPARE(section.example[QStringLiteral("event")].toString(), name);
        for (auto field = section.types.begin(); field != section.types.end(); ++field) {
            QCOMPARE(typeOf(object[field.key()], field.value()), field.value());
            QCOMPARE(typeOf(section.example[field.key()], field.value()), field.value());
        }
        seen += name;
    }
    seen.sort();
    QCOMPARE(seen, sections_.keys());
}

void EventsDocTest::ownFaultsAreListed() {
    QStringList names;
    for (const auto name : own_fault::kAll) {
        names += QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
        const auto object = failureJson(name, QStringLiteral("Why."), {});
        QCOMPARE(object[QStringLiteral("fault")].toString(), names.back());
        QCOMPARE(object[QStringLiteral("text")].toString(), QStringLiteral("Why."));
        auto fields = sections_[QStringLiteral("failed")].types.keys();
        fields << QStringLiteral("event") << QStringLiteral("t");
        fields.sort();
        QCOMPARE(object.keys(), fields);
    }
    QCOMPARE(ownFaults_, names);
}

void EventsDocTest::timeHasNanoseconds() {
    const session::Event ended{std::chrono::nanoseconds(1'234'567'890'123), event::Ended{}};
    QCOMPARE(QJsonDocument(toJson(ended)).toJson(QJsonDocument::Compact),
             QByteArray(R"({"event":"ended","t":1234.567890123})"));
}

void EventsDocTest::longNumbersAreStrings() {
    const session::Event share{{}, event::Share{"Alice", {18'446'744'073'709'551'615ULL, 0}}};
    QCOMPARE(QJsonDocument(toJson(share)).toJson(QJsonDocument::Compact),
             QByteArray(R"({"event":"share","from":"Alice","masked":["18446744073709551615","0"],"t":0})"));
}

} // namespace nulsom::cli

QTEST_GUILESS_MAIN(nulsom::cli::EventsDocTest)
#include "events_doc_test.moc"
