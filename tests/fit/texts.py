#!/usr/bin/env python3
"""Writes the texts that tests/fit/codings codes, from third-party material.

usage: texts.py SHARED OUT

The codings hold offsets and no words; the words stay outside this repository.
  published/   manifestos of SHARED/pledges, a sentence a paragraph
  articles/    bodies of SHARED/formats/articles/ground-truth.json, by key
  debates/     a sitting of 1985 of SHARED/formats/hansard-historic, and what
               the *.turns.tsv lists of SHARED/formats/hansard-twfy
Writes one .txt a document and manifest.tsv beside them.
"""
import collections, glob, html, json, os, re, sys

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'codings')
SITTING = 'hansard-historic/housecommons_example.xml'


def coded(folder):
    """The names of the documents that are coded in a folder."""
    return {os.path.basename(p)[:-4]
            for p in glob.glob(os.path.join(HERE, folder, '*.tsv'))}


def published(shared):
    """Manifestos that were published sentence by sentence."""
    for country in ('australia', 'india'):
        path = os.path.join(shared, 'pledges', country + '.tsv')
        documents = collections.defaultdict(list)
        with open(path, encoding='utf-8') as lines:
            names = next(lines).rstrip('\n').split('\t')
            for line in lines:
                row = dict(zip(names, line.rstrip('\n').split('\t')))
                documents[row['manifesto']].append(row)
        for name, rows in documents.items():
            month = re.search(r'_((?:19|20)\d\d)(\d\d)$', name)
            date = rows[0].get('year') or '-'.join(month.groups())
            text = ''.join(row['text'].strip() + '\n\n' for row in rows)
            yield f'{country}-{name}', date, 'manifesto', text


def articles(shared):
    path = os.path.join(shared, 'formats/articles/ground-truth.json')
    with open(path, encoding='utf-8') as file:
        pages = json.load(file)
    for key, page in pages.items():
        yield 'page-' + key[:8], '2019-11', 'article', page['articleBody']


def plain(xml):
    return ' '.join(html.unescape(re.sub(r'<[^>]+>', '', xml)).split())


def sitting(shared):
    """Speeches of a sitting, "Name: words"."""
    path = os.path.join(shared, 'formats', SITTING)
    with open(path, encoding='utf-8') as file:
        xml = re.sub(r'<col>.*?</col>', '', file.read())  # column numbers
    turns = []
    for p in re.findall(r'<p\b[^>]*>(.*?)</p>', xml, re.S):
        m = re.search(r'<member>(.*?)</member>\s*<membercontribution>'
                      r'(.*?)</membercontribution>', p, re.S)
        if m:
            words = plain(m.group(2)).lstrip(': ')
            turns.append(f'{plain(m.group(1))}: {words}\n')
        elif turns:
            turns[-1] = turns[-1].rstrip('\n') + f' {plain(p)}\n'
    yield 'commons-1985', '1985-12-16', 'transcript', '\n'.join(turns)


def speeches(path):
    """(attributes, paragraphs) of each speech of a TheyWorkForYou file."""
    raw = open(path, 'rb').read()
    latin = b'ISO-8859-1' in raw[:200]
    text = raw.decode('latin-1' if latin else 'utf-8', 'replace')
    for m in re.finditer(r'<speech([^>]*)>(.*?)</speech>', text, re.S):
        found = re.findall(r'<p\b[^>]*>(.*?)</p>', m.group(2), re.S)
        yield (dict(re.findall(r'(\w+)="([^"]*)"', m.group(1))),
               [plain(p) for p in found])


def debates(shared):
    """Stretches of speeches, "Name: words", as the lists name them."""
    cache = {}
    for path in sorted(glob.glob(os.path.join(HERE, 'debates/*.turns.tsv'))):
        turns = []
        for line in open(path, encoding='utf-8').read().splitlines()[1:]:
            name, speech, first, last = line.split('\t')
            if name not in cache:
                file = os.path.join(shared, 'formats/hansard-twfy', name)
                cache[name] = {a['id']: (a, p) for a, p in speeches(file)}
            attributes, p = cache[name][speech]
            speaker = html.unescape(attributes['speakername'])
            turns.append(
                f'{speaker}: {" ".join(p[int(first) - 1:int(last)])}\n')
        name = os.path.basename(path)[:-len('.turns.tsv')]
        yield name, '2009-10-28', 'transcript', '\n'.join(turns)


def main(shared, out):
    wanted = coded('published') | coded('articles') | coded('debates')
    with open(os.path.join(out, 'manifest.tsv'), 'w') as manifest:
        manifest.write('path\tdate\ttype\n')
        for source in (published, articles, sitting, debates):
            for name, date, type_, text in source(shared):
                if name not in wanted:
                    continue
                manifest.write(f'{name}.txt\t{date}\t{type_}\n')
                path = os.path.join(out, name + '.txt')
                with open(path, 'w', encoding='utf-8', newline='') as file:
                    file.write(text)


if __name__ == '__main__':
    main(*sys.argv[1:3])
