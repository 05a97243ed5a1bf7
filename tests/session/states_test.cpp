// SPDX-License-Identifier: EUPL-1.2
#include "tests/session/helpers.h"
#include "tests/wire/samples.h"

#include <QFile>

using namespace nulsom;
using namespace nulsom::test;

namespace {

using enum ParticipantState;

std::string tableOfMessages() {
    std::string out = "| message |";
    std::string line = "| --- |";
    for (int i = 0; i < static_cast<int>(Over); ++i) {
        out += " " + std::string(name(static_cast<ParticipantState>(i))) + " |";
        line += " --- |";
    }
    out += "\n" + line + "\n";
    for (const auto& row : messageRows()) {
        out += "| " + std::string(row.name) + " |";
        for (const char reply : row.replies)
            out += reply == 't' ? " takes |" : reply == '-' ? " – |" : " ends |";
        out += "\n";
    }
    return out;
}

std::string messageName(std::uint64_t type) {
    for (const auto& row : messageRows()) {
        if (row.type == type)
            return std::string(row.name);
    }
    return {};
}

std::string tableOfTransitions() {
    std::string out = "| from | message | to |\n| --- | --- | --- |\n";
    for (const auto& change : transitions())
        out += "| " + std::string(name(change.from)) + " | " + messageName(change.type) + " | " +
               std::string(name(change.to)) + " |\n";
    return out;
}

/// Between these two lines of STATES.md stands what comes from the code.
std::string generated() {
    return "<!-- from core/session/states.cpp -->\n\n" + tableOfMessages() + "\n" + tableOfTransitions() +
           "\n<!-- to here -->\n";
}

/// Five people, P0 in the wanted state and P4 somebody who would rather not answer.
void bringTo(MemoryBus& bus, ParticipantState state) {
    const auto lose = [&bus](auto message) { bus.onFrame = loseFrom<decltype(message)>(3); };
    if (state == Connecting) {
        bus.onFrame = [](std::size_t, bool, const Bytes&) { return false; };
        bus.add("P0", 1000);
        return bus.settle();
    }
    addPeople(bus, 4);
    bus.add("P4", std::nullopt);
    bus.settle();
    if (state == Locking)
        lose(wire::Open{});
    if (state == Lobby)
        return;
    bus.hubIntent(intent::CloseDoors{});
    bus.settle();
    if (state == Locking || state == Between)
        return;
    if (state == LookingOn)
        bus.laptops[0].answer.reset();
    if (state == LookingOn || state == Confirmed)
        lose(wire::Confirm{});
    if (state == Sharing)
        lose(wire::Share{});
    if (state == Opened)
        lose(wire::Unmask{});
    askAll(bus);
    if (state == LookingOn)
        bus.submit(4, 9);
    bus.settle();
    if (state != Question)
        combine(bus);
    bus.settle();
}

} // namespace

