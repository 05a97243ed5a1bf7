# SPDX-License-Identifier: EUPL-1.2
"""Every message of the session in session.json, built again from the steps and compared byte for byte."""

import cbor2
from nulsom_protocol import cbor


class Messages:
    def __init__(self, steps):
        self.steps, self.data, self.n = steps, steps.data, steps.n
        self.missing = self.data["recovery"]["missing"]
        self.resumer = self.data["resume"]["place"]

    def run(self):
        same, people = self.steps.same, self.steps.people
        same("who sends", list(self.data["messages"]), [one["name"] for one in people])
        for place, one in enumerate(people):
            self.told = self.told_to(place)
            seen = set()
            for way, rebuild in (("to hub", self.to_hub), ("from hub", self.from_hub)):
                for at, (name, encoded) in enumerate(self.data["messages"][one["name"]][way]):
                    own_name, fields = rebuild(place, cbor2.loads(bytes.fromhex(encoded)))
                    own = cbor([NUMBERS[own_name], *fields])
                    same(f"name of message {at} {way} of {place}", name, own_name)
                    same(f"message {at} {way} of {place}, {own_name}", encoded, own)
                    seen.add(own)
            same(f"not told to {place}", self.told, {key: [] for key in self.told})
            for needed in self.needed(place):
                if needed not in seen:
                    self.steps.mismatches.append(f"message missing at {place}: {needed.hex()}")

    def told_to(self, place):
        """What the hub says in an order that the session fixes: people join one after the other, nobody takes a
        Ready back, one link breaks and is made again."""
        told = {
            "welcome": [bytes.fromhex(one) for one in self.data["input"]["challenges"][place]],
            "lobby": list(range(place + 1, self.n + 1)),
            "presence": (
                [[self.resumer, 0]] + [[other, 0] for other in range(self.n)]
                if place == self.resumer
                else [[self.resumer, 1], [self.resumer, 0]]
            ),
        }
        for step in self.steps.steps:
            told[f"ready-count {step['round']}"] = list(range(1, self.n + 1))
        if place == self.resumer:
            told[f"ready-count {self.data['resume']['round']}"].append(self.n)
        return told

    def needed(self, place):
        """The messages that the session cannot do without."""
        steps = self.steps
        yield cbor([3, steps.identities])
        yield cbor([4, [list(one) for one in zip(steps.nonces, steps.opens)]])
        if place == self.resumer:
            yield cbor([41, *steps.resumed])
        for step in steps.steps:
            key = [step["round"], step["attempt"]]
            present = [i for i in step["members"] if not self.is_missing(step, i)]
            yield cbor([20, step["round"], step["question"]])
            yield cbor([60, step["round"]])
            yield cbor([69, *key, step["outcome"], step["outcome signature"][place]])
            for i in step["members"]:
                yield cbor([25, *key, i, *self.share_of(step, i, place)])
                yield cbor([27, *key, i, step["attest signature"][i]])
            for i in present:
                yield cbor([28, *key, i, step["b"][i]])
                if len(present) < len(step["members"]):
                    yield cbor([30, *key, i, self.missing, step["shares"][self.missing][i]])

    def is_missing(self, step, place):
        return step["round"] == self.data["recovery"]["round"] and place == self.missing

    def share_of(self, step, source, target):
        return [step["y"][source], step["C"][source], b"" if source == target else step["box"][source, target]]

    def step_of(self, item, has_attempt):
        step = next(one for one in self.steps.steps if one["round"] == item[1])
        if has_attempt and step["attempt"] != item[2]:
            raise ValueError("no such attempt")
        return step

    def to_hub(self, me, item):
        name, steps = NAMES[item[0]], self.steps
        if name in ("join", "resume", "open", "verified", "heartbeat"):
            return name, {
                "join": [steps.identities[me], None],
                "resume": steps.resumed,
                "open": [steps.nonces[me], steps.opens[me]],
                "verified": [steps.verifieds[me]],
                "heartbeat": [],
            }[name]
        if name == "ready":
            return name, [self.step_of(item, False)["round"]]
        step = self.step_of(item, True)
        others = [j for j in step["members"] if j != me]
        return name, [step["round"], step["attempt"], *{
            "share": lambda: [step["y"][me], step["C"][me], [step["box"][me, j] for j in others]],
            "confirm": lambda: [[step["tags"][me, j] for j in others]],
            "attest": lambda: [step["attest signature"][me]],
            "unmask": lambda: [step["b"][me]],
            "recovery-share": lambda: [self.missing, step["shares"][self.missing][me]],
            "outcome": lambda: [step["outcome"], step["outcome signature"][me]],
        }[name]()]

    def from_hub(self, me, item):
        name, steps, told = NAMES[item[0]], self.steps, self.told
        if item[0] < 20 or name == "heartbeat":
            return name, {
                "welcome": lambda: [1, 1, steps.session, steps.description, told["welcome"].pop(0)],
                "lobby": lambda: [told["lobby"].pop(0)],
                "roster": lambda: [steps.identities],
                "nonces": lambda: [[list(one) for one in zip(steps.nonces, steps.opens)]],
                "verified-of": lambda: [item[1], steps.verifieds[item[1]]],
                "presence": lambda: told["presence"].pop(0),
                "resumed": lambda: [],
                "heartbeat": lambda: [],
            }[name]()
        if name in ("ask", "ready-count", "closing", "round-over"):
            step = self.step_of(item, False)
            return name, [step["round"], {
                "ask": lambda: step["question"],
                "ready-count": lambda: told[f"ready-count {step['round']}"].pop(0),
                "closing": lambda: step["members"],
                "round-over": lambda: True,
            }[name]()]
        step = self.step_of(item, True)
        of = item[3] if isinstance(item[3], int) else None
        return name, [step["round"], step["attempt"], *{
            # Nobody here missed a Combine, so no entries come with one.
            "combine": lambda: [step["head before"], step["members"], []],
            "share-of": lambda: [of, *self.share_of(step, of, me)],
            "confirm-of": lambda: [of, step["tags"][of, me]],
            "attest-of": lambda: [of, step["attest signature"][of]],
            "unmask-of": lambda: [of, step["b"][of]],
            "recover": lambda: [[self.missing]],
            "recovery-share-of": lambda: [of, self.missing, step["shares"][self.missing][of]],
        }[name]()]


NAMES = {
    0: "welcome", 2: "lobby", 3: "roster", 4: "nonces", 5: "verified-of", 6: "presence", 9: "resumed",
    20: "ask", 22: "ready-count", 23: "closing", 24: "combine", 25: "share-of", 26: "confirm-of",
    27: "attest-of", 28: "unmask-of", 29: "recover", 30: "recovery-share-of", 31: "round-over",
    40: "join", 41: "resume", 42: "open", 43: "verified",
    60: "ready", 63: "share", 65: "confirm", 66: "attest", 67: "unmask", 68: "recovery-share", 69: "outcome",
    80: "heartbeat",
}
NUMBERS = {name: number for number, name in NAMES.items()}
