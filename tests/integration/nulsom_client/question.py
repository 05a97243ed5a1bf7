# SPDX-License-Identifier: EUPL-1.2
"""A question, an answer to it, and what the sum of all answers says."""

from decimal import ROUND_HALF_EVEN, Context, Decimal

from . import messages, text, wire
from .crypto import MODULUS
from .faults import Fault, RoundFault

COUNT, SUM, MEAN = range(3)
MOST_ANSWER = 10**18
EXACT = Context(prec=60)


def check_question(encoded: bytes, people: int) -> messages.Question:
    try:
        question = wire.decode_part(messages.Question, encoded)
    except Fault as fault:
        raise Fault("QuestionNotAllowed", detail=fault.detail) from fault
    allowed = (text.is_clean(question.text, text.MAX_QUESTION)
               and (question.unit == "" or text.is_clean(question.unit, text.MAX_UNIT))
               and question.kind == 0
               and question.minimum < question.maximum
               and max(abs(question.minimum), abs(question.maximum)) <= MOST_ANSWER
               and question.decimals <= 6
               and question.statistics
               and question.statistics[-1] <= MEAN)
    if not allowed:
        raise Fault("QuestionNotAllowed", detail=repr(question))
    if people * (question.maximum - question.minimum) >= MODULUS:
        raise Fault("SumTooLarge")
    return question


def encoded_answer(question: messages.Question, answer: Decimal) -> list[int]:
    """x. What a person typed is refused here, before anything is sent."""
    scaled = answer.scaleb(question.decimals, EXACT)
    if scaled != scaled.to_integral_value():
        raise ValueError("too many decimals")
    if not question.minimum <= scaled <= question.maximum:
        raise ValueError("out of range")
    return [int(scaled) - question.minimum]


def check_sum(question: messages.Question, people: int, S: list[int]) -> None:
    if S[0] > people * (question.maximum - question.minimum):
        raise RoundFault("ImpossibleResult", detail=str(S[0]))


def statistics(question: messages.Question, people: int, S: list[int]) -> list[dict[str, str]]:
    """As the event `result` has them."""
    total = Decimal(S[0] + people * question.minimum).scaleb(-question.decimals, EXACT)
    exponent = Decimal(1).scaleb(-question.decimals - 2)
    mean = EXACT.divide(total, people).quantize(exponent, ROUND_HALF_EVEN, EXACT)
    values = {COUNT: ("count", str(people), ""), SUM: ("sum", f"{total:f}", question.unit),
              MEAN: ("mean", f"{abs(mean) if mean == 0 else mean:f}", question.unit)}
    return [dict(zip(("statistic", "value", "unit"), values[each])) for each in question.statistics]
