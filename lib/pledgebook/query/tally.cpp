#include "pledgebook/query/tally.h"

#include <string>
#include <vector>

#include "pledgebook/store/row.h"

namespace pledgebook {
namespace {

using Words = std::vector<std::string>;

bool whole_months(const std::optional<Date>& bound) {
  return !bound || bound->day == 0;
}

bool counted(const StatementFilter& f) {
  return f.strengths.empty() && f.document.empty() && f.statuses.empty() &&
         f.review.empty() && f.min_confidence <= 0 && f.collapse &&
         whole_months(f.since) && whole_months(f.until);
}

// A field of the tally and the values of it that are asked for.
struct Asked {
  const char* field = "all";
  const Words* values = nullptr;
};

// The fields that the filter restricts, in the order of the alphabet.
std::vector<Asked> restricted(const StatementFilter& f) {
  std::vector<Asked> asked;
  for (const auto& [field, values] : {std::pair{"actor", &f.actors},
                                      {"area", &f.areas},
                                      {"model", &f.models},
                                      {"party", &f.parties}}) {
    if (!values->empty()) asked.push_back({field, values});
  }
  return asked;
}

// A statement may have several areas and models.
bool several_labels(const StatementFilter& f) {
  return f.areas.size() > 1 || f.models.size() > 1;
}

void add_kinds(FilterSql& sql, const StatementFilter& f) {
  Words kinds;
  for (const Kind kind : f.kinds) kinds.emplace_back(to_string(kind));
  if (!kinds.empty()) sql.where += " AND " + in_list(sql, "t.kind", kinds);
}

const char* field_of(GroupBy by) {
  switch (by) {
    case GroupBy::party:
      return "party";
    case GroupBy::actor:
      return "actor";
    case GroupBy::area:
      return "area";
    case GroupBy::model:
      return "model";
    case GroupBy::none:
    case GroupBy::kind:
      break;
  }
  return nullptr;
}

// The field whose cells answer both the filter and the grouping.
std::optional<Asked> served(const StatementFilter& f, GroupBy by) {
  const std::vector<Asked> all = restricted(f);
  if (all.size() > 1 || several_labels(f)) return std::nullopt;
  const char* field = field_of(by);
  if (all.empty()) return Asked{field == nullptr ? "all" : field, nullptr};
  if (field == nullptr) return all.front();
  // A statement of one area counts in its other areas too.
  const bool one_each = by == GroupBy::party || by == GroupBy::actor;
  const bool same = std::string_view(field) == all.front().field;
  return one_each && same ? std::optional(all.front()) : std::nullopt;
}

}  // namespace

std::optional<FilterSql> tally_sql(const StatementFilter& f, GroupBy by) {
  const std::optional<Asked> asked = served(f, by);
  if (!asked || !counted(f)) return std::nullopt;
  const std::string_view field = asked->field;
  const bool everything = field == "all" || field == "party";
  if (f.topic != Topic::on && !everything) return std::nullopt;
  FilterSql sql;
  sql.where = std::string("t.field = '") + asked->field + "' AND t.topic IN " +
              (f.topic == Topic::all  ? "(0, 1)"
               : f.topic == Topic::on ? "(1)"
                                      : "(0)");
  if (asked->values != nullptr) {
    sql.where += " AND " + in_list(sql, "t.value", *asked->values);
  }
  add_kinds(sql, f);
  if (f.since) {
    sql.where += " AND t.last_day >= ?";
    sql.values.emplace_back(static_cast<long long>(f.since->first_day()));
  }
  if (f.until) {
    sql.where +=
        " AND (t.day <= ? OR t.day = " + std::to_string(kUndated) + ")";
    sql.values.emplace_back(static_cast<long long>(f.until->last_day()));
  }
  return sql;
}

std::string settled_query(const FilterSql& sql) {
  return "SELECT t.verdict, t.no_office, sum(t.statements) FROM tally t "
         "WHERE " +
         sql.where +
         " AND t.verdict <> '' AND t.settled <= ? GROUP BY 1, 2"
         " HAVING sum(t.statements) > 0";
}

std::optional<FilterSql> pair_sql(const StatementFilter& f) {
  const std::vector<Asked> asked = restricted(f);
  if (asked.size() != 2 || several_labels(f) || !counted(f) || f.since ||
      f.until || f.topic != Topic::on) {
    return std::nullopt;
  }
  FilterSql sql;
  sql.where = std::string("t.field = '") + asked[0].field +
              "' AND t.other = '" + asked[1].field + "' AND ";
  sql.where += in_list(sql, "t.value", *asked[0].values) + " AND ";
  sql.where += in_list(sql, "t.other_value", *asked[1].values);
  add_kinds(sql, f);
  return sql;
}

}  // namespace pledgebook
