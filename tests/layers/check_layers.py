#!/usr/bin/env python3
"""Holds every #include of lib and cli to the layers of the house.

usage: check_layers.py SOURCE_DIR

A file may include its own layer, any layer on a lower floor, and what
SIDEWAYS allows; never what NEVER forbids. Third-party headers stand only in
the .cpp files of their home layer (of cli, which nobody includes, in headers
too). One line a complaint, as "file:line: reason"; exits 1 if there is any.
"""

import re

import tree

# Lowest floor first. Layers on one floor do not see each other.
FLOORS = (
    ("base",),
    ("model",),
    ("text", "lexicon"),
    ("store", "report", "evaluate", "formats", "document", "rules"),
    ("query", "extract"),
    ("pipeline", "pages"),
    ("cli",),
)
SIDEWAYS = {("formats", "document"), ("lexicon", "text")}
NEVER = {("extract", "store"), ("query", "rules")}

# First part of a third-party header → layers whose .cpp files may include it.
HOMES = {
    "unicode": ("text",),
    "re2": ("rules",),
    "sqlite3.h": ("store",),
    "toml++": ("lexicon",),
    "libxml": ("formats",),
    "archive.h": ("formats",),
    "archive_entry.h": ("formats",),
    "simdjson.h": ("formats",),
    "openssl": ("base",),
    "nlohmann": ("report", "evaluate", "formats", "store"),
    "httplib.h": ("cli",),
    "boost": ("cli",),
    "fmt": ("base", "model", "text", "lexicon", "store", "report", "evaluate",
            "formats", "document", "rules", "query", "extract", "pipeline",
            "pages", "cli"),
}
# Of the operating system, not of a third party.
SYSTEM = re.compile(
    r"(sys|linux|arpa|netinet)/|"
    r"(unistd|fcntl|poll|signal|spawn|dirent|pthread|time|termios)\.h$")

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def floor_of(layer):
    for height, layers in enumerate(FLOORS):
        if layer in layers:
            return height
    return None


def layer_of(path):
    """The layer of a file below SOURCE_DIR: lib/pledgebook/X/… or cli/…"""
    parts = path.parts
    if parts[0] == "cli":
        return "cli"
    if parts[:2] == ("lib", "pledgebook") and len(parts) > 3:
        return parts[2]
    return None


def project_complaint(layer, header):
    """Why `layer` may not include the project's `header`, or None."""
    parts = header.split("/")
    target = parts[1] if parts[0] == "pledgebook" and len(parts) > 2 else None
    if target is None:
        return (None if layer == "cli"
                else f'"{header}": write the path from lib')
    if floor_of(target) is None or target == "cli":
        return f'"{header}": there is no layer {target}'
    if target == layer or (layer, target) in SIDEWAYS:
        return None
    if (layer, target) in NEVER:
        return f"{layer} never sees {target} ({header})"
    if floor_of(target) < floor_of(layer):
        return None
    return f"{layer} includes {target}, which is not below it ({header})"


def system_complaint(layer, header, is_header):
    """Why a file of `layer` may not include <header>, or None."""
    if "/" not in header and "." not in header:  # the standard library
        return None
    if SYSTEM.match(header):
        return None
    homes = HOMES.get(header.split("/")[0])
    if homes is None:
        return f"<{header}> has no home layer: name one in check_layers.py"
    if layer not in homes:
        return f"<{header}> belongs to {', '.join(homes)}, not to {layer}"
    if is_header and layer != "cli":  # nothing stands above cli
        return f"<{header}> in a header: third parties stay in the .cpp"
    return None


def complaints_of(path, text):
    """The complaints about one file, as (line, reason)."""
    layer = layer_of(path)
    if layer is None or floor_of(layer) is None:
        yield 1, "stands in no layer"
        return
    for number, line in enumerate(text.splitlines(), 1):
        match = INCLUDE.match(line)
        if not match:
            continue
        if match[1] == '"':
            reason = project_complaint(layer, match[2])
        else:
            reason = system_complaint(layer, match[2], path.suffix == ".h")
        if reason:
            yield number, reason


def check(root):
    """All complaints below `root`, as printable lines; and the files seen."""
    lines, seen = [], 0
    for place, text in tree.sources(root):
        seen += 1
        for number, reason in complaints_of(place, text):
            lines.append(f"{place}:{number}: {reason}")
    return lines, seen


def main(root):
    return tree.report("layers", *check(root), "files")


if __name__ == "__main__":
    tree.run(main, __doc__)
