#!/usr/bin/env python3
"""Writes stretches of TheyWorkForYou XML as plain transcripts.

usage: hansard_turns.py HANSARD_TWFY_DIR LIST.tsv OUT.txt

LIST.tsv names one stretch a row: file, speech id, first and last paragraph
(counted from 1). The transcript has one paragraph a speech, "Name: words", so
that the codings in tests/fit/hansard, which hold offsets and no words, can be
laid over it. The words are Parliament's and stay outside this repository.
"""
import html, os, re, sys


def speeches(path):
    raw = open(path, 'rb').read()
    latin = b'ISO-8859-1' in raw[:200]
    text = raw.decode('latin-1' if latin else 'utf-8', 'replace')
    for m in re.finditer(r'<speech([^>]*)>(.*?)</speech>', text, re.S):
        attributes = dict(re.findall(r'(\w+)="([^"]*)"', m.group(1)))
        yield attributes, paragraphs(m.group(2))


def paragraphs(body):
    found = re.findall(r'<p\b[^>]*>(.*?)</p>', body, re.S)
    plain = (html.unescape(re.sub(r'<[^>]+>', '', p)) for p in found)
    return [' '.join(p.split()) for p in plain]


def main(folder, rows, out):
    cache, turns = {}, []
    for line in open(rows, encoding='utf-8').read().splitlines()[1:]:
        name, speech, first, last = line.split('\t')
        if name not in cache:
            cache[name] = {a['id']: (a, p) for a, p in
                           speeches(os.path.join(folder, name))}
        attributes, p = cache[name][speech]
        words = ' '.join(p[int(first) - 1:int(last)])
        speaker = html.unescape(attributes['speakername'])
        turns.append(f'{speaker}: {words}\n')
    open(out, 'w', encoding='utf-8').write('\n'.join(turns))


if __name__ == '__main__':
    main(*sys.argv[1:4])