/// What a participant takes from the hub, and when.
class SessionStatesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    /// NULSOM_WRITE_STATES=1 writes the tables instead.
    void documentAgrees() {
        QFile file(QStringLiteral(NULSOM_SOURCE_DIR "/core/session/STATES.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        std::string text = file.readAll().toStdString();
        file.close();
        const auto from = text.find("<!-- from");
        const std::string end = "<!-- to here -->\n";
        const auto to = text.find(end);
        QVERIFY(from != std::string::npos && to != std::string::npos);
        if (qEnvironmentVariableIsSet("NULSOM_WRITE_STATES")) {
            text.replace(from, to + end.size() - from, generated());
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text.data(), static_cast<qint64>(text.size()));
            return;
        }
        QCOMPARE(text.substr(from, to + end.size() - from), generated());
    }

    void everyMessageFromTheHubHasARow() {
        for (const auto& row : messageRows())
            QCOMPARE(std::count_if(messageRows().begin(), messageRows().end(),
                                   [&](const auto& other) { return other.type == row.type; }),
                     1);
        for (std::uint64_t type = 0; type < 33; ++type) {
            const bool known = type <= wire::Resumed::kType || (type >= wire::Ask::kType);
            QCOMPARE(!messageName(type).empty(), known);
        }
    }

    /// No change of state stands in the table for nothing.
    void everyTransitionHappens() {
        std::vector<Transition> seen;
        const auto note = [&seen](const MemoryBus& bus) {
            seen.insert(seen.end(), bus.transitions.begin(), bus.transitions.end());
        };
        for (const auto state : {Question, LookingOn, Sharing, Confirmed, Opened}) {
            MemoryBus ended(1); // by the host
            bringTo(ended, state);
            ended.hubIntent(intent::Withdraw{});
            ended.hubIntent(intent::EndRound{});
            ended.settle();
            note(ended);
            MemoryBus missed(1); // its end went by while P0 was away
            bringTo(missed, state);
            missed.cut(0);
            missed.hubIntent(intent::EndRound{});
            askAll(missed);
            missed.connect(0);
            missed.settle();
            note(missed);
        }
        MemoryBus failing(1);
        bringTo(failing, Locking);
        passTime(failing, std::chrono::seconds{11});
        note(failing);
        MemoryBus without(1); // the Share of one who is here gets lost: the others go on
        lockWith(without, 5);
        askAll(without);
        without.onFrame = loseFrom<wire::Share>(2);
        combine(without);
        passTime(without, std::chrono::seconds{11});
        without.hubIntent(intent::GoOnWithoutSilent{});
        without.settle();
        note(without);

        const std::vector<Transition> onlyAfterALie{{Question, wire::RoundOver::kType, Between},
                                                    {Sharing, wire::ShareOf::kType, Opened},
                                                    {Confirmed, wire::AttestOf::kType, Opened},
                                                    {LookingOn, wire::Combine::kType, Sharing}};
        for (const auto& change : transitions()) {
            const auto isIn = [&change](const auto& list) {
                return std::find(list.begin(), list.end(), change) != list.end();
            };
            QVERIFY2(isIn(seen) != isIn(onlyAfterALie),
                     (std::string(name(change.from)) + ", " + messageName(change.type) + ", " +
                      std::string(name(change.to)))
                         .c_str());
        }
    }

    void whatMayNotComeNow_data() {
        QTest::addColumn<int>("state");
        for (int i = 0; i < static_cast<int>(Over); ++i)
            QTest::addRow("%s", std::string(name(static_cast<ParticipantState>(i))).c_str()) << i;
    }

    /// Every kind of message in every state: it is refused, passed over or looked at as the table says.
    void whatMayNotComeNow() {
        QFETCH(const int, state);
        const auto wanted = static_cast<ParticipantState>(state);
        for (const auto& [label, message] : wire::samples::messages()) {
            const auto type = std::visit(
                []<typename Type>(const Type&) -> std::uint64_t {
                    if constexpr (requires { Type::kType; })
                        return Type::kType;
                    else
                        return 0;
                },
                message);
            MemoryBus bus(1);
            bringTo(bus, wanted);
            QCOMPARE(name(bus.laptops[0].participant->state()), name(wanted));
            const std::size_t faults = faultsAt(bus, 0).size();
            bus.onFrame = nullptr;
            bus.inject(0, message);
            bus.settle();
            const auto after = faultsAt(bus, 0);
            const bool refused = after.size() > faults && after[faults].fault == Fault::NotUnderstood &&
                                 after[faults].detail.find("while") != std::string::npos;
            const auto reply = replyTo(wanted, type);
            const auto context = std::string(label) + ": " + failures(bus);
            QVERIFY2(refused == (reply == Reply::Refuse), context.c_str());
            if (reply == Reply::PassOver)
                QVERIFY2(after.size() == faults && bus.laptops[0].participant->state() == wanted,
                         context.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(SessionStatesTest)
#include "states_test.moc"
