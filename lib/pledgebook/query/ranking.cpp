#include "pledgebook/query/ranking.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <tuple>

namespace pledgebook {
namespace {

unsigned long long tie_of(std::string_view hex) {
  unsigned long long bits = 0;
  const std::size_t digits = std::min<std::size_t>(hex.size(), 16);
  std::from_chars(hex.data(), hex.data() + digits, bits, 16);
  return bits;
}

bool better(const Ranked::Row& a, const Ranked::Row& b) {
  return std::tuple(-a.score, a.tie) < std::tuple(-b.score, b.tie);
}

std::vector<Ranked::Row> matching(const Store& store, const std::string& query,
                                  const std::string& match, FilterSql sql) {
  sql.values.insert(sql.values.begin(), match);
  Stmt stmt(store.db(), query);
  sql.bind(stmt);
  std::vector<Ranked::Row> rows;
  while (stmt.step()) {
    rows.push_back({-stmt.real(1), tie_of(stmt.view(2)), stmt.integer(0)});
  }
  return rows;
}

// The first rows of each alternative, so that the rare one among common
// ones is not missed; scores of a row add up as BM25 does.
std::vector<Ranked::Row> first_of_each(const Store& store,
                                       const std::string& query,
                                       const std::vector<std::string>& matches,
                                       const FilterSql& sql) {
  std::map<long long, Ranked::Row> all;
  for (const std::string& match : matches) {
    for (const Ranked::Row& row : matching(store, query, match, sql)) {
      const auto [known, added] = all.emplace(row.rowid, row);
      if (!added) known->second.score += row.score;
    }
  }
  std::vector<Ranked::Row> rows;
  for (const auto& [rowid, row] : all) rows.push_back(row);
  return rows;
}

}  // namespace

std::string ranked_query(const RankedTable& table, const FilterSql& sql,
                         std::size_t limit) {
  const std::string fts = table.fts, content = table.content;
  return "SELECT " + fts + ".rowid, bounded_bm25(" + fts + "), s." +
         table.key_column + " FROM " + fts + " CROSS JOIN " + content +
         " s ON s." + content + " = " + fts + ".rowid WHERE " + fts +
         " MATCH ? AND " + sql.where +
         (limit > 0 ? " LIMIT " + std::to_string(kSearched) : "");
}

Ranked ranked(const Store& store, const RankedTable& table,
              const std::string& match, const FilterSql& sql,
              std::size_t limit) {
  const std::string query = ranked_query(table, sql, limit);
  Ranked out;
  out.rows = matching(store, query, match, sql);
  out.count.more = limit > 0 && out.rows.size() == kSearched;
  const auto alternatives = alternatives_of(match);
  if (out.count.more && alternatives.size() > 1) {
    out.rows = first_of_each(store, query, alternatives, sql);
  }
  out.count.found = static_cast<long long>(out.rows.size());
  const std::size_t kept =
      limit > 0 ? std::min(limit, out.rows.size()) : out.rows.size();
  std::partial_sort(out.rows.begin(),
                    out.rows.begin() + static_cast<std::ptrdiff_t>(kept),
                    out.rows.end(), better);
  out.rows.resize(kept);
  return out;
}

}  // namespace pledgebook
