#!/usr/bin/env python3
"""Tests of script/accuracy and script/import-gold, in a tree of their own."""

import hashlib
import json
import pathlib
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
# Stands for the program: notes its arguments, and prints as evaluate does.
STUB = '''#!/bin/sh
echo "$@" >> "$(dirname "$0")/calls"
[ "$1" = extract ] && exit 0
echo "pledge    P 0.900 R 0.800 F1 0.847 (gold 10)"
echo "micro     P 0.900 R 0.800 F1 0.847 (gold 10)"
echo "micro 0.85 pledge 0.85 proposal 0.00"
echo "micro        0.847  0.700  0.900"
'''
SENTENCE = 'We will open a branch by 2015.'
CODING = {'document': 'talk', 'sentence': '0.1', 'begin': 0,
          'end': len(SENTENCE), 'text': SENTENCE,
          'statements': [{'kind': 'pledge', 'actor': 'Ann Lee',
                          'deadline': 'by 2015',
                          'quantities': [{'comparator': '=', 'value': 1,
                                          'class': 'count', 'of': 'branch'}]}]}


class Tree(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        self.repository = self.folder / 'repository'
        for path in ('repository/script', 'repository/corpora/record',
                     'shared/fixtures', 'shared/gold/open',
                     'shared/gold/kept'):
            (self.folder / path).mkdir(parents=True)
        for script in ('accuracy', 'import-gold'):
            shutil.copy(ROOT / 'script' / script, self.repository / 'script')
        self.stub = self.folder / 'stub'
        self.stub.write_text(STUB, encoding='utf-8')
        self.stub.chmod(0o755)

    def run_script(self, name, *arguments):
        return subprocess.run(
            [self.repository / 'script' / name, *arguments],
            capture_output=True, text=True, check=False,
            stdin=subprocess.DEVNULL,
            env={'PATH': '/usr/local/bin:/usr/bin:/bin',
                 'PLEDGEBOOK': str(self.stub)})

    def calls(self):
        return (self.folder / 'calls').read_text(encoding='utf-8')


class Accuracy(Tree):
    def test_kept_codings_give_one_line(self):
        done = self.run_script('accuracy', '--kept')
        self.assertEqual(done.stdout, 'micro 0.85 pledge 0.85 proposal 0.00\n')
        self.assertEqual(done.returncode, 0)

    def test_kept_codings_stay_shut_otherwise(self):
        done = self.run_script('accuracy', '--min', 'micro=0.5', '--errors')
        self.assertEqual(done.returncode, 0)
        self.assertNotIn('kept', self.calls())
        self.assertIn('--min micro=0.5', self.calls())
        self.assertIn('corpora/record/gold tests/gold', self.calls())

    def test_raw_copies_of_the_record_are_left_out(self):
        self.run_script('accuracy')
        self.assertNotIn('record-raw', self.calls())

    def test_without_the_texts_only_the_record_is_scored(self):
        shutil.rmtree(self.folder / 'shared')
        done = self.run_script('accuracy')
        self.assertIn('only the record', done.stderr)
        self.assertNotIn('tests/gold', self.calls())

    def test_unknown_argument(self):
        self.assertEqual(self.run_script('accuracy', '--bogus').returncode, 64)


class ImportGold(Tree):
    def write_coding(self):
        (self.folder / 'shared/gold/open/talk.jsonl').write_text(
            json.dumps(CODING) + '\n', encoding='utf-8')

    def test_words_of_others_are_left_behind(self):
        self.write_coding()
        self.run_script('import-gold', self.folder / 'shared/gold/open')
        path = self.repository / 'tests/gold/talk.jsonl'
        text = path.read_text(encoding='utf-8')
        for word in ('branch', 'by 2015'):
            self.assertNotIn(word, text)
        self.assertEqual(json.loads(text)['sha256'],
                         hashlib.sha256(SENTENCE.encode()).hexdigest())

    def test_own_documents_keep_their_words(self):
        self.write_coding()
        (self.repository / 'corpora/record/talk.txt').write_text(
            SENTENCE + '\n', encoding='utf-8')
        self.run_script('import-gold', self.folder / 'shared/gold/open')
        path = self.repository / 'corpora/record/gold/talk.jsonl'
        self.assertEqual(json.loads(path.read_text(encoding='utf-8')), CODING)

    def test_a_changed_document_is_refused(self):
        self.write_coding()
        (self.repository / 'corpora/record/talk.txt').write_text(
            'Quite another text, and longer.\n', encoding='utf-8')
        done = self.run_script('import-gold', self.folder / 'shared/gold/open')
        self.assertNotEqual(done.returncode, 0)
        self.assertIn('not the text that was coded', done.stderr)

    def test_kept_codings_are_refused(self):
        done = self.run_script('import-gold', self.folder / 'shared/gold/kept')
        self.assertNotEqual(done.returncode, 0)
        self.assertIn('never copied', done.stderr)


if __name__ == '__main__':
    unittest.main()
