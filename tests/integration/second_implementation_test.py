# SPDX-License-Identifier: EUPL-1.2
"""Sessions of nulsom-cli with participants that were written from core/wire/PROTOCOL.md alone."""

import sys

from nulsom_client import messages as m
from nulsom_client.link import Client
from processes import Processes, run

ANSWERS = {"Alice": "41317", "Bob": "38529", "Julia": "52083", "Charles": "46471"}
MEAN = [{"statistic": "mean", "value": "44600.00", "unit": "EUR"}]


class SecondImplementation(Processes):
    def doors(self, people=None):
        host = self.host("--unit", "EUR", "--no-beacon", "--listen", "127.0.0.1", people=people)
        self.place = host.wait_for("listening")
        return host

    def program_joins(self, name, *answers):
        """The program's own participant."""
        return self.start("join", "--address", f"127.0.0.1:{self.place['port']}", "--name", name, "--accept-words",
                          answer="\n".join(answers or [ANSWERS[name]]))

    def client_joins(self, name, *answers, **plans):
        client = Client(self.place["port"], name, list(answers or [ANSWERS[name]]),
                        pin=bytes.fromhex(self.place["fingerprint"]), **plans)
        self.addCleanup(client.close)
        return client

    def same_result_everywhere(self, processes, clients):
        for process in processes:
            self.assertExit(0, process)
        for client in clients:
            client.finish()
            self.assertEqual(client.all("failed"), [])
            self.assertEqual(len(client.all("ended")), 1)
        everybody = [*processes, *clients]
        words = {(*each["words"], each["digits"]) for who in everybody for each in who.all("roster")}
        self.assertEqual(len(words), 1)
        for who in everybody:
            (result,) = who.all("result")
            self.assertEqual(result["statistics"], MEAN)
            self.assertEqual(sorted(result["participants"]), sorted(ANSWERS))

    def test_one_among_the_program_s_own(self):
        host = self.doors(people=4)
        own = [self.program_joins(name) for name in ("Alice", "Bob", "Julia")]
        self.same_result_everywhere([host, *own], [self.client_joins("Charles")])

    def test_nobody_else(self):
        host = self.doors(people=4)
        clients = [self.client_joins(name) for name in ANSWERS]
        self.same_result_everywhere([host], clients)

    def test_a_link_that_breaks_in_the_middle_of_a_round(self):
        host = self.doors(people=4)
        own = [self.program_joins(name) for name in ("Alice", "Bob")]
        steady = self.client_joins("Julia")
        broken = self.client_joins("Charles", cut_after=(m.Share, m.Attest))
        self.same_result_everywhere([host, *own], [steady, broken])
        self.assertEqual(len(broken.all("resumed")), 2)
        for kind in (m.Verified, m.Ready, m.Share, m.Confirm, m.Attest):
            again = [message.encode() for message in broken.sent if type(message) is kind]
            self.assertGreater(len(again), 1, kind)
            self.assertEqual(len(set(again)), 1, kind)

    def test_the_others_open_the_seal_of_who_left(self):
        for *processes, stays, leaves in [self.left_by_charles(leaving) for leaving in (True, False)]:
            self.same_result_everywhere(processes, [stays])
            leaves.finish()
            self.assertEqual(leaves.all("result"), [])
            self.assertEqual([each.dealer for each in stays.sent if type(each) is m.RecoveryShare],
                             [stays.all("roster")[0]["participants"].index("Charles")])

    def left_by_charles(self, leaving):
        host = self.doors(people=4)
        own = [self.program_joins(name) for name in ("Alice", "Bob")]
        return host, *own, self.client_joins("Julia"), self.client_joins("Charles", vanish_before=m.Unmask,
                                                                        leaving=leaving)

    def test_the_seal_of_a_laptop_that_died(self):
        host = self.doors(people=4)
        alice, bob = (self.program_joins(name) for name in ("Alice", "Bob"))
        # The last Confirm waits until Bob has confirmed, so Bob has opened no seal yet.
        julia, charles = self.client_joins("Julia"), self.client_joins("Charles", hold_before=m.Confirm)
        while charles.wait_for("confirmed")["name"] != "Bob":
            pass
        bob.process.kill()
        bob.process.wait()
        charles.release()
        self.same_result_everywhere([host, alice], [julia, charles])
        for client in (julia, charles):
            self.assertEqual(len([each for each in client.sent if type(each) is m.RecoveryShare]), 1)

    def test_several_rounds(self):
        host = self.doors()
        own = [self.program_joins(name, ANSWERS[name], "10", "7") for name in ("Alice", "Bob")]
        clients = [self.client_joins(name, ANSWERS[name], "20", "8") for name in ("Julia", "Charles")]
        for _ in ANSWERS:
            host.wait_for("joined")
        host.type("")
        for _ in ANSWERS:
            host.wait_for("verified")
        host.type("")
        self.combined(host, "44600.00")
        for question, mean in (("How far do you travel?", "15.00"), ("How many rooms do you have?", "7.50")):
            host.type("a")
            host.type(question)
            self.combined(host, mean)
        host.type("q")
        for process in (host, *own):
            self.assertExit(0, process)
        for client in clients:
            client.finish()
            self.assertEqual(client.all("failed"), [])
        for who in (host, *own, *clients):
            self.assertEqual(len(who.all("result")), 3)

    def all_ready(self, host):
        while host.wait_for("ready")["count"] < len(ANSWERS):
            pass

    def combined(self, host, mean):
        self.all_ready(host)
        host.type("")
        self.assertEqual(host.wait_for("result")["statistics"][0]["value"], mean)


if __name__ == "__main__":
    run(sys.argv)
