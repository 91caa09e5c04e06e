#include <iterator>
#include <string>
#include <string_view>

#include "pledgebook/store/schema_sql.h"

namespace pledgebook {
namespace {

// The tables count what their cells say; an earlier schema 5 had a tally
// without verdicts.
const std::string kTables = R"sql(
DROP TRIGGER IF EXISTS tally_insert;
DROP TRIGGER IF EXISTS tally_delete;
DROP TRIGGER IF EXISTS tally_leave;
DROP TRIGGER IF EXISTS tally_enter;
DROP VIEW IF EXISTS v_tally_cell;
DROP TABLE IF EXISTS tally;

-- Where every assessment of a pledge leads, and from which to which day an
-- answer depends on the dates asked about (whole months).
ALTER TABLE statement ADD COLUMN verdict TEXT;
ALTER TABLE statement ADD COLUMN no_office INTEGER;
ALTER TABLE statement ADD COLUMN open_from INTEGER;
ALTER TABLE statement ADD COLUMN settled INTEGER;
CREATE INDEX statement_settled ON statement(settled, open_from)
  WHERE shown = 1 AND rated = 1;

-- The cells of `tally` in which a shown statement counts: once among all and
-- once for its party; on the topic also once for its actor, once for each
-- area and each model. The value is '' where it has none.
CREATE VIEW v_tally_cell AS
WITH s AS NOT MATERIALIZED (
  SELECT statement, topic, period_day AS day, period_last_day AS last_day,
    kind, coalesce(verdict, '') AS verdict,
    coalesce(no_office, 0) AS no_office, coalesce(settled, 0) AS settled,
    mentions, party, actor,
    CASE areas WHEN '[]' THEN '[""]' ELSE areas END AS areas,
    CASE models WHEN '[]' THEN '[""]' ELSE models END AS models
  FROM statement WHERE shown = 1)
)sql";

// field, its value, from where, and whether on the topic alone.
std::string cells(const std::string& field, const std::string& value,
                  const std::string& from) {
  return "SELECT statement, '" + field + "' AS field, topic, " + value +
         " AS value, day, last_day, kind, verdict, no_office, settled,"
         " mentions FROM s" +
         from + "\n";
}

std::string all_cells() {
  const std::string on_topic = " WHERE topic = 1";
  return cells("all", "''", "") + "UNION ALL " +
         cells("party", "coalesce(party, '')", "") + "UNION ALL " +
         cells("actor", "coalesce(actor, '')", on_topic) + "UNION ALL " +
         cells("area", "j.value", " CROSS JOIN json_each(areas) j" + on_topic) +
         "UNION ALL " +
         cells("model", "j.value",
               " CROSS JOIN json_each(models) j" + on_topic);
}

// Two fields, `field` before `other` in the alphabet, of what is on the topic,
// whenever said; and each actor with 'all'.
struct Field {
  const char *name, *value, *from;
};
constexpr Field kFields[] = {
    {"actor", "coalesce(actor, '')", ""},
    {"all", "''", ""},
    {"area", "a.value", " CROSS JOIN json_each(areas) a"},
    {"model", "m.value", " CROSS JOIN json_each(models) m"},
    {"party", "coalesce(party, '')", ""}};

std::string pair_cells() {
  std::string out;
  for (const Field& field : kFields) {
    for (const Field* other = &field + 1; other < std::end(kFields); ++other) {
      if (std::string_view(field.name) == "all") continue;
      out += std::string(out.empty() ? "" : "UNION ALL ") +
             "SELECT statement, '" + field.name + "' AS field, " + field.value +
             " AS value, '" + other->name + "' AS other, " + other->value +
             " AS other_value, kind, mentions FROM s" + field.from +
             other->from + "\n";
    }
  }
  return out;
}

const std::string kPairView = R"sql(;
CREATE VIEW v_tally_pair AS
WITH s AS NOT MATERIALIZED (
  SELECT statement, kind, mentions, party, actor,
    CASE areas WHEN '[]' THEN '[""]' ELSE areas END AS areas,
    CASE models WHEN '[]' THEN '[""]' ELSE models END AS models
  FROM statement WHERE shown = 1 AND topic = 1)
)sql";

