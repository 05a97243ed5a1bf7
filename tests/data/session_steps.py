# SPDX-License-Identifier: EUPL-1.2
"""Every step of the session in session.json, computed again from what is random or chosen, and compared."""

import hashlib
import hmac
from decimal import ROUND_HALF_EVEN, Decimal
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from nulsom_protocol import (
    START, add, cbor, expand, h, hkdf_expand, hkdf_extract, interpolate_at_zero, mask, raw, sign, u16, u64,
)

WORDS = Path(__file__).resolve().parents[2] / "resources" / "words"
WORD_LISTS = {
    "en": "74f22988bb7e98641660d2c78c79133c87b205110bb9fdd4b83eee9333ca41a4",
    "nl": "609a5936883b3f76643b4d4d4f7545e727d7ee92a9656d8b50af7af34e127458",
}


class Steps:
    def __init__(self, data):
        self.data = data
        self.mismatches = []
        self.compared = 0

    def same(self, what, given, own):
        """given: from the file, hexadecimal where own is bytes."""
        self.compared += 1
        own = own.hex() if isinstance(own, bytes) else own
        if given != own or type(given) is not type(own):
            self.mismatches.append(f"{what}: the file has {given}, should be {own}")

    def run(self):
        self.lobby()
        self.pairs()
        self.head, self.steps = bytes(32), []
        self.same("rounds", len(self.data["rounds"]), len(self.data["input"]["rounds"]))
        for at, given in enumerate(self.data["rounds"]):
            self.steps.append(self.round(self.data["input"]["rounds"][at], given))
        self.recovery()
        self.resume()

    def lobby(self):
        chosen, given = self.data["input"], self.data["lobby"]
        self.session, self.fingerprint = bytes.fromhex(chosen["session"]), bytes.fromhex(chosen["fingerprint"])
        text = chosen["description"]
        self.description = cbor([text["title"], text["host"], text["language"], text["minimum"]])
        self.same("description", given["description"], self.description)
        self.minimum = text["minimum"]
        self.people = chosen["people"]
        self.n = len(self.people)
        self.same("people", len(given["people"]), self.n)
        self.signing = [Ed25519PrivateKey.from_private_bytes(bytes.fromhex(one["signing private key"])) for one in self.people]
        self.masking = [X25519PrivateKey.from_private_bytes(bytes.fromhex(one["mask private key"])) for one in self.people]
        self.nonces = [bytes.fromhex(one["nonce"]) for one in self.people]
        self.mask_keys = [raw(key.public_key()) for key in self.masking]
        self.identities = []
        for at, one in enumerate(self.people):
            step = given["people"][at]
            signing_key, mask_key = raw(self.signing[at].public_key()), self.mask_keys[at]
            commitment = h(b"commitment", self.session, signing_key, mask_key, self.nonces[at])
            self.identities.append(cbor([one["name"], signing_key, mask_key, commitment]))
            self.same(f"signing key {at}", step["signing key"], signing_key)
            self.same(f"mask key {at}", step["mask key"], mask_key)
            self.same(f"commitment {at}", step["commitment"], commitment)
            self.same(f"identity {at}", step["identity"], self.identities[at])
        self.R = h(b"roster", self.session, self.description, self.fingerprint, *self.identities)
        self.T = h(b"transcript", self.R, *self.nonces)
        self.same("R", given["R"], self.R)
        self.same("T", given["T"], self.T)
        self.opens, self.verifieds = [], []
        for at, step in enumerate(given["people"]):
            self.opens.append(sign(self.signing[at], b"sign open", self.R, self.nonces[at]))
            self.verifieds.append(sign(self.signing[at], b"sign verified", self.T, b""))
            self.same(f"open {at}", step["open signature"], self.opens[at])
            self.same(f"verified {at}", step["verified signature"], self.verifieds[at])
        places = hkdf_expand(hkdf_extract(b"", self.T), START + b"words", 4)
        for language, digest in WORD_LISTS.items():
            file = (WORDS / f"{language}.txt").read_bytes()
            self.same(f"word list {language}", hashlib.sha256(file).hexdigest(), digest)
            words = file.decode().splitlines()
            self.same(f"words {language}", given["words"][language], " ".join(words[place] for place in places))
        self.same("digits", given["digits"], f"{int.from_bytes(places, 'big'):010}")

    def pairs(self):
        places = [(i, j) for i in range(self.n) for j in range(i + 1, self.n)]
        self.k = {}
        self.same("pairs", [(one["i"], one["j"]) for one in self.data["pairs"]], places)
        for given, (i, j) in zip(self.data["pairs"], places):
            z = self.masking[i].exchange(X25519PublicKey.from_public_bytes(self.mask_keys[j]))
            self.same(f"z {i} {j} seen from {j}", self.masking[j].exchange(self.masking[i].public_key()).hex(), z)
            info = START + b"pair key\0" + self.mask_keys[i] + self.mask_keys[j]
            k = hkdf_expand(hkdf_extract(self.T, z), info)
            self.same(f"z {i} {j}", given["z"], z)
            for number in range(1, len(self.data["rounds"]) + 1):
                self.same(f"k({number}) {i} {j}", given[f"k({number})"], k)
                self.k[i, j, number] = k
                k = expand(k, b"next round")

    def round(self, chosen, given):
        number, attempt, group = chosen["round"], chosen["attempt"], chosen["members"]
        ask = chosen["question"]
        fields = ("text", "unit", "kind", "minimum", "maximum", "decimals", "statistics")
        step = {"round": number, "attempt": attempt, "members": group, "head before": self.head}
        step["question"] = cbor([ask[field] for field in fields])
        self.same(f"question {number}", given["question"], step["question"])
        question_hash = h(b"question", step["question"])
        self.same(f"question hash {number}", given["question hash"], question_hash)
        places = b"".join(u16(place) for place in group)
        entry = self.T + u64(number) + u64(attempt) + question_hash + u16(len(group)) + places
        self.same(f"entry {number}", given["entry"], entry)
        self.same(f"head before {number}", given["head before"], self.head)
        V = h(b"round", self.T, u64(number), u64(attempt), question_hash, places, self.head)
        self.same(f"V {number}", given["V"], V)
        self.head = h(b"history", self.head, entry)
        self.same(f"head {number}", given["head"], self.head)
        step["V"] = V
        t = max(len(group) // 2 + 1, self.n // 2, max(3, self.minimum) - 1)
        self.same(f"t {number}", given["t"], t)

        b = {i: bytes.fromhex(one["b"]) for i, one in zip(group, chosen["people"])}
        x = {}
        for i, one in zip(group, chosen["people"]):
            if not ask["minimum"] <= one["answer"] <= ask["maximum"]:
                raise ValueError("answer out of range")
            x[i] = (one["answer"] - ask["minimum"]).to_bytes(8, "little")
        seeds, confirm_keys = self.pair_steps(given, step, b, t)
        self.people_steps(given, step, b, x, seeds)
        D = h(b"confirm digest", V, *(part for i in group for part in (u16(i), step["y"][i], step["C"][i])))
        self.same(f"D {number}", given["D"], D)
        step["tags"] = {way: hmac.digest(key, D, "sha256")[:16] for way, key in confirm_keys.items()}
        for pair in given["pairs"]:
            i, j = pair["i"], pair["j"]
            for source, target in ((i, j), (j, i)):
                tag = step["tags"][source, target]
                self.same(f"tag {number} {source}->{target}", pair[f"{source}->{target}"]["tag"], tag)
        S = bytes(8)
        for i in group:
            S = add(S, step["y"][i])
            S = add(S, mask(expand(b[i], b"self mask", V), 8), -1)
        self.same(f"S {number}", given["S"], S)
        answers = sum(int.from_bytes(one, "little") for one in x.values())
        self.same(f"sum of answers {number}", int.from_bytes(S, "little"), answers)
        step["b"], step["D"], step["t"], step["outcome"] = b, D, t, h(b"outcome", D, S)
        self.same(f"outcome {number}", given["outcome"], step["outcome"])
        self.signatures(given, step)
        self.statistics(ask, given, len(group), int.from_bytes(S, "little"))
        return step

    def signatures(self, given, step):
        for what, payload in (("attest", step["D"]), ("outcome", step["outcome"])):
            step[f"{what} signature"] = {}
            for place, one in zip(step["members"], given["people"]):
                signature = sign(self.signing[place], b"sign " + what.encode(), self.T, payload)
                step[f"{what} signature"][place] = signature
                self.same(f"{what} signature {step['round']} {place}", one[f"{what} signature"], signature)

    def pair_steps(self, given, step, b, t):
        group, number, V = step["members"], step["round"], step["V"]
        places = [(i, j) for i in group for j in group if i < j]
        self.same(f"pairs of round {number}", [(one["i"], one["j"]) for one in given["pairs"]], places)
        seeds, confirm_keys, shares = {}, {}, {i: {} for i in group}
        step["box"] = {}
        for pair, (i, j) in zip(given["pairs"], places):
            k = self.k[i, j, number]
            seeds[i, j] = expand(k, b"mask seed", V)
            self.same(f"mask seed {number} {i} {j}", pair["mask seed"], seeds[i, j])
            self.same(f"mask stream {number} {i} {j}", pair["mask stream"], mask(seeds[i, j], 32))
            for source, target in ((i, j), (j, i)):
                way, name = pair[f"{source}->{target}"], f"{number} {source}->{target}"
                ends = u16(source) + u16(target)
                box_key = expand(k, b"box key", V + ends)
                confirm_keys[source, target] = expand(k, b"confirm key", V + ends)
                self.same(f"box key {name}", way["box key"], box_key)
                self.same(f"confirm key {name}", way["confirm key"], confirm_keys[source, target])
                share = bytes.fromhex(way["share"])
                shares[source][target] = share
                step["box"][source, target] = ChaCha20Poly1305(box_key).encrypt(bytes(12), share, V + ends)
                self.same(f"box {name}", way["box"], step["box"][source, target])
        for i in group:
            # The coefficients are random and belong to nobody else: any t shares give b, and no fewer would.
            some = dict(sorted(shares[i].items())[:t])
            self.same(f"b {number} {i} of its shares", b[i].hex(), interpolate_at_zero(some))
            for target in sorted(shares[i])[t:]:
                other = dict([*sorted(shares[i].items())[1:t], (target, shares[i][target])])
                self.same(f"b {number} {i} with the share of {target}", b[i].hex(), interpolate_at_zero(other))
        step["shares"] = shares
        return seeds, confirm_keys

    def people_steps(self, given, step, b, x, seeds):
        number, V, group = step["round"], step["V"], step["members"]
        self.same(f"members {number}", len(given["people"]), len(group))
        step["y"], step["C"] = {}, {}
        for i, one in zip(group, given["people"]):
            seed = expand(b[i], b"self mask", V)
            y = add(x[i], mask(seed, 8))
            for j in group:
                if j > i:
                    y = add(y, mask(seeds[i, j], 8))
                if j < i:
                    y = add(y, mask(seeds[j, i], 8), -1)
            step["y"][i], step["C"][i] = y, h(b"self commitment", V, u16(i), b[i])
            self.same(f"self mask seed {number} {i}", one["self mask seed"], seed)
            self.same(f"self mask stream {number} {i}", one["self mask stream"], mask(seed, 32))
            self.same(f"x {number} {i}", one["x"], x[i])
            self.same(f"y {number} {i}", one["y"], y)
            self.same(f"C {number} {i}", one["C"], step["C"][i])

    def statistics(self, ask, given, n, S):
        total = Decimal(S + n * ask["minimum"]).scaleb(-ask["decimals"])
        digits = Decimal(1).scaleb(-ask["decimals"] - 2)
        values = {0: str(n), 1: f"{total:f}", 2: f"{(total / n).quantize(digits, ROUND_HALF_EVEN):f}"}
        self.same("statistics", given["statistics"], {str(one): values[one] for one in ask["statistics"]})

    def recovery(self):
        given = self.data["recovery"]
        step = next(one for one in self.steps if one["round"] == given["round"])
        missing, holders = given["missing"], given["holders"]
        self.same("holders", holders, [place for place in step["members"] if place != missing])
        shares = {place: bytes.fromhex(share) for place, share in zip(holders, given["shares"])}
        for place in holders:
            self.same(f"share for {place}", shares[place].hex(), step["shares"][missing][place])
        b = interpolate_at_zero(dict(list(shares.items())[: step["t"]]))
        self.same("recovered b", given["b"], b)
        C = h(b"self commitment", step["V"], u16(missing), b)
        self.same("C of the recovered b", C.hex(), step["C"][missing])

    def resume(self):
        given = self.data["resume"]
        place, challenge = given["place"], bytes.fromhex(given["challenge"])
        payload = self.fingerprint + challenge
        self.same("resume payload", given["payload"], payload)
        signature = sign(self.signing[place], b"sign resume", self.T, payload)
        self.same("resume signature", given["signature"], signature)
        known = sum(step["round"] < given["round"] for step in self.steps)
        self.same("resume, entries known", given["known"], known)
        self.same("resume, challenge", challenge.hex(), bytes.fromhex(self.data["input"]["challenges"][place][1]))
        self.resumed = [place, known, signature]
