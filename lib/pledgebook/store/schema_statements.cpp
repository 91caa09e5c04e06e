#include "pledgebook/store/schema_sql.h"

namespace pledgebook {

const std::string_view kStatementsSql = R"sql(
-- What was found, as corrected by the last review. `begin` and `end` count
-- bytes of the canonical text; bytes of the files stand in `place`.
-- Order of every list: day, rank, begin, statement. `day` counts from
-- 1970-01-01 and is 4000000 where undated; `rank` derives from the
-- document's key, so that order does not depend on the order of import.
-- `grp` is shared by the same words of the same holder; those of one group
-- that stand near each other in time are reprints of one statement: `lead`
-- names the first of them, `mentions` counts their places. `shown` is live,
-- its own lead and not rejected.
CREATE TABLE statement(
  statement INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document INTEGER NOT NULL REFERENCES document,
  kind TEXT NOT NULL,
  begin INTEGER NOT NULL,
  end INTEGER NOT NULL,
  text TEXT NOT NULL,
  url TEXT,
  page INTEGER,
  sentence INTEGER NOT NULL,
  passage INTEGER NOT NULL,
  headline INTEGER NOT NULL,
  said TEXT,
  actor TEXT,
  holder_basis TEXT,
  candidates TEXT NOT NULL,
  party TEXT,
  attribution TEXT NOT NULL,
  strength TEXT,
  specificity TEXT,
  condition TEXT,
  deadline TEXT,
  deadline_by TEXT,
  target TEXT,
  about TEXT,
  topic INTEGER NOT NULL,
  areas TEXT NOT NULL,
  models TEXT NOT NULL,
  quantities TEXT NOT NULL,
  confidence REAL NOT NULL,
  rules TEXT NOT NULL,
  day INTEGER NOT NULL,
  last_day INTEGER NOT NULL,
  rank INTEGER NOT NULL,
  grp INTEGER NOT NULL,
  live INTEGER NOT NULL DEFAULT 1,
  lead INTEGER NOT NULL,
  mentions INTEGER NOT NULL DEFAULT 1,
  rated INTEGER NOT NULL DEFAULT 0,
  shown INTEGER NOT NULL DEFAULT 1,
  review TEXT NOT NULL DEFAULT 'pending',
  reviewed_by TEXT,
  reviewed_at TEXT,
  found TEXT,
  kept INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX statement_document ON statement(document, begin);
CREATE INDEX statement_group ON statement(grp);
CREATE INDEX statement_lead ON statement(lead);
CREATE INDEX statement_day ON statement(day, rank, begin) WHERE shown = 1;
CREATE INDEX statement_party ON statement(party, day, rank, begin)
  WHERE shown = 1;
CREATE INDEX statement_actor ON statement(actor, day, rank, begin)
  WHERE shown = 1;
CREATE INDEX topic_day ON statement(day, rank, begin)
  WHERE shown = 1 AND topic = 1;
CREATE INDEX topic_kind ON statement(kind, day, rank, begin)
  WHERE shown = 1 AND topic = 1;
CREATE INDEX topic_party ON statement(party, day, rank, begin)
  WHERE shown = 1 AND topic = 1;
CREATE INDEX topic_actor ON statement(actor, day, rank, begin)
  WHERE shown = 1 AND topic = 1;
-- For counts alone: no query asks for `mentions`, so it never takes a list
-- from the index that gives its order.
CREATE INDEX topic_count ON statement(mentions, topic, shown, kind, party,
  day, last_day)
  WHERE shown = 1 AND topic = 1;
CREATE INDEX statement_rated ON statement(kind, day, rank, begin)
  WHERE shown = 1 AND rated = 1;
CREATE INDEX statement_review ON statement(review, day, rank, begin)
  WHERE live = 1 AND review <> 'pending';

-- Areas and models of each statement, in list order.
CREATE TABLE label(
  type TEXT NOT NULL,
  label TEXT NOT NULL,
  day INTEGER NOT NULL,
  rank INTEGER NOT NULL,
  begin INTEGER NOT NULL,
  statement INTEGER NOT NULL REFERENCES statement ON DELETE CASCADE,
  PRIMARY KEY(type, label, day, rank, begin, statement)
) STRICT, WITHOUT ROWID;
CREATE INDEX label_statement ON label(statement);

-- The statement's bytes in each file that holds its document.
CREATE TABLE place(
  statement INTEGER NOT NULL REFERENCES statement ON DELETE CASCADE,
  location INTEGER NOT NULL REFERENCES location,
  begin INTEGER NOT NULL,
  end INTEGER NOT NULL,
  PRIMARY KEY(statement, location)
) STRICT, WITHOUT ROWID;

-- What a later recipe added, dropped or changed in a document.
CREATE TABLE statement_change(
  run INTEGER NOT NULL REFERENCES run,
  id TEXT NOT NULL,
  what TEXT NOT NULL,
  document INTEGER NOT NULL REFERENCES document,
  before TEXT,
  after TEXT,
  PRIMARY KEY(run, id)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE statement_fts USING fts5(
  text, actor, content = 'statement', content_rowid = 'statement',
  tokenize = "porter unicode61 remove_diacritics 2");
CREATE TRIGGER statement_fts_insert AFTER INSERT ON statement BEGIN
  INSERT INTO statement_fts(rowid, text, actor)
    VALUES (new.statement, new.text, new.actor);
END;
CREATE TRIGGER statement_fts_delete AFTER DELETE ON statement BEGIN
  INSERT INTO statement_fts(statement_fts, rowid, text, actor)
    VALUES ('delete', old.statement, old.text, old.actor);
END;
CREATE TRIGGER statement_fts_update AFTER UPDATE OF text, actor ON statement
WHEN old.text IS NOT new.text OR old.actor IS NOT new.actor BEGIN
  INSERT INTO statement_fts(statement_fts, rowid, text, actor)
    VALUES ('delete', old.statement, old.text, old.actor);
  INSERT INTO statement_fts(rowid, text, actor)
    VALUES (new.statement, new.text, new.actor);
END;
)sql";

}  // namespace pledgebook
