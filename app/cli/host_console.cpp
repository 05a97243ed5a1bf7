// SPDX-License-Identifier: EUPL-1.2
#include "app/cli/host_console.h"

#include "core/base/text.h"
#include "core/wire/limits.h"
#include "ui/texts/fault_texts.h"
#include "ui/texts/session_texts.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace nulsom::cli {
namespace {

namespace intent = session::intent;
using session::HubStage;

std::size_t presentPeople(const session::HubSnapshot& snapshot) {
    return static_cast<std::size_t>(std::count_if(snapshot.people.begin(), snapshot.people.end(),
                                                  [](const auto& person) { return person.here; }));
}

} // namespace

HostConsole::HostConsole(statistics::Question question, Output& output)
    : output_(output), question_(std::move(question)) {
    // An event is printed before the snapshot with it comes, at the end of the same turn: whoever types
    // because of the event means what is true after it.
    connect(&reader_, &LineReader::changed, this,
            [this] { QTimer::singleShot(0, this, &HostConsole::onInput); });
}

void HostConsole::start() {
    reader_.start();
    say();
}

void HostConsole::show(const session::HubSnapshot& snapshot) {
    const bool changed = snapshot.stage != snapshot_.stage;
    snapshot_ = snapshot;
    if (changed) {
        typingQuestion_ = false;
        output_.endPrompt();
        silentTold_.clear();
        if (snapshot_.stage == HubStage::Result)
            answered_.push_back(snapshot_.round->question.text);
        say();
        for (const auto& line : std::exchange(early_, {}))
            onLine(line);
    }
    if (snapshot_.stage == HubStage::Combining && snapshot_.silent != silentTold_)
        sayWhoIsSilent();
}

void HostConsole::say() {
    switch (snapshot_.stage) {
    case HubStage::Lobby:
        output_.note(
            tr("Press Enter to close the doors once everybody is here; \"remove NAME\" takes someone off the "
               "list, \"q\" ends the session."));
        break;
    case HubStage::Check:
        output_.note(tr("Let everybody compare the words and count the people."));
        break;
    case HubStage::Idle:
        output_.note(tr("Press Enter to ask the question; \"a\" asks another one, \"q\" ends the session."));
        break;
    case HubStage::Question:
        output_.note(tr("Press Enter to add up once everybody is ready; \"t\" takes the question back."));
        break;
    case HubStage::LastLook:
        output_.note(tr("\"t\" takes the question back."));
        break;
    case HubStage::Result:
    case HubStage::NoResult:
        output_.note(tr("\"a\" asks another question, \"q\" ends the session."));
        break;
    case HubStage::Locking:
    case HubStage::Combining:
    case HubStage::Over:
        break;
    }
}

void HostConsole::sayWhoIsSilent() {
    silentTold_ = snapshot_.silent;
    if (silentTold_.empty())
        return;
    const auto names = texts::namesInText(silentTold_);
    if (snapshot_.mayGoOnWithout)
        output_.note(
            tr("No answer from %1; what was sent stays sealed. Wait, \"g\" goes on without, \"e\" ends the "
               "round without a result.")
                .arg(names));
    else
        output_.note(tr("No answer from %1, and the round cannot go on without. Wait, or \"e\" ends the "
                        "round without a "
                        "result.")
                         .arg(names));
}

void HostConsole::onInput() {
    while (const auto line = reader_.takeLine())
        onLine(QString::fromStdString(asText(line->view())).trimmed());
    if (reader_.atEnd())
        Q_EMIT leaving();
}

void HostConsole::onLine(const QString& line) {
    if (line == QStringLiteral("q") && early_.isEmpty()) {
        output_.endPrompt();
        Q_EMIT wanted(intent::EndSession{});
        return;
    }
    if (typingQuestion_) {
        onNewQuestion(line);
        return;
    }
    switch (snapshot_.stage) {
    case HubStage::Lobby:
        onLobby(line);
        break;
    case HubStage::Check:
    case HubStage::Idle:
    case HubStage::Result:
    case HubStage::NoResult:
        onBetweenQuestions(line);
        break;
    case HubStage::Question:
    case HubStage::LastLook:
        onQuestion(line);
        break;
    case HubStage::Combining:
        onCombining(line);
        break;
    case HubStage::Locking:
        output_.note(tr("One moment."));
        break;
    case HubStage::Over:
        break;
    }
}

