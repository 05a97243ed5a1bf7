// SPDX-License-Identifier: EUPL-1.2
#include "core/base/defence.h"
#include "core/session/participant_state.h"
#include "core/wire/codec.h"

#include <algorithm>

namespace nulsom::session {

Participant::Participant(ParticipantConfig config, crypto::RandomSource& random)
    : state_(std::make_unique<State>(std::move(config), random)) {}
Participant::~Participant() = default;
Participant::Participant(Participant&&) noexcept = default;
Participant& Participant::operator=(Participant&&) noexcept = default;

Effects Participant::step(ParticipantInput input, Instant now) {
    State& state = *state_;
    state.now = now;
    if (!state.isOver())
        std::visit([&state](auto& in) { state.handle(in); }, input);
    return std::exchange(state.out, {});
}

ParticipantState Participant::state() const { return state_->state(); }

std::optional<Instant> Participant::nextTimer() const { return state_->nextTimer(); }

ParticipantSnapshot Participant::snapshot() const { return state_->snapshot(); }

void Participant::State::handle(input::LinkOpened& opened) {
    if (defended(Defence::FingerprintChanged) && fingerprint && *fingerprint != opened.fingerprint)
        return fail({Fault::FingerprintChanged, {}, {}});
    fingerprint = opened.fingerprint;
    connected = true;
    welcomed = false;
    resuming = false;
    lastHeard = now;
    lastSent = now;
    if (!lostSince)
        lostSince = now;
}

void Participant::State::handle(input::LinkClosed& /*closed*/) {
    connected = false;
    if (!lostSince)
        lostSince = now;
}

void Participant::State::handle(input::Received& received) {
    const auto message = wire::decode(received.payload);
    if (!message)
        return fail({Fault::NotUnderstood, {}, wire::name(message.error())});
    lastHeard = now;
    receive(*message);
}

/// Nothing is looked at that the table of states.h does not allow now.
template <typename Message>
void Participant::State::meet(const Message& message) {
    const ParticipantState before = state();
    switch (replyTo(before, Message::kType)) {
    case Reply::Refuse:
        return unexpected("message " + std::to_string(Message::kType) + " while " +
                          std::string(name(before)));
    case Reply::PassOver:
        return;
    case Reply::Take:
        break;
    }
    const auto sent = static_cast<std::ptrdiff_t>(out.size());
    if constexpr (requires { this->on(message); })
        on(message);
    // Behind every single defence: nothing leaves for a change of state that the table does not have.
    if (allDefended() && !mayLeadTo({before, Message::kType, state()})) {
        out.erase(out.begin() + sent, out.end());
        unexpected("message " + std::to_string(Message::kType) + " leads to " + std::string(name(state())));
    }
}

void Participant::State::receive(const wire::Message& message) {
    std::visit(
        [this]<typename Type>(const Type& m) {
            if constexpr (std::is_same_v<Type, wire::OtherVersion>)
                on(m);
            else
                meet(m);
        },
        message);
}

void Participant::State::handle(input::Timer& /*timer*/) {
    if (lostSince && now >= *lostSince + patience())
        return fail({description.empty() ? Fault::NoAnswer : Fault::HostGone, {}, "no Welcome"});
    if (connected && lockedSince && now >= *lockedSince + config.timers.unattendedEnd)
        return fail({Fault::NonceMissing, {}, "the hub does not pass the nonces on"});
    if (connected && now >= lastHeard + config.timers.away) {
        out.push_back(effect::Close{}); // a link this silent is dead; a new one is tried
        connected = false;
        lostSince = now;
        return;
    }
    if (connected && welcomed && now >= lastSent + config.timers.heartbeat)
        send(wire::Heartbeat{});
    if (Round* round = locked() != nullptr && locked()->round ? &*locked()->round : nullptr;
        round != nullptr && round->forgetAt && now >= *round->forgetAt) {
        round->forgotten = true;
        round->forgetAt.reset();
        round->answer.wipe();
        round->mine.reset();
    }
}

void Participant::State::handle(ParticipantIntent& intent) {
    struct Visitor {
        State& self;
        void operator()(intent::PeopleAndWordsMatch) const { self.sendVerified(); }
        void operator()(intent::SomethingDiffers) const {
            self.send(wire::Leave{true});
            self.fail({Fault::WordsDiffer, {}, {}});
        }
        void operator()(const intent::SubmitAnswer& submit) const { self.submit(submit.answer); }
        void operator()(intent::TakeBack) const { self.takeBack(false); }
        void operator()(intent::RatherNot) const { self.takeBack(true); }
        void operator()(intent::GoOn) const {
            auto* lock = self.locked();
            if (lock == nullptr || !lock->round || (!lock->round->over && !lock->round->result))
                return;
            lock->round->forgotten = true;
            if (lock->round->over) // else the timer still wipes what the hub keeps open
                lock->round->forgetAt.reset();
        }
        void operator()(intent::Leave) const {
            if (self.connected)
                self.send(wire::Leave{false});
            self.finish();
        }
    };
    std::visit(Visitor{*this}, intent);
}

void Participant::State::send(const wire::Message& message) {
    if (!connected || !welcomed)
        return; // the hub speaks first on a link; what matters is sent again after Resume
    lastSent = now;
    out.push_back(effect::Send{wire::encode(message)});
}

void Participant::State::fail(FaultReport report) {
    happened(event::Failed{report});
    fault = std::move(report);
    phase = phase::Over{true};
    out.push_back(effect::Close{});
}

void Participant::State::unexpected(std::string_view what) {
    fail({Fault::NotUnderstood, {}, "not expected now: " + std::string(what)});
}

void Participant::State::finish() {
    phase = phase::Over{false};
    happened(event::Ended{});
    out.push_back(effect::Close{});
}

Round* Participant::State::openRound() {
    auto* lock = locked();
    return lock != nullptr && lock->round && !lock->round->over ? &*lock->round : nullptr;
}

/// Whoever has never said Welcome is no hub; one that was a hub may come back.
std::chrono::milliseconds Participant::State::patience() const {
    return description.empty() ? config.timers.away : config.timers.reachHost;
}

std::optional<Instant> Participant::State::nextTimer() const {
    if (isOver())
        return std::nullopt;
    std::optional<Instant> next;
    const auto consider = [&next](Instant at) { next = next ? std::min(*next, at) : at; };
    if (connected) {
        if (welcomed)
            consider(lastSent + config.timers.heartbeat);
        consider(lastHeard + config.timers.away);
    }
    if (lostSince)
        consider(*lostSince + patience());
    if (connected && lockedSince)
        consider(*lockedSince + config.timers.unattendedEnd);
    if (const auto* lock = std::get_if<phase::Locked>(&phase);
        lock != nullptr && lock->round && lock->round->forgetAt)
        consider(*lock->round->forgetAt);
    return next;
}

ParticipantState Participant::State::state() const {
    if (isOver())
        return ParticipantState::Over;
    if (std::holds_alternative<phase::Connecting>(phase))
        return ParticipantState::Connecting;
    if (std::holds_alternative<phase::InLobby>(phase))
        return ParticipantState::Lobby;
    if (std::holds_alternative<phase::Locking>(phase))
        return ParticipantState::Locking;
    const auto& round = std::get<phase::Locked>(phase).round;
    if (!round || round->over)
        return ParticipantState::Between;
    if (!round->combine)
        return ParticipantState::Question;
    if (!round->mine)
        return ParticipantState::LookingOn;
    if (round->unmasked)
        return ParticipantState::Opened;
    return round->confirmed ? ParticipantState::Confirmed : ParticipantState::Sharing;
}

ParticipantStage Participant::State::stage() const {
    if (const auto* over = std::get_if<phase::Over>(&phase))
        return over->failed ? ParticipantStage::Failed : ParticipantStage::Ended;
    if (const auto* lobby = std::get_if<phase::InLobby>(&phase))
        return lobby->accepted ? ParticipantStage::Lobby : ParticipantStage::Connecting;
    if (std::holds_alternative<phase::Locking>(phase))
        return ParticipantStage::Locking;
    const auto* lock = std::get_if<phase::Locked>(&phase);
    if (lock == nullptr)
        return ParticipantStage::Connecting;
    if (!lock->saidYes)
        return ParticipantStage::Check;
    if (!lock->round || lock->round->forgotten)
        return ParticipantStage::Waiting;
    const Round& round = *lock->round;
    if (round.result)
        return ParticipantStage::Result;
    if (round.noResult || round.over)
        return ParticipantStage::NoResult;
    if (!round.combine)
        return ParticipantStage::Question;
    return round.mine ? ParticipantStage::Combining : ParticipantStage::LeftOut;
}

PrivacyLine Participant::State::privacy() const {
    if (isOver())
        return hadAnswer ? PrivacyLine::Wiped : PrivacyLine::NothingEntered;
    const auto* lock = std::get_if<phase::Locked>(&phase);
    if (lock == nullptr || !lock->round)
        return PrivacyLine::NothingEntered;
    const Round& round = *lock->round;
    if (round.forgotten && round.over)
        return round.entered ? PrivacyLine::Wiped : PrivacyLine::NothingEntered;
    if (round.unmasked)
        return PrivacyLine::InTheTotal;
    if (round.sent)
        return PrivacyLine::SentMasked;
    return round.answer.empty() ? PrivacyLine::NothingEntered : PrivacyLine::OnThisLaptop;
}

RoundView Participant::State::view(const phase::Locked& /*lock*/, const Round& round) const {
    RoundView shown;
    shown.round = round.number;
    shown.question = round.question;
    shown.readyCount = round.readyCount;
    if (!round.combine) {
        shown.lastLookEnds = round.lastLookEnds;
        shown.members.assign(round.closing.begin(), round.closing.end());
        return shown;
    }
    shown.attempt = round.combine->attempt;
    shown.members.assign(round.combine->members.begin(), round.combine->members.end());
    for (const Index from : round.arrivals) {
        shown.shares.push_back(
            {from, round.board->shareOf(from), round.tagsFit.contains(from), round.board->hasSeed(from)});
    }
    const Members missing =
        round.board->allShares() ? round.board->withoutSeed() : round.board->withoutShare();
    shown.awaited.assign(missing.begin(), missing.end());
    shown.result = round.result;
    shown.noResult = round.noResult;
    return shown;
}

ParticipantSnapshot Participant::State::snapshot() const {
    ParticipantSnapshot shown;
    shown.stage = stage();
    shown.info = info;
    shown.ownName = ownName.empty() ? config.name : ownName;
    shown.lobbyCount = lobbyCount;
    shown.privacy = privacy();
    shown.connected = connected;
    shown.fault = fault;
    if (const auto* lock = std::get_if<phase::Locked>(&phase)) {
        shown.ownIndex = lock->self;
        for (std::size_t i = 0; i < lock->roster.size(); ++i)
            shown.people.push_back({lock->roster.identities[i].name, lock->here[i], lock->verified[i]});
        shown.words = lock->check.words;
        shown.digits = lock->check.digits;
        if (lock->round) {
            shown.round = view(*lock, *lock->round);
            shown.ready = lock->round->ready;
        }
    }
    return shown;
}

} // namespace nulsom::session