// Shown statements and their mentions, counted as they come and go, so that
// totals and timelines cost by their periods and not by the statements.
const std::string kCounts = R"sql(;
CREATE TABLE tally(
  field TEXT NOT NULL,
  topic INTEGER NOT NULL,
  value TEXT NOT NULL,
  day INTEGER NOT NULL,
  last_day INTEGER NOT NULL,
  kind TEXT NOT NULL,
  verdict TEXT NOT NULL,
  no_office INTEGER NOT NULL,
  settled INTEGER NOT NULL,
  statements INTEGER NOT NULL,
  mentions INTEGER NOT NULL,
  PRIMARY KEY(field, topic, value, day, last_day, kind, verdict, no_office,
    settled)
) STRICT, WITHOUT ROWID;

-- The same for the cells of v_tally_pair.
CREATE TABLE tally_pair(
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  other TEXT NOT NULL,
  other_value TEXT NOT NULL,
  kind TEXT NOT NULL,
  statements INTEGER NOT NULL,
  mentions INTEGER NOT NULL,
  PRIMARY KEY(field, value, other, other_value, kind)
) STRICT, WITHOUT ROWID;
)sql";

const std::string kFill =
    "INSERT INTO tally SELECT field, topic, value, day, last_day, kind,"
    " verdict, no_office, settled, count(*), sum(mentions) FROM v_tally_cell"
    " GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9;\n"
    "INSERT INTO tally_pair SELECT field, value, other, other_value, kind,"
    " count(*), sum(mentions) FROM v_tally_pair GROUP BY 1, 2, 3, 4, 5;\n";

const std::string kMerged =
    " ON CONFLICT DO UPDATE SET statements = statements +"
    " excluded.statements, mentions = mentions + excluded.mentions;\n";

// What every trigger does: the cells of one row, "new" or "old", counted up
// or ("-") down.
std::string count_cells(const std::string& sign, const std::string& row) {
  const std::string amount = sign + "1, " + sign;
  const std::string is = " = " + row + ".statement";
  return "BEGIN\n"
         "INSERT INTO tally SELECT field, topic, value, day, last_day, kind,"
         " verdict, no_office, settled, " +
         amount + "mentions FROM v_tally_cell WHERE statement" + is + kMerged +
         "INSERT INTO tally_pair SELECT field, value, other, other_value,"
         " kind, " +
         amount + "mentions FROM v_tally_pair WHERE statement" + is + kMerged +
         "END;\n";
}

std::string joined(const std::string& prefix) {
  std::string out;
  for (const char* column :
       {"shown", "topic", "kind", "party", "actor", "areas", "models",
        "mentions", "day", "last_day", "verdict", "no_office", "settled"}) {
    out += (out.empty() ? "" : ", ") + prefix + column;
  }
  return out;
}

// A change takes a row out of its cells before and into its cells after.
std::string on_change(const std::string& name, const std::string& when,
                      const std::string& row, const std::string& sign) {
  return "CREATE TRIGGER " + name + " " + when + " UPDATE OF " + joined("") +
         " ON statement WHEN " + row + ".shown = 1 AND (" + joined("old.") +
         ") IS NOT (" + joined("new.") + ")\n" + count_cells(sign, row);
}

}  // namespace

std::string tally_migration() {
  return kTables + all_cells() + kPairView + pair_cells() + kCounts + kFill +
         "CREATE TRIGGER tally_insert AFTER INSERT ON statement"
         " WHEN new.shown = 1\n" +
         count_cells("", "new") +
         "CREATE TRIGGER tally_delete BEFORE DELETE ON statement"
         " WHEN old.shown = 1\n" +
         count_cells("-", "old") +
         on_change("tally_leave", "BEFORE", "old", "-") +
         on_change("tally_enter", "AFTER", "new", "");
}

}  // namespace pledgebook
