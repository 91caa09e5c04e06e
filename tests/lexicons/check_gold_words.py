#!/usr/bin/env python3
"""No rule or term may hold four running content words of a coded text.

usage: check_gold_words.py LEXICON_FOLDER GOLD_FOLDER…

A rule written from the words of a coding would score well there and nowhere
else. Names and Acts (words that the text writes with capitals) do not count.
Exits 1 with the offending strings, 77 where no gold text is to be had.
"""
import glob
import json
import os
import re
import sys
import tomllib

STOP = set('''a an the of to in on at by for with from and or but so as is are was
were be been being has have had do does did will would shall should can could
may might must not no it its this that these those they them their he she his
her we our us i you your who which what when where how than then there here
all any some more most such own same other into over under up out about'''
           .split())
FILES = ('rules', 'classes', 'models', 'topic', 'false_friends', 'areas',
         'furniture')
RUN = 4


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from strings(item)


def runs(text, keep_names=True):
    words = re.findall(r"[A-Za-z][A-Za-z'-]*", text)
    content = [w for w in words if w.lower() not in STOP]
    for i in range(len(content) - RUN + 1):
        four = content[i:i + RUN]
        if keep_names or sum(w[0].isupper() for w in four) < 2:
            yield tuple(w.lower() for w in four)


def main():
    gold = {}
    for folder in sys.argv[2:]:
        for path in glob.glob(os.path.join(folder, '*.jsonl')):
            for line in open(path, encoding='utf-8'):
                row = json.loads(line)
                for run in runs(row.get('text') or '', keep_names=False):
                    gold[run] = row['document']
    if not gold:
        print('skipped: no gold with its words here')
        return 77
    faults = 0
    for name in FILES:
        path = os.path.join(sys.argv[1], name + '.toml')
        with open(path, 'rb') as file:
            table = tomllib.load(file)
        for text in strings(table):
            for run in runs(text):
                if run in gold:
                    faults += 1
                    print(f'{path}: "{" ".join(run)}" stands in {gold[run]}')
    print(f'{len(gold)} runs of gold, {faults} faults')
    return 1 if faults else 0


sys.exit(main())
