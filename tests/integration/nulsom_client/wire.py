# SPDX-License-Identifier: EUPL-1.2
"""Frames, and messages as the one CBOR encoding that the document allows."""

from dataclasses import dataclass, fields
from typing import Annotated, Any, Callable, ClassVar, TypeVar, get_type_hints

import cbor2

from .faults import Fault

VERSION = 1
SUITE = 1
MAX_FRAME_FROM_HUB = 9_437_184
MIN_PEOPLE = 3
MAX_PEOPLE = 512

Check = Callable[[Any], bool]


# --- What fields are made of: a check for each name of the grammar ---------------------------------------------------


def whole(low: int, high: int) -> Check:
    return lambda value: type(value) is int and low <= value <= high


def octets(*sizes: int) -> Check:
    return lambda value: type(value) is bytes and len(value) in sizes


def octets_between(low: int, high: int) -> Check:
    return lambda value: type(value) is bytes and low <= len(value) <= high


def array(highest: int, element: Check, rising: bool = False) -> Check:
    def check(value: Any) -> bool:
        return (type(value) is list and len(value) <= highest and all(map(element, value))
                and not (rising and any(a >= b for a, b in zip(value, value[1:]))))

    return check


def group(*elements: Check) -> Check:
    return lambda value: (type(value) is list and len(value) == len(elements)
                          and all(check(each) for check, each in zip(elements, value)))


def is_utf8(value: Any) -> bool:
    return type(value) is str and len(value.encode("utf-8")) <= 1024 and not value.startswith("\ufeff")


def is_words(value: Any) -> bool:
    return octets_between(8, 8 * 1_048_576)(value) and len(value) % 8 == 0


u64_, index_, part_ = whole(0, 2**64 - 1), whole(0, MAX_PEOPLE - 1), octets_between(1, 4096)

U64 = Annotated[int, u64_]
I64 = Annotated[int, whole(-(2**63), 2**63 - 1)]
Index = Annotated[int, index_]
Flag = Annotated[bool, lambda value: type(value) is bool]
Utf8 = Annotated[str, is_utf8]
Bytes16 = Annotated[bytes, octets(16)]
Bytes32 = Annotated[bytes, octets(32)]
Signature = Annotated[bytes, octets(64)]
Words = Annotated[bytes, is_words]
Part = Annotated[bytes, part_]
Box = Annotated[bytes, octets(0, 48)]
Members = Annotated[list, array(MAX_PEOPLE, index_, rising=True)]
Missed = Annotated[list, array(1024, group(octets_between(1, 2048), part_))]
Openings = Annotated[list, array(MAX_PEOPLE, group(octets(32), octets(64)))]
Earlier = Annotated[list | None, lambda value: value is None or group(octets(32), octets(64))(value)]


def upto(highest: int) -> Any:
    return Annotated[int, whole(0, highest)]


# --- Items ------------------------------------------------------------------------------------------------------------


class Item:
    """A message, or what stands inside a part: a CBOR array of the fields in their order."""

    NUMBER: ClassVar[int | None] = None
    CHECKS: ClassVar[tuple[Check, ...]]

    def encode(self) -> bytes:
        start = [] if self.NUMBER is None else [self.NUMBER]
        return cbor2.dumps(start + [getattr(self, field.name) for field in fields(self)])  # type: ignore[arg-type]


ItemType = TypeVar("ItemType", bound=type[Item])
MESSAGES: dict[int, type[Item]] = {}


def item(number: int | None = None) -> Callable[[ItemType], ItemType]:
    def make(cls: ItemType) -> ItemType:
        cls = dataclass(frozen=True)(cls)
        hints = get_type_hints(cls, include_extras=True)
        cls.CHECKS = tuple(hints[field.name].__metadata__[0] for field in fields(cls))
        cls.NUMBER = number
        if number is not None:
            MESSAGES[number] = cls
        return cls

    return make


def not_understood(detail: str) -> Fault:
    return Fault("NotUnderstood", detail=detail)


def loads(encoded: bytes) -> Any:
    try:
        return cbor2.loads(encoded)
    except Exception as error:  # cbor2 has many ways to stumble over bytes of a stranger
        raise not_understood(f"not CBOR: {error}") from error


def parse(cls: type[Item], values: list[Any], encoded: bytes) -> Any:
    if len(values) != len(cls.CHECKS) or not all(check(each) for check, each in zip(cls.CHECKS, values)):
        raise not_understood(f"fields of {cls.__name__}")
    parsed = cls(*values)
    if parsed.encode() != encoded:
        raise not_understood(f"another encoding of {cls.__name__}")
    return parsed


def decode_part(cls: type[Item], encoded: bytes) -> Any:
    values = loads(encoded)
    if type(values) is not list:
        raise not_understood(f"{cls.__name__} is no array")
    return parse(cls, values, encoded)


def decode(payload: bytes) -> Item:
    values = loads(payload)
    if type(values) is not list or not values or type(values[0]) is not int:
        raise not_understood("no message")
    if values[0] == 0 and len(values) > 1 and type(values[1]) is int and values[1] >= 0 and values[1] != VERSION:
        raise Fault("OtherVersion", detail=f"{VERSION} here, {values[1]} there")
    if values[0] not in MESSAGES:
        raise not_understood(f"message number {values[0]}")
    return parse(MESSAGES[values[0]], values[1:], payload)
