#include "pledgebook/query/timeline.h"

#include <map>
#include <utility>

#include "pledgebook/model/enum_words.h"
#include "pledgebook/query/filter_sql.h"
#include "pledgebook/query/tally.h"
#include "pledgebook/store/row.h"

namespace pledgebook {
namespace {

constexpr EnumWords<Bucket, 3> kBuckets = {{"month", "quarter", "year"}};
constexpr EnumWords<GroupBy, 6> kGroups = {
    {"", "party", "actor", "area", "model", "kind"}};

// A day number and the last day it may mean tell the precision.
std::string period_of(long long day, long long last_day, Bucket bucket) {
  if (day >= kUndated) return "";
  const Date date = date_of_day(day);
  std::string year = to_string(Date{date.year, 0, 0});
  const bool bare_year = last_day - day > 31;
  if (bucket == Bucket::year || bare_year) return year;
  if (bucket == Bucket::month) return to_string(Date{date.year, date.month, 0});
  return year + "-Q" + std::to_string((date.month + 2) / 3);
}

// "2010" stands before its months; undated ("") after everything.
struct PeriodLess {
  using Key = std::pair<std::string, std::string>;
  bool operator()(const Key& a, const Key& b) const {
    if (a.first.empty() != b.first.empty()) return b.first.empty();
    return a < b;
  }
};

std::string group_column(GroupBy by) {
  switch (by) {
    case GroupBy::party:
      return "s.party";
    case GroupBy::actor:
      return "s.actor";
    case GroupBy::kind:
      return "s.kind";
    case GroupBy::area:
    case GroupBy::model:
      return "y.label";
    case GroupBy::none:
      break;
  }
  return "''";
}

std::string group_join(GroupBy by) {
  if (by != GroupBy::area && by != GroupBy::model) return "";
  return std::string(
             " LEFT JOIN label y ON y.statement = s.statement AND"
             " y.type = '") +
         (by == GroupBy::area ? "area'" : "model'");
}

Stmt by_statement(const Store& store, const FilterSql& sql, GroupBy by) {
  Stmt query(store.db(), "SELECT s.day, s.last_day, " + group_column(by) +
                             ", count(*), sum(s.mentions) FROM " + sql.from +
                             "statement s" + group_join(by) + " WHERE " +
                             sql.where + " GROUP BY 1, 2, 3");
  sql.bind(query);
  return query;
}

Stmt by_tally(const Store& store, const FilterSql& sql, GroupBy by) {
  Stmt query(store.db(), tally_query(sql, by));
  sql.bind(query);
  return query;
}

}  // namespace

std::string_view to_string(Bucket bucket) { return kBuckets.of(bucket); }
std::string_view to_string(GroupBy by) { return kGroups.of(by); }
std::optional<Bucket> parse_bucket(std::string_view word) {
  return kBuckets.parse(word);
}
std::optional<GroupBy> parse_group(std::string_view word) {
  return kGroups.parse(word);
}
std::vector<std::string> bucket_words() { return kBuckets.all(); }
std::vector<std::string> group_words() {
  std::vector<std::string> words = kGroups.all();
  words.erase(words.begin());  // none
  return words;
}

std::string tally_query(const FilterSql& sql, GroupBy by) {
  const char* group = by == GroupBy::none   ? "''"
                      : by == GroupBy::kind ? "t.kind"
                                            : "t.value";
  return std::string("SELECT t.day, t.last_day, ") + group +
         ", sum(t.statements), sum(t.mentions) FROM tally t WHERE " +
         sql.where + " GROUP BY 1, 2, 3 HAVING sum(t.statements) > 0";
}

std::vector<TimelineRow> timeline(const Store& store,
                                  const StatementFilter& filter, Bucket bucket,
                                  GroupBy by) {
  const std::optional<FilterSql> tally = tally_sql(filter, by);
  Stmt query = tally ? by_tally(store, *tally, by)
                     : by_statement(store, filter_sql(store, filter), by);
  std::map<PeriodLess::Key, TimelineRow, PeriodLess> rows;
  while (query.step()) {
    const std::string period =
        period_of(query.integer(0), query.integer(1), bucket);
    TimelineRow& row = rows[{period, query.text(2)}];
    row.statements += query.integer(3);
    row.mentions += query.integer(4);
  }
  std::vector<TimelineRow> out;
  for (auto& [key, row] : rows) {
    out.push_back({key.first, key.second, row.statements, row.mentions});
  }
  return out;
}

std::vector<DenominatorRow> denominators(const Store& store) {
  Stmt query(store.db(),
             "SELECT month, party, documents, words FROM v_denominator"
             " ORDER BY month IS NULL, month, party");
  std::vector<DenominatorRow> rows;
  while (query.step()) {
    rows.push_back(
        {query.text(0), query.text(1), query.integer(2), query.integer(3)});
  }
  return rows;
}

}  // namespace pledgebook
