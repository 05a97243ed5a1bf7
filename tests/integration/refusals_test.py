# SPDX-License-Identifier: EUPL-1.2
"""Bad input: a clear sentence, the right exit code, nothing sent."""

import os
import pathlib
import pty
import socket
import subprocess
import sys
import tempfile

from processes import Processes, run

HOST = ["host", "--title", "T", "--question", "Q", "--no-beacon", "--listen", "127.0.0.1"]


class Refusals(Processes):
    def refused(self, code, *arguments, fault=None, **options):
        process = self.start(*arguments, **options)
        process.process.stdin.close()
        self.assertExit(code, process)
        self.assertTrue(process.errors and len(process.errors[0]) > 5, process.errors)
        if not options.get("text"):
            # Whoever reads only these lines learns why.
            (failed,) = process.all("failed")
            self.assertEqual(failed["fault"], fault or "WrongUse", process.errors)
            self.assertEqual(failed["text"].split("\n"), process.errors[:failed["text"].count("\n") + 1])
        self.assertEqual(process.all("listening") + process.all("joined"), [])
        return process

    def host_with(self, option, value):
        arguments = list(HOST)
        if option in arguments:
            arguments[arguments.index(option) + 1] = value
            return arguments
        return [*arguments, f"{option}={value}"]

    def test_commands(self):
        for nothing in ((), ("juggle",)):
            self.refused(2, *nothing, text=True)
            self.refused(2, *nothing)
        self.refused(2, "host", "--titel", "x", text=True)
        self.refused(2, "find", "--seconds", "soon")
        for command in ("demo", "find", "host", "join"):
            process = self.start(command, "--help", text=True)
            self.assertExit(0, process)
            self.assertIn(f"nulsom-cli {command}", process.lines[0])
        process = self.start("--version", text=True)
        self.assertExit(0, process)
        self.assertRegex(process.lines[0], r"^nulsom-cli \d+\.\d+\.\d+$")

    def test_titles_and_questions(self):
        bad = ["", "   ", "x" * 201, "tab\there", "right\u202eleft", "bell\u0007"]
        for text in bad:
            self.refused(2, *self.host_with("--title", text), fault="TitleNotAllowed")
            self.refused(2, *self.host_with("--question", text), fault="QuestionNotAllowed")
        self.refused(2, *self.host_with("--unit", "x" * 17), fault="QuestionNotAllowed")

    def test_ranges_and_statistics(self):
        for option, value in (("--min", "much"), ("--max", "1.5"), ("--max", "-1"), ("--decimals", "7"),
                              ("--decimals", "-1"), ("--statistics", "gossip"), ("--statistics", "mean,mean"),
                              ("--statistics", ""), ("--minimum", "2"), ("--participants", "2"),
                              ("--participants", "many"), ("--participants", "513"), ("--port", "0"),
                              ("--port", "65536"), ("--language", "fr"), ("--listen", "somewhere"),
                              ("--last-look", "-1"), ("--max", "9" * 30), ("--max", "250.000"),
                              ("--max", "1,5"), ("--min", "1e3")):
            with self.subTest(option=option, value=value):
                known = {("--statistics", "mean,mean"): "QuestionNotAllowed",
                         ("--participants", "2"): "TooFewPeople"}
                fault = "QuestionNotAllowed" if option in ("--min", "--max") else known.get((option, value))
                self.refused(2, *self.host_with(option, value), fault=fault)
        self.refused(2, *HOST, "--participants", "2", fault="TooFewPeople")
        self.refused(2, *HOST, "--minimum", "5", "--participants", "4", fault="TooFewPeople")
        self.refused(2, "demo", "--values", "1,2", fault="TooFewPeople")
        self.refused(2, "demo", "--values", "1,two,3")

    def test_names(self):
        for name in ("", "  ", "x" * 33, "a\u202eb", "p\u0430ypal", "...", "a\nb"):
            with self.subTest(name=name):
                self.refused(2, "join", "--address", "127.0.0.1:9", "--name", name, "--accept-words",
                             fault="NameNotAllowed")

    def test_codes_and_addresses(self):
        for code in ("", "FW00-0080-9020", "FW00-0080-9020-D71H-7", "FW00-0080-9020-D71U", "FW00-0080-9021-D71H"):
            with self.subTest(code=code):
                self.refused(2, "join", code, "--name", "Alice", "--accept-words", fault="CodeWrong")
        for address in ("", "127.0.0.1:port", "127.0.0.1:0", "127.0.0.1:70000"):
            with self.subTest(address=address):
                self.refused(2, "join", "--address", address, "--name", "Alice", "--accept-words")
        self.refused(2, "join", "--name", "Alice", "--accept-words")
        self.refused(2, "join", "--find", "T", "--address", "127.0.0.1:9", "--name", "Alice", "--accept-words")

    def test_nobody_there_to_compare_the_words(self):
        self.refused(2, "join", "--address", "127.0.0.1:9", "--name", "Alice")

    def test_value_files(self):
        terminal, other_end = pty.openpty()
        self.addCleanup(os.close, terminal)
        self.addCleanup(os.close, other_end)
        with tempfile.TemporaryDirectory() as folder:
            blank = pathlib.Path(folder) / "blank"
            blank.write_text(" \n\n")
            for file in ("/nonexistent/answer", "/dev/zero", "/dev/null", folder, blank, os.ttyname(other_end)):
                with self.subTest(file=file):
                    self.refused(2, "join", "--address", "127.0.0.1:9", "--name", "Alice", "--accept-words",
                                 "--value-file", str(file))

    def test_arguments_that_are_no_text(self):
        for bad in (b"\xff", b"Al\xc3", b"\xed\xa0\x80", b"\xc0\xaf"):
            with self.subTest(bad=bad):
                self.refused(2, "join", "--address", "127.0.0.1:9", "--name", bad, "--accept-words")
                self.refused(2, "host", "--title", bad, "--question", "Q")
                self.refused(2, bad, text=True)

    def test_standard_output_that_takes_nothing(self):
        for arguments in (("demo",), ("demo", "--json"), ("--help",), ("join", "--help"), ("juggle", "--json")):
            for full in (True, False):
                with self.subTest(arguments=arguments, full=full):
                    taken = open("/dev/full", "wb") if full else self.closed_pipe()
                    with taken:
                        done = subprocess.run([self.program, *arguments], stdout=taken, stderr=subprocess.PIPE,
                                              env={**os.environ, "LANGUAGE": "en"}, timeout=60, check=False)
                    self.assertEqual(done.returncode, 1)
                    self.assertIn(b"cannot be written", done.stderr.splitlines()[-1])
                    if arguments[0] != "juggle":
                        self.assertEqual(len(done.stderr.splitlines()), 1, done.stderr)

    def closed_pipe(self):
        reading, writing = os.pipe()
        os.close(reading)
        return open(writing, "wb")

    def test_nothing_at_that_address(self):
        with socket.socket() as busy:
            busy.bind(("127.0.0.1", 0))  # bound and not listening: the connection is refused
            place = f"127.0.0.1:{busy.getsockname()[1]}"
            self.refused(1, "join", "--address", place, "--name", "Alice", "--accept-words", fault="NoSessionThere")

    def test_port_in_use(self):
        with socket.socket() as busy:
            busy.bind(("127.0.0.1", 0))
            busy.listen()
            self.refused(1, *self.host_with("--port", str(busy.getsockname()[1])), fault="PortInUse")

    def test_no_usable_interface(self):
        nowhere = {"NULSOM_INTERFACES": "nosuch0"}
        self.refused(1, "host", "--title", "T", "--question", "Q", fault="NoInterface", env=nowhere)
        self.refused(1, "find", "--seconds", "1", fault="NoInterface", env=nowhere)

    def test_wrong_host_behind_a_code(self):
        """The code of a host that ended, whose port another host has taken."""
        first = self.start(*HOST)
        listening = first.wait_for("listening")
        first.process.stdin.close()
        self.assertExit(0, first)
        second = self.start(*HOST, "--port", str(listening["port"]))
        second.wait_for("listening")
        self.refused(1, "join", listening["code"], "--name", "Alice", "--accept-words", fault="WrongFingerprint")

    def test_no_session_of_that_title(self):
        process = self.start("find", "--seconds", "1", env={"NULSOM_INTERFACES": "lo"})
        self.assertIn(process.finish(), (0, 1))  # another test's session may be on the air
        self.assertEqual(process.process.returncode, 0 if process.all("session") else 1)
        self.refused(1, "join", "--find", "A title that nobody uses", "--name", "Alice", "--accept-words",
                     fault="NoSessionFound")


if __name__ == "__main__":
    run(sys.argv)
