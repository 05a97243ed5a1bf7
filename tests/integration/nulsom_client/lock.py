# SPDX-License-Identifier: EUPL-1.2
"""Who is in, under which keys: from Identity to T, the words and the keys of each pair."""

from dataclasses import dataclass, field
from pathlib import Path

from . import crypto, messages, text, wire
from .crypto import H, u16
from .faults import Fault

WORDS = Path(__file__).resolve().parents[3] / "resources" / "words"
MOST_STEPS = 1000


@dataclass
class OwnKeys:
    """What one laptop makes for each lock."""

    name: str
    signing_private: bytes
    mask_private: bytes
    nonce: bytes
    identity: bytes = b""

    @classmethod
    def make(cls, name: str, session: bytes, random: crypto.Randomness) -> "OwnKeys":
        purposes = ("signing private key", "mask private key", "nonce")
        keys = cls(name, *(random.draw(purpose, 32) for purpose in purposes))
        signing, masking = crypto.signing_public(keys.signing_private), crypto.mask_public(keys.mask_private)
        keys.identity = messages.Identity(name, signing, masking,
                                          commitment(session, signing, masking, keys.nonce)).encode()
        return keys

    def sign(self, label: str, context: bytes, payload: bytes = b"") -> bytes:
        return crypto.sign(self.signing_private, label, context, payload)


def commitment(session: bytes, signing_key: bytes, mask_key: bytes, nonce: bytes) -> bytes:
    return H("commitment", session, signing_key, mask_key, nonce)


@dataclass
class People:
    """A Roster that was checked."""

    identities: list[messages.Identity]
    own: int
    R: bytes

    def __len__(self) -> int:
        return len(self.identities)

    def names(self, places: "list[int] | tuple[int, ...] | None" = None) -> list[str]:
        return [self.identities[place].name for place in (range(len(self)) if places is None else places)]

    def signature_fits(self, place: int, signature: bytes, label: str, context: bytes, payload: bytes = b"") -> bool:
        return crypto.signature_fits(self.identities[place].signing_key, signature, label, context, payload)


def check_roster(parts: list[bytes], own: OwnKeys, session: bytes, description: bytes, fingerprint: bytes) -> People:
    if len(parts) < wire.MIN_PEOPLE:
        raise Fault("TooFewPeople", detail=f"{len(parts)} people")
    try:
        identities = [wire.decode_part(messages.Identity, part) for part in parts]
    except Fault as fault:
        raise Fault("RosterWrong", detail=fault.detail) from fault
    check_names([identity.name for identity in identities])
    for kind in ("signing_key", "mask_key", "commitment"):
        places = first_pair([getattr(identity, kind) for identity in identities])
        if places:
            raise Fault("KeyTwice", places, kind)
    for place, identity in enumerate(identities):
        if not crypto.is_acceptable_mask_key(identity.mask_key):
            raise Fault("BadMaskKey", [place])
    if parts.count(own.identity) != 1:
        changed = [place for place, identity in enumerate(identities) if identity.name == own.name]
        raise Fault("OwnJoinChanged", changed) if changed else Fault("NotInRosterOnce")
    return People(identities, parts.index(own.identity), H("roster", session, description, fingerprint, *parts))


def check_names(names: list[str]) -> None:
    for place, name in enumerate(names):
        if not text.is_clean_name(name):
            raise Fault("RosterWrong", [place], "a name that is not clean")
    places = first_pair([text.folded(name) for name in names])
    if places:
        raise Fault("RosterWrong", places, "names that clash")


def first_pair(values: list) -> tuple[int, int] | None:
    seen: dict = {}
    for place, value in enumerate(values):
        if value in seen:
            return seen[value], place
        seen[value] = place
    return None


def check_nonces(people: People, session: bytes, openings: list) -> bytes:
    """T, when everybody opened the nonce that belongs to the commitment."""
    if len(openings) != len(people):
        raise Fault("NonceMissing", detail=f"{len(openings)} nonces of {len(people)} people")
    for place, (nonce, signature) in enumerate(openings):
        if not people.signature_fits(place, signature, "sign open", people.R, nonce):
            raise Fault("SignatureWrong", [place], "Open")
    for place, (nonce, _) in enumerate(openings):
        identity = people.identities[place]
        if commitment(session, identity.signing_key, identity.mask_key, nonce) != identity.commitment:
            raise Fault("NonceDoesNotFit", [place])
    return H("transcript", people.R, *(nonce for nonce, _ in openings))


def words_and_digits(T: bytes, language: str) -> tuple[list[str], str]:
    drawn = crypto.hkdf(b"", T, crypto.label_of("words"), 4)
    lines = (WORDS / f"{language}.txt").read_text("utf-8").splitlines()
    return [lines[place] for place in drawn], f"{int.from_bytes(drawn, 'big'):010}"


@dataclass
class PairKeys:
    """k_ij of this laptop with everybody else, for one round at a time."""

    own: int
    keys: dict[int, bytes]
    round: int = 1

    @classmethod
    def agree(cls, people: People, mask_private: bytes, T: bytes) -> "PairKeys":
        keys = {}
        for place, identity in enumerate(people.identities):
            if place == people.own:
                continue
            z = crypto.agree(mask_private, identity.mask_key)
            if z is None:
                raise Fault("BadMaskKey", [place])
            pair = (people.identities[each].mask_key for each in sorted((people.own, place)))
            keys[place] = crypto.hkdf(T, z, crypto.label_of("pair key") + b"\0" + b"".join(pair), 32)
        return cls(people.own, keys)

    def step_to(self, round_: int) -> None:
        if round_ - self.round > MOST_STEPS:
            raise Fault("RoundOutOfOrder", detail=f"from round {self.round} to {round_}")
        while self.round < round_:
            self.keys = {place: crypto.expand(key, "next round") for place, key in self.keys.items()}
            self.round += 1

    def mask_seed(self, other: int, V: bytes) -> bytes:
        return crypto.expand(self.keys[other], "mask seed", V)

    def box_key(self, other: int, V: bytes, out: bool) -> bytes:
        return crypto.expand(self.keys[other], "box key", V + self.direction(other, out))

    def confirm_key(self, other: int, V: bytes, out: bool) -> bytes:
        return crypto.expand(self.keys[other], "confirm key", V + self.direction(other, out))

    def direction(self, other: int, out: bool) -> bytes:
        return u16(self.own) + u16(other) if out else u16(other) + u16(self.own)


@dataclass
class Lock:
    """What stands from Nonces on."""

    people: People
    keys: OwnKeys
    T: bytes
    pairs: PairKeys
    fingerprint: bytes
    language: str
    minimum: int
    verified: set[int] = field(default_factory=set)

    @property
    def own(self) -> int:
        return self.people.own

    def sign(self, label: str, payload: bytes) -> bytes:
        return self.keys.sign(label, self.T, payload)

    def fits(self, place: int, signature: bytes, label: str, payload: bytes = b"") -> bool:
        return self.people.signature_fits(place, signature, label, self.T, payload)
