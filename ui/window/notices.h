// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/window/session_view.h"
#include "ui/window/widgets.h"

/// What the window says around its pages, whichever page is shown.
namespace nulsom::window {

struct Notice {
    Banner::Kind kind = Banner::Kind::Note;
    QString sentence;
};

/// What everybody in this session must know now, above the page; nothing most of the time.
std::optional<Notice> noticeFor(const SessionView& view);

/// What is true now of the own answer; typed: something stands in the field, which the engine may not know
/// of.
session::PrivacyLine privacyOf(const SessionView& view, bool typed);
QString privacyLineFor(const SessionView& view, bool typed);

} // namespace nulsom::window
