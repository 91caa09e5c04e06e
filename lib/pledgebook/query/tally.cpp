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

// The one field that the filter restricts; empty where there are several.
std::optional<Asked> restricted(const StatementFilter& f) {
  Asked asked;
  int fields = 0;
  for (const auto& [field, values] : {std::pair{"party", &f.parties},
                                      {"actor", &f.actors},
                                      {"area", &f.areas},
                                      {"model", &f.models}}) {
    if (values->empty()) continue;
    asked = {field, values};
    ++fields;
  }
  const bool several = f.areas.size() > 1 || f.models.size() > 1;
  return fields > 1 || several ? std::nullopt : std::optional(asked);
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
  std::optional<Asked> asked = restricted(f);
  const char* field = field_of(by);
  if (!asked || field == nullptr) return asked;
  if (asked->values == nullptr) return Asked{field, nullptr};
  // A statement of one area counts in its other areas too.
  const bool one_each = by == GroupBy::party || by == GroupBy::actor;
  const bool same = std::string_view(field) == asked->field;
  return one_each && same ? asked : std::nullopt;
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
  Words kinds;
  for (const Kind kind : f.kinds) kinds.emplace_back(to_string(kind));
  if (!kinds.empty()) sql.where += " AND " + in_list(sql, "t.kind", kinds);
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

}  // namespace pledgebook
