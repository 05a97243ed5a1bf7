# SPDX-License-Identifier: EUPL-1.2
"""One attempt of a round: what this laptop gave, what it got, and what follows from both."""

from dataclasses import dataclass, field

from . import crypto, shamir
from .crypto import H, u16
from .faults import Fault, RoundFault
from .history import Entry, group_size
from .lock import Lock


@dataclass
class OwnShare:
    """What this laptop made once for the attempt."""

    b: bytes
    y: bytes
    C: bytes
    boxes: list[bytes]


@dataclass
class Attempt:
    lock: Lock
    entry: Entry
    V: bytes
    head: bytes
    own: OwnShare | None = None
    shares: dict[int, tuple[bytes, bytes]] = field(default_factory=dict)  # y and C
    pieces: dict[int, dict[int, bytes]] = field(default_factory=dict)  # by dealer, then holder: shares of b
    tags: dict[int, bytes] = field(default_factory=dict)
    fitting: set[int] = field(default_factory=set)  # whose confirmation this laptop has seen to fit
    attests: dict[int, bytes] = field(default_factory=dict)
    seeds: dict[int, bytes] = field(default_factory=dict)
    unsealed: set[int] = field(default_factory=set)  # whose seed has gone over the wire
    confirmed: bool = False
    unmasked: bool = False
    stopped: bool = False  # after a RoundFault: no Confirm, no own seed, no result

    @property
    def members(self) -> tuple[int, ...]:
        return self.entry.members

    @property
    def is_member(self) -> bool:
        return self.lock.own in self.members

    @property
    def others(self) -> list[int]:
        return [place for place in self.members if place != self.lock.own]

    @property
    def threshold(self) -> int:
        return max(len(self.members) // 2 + 1, len(self.lock.people) // 2, group_size(self.lock.minimum) - 1)

    # --- Share --------------------------------------------------------------------------------------------------------

    def make_share(self, x: list[int], random: crypto.Randomness) -> OwnShare:
        own, pairs = self.lock.own, self.lock.pairs
        b = random.draw("self seed", 32)
        y = crypto.add(x, self.self_mask(b, len(x)))
        for other in self.others:
            stream = crypto.mask(pairs.mask_seed(other, self.V), len(x))
            y = crypto.add(y, stream if other > own else crypto.negative(stream))
        pieces = shamir.deal(b, self.threshold, [other + 1 for other in self.others],
                             random.draw("coefficients", 32 * (self.threshold - 1)))
        boxes = [crypto.seal(pairs.box_key(other, self.V, out=True), self.associated(own, other), pieces[other + 1])
                 for other in self.others]
        self.own = OwnShare(b, crypto.from_words(y), self.commitment(own, b), boxes)
        self.seeds[own] = b
        return self.own

    def self_mask(self, b: bytes, count: int) -> list[int]:
        return crypto.mask(crypto.expand(b, "self mask", self.V), count)

    def commitment(self, place: int, b: bytes) -> bytes:
        return H("self commitment", self.V, u16(place), b)

    def associated(self, dealer: int, holder: int) -> bytes:
        return self.V + u16(dealer) + u16(holder)

    def take_share(self, place: int, y: bytes, C: bytes, box: bytes, words: int) -> None:
        if place in self.shares:
            if self.shares[place] != (y, C):
                raise Fault("NotUnderstood", [place], "another Share")
            return
        if len(y) != 8 * words:
            raise Fault("NotUnderstood", [place], f"a share of {len(y)} bytes")
        if place == self.lock.own:
            if self.own is None or (y, C, box) != (self.own.y, self.own.C, b""):
                raise RoundFault("OwnShareChanged", [place])
        elif self.is_member:
            piece = crypto.unseal(self.lock.pairs.box_key(place, self.V, out=False),
                                  self.associated(place, self.lock.own), box)
            if piece is None:
                raise RoundFault("BoxDoesNotOpen", [place])
            self.pieces.setdefault(place, {})[self.lock.own] = piece
        elif box:
            raise Fault("NotUnderstood", [place], "a box for who is not in K")
        self.shares[place] = y, C

    @property
    def has_all_shares(self) -> bool:
        return len(self.shares) == len(self.members)

    # --- Confirm ------------------------------------------------------------------------------------------------------

    @property
    def D(self) -> bytes:
        parts = [part for place in self.members for part in (u16(place), *self.shares[place])]
        return H("confirm digest", self.V, *parts)

    def own_tags(self) -> list[bytes]:
        return [crypto.tag_of(self.lock.pairs.confirm_key(other, self.V, out=True), self.D) for other in self.others]

    def attest_fits(self, place: int) -> bool:
        return self.lock.fits(place, self.attests[place], "sign attest", self.D)

    def tag_fits(self, place: int) -> bool:
        key = self.lock.pairs.confirm_key(place, self.V, out=False)
        return crypto.same(self.tags[place], crypto.tag_of(key, self.D))

    @property
    def all_fit(self) -> bool:
        return self.fitting == set(self.others)

    # --- Unmask and recovery ------------------------------------------------------------------------------------------

    def seed_fits(self, place: int, b: bytes) -> bool:
        return self.commitment(place, b) == self.shares[place][1]

    def recovered(self, place: int) -> bytes | None:
        """b of `place` if the shares of it that are in say so."""
        pieces = {holder + 1: piece for holder, piece in self.pieces.get(place, {}).items()}
        if place in self.seeds or place not in self.shares or len(pieces) < self.threshold:
            return None
        return shamir.find_secret(pieces, self.threshold, lambda b: self.seed_fits(place, b))

    def does_not_fit(self, place: int) -> bool:
        """Every share of b that there can be is in, and none of it fits C."""
        holders = set(self.members) - {place}
        return place not in self.seeds and set(self.pieces.get(place, {})) == holders

    @property
    def may_add_up(self) -> bool:
        """Every seed is known, and everybody has seen what this laptop has: a member knows by tags, who is not in K by
        signatures."""
        if not self.has_all_shares or set(self.seeds) != set(self.members):
            return False
        if self.is_member:
            return self.confirmed and self.all_fit
        return all(place in self.attests and self.attest_fits(place) for place in self.members)

    @property
    def missing(self) -> list[int]:
        """Who something is missing from."""
        for known in (self.shares, self.attests if not self.is_member else self.fitting | {self.lock.own}, self.seeds):
            places = [place for place in self.members if place not in known]
            if places:
                return places
        return []

    @property
    def sum(self) -> list[int]:
        total = crypto.add(*(crypto.to_words(y) for y, _ in self.shares.values()))
        for place in self.members:
            total = crypto.add(total, crypto.negative(self.seal(place)))
        return total

    def seal(self, place: int) -> list[int]:
        return self.self_mask(self.seeds[place], len(self.shares[place][0]) // 8)

    def forget(self) -> None:
        self.own = None
        self.seeds.clear()
        self.pieces.clear()
