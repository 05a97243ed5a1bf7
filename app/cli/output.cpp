// SPDX-License-Identifier: EUPL-1.2
#include "app/cli/output.h"

#include "app/cli/event_json.h"
#include "ui/texts/fault_texts.h"

#include <QJsonDocument>

#include <cstdio>

namespace nulsom::cli {
namespace {

void write(FILE* stream, const QByteArray& bytes) {
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

// Titles and names come from strangers; a terminal obeys control characters.
QByteArray harmless(QString text) {
    for (auto& character : text) {
        if (character.category() == QChar::Other_Control || character.category() == QChar::Other_Format)
            character = QChar::ReplacementCharacter;
    }
    return text.toUtf8();
}

} // namespace

void Output::line(const QString& text) const {
    if (!json_)
        write(stdout, harmless(text) + '\n');
}

void Output::note(const QString& text) const { write(stderr, harmless(text) + '\n'); }

void Output::prompt(const QString& text) const { write(stderr, harmless(text) + ' '); }

void Output::object(const QJsonObject& object) const {
    if (json_)
        write(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void Output::event(const session::Event& event, std::optional<session::PrivacyLine> privacy) const {
    object(toJson(event));
    if (const auto* failed = std::get_if<session::event::Failed>(&event.what))
        note(texts::sentence(failed->report, privacy));
}

void Output::failure(session::Fault fault) const {
    object(toJson(session::Event{now(), session::event::Failed{{fault, {}, {}}}}));
}

void Output::fault(session::Fault fault) const { event({now(), session::event::Failed{{fault, {}, {}}}}); }

} // namespace nulsom::cli
