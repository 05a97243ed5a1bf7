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
    Join(JoinOptions options, const Output& output);
    ~Join() override;

    void start() override;
    void interrupt() override;

  private:
    enum class Asking { Nothing, Words, Answer };

    void find();
    void choose();
    void connectTo(net::JoinTarget target);
    void onEvent(const session::Event& event);
    void onEnd();
    void onInput();
    void onWords(ByteView line);
    void onAnswer(ByteView line);
    void refuse(statistics::NumberFault fault);
    void ask(Asking what);
    void askWords(const session::event::Roster& roster);
    void askAnswer(const session::event::QuestionAsked& asked);
    void askAnswerNow(bool again);
    void stopAsking();
    void takeAnswer();
    void leave();
    bool atTerminal() const { return terminal_ != nullptr; }

    JoinOptions options_;
    const Output& output_;
    std::unique_ptr<net::SessionFinder> finder_;
    std::vector<discovery::FoundSession> matches_;
    QTimer settled_;
    QTimer noneFound_;
    std::unique_ptr<net::JoinDriver> driver_;
    session::ParticipantSnapshot snapshot_;

    std::unique_ptr<LineReader> input_; ///< standard input
    std::unique_ptr<LineReader> file_;  ///< the value file, where there is one
    LineReader* terminal_ = nullptr;    ///< input_, if a person sits there
    LineReader* answers_ = nullptr;     ///< where answers come from
    std::unique_ptr<HiddenTyping> hidden_;
    Asking asking_ = Asking::Nothing;
    std::optional<statistics::Question> question_;
    /// The line of a question that has no result yet: asked again in the same words it gets the same answer.
    std::optional<crypto::SecretBytes> lastLine_;
    bool answered_ = false;
    bool firstQuestion_ = true;
    bool ended_ = false;
    bool roundOpen_ = false; ///< asked and without a result: if it stays so, the session failed
    bool refused_ = false;
};

} // namespace nulsom::cli
