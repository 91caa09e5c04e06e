#!/usr/bin/env python3
"""Fits lexicons/weights.toml to hand codings (codebook), offline.

usage: fit.py CANDIDATES.ndjson GOLD_DIR[,MORE…] WEIGHTS.toml [--c 0.5]
Accuracy is measured on the first folder and on codings without words (TSV
files, tests/fit/hansard); JSON lines of further folders only train.

Multinomial logistic regression with an L2 penalty (scikit-learn, lbfgs, fixed
order of rows, no randomness) over the named features that the program prints
(pledgebook_candidates). A clause of a sentence coded with two kinds takes the
kind that the model of the round before thinks likelier for it. Programmes, which promise in
any words, get weights of their own ("programme/"), fitted without the debates
of the TSV files. Prints accuracy
and F1 held out by document, then writes weights rounded to two decimals.
"""
import collections, glob, json, os, sys
import numpy as np
from sklearn.linear_model import LogisticRegression

FOLDS = 6
STRETCH = 5000  # bytes
# A debate coded once by one reader against a document coded with care; found
# best of 0.1, 0.2, 0.4 and 1 for the documents held out.
DEBATE = 0.2
# Signs of speech, which a programme has only by accident.
SPEECH = ('word.', 'ask.', 'recommend.urge', 'recommend.hope', 'scene.speech',
          'recommend.time', 'modal.needs-doing', 'commit.ready', 'commit.due',
          'commit.announced', 'noun.bill-does', 'bill@', 'scheme@')
KINDS = ['none', 'pledge', 'proposal', 'claim', 'position']


def stem(path):
    return os.path.splitext(os.path.basename(path))[0]


def coded_rows(path):
    """A gold file (JSON lines), or offsets and kinds alone (TSV)."""
    if path.endswith('.jsonl'):
        return [json.loads(l) for l in open(path, encoding='utf-8')]
    if not path.endswith('.tsv') or path.endswith('.turns.tsv'):
        return []
    rows = []
    for line in open(path, encoding='utf-8').read().splitlines()[1:]:
        begin, end, kinds = line.split('\t')[:3]
        rows.append({'document': stem(path), 'begin': int(begin),
                     'end': int(end), 'sentence': begin,
                     'stretch': True,
                     'statements': [{'kind': k} for k in kinds.split('+')
                                    if k != 'none']})
    return rows


def load(candidates, gold_dir):
    gold, extra = {}, set()
    for n, folder in enumerate(gold_dir.split(',')):
        for path in sorted(glob.glob(os.path.join(folder, '*'))):
            rows = coded_rows(path)
            if rows:
                gold[rows[0]['document']] = rows
            if n and path.endswith('.jsonl'):
                extra.add(rows[0]['document'])
    samples = []
    for line in open(candidates, encoding='utf-8'):
        c = json.loads(line)
        doc = stem(c['document'])
        if doc not in gold or 'record-raw' in c['document'] or c['aside']:
            continue
        best, row = 0, None
        for r in gold[doc]:
            over = min(c['end'], r['end']) - max(c['begin'], r['begin'])
            if over > best:
                best, row = over, r
        if row is None:
            continue
        kinds = [s['kind'] for s in row['statements']] or ['none']
        # A long transcript is held out speech by speech, or by stretches.
        group = doc
        if 'hansard-turns' in doc:
            group = doc + '.'.join(str(row['sentence']).split('.')[:2])
        elif row.get('stretch'):
            group = f"{doc}@{row['begin'] // STRETCH}"
        samples.append((group, (doc, row['begin']), kinds, c['features'],
                        c['text']))
    return samples, extra


def matrix(samples, names):
    index = {n: i for i, n in enumerate(names)}
    x = np.zeros((len(samples), len(names)))
    for i, s in enumerate(samples):
        for f in s[3]:
            if f in index:
                x[i, index[f]] = 1
    return x


def expand(samples, x, p):
    """One row a sample and kind; p settles two kinds over two clauses."""
    share = [DEBATE if '@' in s[0] else 1.0 for s in samples]
    rows, labels, weights = [], [], []
    groups = collections.defaultdict(list)
    for i, s in enumerate(samples):
        groups[s[1]].append(i)
    for group in groups.values():
        kinds = list(dict.fromkeys(samples[group[0]][2]))
        for i in group:
            if len(kinds) == 1:
                rows.append(i), labels.append(kinds[0])
                weights.append(share[i])
            elif len(group) == 1 or p is None:
                for k in kinds:
                    rows.append(i), labels.append(k)
                    weights.append(share[i] / len(kinds))
            else:
                k = max(kinds, key=lambda k: p[i, KINDS.index(k)])
                rows.append(i), labels.append(k), weights.append(share[i])
    return x[rows], [KINDS.index(l) for l in labels], weights


