#!/usr/bin/env python3
"""Tests of script/formats: what it counts, and that it tells what is lost."""

import importlib.machinery
import importlib.util
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "script/formats"
sys.dont_write_bytecode = True
LOADER = importlib.machinery.SourceFileLoader("formats", str(SCRIPT))
FORMATS = importlib.util.module_from_spec(
    importlib.util.spec_from_loader("formats", LOADER))
LOADER.exec_module(FORMATS)

# Stands in for the program: makes the database that SQL describes.
FAKE = """#!{python}
import sqlite3, sys
name = sys.argv[sys.argv.index("--db") + 1]
sqlite3.connect(name).executescript({sql!r})
sys.stderr.write({errors!r})
sys.exit({status})
"""
SCHEMA = """CREATE TABLE location(file, reader);
CREATE TABLE refusal(path, line, reason);
CREATE TABLE file(path, stamp, documents);
"""


class Formats(unittest.TestCase):
    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.scratch.name)
        self.addCleanup(self.scratch.cleanup)

    def write(self, *names):
        for name in names:
            path = self.folder / "in" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("x", encoding="utf-8")
        return self.folder / "in"

    def run_with(self, sql, errors="", status=0):
        program = self.folder / "program"
        program.write_text(FAKE.format(python=sys.executable, errors=errors,
                                       sql=SCHEMA + sql, status=status),
                           encoding="utf-8")
        program.chmod(0o700)
        return subprocess.run(
            [sys.executable, "-B", SCRIPT, "--program", program,
             self.folder / "in"],
            capture_output=True, text=True, check=False)

    def test_files_are_those_that_a_run_visits(self):
        folder = self.write("b/c.txt", "a.txt", ".hidden", ".git/x",
                            "b/manifest.tsv")
        os.symlink(folder / "b", folder / "link")
        self.assertEqual(
            [os.path.relpath(f, folder) for f in FORMATS.files_below(folder)],
            ["a.txt", "b/c.txt", "link/c.txt"])

    def test_every_outcome_is_counted(self):
        folder = self.write("k/a.txt", "k/b.zip", "k/c.pdf", "k/d.json")
        done = self.run_with(
            f"INSERT INTO location VALUES('{folder}/k/a.txt', 'text'),"
            f" ('{folder}/k/b.zip', 'html'), ('{folder}/k/b.zip', 'html');"
            f"INSERT INTO refusal VALUES('{folder}/k/b.zip!m', 0, 'empty'),"
            f" ('{folder}/k/c.pdf', 0, 'no text on its 12 pages: scanned');"
            f"INSERT INTO file VALUES('{folder}/k/d.json', 's', 0);", status=2)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn("| in/k | 4 | 1 | 1 | 1 | 1 |", done.stdout)
        self.assertIn("| html | 1 | 2 |", done.stdout)
        self.assertIn("| no text on its N pages | 1 |", done.stdout)

    def test_a_file_that_nothing_accounts_for_is_a_fault(self):
        folder = self.write("a.txt", "b.txt")
        done = self.run_with(
            f"INSERT INTO location VALUES('{folder}/a.txt', 'text');")
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stderr, f"unaccounted: {folder}/b.txt\n")

    def test_crashes_and_what_sanitizers_say_are_faults(self):
        self.write()
        (self.folder / "in").mkdir()
        self.assertIn("status 134", self.run_with("", status=134).stderr)
        done = self.run_with("", errors="a.cpp:1: runtime error: overflow\n")
        self.assertEqual((done.returncode, done.stderr),
                         (1, "a.cpp:1: runtime error: overflow\n"))

    def test_absent_folders_are_a_skipped_test(self):
        done = self.run_with("")
        self.assertEqual(done.returncode, 77)
        self.assertIn("skipped: ", done.stdout)


if __name__ == "__main__":
    unittest.main()
