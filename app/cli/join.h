// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/line_reader.h"
#include "app/cli/output.h"
#include "app/cli/program.h"
#include "app/cli/terminal.h"
#include "core/net/session_finder.h"
#include "core/statistics/number.h"

#include <QTimer>

namespace nulsom::cli {

/// One person in a session, at a terminal or as a script says.
class Join final : public Program {
    Q_OBJECT

  public:
    Join(JoinOptions options, Output& output);
    ~Join() override;

    void start() override;
    void interrupt() override;

  private:
    enum class Asking { Nothing, Words, People, Answer };

    void find();
    void choose();
    void connectTo(net::JoinTarget target);
    void onEvent(const session::Event& event);
    void onEnd();
    void leave();

    void ask(Asking what);
    void hide();
    void askWords(const session::event::Roster& roster);
    void askPeople();
    void askAnswer(const session::event::QuestionAsked& asked);
    void askAnswerNow(bool again);
    void askAgain(const QString& why);
    void closeQuestion();
    void sayIfLeftOut(const session::event::Combine& combine);

    void onInput();
    void onTyped(ByteView line);
    void onYesOrNo(ByteView line);
    void onTypedAnswer(ByteView line);
    void takeAnswer();
    void onAnswer(ByteView line);
    void submit(std::shared_ptr<session::SecretNumber> answer);
    void skip();
    void refuse(statistics::NumberFault fault);
    bool atTerminal() const { return terminal_ != nullptr; }

    JoinOptions options_;
    Output& output_;
    std::unique_ptr<net::SessionFinder> finder_;
    std::vector<discovery::FoundSession> matches_;
    QTimer settled_;
    QTimer noneFound_;
    std::unique_ptr<net::JoinDriver> driver_;
    session::ParticipantSnapshot snapshot_;

    std::unique_ptr<LineReader> input_; ///< standard input
    std::unique_ptr<LineReader> file_;  ///< the value file, where there is one
    LineReader* terminal_ = nullptr;    ///< input_, if a person sits there who is asked something
    LineReader* answers_ = nullptr;     ///< where answers come from
    std::unique_ptr<HiddenTyping> hidden_;
    Asking asking_ = Asking::Nothing;
    std::vector<std::string> people_; ///< the roster, as names
    std::optional<statistics::Question> question_;
    /// The line of a question that has no result yet: asked again in the same words it gets the same answer.
    std::optional<crypto::SecretBytes> lastLine_;
    bool questionOpen_ = false;
    bool answered_ = false; ///< this question
    bool declined_ = false; ///< this question
    bool firstQuestion_ = true;
    bool ended_ = false;
    bool lacksResult_ = false; ///< asked and without a result: if it stays so, the session failed
    bool leaving_ = false;
    bool refused_ = false;
};

} // namespace nulsom::cli
