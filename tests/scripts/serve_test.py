#!/usr/bin/env python3
"""Starts `pledgebook serve`, reads pages from it and stops it.

usage: serve_test.py PROGRAM
"""

import concurrent.futures
import http.client
import os
import pathlib
import re
import signal
import socket
import subprocess
import sys
import tempfile
import unittest

PROGRAM = sys.argv.pop(1)
TEXT = ("Tessa Jowell said: \"We will give every co-operative nursery a home "
        "by 2012.\" She was speaking about mutuals.\n")


def run(*arguments):
    return subprocess.run([PROGRAM, *arguments], capture_output=True,
                          text=True, timeout=60, check=False)


class Serve(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        folder = pathlib.Path(scratch.name)
        (folder / "a.txt").write_text(TEXT, encoding="utf-8")
        self.database = str(folder / "a.db")
        done = run("ingest", str(folder / "a.txt"), "--db", self.database)
        self.assertEqual(done.returncode, 0, done.stderr)

    def start(self, *arguments):
        process = subprocess.Popen(
            [PROGRAM, "serve", "--db", self.database, *arguments],
            stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.stderr.close)
        self.addCleanup(lambda: process.poll() is None and process.kill())
        line = process.stderr.readline()
        address = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
        self.assertTrue(address, line)
        return process, int(address[1])

    def stop(self, process, how=signal.SIGTERM):
        process.send_signal(how)
        self.assertEqual(process.wait(20), 0)
        self.assertEqual(process.stdout.read(), "")

    def ask(self, port, path, method="GET", **headers):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        connection.request(method, path, headers=headers)
        answer = connection.getresponse()
        body = answer.read().decode()
        connection.close()
        return answer, body

    def test_pages_are_read_and_a_signal_stops_it(self):
        for how in (signal.SIGINT, signal.SIGTERM):
            process, port = self.start("--port", "0")
            answer, body = self.ask(port, "/search?q=co-operative%20nursery")
            self.assertEqual(answer.status, 200)
            self.assertIn("every co-operative nursery", body)
            self.assertIn("not checked by a person", body)
            self.assertIn("default-src 'none'",
                          answer.getheader("Content-Security-Policy"))
            statement = re.search(r'href="(/statement/[0-9a-f]{16})"', body)[1]
            _, page = self.ask(port, statement)
            self.assertIn("<mark>", page)
            self.stop(process, how)

    def test_only_reading_and_only_under_its_own_name(self):
        process, port = self.start("--port", "0")
        answer, body = self.ask(port, "/", "HEAD")
        self.assertEqual((answer.status, body), (200, ""))
        self.assertGreater(int(answer.getheader("Content-Length")), 100)
        answer, _ = self.ask(port, "/", "POST")
        self.assertEqual(answer.status, 405)
        answer, _ = self.ask(port, "/", Host="evil.example")
        self.assertEqual(answer.status, 403)
        before = pathlib.Path(self.database).read_bytes()
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            paths = ["/", "/list", "/timeline", "/follow-through"] * 10
            found = list(pool.map(lambda p: self.ask(port, p)[0].status, paths))
        self.assertEqual(found, [200] * 40)
        self.stop(process)
        self.assertEqual(pathlib.Path(self.database).read_bytes(), before)

    def test_it_listens_on_the_loopback_alone(self):
        process, port = self.start("--port", "0")
        listening = pathlib.Path("/proc/net/tcp").read_text().split("\n")
        own = [line.split()[1] for line in listening[1:]
               if f":{port:04X} " in line and line.split()[3] == "0A"]
        self.assertEqual(own, [f"0100007F:{port:04X}"])
        self.stop(process)

    def test_what_is_wrong_is_said_before_it_serves(self):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            done = run("serve", "--db", self.database, "--port",
                       str(taken.getsockname()[1]))
        self.assertEqual(done.returncode, 74)
        self.assertIn("--port 0 takes any", done.stderr)
        done = run("serve", "--db", self.database, "--port", "70000")
        self.assertEqual(done.returncode, 64)
        missing = os.path.join(os.path.dirname(self.database), "none.db")
        self.assertEqual(run("serve", "--db", missing).returncode, 74)


if __name__ == "__main__":
    unittest.main()