def fit(samples, x, c):
    model, p = None, None
    for _ in range(3):
        xs, ys, ws = expand(samples, x, p)
        model = LogisticRegression(C=c, max_iter=3000, fit_intercept=False)
        model.fit(xs, ys, sample_weight=ws)
        p = np.zeros((len(x), len(KINDS)))
        p[:, model.classes_] = model.predict_proba(x)
    return model


def score(samples, predicted):
    tp, fp, fn = (collections.Counter() for _ in range(3))
    groups = collections.defaultdict(list)
    for i, s in enumerate(samples):
        groups[s[1]].append(i)
    for group in groups.values():
        want = set(samples[group[0]][2]) - {'none'}
        have = {KINDS[predicted[i]] for i in group} - {'none'}
        for k in want | have:
            (tp if k in want and k in have else fn if k in want else fp)[k] += 1
    def f1(ks):
        t, a, b = (sum(c[k] for k in ks) for c in (tp, fp, fn))
        return 2 * t / (2 * t + a + b) if t else 0.0
    return {'micro': f1(KINDS[1:4]), **{k: f1([k]) for k in KINDS[1:]}}


def main():
    args = sys.argv[1:]
    c = 0.5
    if '--c' in args:
        i = args.index('--c')
        c = float(args[i + 1])
        del args[i:i + 2]
    samples, extra = load(args[0], args[1])
    counts = collections.Counter(f for s in samples for f in set(s[3]))
    names = sorted(f for f, n in counts.items()
                   if n >= 3 and not f.startswith('topic.'))
    x = matrix(samples, names)
    docs = sorted({s[0] for s in samples} - extra)
    measured = [i for i, s in enumerate(samples) if s[0] not in extra]
    written = x * np.array([not n.startswith(SPEECH) for n in names])
    programme = np.array(['voice.programme' in s[3] for s in samples])
    read = np.array(['@' not in s[0] for s in samples])
    held_out = np.zeros(len(samples), dtype=int)
    for fold in range(FOLDS):
        out = set(docs[fold::FOLDS])
        test = [i for i, s in enumerate(samples) if s[0] in out]
        train = [i for i, s in enumerate(samples) if s[0] not in out]
        model = fit([samples[i] for i in train], x[train], c)
        held_out[test] = model.predict(x[test])
        own = [i for i in train if read[i]]
        model = fit([samples[i] for i in own], written[own], c)
        test = [i for i in test if programme[i]]
        if test:
            held_out[test] = model.predict(written[test])
    print('held out by document:',
          {k: round(v, 3) for k, v in
           score([samples[i] for i in measured],
                 held_out[measured]).items()})
    genres = ('manifesto', 'hansard-turns', '@')
    for group in genres + ('articles',):
        part = [i for i in measured if group in samples[i][0] or
                (group == 'articles' and
                 not any(g in samples[i][0] for g in genres))]
        print(' ', 'debates' if group == '@' else group, len(part),
              {k: round(v, 3) for k, v in
               score([samples[i] for i in part], held_out[part]).items()})
    model = fit(samples, x, c)
    own = [i for i in range(len(samples)) if read[i]]
    programmes = fit([samples[i] for i in own], written[own], c)
    predicted = np.where(programme, programmes.predict(written),
                         model.predict(x))
    print('in sample:', {k: round(v, 3) for k, v in
                         score(samples, predicted).items()})
    if '--errors' in sys.argv:
        for i, s in enumerate(samples):
            if s[0] not in extra and KINDS[held_out[i]] not in s[2]:
                print('/'.join(s[2]), '<-', KINDS[held_out[i]], '|', s[0],
                      '|', s[4][:150], '|', ' '.join(s[3]))
    if len(args) > 2 and args[2] != '-':
        write(args[2], names, (model, programmes), c, len(samples),
              len(docs) + len(extra))


def write(path, names, models, c, samples, docs):
    with open(path, 'w', encoding='utf-8') as out:
        out.write('# How much each feature counts for each kind: logits, added '
                  'up and compared.\n# Fitted by tests/fit/fit.py (multinomial '
                  f'logistic regression, L2, C={c}) to\n# {samples} hand-coded '
                  f'clauses of {docs} documents coded by docs/codebook.md.\n'
                  '# SPDX-License-Identifier: CC-BY-4.0\n[weights]\n')
        for prefix, model in zip(('', 'programme/'), models):
            write_rows(out, prefix, names, model)


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


main()
