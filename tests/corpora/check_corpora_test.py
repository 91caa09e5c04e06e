#!/usr/bin/env python3
"""Plants faults in a small corpus and expects check_corpora.py to see them;
then looks at what the shipped corpora must hold."""

import pathlib
import tempfile
import unittest

import check_corpora

SHIPPED = pathlib.Path(__file__).resolve().parents[2] / "corpora"
TEXT = 'Ann Lee said the party would set up a "right to own" by 2015.\n'
ROW = {"path": "01-a.txt", "title": "A pledge", "date": "2012-07",
       "type": "article", "publisher": "pledgebook record", "author": "",
       "party": "", "url": "https://example.org/a ; https://example.org/b",
       "wording": "paraphrase", "source": "Example"}
OUTCOME = {"document": "01-a.txt", "quote": TEXT.strip(),
           "status": "fulfilled", "effective": "2014-05-14",
           "recorded": "2015", "reason": "-", "source": "https://example.org",
           "title": "A law", "evidence": "-", "assessor": "me", "note": "-"}
OBSERVATION = {"measure": "mutuals", "scope": "live", "date": "2012",
               "value": "58", "unit": "count", "source": "http://a.org/x",
               "note": ""}


def table(rows, separator):
    lines = [separator.join(rows[0])]
    lines += [separator.join(row.values()) for row in rows]
    return "\n".join(lines) + "\n"


class Planted(unittest.TestCase):
    def complaints(self, text=TEXT, row=None, outcome=None, observations=None,
                   extra=None):
        files = {
            "record/01-a.txt": text,
            "record/manifest.tsv": table([ROW | (row or {})], "\t"),
            "outcomes/outcomes.tsv": table([OUTCOME | (outcome or {})], "\t"),
            "observations/a.csv": table(observations or [OBSERVATION], ","),
        } | (extra or {})
        with tempfile.TemporaryDirectory() as folder:
            for name, content in files.items():
                path = pathlib.Path(folder, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(content, encoding="utf-8")
            return list(check_corpora.check(pathlib.Path(folder)))

    def one(self, part, **planted):
        found = self.complaints(**planted)
        self.assertEqual(len(found), 1, found)
        self.assertIn(part, found[0])

    def test_a_sound_corpus(self):
        self.assertEqual(self.complaints(), [])

    def test_a_row_without_its_file(self):
        found = self.complaints(row={"path": "02-b.txt"})
        self.assertTrue(any("no such file" in line for line in found), found)
        self.assertTrue(any("has no row" in line for line in found), found)

    def test_impossible_dates(self):
        self.one("no date", row={"date": "2011-02-29"})
        self.one("effective is no date", outcome={"effective": "2014-13"})
        self.one("no date", observations=[OBSERVATION | {"date": "June 2012"}])

    def test_a_paraphrase_without_url(self):
        self.one("needs a source", row={"url": ""})

    def test_words_that_pass_for_exact(self):
        self.one("reads as exact words",
                 text=TEXT + 'She said "the party will set up a fund".')
        self.one("first person", text=TEXT + "The law is one that we want.")
        self.one("without its fellow", text=TEXT + 'He said "no.')

    def test_a_quote_that_is_not_there(self):
        self.one("stands 0 times", outcome={"quote": "Ann Lee said nothing."})

    def test_a_quote_in_two_places(self):
        self.one("stands 2 times", text=TEXT + TEXT)

    def test_an_unknown_document(self):
        self.one("no document", outcome={"document": "03-c.txt"})

    def test_vocabulary(self):
        self.one("no status", outcome={"status": "broken"})
        self.one("no reason", outcome={"reason": "lazy"})
        self.one("no unit", observations=[OBSERVATION | {"unit": "pounds"}])
        self.one("no figure", observations=[OBSERVATION | {"value": "<58"}])

    def test_an_empty_cell_of_an_outcome(self):
        self.one("write -", outcome={"note": ""})

    def test_an_observation_twice(self):
        self.one("stands twice", observations=[OBSERVATION, OBSERVATION])

    def test_a_short_row(self):
        found = self.complaints(extra={
            "record/manifest.tsv": table([ROW], "\t") + "x\ty\n"})
        self.assertTrue(any("2 cells" in line for line in found), found)

    def test_wrong_columns(self):
        self.one("the columns should be", extra={
            "observations/a.csv": "measure,value\nmutuals,58\n"})


class Shipped(unittest.TestCase):
    def test_conflicts_between_sources_are_kept(self):
        found = check_corpora.conflicts(SHIPPED.glob("observations/*.csv"))
        for conflict in (
                ("Sure Start centres closed", "England, in the year", "2011",
                 "count"),
                ("turnover of co-operatives", "UK", "2016", "GBP"),
                ("income of co-operatives and mutuals", "UK", "2024", "GBP"),
                ("employee-owned businesses", "UK", "2014", "count")):
            self.assertIn(conflict, found)

    def test_every_pledge_of_the_record_has_its_verdict(self):
        rows, _ = check_corpora.read_tsv(SHIPPED / "outcomes/outcomes.tsv",
                                         check_corpora.OUTCOMES)
        self.assertEqual(len({row["quote"] for row in rows}), 26)
        self.assertIn("disputed", {row["status"] for row in rows})
        self.assertIn("no-office", {row["reason"] for row in rows})


if __name__ == "__main__":
    unittest.main()
