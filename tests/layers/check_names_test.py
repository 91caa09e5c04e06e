#!/usr/bin/env python3
"""Plants a second definition and expects check_names.py to find it."""

import unittest

import check_names
import planted


class Names(unittest.TestCase):
    def run_on(self, **files):
        return planted.run_on(
            check_names.main,
            {f"lib/{name}.h": text for name, text in files.items()})

    def test_a_second_definition_is_named_with_both_places(self):
        code, output = self.run_on(a="struct Token {\n};\n",
                                   b="\nclass Token final : public Base {\n")
        self.assertEqual(code, 1)
        self.assertIn("lib/b.h:2: Token is defined in lib/a.h:1 too", output)

    def test_unnamed_namespaces_nested_types_and_declarations_may_repeat(self):
        code, output = self.run_on(
            a="struct Token {\n  enum class Kind {\n};\n",
            b="class Token;\nnamespace {\nstruct Token {\n}  // namespace\n"
              "struct Other {\n  enum class Kind {\n};\n")
        self.assertEqual(code, 0, output)
        self.assertIn("2 types, 0 complaints", output)

    def test_an_unnamed_namespace_ends(self):
        code, _ = self.run_on(
            a="namespace {\nstruct A {\n}  // namespace\nstruct B {\n",
            b="struct B {\n")
        self.assertEqual(code, 1)

    def test_nothing_to_read_is_a_failure(self):
        self.assertEqual(self.run_on()[0], 1)


if __name__ == "__main__":
    unittest.main()
