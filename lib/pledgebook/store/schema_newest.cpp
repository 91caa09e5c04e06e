#include "pledgebook/store/newest.h"
#include "pledgebook/store/schema_sql.h"

namespace pledgebook {
namespace {

const std::string kIndex = R"sql(
CREATE UNIQUE INDEX statement_newest ON statement(newest);

DROP TRIGGER statement_fts_delete;
DROP TRIGGER statement_fts_update;
DROP TABLE statement_fts;
CREATE VIRTUAL TABLE statement_fts USING fts5(
  text, actor, content = 'statement', content_rowid = 'newest',
  tokenize = "porter unicode61 remove_diacritics 2");
INSERT INTO statement_fts(statement_fts) VALUES ('rebuild');
CREATE TRIGGER statement_fts_delete AFTER DELETE ON statement BEGIN
  INSERT INTO statement_fts(statement_fts, rowid, text, actor)
    VALUES ('delete', old.newest, old.text, old.actor);
END;
CREATE TRIGGER statement_fts_update AFTER UPDATE OF text, actor, day, shown,
  topic ON statement
WHEN (old.newest, old.text, old.actor) IS NOT
  (new.newest, new.text, new.actor) BEGIN
  INSERT INTO statement_fts(statement_fts, rowid, text, actor)
    VALUES ('delete', old.newest, old.text, old.actor);
  INSERT INTO statement_fts(rowid, text, actor)
    VALUES (new.newest, new.text, new.actor);
END;
)sql";

}  // namespace

std::string newest_migration() {
  const auto shifted = [](const std::string& what, int bits) {
    return "((" + what + ") << " + std::to_string(bits) + ")";
  };
  const std::string last = std::to_string(kNewestLastDay);
  return "ALTER TABLE statement ADD COLUMN newest INTEGER AS (" +
         shifted("(shown = 0) * 2 + (topic = 0)", kNewestPartShift) + " | " +
         shifted("CASE WHEN day >= " + last + " THEN " +
                     std::to_string(kNewestUndated) + " ELSE " + last +
                     " - day END",
                 kNewestDayShift) +
         " | statement);" + kIndex;
}

}  // namespace pledgebook
