#include "pledgebook/query/ranking.h"

#include <algorithm>
#include <limits>
#include <map>
#include <string>
#include <tuple>

namespace pledgebook {
namespace {

using Rows = std::vector<Ranked::Row>;

// Asks for one range of keys after the other.
class Matches {
 public:
  Matches(const Store& store, const RankedTable& table,
          const Restriction& restriction, std::size_t limit, std::size_t window)
      : restriction_(restriction),
        limit_(limit),
        window_(window),
        stmt_(store.db(), ranked_query(table, restriction.tests)) {}

  // Those of all windows; `more` is set where one did not reach the end.
  Rows of(const std::string& match, bool& more) {
    Rows rows;
    for (const KeyRange& range : restriction_.ranges) {
      bind(match, range);
      more = read_window(rows) || more;
    }
    return rows;
  }

 private:
  void bind(const std::string& match, const KeyRange& range) {
    restriction_.tests.bind(stmt_);
    stmt_.add(match).add(range.first).add(range.last);
  }

  // True where rows are left.
  bool read_window(Rows& rows) {
    std::size_t looked_at = 0, found = 0;
    while (stmt_.step()) {
      if (limit_ > 0 && looked_at >= window_ && found >= limit_) return true;
      ++looked_at;
      if (stmt_.null(1)) continue;
      ++found;
      rows.push_back({-stmt_.real(1), stmt_.integer(0)});
    }
    return false;
  }

  const Restriction& restriction_;
  std::size_t limit_, window_;
  Stmt stmt_;
};

// Every alternative has its share of the window, so that the rare one among
// common ones is not missed; scores of a row add up as BM25 does.
Rows matches_of_each(Matches& matches, const std::vector<std::string>& words,
                     bool& more) {
  std::map<long long, Ranked::Row> all;
  for (const std::string& match : words) {
    for (const Ranked::Row& row : matches.of(match, more)) {
      const auto [known, added] = all.emplace(row.key, row);
      if (!added) known->second.score += row.score;
    }
  }
  Rows rows;
  for (const auto& [key, row] : all) rows.push_back(row);
  return rows;
}

// Best first, of equals the newest, of those the first by id: the same in
// whatever order they were stored. Ids are read of equals alone.
class Order {
 public:
  Order(const Store& store, const RankedTable& table)
      : mask_(table.row_mask),
        id_(store.db(), std::string("SELECT ") + table.id + " FROM " +
                            table.content + " WHERE " + table.content +
                            " = ?") {}

  void keep_best(Rows& rows, std::size_t kept) {
    std::sort(rows.begin(), rows.end(),
              [&](const Ranked::Row& a, const Ranked::Row& b) {
                return place(a) < place(b);
              });
    for (std::size_t i = 0; i < kept;) {
      std::size_t end = i + 1;
      while (end < rows.size() && place(rows[end]) == place(rows[i])) ++end;
      if (end > i + 1) order_by_id(rows, i, end);
      i = end;
    }
    rows.resize(kept);
  }

 private:
  std::tuple<double, long long> place(const Ranked::Row& row) const {
    return {-row.score, row.key & ~mask_};
  }

  void order_by_id(Rows& rows, std::size_t begin, std::size_t end) {
    std::map<std::string, Ranked::Row> by_id;
    for (std::size_t i = begin; i < end; ++i) {
      id_.bind(rows[i].key & mask_).step();
      by_id.emplace(id_.text(0), rows[i]);
    }
    id_.reset();
    for (const auto& [id, row] : by_id) rows[begin++] = row;
  }

  long long mask_;
  Stmt id_;
};

}  // namespace

std::string ranked_query(const RankedTable& table, const FilterSql& tests) {
  const std::string fts = table.fts, content = table.content;
  const std::string score = "bounded_bm25(" + fts + ")";
  std::string join, value = score;
  if (!tests.where.empty()) {
    join = " CROSS JOIN " + content + " s ON s." + content + " = (" + fts +
           ".rowid & " + std::to_string(table.row_mask) + ")";
    value = "CASE WHEN " + tests.where + " THEN " + score + " END";
  }
  return "SELECT " + fts + ".rowid, " + value + " FROM " + fts + join +
         " WHERE " + fts + " MATCH ? AND " + fts +
         ".rowid BETWEEN ? AND ? ORDER BY " + fts + ".rowid";
}

Ranked ranked(const Store& store, const RankedTable& table,
              const std::string& match, const Restriction& restriction,
              std::size_t limit) {
  const auto alternatives = alternatives_of(match);
  const bool shared = limit > 0 && alternatives.size() > 1;
  Matches matches(
      store, table, restriction, limit,
      shared ? restriction.window / alternatives.size() : restriction.window);
  Ranked out;
  out.rows = shared ? matches_of_each(matches, alternatives, out.count.more)
                    : matches.of(match, out.count.more);
  out.count.found = static_cast<long long>(out.rows.size());
  Order(store, table)
      .keep_best(out.rows, limit > 0 ? std::min(limit, out.rows.size())
                                     : out.rows.size());
  return out;
}

Restriction live_documents() {
  Restriction out;
  out.ranges = {{0, std::numeric_limits<long long>::max()}};
  out.tests.where = "s.live = 1";
  return out;
}

Restriction restriction_of(const Store& store, const StatementFilter& f) {
  const bool shown = shown_alone(f);
  Restriction out;
  out.tests = tests_sql(store, f);
  for (int part = 0; part < (shown ? kNewestParts / 2 : kNewestParts); ++part) {
    const bool off = part % 2 == 1;
    if (f.topic != Topic::all && off != (f.topic == Topic::off)) continue;
    const long long first =
        f.until ? newest_key(part, f.until->last_day()) : newest_begin(part);
    if (!f.since) {
      out.ranges.push_back({first, newest_end(part)});
      continue;
    }
    const long long since = earliest_day(store, *f.since, shown);
    out.ranges.push_back({first, newest_key(part, since) | kNewestRowMask});
    out.ranges.push_back({newest_key(part, kNewestLastDay), newest_end(part)});
  }
  return out;
}

}  // namespace pledgebook
