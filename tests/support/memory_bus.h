// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/session/hub.h"
#include "core/session/participant.h"
#include "core/wire/messages.h"
#include "tests/support/fixed_random.h"

#include <deque>
#include <functional>
#include <map>
#include <memory>

namespace nulsom::test {

/// One hub and any number of participants in memory, under a clock of its own. Which link delivers next is
/// drawn at random; within a link frames keep their order, as TLS keeps it. A link can be cut, and every
/// frame can be looked at or changed on its way.
class MemoryBus {
  public:
    using Instant = session::Instant;

    struct Laptop {
        std::unique_ptr<FixedRandom> random;
        std::unique_ptr<session::Participant> participant;
        std::optional<session::LinkId> link;
        std::deque<Bytes> toHub;
        std::deque<Bytes> fromHub;
        std::vector<session::Event> events;
        bool automatic = true;                           ///< says yes to the words, answers when asked
        std::optional<std::int64_t> answer;              ///< nothing: would rather not
        std::uint64_t answered = 0;                      ///< the round last answered
        std::map<std::uint64_t, std::int64_t> submitted; ///< by round, the answer that was taken last
        Bytes32 fingerprint{};                           ///< of the certificate that this laptop sees
        /// In place of a participant: somebody who speaks the protocol and lies. A frame in, frames out.
        std::function<std::vector<Bytes>(const Bytes&)> stranger;
    };

    explicit MemoryBus(std::uint64_t seed, session::HubConfig config = defaultConfig());

    static session::HubConfig defaultConfig();
    static statistics::Question salary();

    /// Adds a laptop and connects it.
    std::size_t add(const std::string& name, std::optional<std::int64_t> answer);
    void connect(std::size_t laptop);
    /// Adds somebody who is no participant of this code, and connects him.
    std::size_t addStranger(std::function<std::vector<Bytes>(const Bytes&)> stranger);
    /// What was on its way is lost, both ends see the link close.
    void cut(std::size_t laptop);
    /// The program is gone: nothing it has sent last need arrive.
    void kill(std::size_t laptop);

    void hubIntent(session::HubIntent intent);
    void intent(std::size_t laptop, session::ParticipantIntent intent);
    /// "I am ready" with this answer; noted in `submitted` when a question is open there.
    void submit(std::size_t laptop, std::int64_t answer);
    /// Puts a frame of the test's own behind those that are on their way from the hub.
    void inject(std::size_t laptop, const wire::Message& message);

    /// Delivers one frame of a random link, or does one automatic thing; false when nothing is left to do.
    bool step();
    /// Until nothing is left to do without time passing.
    void settle();
    /// Settles, then moves the clock to the next timer; until the condition holds or the time is up.
    bool runUntil(const std::function<bool()>& done, std::chrono::seconds atMost = std::chrono::seconds{600});
    void advance(Instant by);

    session::HubSnapshot hub() const { return hub_->snapshot(); }
    session::ParticipantSnapshot at(std::size_t laptop) const {
        return laptops[laptop].participant->snapshot();
    }
    std::size_t size() const { return laptops.size(); }
    Instant now() const { return now_; }

    std::vector<Laptop> laptops;
    std::vector<session::Event> hubEvents;
    FixedRandom random;

    /// Every frame passes here: (laptop, to the hub?, payload). May change it; false drops it.
    std::function<bool(std::size_t, bool, Bytes&)> onFrame;
    /// What became of the state of a laptop with a message that came in.
    std::vector<session::Transition> transitions;
    /// One in so many of the frames that a replay after Resume may repeat is delivered twice; 0 for none.
    /// (TLS itself repeats nothing.)
    unsigned duplicateOneIn = 0;

  private:
    void stepHub(session::HubInput input);
    void stepLaptop(std::size_t laptop, session::ParticipantInput input);
    bool actAutomatically();
    std::optional<std::size_t> laptopOf(session::LinkId link) const;

    FixedRandom hubRandom_;
    session::HubConfig config_;
    std::unique_ptr<session::Hub> hub_;
    Instant now_{std::chrono::seconds{1000}};
    std::uint64_t nextLink_ = 1;
    std::uint64_t seed_;
};

} // namespace nulsom::test
