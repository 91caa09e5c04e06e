#include "pledgebook/query/list.h"

#include "pledgebook/query/follow_through.h"
#include "pledgebook/query/list_rows.h"

namespace pledgebook {

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

ListCount count(const Store& store, const StatementFilter& filter) {
  if (!filter.statuses.empty()) {
    ListCount out;
    list(store, filter, {}, [&](StatementRow&& row) {
      ++out.statements;
      out.mentions += row.mentions;
      return true;
    });
    return out;
  }
  const FilterSql sql = filter_sql(store, filter);
  Stmt query(store.db(), "SELECT count(*), sum(s.mentions) FROM " + sql.from +
                             "statement s WHERE " + sql.where);
  sql.bind(query);
  query.step();
  return {query.integer(0), query.integer(1)};
}

ListCount count_others(const Store& store, StatementFilter filter) {
  if (filter.topic == Topic::all) return {};
  filter.topic = filter.topic == Topic::on ? Topic::off : Topic::on;
  return count(store, filter);
}

std::vector<std::string> actors_like(const Store& store,
                                     const std::string& part) {
  Stmt query(store.db(),
             "SELECT actor FROM statement WHERE shown = 1 AND actor IS NOT"
             " NULL AND instr(lower(actor), lower(?)) > 0 GROUP BY actor"
             " ORDER BY count(*) DESC, actor");
  query.bind(part);
  std::vector<std::string> names;
  while (query.step()) names.push_back(query.text(0));
  return names;
}

std::vector<std::string> parties(const Store& store) {
  Stmt query(store.db(),
             "SELECT DISTINCT party FROM statement WHERE shown = 1 AND party"
             " IS NOT NULL ORDER BY party");
  std::vector<std::string> codes;
  while (query.step()) codes.push_back(query.text(0));
  return codes;
}

}  // namespace pledgebook
