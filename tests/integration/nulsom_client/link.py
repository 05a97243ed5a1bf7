# SPDX-License-Identifier: EUPL-1.2
"""TLS, frames, heartbeats and coming back: a participant in a thread of its own."""

import asyncio
import contextlib
import hashlib
import queue
import ssl
import threading
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from . import crypto, wire
from .faults import Fault
from .messages import Heartbeat
from .participant import At, Participant
from .wire import Item

HEARTBEAT, AWAY, REACH_HOST, PAUSE = 2.0, 8.0, 120.0, 0.2
PATIENCE = 60


def tls() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1_3
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE  # the fingerprint is what counts
    return context


class Client:
    """Says yes to the words and answers from a list, unless a test has other plans.

    `cut_after`: kinds of message after which, once each, the connection breaks without a word.
    `hold_before`: a kind that is not sent, nor anything after it, until `release`.
    `vanish_before`: a kind instead of which this laptop breaks the connection and never comes back; with `leaving` it
    takes its leave first.
    """

    def __init__(self, port: int, name: str, answers: list[str], *, pin: bytes = b"", address: str = "127.0.0.1",
                 cut_after: tuple[type[Item], ...] = (), hold_before: type[Item] | None = None,
                 vanish_before: type[Item] | None = None, leaving: bool = False,
                 random: crypto.Randomness = crypto.Randomness()) -> None:
        self.address, self.port, self.pin = address, port, pin
        self.answers = [Decimal(answer) for answer in answers]
        self.cuts, self.hold, self.vanish, self.leaving = list(cut_after), hold_before, vanish_before, leaving
        self.events: list[dict[str, Any]] = []
        self.fresh: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self.sent: list[Item] = []
        self.participant = Participant(name, self.hear, random)
        self.loop = asyncio.new_event_loop()
        self.writer: asyncio.StreamWriter | None = None
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()

    # --- For the test -------------------------------------------------------------------------------------------------

    def wait_for(self, name: str) -> dict[str, Any]:
        while True:
            event = self.fresh.get(timeout=PATIENCE)
            if event is None:
                raise AssertionError(f"{self.participant.name} ended without {name}: {self.events}")
            if event["event"] == name:
                return event

    def all(self, name: str) -> list[dict[str, Any]]:
        return [event for event in self.events if event["event"] == name]

    def finish(self) -> None:
        self.thread.join(PATIENCE)
        assert not self.thread.is_alive(), (self.participant.name, self.events)

    def do(self, what: Callable[[], None]) -> None:
        """In the client's own thread."""
        self.loop.call_soon_threadsafe(lambda: (what(), self.flush()))

    def release(self) -> None:
        self.do(lambda: setattr(self, "hold", None))

    def close(self) -> None:
        def stop() -> None:
            self.participant.at = At.OVER
            self.break_off()

        with contextlib.suppress(RuntimeError):  # its loop may have ended by itself
            self.do(stop)
        self.thread.join(PATIENCE)

    # --- The person ---------------------------------------------------------------------------------------------------

    def hear(self, event: dict[str, Any]) -> None:
        self.events.append(event)
        if event["event"] == "roster":
            self.participant.verify()
        if event["event"] == "question" and self.answers and self.participant.rounds:
            self.participant.rounds.answer(self.answers.pop(0))
        self.fresh.put(event)

    # --- The connection -----------------------------------------------------------------------------------------------

    def run(self) -> None:
        try:
            self.loop.run_until_complete(self.session())
        except Fault as fault:
            self.participant.fail(fault)
        finally:
            self.loop.close()
            self.fresh.put(None)

    async def session(self) -> None:
        while self.participant.at != At.OVER:
            reader = await self.connect()
            beating = asyncio.ensure_future(self.beat())
            with contextlib.suppress(asyncio.IncompleteReadError, OSError):
                while self.participant.at != At.OVER:
                    self.participant.receive(await asyncio.wait_for(read_frame(reader), AWAY))
                    self.flush()
            beating.cancel()
            await self.disconnect()

    async def connect(self) -> asyncio.StreamReader:
        end = self.loop.time() + (REACH_HOST if self.participant.session else AWAY)
        while True:
            try:
                reader, self.writer = await asyncio.open_connection(self.address, self.port, ssl=tls())
                break
            except OSError as error:
                if self.loop.time() > end:
                    raise Fault("HostGone" if self.participant.session else "NoAnswer", detail=str(error)) from error
                await asyncio.sleep(PAUSE)
        certificate = self.writer.get_extra_info("ssl_object").getpeercert(binary_form=True)
        self.participant.connected(hashlib.sha256(certificate).digest(), self.pin)
        return reader

    async def disconnect(self) -> None:
        writer, self.writer = self.writer, None
        if writer:
            with contextlib.suppress(OSError):
                writer.close()
                await asyncio.wait_for(writer.wait_closed(), AWAY)

    def break_off(self) -> None:
        if self.writer:
            self.writer.transport.abort()
            self.writer = None

    async def beat(self) -> None:
        while True:
            sent = len(self.sent)
            await asyncio.sleep(HEARTBEAT)
            if len(self.sent) == sent and self.participant.at not in (At.NOWHERE, At.OVER):
                self.participant.outbox.append(Heartbeat())
                self.flush()

    def flush(self) -> None:
        waiting = self.participant.outbox
        while waiting and self.writer:
            kind = type(waiting[0])
            if kind is self.hold:
                return
            if kind is self.vanish:
                self.participant.outbox.clear()
                if self.leaving:
                    self.participant.leave()
                    self.write(self.participant.outbox.pop())
                self.participant.at = At.OVER
                self.writer.close()
                return
            self.write(waiting.pop(0))
            if kind in self.cuts:
                self.cuts.remove(kind)
                waiting.clear()  # a broken connection loses what was not sent yet
                self.break_off()

    def write(self, message: Item) -> None:
        assert self.writer
        payload = message.encode()
        self.sent.append(message)
        self.writer.write(len(payload).to_bytes(4, "big") + payload)


async def read_frame(reader: asyncio.StreamReader) -> bytes:
    size = int.from_bytes(await reader.readexactly(4), "big")
    if not 0 < size <= wire.MAX_FRAME_FROM_HUB:
        raise ConnectionError(f"a frame of {size} bytes")
    return await reader.readexactly(size)
