#!/usr/bin/env python3
"""Holds lib and cli to one definition of each type.

usage: check_names.py SOURCE_DIR

Two headers that define a class of one name in namespace pledgebook break the
language's rule of one definition: no compiler sees it, and the linker keeps
one destructor for both. A name may be defined once outside unnamed namespaces.
One line a complaint, as "file:line: reason"; exits 1 if there is any.
"""

import collections
import re

import tree

DEFINES = re.compile(r"^(?:struct|class|enum class) (\w+)(?: final)?(?: :.*)? \{")
UNNAMED, UNNAMED_END = "namespace {", "}  // namespace"


def types_in(text):
    """(line, name) of each type defined outside unnamed namespaces."""
    inside = False
    for number, line in enumerate(text.splitlines(), 1):
        if line in (UNNAMED, UNNAMED_END):
            inside = line == UNNAMED
        match = DEFINES.match(line)
        if match and not inside:
            yield number, match[1]


def check(root):
    """All complaints below `root`, as printable lines; and the types seen."""
    places = collections.defaultdict(list)
    for place, text in tree.sources(root):
        for number, name in types_in(text):
            places[name].append(f"{place}:{number}")
    lines = [f"{again}: {name} is defined in {first} too"
             for name, (first, *more) in sorted(places.items())
             for again in more]
    return lines, len(places)


def main(root):
    return tree.report("names", *check(root), "types")


if __name__ == "__main__":
    tree.run(main, __doc__)
