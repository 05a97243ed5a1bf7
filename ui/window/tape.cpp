// SPDX-License-Identifier: EUPL-1.2
#include "ui/window/tape.h"

#include <algorithm>

namespace nulsom::window {

namespace event = session::event;

void Tape::clear() { *this = Tape(); }

bool Tape::add(const session::Event& event) {
    if (const auto* combine = std::get_if<event::Combine>(&event.what)) {
        clear();
        members_ = combine->participants;
        began_ = event.at;
        return true;
    }
    if (const auto* share = std::get_if<event::Share>(&event.what)) {
        const std::uint64_t number = share->masked.empty() ? 0 : share->masked.front();
        total_ += number;
        lines_.push_back({Line::Kind::Share, share->from, number, total_});
        return true;
    }
    if (const auto* confirmed = std::get_if<event::Confirmed>(&event.what)) {
        lines_.push_back({Line::Kind::Confirmed, confirmed->name, 0, total_});
        return true;
    }
    if (const auto* unmasked = std::get_if<event::Unmasked>(&event.what)) {
        const std::uint64_t number = unmasked->seal.empty() ? 0 : unmasked->seal.front();
        total_ -= number;
        lines_.push_back({Line::Kind::Seal, unmasked->name, number, total_});
        return true;
    }
    if (std::holds_alternative<event::Result>(event.what)) {
        ended_ = event.at;
        return true;
    }
    return false;
}

Tape::Counters Tape::countersAfter(std::size_t shown) const {
    Counters counters;
    std::size_t opened = 0;
    for (std::size_t i = 0; i < std::min(shown, lines_.size()); ++i) {
        counters.total = lines_[i].total;
        if (lines_[i].kind == Line::Kind::Share)
            ++counters.in;
        else if (lines_[i].kind == Line::Kind::Confirmed)
            ++counters.confirmed;
        else
            ++opened;
    }
    counters.masksOpen = counters.in * (members_.size() - std::min(members_.size(), counters.in));
    counters.sealsClosed = members_.size() - std::min(members_.size(), opened);
    return counters;
}

std::int64_t Tape::tookMilliseconds() const {
    if (ended_ <= began_)
        return 0;
    return std::chrono::duration_cast<std::chrono::milliseconds>(ended_ - began_).count();
}

} // namespace nulsom::window
