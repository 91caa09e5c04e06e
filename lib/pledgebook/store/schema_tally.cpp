#include "pledgebook/store/schema_sql.h"

namespace pledgebook {

const std::string_view kTallySql = R"sql(
-- The month a statement was said in, or the year where no month is known:
-- its first and last day, undated as `day` has it.
ALTER TABLE statement ADD COLUMN period_day INTEGER AS (
  CASE WHEN day >= 4000000 OR last_day - day > 31 THEN day
    ELSE CAST(strftime('%s', day * 86400, 'unixepoch', 'start of month')
      AS INTEGER) / 86400 END);
ALTER TABLE statement ADD COLUMN period_last_day INTEGER AS (
  CASE WHEN day >= 4000000 OR last_day - day > 31 THEN last_day
    ELSE CAST(strftime('%s', day * 86400, 'unixepoch', 'start of month',
      '+1 month', '-1 day') AS INTEGER) / 86400 END);

-- The cells of `tally` in which a shown statement counts: once among all and
-- once for its party; on the topic also once for its actor, once for each
-- area and each model. The value is '' where it has none.
CREATE VIEW v_tally_cell AS
SELECT statement, 'all' AS field, topic, '' AS value, period_day AS day,
  period_last_day AS last_day, kind, mentions
FROM statement WHERE shown = 1
UNION ALL SELECT statement, 'party', topic, coalesce(party, ''), period_day,
  period_last_day, kind, mentions FROM statement WHERE shown = 1
UNION ALL SELECT statement, 'actor', topic, coalesce(actor, ''), period_day,
  period_last_day, kind, mentions FROM statement WHERE shown = 1 AND topic = 1
UNION ALL SELECT statement, 'area', topic, j.value, period_day,
  period_last_day, kind, mentions FROM statement CROSS JOIN json_each(
    CASE areas WHEN '[]' THEN '[""]' ELSE areas END) j WHERE shown = 1 AND topic = 1
UNION ALL SELECT statement, 'model', topic, j.value, period_day,
  period_last_day, kind, mentions FROM statement CROSS JOIN json_each(
    CASE models WHEN '[]' THEN '[""]' ELSE models END) j WHERE shown = 1 AND topic = 1;

-- Shown statements and their mentions, counted as they come and go, so that
-- totals and timelines cost by their periods and not by the statements.
CREATE TABLE tally(
  field TEXT NOT NULL,
  topic INTEGER NOT NULL,
  value TEXT NOT NULL,
  day INTEGER NOT NULL,
  last_day INTEGER NOT NULL,
  kind TEXT NOT NULL,
  statements INTEGER NOT NULL,
  mentions INTEGER NOT NULL,
  PRIMARY KEY(field, topic, value, day, last_day, kind)
) STRICT, WITHOUT ROWID;
INSERT INTO tally
SELECT field, topic, value, day, last_day, kind, count(*), sum(mentions)
FROM v_tally_cell GROUP BY 1, 2, 3, 4, 5, 6;

CREATE TRIGGER tally_insert AFTER INSERT ON statement WHEN new.shown = 1
BEGIN
  INSERT INTO tally
    SELECT field, topic, value, day, last_day, kind, 1, mentions
    FROM v_tally_cell WHERE statement = new.statement
    ON CONFLICT DO UPDATE SET statements = statements + 1,
      mentions = mentions + excluded.mentions;
END;
CREATE TRIGGER tally_delete BEFORE DELETE ON statement WHEN old.shown = 1
BEGIN
  INSERT INTO tally
    SELECT field, topic, value, day, last_day, kind, -1, -mentions
    FROM v_tally_cell WHERE statement = old.statement
    ON CONFLICT DO UPDATE SET statements = statements - 1,
      mentions = mentions + excluded.mentions;
END;
CREATE TRIGGER tally_leave BEFORE UPDATE OF shown, topic, kind, party, actor,
  areas, models, mentions, day, last_day ON statement
WHEN old.shown = 1 AND (old.shown, old.topic, old.kind, old.party, old.actor,
  old.areas, old.models, old.mentions, old.day, old.last_day) IS NOT
  (new.shown, new.topic, new.kind, new.party, new.actor, new.areas,
  new.models, new.mentions, new.day, new.last_day)
BEGIN
  INSERT INTO tally
    SELECT field, topic, value, day, last_day, kind, -1, -mentions
    FROM v_tally_cell WHERE statement = old.statement
    ON CONFLICT DO UPDATE SET statements = statements - 1,
      mentions = mentions + excluded.mentions;
END;
CREATE TRIGGER tally_enter AFTER UPDATE OF shown, topic, kind, party, actor,
  areas, models, mentions, day, last_day ON statement
WHEN new.shown = 1 AND (old.shown, old.topic, old.kind, old.party, old.actor,
  old.areas, old.models, old.mentions, old.day, old.last_day) IS NOT
  (new.shown, new.topic, new.kind, new.party, new.actor, new.areas,
  new.models, new.mentions, new.day, new.last_day)
BEGIN
  INSERT INTO tally
    SELECT field, topic, value, day, last_day, kind, 1, mentions
    FROM v_tally_cell WHERE statement = new.statement
    ON CONFLICT DO UPDATE SET statements = statements + 1,
      mentions = mentions + excluded.mentions;
END;
DROP INDEX topic_count;

-- The writer indexes a document's statements at one go: FTS5 writes out what
-- it holds at every statement that has triggers.
DROP TRIGGER statement_fts_insert;
)sql";

}  // namespace pledgebook
