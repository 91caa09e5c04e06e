#include "pledgebook/query/list.h"

#include "pledgebook/query/follow_through.h"
#include "pledgebook/query/list_rows.h"
#include "pledgebook/query/tally.h"
#include "pledgebook/store/newest.h"

namespace pledgebook {
namespace {

ListCount count_rows(const Store& store, const StatementFilter& filter,
                     long long at_most) {
  ListCount out;
  list(store, filter, {}, [&](StatementRow&& row) {
    out.more = at_most > 0 && out.statements == at_most;
    if (out.more) return false;
    ++out.statements;
    out.mentions += row.mentions;
    return true;
  });
  return out;
}

ListCount total_of(const Store& store, const std::string& table,
                   const FilterSql& sql) {
  Stmt query(store.db(), "SELECT sum(t.statements), sum(t.mentions) FROM " +
                             table + " t WHERE " + sql.where);
  sql.bind(query);
  query.step();
  return {query.integer(0), query.integer(1), false};
}

// Every value of a column of the shown statements as v(name), by jumps
// through its index: one step for each value and not for each row.
std::string values_of(const std::string& column) {
  const auto next = [&](const std::string& after) {
    return "SELECT min(" + column + ") FROM statement WHERE shown = 1 AND " +
           column + after;
  };
  return "WITH RECURSIVE v(name) AS (" + next(" IS NOT NULL") +
         " UNION ALL SELECT (" + next(" > v.name") +
         ") FROM v WHERE v.name IS NOT NULL)";
}

}  // namespace

std::string list_query(const FilterSql& sql, const Page& page) {
  std::string query = "SELECT " + row_columns() + " FROM " + sql.from +
                      "statement s" + row_joins() + " WHERE " + sql.where +
                      " ORDER BY " + sql.order;
  if (page.limit > 0) query += " LIMIT " + std::to_string(page.limit);
  return query;
}

std::optional<Cursor> each_row(const Store& store,
                               const StatementFilter& filter, const Page& page,
                               const std::string& extra,
                               const std::function<bool(StoredRow&&)>& sink) {
  FilterSql sql = filter_sql(store, filter);
  if (!extra.empty()) sql.where += " AND " + extra;
  if (page.after) begin_after(sql, *page.after);
  Stmt rows(store.db(), list_query(sql, page));
  sql.bind(rows);
  std::optional<Cursor> last;
  while (rows.step()) {
    StoredRow row = read_row(rows);
    last = Cursor{row.day, row.rank,
                  static_cast<long long>(row.row.statement.span.begin),
                  row.statement};
    if (!sink(std::move(row))) break;
  }
  return last;
}

std::optional<Cursor> list(const Store& store, const StatementFilter& filter,
                           const Page& page,
                           const std::function<bool(StatementRow&&)>& sink) {
  if (filter.statuses.empty()) {
    return each_row(store, filter, page, "",
                    [&](StoredRow&& row) { return sink(std::move(row.row)); });
  }
  return follow_through(store, filter, page, [&](FollowRow&& row) {
    return sink(std::move(row.row));
  });
}

std::vector<StatementRow> list(const Store& store,
                               const StatementFilter& filter,
                               const Page& page) {
  std::vector<StatementRow> rows;
  list(store, filter, page, [&](StatementRow&& row) {
    rows.push_back(std::move(row));
    return true;
  });
  return rows;
}

std::string newest_query() {
  return row_select() +
         " WHERE s.newest BETWEEN ? AND ? ORDER BY s.newest"
         " LIMIT ?";
}

std::vector<StatementRow> newest_statements(const Store& store,
                                            std::size_t limit) {
  Stmt rows(store.db(), newest_query());
  rows.bind(newest_begin(0), newest_end(0), limit);
  std::vector<StatementRow> out;
  while (rows.step()) out.push_back(read_row(rows).row);
  return out;
}

ListCount count(const Store& store, const StatementFilter& filter,
                long long at_most) {
  if (!filter.statuses.empty()) return count_rows(store, filter, at_most);
  if (const auto tally = tally_sql(filter)) {
    return total_of(store, "tally", *tally);
  }
  if (const auto pair = pair_sql(filter)) {
    return total_of(store, "tally_pair", *pair);
  }
  const FilterSql sql = filter_sql(store, filter);
  std::string rows = "SELECT s.mentions AS mentions FROM " + sql.from +
                     "statement s WHERE " + sql.where;
  if (at_most > 0) rows += " LIMIT " + std::to_string(at_most + 1);
  Stmt query(store.db(), "SELECT count(*), sum(mentions) FROM (" + rows + ")");
  sql.bind(query);
  query.step();
  const bool more = at_most > 0 && query.integer(0) > at_most;
  return {query.integer(0) - (more ? 1 : 0), query.integer(1), more};
}

ListCount count_others(const Store& store, StatementFilter filter,
                       long long at_most) {
  if (filter.topic == Topic::all) return {};
  filter.topic = filter.topic == Topic::on ? Topic::off : Topic::on;
  return count(store, filter, at_most);
}

std::vector<std::string> actors_like(const Store& store,
                                     const std::string& part) {
  Stmt query(store.db(),
             values_of("actor") +
                 " SELECT name FROM v WHERE instr(lower(name), lower(?)) > 0"
                 " ORDER BY (SELECT sum(t.statements) FROM tally_pair t WHERE"
                 " t.field = 'actor' AND t.value = name AND"
                 " t.other = 'all') DESC, name");
  query.bind(part);
  std::vector<std::string> names;
  while (query.step()) names.push_back(query.text(0));
  return names;
}

}  // namespace pledgebook
