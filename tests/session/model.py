#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Runs core/session/round.pml through spin: model.py ROUND.PML [quick|full].

One line for each size and each rule taken away; ends with 1 if anything is not as the table expects, 77 without spin.
`quick` takes half a minute, `full` some minutes and up to twice MEMORY.
"""
import re
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

MEMORY = 4000  # MB for one search, of which two run at a time; none gives up part of its states to save memory
SWITCHES = {"-DSAFETY": "", "-DNP": "-l"}  # of the compiler, and the option of the search that belongs to it

# What assertions of the model stand for when they fail.
TWICE, ALONE, EARLY, STUCK = "answer in two sums", "sum of one answer", "opens before all confirmed", "stuck"
FAILURES = {"answersInOneSum": TWICE, "answersNotAlone": ALONE, "allHaveConfirmed": EARLY}


def safety(people, colluders, attempts, *removed, found=()):
    name = f"n={people} c={colluders} attempts={attempts}"
    return name, [f"-DN={people}", f"-DC={colluders}", f"-DATTEMPTS={attempts}"], removed, set(found), "-DSAFETY"


def liveness(people, losses, returns, *removed, found=(), search="-DSAFETY"):
    name = f"n={people} losses={losses} returns={returns}" + (" cycles" if search == "-DNP" else "")
    attempts = people - max(3, people // 2 + 1) + 1
    sizes = [f"-DN={people}", "-DC=0", f"-DATTEMPTS={attempts}", f"-DLOSSES={losses}", f"-DRETURNS={returns}"]
    return name, ["-DHONEST_HUB", *sizes], removed, set(found), search


QUICK = [
    # Safe up to max(1, n/2 - 1) colluders.
    safety(3, 1, 2),
    safety(4, 1, 3),
    safety(5, 1, 2),
    safety(6, 2, 2),
    safety(7, 2, 2),
    # One more: a group of Kmin has one honest person in it. From n = 6 on they are also t of a larger group.
    safety(4, 2, 2, found=[ALONE, EARLY]),
    safety(5, 2, 2, found=[ALONE, EARLY]),
    safety(6, 3, 2, found=[TWICE, ALONE, EARLY]),
    # Own Confirm not final; then with the weaker rule that whoever has unmasked is in no other attempt.
    safety(4, 1, 2, "WITHOUT_FINAL", found=[TWICE]),
    safety(4, 1, 2, "ONLY_UNMASK_FINAL"),
    safety(5, 1, 2, "ONLY_UNMASK_FINAL", found=[TWICE]),
    safety(4, 1, 2, "WITHOUT_RECOVERY_RULE", found=[TWICE, EARLY]),
    safety(4, 1, 2, "WITHOUT_TAGS", found=[EARLY]),
    safety(5, 1, 2, "WITHOUT_TAGS", found=[TWICE, EARLY]),
    safety(4, 1, 2, "T_LESS=1", found=[EARLY]),
    safety(6, 2, 2, "T_LESS=1", found=[TWICE, EARLY]),
    safety(4, 1, 2, "KMIN_LESS=1", found=[ALONE]),
    safety(6, 2, 2, "KMIN_LESS=1", found=[ALONE]),
    # Within one round this rule only helps where another fails; the history over several rounds builds on it.
    safety(4, 1, 2, "WITHOUT_SUBSET"),
    safety(4, 1, 2, "WITHOUT_SUBSET", "T_LESS=1", found=[TWICE, EARLY]),
    # An honest hub always comes to a result if the rules allow one, else it ends the round.
    liveness(4, 2, 1),
    liveness(5, 2, 1),
    liveness(4, 2, 1, "T_LESS=-1", found=[STUCK]),
    liveness(4, 2, 1, "HUB_GOES_ON_LATE", found=[STUCK]),
    liveness(4, 2, 1, "HUB_ASKS_ONCE", found=[STUCK]),
    liveness(5, 3, 1, "HUB_FORGETS", found=[STUCK]),
]

FULL = QUICK + [
    safety(4, 1, 4),
    safety(5, 1, 3),
    safety(6, 1, 3),
    safety(6, 2, 3),
    safety(7, 2, 3),
    safety(8, 3, 2),
    safety(7, 3, 2, found=[TWICE, ALONE, EARLY]),
    safety(8, 4, 2, found=[TWICE, ALONE, EARLY]),
    safety(5, 1, 2, "WITHOUT_FINAL", found=[TWICE]),
    safety(6, 2, 2, "WITHOUT_FINAL", found=[TWICE]),
    safety(6, 2, 2, "ONLY_UNMASK_FINAL", found=[TWICE]),
    safety(5, 1, 2, "WITHOUT_RECOVERY_RULE", found=[TWICE, EARLY]),
    safety(6, 2, 2, "WITHOUT_RECOVERY_RULE", found=[TWICE, EARLY]),
    safety(6, 2, 2, "WITHOUT_TAGS", found=[TWICE, EARLY]),
    safety(5, 1, 2, "T_LESS=1", found=[EARLY]),
    safety(7, 2, 2, "T_LESS=1", found=[TWICE, EARLY]),
    safety(5, 1, 2, "KMIN_LESS=1", found=[ALONE]),
    safety(5, 1, 3, "WITHOUT_SUBSET"),
    safety(6, 2, 2, "WITHOUT_SUBSET"),
    liveness(3, 3, 3),
    liveness(4, 3, 2),
    liveness(5, 3, 2),
    liveness(6, 2, 1),
    liveness(4, 2, 1, search="-DNP"),
]


def run(model, configuration):
    name, sizes, removed, expected, search = configuration
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        def output(*command):
            done = subprocess.run(command, cwd=folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            return done.stdout

        output("spin", "-a", *sizes, *(f"-D{rule}" for rule in removed), str(model))
        output("cc", "-O1", "-w", search, f"-DMEMLIM={MEMORY}", "-o", "pan", "pan.c")
        options = [option for option in (SWITCHES[search],) if option]
        said = output("./pan", "-c0", "-m100000", "-w22", *options)
    number = {what: re.search(pattern, said) for what, pattern in
              [("states", r"([0-9.e+]+) states, stored"), ("depth", r"depth reached (\d+)")]}
    got = {FAILURES.get(what, STUCK) for what in re.findall(r"assertion violated (.*) \(at depth", said)}
    got |= {STUCK} if "invalid end state (" in said or "non-progress cycle (" in said else set()
    if not all(number.values()) or "Search not completed" in said or "depth too small" in said:
        got.add("NOT FINISHED: " + said[-300:])
    words = [", ".join(sorted(verdict)) or "safe" for verdict in (expected, got)]
    verdict = words[1] if got == expected else f"{words[1]}; EXPECTED {words[0]}"
    states, depth = (float(match[1]) if match else 0 for match in number.values())
    print(f"{'ok' if got == expected else 'WRONG':5} {name:28} {' '.join(removed) or 'all rules':31} {verdict:70}"
          f"{states:11.0f} states, depth {depth:3.0f}, {time.monotonic() - start:5.1f} s", flush=True)
    return got == expected


def main():
    model = Path(sys.argv[1]).resolve()
    table = {"quick": QUICK, "full": FULL}[sys.argv[2] if len(sys.argv) > 2 else "quick"]
    if not shutil.which("spin"):
        print("spin is not installed")
        return 77
    with ThreadPoolExecutor(2) as pool:
        results = list(pool.map(lambda configuration: run(model, configuration), table))
    print(f"{results.count(True)} of {len(results)} as expected")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
