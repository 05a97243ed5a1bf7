# SPDX-License-Identifier: EUPL-1.2
"""A host and the others as processes of their own, over the code, over discovery and over host:port."""

import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from processes import Processes, run

PEOPLE = {"Alice": "41317", "Bob": "38529", "Julia": "52083", "Charles": "46471"}


class Session(Processes):
    def join(self, way, name, answer, **options):
        return self.start("join", *way, "--name", name, "--accept-words", answer=answer, **options)

    def whole_session(self, host, way):
        joiners = {name: self.join(way, name, answer) for name, answer in PEOPLE.items()}
        for process in (host, *joiners.values()):
            self.assertExit(0, process)
        everybody = [host, *joiners.values()]
        words = {(tuple(event["words"]), event["digits"]) for each in everybody for event in each.all("roster")}
        self.assertEqual(len(words), 1)
        results = [each.all("result") for each in everybody]
        for (result,) in results:
            self.assertEqual(result["statistics"], results[0][0]["statistics"])
            self.assertEqual(sorted(result["participants"]), sorted(PEOPLE))
        self.assertEqual(results[0][0]["statistics"],
                         [{"statistic": "mean", "value": "44600.00", "unit": "EUR"}])
        self.nothing_tells_an_answer(everybody)
        return joiners

    def nothing_tells_an_answer(self, processes):
        for process in processes:
            for answer in PEOPLE.values():
                # As a number of its own: five digits in a row turn up in masked numbers by chance.
                self.assertNotRegex("\n".join(process.lines + process.errors), rf"(?<!\d){answer}(?!\d)")

    def test_by_code(self):
        host = self.host("--unit", "EUR", "--no-beacon", people=4)
        code = host.wait_for("listening")["code"]
        self.assertRegex(code, r"^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$")
        self.whole_session(host, [code.lower()])

    def test_by_address(self):
        host = self.host("--unit", "EUR", "--no-beacon", "--listen", "127.0.0.1", people=4)
        place = host.wait_for("listening")
        self.whole_session(host, ["--address", f"{place['address']}:{place['port']}"])

    def test_by_title(self):
        title = "Salaries of this test"
        host = self.host("--unit", "EUR", people=4, title=title)
        place = host.wait_for("listening")
        find = self.start("find", "--seconds", "2")
        self.assertExit(0, find)
        found = [event for event in find.all("session") if event["title"] == title]
        self.assertEqual([(event["port"], event["fingerprint"]) for event in found],
                         [(place["port"], place["fingerprint"])])
        self.whole_session(host, ["--find", title.upper()])

    def test_two_sessions_of_one_title(self):
        title = "Twice the same"
        for _ in range(2):
            self.host(people=3, title=title).wait_for("listening")
        join = self.join(["--find", title], "Alice", "1")
        self.assertExit(2, join)
        self.assertEqual(len(join.all("session")), 2)
        self.assertEqual([event["fault"] for event in join.all("failed")], ["SeveralSessions"])

    def test_negative_numbers_and_decimals(self):
        host = self.host("--min=-10", "--max", "40", "--decimals", "1", "--statistics", "sum,mean", "--no-beacon",
                         people=3)
        code = host.wait_for("listening")["code"]
        joiners = [self.join([code], name, answer)
                   for name, answer in (("Ann", "-9.5"), ("Ben", "0"), ("Cas", "21.3"))]
        for process in (host, *joiners):
            self.assertExit(0, process)
            values = {each["statistic"]: each["value"] for each in process.all("result")[0]["statistics"]}
            self.assertEqual(values, {"sum": "11.8", "mean": "3.933"})

    def test_answers_are_in_no_argument_and_no_environment(self):
        host = self.host("--no-beacon", people=4)
        code = host.wait_for("listening")["code"]
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "answer"
            file.write_text("41317\n")
            alice = self.start("join", code, "--name", "Alice", "--accept-words", "--value-file", str(file))
            others = [self.join([code], name, answer) for name, answer in list(PEOPLE.items())[1:3]]
            for joiner in (alice, *others):
                joiner.wait_for("joined")
                where = Path(f"/proc/{joiner.process.pid}")
                seen = (where / "cmdline").read_bytes()
                try:
                    seen += (where / "environ").read_bytes()
                except PermissionError:
                    pass  # not even the same user may read it
                for answer in PEOPLE.values():
                    self.assertNotIn(answer.encode(), seen)
            last = self.join([code], "Charles", PEOPLE["Charles"])
            for process in (host, alice, *others, last):
                self.assertExit(0, process)

    def test_a_name_that_is_taken(self):
        host = self.host("--no-beacon", people=3)
        code = host.wait_for("listening")["code"]
        first = self.join([code], "Alice", "1")
        first.wait_for("joined")
        second = self.join([code], "alice", "2")
        self.assertExit(1, second)
        self.assertEqual(second.all("failed")[0]["fault"], "NameTaken")
        self.assertEqual(second.all("failed")[0]["names"][0], "alice")

    def test_refused_answers_leave_without_a_trace(self):
        for answer, fault in (("250001", "AnswerOutOfRange"), ("many", "AnswerNotANumber"), ("", "AnswerEmpty"),
                              ("1.55", "AnswerTooManyDecimals")):
            host = self.host("--no-beacon", "--decimals", "1", people=3)
            code = host.wait_for("listening")["code"]
            alice, bob, liar = (self.join([code], name, given)
                                for name, given in (("Alice", "1"), ("Bob", "2"), ("Eve", answer)))
            self.assertExit(1, liar)
            self.assertEqual([event["fault"] for event in liar.all("failed")], [fault])
            self.assertEqual(len(liar.errors), 1, liar.errors)
            self.assertEqual(liar.all("share"), [])
            for process in (alice, bob, host):
                process.close()

    def test_an_interrupted_participant_leaves(self):
        host = self.host("--no-beacon", people=3)
        code = host.wait_for("listening")["code"]
        alice = self.join([code], "Alice", "1")
        self.assertEqual(host.wait_for("joined")["name"], "Alice")
        alice.wait_for("joined")
        alice.process.send_signal(signal.SIGINT)
        self.assertExit(130, alice)
        self.assertEqual(host.wait_for("left")["name"], "Alice")

    def test_a_participant_whose_reader_is_gone_leaves(self):
        host = self.host("--no-beacon", people=3)
        code = host.wait_for("listening")["code"]
        alice = subprocess.Popen([self.program, "join", code, "--name", "Alice", "--accept-words", "--json"],
                                 stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.addCleanup(alice.kill)
        alice.stdout.readline()
        alice.stdout.close()
        others = [self.join([code], name, "1") for name in ("Bob", "Julia")]
        self.assertEqual(host.wait_for("left")["name"], "Alice")
        with alice.stderr:
            self.assertIn(b"cannot be written", alice.stderr.read())
        self.assertEqual(alice.wait(), 1)
        for process in (host, *others):
            process.close()

    def test_an_interrupted_host_takes_leave(self):
        for number in (signal.SIGINT, signal.SIGTERM):
            host = self.host("--no-beacon", people=3)
            code = host.wait_for("listening")["code"]
            alice = self.join([code], "Alice", "1")
            alice.wait_for("joined")
            host.process.send_signal(number)
            self.assertExit(130, host)
            self.assertExit(1, alice)
            self.assertEqual(alice.all("failed")[0]["fault"], "SessionCancelled")

    def test_from_the_keyboard(self):
        host = self.host("--no-beacon", "--unit", "EUR")
        code = host.wait_for("listening")["code"]
        joiners = [self.join([code], name, f"{answer}\n{int(answer) // 2}") for name, answer in PEOPLE.items()]
        for _ in joiners:
            host.wait_for("joined")
        host.type("")
        host.wait_for("roster")
        for _ in joiners:
            host.wait_for("verified")
        host.type("")
        self.assertEqual(host.wait_for("question")["text"], "What do you earn?")
        while host.wait_for("ready")["count"] < len(joiners):
            pass
        host.type("")
        self.assertEqual(host.wait_for("result")["statistics"][0]["value"], "44600.00")
        host.type("a")
        host.type("How far do you travel?")
        self.assertEqual(host.wait_for("question")["round"], 2)
        while host.wait_for("ready")["count"] < len(joiners):
            pass
        host.type("")
        host.wait_for("result")
        host.type("q")
        for process in (host, *joiners):
            self.assertExit(0, process)
            self.assertEqual(len(process.all("result")), 2)

    def everybody_ready(self, host, joiners):
        while host.wait_for("ready")["count"] < len(joiners):
            pass

    def at_the_question(self, rounds):
        """A host at its keyboard and three people with an answer for each of so many rounds, all of whom said yes."""
        host = self.host("--no-beacon")
        code = host.wait_for("listening")["code"]
        answers = "\n".join("123"[:rounds])
        joiners = [self.join([code], name, answers) for name in ("Alice", "Bob", "Julia")]
        for _ in joiners:
            host.wait_for("joined")
        host.type("")
        for _ in joiners:
            host.wait_for("verified")
        return host, joiners

    def test_a_question_with_a_result_is_not_asked_again(self):
        host, joiners = self.at_the_question(rounds=2)
        host.type("")
        self.everybody_ready(host, joiners)
        host.type("")
        host.wait_for("result")
        for line in ("a", "", "What do  you earn?", "And last year?"):
            host.type(line)
        self.assertEqual(host.wait_for("question")["text"], "And last year?")
        self.everybody_ready(host, joiners)
        host.type("")
        host.wait_for("result")
        host.type("a")
        host.type("What do you earn?")
        host.type("q")  # instead of a question
        for process in (host, *joiners):
            self.assertExit(0, process)
            self.assertEqual(len(process.all("question")), 2)
        self.assertEqual(sum("has its result" in line for line in host.errors), 3, host.errors)

    def test_a_question_taken_back_can_be_asked_again_or_another(self):
        host, joiners = self.at_the_question(rounds=3)
        for lines in ([""], [""], ["a", ""], ["a", "How far do you travel?"]):
            for line in lines:
                host.type(line)
            question = host.wait_for("question")
            self.everybody_ready(host, joiners)
            if question["round"] < 4:
                host.type("t")
                host.wait_for("withdrawn")
        self.assertEqual(question["text"], "How far do you travel?")
        host.type("")
        host.wait_for("result")
        host.type("q")
        for process in (host, *joiners):
            self.assertExit(0, process)

    def test_a_question_without_a_result_can_be_asked_again(self):
        host, joiners = self.at_the_question(rounds=1)
        host.type("")
        self.everybody_ready(host, joiners)
        joiners[0].process.send_signal(signal.SIGSTOP)
        host.type("")
        host.wait_for("combine")
        host.type("e")
        self.assertEqual(host.wait_for("failed")["fault"], "RoundEndedNoResult")
        joiners[0].process.send_signal(signal.SIGCONT)
        host.type("a")
        host.type("")
        self.assertEqual(host.wait_for("question")["text"], "What do you earn?")
        self.everybody_ready(host, joiners)
        host.type("")
        self.assertEqual(host.wait_for("result")["statistics"][0]["value"], "1.00")
        host.type("q")
        for process in (host, *joiners):
            self.assertExit(0, process)

    def test_other_words_than_the_offered_ones_do_nothing(self):
        host = self.host("--no-beacon")
        code = host.wait_for("listening")["code"]
        joiners = [self.join([code], name, "1") for name in ("Alice", "Bob", "Julia", "Eve")]
        for _ in joiners:
            host.wait_for("joined")
        host.type("close")  # would have shut the doors
        host.type("remove Karel")
        host.type("remove eve")
        self.assertEqual(host.wait_for("left")["name"], "Eve")
        self.assertExit(1, joiners.pop())
        host.type("")
        for _ in joiners:
            host.wait_for("verified")
        host.type("what?")
        host.type("")
        host.wait_for("question")
        self.everybody_ready(host, joiners)
        host.type("what?")
        host.type("q")
        self.assertExit(1, host)
        self.assertEqual([event["fault"] for event in host.all("failed")], ["NoResult"])
        self.assertEqual(host.all("combine"), [])
        self.assertIn("Nobody here is called Karel.", host.errors)

    def test_a_line_that_is_too_long_is_one_line(self):
        host, joiners = self.at_the_question(rounds=1)
        host.type("a")
        host.type("x" * 4090 + " and the end of it")
        host.type("Short?")
        self.assertEqual(host.wait_for("question")["text"], "Short?")
        self.everybody_ready(host, joiners)
        host.type("")
        host.wait_for("result")
        host.type("q")
        self.assertExit(0, host)

    def test_the_end_of_the_keyboard_ends_the_session(self):
        host = self.host("--no-beacon")
        host.wait_for("listening")
        host.process.stdin.close()
        self.assertExit(0, host)
        self.assertEqual(host.events[-1]["event"], "ended")


if __name__ == "__main__":
    run(sys.argv)
