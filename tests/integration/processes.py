# SPDX-License-Identifier: EUPL-1.2
"""Runs nulsom-cli as other people's scripts do, and reads its events as they come."""

import fcntl
import json
import os
import pty
import queue
import re
import subprocess
import termios
import threading
import time
import unittest

PATIENCE = 60  # seconds for anything to happen: only a failing test waits so long


class Process:
    """One nulsom-cli. Lines are read in the background; `wait_for` returns the next event of a name."""

    def __init__(self, program, *arguments, answer=None, text=False, env=None):
        self.arguments = list(arguments) if text else [*arguments, "--json"]
        self.environment = {**os.environ, "NULSOM_INTERFACES": "lo", **(env or {})}
        self.process = subprocess.Popen([program, *self.arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, env=self.environment)
        self.lines, self.events, self.errors = [], [], []
        self.fresh = queue.Queue()
        self.text = text
        self.readers = [threading.Thread(target=self._read, daemon=True),
                        threading.Thread(target=self._read_errors, daemon=True)]
        for reader in self.readers:
            reader.start()
        if answer is not None:
            self.type(answer)

    def _read(self):
        for line in self.process.stdout:
            line = line.decode("utf-8").rstrip("\n")
            self.lines.append(line)
            if not self.text:
                self.fresh.put(json.loads(line))
        self.fresh.put(None)

    def _read_errors(self):
        for line in self.process.stderr:
            self.errors.append(line.decode("utf-8").rstrip("\n"))

    def type(self, text):
        self.process.stdin.write((text + "\n").encode("utf-8"))
        self.process.stdin.flush()

    def wait_for(self, name):
        end = time.monotonic() + PATIENCE
        while True:
            event = self.fresh.get(timeout=max(0.1, end - time.monotonic()))
            if event is None:
                raise AssertionError(f"ended without {name}: {self.lines} {self.errors}")
            self.events.append(event)
            if event["event"] == name:
                return event

    def finish(self):
        """The exit code, when everything has been read."""
        code = self.process.wait(PATIENCE)
        for reader in self.readers:
            reader.join(PATIENCE)
        while not self.fresh.empty():
            event = self.fresh.get()
            if event is not None:
                self.events.append(event)
        return code

    def all(self, name):
        return [event for event in self.events if event["event"] == name]

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
        self.finish()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            try:
                stream.close()
            except BrokenPipeError:
                pass


class Terminal:
    """A program at a terminal of its own. `wait_for` reads on until a text stands there and returns what came up to it."""

    def __init__(self, *command, env=None):
        self.command = command
        self.master, slave = pty.openpty()
        environment = {**os.environ, "NULSOM_INTERFACES": "lo", **(env or {})}
        self.process = subprocess.Popen(["setsid", "--ctty", *command], stdin=slave, stdout=slave, stderr=slave,
                                        env=environment)
        # The other end stays open, so that what the program leaves behind can be looked at when it has ended.
        self.slave = slave
        self.screen, self.read_to = "", 0
        self.changed = threading.Condition()
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self):
        while True:
            try:
                got = os.read(self.master, 65536)
            except OSError:
                return
            with self.changed:
                self.screen += got.decode("utf-8", "replace")
                self.changed.notify_all()

    def wait_for(self, pattern):
        with self.changed:
            found = self.changed.wait_for(lambda: re.compile(pattern).search(self.screen, self.read_to), PATIENCE)
            if not found:
                raise AssertionError(f"{self.command}: no {pattern!r} after {self.read_to} in {self.screen!r}")
            before, self.read_to = self.screen[self.read_to:found.end()], found.end()
            return before

    def type(self, text, end="\n"):
        os.write(self.master, (text + end).encode("utf-8"))

    def shows_typing(self):
        return bool(termios.tcgetattr(self.slave)[3] & termios.ECHO)

    def unread(self):
        """How much was typed that the next program would read."""
        attributes = termios.tcgetattr(self.slave)
        attributes[3] &= ~termios.ICANON
        termios.tcsetattr(self.slave, termios.TCSANOW, attributes)
        return int.from_bytes(fcntl.ioctl(self.slave, termios.FIONREAD, b"    "), "little")

    def finish(self):
        return self.process.wait(PATIENCE)

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait(PATIENCE)
        os.close(self.slave)
        self.reader.join(PATIENCE)  # before the next terminal gets this number
        os.close(self.master)


class Processes(unittest.TestCase):
    """A test that starts processes and leaves none behind."""

    program = ""

    def start(self, *arguments, **options):
        process = Process(self.program, *arguments, **options)
        self.addCleanup(process.close)
        return process

    def at_terminal(self, *arguments, **options):
        terminal = Terminal(self.program, *arguments, **options)
        self.addCleanup(terminal.close)
        return terminal

    def host(self, *more, people=None, title="Salaries"):
        arguments = ["host", "--title", title, "--question", "What do you earn?", "--last-look", "0"]
        if people is not None:
            arguments += ["--participants", str(people)]
        return self.start(*arguments, *more)

    def assertExit(self, code, process):
        self.assertEqual(process.finish(), code, (process.arguments, process.lines, process.errors))


def run(arguments):
    Processes.program = arguments[1]
    unittest.main(module="__main__", argv=[arguments[0], *arguments[2:]], verbosity=2)
