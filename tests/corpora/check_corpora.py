#!/usr/bin/env python3
"""Holds the shipped corpora to what they promise.

usage: check_corpora.py CORPORA_DIR

Manifests: every row's file exists and every text has a row; dates are
possible; a paraphrase names its source and url. Paraphrases: nothing in them
passes for somebody's exact words. Outcomes: every quotation stands once in
its document; statuses, reasons and dates are of the vocabulary. Observations:
figures are figures, dated and sourced. One line a complaint; exits 1 if any.
"""

import calendar
import csv
import pathlib
import re
import sys

MANIFEST = "path title date type publisher author party url wording source"
OUTCOMES = ("document quote status effective recorded reason source title "
            "evidence assessor note")
OBSERVATIONS = "measure scope date value unit source note"

STATUSES = {"no-action", "in-progress", "stalled", "fulfilled",
            "partly-fulfilled", "not-fulfilled", "disputed", "unratable"}
REASONS = {"-", "no-office", "no-majority", "not-prioritised",
           "changed-position", "superseded", "done-by-others"}
UNITS = {"GBP", "USD", "EUR", "percent", "points", "years", "months", "weeks",
         "days", "hours", "times", "people", "count"}

DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
URL = re.compile(r"https?://[^\s]+")
QUOTED = re.compile(r'"([^"]*)"|“([^”]*)”|«([^»]*)»')
FIRST_PERSON = re.compile(r"\b(I|[Ww]e|[Oo]ur|[Mm]y|me|us)\b")
WORDS_OF_A_TERM = 4  # "right to provide" is a term, a longer one is a quotation


def is_date(text):
    match = DATE.fullmatch(text)
    if not match:
        return False
    year, month, day = (int(part or 1) for part in match.groups())
    if not 1 <= month <= 12:
        return False
    return 1 <= day <= calendar.monthrange(year, month)[1]


def are_urls(text):
    return all(URL.fullmatch(part) for part in text.split(" ; "))


def read_table(path, columns, **dialect):
    """The rows as dicts, and complaints about their shape."""
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file, strict=True, **dialect))
    wanted = columns.split()
    if not rows or rows[0] != wanted:
        return [], [f"{path}:1: the columns should be {wanted}"]
    complaints = [f"{path}:{number}: {len(row)} cells, not {len(wanted)}"
                  for number, row in enumerate(rows, 1)
                  if len(row) != len(wanted)]
    return [dict(zip(wanted, row)) for row in rows[1:]], complaints


def read_tsv(path, columns):
    return read_table(path, columns, delimiter="\t", quoting=csv.QUOTE_NONE)


def paraphrase_complaints(text):
    """What in a text of our own could pass for somebody's exact words."""
    if text.count('"') % 2:
        yield "a quotation mark without its fellow"
    for match in QUOTED.finditer(text):
        quoted = next(group for group in match.groups() if group is not None)
        if len(quoted.split()) > WORDS_OF_A_TERM:
            yield f"reads as exact words: {match[0]}"
    for match in FIRST_PERSON.finditer(QUOTED.sub("", text)):
        yield f"speaks in the first person: {match[0]}"


def manifest_complaints(manifest):
    folder = manifest.parent
    rows, complaints = read_tsv(manifest, MANIFEST)
    yield from complaints
    listed = [row["path"] for row in rows]
    for name in sorted({name for name in listed if listed.count(name) > 1}):
        yield f"{manifest}: {name} has two rows"
    for path in sorted(folder.glob("*.txt")):
        if path.name not in listed:
            yield f"{manifest}: {path.name} has no row"
    for row in rows:
        where = f"{manifest}: {row['path']}"
        if not (folder / row["path"]).is_file():
            yield f"{where}: there is no such file"
            continue
        if not is_date(row["date"]):
            yield f"{where}: {row['date']} is no date"
        if not row["title"] or not row["publisher"]:
            yield f"{where}: title or publisher is missing"
        if row["wording"] not in ("original", "paraphrase"):
            yield f"{where}: wording is {row['wording']!r}"
        if row["wording"] != "paraphrase":
            continue
        if not row["source"] or not are_urls(row["url"]):
            yield f"{where}: a paraphrase needs a source and a url"
        text = (folder / row["path"]).read_text(encoding="utf-8")
        for complaint in paraphrase_complaints(text):
            yield f"{where}: {complaint}"


def outcome_complaints(table, texts):
    """`texts` maps the names of all documents to their words."""
    rows, complaints = read_tsv(table, OUTCOMES)
    yield from complaints
    for number, row in enumerate(rows, 2):
        where = f"{table}:{number}"
        text = texts.get(row["document"])
        if text is None:
            yield f"{where}: there is no document {row['document']}"
        elif text.count(row["quote"]) != 1:
            yield (f"{where}: the quote stands {text.count(row['quote'])} "
                   f"times in {row['document']}")
        if row["status"] not in STATUSES:
            yield f"{where}: {row['status']} is no status"
        if row["reason"] not in REASONS:
            yield f"{where}: {row['reason']} is no reason"
        for column in ("effective", "recorded"):
            if not is_date(row[column]):
                yield f"{where}: {column} is no date: {row[column]}"
        if not are_urls(row["source"]):
            yield f"{where}: the source is no url: {row['source']}"
        yield from (f"{where}: {column} is empty; write -"
                    for column, cell in row.items() if not cell)


def observation_complaints(table):
    rows, complaints = read_table(table, OBSERVATIONS)
    yield from complaints
    seen = set()
    for number, row in enumerate(rows, 2):
        where = f"{table}:{number}"
        if not re.fullmatch(r"-?\d+(\.\d+)?", row["value"]):
            yield f"{where}: {row['value']} is no figure"
        if not is_date(row["date"]):
            yield f"{where}: {row['date']} is no date"
        if row["unit"] not in UNITS:
            yield f"{where}: {row['unit']} is no unit"
        if not are_urls(row["source"]):
            yield f"{where}: the source is no url: {row['source']}"
        key = tuple(row.values())
        if key in seen:
            yield f"{where}: stands twice"
        seen.add(key)


def conflicts(tables):
    """(measure, scope, date, unit) for which values differ."""
    values = {}
    for table in tables:
        for row in read_table(table, OBSERVATIONS)[0]:
            key = row["measure"], row["scope"], row["date"], row["unit"]
            values.setdefault(key, set()).add(row["value"])
    return {key for key, given in values.items() if len(given) > 1}


def check(corpora):
    manifests = sorted(corpora.glob("*/manifest.tsv"))
    if not manifests:
        yield f"{corpora}: there is no manifest"
    texts = {}
    for manifest in manifests:
        yield from manifest_complaints(manifest)
        for path in manifest.parent.glob("*.txt"):
            texts[path.name] = path.read_text(encoding="utf-8")
    for table in sorted(corpora.glob("outcomes/*.tsv")):
        yield from outcome_complaints(table, texts)
    for table in sorted(corpora.glob("observations/*.csv")):
        yield from observation_complaints(table)


def main(corpora):
    complaints = list(check(pathlib.Path(corpora)))
    for complaint in complaints:
        print(complaint)
    print(f"corpora: {len(complaints)} complaints")
    return 1 if complaints else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
