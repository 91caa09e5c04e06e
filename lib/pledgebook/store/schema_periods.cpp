#include "pledgebook/store/schema_sql.h"

namespace pledgebook {

const std::string_view kPeriodsSql = R"sql(
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
DROP INDEX topic_count;

-- The writer indexes a document's statements at one go: FTS5 writes out what
-- it holds at every statement that has triggers.
DROP TRIGGER statement_fts_insert;
)sql";

}  // namespace pledgebook
