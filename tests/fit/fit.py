#!/usr/bin/env python3
"""Fits lexicons/weights.toml to hand codings (codebook), offline.

usage: fit.py CANDIDATES.ndjson GOLD_DIR[,MORE…] WEIGHTS.toml|- [--c 0.3]
              [--errors]

Accuracy is measured on the first folder and on codings without words (TSV
files, tests/fit/codings); JSON lines of further folders only train.

Multinomial logistic regression with an L2 penalty (scikit-learn, lbfgs, fixed
order of rows, no randomness) over the named features that the program prints
(pledgebook_candidates). A clause of a sentence coded with two kinds takes the
kind that the model of the round before thinks likelier for it. Programmes,
which promise in any words, get weights of their own ("programme/"), fitted to
programmes alone. Prints accuracy and F1 held out by document, then writes
weights rounded to two decimals.
"""
import collections, glob, json, os, sys
import numpy as np
from sklearn.linear_model import LogisticRegression

FOLDS = 6
STRETCH = 5000  # bytes: a long debate is held out by stretches
# What one sentence counts for in the fit, by the folder of its coding; found
# best for the open documents held out.
SHARE = {'debates': 0.2, 'articles': 0.5, 'published': 1.0}
# Signs of speech, which a programme has only by accident.
SPEECH = ('word.', 'ask.', 'recommend.urge', 'recommend.hope', 'scene.speech',
          'recommend.time', 'modal.needs-doing', 'commit.ready', 'commit.due',
          'commit.announced', 'noun.bill-does', 'bill@', 'scheme@')
KINDS = ['none', 'pledge', 'proposal', 'claim', 'position']

# group: what is held out together; source: the folder of the coding; where:
# the sentence.
Sample = collections.namedtuple(
    'Sample', 'group source where kinds features text train_only')


def stem(path):
    return os.path.splitext(os.path.basename(path))[0]


def coded_rows(path):
    """[(begin, end, sentence, kinds)] of JSON lines or of a TSV file."""
    with open(path, encoding='utf-8') as lines:
        if path.endswith('.jsonl'):
            rows = map(json.loads, lines)
            return [(r['begin'], r['end'], str(r['sentence']),
                     [s['kind'] for s in r['statements']] or ['none'])
                    for r in rows]
        cells = [line.rstrip('\n').split('\t') for line in lines][1:]
        return [(int(c[0]), int(c[1]), c[0], c[2].split('+')) for c in cells]


def codings(folders):
    """{document: (source, train only, rows)}"""
    found = {}
    for n, folder in enumerate(folders.split(',')):
        for path in sorted(glob.glob(os.path.join(folder, '*'))):
            if path.endswith('.turns.tsv'):
                continue
            if not path.endswith(('.jsonl', '.tsv')):
                continue
            train_only = n > 0 and path.endswith('.jsonl')
            found[stem(path)] = (os.path.basename(folder), train_only,
                                 coded_rows(path))
    return found


def group_of(document, source, row):
    if 'hansard-turns' in document:  # speech by speech
        return document + '.'.join(row[2].split('.')[:2])
    if source == 'debates':
        return f'{document}@{row[0] // STRETCH}'
    return document


def load(candidates, folders):
    coded = codings(folders)
    samples = []
    for line in open(candidates, encoding='utf-8'):
        c = json.loads(line)
        document = stem(c['document'])
        if document not in coded or 'record-raw' in c['document'] or c['aside']:
            continue
        source, train_only, rows = coded[document]

        def shared(row):
            return min(c['end'], row[1]) - max(c['begin'], row[0])
        row = max(rows, key=shared)
        if shared(row) > 0:
            samples.append(Sample(group_of(document, source, row), source,
                                  (document, row[0]), row[3],
                                  frozenset(c['features']), c['text'],
                                  train_only))
    return samples


def matrix(samples, names):
    index = {n: i for i, n in enumerate(names)}
    x = np.zeros((len(samples), len(names)))
    for i, s in enumerate(samples):
        for f in s.features:
            if f in index:
                x[i, index[f]] = 1
    return x


def by_sentence(samples):
    groups = collections.defaultdict(list)
    for i, s in enumerate(samples):
        groups[s.where].append(i)
    return groups.values()


def expand(samples, x, p):
    """One row a sample and kind; p settles two kinds over two clauses."""
    rows, labels, weights = [], [], []

    def add(i, kind, share):
        rows.append(i)
        labels.append(KINDS.index(kind))
        weights.append(share * SHARE.get(samples[i].source, 1.0))
    for group in by_sentence(samples):
        kinds = list(dict.fromkeys(samples[group[0]].kinds))
        for i in group:
            if len(kinds) > 1 and len(group) > 1 and p is not None:
                add(i, max(kinds, key=lambda k: p[i, KINDS.index(k)]), 1)
            else:
                for k in kinds:
                    add(i, k, 1 / len(kinds))
    return x[rows], labels, weights


