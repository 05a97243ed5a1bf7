# SPDX-License-Identifier: EUPL-1.2
"""The commands of README.md are run as they stand there; its numbers are compared with the program's."""

import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile
import unittest

from processes import Process

ROOT = pathlib.Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROGRAM = sys.argv[1]


def commands(start):
    """The indented lines of README.md that begin like this, as words, without comment and prompt."""
    return [shlex.split(line, comments=True) for line in re.findall(rf"^    ({re.escape(start)}.*)$", README, re.M)]


class Readme(unittest.TestCase):
    def test_the_two_commands_come_first(self):
        first = re.findall(r"^    (\./dev \w+)", README, re.M)[:2]
        self.assertEqual(first, ["./dev run", "./dev test"])

    def test_dev_knows_its_commands(self):
        told = subprocess.run([ROOT / "dev", "help"], capture_output=True, text=True, check=True).stdout
        for name in set(re.findall(r"\./dev ([a-z-]+)", README)) - {"help"}:
            self.assertIn(f"./dev {name}", told)

    def test_demonstrations(self):
        demos = commands("./dev demo")
        self.assertGreaterEqual(len(demos), 2)
        for words in demos:
            done = subprocess.run([PROGRAM, "demo", *words[2:]], capture_output=True, text=True, timeout=60)
            self.assertEqual(done.returncode, 0, done.stderr)

    def test_a_session_by_the_readme(self):
        (host,) = commands("nulsom-cli host")
        by_title, by_code = commands("nulsom-cli join")
        # Somebody else on this machine may be trying the README too.
        title = host[host.index("--title") + 1]
        host, by_title = ([f"{title} {os.getpid()}" if word == title else word for word in command]
                          for command in (host, by_title))
        people = int(host[host.index("--participants") + 1])
        with tempfile.TemporaryDirectory() as folder:
            answers = pathlib.Path(folder) / "answer.txt"
            answers.write_text("38500\n")
            running = [Process(PROGRAM, *host[1:])]
            self.addCleanup(lambda: [process.close() for process in running])
            code = running[0].wait_for("listening")["code"]
            by_code = [code if "XXXX" in word else str(answers) if word == "answer.txt" else word for word in by_code]
            running.append(Process(PROGRAM, *by_title[1:], "--accept-words", answer="41000"))
            running.append(Process(PROGRAM, *by_code[1:], "--accept-words"))
            for number in range(people - 2):
                running.append(Process(PROGRAM, "join", code, "--name", f"Guest {number}", "--accept-words",
                                       answer="50000"))
            self.assertEqual([process.finish() for process in running], [0] * len(running))
            for process in running:
                (result,) = process.all("result")
                self.assertEqual(len(result["participants"]), people)

    def test_find(self):
        ((_, *find),) = commands("nulsom-cli find")
        done = subprocess.run([PROGRAM, *find, "--seconds", "1"], capture_output=True, text=True, timeout=60)
        self.assertIn(done.returncode, (0, 1))

    def test_links_lead_somewhere(self):
        for target in re.findall(r"\]\(([^)#]+)\)", README):
            self.assertTrue((ROOT / target).exists(), target)

    def test_ports(self):
        limits = (ROOT / "core/wire/limits.h").read_text(encoding="utf-8")
        for name in ("kBasePort", "kBeaconPort"):
            port = re.search(rf"{name} =\s+(\d+)", limits).group(1)
            self.assertIn(port, README)

    def test_folders(self):
        for folder in re.findall(r"^\| `(\w+)` \|", README, re.M):
            self.assertTrue((ROOT / folder).is_dir(), folder)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
