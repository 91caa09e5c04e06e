#!/usr/bin/env python3
"""Holds lib and cli to one definition of each type.

usage: check_names.py SOURCE_DIR

Two headers that define a class of one name in namespace pledgebook break the
language's rule of one definition: no compiler sees it, and the linker keeps
one destructor for both. A name may be defined once outside unnamed namespaces.
One line a complaint, as "file:line: reason"; exits 1 if there is any.
"""

import collections
import pathlib
import re
import sys

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
    for top in ("lib", "cli"):
        for path in sorted((root / top).rglob("*")):
            if path.suffix in (".h", ".cpp"):
                text = path.read_text(encoding="utf-8")
                for number, name in types_in(text):
                    places[name].append(f"{path.relative_to(root)}:{number}")
    lines = [f"{again}: {name} is defined in {first} too"
             for name, (first, *more) in sorted(places.items())
             for again in more]
    return lines, len(places)


def main(root):
    lines, seen = check(pathlib.Path(root))
    for line in lines:
        print(line)
    print(f"names: {seen} types, {len(lines)} complaints")
    return 1 if lines or not seen else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
