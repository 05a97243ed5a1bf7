// SPDX-License-Identifier: EUPL-1.2
#include "app/cli/join.h"

#include "app/cli/answers.h"
#include "app/cli/event_json.h"
#include "app/cli/find.h"
#include "app/cli/story.h"
#include "core/base/text.h"
#include "ui/texts/fault_texts.h"
#include "ui/texts/language.h"

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

Join::Join(JoinOptions options, const Output& output) : options_(std::move(options)), output_(output) {
    input_ = std::make_unique<LineReader>();
    if (standardInputIsTerminal())
        terminal_ = input_.get();
    answers_ = input_.get();
    if (options_.answers) {
        file_ = std::make_unique<LineReader>(std::move(*options_.answers));
        answers_ = file_.get();
    }
    connect(input_.get(), &LineReader::changed, this, &Join::onInput);
    settled_.setSingleShot(true);
    noneFound_.setSingleShot(true);
    connect(&settled_, &QTimer::timeout, this, &Join::choose);
    connect(&noneFound_, &QTimer::timeout, this, [this] {
        output_.note(tr(
            "No session of this title found on this network. Nothing was sent. Ask the host for the code."));
        Q_EMIT done(kFailed);
    });
}

Join::~Join() = default;

void Join::start() {
    if (!atTerminal() && !options_.acceptWords) {
        output_.note(
            tr("Nobody is at a terminal to compare the words. Nothing was sent. Join from a terminal, or say "
               "yes beforehand with --accept-words."));
        Q_EMIT done(kWrongUse);
        return;
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
        output_.note(
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
    hidden_.reset();
    if (driver_ == nullptr) {
        Q_EMIT done(kInterrupted);
        return;
    }
    leave();
}

void Join::leave() {
    hidden_.reset();
    asking_ = Asking::Nothing;
    stopLater(*driver_);
}

void Join::onEnd() {
    hidden_.reset();
    const bool good = ended_ || snapshot_.stage == session::ParticipantStage::Ended;
    const bool failed =
        !good || snapshot_.stage == session::ParticipantStage::Failed || roundOpen_ || refused_;
    Q_EMIT done(failed ? kFailed : kDone);
}

void Join::onEvent(const session::Event& happened) {
    output_.event(happened, snapshot_.privacy);
    for (const auto& line : story(happened))
        output_.line(line);

    if (const auto* roster = std::get_if<event::Roster>(&happened.what)) {
        askWords(*roster);
    } else if (const auto* asked = std::get_if<event::QuestionAsked>(&happened.what)) {
        askAnswer(*asked);
    } else if (std::holds_alternative<event::Withdrawn>(happened.what)) {
        roundOpen_ = false;
        stopAsking();
    } else if (std::holds_alternative<event::Combine>(happened.what)) {
        stopAsking();
    } else if (std::holds_alternative<event::Result>(happened.what)) {
        roundOpen_ = false;
        lastLine_.reset();
        stopAsking();
        applyLater(*driver_, intent::GoOn{});
    } else if (std::holds_alternative<event::Ended>(happened.what)) {
        ended_ = true;
    }
}

void Join::ask(Asking what) {
    asking_ = what;
    if (what != Asking::Answer)
        hidden_.reset();
    if (what != Asking::Nothing && atTerminal())
        terminal_->start();
}

void Join::stopAsking() {
    if (asking_ == Asking::Answer)
        ask(Asking::Nothing);
}

void Join::askWords(const event::Roster& roster) {
    if (options_.acceptWords) {
        applyLater(*driver_, intent::PeopleAndWordsMatch{});
        return;
    }
    output_.prompt(tr("Does everybody see these words, and do you count %n people too? [y/n]", nullptr,
                      static_cast<int>(roster.participants.size())));
    ask(Asking::Words);
}

void Join::askAnswer(const event::QuestionAsked& asked) {
    const bool again = question_ && *question_ == asked.question && lastLine_;
    if (!again)
        lastLine_.reset();
    question_ = asked.question;
    answered_ = false;
    roundOpen_ = true;
    if (asking_ != Asking::Words)
        askAnswerNow(again);
}

void Join::askAnswerNow(bool again) {
    ask(Asking::Answer);
    if (again && answers_ != terminal_) {
        const auto line = lastLine_->clone();
        onAnswer(line.view());
        return;
    }
    if (answers_ == terminal_) {
        hidden_ = std::make_unique<HiddenTyping>();
        output_.prompt(tr("Your answer (typing stays hidden; \"skip\" for none):"));
    }
    answers_->start();
    takeAnswer();
}

void Join::onInput() {
    if (asking_ == Asking::Words && atTerminal()) {
        if (const auto line = terminal_->takeLine())
            onWords(line->view());
        else if (terminal_->atEnd())
            leave();
        return;
    }
    takeAnswer();
}

void Join::onWords(ByteView line) {
    const auto said = plain(line);
    const auto yes = {QStringLiteral("y"), QStringLiteral("yes"), QStringLiteral("j"), QStringLiteral("ja")};
    const auto no = {QStringLiteral("n"), QStringLiteral("no"), QStringLiteral("nee")};
    if (std::find(yes.begin(), yes.end(), said) != yes.end()) {
        ask(Asking::Nothing);
        applyLater(*driver_, intent::PeopleAndWordsMatch{});
        if (roundOpen_)
            askAnswerNow(false);
    } else if (std::find(no.begin(), no.end(), said) != no.end()) {
        ask(Asking::Nothing);
        applyLater(*driver_, intent::SomethingDiffers{});
    } else {
        output_.prompt(tr("Please type y for yes or n for no:"));
    }
}

void Join::takeAnswer() {
    if (asking_ != Asking::Answer)
        return;
    if (answered_ && answers_ != terminal_)
        return; // the next line is for the next question
    if (auto line = answers_->takeLine()) {
        onAnswer(line->view());
        if (answered_ && answers_ != terminal_)
            lastLine_ = std::move(line);
        return;
    }
    if (!answers_->atEnd() || answered_)
        return;
    if (answers_ == terminal_ || !firstQuestion_) {
        roundOpen_ = false;
        ask(Asking::Nothing);
        applyLater(*driver_, intent::RatherNot{});
    } else {
        refuse(statistics::NumberFault::Empty);
    }
}

void Join::onAnswer(ByteView line) {
    const bool typed = answers_ == terminal_;
    constexpr std::string_view kSkip = "skip";
    if (typed && std::equal(line.begin(), line.end(), asBytes(kSkip).begin(), asBytes(kSkip).end())) {
        roundOpen_ = false;
        ask(Asking::Nothing);
        applyLater(*driver_, intent::RatherNot{});
        return;
    }
    if (typed && answered_ && line.empty())
        return;
    // People write numbers in their language, scripts plainly in every language.
    std::optional<statistics::DecimalMark> mark;
    if (typed)
        mark = texts::currentLanguage() == QStringLiteral("nl") ? statistics::DecimalMark::Comma
                                                                : statistics::DecimalMark::Point;
    auto answer = readAnswer(line, *question_, mark);
    if (!answer) {
        refuse(answer.error());
        return;
    }
    applyLater(*driver_, intent::SubmitAnswer{std::move(*answer)});
    answered_ = true;
    firstQuestion_ = false;
    if (typed)
        output_.note(tr("You are ready. Until the question closes you can type another answer."));
}

void Join::refuse(statistics::NumberFault fault) {
    if (answers_ == terminal_) {
        output_.note(texts::sentence(fault));
        output_.prompt(tr("Your answer:"));
        return;
    }
    refused_ = true;
    output_.fault(texts::faultOf(fault));
    leave();
}

} // namespace nulsom::cli
