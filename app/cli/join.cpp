// SPDX-License-Identifier: EUPL-1.2
#include "app/cli/join.h"

#include "app/cli/answers.h"
#include "app/cli/event_json.h"
#include "app/cli/find.h"
#include "app/cli/story.h"
#include "core/base/text.h"
#include "ui/texts/fault_texts.h"
#include "ui/texts/language.h"
#include "ui/texts/session_texts.h"

#include <algorithm>

namespace nulsom::cli {
namespace {

namespace event = session::event;
namespace intent = session::intent;

// A host announces itself every second: after this time every session of the title has been heard.
constexpr std::chrono::milliseconds kSettle{1200};
constexpr std::chrono::milliseconds kGiveUpFinding{10'000};

bool sameTitle(const std::string& a, const std::string& b) {
    return a == b || foldedName(a) == foldedName(b);
}

/// Only for what is no secret: commands and yes or no.
QString plain(ByteView line) { return QString::fromStdString(asText(line)).trimmed().toLower(); }

} // namespace

Join::Join(JoinOptions options, Output& output) : options_(std::move(options)), output_(output) {
    input_ = std::make_unique<LineReader>();
    if (isTerminal(stdin))
        terminal_ = input_.get();
    answers_ = input_.get();
    if (options_.answers) {
        file_ = std::make_unique<LineReader>(std::move(*options_.answers));
        answers_ = file_.get();
    }
    if (file_ != nullptr && options_.acceptWords)
        terminal_ = nullptr; // nothing is asked there
    connect(input_.get(), &LineReader::changed, this, &Join::onInput);
    settled_.setSingleShot(true);
    noneFound_.setSingleShot(true);
    connect(&settled_, &QTimer::timeout, this, &Join::choose);
    connect(&noneFound_, &QTimer::timeout, this, [this] {
        output_.failure(own_fault::kNoSessionFound,
                        tr("No session of this title found on this network. Nothing was sent. Ask the host "
                           "for the code."));
        Q_EMIT done(kFailed);
    });
}

Join::~Join() = default;

void Join::start() {
    if (!atTerminal() && !options_.acceptWords) {
        output_.failure(
            own_fault::kWrongUse,
            tr("Nobody is at a terminal to compare the words. Nothing was sent. Join from a terminal, or say "
               "yes beforehand with --accept-words."));
        Q_EMIT done(kWrongUse);
        return;
    }
    if (atTerminal()) {
        hide();
        terminal_->start();
    }
    if (options_.target)
        connectTo(*options_.target);
    else
        find();
}

void Join::find() {
    finder_ = std::make_unique<net::SessionFinder>();
    connect(finder_.get(), &net::SessionFinder::sessionsChanged, this,
            [this](const std::vector<discovery::FoundSession>& sessions) {
                matches_.clear();
                for (const auto& session : sessions) {
                    if (sameTitle(session.title, options_.title))
                        matches_.push_back(session);
                }
                if (!matches_.empty() && !settled_.isActive())
                    settled_.start(kSettle);
            });
    connect(finder_.get(), &net::SessionFinder::failed, this, [this](const session::FaultReport& report) {
        noneFound_.stop();
        output_.event({now(), event::Failed{report}});
        Q_EMIT done(kFailed);
    });
    noneFound_.start(kGiveUpFinding);
    finder_->start();
}

void Join::choose() {
    if (matches_.empty())
        return;
    noneFound_.stop();
    finder_->stop();
    if (matches_.size() > 1) {
        output_.failure(
            own_fault::kSeveralSessions,
            tr("More than one session has this title. Nothing was sent. Join with the code or the address:"));
        for (const auto& session : matches_) {
            output_.object(toJson(session, now()));
            output_.note(sessionLine(session));
        }
        Q_EMIT done(kWrongUse);
        return;
    }
    const auto& found = matches_.front();
    connectTo({found.addresses, found.port, toBytes(found.fingerprint)});
}

void Join::connectTo(net::JoinTarget target) {
    driver_ = std::make_unique<net::JoinDriver>(std::move(target),
                                                session::ParticipantConfig{options_.name, session::Timers{}});
    connect(driver_.get(), &net::JoinDriver::eventHappened, this, &Join::onEvent);
    connect(driver_.get(), &net::JoinDriver::snapshotChanged, this,
            [this](const session::ParticipantSnapshot& snapshot) { snapshot_ = snapshot; });
    connect(driver_.get(), &net::JoinDriver::finished, this, &Join::onEnd);
    driver_->start();
}

void Join::interrupt() {
    if (driver_)
        leave();
    else
        Q_EMIT done(kInterrupted);
}

void Join::leave() {
    leaving_ = true;
    ask(Asking::Nothing);
    hidden_.reset();
    stopLater(*driver_);
}

void Join::onEnd() {
    hidden_.reset();
    const bool good = ended_ || snapshot_.stage == session::ParticipantStage::Ended;
    const bool failed =
        !good || snapshot_.stage == session::ParticipantStage::Failed || lacksResult_ || refused_;
    Q_EMIT done(failed ? kFailed : kDone);
}

void Join::onEvent(const session::Event& happened) {
    const bool withdrawn = std::holds_alternative<event::Withdrawn>(happened.what);
    if (withdrawn || std::holds_alternative<event::Combine>(happened.what))
        closeQuestion();
    output_.event(happened, snapshot_.privacy);
    for (const auto& line : story(happened))
        output_.line(line);

    if (std::holds_alternative<event::Joined>(happened.what) && atTerminal()) {
        output_.note(tr("Wait until the host closes the doors. Ctrl-C leaves the session."));
    } else if (const auto* roster = std::get_if<event::Roster>(&happened.what)) {
        askWords(*roster);
    } else if (const auto* asked = std::get_if<event::QuestionAsked>(&happened.what)) {
        askAnswer(*asked);
    } else if (withdrawn) {
        lacksResult_ = false;
    } else if (const auto* combine = std::get_if<event::Combine>(&happened.what)) {
        sayIfLeftOut(*combine);
    } else if (std::holds_alternative<event::Result>(happened.what)) {
        lacksResult_ = false;
        lastLine_.reset();
        applyLater(*driver_, intent::GoOn{});
    } else if (std::holds_alternative<event::Ended>(happened.what)) {
        ended_ = true;
    }
}

// Typing shows while a yes or no is asked and at no other time: an answer may be typed too early or too late.
void Join::ask(Asking what) {
    asking_ = what;
    if (what == Asking::Nothing)
        output_.endPrompt();
    if (!atTerminal())
        return;
    if (what == Asking::Words || what == Asking::People)
        hidden_.reset();
    else
        hide();
    // What was typed before the question stood there was not meant for it.
    forgetTyped();
    terminal_->forget();
}

void Join::hide() {
    if (answers_ == terminal_ && !hidden_ && !leaving_)
        hidden_ = std::make_unique<HiddenTyping>();
}

void Join::askWords(const event::Roster& roster) {
    if (options_.acceptWords) {
        applyLater(*driver_, intent::PeopleAndWordsMatch{});
        return;
    }
    people_ = roster.participants;
    ask(Asking::Words);
    output_.prompt(tr("Does everybody see these words? [y/n]"));
}

void Join::askPeople() {
    output_.note(tr("On the list: %1. One raised hand for each name? The host counts only if listed here.")
                     .arg(texts::namesInText(people_)));
    ask(Asking::People);
    output_.prompt(tr("Do you count %n people too? [y/n]", nullptr, static_cast<int>(people_.size())));
}

void Join::askAnswer(const event::QuestionAsked& asked) {
    const bool again = question_ && *question_ == asked.question && lastLine_;
    if (!again)
        lastLine_.reset();
    question_ = asked.question;
    questionOpen_ = true;
    answered_ = false;
    declined_ = false;
    lacksResult_ = true;
    if (asking_ == Asking::Nothing && !leaving_)
        askAnswerNow(again);
}

void Join::askAnswerNow(bool again) {
    ask(Asking::Answer);
    if (answers_ == terminal_) {
        output_.prompt(tr("Your answer (typing stays hidden; \"skip\" for none):"));
        return;
    }
    if (again) {
        const auto line = lastLine_->clone();
        onAnswer(line.view());
        return;
    }
    answers_->start();
    takeAnswer();
}

void Join::closeQuestion() {
    questionOpen_ = false;
    if (asking_ == Asking::Answer)
        ask(Asking::Nothing);
}

void Join::sayIfLeftOut(const event::Combine& combine) {
    const auto& in = combine.participants;
    if (atTerminal() && std::find(in.begin(), in.end(), snapshot_.ownName) == in.end())
        output_.note(tr("The question is closed; it goes on without you."));
}

void Join::onInput() {
    if (!atTerminal()) {
        takeAnswer();
        return;
    }
    while (const auto line = terminal_->takeLine())
        onTyped(line->view());
    if (terminal_->atEnd() && !leaving_)
        interrupt();
}

void Join::onTyped(ByteView line) {
    switch (asking_) {
    case Asking::Nothing:
        break;
    case Asking::Words:
    case Asking::People:
        output_.promptAnswered();
        onYesOrNo(line);
        break;
    case Asking::Answer:
        if (answers_ != terminal_)
            break;
        output_.promptAnswered();
        onTypedAnswer(line);
        break;
    }
}

void Join::onYesOrNo(ByteView line) {
    const auto said = plain(line);
    const auto yes = {QStringLiteral("y"), QStringLiteral("yes"), QStringLiteral("j"), QStringLiteral("ja")};
    const auto no = {QStringLiteral("n"), QStringLiteral("no"), QStringLiteral("nee")};
    const bool words = asking_ == Asking::Words;
    if (std::find(yes.begin(), yes.end(), said) != yes.end()) {
        if (words) {
            askPeople();
            return;
        }
        ask(Asking::Nothing);
        applyLater(*driver_, intent::PeopleAndWordsMatch{});
        if (questionOpen_)
            askAnswerNow(false);
    } else if (std::find(no.begin(), no.end(), said) == no.end()) {
        output_.prompt(tr("Please type y for yes or n for no:"));
    } else if (words) {
        ask(Asking::Nothing);
        applyLater(*driver_, intent::SomethingDiffers{});
    } else {
        output_.note(tr("Tell the host now. Say yes only when every name stands for a person whom you see. "
                        "No answer was sent."));
        askPeople();
    }
}

void Join::takeAnswer() {
    if (asking_ != Asking::Answer)
        return;
    if (answered_)
        return; // the next line is for the next question
    if (auto line = answers_->takeLine()) {
        onAnswer(line->view());
        if (answered_)
            lastLine_ = std::move(line);
        return;
    }
    if (!answers_->atEnd())
        return;
    if (firstQuestion_)
        refuse(statistics::NumberFault::Empty);
    else
        skip();
}

void Join::onAnswer(ByteView line) {
    auto answer = readAnswer(line, *question_, {});
    if (answer)
        submit(std::move(*answer));
    else
        refuse(answer.error());
}

void Join::onTypedAnswer(ByteView line) {
    const auto typed = trimmed(line);
    if (typed == "skip") {
        skip();
        output_.note(tr("This question goes on without you. You can still answer until the host closes it."));
        return;
    }
    if (typed.empty() && (answered_ || declined_))
        return;
    // People write numbers in their language, scripts plainly in every language.
    const auto mark = texts::currentLanguage() == QStringLiteral("nl") ? statistics::DecimalMark::Comma
                                                                       : statistics::DecimalMark::Point;
    if (readsTwoWays(line, question_->decimals, mark)) {
        askAgain(tr("This can mean thousands or decimals. Nothing was sent. Type thousands without a mark, "
                    "as in 52500, and decimals with another zero, as in 1.2340."));
        return;
    }
    auto answer = readAnswer(line, *question_, mark);
    if (!answer) {
        askAgain(texts::sentence(answer.error()));
        return;
    }
    submit(std::move(*answer));
    output_.note(
        tr("You are ready. Until the question closes you can type another answer, or \"skip\" for none."));
}

void Join::submit(std::shared_ptr<session::SecretNumber> answer) {
    answered_ = true;
    declined_ = false;
    firstQuestion_ = false;
    lacksResult_ = true;
    applyLater(*driver_, intent::SubmitAnswer{std::move(answer)});
}

void Join::skip() {
    answered_ = false;
    declined_ = true;
    lacksResult_ = false;
    if (answers_ != terminal_)
        ask(Asking::Nothing);
    applyLater(*driver_, intent::RatherNot{});
}

void Join::askAgain(const QString& why) {
    output_.note(why);
    if (answered_)
        output_.note(tr("Your answer from before still counts."));
    output_.prompt(tr("Your answer:"));
}

void Join::refuse(statistics::NumberFault fault) {
    refused_ = true;
    output_.fault(texts::faultOf(fault));
    leave();
}

} // namespace nulsom::cli
