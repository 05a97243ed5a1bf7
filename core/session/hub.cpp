// SPDX-License-Identifier: EUPL-1.2
#include "core/session/hub_state.h"
#include "core/wire/codec.h"

#include <algorithm>

namespace nulsom::session {

Hub::Hub(HubConfig config, crypto::RandomSource& random)
    : state_(std::make_unique<State>(std::move(config), random)) {}
Hub::~Hub() = default;
Hub::Hub(Hub&&) noexcept = default;
Hub& Hub::operator=(Hub&&) noexcept = default;

Effects Hub::step(HubInput input, Instant now) {
    State& state = *state_;
    state.now = now;
    if (!state.over) {
        std::visit([&state](auto& in) { state.handle(in); }, input);
        // What fell due together with this input is done now: nextTimer() speaks of later alone.
        input::Timer due;
        if (!state.over)
            state.handle(due);
        if (!state.over && state.config.unattended)
            state.runUnattended();
    }
    return std::exchange(state.out, {});
}

std::optional<Instant> Hub::nextTimer() const { return state_->nextTimer(); }

HubSnapshot Hub::snapshot() const { return state_->snapshot(); }

const Bytes16& Hub::sessionId() const { return state_->session; }

Hub::State::State(HubConfig given, crypto::RandomSource& source) : config(std::move(given)), random(source) {
    random.fill(session);
    description = wire::encode(
        wire::Description{config.info.title, config.info.host, config.info.language, config.info.minimum});
}

void Hub::State::handle(input::PeerOpened& opened) {
    HubLink link;
    link.machine = opened.machine;
    link.openedAt = now;
    link.lastHeard = now;
    links.insert_or_assign(opened.link, std::move(link));
    welcome(opened.link);
}

void Hub::State::handle(input::PeerClosed& closed) {
    const auto found = links.find(closed.link);
    if (found == links.end())
        return;
    const auto person = found->second.person;
    links.erase(found);
    if (!person)
        return;
    people[*person].link.reset();
    if (!lock)
        return removeFromLobby(*person);
    if (lock->established)
        goneAfterLock(*person, wire::PresenceState::Away); // else it has its time to come back and open
}

void Hub::State::handle(input::PeerReceived& received) {
    const auto found = links.find(received.link);
    if (found == links.end())
        return;
    found->second.lastHeard = now;
    const auto message = wire::decode(received.payload);
    if (!message)
        return refuse(received.link, wire::RefuseReason::NotUnderstood);
    std::visit(
        [&](const auto& m) {
            if constexpr (requires { this->on(received.link, m); }) {
                using Type = std::decay_t<decltype(m)>;
                const bool needsPerson =
                    !std::is_same_v<Type, wire::Join> && !std::is_same_v<Type, wire::Resume> &&
                    !std::is_same_v<Type, wire::Heartbeat> && !std::is_same_v<Type, wire::Leave> &&
                    !std::is_same_v<Type, wire::Open>;
                if (needsPerson && !personOf(received.link))
                    return refuse(received.link, wire::RefuseReason::NotUnderstood);
                this->on(received.link, m);
            } else {
                refuse(received.link, wire::RefuseReason::NotUnderstood);
            }
        },
        *message);
}

void Hub::State::handle(input::Timer& /*timer*/) {
    watchLinks();
    if (over)
        return;
    if (lock && !lock->established && now >= lock->startedAt + config.timers.silentMember) {
        for (std::size_t i = 0; i < lock->openings.size(); ++i) {
            if (!lock->openings[i])
                return lockFailed(i, {Fault::NonceMissing, {people[i].identity.name}, {}});
        }
    }
    checkLastLook();
    checkProgress();
}

void Hub::State::handle(HubIntent& intent) {
    struct Visitor {
        State& self;
        void operator()(const intent::Remove& remove) const {
            if (self.lock)
                return; // once the list is fixed, taking somebody off needs a new one
            for (std::size_t i = 0; i < self.people.size(); ++i) {
                if (self.people[i].identity.name != remove.name)
                    continue;
                self.sendTo(i, wire::Removed{});
                if (const auto link = self.people[i].link)
                    self.dropLink(*link);
                return self.removeFromLobby(i);
            }
        }
        void operator()(intent::CloseDoors) const { self.closeDoors(); }
        void operator()(const intent::Ask& ask) const { self.ask(ask.question); }
        void operator()(intent::Withdraw) const { self.withdraw(); }
        void operator()(intent::Combine) const { self.startLastLook(); }
        void operator()(intent::GoOnWithoutSilent) const { self.goOnWithoutSilent(); }
        void operator()(intent::EndRound) const {
            if (const auto* round = self.openRound(); round != nullptr && round->attempt > 0)
                self.endRound(self.whyNoResult());
        }
        void operator()(intent::EndSession) const {
            self.end(self.hadResult ? wire::EndReason::Done : wire::EndReason::Cancelled);
        }
    };
    std::visit(Visitor{*this}, intent);
}

void Hub::State::sendOn(LinkId link, const wire::Message& message) {
    const auto found = links.find(link);
    if (found == links.end())
        return;
    found->second.lastSent = now;
    out.push_back(effect::SendTo{link, wire::encode(message)});
}

void Hub::State::sendTo(std::size_t person, const wire::Message& message) {
    if (people[person].link)
        sendOn(*people[person].link, message);
}

void Hub::State::sendAll(const wire::Message& message) {
    const Bytes payload = wire::encode(message);
    for (const auto& person : people) {
        if (!person.link)
            continue;
        links.at(*person.link).lastSent = now;
        out.push_back(effect::SendTo{*person.link, payload});
    }
}

void Hub::State::dropLink(LinkId link) {
    out.push_back(effect::ClosePeer{link});
    links.erase(link);
}

void Hub::State::end(wire::EndReason reason) {
    sendAll(wire::End{reason});
    for (const auto& [link, known] : links)
        out.push_back(effect::ClosePeer{link});
    links.clear();
    over = true;
    happened(event::Ended{});
}

/// Heartbeats out; silent links away, out of the lobby, or closed when nobody ever spoke on them.
void Hub::State::watchLinks() {
    std::vector<LinkId> dead;
    for (auto& [id, link] : links) {
        if (now >= link.lastSent + config.timers.heartbeat)
            sendOn(id, wire::Heartbeat{});
        if (!link.person) {
            if (now >= link.openedAt + config.timers.goneFromLobby)
                dead.push_back(id);
        } else if (now >= link.lastHeard + (lock ? config.timers.away : config.timers.goneFromLobby)) {
            dead.push_back(id);
        }
    }
    for (const LinkId id : dead) {
        out.push_back(effect::ClosePeer{id});
        input::PeerClosed closed{id};
        handle(closed);
    }
}

HubStage Hub::State::stage() const {
    if (over)
        return HubStage::Over;
    if (!lock)
        return HubStage::Lobby;
    if (!lock->established)
        return HubStage::Locking;
    if (lock->round) {
        const HubRound& round = *lock->round;
        if (round.over)
            return round.result ? HubStage::Result : round.noResult ? HubStage::NoResult : HubStage::Idle;
        if (round.attempt > 0)
            return HubStage::Combining;
        return round.lastLookEnds ? HubStage::LastLook : HubStage::Question;
    }
    bool all = true; // of those who are here
    for (std::size_t i = 0; i < people.size(); ++i)
        all = all && (lock->verified[i] || !people[i].here);
    return all ? HubStage::Idle : HubStage::Check;
}

HubSnapshot Hub::State::snapshot() const {
    HubSnapshot shown;
    shown.stage = stage();
    shown.info = config.info;
    shown.fault = fault;
    for (std::size_t i = 0; i < people.size(); ++i)
        shown.people.push_back(
            {people[i].identity.name, people[i].here, established() && lock->verified[i].has_value()});
    if (!established())
        return shown;
    shown.words = lock->check.words;
    shown.digits = lock->check.digits;
    if (!lock->round)
        return shown;
    const HubRound& round = *lock->round;
    RoundView view;
    view.round = round.number;
    view.attempt = round.attempt;
    view.question = round.question;
    view.readyCount = round.ready.size();
    view.lastLookEnds = round.lastLookEnds;
    const Members members = round.board          ? round.board->members()
                            : round.lastLookEnds ? eligible()
                                                 : Members{};
    view.members.assign(members.begin(), members.end());
    for (const Index from : round.arrivals)
        view.shares.push_back(
            {from, round.board->shareOf(from), round.confirms.contains(from), round.board->hasSeed(from)});
    view.result = round.result;
    view.noResult = round.noResult;
    if (!round.over && round.attempt == 0)
        shown.whyNotCombine = whyNotCombine(eligible());
    shown.mayCombine = !round.over && round.attempt == 0 && !round.lastLookEnds && !shown.whyNotCombine;
    if (!round.over && round.attempt > 0) {
        const Members missing = awaited();
        view.awaited.assign(missing.begin(), missing.end());
        const bool late = isLate(round);
        if (late)
            shown.silent = lock->roster.namesOf(missing);
        shown.mayGoOnWithout = late && mayGoOnWithout(missing);
    }
    shown.round = std::move(view);
    return shown;
}

std::optional<Instant> Hub::State::nextTimer() const {
    if (over)
        return std::nullopt;
    std::optional<Instant> next;
    const auto consider = [&](Instant at) {
        if (at > now)
            next = next ? std::min(*next, at) : at;
    };
    for (const auto& [id, link] : links) {
        consider(link.lastSent + config.timers.heartbeat);
        consider(link.person ? link.lastHeard + (lock ? config.timers.away : config.timers.goneFromLobby)
                             : link.openedAt + config.timers.goneFromLobby);
    }
    if (lock && !lock->established)
        consider(lock->startedAt + config.timers.silentMember);
    if (lock && lock->tooFewSince)
        consider(*lock->tooFewSince + config.timers.unattendedEnd);
    if (established() && config.unattended) {
        for (const auto& person : people) {
            if (!person.here)
                consider(person.lostAt + config.timers.silentMember);
        }
        consider(unattendedSince() + config.timers.unattendedPatience);
    }
    if (established() && lock->round && !lock->round->over) {
        if (lock->round->lastLookEnds)
            consider(*lock->round->lastLookEnds);
        if (lock->round->attempt > 0) {
            consider(lock->round->progressAt + config.timers.silentMember);
            consider(lock->round->progressAt + config.timers.unattendedEnd);
        }
    }
    return next;
}

} // namespace nulsom::session
