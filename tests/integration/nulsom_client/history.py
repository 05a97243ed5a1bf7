# SPDX-License-Identifier: EUPL-1.2
"""The chain over every Combine of a lock, and what K may be after what went before."""

from collections import Counter
from dataclasses import dataclass, field

from . import messages, wire
from .crypto import H, u16, u64
from .faults import Fault, RoundFault
from .text import folded

COLUMNS = 1  # w: count, sum and mean are one power sum of degree 1


def question_hash(encoded: bytes) -> bytes:
    return H("question", encoded)


@dataclass(frozen=True)
class Entry:
    T: bytes
    round: int
    attempt: int
    question: bytes  # the part
    members: tuple[int, ...]

    @property
    def places(self) -> bytes:
        return b"".join(map(u16, self.members))

    def encode(self) -> bytes:
        return (self.T + u64(self.round) + u64(self.attempt) + question_hash(self.question)
                + u16(len(self.members)) + self.places)

    def V(self, head: bytes) -> bytes:
        return H("round", self.T, u64(self.round), u64(self.attempt), question_hash(self.question), self.places, head)

    @property
    def asked(self) -> messages.Question:
        return wire.decode_part(messages.Question, self.question)


def decode_entry(encoded: bytes, question: bytes) -> Entry:
    count = int.from_bytes(encoded[80:82], "big")
    members = tuple(int.from_bytes(encoded[at:at + 2], "big") for at in range(82, len(encoded), 2))
    entry = Entry(encoded[:32], int.from_bytes(encoded[32:40], "big"), int.from_bytes(encoded[40:48], "big"),
                  question, members)
    if len(members) != count or entry.encode() != encoded:
        raise Fault("HistoryForged", detail="an entry that contradicts itself or its question")
    try:
        wire.decode_part(messages.Question, question)
    except Fault as fault:
        raise Fault("HistoryForged", detail=fault.detail) from fault
    return entry


@dataclass
class History:
    T: bytes
    people: int
    entries: list[Entry] = field(default_factory=list)
    heads: list[bytes] = field(default_factory=lambda: [bytes(32)])
    confirmed: dict[int, tuple[int, ...]] = field(default_factory=dict)  # by round: K of the attempt confirmed here
    opened: set[int] = field(default_factory=set)  # rounds whose result it saw or gave its own seed to

    def append(self, entry: Entry) -> None:
        self.entries.append(entry)
        self.heads.append(H("history", self.heads[-1], entry.encode()))

    def check_and_extend(self, head: bytes, missed: list) -> None:
        """`head`: before the Combine that told of `missed`."""
        longer = History(self.T, self.people, list(self.entries), list(self.heads))
        for encoded, question in missed:
            entry = decode_entry(encoded, question)
            if not longer.may_follow(entry):
                raise Fault("HistoryForged", detail="an entry that cannot follow")
            longer.append(entry)
        if longer.heads[-1] != head:
            raise Fault("HistoryShort" if head in self.heads[:-1] else "HistoryForged")
        self.entries, self.heads = longer.entries, longer.heads

    def may_follow(self, entry: Entry) -> bool:
        before = self.entries[-1] if self.entries else None
        return (entry.T == self.T
                and (before is None or (before.round, before.attempt) < (entry.round, entry.attempt))
                and all(a < b for a, b in zip(entry.members, entry.members[1:]))
                and all(place < self.people for place in entry.members))

    # --- Groups and guards --------------------------------------------------------------------------------------------

    def subject(self, entry: Entry) -> dict[int, tuple[messages.Question, tuple[int, ...]]]:
        """Earlier rounds of the same kind of answer and unit: the question, and the K this laptop confirmed, else the
        last that it was told."""
        asked = entry.asked
        return {each.round: (each.asked, self.confirmed.get(each.round, each.members)) for each in self.entries
                if each.round < entry.round and (each.asked.kind, folded_unit(each.asked.unit)) == (asked.kind, folded_unit(asked.unit))}

    def least_people(self, entry: Entry, minimum: int) -> int:
        g, n = group_size(minimum), self.people
        least = max(g, n // 2 + 1)
        return max(least, (n + g - 2) // 2 + 1) if self.subject(entry) else least

    def guard(self, entry: Entry, minimum: int) -> None:
        rounds = self.subject(entry)
        groups = [set(members) for _, members in rounds.values()] + [set(entry.members)]
        classes = Counter(tuple(place in group for group in groups) for place in set().union(*groups))
        smallest = min(classes.values())
        if smallest < group_size(minimum):
            raise RoundFault("WouldExpose" if smallest == 1 else "ClassTooSmall")
        for number, (asked, members) in rounds.items():
            if number in self.opened and members == entry.members and same_range(asked, entry.asked):
                raise RoundFault("SameAgain")


def folded_unit(unit: str) -> str:
    return folded("EUR" if unit == "€" else unit)


def group_size(minimum: int) -> int:
    return max(3, minimum, COLUMNS + 2)


def same_range(a: messages.Question, b: messages.Question) -> bool:
    return (a.text, a.minimum, a.maximum, a.decimals) == (b.text, b.minimum, b.maximum, b.decimals)
