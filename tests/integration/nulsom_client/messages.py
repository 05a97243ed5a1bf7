# SPDX-License-Identifier: EUPL-1.2
"""The grammar of the document, in its order."""

from .wire import (Box, Bytes16, Bytes32, Earlier, Flag, I64, Index, Item, MAX_PEOPLE, Members, Missed, Openings, Part,
                   Signature, U64, Utf8, Words, array, item, octets, part_, u64_, upto)
from typing import Annotated


@item()
class Description(Item):
    title: Utf8
    host: Utf8
    language: Utf8
    minimum: U64


@item()
class Identity(Item):
    name: Utf8
    signing_key: Bytes32
    mask_key: Bytes32
    commitment: Bytes32


@item()
class Question(Item):
    text: Utf8
    unit: Utf8
    kind: U64
    minimum: I64
    maximum: I64
    decimals: U64
    statistics: Annotated[list, array(16, u64_, rising=True)]


# --- From the hub, lobby ----------------------------------------------------------------------------------------------


@item(0)
class Welcome(Item):
    version: U64
    suite: U64
    session: Bytes16
    description: Part
    challenge: Bytes32


@item(1)
class Refuse(Item):
    reason: upto(7)
    suggestion: Utf8


@item(2)
class Lobby(Item):
    people: U64


@item(3)
class Roster(Item):
    identities: Annotated[list, array(MAX_PEOPLE, part_)]


@item(4)
class Nonces(Item):
    openings: Openings


@item(5)
class VerifiedOf(Item):
    index: Index
    signature: Signature


@item(6)
class Presence(Item):
    index: Index
    state: upto(2)


@item(7)
class Removed(Item):
    pass


@item(8)
class End(Item):
    reason: upto(3)


@item(9)
class Resumed(Item):
    pass


# --- From the hub, a round --------------------------------------------------------------------------------------------


@item(20)
class Ask(Item):
    round: U64
    question: Part


@item(21)
class Withdraw(Item):
    round: U64


@item(22)
class ReadyCount(Item):
    round: U64
    count: U64


@item(23)
class Closing(Item):
    round: U64
    members: Members


@item(24)
class Combine(Item):
    round: U64
    attempt: U64
    history: Bytes32
    members: Members
    missed: Missed


@item(25)
class ShareOf(Item):
    round: U64
    attempt: U64
    index: Index
    share: Words
    commitment: Bytes32
    box: Box


@item(26)
class ConfirmOf(Item):
    round: U64
    attempt: U64
    index: Index
    tag: Bytes16


@item(27)
class AttestOf(Item):
    round: U64
    attempt: U64
    index: Index
    signature: Signature


@item(28)
class UnmaskOf(Item):
    round: U64
    attempt: U64
    index: Index
    seed: Bytes32


@item(29)
class Recover(Item):
    round: U64
    attempt: U64
    missing: Members


@item(30)
class RecoveryShareOf(Item):
    round: U64
    attempt: U64
    holder: Index
    dealer: Index
    share: Bytes32


@item(31)
class RoundOver(Item):
    round: U64
    result: Flag


@item(32)
class Pace(Item):
    step: U64
    hold: Flag


# --- From a participant, lobby ----------------------------------------------------------------------------------------


@item(40)
class Join(Item):
    identity: Part
    earlier: Earlier


@item(41)
class Resume(Item):
    index: Index
    known: U64
    signature: Signature


@item(42)
class Open(Item):
    nonce: Bytes32
    signature: Signature


@item(43)
class Verified(Item):
    signature: Signature


@item(44)
class Leave(Item):
    words_differ: Flag


# --- From a participant, a round --------------------------------------------------------------------------------------


@item(60)
class Ready(Item):
    round: U64


@item(61)
class Unready(Item):
    round: U64
    declined: Flag


@item(62)
class Asking(Item):
    round: U64


@item(63)
class Share(Item):
    round: U64
    attempt: U64
    share: Words
    commitment: Bytes32
    boxes: Annotated[list, array(MAX_PEOPLE, octets(48))]


@item(64)
class OwnShareChanged(Item):
    round: U64
    attempt: U64


@item(65)
class Confirm(Item):
    round: U64
    attempt: U64
    tags: Annotated[list, array(MAX_PEOPLE, octets(16))]


@item(66)
class Attest(Item):
    round: U64
    attempt: U64
    signature: Signature


@item(67)
class Unmask(Item):
    round: U64
    attempt: U64
    seed: Bytes32


@item(68)
class RecoveryShare(Item):
    round: U64
    attempt: U64
    dealer: Index
    share: Bytes32


@item(69)
class Outcome(Item):
    round: U64
    attempt: U64
    digest: Bytes32
    signature: Signature


@item(70)
class BoxDoesNotOpen(Item):
    round: U64
    attempt: U64
    dealer: Index


@item(80)
class Heartbeat(Item):
    pass
