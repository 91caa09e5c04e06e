#include "pledgebook/store/schema_sql.h"

namespace pledgebook {

const std::string_view kFollowThroughSql = R"sql(
-- What a person attached something to: exact words of a document, with the
-- words around them. `statement` is where they stand today; null while the
-- document is missing or the words are not unique in it.
CREATE TABLE anchor(
  anchor INTEGER PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE,
  id TEXT,
  document TEXT,
  document_key TEXT,
  stem TEXT,
  kind TEXT,
  exact TEXT,
  prefix TEXT,
  suffix TEXT,
  statement INTEGER REFERENCES statement ON DELETE SET NULL
) STRICT;
CREATE INDEX anchor_statement ON anchor(statement);
CREATE INDEX anchor_key ON anchor(document_key);
CREATE INDEX anchor_open_stem ON anchor(stem) WHERE statement IS NULL;
CREATE INDEX anchor_open_id ON anchor(id) WHERE statement IS NULL;

-- The append-only tables. `digest` makes a repeated import a no-op.
CREATE TABLE outcome(
  outcome INTEGER PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE,
  anchor INTEGER NOT NULL REFERENCES anchor,
  status TEXT NOT NULL,
  effective TEXT NOT NULL,
  recorded TEXT NOT NULL,
  reason TEXT,
  source TEXT,
  title TEXT,
  evidence TEXT,
  assessor TEXT,
  note TEXT
) STRICT;
CREATE INDEX outcome_anchor ON outcome(anchor);

CREATE TABLE evidence(
  evidence INTEGER PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE,
  anchor INTEGER NOT NULL REFERENCES anchor,
  bearing TEXT NOT NULL,
  kind TEXT NOT NULL,
  act TEXT,
  date TEXT,
  source TEXT,
  title TEXT,
  words TEXT,
  by TEXT NOT NULL,
  at TEXT NOT NULL,
  why TEXT
) STRICT;
CREATE INDEX evidence_anchor ON evidence(anchor);

-- fields: what was corrected; seen: every field as the person left it.
CREATE TABLE review(
  review INTEGER PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE,
  anchor INTEGER NOT NULL REFERENCES anchor,
  verdict TEXT NOT NULL,
  fields TEXT NOT NULL,
  seen TEXT NOT NULL,
  by TEXT NOT NULL,
  at TEXT NOT NULL,
  why TEXT
) STRICT;
CREATE INDEX review_anchor ON review(anchor);

-- earlier, later: anchors. op is join, split or decline.
CREATE TABLE thread_edit(
  edit INTEGER PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE,
  op TEXT NOT NULL,
  earlier INTEGER NOT NULL REFERENCES anchor,
  later INTEGER NOT NULL REFERENCES anchor,
  relation TEXT,
  by TEXT NOT NULL,
  at TEXT NOT NULL,
  why TEXT
) STRICT;
CREATE INDEX thread_edit_earlier ON thread_edit(earlier);
CREATE INDEX thread_edit_later ON thread_edit(later);

CREATE TABLE suggestion_decision(
  decision INTEGER PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE,
  anchor INTEGER NOT NULL REFERENCES anchor,
  candidate TEXT NOT NULL,
  accepted INTEGER NOT NULL,
  by TEXT NOT NULL,
  at TEXT NOT NULL,
  why TEXT
) STRICT;
CREATE INDEX suggestion_decision_anchor ON suggestion_decision(anchor);

-- Dated facts and figures from elsewhere: evidence to suggest from and
-- observations to check claims against.
CREATE TABLE fact(
  fact INTEGER PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE,
  name TEXT,
  measure TEXT,
  scope TEXT,
  date TEXT,
  value TEXT,
  unit TEXT,
  words TEXT,
  source TEXT,
  kind TEXT,
  note TEXT
) STRICT;
CREATE INDEX fact_measure ON fact(measure);
CREATE VIRTUAL TABLE fact_fts USING fts5(
  words, measure, value, content = 'fact', content_rowid = 'fact',
  tokenize = "porter unicode61 remove_diacritics 2");
CREATE TRIGGER fact_fts_insert AFTER INSERT ON fact BEGIN
  INSERT INTO fact_fts(rowid, words, measure, value)
    VALUES (new.fact, new.words, new.measure, new.value);
END;

CREATE TRIGGER outcome_kept BEFORE DELETE ON outcome
BEGIN SELECT raise(ABORT, 'outcomes are append-only'); END;
CREATE TRIGGER outcome_fixed BEFORE UPDATE ON outcome
BEGIN SELECT raise(ABORT, 'outcomes are append-only'); END;
CREATE TRIGGER evidence_kept BEFORE DELETE ON evidence
BEGIN SELECT raise(ABORT, 'evidence is append-only'); END;
CREATE TRIGGER evidence_fixed BEFORE UPDATE ON evidence
BEGIN SELECT raise(ABORT, 'evidence is append-only'); END;
CREATE TRIGGER review_kept BEFORE DELETE ON review
BEGIN SELECT raise(ABORT, 'reviews are append-only'); END;
CREATE TRIGGER review_fixed BEFORE UPDATE ON review
BEGIN SELECT raise(ABORT, 'reviews are append-only'); END;
CREATE TRIGGER thread_edit_kept BEFORE DELETE ON thread_edit
BEGIN SELECT raise(ABORT, 'thread edits are append-only'); END;
CREATE TRIGGER thread_edit_fixed BEFORE UPDATE ON thread_edit
BEGIN SELECT raise(ABORT, 'thread edits are append-only'); END;
CREATE TRIGGER decision_kept BEFORE DELETE ON suggestion_decision
BEGIN SELECT raise(ABORT, 'decisions are append-only'); END;
CREATE TRIGGER decision_fixed BEFORE UPDATE ON suggestion_decision
BEGIN SELECT raise(ABORT, 'decisions are append-only'); END;
)sql";

}  // namespace pledgebook
