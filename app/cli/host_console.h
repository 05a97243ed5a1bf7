// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/cli/line_reader.h"
#include "app/cli/output.h"
#include "core/session/intents.h"
#include "core/session/snapshot.h"

#include <QObject>
#include <QStringList>

namespace nulsom::cli {

/// The host's keyboard: says what can be done now and takes it, one line at a time.
class HostConsole final : public QObject {
    Q_OBJECT

  public:
    HostConsole(statistics::Question question, Output& output);

    void start();
    void show(const session::HubSnapshot& snapshot);

  Q_SIGNALS:
    void wanted(nulsom::session::HubIntent intent);
    void leaving();

  private:
    void onInput();
    void onLine(const QString& line);
    void onLobby(const QString& line);
    void onBetweenQuestions(const QString& line);
    void onQuestion(const QString& line);
    void onCombining(const QString& line);
    void onNewQuestion(const QString& line);
    void keepForLater(const QString& line);
    void removePerson(const std::string& name);
    bool wasAnswered(const std::string& text) const;
    void promptForQuestion();
    void ask(const std::string& text);
    void say();
    void sayWhoIsSilent();

    Output& output_;
    LineReader reader_;
    statistics::Question question_;
    session::HubSnapshot snapshot_;
    std::vector<std::string> silentTold_;
    std::vector<std::string> answered_; ///< texts of the questions that have a result
    QStringList early_;                 ///< typed while a round was still being wound up, in order
    bool typingQuestion_ = false;
};

} // namespace nulsom::cli
