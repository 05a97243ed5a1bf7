// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/memory_bus.h"

#include "core/wire/codec.h"

#include <algorithm>

namespace nulsom::test {

using namespace session;

namespace {

template <typename... Types>
bool holdsOneOf(const wire::Message& message) {
    return (std::holds_alternative<Types>(message) || ...);
}

/// What the hub tells again, and what a laptop sends again, when a link is new.
bool isRepeatable(ByteView payload) {
    using namespace wire;
    const auto message = decode(payload);
    return message &&
           holdsOneOf<VerifiedOf, Presence, Ask, ReadyCount, Closing, Combine, ShareOf, ConfirmOf, AttestOf,
                      UnmaskOf, Recover, RecoveryShareOf, RoundOver, Withdraw, Heartbeat, Verified, Ready,
                      Unready, Share, Confirm, Attest, Unmask, RecoveryShare, Outcome>(*message);
}

std::optional<std::uint64_t> typeOf(ByteView payload) {
    const auto message = wire::decode(payload);
    if (!message)
        return std::nullopt;
    return std::visit(
        []<typename Type>(const Type&) -> std::optional<std::uint64_t> {
            if constexpr (requires { Type::kType; })
                return Type::kType;
            else
                return std::nullopt;
        },
        *message);
}

} // namespace

HubConfig MemoryBus::defaultConfig() {
    HubConfig config;
    config.info = {"Salaries", "Mariam", "en", 3};
    config.fingerprint.fill(0xAB);
    return config;
}

statistics::Question MemoryBus::salary() {
    statistics::Question question;
    question.text = "What is your gross salary a year?";
    question.unit = "EUR";
    question.maximum = 250'000;
    question.statistics = {statistics::Statistic::Sum, statistics::Statistic::Mean};
    return question;
}

MemoryBus::MemoryBus(std::uint64_t seed, HubConfig config)
    : random(seed), hubRandom_(seed + 1), config_(std::move(config)),
      hub_(std::make_unique<Hub>(config_, hubRandom_)), seed_(seed) {}

std::size_t MemoryBus::add(const std::string& name, std::optional<std::int64_t> answer) {
    Laptop laptop;
    laptop.random = std::make_unique<FixedRandom>(seed_ * 1000 + laptops.size() + 2);
    laptop.participant =
        std::make_unique<Participant>(ParticipantConfig{name, config_.timers}, *laptop.random);
    laptop.answer = answer;
    laptop.fingerprint = config_.fingerprint;
    laptops.push_back(std::move(laptop));
    connect(laptops.size() - 1);
    return laptops.size() - 1;
}

std::size_t MemoryBus::addStranger(std::function<std::vector<Bytes>(const Bytes&)> stranger) {
    Laptop laptop;
    laptop.stranger = std::move(stranger);
    laptops.push_back(std::move(laptop));
    connect(laptops.size() - 1);
    return laptops.size() - 1;
}

void MemoryBus::connect(std::size_t laptop) {
    const LinkId link{nextLink_++};
    laptops[laptop].link = link;
    if (laptops[laptop].participant)
        stepLaptop(laptop, input::LinkOpened{laptops[laptop].fingerprint});
    stepHub(input::PeerOpened{link, "machine " + std::to_string(laptop)});
}

void MemoryBus::cut(std::size_t laptop) {
    const auto link = std::exchange(laptops[laptop].link, std::nullopt);
    laptops[laptop].toHub.clear();
    laptops[laptop].fromHub.clear();
    if (!link)
        return;
    stepHub(input::PeerClosed{*link});
    if (laptops[laptop].participant)
        stepLaptop(laptop, input::LinkClosed{});
}

void MemoryBus::kill(std::size_t laptop) {
    laptops[laptop].participant.reset();
    cut(laptop);
}

std::optional<std::size_t> MemoryBus::laptopOf(LinkId link) const {
    for (std::size_t i = 0; i < laptops.size(); ++i) {
        if (laptops[i].link == link)
            return i;
    }
    return std::nullopt;
}

void MemoryBus::stepHub(HubInput input) {
    for (auto& effect : hub_->step(std::move(input), now_)) {
        if (auto* send = std::get_if<effect::SendTo>(&effect)) {
            if (const auto laptop = laptopOf(send->link))
                laptops[*laptop].fromHub.push_back(std::move(send->payload));
        } else if (auto* close = std::get_if<effect::ClosePeer>(&effect)) {
            // What was sent before it still arrives; an empty payload stands for the end of the stream.
            if (const auto laptop = laptopOf(close->link))
                laptops[*laptop].fromHub.emplace_back();
        } else if (auto* happened = std::get_if<effect::Happened>(&effect)) {
            hubEvents.push_back(std::move(happened->event));
        }
    }
}

void MemoryBus::stepLaptop(std::size_t at, ParticipantInput input) {
    Laptop& laptop = laptops[at];
    const ParticipantState before = laptop.participant->state();
    std::optional<std::uint64_t> received;
    if (const auto* frame = std::get_if<input::Received>(&input))
        received = typeOf(frame->payload);
    auto effects = laptop.participant->step(std::move(input), now_);
    if (received && laptop.participant->state() != before)
        transitions.push_back({before, *received, laptop.participant->state()});
    for (auto& effect : effects) {
        if (auto* send = std::get_if<effect::Send>(&effect))
            laptop.toHub.push_back(std::move(send->payload));
        else if (std::holds_alternative<effect::Close>(effect))
            laptop.toHub.emplace_back();
        else if (auto* happened = std::get_if<effect::Happened>(&effect))
            laptop.events.push_back(std::move(happened->event));
    }
}

void MemoryBus::hubIntent(HubIntent intent) { stepHub(std::move(intent)); }

void MemoryBus::intent(std::size_t laptop, ParticipantIntent intent) {
    stepLaptop(laptop, std::move(intent));
}

void MemoryBus::submit(std::size_t at, std::int64_t answer) {
    const auto shown = laptops[at].participant->snapshot();
    if (shown.stage == ParticipantStage::Question)
        laptops[at].submitted[shown.round->round] = answer;
    stepLaptop(at, ParticipantIntent{intent::SubmitAnswer{std::make_shared<SecretNumber>(answer)}});
}

void MemoryBus::inject(std::size_t laptop, const wire::Message& message) {
    laptops[laptop].fromHub.push_back(wire::encode(message));
}

bool MemoryBus::actAutomatically() {
    for (std::size_t i = 0; i < laptops.size(); ++i) {
        Laptop& laptop = laptops[i];
        if (!laptop.automatic || !laptop.participant)
            continue;
        const auto shown = laptop.participant->snapshot();
        if (shown.stage == ParticipantStage::Check) {
            stepLaptop(i, ParticipantIntent{intent::PeopleAndWordsMatch{}});
            return true;
        }
        if (shown.stage == ParticipantStage::Question && shown.round->round > laptop.answered) {
            laptop.answered = shown.round->round;
            if (!laptop.answer)
                continue;
            submit(i, *laptop.answer);
            return true;
        }
    }
    return false;
}

bool MemoryBus::step() {
    struct Queue {
        std::size_t laptop;
        bool toHub;
    };
    std::vector<Queue> ready;
    for (std::size_t i = 0; i < laptops.size(); ++i) {
        if (!laptops[i].toHub.empty())
            ready.push_back({i, true});
        if (!laptops[i].fromHub.empty())
            ready.push_back({i, false});
    }
    if (ready.empty())
        return actAutomatically();
    const auto [at, toHub] = ready[random.below(ready.size())];
    Laptop& laptop = laptops[at];
    auto& queue = toHub ? laptop.toHub : laptop.fromHub;
    Bytes payload = std::move(queue.front());
    queue.pop_front();
    if (payload.empty()) {
        cut(at);
        return true;
    }
    if (onFrame && !onFrame(at, toHub, payload))
        return true;
    const bool twice = duplicateOneIn != 0 && random.below(duplicateOneIn) == 0 && isRepeatable(payload);
    const int times = twice ? 2 : 1;
    for (int i = 0; i < times; ++i) {
        if (!laptop.link)
            break;
        if (toHub)
            stepHub(input::PeerReceived{*laptop.link, payload});
        else if (laptop.participant)
            stepLaptop(at, input::Received{payload});
        else if (laptop.stranger) {
            for (auto& answer : laptop.stranger(payload))
                laptop.toHub.push_back(std::move(answer));
        }
    }
    return true;
}

void MemoryBus::settle() {
    while (step()) {
    }
}

void MemoryBus::advance(Instant by) {
    now_ += by;
    stepHub(input::Timer{});
    for (std::size_t i = 0; i < laptops.size(); ++i) {
        if (laptops[i].participant)
            stepLaptop(i, input::Timer{});
    }
}

bool MemoryBus::runUntil(const std::function<bool()>& done, std::chrono::seconds atMost) {
    const Instant end = now_ + atMost;
    for (;;) {
        settle();
        if (done())
            return true;
        std::optional<Instant> next = hub_->nextTimer();
        for (const auto& laptop : laptops) {
            const auto own = laptop.participant ? laptop.participant->nextTimer() : std::nullopt;
            if (own && (!next || *own < *next))
                next = own;
        }
        if (!next || *next > end)
            return false;
        advance(std::max(*next - now_, Instant{1}));
    }
}

} // namespace nulsom::test
