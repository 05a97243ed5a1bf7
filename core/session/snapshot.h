// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/session/events.h"

#include <optional>

/// What a front end may know of a session at one moment: plain values, safe to hand to another thread.
namespace nulsom::session {

/// What is true now of this laptop's own answer.
enum class PrivacyLine {
    NothingEntered, ///< nothing has been filled in
    OnThisLaptop,   ///< entered, not sent
    SentMasked,     ///< sent, masked and sealed
    InTheTotal,     ///< own seal opened: it counts, and cannot be read on its own
    Wiped,          ///< answer and keys of the round are gone from this laptop
};

struct SessionInfo {
    std::string title;
    std::string host;
    std::string language; ///< of the words
    std::size_t minimum = 3;
};

struct Person {
    std::string name;
    bool here = true;
    bool verified = false;
};

/// The round as everyone may see it.
struct RoundView {
    std::uint64_t round = 0;
    std::uint64_t attempt = 0; ///< 0 until Combine
    statistics::Question question;
    std::size_t readyCount = 0;
    std::optional<Instant> lastLookEnds; ///< while the last look runs
    std::vector<std::size_t> members;    ///< K, places in the roster; during the last look who will be in it
    struct MaskedShare {
        std::size_t from = 0;
        std::vector<std::uint64_t> masked;
        bool confirmed = false;
        bool unmasked = false;
    };
    std::vector<MaskedShare> shares;  ///< in order of arrival
    std::vector<std::size_t> awaited; ///< members from whom something has not come in
    std::optional<event::Result> result;
    std::optional<FaultReport> noResult; ///< the round ended without one
};

enum class ParticipantStage {
    Connecting,
    Lobby,     ///< in, doors open
    Locking,   ///< the list is being fixed
    Check,     ///< words on screen, own yes not said
    Waiting,   ///< own yes said; no question open
    Question,  ///< a question is open, until Combine (ready or not)
    Combining, ///< this laptop is in K
    LeftOut,   ///< a round runs without this laptop
    Result,
    NoResult,
    Ended,  ///< over, in good order
    Failed, ///< over, see fault
};

struct ParticipantSnapshot {
    ParticipantStage stage = ParticipantStage::Connecting;
    SessionInfo info;
    std::string ownName;
    std::size_t ownIndex = 0;
    std::size_t lobbyCount = 0;
    std::vector<Person> people; ///< the roster, once known
    std::vector<std::string> words;
    std::string digits;
    std::optional<RoundView> round;
    bool ready = false;
    PrivacyLine privacy = PrivacyLine::NothingEntered;
    bool connected = false;
    std::optional<FaultReport> fault;
};

enum class HubStage { Lobby, Locking, Check, Idle, Question, LastLook, Combining, Result, NoResult, Over };

struct HubSnapshot {
    HubStage stage = HubStage::Lobby;
    SessionInfo info;
    std::optional<event::Listening> listening;
    std::vector<Person> people; ///< in the lobby in order of arrival, then the roster
    std::vector<std::string> words;
    std::string digits;
    std::optional<RoundView> round;
    std::vector<std::string> silent; ///< members the round waits for too long: wait, go on without, or end
    bool mayGoOnWithout = false;     ///< the rules allow a smaller group now
    bool mayCombine = false;         ///< enough people are ready, and every laptop would go along
    std::optional<FaultReport> whyNotCombine; ///< while a question is open: what stands against it now
    std::optional<FaultReport> fault;
};

} // namespace nulsom::session