void HostConsole::onLobby(const QString& line) {
    const auto remove = QStringLiteral("remove ");
    if (line.startsWith(remove)) {
        removePerson(line.mid(remove.size()).trimmed().toStdString());
        return;
    }
    if (!line.isEmpty())
        say();
    else if (presentPeople(snapshot_) < std::max(snapshot_.info.minimum, wire::kMinPeople))
        output_.note(texts::sentence(session::FaultReport{session::Fault::TooFewPeople, {}, {}}));
    else
        Q_EMIT wanted(intent::CloseDoors{});
}

// As the eye compares names: two people of names so alike are never in one session.
void HostConsole::removePerson(const std::string& name) {
    const auto found =
        std::find_if(snapshot_.people.begin(), snapshot_.people.end(), [&name](const auto& person) {
            return person.name == name || foldedName(person.name) == foldedName(name);
        });
    if (found == snapshot_.people.end())
        output_.note(tr("Nobody here is called %1.").arg(QString::fromStdString(name)));
    else
        Q_EMIT wanted(intent::Remove{found->name});
}

void HostConsole::onBetweenQuestions(const QString& line) {
    const bool over = snapshot_.stage == HubStage::Result || snapshot_.stage == HubStage::NoResult;
    if (line == QStringLiteral("a")) {
        typingQuestion_ = true;
        promptForQuestion();
    } else if (line.isEmpty() && !over) {
        // Whether enough people have said yes is for the session to say.
        ask(question_.text);
    } else {
        say();
    }
}

void HostConsole::onQuestion(const QString& line) {
    if (line == QStringLiteral("t"))
        Q_EMIT wanted(intent::Withdraw{});
    else if (!line.isEmpty() || snapshot_.stage == HubStage::LastLook)
        say();
    else if (snapshot_.mayCombine)
        Q_EMIT wanted(intent::Combine{});
    else
        output_.note(texts::whyNotCombine(
            snapshot_.whyNotCombine.value_or(session::FaultReport{session::Fault::GroupTooSmall, {}, {}})));
}

void HostConsole::onCombining(const QString& line) {
    if (line == QStringLiteral("g") && snapshot_.mayGoOnWithout)
        Q_EMIT wanted(intent::GoOnWithoutSilent{});
    else if (line == QStringLiteral("e"))
        Q_EMIT wanted(intent::EndRound{});
    else
        keepForLater(line);
}

// The result is on the screen a moment before everybody is known to have it; what is typed then is meant for
// later.
void HostConsole::keepForLater(const QString& line) {
    constexpr qsizetype kMost = 8;
    if ((line == QStringLiteral("a") || !early_.isEmpty()) && early_.size() < kMost)
        early_ += line;
}

bool HostConsole::wasAnswered(const std::string& text) const {
    return std::find(answered_.begin(), answered_.end(), text) != answered_.end();
}

void HostConsole::promptForQuestion() {
    output_.prompt(wasAnswered(question_.text) ? tr("Question:") : tr("Question (Enter for the same one):"));
}

void HostConsole::onNewQuestion(const QString& line) {
    output_.promptAnswered();
    if (line.isEmpty()) {
        ask(question_.text);
        return;
    }
    const auto text = cleanText(line.toStdString(), wire::kMaxQuestionCharacters);
    if (text) {
        ask(*text);
        return;
    }
    output_.note(texts::sentence(text.error()));
    promptForQuestion();
}

// No laptop combines the same words of the same people twice: it is said here, before everybody answers in
// vain.
void HostConsole::ask(const std::string& text) {
    typingQuestion_ = wasAnswered(text);
    if (typingQuestion_) {
        output_.note(tr("This question has its result: asked again it would show what somebody changed. Type "
                        "other words, or \"q\" to end the session."));
        promptForQuestion();
        return;
    }
    question_.text = text;
    Q_EMIT wanted(intent::Ask{question_});
}

} // namespace nulsom::cli
