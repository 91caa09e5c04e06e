#!/usr/bin/env python3
"""Plants violations and expects check_layers.py to find each of them."""

import pathlib
import unittest

import check_layers
import planted


def complaints(path, *includes):
    text = "".join(f"#include {include}\n" for include in includes)
    found = check_layers.complaints_of(pathlib.Path(path), text)
    return [reason for _, reason in found]


class Layers(unittest.TestCase):
    def allowed(self, path, *includes):
        self.assertEqual(complaints(path, *includes), [])

    def forbidden(self, path, include, part):
        found = complaints(path, include)
        self.assertEqual(len(found), 1, found)
        self.assertIn(part, found[0])

    def test_downwards_and_own_layer(self):
        self.allowed("lib/pledgebook/extract/a.cpp",
                     '"pledgebook/extract/a.h"', '"pledgebook/rules/r.h"',
                     '"pledgebook/model/statement.h"', "<vector>")

    def test_sideways_exceptions(self):
        self.allowed("lib/pledgebook/formats/a.cpp",
                     '"pledgebook/document/reader.h"')
        self.allowed("lib/pledgebook/lexicon/a.cpp",
                     '"pledgebook/text/fold.h"')

    def test_upwards(self):
        self.forbidden("lib/pledgebook/base/a.h",
                       '"pledgebook/model/statement.h"', "not below")
        self.forbidden("lib/pledgebook/document/a.cpp",
                       '"pledgebook/formats/registry.h"', "not below")

    def test_same_floor(self):
        self.forbidden("lib/pledgebook/report/a.cpp",
                       '"pledgebook/store/db.h"', "not below")

    def test_below_but_never(self):
        self.forbidden("lib/pledgebook/extract/a.cpp",
                       '"pledgebook/store/db.h"', "never sees")
        self.forbidden("lib/pledgebook/query/a.cpp",
                       '"pledgebook/rules/rule.h"', "never sees")

    def test_third_party_at_home(self):
        self.allowed("lib/pledgebook/store/db.cpp", "<sqlite3.h>")
        self.allowed("lib/pledgebook/text/a.cpp", "<unicode/brkiter.h>")

    def test_third_party_away_from_home(self):
        self.forbidden("lib/pledgebook/query/a.cpp", "<sqlite3.h>", "belongs")
        self.forbidden("cli/a.cpp", "<re2/re2.h>", "belongs")

    def test_third_party_in_a_header(self):
        self.forbidden("lib/pledgebook/store/db.h", "<sqlite3.h>",
                       "in a header")
        self.allowed("cli/options.h", "<boost/program_options.hpp>")

    def test_unknown_third_party(self):
        self.forbidden("lib/pledgebook/text/a.cpp", "<uni_algo/all.h>",
                       "no home")

    def test_operating_system(self):
        self.allowed("lib/pledgebook/formats/pdf.cpp", "<sys/wait.h>",
                     "<unistd.h>")

    def test_unknown_layer(self):
        self.forbidden("lib/pledgebook/base/a.cpp",
                       '"pledgebook/helpers/x.h"', "no layer")
        self.forbidden("lib/pledgebook/helpers/a.cpp", "<vector>", "no layer")

    def test_spelling_of_the_directive(self):
        self.forbidden("lib/pledgebook/base/a.cpp",
                       ' "pledgebook/text/fold.h" // why', "not below")


class Tree(unittest.TestCase):
    def run_on(self, files):
        return planted.run_on(check_layers.main, files)

    def test_a_planted_violation_is_named_with_its_line(self):
        code, output = self.run_on({
            "lib/pledgebook/base/good.cpp": "#include <string>\n",
            "lib/pledgebook/model/bad.cpp":
                "// comment\n#  include <re2/re2.h>\n"})
        self.assertEqual(code, 1)
        self.assertIn("lib/pledgebook/model/bad.cpp:2: <re2/re2.h>", output)
        self.assertIn("2 files, 1 complaints", output)

    def test_a_clean_tree_passes(self):
        code, _ = self.run_on({
            "lib/pledgebook/base/good.cpp": "#include <string>\n"})
        self.assertEqual(code, 0)

    def test_an_empty_tree_is_no_success(self):
        code, _ = self.run_on({"README.md": ""})
        self.assertEqual(code, 1)


if __name__ == "__main__":
    unittest.main()
