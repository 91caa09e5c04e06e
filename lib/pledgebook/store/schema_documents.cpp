#include "pledgebook/store/schema_sql.h"

namespace pledgebook {

const std::string_view kDocumentsSql = R"sql(
CREATE TABLE migration(
  version INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  applied TEXT NOT NULL
) STRICT;

-- What made the findings: program, words and options. Equal recipes give
-- equal findings.
CREATE TABLE recipe(
  recipe INTEGER PRIMARY KEY,
  version TEXT NOT NULL,
  lexicon TEXT NOT NULL,
  options TEXT NOT NULL,
  UNIQUE(version, lexicon, options)
) STRICT;

CREATE TABLE run(
  run INTEGER PRIMARY KEY,
  recipe INTEGER NOT NULL REFERENCES recipe,
  started TEXT NOT NULL,
  finished TEXT
) STRICT;

-- One row for each different text. Metadata is that of `location`, the
-- first of its places in input order.
CREATE TABLE document(
  document INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  location INTEGER REFERENCES location DEFERRABLE INITIALLY DEFERRED,
  live INTEGER NOT NULL DEFAULT 1,
  recipe INTEGER NOT NULL REFERENCES recipe,
  run INTEGER NOT NULL REFERENCES run,
  analysed INTEGER NOT NULL,
  words INTEGER NOT NULL,
  title TEXT, date TEXT, type TEXT, publisher TEXT, author TEXT, party TEXT,
  url TEXT, wording TEXT, source TEXT, language TEXT
) STRICT;

-- Canonical text, apart so that metadata stays dense. Absent where a
-- topic-only run found nothing in the document.
CREATE TABLE document_text(
  document INTEGER PRIMARY KEY REFERENCES document,
  text TEXT NOT NULL
) STRICT;

-- Words by the party of the speaker, else of the document: denominators.
CREATE TABLE document_words(
  document INTEGER NOT NULL REFERENCES document,
  party TEXT NOT NULL,
  words INTEGER NOT NULL,
  PRIMARY KEY(document, party)
) STRICT, WITHOUT ROWID;

-- Where a text was found. A changed file at the same path is the next
-- revision; the one before is no longer current.
CREATE TABLE location(
  location INTEGER PRIMARY KEY,
  path TEXT NOT NULL,
  revision INTEGER NOT NULL,
  current INTEGER NOT NULL DEFAULT 1,
  document INTEGER NOT NULL REFERENCES document,
  stem TEXT NOT NULL,
  file TEXT NOT NULL,
  source_sha256 TEXT NOT NULL,
  has_source_bytes INTEGER NOT NULL,
  reader TEXT NOT NULL,
  encoding TEXT,
  notes TEXT NOT NULL,
  stamp TEXT NOT NULL,
  run INTEGER NOT NULL REFERENCES run,
  title TEXT, date TEXT, type TEXT, publisher TEXT, author TEXT, party TEXT,
  url TEXT, wording TEXT, source TEXT, language TEXT,
  UNIQUE(path, revision)
) STRICT;
CREATE UNIQUE INDEX location_current ON location(path) WHERE current = 1;
CREATE INDEX location_document ON location(document, current);
CREATE INDEX location_stem ON location(stem) WHERE current = 1;
CREATE INDEX location_file ON location(file) WHERE current = 1;
CREATE INDEX document_date ON document(date) WHERE live = 1;

-- Files read to their end, so that a run that was cut short goes on.
CREATE TABLE file(
  path TEXT PRIMARY KEY,
  stamp TEXT NOT NULL,
  documents INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE refusal(
  path TEXT NOT NULL,
  line INTEGER NOT NULL,
  reason TEXT NOT NULL,
  run INTEGER NOT NULL REFERENCES run,
  PRIMARY KEY(path, line, reason)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE document_fts USING fts5(
  text, content = 'document_text', content_rowid = 'document',
  tokenize = "porter unicode61 remove_diacritics 2");
)sql";

}  // namespace pledgebook
