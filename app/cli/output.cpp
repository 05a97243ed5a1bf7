// SPDX-License-Identifier: EUPL-1.2
#include "app/cli/output.h"

#include "app/cli/event_json.h"
#include "app/cli/terminal.h"
#include "ui/texts/fault_texts.h"

#include <QJsonDocument>

namespace nulsom::cli {
namespace {

// To the left edge, and nothing on the line.
constexpr const char* kClearLine = "\r\x1b[K";

// Titles and names come from strangers; a terminal obeys control characters.
QByteArray harmless(QString text) {
    for (auto& character : text) {
        if (character.category() == QChar::Other_Control || character.category() == QChar::Other_Format)
            character = QChar::ReplacementCharacter;
    }
    return text.toUtf8();
}

} // namespace

void Output::line(const QString& text) {
    if (!json_)
        writeAbovePrompt(stdout, harmless(text) + '\n');
}

void Output::note(const QString& text) { writeAbovePrompt(stderr, harmless(text) + '\n'); }

void Output::object(const QJsonObject& object) {
    if (json_)
        writeAbovePrompt(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void Output::event(const session::Event& event, std::optional<session::PrivacyLine> privacy) {
    object(toJson(event));
    if (const auto* failed = std::get_if<session::event::Failed>(&event.what)) {
        toldFailure_ = true;
        note(texts::sentence(failed->report, privacy));
    }
}

void Output::fault(session::Fault fault) { event({now(), session::event::Failed{{fault, {}, {}}}}); }

void Output::failure(std::string_view fault, const QString& text) {
    toldFailure_ = true;
    object(failureJson(fault, text, now()));
    for (const auto& line : text.split(QLatin1Char('\n')))
        note(line);
}

void Output::prompt(const QString& text) {
    endPrompt();
    prompt_ = harmless(text) + ' ';
    write(stderr, prompt_);
}

void Output::promptAnswered() {
    if (!prompt_.isEmpty() && !isTerminal(stderr))
        write(stderr, "\n");
    prompt_.clear();
}

void Output::endPrompt() {
    if (!prompt_.isEmpty())
        write(stderr, isTerminal(stderr) ? kClearLine : "\n");
    prompt_.clear();
}

void Output::repeatPrompt() {
    if (!prompt_.isEmpty())
        write(stderr, kClearLine + prompt_);
}

void Output::writeAbovePrompt(FILE* stream, const QByteArray& bytes) {
    const bool inTheWay = !prompt_.isEmpty() && isTerminal(stderr) && isTerminal(stream);
    if (inTheWay)
        write(stderr, kClearLine);
    write(stream, bytes);
    if (inTheWay)
        write(stderr, prompt_);
}

void Output::write(FILE* stream, const QByteArray& bytes) {
    if (stream == stdout && lost_)
        return;
    const auto size = static_cast<std::size_t>(bytes.size());
    const bool written = std::fwrite(bytes.constData(), 1, size, stream) == size && std::fflush(stream) == 0;
    if (written || stream != stdout)
        return;
    lost_ = true;
    if (whenLost_)
        whenLost_();
}

} // namespace nulsom::cli
