# SPDX-License-Identifier: EUPL-1.2
"""Faults by the document's names."""

from typing import Iterable


class Fault(Exception):
    """Ends the session on this side."""

    def __init__(self, name: str, places: Iterable[int] = (), detail: str = "") -> None:
        super().__init__(name, detail)
        self.name = name
        self.places = tuple(places)  # in the roster: whom it is about
        self.detail = detail


class RoundFault(Fault):
    """This laptop goes no further in this attempt; the session goes on."""
