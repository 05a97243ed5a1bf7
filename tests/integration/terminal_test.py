# SPDX-License-Identifier: EUPL-1.2
"""People at terminals: what they are asked, what shows of what they type, and how the terminal is left behind."""

import re
import signal
import sys
import time
from pathlib import Path

from processes import PATIENCE, Processes, Terminal, run

ANSWER = "Your answer.*:"
READY = "You are ready"


class AtTerminals(Processes):
    def lobby(self, *names, **options):
        """A host and these people, each at a terminal, with the doors open."""
        host = self.at_terminal("host", "--title", "T", "--question", "What do you earn?", "--no-beacon",
                                "--last-look", "0", **options)
        host.wait_for("Code: ")
        self.code = host.wait_for(r"\w{4}(-\w{4}){3}").strip()
        people = [self.at_terminal("join", self.code, "--name", name, **options) for name in names]
        for person in people:
            person.wait_for("Ctrl-C leaves")
            host.wait_for("is here")
        return host, people

    def check(self, host, people):
        host.type("")
        for person in people:
            person.wait_for(r"these words\? \[y/n\]")
            person.type("y")
            person.wait_for(r"people too\? \[y/n\]")
            person.type("y")
        for _ in people:
            host.wait_for("says yes")

    def ask(self, host, people, *lines):
        host.wait_for("Press Enter to ask")
        for line in lines or ("",):
            host.type(line)
        for person in people:
            person.wait_for(ANSWER)

    def answer(self, host, people, *answers):
        for person, answer in zip(people, answers):
            person.type(answer)
            person.wait_for(READY)
        host.wait_for(f"{len(people)} people are ready")

    def test_a_session_from_the_keyboards(self):
        host, people = self.lobby("Alice", "Bob", "Julia")
        self.check(host, people)
        self.ask(host, people)
        for person in people:
            self.assertFalse(person.shows_typing())
        self.answer(host, people, "41317", "38529", "52083")
        host.type("")
        for each in (host, *people):
            each.wait_for(r"Average: 43976\.33")
        host.wait_for('"q" ends')
        host.type("q")
        for each in (host, *people):
            self.assertEqual(each.finish(), 0)
            self.assertTrue(each.shows_typing())
            for answer in ("41317", "38529", "52083"):
                self.assertNotIn(answer, each.screen)

    def test_words_first_then_people(self):
        host, (alice, bob, julia) = self.lobby("Alice", "Bob", "Julia")
        host.type("")
        alice.wait_for(r"these words\? \[y/n\]")
        self.assertTrue(alice.shows_typing())
        alice.type("perhaps")
        alice.wait_for("y for yes or n for no:")
        alice.type("y")
        alice.wait_for(r"On the list: \w+, \w+ and \w+\.")
        alice.wait_for(r"Do you count 3 people too\? \[y/n\]")
        alice.type("n")
        alice.wait_for("Tell the host now")
        alice.wait_for(r"3 people too\? \[y/n\]")
        alice.type("y")
        host.wait_for("Alice says yes")
        bob.wait_for(r"these words\? \[y/n\]")
        bob.type("n")
        bob.wait_for("The words are not the same")
        self.assertEqual(bob.finish(), 1)
        julia.wait_for("The words are not the same")  # the host tells everybody

    def test_what_was_typed_before_a_question_is_no_answer_to_it(self):
        host, people = self.lobby("Alice", "Bob", "Julia")
        self.assertFalse(people[0].shows_typing())
        people[0].type("n")  # before the words are asked
        self.check(host, people)
        self.assertFalse(people[0].shows_typing())
        people[0].type("11111")  # before the answer is asked
        self.ask(host, people)
        self.answer(host, people, "1", "2", "3")
        host.type("")
        people[0].wait_for(r"Average: 2\.00")
        self.assertNotIn("11111", people[0].screen)

    def test_after_skip_an_answer_stays_hidden_and_counts(self):
        host, people = self.lobby("Alice", "Bob", "Julia")
        self.check(host, people)
        self.ask(host, people)
        people[0].type("skip")
        people[0].wait_for("goes on without you. You can still answer")
        self.assertFalse(people[0].shows_typing())
        self.answer(host, people, "41317", "38529", "52083")
        host.type("")
        people[0].wait_for(r"Average: 43976\.33")
        self.assertNotIn("41317", people[0].screen)

    def test_who_skips_sees_the_question_close(self):
        host, people = self.lobby("Alice", "Bob", "Julia", "Charles")
        self.check(host, people)
        self.ask(host, people)
        people[3].type("skip")
        people[3].wait_for("goes on without you")
        self.answer(host, people[:3], "1", "2", "3")
        host.type("")
        people[3].wait_for("The question is closed; it goes on without you")
        self.assertFalse(people[3].shows_typing())
        host.wait_for('"q" ends')
        host.type("q")
        for each in (host, *people):
            self.assertEqual(each.finish(), 0)
        self.assertTrue(people[3].shows_typing())

    def test_a_half_typed_answer_is_not_left_to_the_next_program(self):
        host, people = self.lobby("Alice", "Bob", "Julia")
        self.check(host, people)
        self.ask(host, people)
        for end in ("\x03", "\x1c"):
            leaver = people.pop()
            leaver.type("5208", end="")
            leaver.type("", end=end)
            self.assertEqual(leaver.finish(), 130)
            self.assertTrue(leaver.shows_typing())
            self.assertEqual(leaver.unread(), 0)
        people[0].type("5208", end="")
        host.type("\x04", end="")  # the host ends all of it
        self.assertEqual(people[0].finish(), 1)
        self.assertTrue(people[0].shows_typing())
        self.assertEqual(people[0].unread(), 0)

    def test_the_second_interrupt_ends_at_once_and_shows_typing(self):
        host, people = self.lobby("Alice", "Bob", "Julia")
        people[0].type("", end="\x13")  # the terminal takes no more: the program waits with its next line
        host.type("")
        for person in people[1:]:
            person.wait_for(r"these words\? \[y/n\]")
        self.assertFalse(people[0].shows_typing())
        people[0].process.send_signal(signal.SIGINT)
        self.until_default(people[0].process.pid, signal.SIGINT)
        people[0].process.send_signal(signal.SIGINT)
        self.assertEqual(people[0].finish(), -signal.SIGINT)
        self.assertTrue(people[0].shows_typing())

    def until_default(self, pid, number):
        """Until the process has caught the signal, which it catches once."""
        end = time.monotonic() + PATIENCE
        caught = True
        while caught and time.monotonic() < end:
            status = Path(f"/proc/{pid}/status").read_text()
            caught = int(re.search(r"SigCgt:\s*(\w+)", status).group(1), 16) >> (number - 1) & 1
        self.assertFalse(caught)

    def test_stopped_the_terminal_shows_typing_and_hides_it_again(self):
        host, people = self.lobby("Alice", "Bob")
        shell = Terminal("dash", "-i", env={"PS1": "", "ENV": ""})  # a shell that does not tidy up after others
        self.addCleanup(shell.close)
        shell.type("PS1='shell '")
        shell.wait_for(r"\nshell ")
        shell.type(f"{self.program} join {self.code} --name Julia")
        shell.wait_for("Ctrl-C leaves")
        people.append(shell)
        self.check(host, people)
        self.ask(host, people)
        shell.type("5208", end="\x1a")
        shell.wait_for("shell ")
        self.assertTrue(shell.shows_typing())
        shell.type("echo back")
        shell.wait_for(r"\nback")
        shell.type("fg")
        shell.wait_for(ANSWER)
        self.assertFalse(shell.shows_typing())
        self.answer(host, people, "41317", "38529", "52083")
        host.type("")
        shell.wait_for(r"Average: 43976\.33")
        shell.type("", end="\x03")
        shell.wait_for("shell ")
        self.assertTrue(shell.shows_typing())
        self.assertNotIn("5208", shell.screen)

    def test_the_end_of_the_keyboard_leaves(self):
        host, (alice, bob, julia) = self.lobby("Alice", "Bob", "Julia")
        alice.type("\x04", end="")
        self.assertEqual(alice.finish(), 0)  # nobody was asked anything yet
        host.wait_for("Alice left")


    def test_events_come_above_a_question(self):
        host, people = self.lobby("Alice", "Bob", "Julia")
        self.check(host, people)
        self.ask(host, people)
        people[0].type("1")
        people[1].wait_for(r"\r\x1b\[K1 person is ready\.\r\n" + ANSWER)
        # Nothing is asked of who has answered.
        people[1].type("2")
        people[0].wait_for("\n2 people are ready")

    def test_numbers_that_read_two_ways_are_refused(self):
        for language, good, refused, sentence in (
                ("en", "52500.50", ("52.500", "52,500", "0,500"), "This can mean thousands or decimals"),
                ("nl", "52.500,50", ("52.500", "52,500", "0.500"), "Dit kan duizendtallen of decimalen betekenen")):
            with self.subTest(language=language):
                self.numbers(language, "2", good, refused, sentence, r"17500\.1667")

    def test_numbers_of_a_question_without_decimals(self):
        for language, good, refused, sentence in (
                ("en", "52,500", ("52500.50", "52500,5"), "more decimals than"),
                ("nl", "52.500", ("52500,50", "52.500,50", "52500.5"), "meer decimalen dan"),
                ("nl", "52,500", ("0.500", "0,500"), "Dit kan duizendtallen of decimalen betekenen")):
            with self.subTest(language=language, good=good):
                self.numbers(language, "0", good, refused, sentence, r"17500\.00")

    def numbers(self, language, decimals, good, refused, sentence, average):
        host = self.host("--no-beacon", "--decimals", decimals, people=3)
        code = host.wait_for("listening")["code"]
        others = [self.start("join", code, "--name", name, "--accept-words", answer="0") for name in ("Bob", "Julia")]
        alice = self.at_terminal("join", code, "--name", "Alice", "--accept-words", env={"LANGUAGE": language})
        for answer in refused:
            alice.wait_for(r"(Your answer|Je antwoord).*:")
            alice.type(answer)
            alice.wait_for(sentence)
        alice.wait_for(r"(Your answer|Je antwoord).*:")
        alice.type(good)
        alice.wait_for(average)
        self.assertEqual(alice.finish(), 0)
        for process in (host, *others):
            self.assertExit(0, process)
        for answer in (good, *refused):
            self.assertNotIn(answer, alice.screen)


if __name__ == "__main__":
    run(sys.argv)
