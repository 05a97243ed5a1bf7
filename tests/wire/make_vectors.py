#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Writes vectors.txt: every message once, encoded by a CBOR library that is not ours (cbor2).

Bytes are counted up from the given first value, so that no two fields look alike."""
import pathlib

import cbor2


def b(first, size):
    return bytes((first + i) % 256 for i in range(size))


def dumps(value):
    return cbor2.dumps(value, canonical=True)


description = dumps(["Loon in het team", "Zoë", "nl", 5])
identity = dumps(["Ann", b(1, 32), b(2, 32), b(3, 32)])
question = dumps(["Wat verdien je?", "€", 0, -5, 1_000_000, 2, [0, 1, 7]])

VECTORS = {
    "Description": description,
    "Identity": identity,
    "Question": question,
    "Welcome": dumps([0, 1, 1, b(4, 16), description, b(5, 32)]),
    "Refuse": dumps([1, 0, "Ann 2"]),
    "Lobby": dumps([2, 24]),
    "Roster": dumps([3, [identity, identity]]),
    "Nonces": dumps([4, [[b(6, 32), b(7, 64)], [b(8, 32), b(9, 64)]]]),
    "VerifiedOf": dumps([5, 511, b(10, 64)]),
    "Presence": dumps([6, 3, 2]),
    "Removed": dumps([7]),
    "End": dumps([8, 3]),
    "Resumed": dumps([9]),
    "Ask": dumps([20, 1, question]),
    "Withdraw": dumps([21, 255]),
    "ReadyCount": dumps([22, 256, 11]),
    "Closing": dumps([23, 65535, [0, 23, 24, 255, 256, 511]]),
    "Combine": dumps([24, 65536, 2, b(11, 32), [0, 1, 2], [[b(12, 40), b(13, 41)]]]),
    "ShareOf": dumps([25, 4294967296, 1, 7, b(14, 16), b(15, 32), b(16, 48)]),
    "ConfirmOf": dumps([26, 1, 2, 3, b(17, 16)]),
    "AttestOf": dumps([27, 1, 2, 3, b(18, 64)]),
    "UnmaskOf": dumps([28, 1, 2, 3, b(19, 32)]),
    "Recover": dumps([29, 1, 2, [4, 5]]),
    "RecoveryShareOf": dumps([30, 1, 2, 3, 4, b(20, 32)]),
    "RoundOver": dumps([31, 18446744073709551615, True]),
    "Pace": dumps([32, 3, False]),
    "Join": dumps([40, identity, [b(21, 32), b(22, 64)]]),
    "Resume": dumps([41, 5, 2, b(23, 64)]),
    "Open": dumps([42, b(24, 32), b(25, 64)]),
    "Verified": dumps([43, b(26, 64)]),
    "Leave": dumps([44, True]),
    "Ready": dumps([60, 1]),
    "Unready": dumps([61, 1, True]),
    "Asking": dumps([62, 1]),
    "Share": dumps([63, 1, 2, b(27, 24), b(28, 32), [b(29, 48), b(30, 48)]]),
    "OwnShareChanged": dumps([64, 1, 2]),
    "Confirm": dumps([65, 1, 2, [b(31, 16), b(32, 16)]]),
    "Attest": dumps([66, 1, 2, b(33, 64)]),
    "Unmask": dumps([67, 1, 2, b(34, 32)]),
    "RecoveryShare": dumps([68, 1, 2, 3, b(35, 32)]),
    "Outcome": dumps([69, 1, 2, b(36, 32), b(37, 64)]),
    "BoxDoesNotOpen": dumps([70, 1, 2, 3]),
    "Heartbeat": dumps([80]),
}

path = pathlib.Path(__file__).with_name("vectors.txt")
path.write_text("".join(f"{name} {data.hex()}\n" for name, data in VECTORS.items()))