def fit(samples, x, c):
    model, p = None, None
    for _ in range(3):
        xs, ys, ws = expand(samples, x, p)
        model = LogisticRegression(C=c, max_iter=3000, fit_intercept=False)
        model.fit(xs, ys, sample_weight=ws)
        p = np.zeros((len(x), len(KINDS)))
        p[:, model.classes_] = model.predict_proba(x)
    return model


class Models:
    """The weights for programmes and those for everything else."""

    def __init__(self, samples, names, c):
        self.names = names
        self.written = np.array([not n.startswith(SPEECH) for n in names])
        x = matrix(samples, names)
        self.models = []
        for programme in (False, True):
            rows = [i for i, s in enumerate(samples)
                    if trains(s, programme)]
            own = x[rows] * self.written if programme else x[rows]
            self.models.append(fit([samples[i] for i in rows], own, c))

    def predict(self, samples):
        x = matrix(samples, self.names)
        programme = [is_programme(s) for s in samples]
        return np.where(programme, self.models[1].predict(x * self.written),
                        self.models[0].predict(x))


def is_programme(sample):
    return 'voice.programme' in sample.features


def trains(sample, programme):
    """Which weights a sample helps to fit."""
    if programme:
        return sample.source != 'debates'
    return sample.source != 'published'


def score(samples, predicted):
    tp, fp, fn = (collections.Counter() for _ in range(3))
    for group in by_sentence(samples):
        want = set(samples[group[0]].kinds) - {'none'}
        have = {KINDS[predicted[i]] for i in group} - {'none'}
        for k in want | have:
            (tp if k in want and k in have else fn if k in want else fp)[k] += 1

    def f1(ks):
        t, a, b = (sum(c[k] for k in ks) for c in (tp, fp, fn))
        return 2 * t / (2 * t + a + b) if t else 0.0
    return {'micro': f1(KINDS[1:4]), **{k: f1([k]) for k in KINDS[1:]}}


def genre(sample):
    if sample.source in SHARE:
        return sample.source
    return ('open manifestos' if 'manifesto' in sample.group else
            'open debates' if 'hansard-turns' in sample.group else
            'open articles')


def names_of(samples):
    counts = collections.Counter(f for s in samples for f in s.features)
    return sorted(f for f, n in counts.items()
                  if n >= 3 and not f.startswith('topic.'))


def held_out(samples, c):
    """What models say of documents that they have not seen."""
    names = names_of(samples)
    groups = sorted({s.group for s in samples if not s.train_only})
    predicted = np.zeros(len(samples), dtype=int)
    for fold in range(FOLDS):
        out = set(groups[fold::FOLDS])
        test = [i for i, s in enumerate(samples) if s.group in out]
        models = Models([s for s in samples if s.group not in out], names, c)
        predicted[test] = models.predict([samples[i] for i in test])
    return predicted


def report(samples, predicted):
    parts = collections.defaultdict(list)
    for i, s in enumerate(samples):
        if not s.train_only:
            parts[genre(s)].append(i)
    parts['together'] = [i for part in parts.values() for i in part]
    for name, rows in sorted(parts.items()):
        figures = score([samples[i] for i in rows], predicted[rows])
        print(f'  {name:16} {len(rows):5}',
              ' '.join(f'{k} {v:.3f}' for k, v in figures.items()))


def list_errors(samples, predicted):
    for s, k in zip(samples, predicted):
        if not s.train_only and KINDS[k] not in s.kinds:
            print('/'.join(s.kinds), '<-', KINDS[k], '|', s.group, '|',
                  s.text[:150], '|', ' '.join(sorted(s.features)))


def write(path, models, c, samples):
    documents = len({s.where[0] for s in samples})
    with open(path, 'w', encoding='utf-8') as out:
        out.write('# How much each feature counts for each kind: logits, added '
                  'up and compared.\n# Fitted by tests/fit/fit.py (multinomial '
                  f'logistic regression, L2, C={c}) to\n# {len(samples)} '
                  f'hand-coded clauses of {documents} documents coded by '
                  'docs/codebook.md.\n'
                  '# SPDX-License-Identifier: CC-BY-4.0\n[weights]\n')
        for prefix, model in zip(('', 'programme/'), models.models):
            write_rows(out, prefix, models.names, model)


def write_rows(out, prefix, names, model):
    for j, name in enumerate(names):
        if prefix and name.startswith(SPEECH):
            continue
        row = {KINDS[k]: round(float(model.coef_[i, j]), 2)
               for i, k in enumerate(model.classes_)}
        row = {k: v for k, v in row.items() if abs(v) >= 0.05}
        if row:
            cells = ', '.join(f'{k} = {v}' for k, v in row.items())
            out.write(f'"{prefix}{name}" = {{ {cells} }}\n')


def main(args):
    c = float(args[args.index('--c') + 1]) if '--c' in args else 0.3
    samples = load(args[0], args[1])
    predicted = held_out(samples, c)
    print('held out by document (clauses, F1):')
    report(samples, predicted)
    if '--errors' in args:
        list_errors(samples, predicted)
    if args[2] != '-':
        write(args[2], Models(samples, names_of(samples), c), c, samples)


if __name__ == '__main__':
    main(sys.argv[1:])
