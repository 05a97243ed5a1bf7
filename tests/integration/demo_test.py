# SPDX-License-Identifier: EUPL-1.2
"""nulsom-cli demo: exact results, and what people read."""

import sys
from decimal import Decimal

from processes import Processes, run


class Demo(Processes):
    def demo(self, *arguments):
        process = self.start("demo", *arguments)
        self.assertExit(0, process)
        return process

    def values(self, *arguments):
        (result,) = self.demo(*arguments).all("result")
        return {each["statistic"]: each["value"] for each in result["statistics"]}

    def test_the_four_salaries(self):
        process = self.demo()
        (result,) = process.all("result")
        self.assertEqual(result["participants"], ["Alice", "Bob", "Julia", "Charles"])
        self.assertEqual(result["statistics"], [{"statistic": "mean", "value": "44500.00", "unit": "EUR"}])
        order = [event["event"] for event in process.events if event["event"] not in ("joined", "verified", "ready")]
        self.assertEqual(order, ["listening", "roster", "question", "combine", *["share"] * 4, *["confirmed"] * 4,
                                 *["unmasked"] * 4, "result", "ended"])

    def test_masked_shares_less_seals_are_the_sum(self):
        process = self.demo("--values", "1,2,3,4,5")
        shown = sum(int(event["masked"][0]) for event in process.all("share"))
        seals = sum(int(event["seal"][0]) for event in process.all("unmasked"))
        self.assertEqual((shown - seals) % 2**64, 15)

    def test_two_runs_show_other_numbers(self):
        shown = [tuple(event["masked"][0] for event in self.demo().all("share")) for _ in range(2)]
        self.assertEqual(len({*shown[0], *shown[1]}), 8)

    def test_other_values_are_exact(self):
        for given in ("0,0,0", "250000,250000,250000", "1,1,2", "999999999999,1,5"):
            numbers = [int(each) for each in given.split(",")]
            found = self.values("--values", given, "--statistics", "sum,mean,count")
            self.assertEqual(found["sum"], str(sum(numbers)))
            self.assertEqual(found["count"], "3")
            exact = (Decimal(sum(numbers)) / 3).quantize(Decimal("0.01"), rounding="ROUND_HALF_EVEN")
            self.assertEqual(found["mean"], str(exact))

    def test_decimals_and_negative_numbers(self):
        found = self.values("--values=-1.5,2,3.25", "--statistics", "sum,mean")
        self.assertEqual(found, {"sum": "3.75", "mean": "1.2500"})

    def test_many_people(self):
        process = self.demo("--participants", "20")
        self.assertEqual(len(process.all("share")), 20)
        self.assertEqual(process.all("result")[0]["statistics"][0]["value"], "44500.00")

    def test_people_read_words_numbers_and_the_average(self):
        for language, average, words in (("en", "Average: 44500.00 EUR", "Words: "),
                                         ("nl", "Gemiddelde: 44500.00 EUR", "Woorden: ")):
            process = self.start("demo", text=True, env={"LANGUAGE": language, "LC_ALL": "C.UTF-8"})
            self.assertExit(0, process)
            self.assertIn(average, process.lines)
            self.assertTrue(any(line.startswith(words) for line in process.lines), process.lines)
            self.assertEqual(process.errors, [])


if __name__ == "__main__":
    run(sys.argv)
