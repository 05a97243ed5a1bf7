# SPDX-License-Identifier: EUPL-1.2
"""The rounds after the lock: what the hub says, what this laptop answers."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Callable

from . import crypto, messages as m
from .attempt import Attempt
from .faults import Fault, RoundFault
from .history import Entry, History
from .lock import Lock
from .question import check_question, check_sum, encoded_answer, statistics
from .wire import Item

Send = Callable[[Item], None]
Tell = Callable[..., None]


@dataclass
class Round:
    number: int
    question: m.Question
    encoded: bytes
    x: list[int] | None = None  # the answer of a person who is ready
    said: Item | None = None  # Ready or Unready, the last
    attempt: Attempt | None = None
    given: list[Item] = field(default_factory=list)  # of the newest attempt, to give again after Resumed
    has_result: bool = False
    over: bool = False


class Rounds:
    def __init__(self, lock: Lock, random: crypto.Randomness, send: Send, tell: Tell) -> None:
        self.lock, self.random, self.send, self.tell = lock, random, send, tell
        self.history = History(lock.T, len(lock.people))
        self.current: Round | None = None
        self.may_skip = False  # the first Ask after Resumed

    # --- The person ---------------------------------------------------------------------------------------------------

    def answer(self, answer: Decimal) -> None:
        assert self.current and not self.current.over
        self.current.x = encoded_answer(self.current.question, answer)
        self.say(m.Ready(self.current.number))

    def take_back(self, declined: bool) -> None:
        assert self.current and not self.current.over
        self.current.x = None
        self.say(m.Unready(self.current.number, declined))

    def say(self, message: Item) -> None:
        assert self.current
        self.current.said = message
        self.send(message)

    # --- Coming back --------------------------------------------------------------------------------------------------

    def resumed(self) -> None:
        self.may_skip = True
        if self.current and not self.current.over:
            for message in filter(None, [self.current.said, *self.current.given]):
                self.send(message)

    # --- The question -------------------------------------------------------------------------------------------------

    def on_ask(self, ask: m.Ask) -> None:
        newest, may_skip, self.may_skip = self.current, self.may_skip, False
        number = newest.number if newest else 0
        if newest and (ask.round, ask.question) == (number, newest.encoded):
            return
        open_still = newest is not None and not newest.over
        follows = ask.round > number if may_skip else ask.round == number + 1 and not open_still
        if not follows:
            raise Fault("RoundOutOfOrder", detail=f"round {ask.round} after {number}")
        question = check_question(ask.question, len(self.lock.people))
        if newest and open_still:
            self.end(newest)
        self.lock.pairs.step_to(ask.round)
        self.current = Round(ask.round, question, ask.question)
        self.tell("question", round=ask.round, text=question.text, unit=question.unit)

    def open_round(self, number: int) -> Round | None:
        """The round of a message; nothing where the message is to be passed over."""
        newest = self.current
        return newest if newest and number == newest.number and not newest.over else None

    def on_withdraw(self, withdraw: m.Withdraw) -> None:
        newest = self.open_round(withdraw.round)
        if newest and newest.attempt:
            raise Fault("RoundOutOfOrder", detail="Withdraw after Combine")
        if newest:
            self.end(newest)
            self.tell("withdrawn", round=newest.number)

    def on_readycount(self, ready: m.ReadyCount) -> None:
        if self.open_round(ready.round):
            self.tell("ready", count=ready.count)

    def on_closing(self, closing: m.Closing) -> None:
        self.check_places(closing.members)
        if self.open_round(closing.round):
            self.tell("closing", round=closing.round, participants=self.names(closing.members))

    def check_places(self, places: list[int]) -> None:
        if places and places[-1] >= len(self.lock.people):
            raise Fault("NotUnderstood", detail=f"place {places[-1]}")

    # --- Combine ------------------------------------------------------------------------------------------------------

    def on_combine(self, combine: m.Combine) -> None:
        self.check_places(combine.members)
        newest = self.current
        if newest is None or combine.round != newest.number:
            raise Fault("RoundOutOfOrder", detail=f"Combine of round {combine.round}")
        if combine.attempt == 0:
            raise Fault("NotUnderstood", detail="attempt 0")
        entry = Entry(self.lock.T, combine.round, combine.attempt, newest.encoded, tuple(combine.members))
        before = newest.attempt
        if before and before.entry.attempt == combine.attempt:
            if (before.entry, before.head) != (entry, combine.history):
                raise Fault("CombineChanged")
            for message in newest.given[:1]:  # the Share
                self.send(message)
            return
        if newest.over:
            raise Fault("RoundOutOfOrder", detail=f"round {newest.number} is over")
        self.check_follows(before, entry)
        self.history.check_and_extend(combine.history, combine.missed)
        if not self.history.may_follow(entry):
            raise Fault("HistoryForged", detail="the Combine itself cannot follow")
        V = entry.V(combine.history)
        self.check_people(entry)
        newest.attempt, newest.given = Attempt(self.lock, entry, V, combine.history), []
        self.tell("combine", round=entry.round, attempt=entry.attempt, participants=self.names(entry.members))
        refused = self.refusal(newest, entry)
        self.history.append(entry)
        if refused:
            newest.x = None
            self.tell_fault(refused)
            self.say(m.Unready(newest.number, False))
        elif newest.attempt.is_member:
            self.share(newest, newest.attempt)

    def check_follows(self, before: Attempt | None, entry: Entry) -> None:
        if before is None:
            return
        if entry.attempt < before.entry.attempt:
            raise Fault("CombineChanged", detail=f"attempt {entry.attempt} after {before.entry.attempt}")
        if before.confirmed:
            raise Fault("ConfirmedIsFinal")
        if not set(entry.members) < set(before.members):
            raise Fault("KNotSubset")

    def check_people(self, entry: Entry) -> None:
        least = self.history.least_people(entry, self.lock.minimum)
        if len(entry.members) < least:
            raise Fault("GroupTooSmall", detail=f"{len(entry.members)} of at least {least}")
        if set(entry.members) - self.lock.verified:
            raise Fault("NotVerified", sorted(set(entry.members) - self.lock.verified))

    def refusal(self, newest: Round, entry: Entry) -> RoundFault | None:
        if self.lock.own not in entry.members:
            return None
        if newest.x is None:
            return RoundFault("NotReady")
        try:
            self.history.guard(entry, self.lock.minimum)
        except RoundFault as refused:
            return refused
        return None

    def share(self, newest: Round, attempt: Attempt) -> None:
        assert newest.x is not None
        own = attempt.make_share(newest.x, self.random)
        self.give(m.Share(newest.number, attempt.entry.attempt, own.y, own.C, own.boxes))

    def stop(self, fault: RoundFault) -> None:
        assert self.current and self.current.attempt
        self.current.attempt.stopped = True
        self.tell_fault(fault)

    def give(self, message: Item) -> None:
        assert self.current
        self.current.given.append(message)
        self.send(message)

    # --- What the hub passes on ---------------------------------------------------------------------------------------

    def attempt_of(self, message: "m.ShareOf | m.ConfirmOf | m.AttestOf | m.UnmaskOf | m.RecoveryShareOf",
                   *places: int) -> Attempt | None:
        newest = self.open_round(message.round)
        if newest is None:
            return None
        attempt = newest.attempt
        if attempt is None or message.attempt != attempt.entry.attempt:
            return None
        if not set(places) <= set(attempt.members):
            raise Fault("NotUnderstood", detail=f"places {places} are not in K")
        return attempt

    def on_shareof(self, of: m.ShareOf) -> None:
        attempt = self.attempt_of(of, of.index)
        if attempt is None:
            return
        known = of.index in attempt.shares
        try:
            attempt.take_share(of.index, of.share, of.commitment, of.box, words=1)
        except RoundFault as fault:
            if fault.name == "OwnShareChanged":
                self.send(m.OwnShareChanged(of.round, of.attempt))
            elif fault.name == "BoxDoesNotOpen":
                self.send(m.BoxDoesNotOpen(of.round, of.attempt, of.index))
            raise
        if known:
            return
        self.tell("share", **{"from": self.name(of.index), "masked": list(map(str, crypto.to_words(of.share)))})
        self.go_on()

    def on_confirmof(self, of: m.ConfirmOf) -> None:
        attempt = self.attempt_of(of, of.index)
        if attempt and of.index == self.lock.own:
            raise Fault("NotUnderstood", detail="a tag of this laptop itself")
        if attempt and attempt.is_member:
            attempt.tags.setdefault(of.index, of.tag)
            self.go_on()

    def on_attestof(self, of: m.AttestOf) -> None:
        attempt = self.attempt_of(of, of.index)
        if attempt:
            attempt.attests.setdefault(of.index, of.signature)
            self.go_on()

    def on_unmaskof(self, of: m.UnmaskOf) -> None:
        attempt = self.attempt_of(of, of.index)
        if attempt is None or of.index not in attempt.shares:
            return
        if not attempt.seed_fits(of.index, of.seed):
            # It is not used; the shares of the seed that fits may still come.
            self.tell_fault(Fault("UnmaskDoesNotFit", [of.index]))
            return
        self.learn(attempt, of.index, of.seed)

    def on_recover(self, recover: m.Recover) -> None:
        newest = self.open_round(recover.round)
        if newest is None:
            return
        attempt = newest.attempt
        if attempt is None or recover.attempt != attempt.entry.attempt:
            raise Fault("AttemptGone", detail=str(recover.attempt))
        if not attempt.is_member or attempt.stopped:
            return
        if not attempt.confirmed or not attempt.all_fit:
            raise Fault("RecoveryTooEarly")
        for dealer in recover.missing:
            if dealer in attempt.others:
                self.send(m.RecoveryShare(recover.round, recover.attempt, dealer,
                                          attempt.pieces[dealer][self.lock.own]))
        self.go_on()

    def on_recoveryshareof(self, of: m.RecoveryShareOf) -> None:
        attempt = self.attempt_of(of, of.holder, of.dealer)
        if attempt is None or of.holder == of.dealer:
            return
        attempt.pieces.setdefault(of.dealer, {}).setdefault(of.holder, of.share)
        seed = attempt.recovered(of.dealer)
        if seed is not None:
            self.learn(attempt, of.dealer, seed)

    def learn(self, attempt: Attempt, place: int, seed: bytes) -> None:
        if place not in attempt.unsealed:
            attempt.unsealed.add(place)
            attempt.seeds[place] = seed
            self.tell("unmasked", name=self.name(place), seal=list(map(str, attempt.seal(place))))
        self.go_on()

    # --- What follows -------------------------------------------------------------------------------------------------

    def go_on(self) -> None:
        newest = self.current
        assert newest and newest.attempt
        attempt = newest.attempt
        if not attempt.has_all_shares or attempt.stopped:
            return
        if attempt.own and not attempt.confirmed:
            self.confirm(newest, attempt)
        self.check_tags(attempt)
        if attempt.confirmed and attempt.all_fit and not attempt.unmasked:
            attempt.unmasked = True
            self.history.opened.add(newest.number)
            self.give(m.Unmask(newest.number, attempt.entry.attempt, attempt.seeds[self.lock.own]))
        if not newest.has_result and attempt.may_add_up:
            self.take_result(newest, attempt)

    def confirm(self, newest: Round, attempt: Attempt) -> None:
        attempt.confirmed = True
        self.history.confirmed[newest.number] = attempt.members
        at = newest.number, attempt.entry.attempt
        self.give(m.Confirm(*at, attempt.own_tags()))
        self.give(m.Attest(*at, self.lock.sign("sign attest", attempt.D)))
        self.tell("confirmed", name=self.name(self.lock.own))

    def check_tags(self, attempt: Attempt) -> None:
        if not attempt.confirmed:
            return
        for place in set(attempt.tags) - attempt.fitting:
            if not attempt.tag_fits(place):
                if place not in attempt.attests:
                    continue  # the signature may still stand in for it
                if not attempt.attest_fits(place):
                    raise RoundFault("ConfirmTagWrong", [place])
                self.tell_fault(Fault("TagReplacedBySignature", [place]))
            attempt.fitting.add(place)
            self.tell("confirmed", name=self.name(place))

    def take_result(self, newest: Round, attempt: Attempt) -> None:
        S = attempt.sum
        check_sum(newest.question, len(attempt.members), S)
        newest.has_result = True
        self.history.opened.add(newest.number)
        self.tell("result", round=newest.number, participants=self.names(attempt.members),
                  statistics=statistics(newest.question, len(attempt.members), S))
        if attempt.is_member:
            digest = crypto.H("outcome", attempt.D, crypto.from_words(S))
            self.give(m.Outcome(newest.number, attempt.entry.attempt, digest, self.lock.sign("sign outcome", digest)))

    # --- The end of a round -------------------------------------------------------------------------------------------

    def on_roundover(self, over: m.RoundOver) -> None:
        newest = self.open_round(over.round)
        if newest is None:
            return
        attempt = newest.attempt
        if attempt and attempt.has_all_shares:
            self.check_at_the_end(attempt)
        if not newest.has_result and not (attempt and attempt.stopped):
            self.tell_fault(Fault("RoundEndedNoResult", attempt.missing if attempt else ()))
        self.end(newest)
        self.tell("over", round=newest.number)

    def check_at_the_end(self, attempt: Attempt) -> None:
        wrong = [place for place in attempt.attests if not attempt.attest_fits(place)]
        if wrong:
            self.tell_fault(Fault("SignatureWrong", wrong, "Attest"))
        unfit = sorted(set(attempt.tags) - attempt.fitting)
        if attempt.confirmed and unfit and not attempt.stopped:
            self.tell_fault(Fault("ConfirmTagWrong", unfit))
        for place in attempt.members:
            if attempt.does_not_fit(place):
                self.tell_fault(Fault("ShareDoesNotFit", [place]))

    def end(self, newest: Round) -> None:
        newest.over, newest.x, newest.given = True, None, []
        if newest.attempt:
            newest.attempt.forget()
        self.lock.pairs.step_to(newest.number + 1)

    # --- Names --------------------------------------------------------------------------------------------------------

    def name(self, place: int) -> str:
        return self.lock.people.identities[place].name

    def names(self, places: "list[int] | tuple[int, ...]") -> list[str]:
        return self.lock.people.names(places)

    def tell_fault(self, fault: Fault) -> None:
        self.tell("failed", fault=fault.name, names=self.names(fault.places), detail=fault.detail)
