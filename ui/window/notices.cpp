// SPDX-License-Identifier: EUPL-1.2
#include "ui/window/notices.h"

#include "ui/texts/fault_texts.h"
#include "ui/texts/session_texts.h"

#include <QCoreApplication>

namespace nulsom::window {
namespace {

struct Notices {
    Q_DECLARE_TR_FUNCTIONS(Notices)
};

} // namespace

std::optional<Notice> noticeFor(const SessionView& view) {
    const bool lost =
        view.takingPart && !view.connected && view.stage != session::ParticipantStage::Connecting;
    if (lost)
        return Notice{
            Banner::Kind::Warning,
            Notices::tr(
                "The connection is lost. Nulsom keeps trying by itself. %1 Stay near and leave the lid open.")
                .arg(texts::privacySentence(view.privacy))};
    if (view.hosting && view.fault)
        return Notice{Banner::Kind::Error, texts::sentence(*view.fault, view.privacy)};
    const bool enough = view.round && view.round->readyCount >= view.info.minimum;
    if (view.hosting && view.whyNotCombine && enough)
        return Notice{Banner::Kind::Warning, texts::whyNotCombine(*view.whyNotCombine)};
    return std::nullopt;
}

session::PrivacyLine privacyOf(const SessionView& view, bool typed) {
    using session::PrivacyLine;
    return view.privacy == PrivacyLine::NothingEntered && typed ? PrivacyLine::OnThisLaptop : view.privacy;
}

QString privacyLineFor(const SessionView& view, bool typed) {
    if (view.hosting && !view.takingPart)
        return Notices::tr("You host. This laptop gets only masked and sealed numbers.");
    return texts::privacySentence(privacyOf(view, typed));
}

} // namespace nulsom::window
