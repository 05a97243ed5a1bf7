# SPDX-License-Identifier: EUPL-1.2
"""A participant as a state machine: payloads of frames in, messages to send and events out."""

from enum import Enum, auto
from typing import Any, Callable

from . import crypto, lock as locks, messages as m, text, wire
from .faults import Fault, RoundFault
from .lock import Lock, OwnKeys, PairKeys, People
from .rounds import Rounds
from .wire import Item

MOST_LOCKS = 8

REFUSALS = ["NameTaken", "NameNotAllowed", "Full", "DoorsClosed", "BadMaskKey", "KeyTwice", "ChallengeWrong",
            "NotUnderstood"]
ENDS = {1: "SessionCancelled", 2: "TooFewPeople", 3: "WordsDiffer"}


class At(Enum):
    NOWHERE = auto()  # connected, before Welcome
    DOOR = auto()  # Join or Resume is sent
    LOBBY = auto()
    OPENING = auto()  # the nonce is sent
    LOCKED = auto()
    OVER = auto()


class Participant:
    def __init__(self, name: str, tell: Callable[[dict[str, Any]], None],
                 random: crypto.Randomness = crypto.Randomness()) -> None:
        if not text.is_clean_name(name):
            raise ValueError("NameNotAllowed")
        self.name, self.random, self.hear = name, random, tell
        self.at = At.NOWHERE
        self.outbox: list[Item] = []
        self.session: bytes | None = None
        self.fingerprint: bytes | None = None
        self.description = b""
        self.keys: OwnKeys | None = None
        self.people: People | None = None
        self.lock: Lock | None = None
        self.rounds: Rounds | None = None
        self.verified: m.Verified | None = None
        self.locks = 0

    # --- Connections --------------------------------------------------------------------------------------------------

    def connected(self, fingerprint: bytes, pin: bytes = b"") -> None:
        """A new connection; `pin` is what is known of the fingerprint beforehand: its start, or all of it."""
        if not fingerprint.startswith(pin):
            raise Fault("WrongFingerprint")
        if self.fingerprint not in (None, fingerprint):
            raise Fault("FingerprintChanged")
        self.fingerprint = fingerprint
        self.outbox.clear()
        self.at = At.NOWHERE

    def receive(self, payload: bytes) -> None:
        """A fault ends the session on this side, and is told."""
        if self.at == At.OVER:
            return
        try:
            message = wire.decode(payload)
            handler = getattr(self, f"on_{type(message).__name__.lower()}", None)
            if handler:
                handler(message)
            else:
                self.of_a_round(message)
        except Fault as fault:
            self.fail(fault)

    def fail(self, fault: Fault) -> None:
        if self.at == At.OVER:
            return
        self.at = At.OVER
        people = self.people.names(fault.places) if self.people else []
        self.tell("failed", fault=fault.name, names=people, detail=fault.detail)

    def tell(self, event: str, **fields: Any) -> None:
        self.hear({"event": event, **fields})

    def send(self, message: Item) -> None:
        self.outbox.append(message)

    # --- The person ---------------------------------------------------------------------------------------------------

    def verify(self) -> None:
        assert self.lock
        self.verified = m.Verified(self.lock.sign("sign verified", b""))
        self.send(self.verified)

    def leave(self, words_differ: bool = False) -> None:
        self.send(m.Leave(words_differ))
        self.at = At.OVER

    # --- Lobby --------------------------------------------------------------------------------------------------------

    def on_welcome(self, welcome: m.Welcome) -> None:
        if welcome.suite != wire.SUITE:
            raise wire.not_understood(f"suite {welcome.suite}")
        if self.session and (self.session, self.description) != (welcome.session, welcome.description):
            raise Fault("HostGone", detail="another session answers")
        self.session, self.description = welcome.session, welcome.description
        if not self.lock:
            self.join()
        elif self.at == At.NOWHERE:
            self.resume(welcome)
        else:
            raise wire.not_understood("Welcome after the lock")
        self.at = At.DOOR

    def join(self) -> None:
        assert self.session
        description = wire.decode_part(m.Description, self.description)
        if not (text.is_clean(description.title, text.MAX_TITLE) and description.language in ("en", "nl")
                and (description.host == "" or text.is_clean(description.host, text.MAX_NAME))
                and wire.MIN_PEOPLE <= description.minimum <= wire.MAX_PEOPLE):
            raise wire.not_understood(repr(description))
        self.locks += self.at != At.NOWHERE
        if self.locks == MOST_LOCKS:
            raise Fault("NonceMissing", detail="the list was fixed too often")
        self.people = None
        self.keys = OwnKeys.make(self.name, self.session, self.random)
        self.send(m.Join(self.keys.identity, None))

    def resume(self, welcome: m.Welcome) -> None:
        assert self.lock and self.rounds and self.fingerprint
        signature = self.lock.sign("sign resume", self.fingerprint + welcome.challenge)
        self.send(m.Resume(self.lock.own, len(self.rounds.history.entries), signature))

    def on_refuse(self, refuse: m.Refuse) -> None:
        raise Fault(REFUSALS[refuse.reason], detail=refuse.suggestion)

    def on_removed(self, _: m.Removed) -> None:
        raise Fault("Removed")

    def on_end(self, end: m.End) -> None:
        if end.reason in ENDS:
            self.tell("failed", fault=ENDS[end.reason], names=[], detail="")
        self.at = At.OVER
        self.tell("ended")

    def on_lobby(self, _: m.Lobby) -> None:
        if self.at not in (At.DOOR, At.LOBBY) or self.lock:
            raise wire.not_understood("Lobby now")
        if self.at == At.DOOR:
            self.at = At.LOBBY
            self.tell("joined", name=self.name)

    def on_roster(self, roster: m.Roster) -> None:
        if self.at in (At.OPENING, At.LOCKED):
            raise Fault("NonceAlreadyOpened")
        if self.at != At.LOBBY:
            raise wire.not_understood("Roster now")
        assert self.keys and self.session and self.fingerprint
        self.people = locks.check_roster(roster.identities, self.keys, self.session, self.description, self.fingerprint)
        self.at = At.OPENING
        self.send(m.Open(self.keys.nonce, self.keys.sign("sign open", self.people.R, self.keys.nonce)))

    def on_nonces(self, nonces: m.Nonces) -> None:
        if self.at != At.OPENING:
            raise wire.not_understood("Nonces now")
        assert self.people and self.keys and self.session and self.fingerprint
        T = locks.check_nonces(self.people, self.session, nonces.openings)
        pairs = PairKeys.agree(self.people, self.keys.mask_private, T)
        self.keys.mask_private = b""
        description = wire.decode_part(m.Description, self.description)
        self.lock = Lock(self.people, self.keys, T, pairs, self.fingerprint, description.language, description.minimum)
        self.rounds = Rounds(self.lock, self.random, self.send, self.tell)
        self.at = At.LOCKED
        words, digits = locks.words_and_digits(T, description.language)
        self.tell("roster", participants=self.people.names(), words=words, digits=digits)

    def on_verifiedof(self, of: m.VerifiedOf) -> None:
        if self.at != At.LOCKED:
            raise wire.not_understood("VerifiedOf now")
        assert self.lock
        if of.index >= len(self.lock.people):
            raise wire.not_understood(f"place {of.index}")
        if not self.lock.fits(of.index, of.signature, "sign verified"):
            raise Fault("SignatureWrong", [of.index], "Verified")
        if of.index not in self.lock.verified:
            self.lock.verified.add(of.index)
            self.tell("verified", name=self.lock.people.identities[of.index].name)

    def on_resumed(self, _: m.Resumed) -> None:
        if self.at != At.DOOR or not self.lock:
            raise wire.not_understood("Resumed now")
        assert self.rounds
        self.at = At.LOCKED
        self.tell("resumed")
        if self.verified:
            self.send(self.verified)
        self.rounds.resumed()

    def on_presence(self, presence: m.Presence) -> None:
        if self.people is None or presence.index >= len(self.people):
            raise wire.not_understood(f"place {presence.index}")
        if presence.state == 2:
            self.tell("left", name=self.people.identities[presence.index].name)

    def on_pace(self, _: m.Pace) -> None:
        pass

    def on_heartbeat(self, _: m.Heartbeat) -> None:
        pass

    # --- A round ------------------------------------------------------------------------------------------------------

    def of_a_round(self, message: Item) -> None:
        handler = getattr(self.rounds, f"on_{type(message).__name__.lower()}", None)
        if self.at != At.LOCKED or handler is None:
            raise wire.not_understood(f"{type(message).__name__} now")
        try:
            handler(message)
        except RoundFault as fault:
            assert self.rounds
            self.rounds.stop(fault)
