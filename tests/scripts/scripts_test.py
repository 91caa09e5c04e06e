#!/usr/bin/env python3
"""Tests of script/bootstrap and script/count-tests."""

import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
CASES = {
    "passed": '<testcase name="a" status="run"/>',
    "failed": '<testcase name="b" status="fail"><failure/></testcase>',
    "not started": '<testcase name="c" status="notrun">'
                   '<skipped message="Unable to find executable"/></testcase>',
    "skipped": '<testcase name="d" status="notrun">'
               '<skipped message="SKIP_RETURN_CODE=77"/></testcase>',
    "disabled": '<testcase name="e" status="disabled"/>',
}


def run(command, **options):
    return subprocess.run(command, capture_output=True, text=True, check=False,
                          stdin=subprocess.DEVNULL, **options)


class CountTests(unittest.TestCase):
    def count(self, *cases):
        with tempfile.TemporaryDirectory() as folder:
            results = pathlib.Path(folder, "results.xml")
            results.write_text("<testsuite>"
                               + "".join(CASES[case] for case in cases)
                               + "</testsuite>", encoding="utf-8")
            done = run([ROOT / "script/count-tests", results])
        return done.returncode, done.stdout

    def test_all_passed(self):
        self.assertEqual(self.count("passed", "passed"),
                         (0, "2 passed, 0 failed\n"))

    def test_one_failed(self):
        self.assertEqual(self.count("passed", "failed"),
                         (1, "1 passed, 1 failed\n"))

    def test_not_started_counts_as_failed(self):
        self.assertEqual(self.count("passed", "not started"),
                         (1, "1 passed, 1 failed\n"))

    def test_skipped(self):
        self.assertEqual(self.count("passed", "skipped", "disabled"),
                         (0, "1 passed, 0 failed, 2 skipped\n"))

    def test_nothing_ran(self):
        self.assertEqual(self.count("skipped")[0], 1)

    def test_no_results(self):
        done = run([ROOT / "script/count-tests", "/nonexistent.xml"])
        self.assertEqual((done.returncode, done.stdout),
                         (1, "0 passed, 0 failed\n"))


@unittest.skipUnless(shutil.which("dpkg-query"), "no Debian packages here")
class Bootstrap(unittest.TestCase):
    """Runs with stand-ins for dpkg-query, id and apt-get on the PATH."""

    def bootstrap(self, user, missing=()):
        packages = run([ROOT / "script/bootstrap", "--list"]).stdout.split()
        installed = "\n".join(f"{package} installed" for package in packages
                              if package not in missing)
        with tempfile.TemporaryDirectory() as folder:
            def stand_in(name, body):
                path = pathlib.Path(folder, name)
                path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
                path.chmod(0o755)
            stand_in("dpkg-query", f"cat <<'END'\n{installed}\nEND")
            stand_in("id", f"echo {user}")
            stand_in("sudo", "exit 1")
            stand_in("apt-get", 'echo "apt-get $*"')
            path = folder + os.pathsep + os.environ["PATH"]
            return run([ROOT / "script/bootstrap"],
                       env=os.environ | {"PATH": path})

    def test_nothing_to_do(self):
        done = self.bootstrap(user=1000)
        self.assertEqual((done.returncode, done.stdout, done.stderr),
                         (0, "", ""))

    def test_without_root_it_names_what_is_missing(self):
        done = self.bootstrap(user=1000, missing=["libre2-dev", "git"])
        self.assertEqual(done.returncode, 1)
        self.assertIn("apt-get install libre2-dev git\n", done.stderr)

    def test_as_root_it_installs_just_that(self):
        done = self.bootstrap(user=0, missing=["libre2-dev", "git"])
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("install --no-install-recommends libre2-dev git\n",
                      done.stderr)

    def test_every_package_of_cmake_is_installed(self):
        packages = run([ROOT / "script/bootstrap", "--list"]).stdout.split()
        cmake = (ROOT / "cmake/Dependencies.cmake").read_text("utf-8")
        for line in cmake.splitlines():
            words = line.strip().removeprefix("pledgebook_require(")
            if words != line.strip():
                package = words.rstrip(")").split()[1]
                if package != "libc6-dev":  # comes with g++
                    self.assertIn(package, packages)


if __name__ == "__main__":
    unittest.main()
