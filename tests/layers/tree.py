"""What the checks of the tree share: its sources and how they end."""

import pathlib
import sys


def sources(root):
    """(path below `root`, text) of each source of lib and cli, in order."""
    root = pathlib.Path(root)
    for top in ("lib", "cli"):
        for path in sorted((root / top).rglob("*")):
            if path.suffix in (".h", ".cpp"):
                yield path.relative_to(root), path.read_text(encoding="utf-8")


def report(name, lines, seen, things):
    """Prints the complaints and a last line; 1 if there are any, or nothing
    was seen."""
    for line in lines:
        print(line)
    print(f"{name}: {seen} {things}, {len(lines)} complaints")
    return 1 if lines or not seen else 0


def run(main, usage):
    """Runs `main` on the one argument; without it prints `usage`."""
    sys.exit(main(sys.argv[1]) if len(sys.argv) == 2 else usage)
