#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""Checks session.json with nothing but core/wire/PROTOCOL.md: shares no code with the program.

check_vectors.py FILE: recomputes every value of the file from what is random or chosen ("input"), then proves that it
can fail: one digit changed in a value of each kind must be noticed. Exit 77: cbor2 or cryptography is not installed.
"""

import copy
import json
import re
import sys
from pathlib import Path

try:
    from session_messages import Messages
    from session_steps import Steps
except ModuleNotFoundError as missing:
    if missing.name.split(".")[0] not in ("cbor2", "cryptography"):
        raise
    print(f"SKIPPED: {missing}; Debian has it as python3-cbor2 or python3-cryptography")
    sys.exit(77)


def check(data):
    steps = Steps(data)
    try:
        steps.run()
        Messages(steps).run()
    except Exception as broken:  # a changed digit may make a key or an encoding impossible
        steps.mismatches.append(f"cannot go on: {type(broken).__name__} {broken}")
    return steps


# The check can fail


def leaves(node, path=()):
    if isinstance(node, dict):
        for key, value in node.items():
            yield from leaves(value, (*path, key))
    elif isinstance(node, list):
        for at, value in enumerate(node):
            yield from leaves(value, (*path, at))
    else:
        yield path, node


def kind(path, data):
    """Two values of one kind are checked by the same line."""
    if path[0] == "messages":
        log = data["messages"][path[1]][path[2]]
        return "messages", path[2], log[path[3]][0], path[4]
    return tuple(re.sub(r"\d+->\d+", "->", str(part)) if isinstance(part, str) else "*" for part in path)


def changed(value):
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    # The last digit, or one well inside a private key: X25519 passes over some bits at the ends.
    at = 17 if len(value) == 64 else len(value) - 1
    return value[:at] + ("1" if value[at] == "0" else "0") + value[at + 1 :]


def self_test(data):
    kinds = {}
    for path, value in leaves(data):
        if path != ("about",):
            kinds.setdefault(kind(path, data), path)
    unnoticed = []
    for path in kinds.values():
        wrong = copy.deepcopy(data)
        node = wrong
        for part in path[:-1]:
            node = node[part]
        node[path[-1]] = changed(node[path[-1]])
        if not check(wrong).mismatches:
            unnoticed.append("/".join(map(str, path)))
    return len(kinds), unnoticed


def main():
    data = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    checked = check(data)
    for mismatch in checked.mismatches:
        print("MISMATCH", mismatch)
    if checked.mismatches:
        return 1
    kinds, unnoticed = self_test(data)
    for path in unnoticed:
        print("UNNOTICED: a changed digit in", path)
    print(f"{checked.compared} values agree; {kinds} kinds of value changed by one digit, {len(unnoticed)} unnoticed")
    return 1 if unnoticed else 0


if __name__ == "__main__":
    sys.exit(main())
