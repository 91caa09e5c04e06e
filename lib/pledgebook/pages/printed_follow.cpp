#include "pledgebook/pages/printed_follow.h"

#include <fmt/format.h>

#include <algorithm>

#include "pledgebook/report/printed.h"

namespace pledgebook {
namespace {

Cell whole(long value) { return Cell(static_cast<std::int64_t>(value)); }

Cell whole_or_none(const std::optional<long>& value) {
  return value ? whole(*value) : Cell();
}

std::string percent(long part, long all) {
  return fmt::format(
      "{} ({:.0f} %)", part,
      100.0 * static_cast<double>(part) / static_cast<double>(all));
}

}  // namespace

std::string unrated_remark(const ScoreRow& all) {
  return fmt::format(
      "Of {}: not rated {}, unratable {}, never in office {}; final verdicts "
      "{}, of which fulfilled {}, partly {}, not {}.",
      counted(static_cast<std::size_t>(all.pledges), "pledge"),
      percent(all.not_rated, all.pledges), percent(all.unratable, all.pledges),
      percent(all.no_office, all.pledges), all.final(), all.fulfilled,
      all.partly, all.not_fulfilled);
}

std::string printed_status(const FollowRow& row) {
  std::string status(to_string(row.status));
  const bool why = !row.holding.empty() && row.holding.front().reason;
  if (!why) return status;
  return fmt::format("{} ({})", status, to_string(*row.holding.front().reason));
}

std::vector<std::string> computed_flags(const FollowRow& row) {
  std::vector<std::string> flags;
  if (row.overdue) flags.push_back("overdue");
  if (row.fulfilled_late) flags.push_back("fulfilled late");
  if (row.contradicted) flags.push_back("contradicted");
  return flags;
}

std::vector<Column> score_columns(const std::string& by, bool for_people) {
  std::vector<Column> columns = {{by},          {"pledges"},    {"fulfilled"},
                                 {"partly"},    {"not"},        {"share"},
                                 {"under way"}, {"no action"},  {"disputed"},
                                 {"not rated"}, {"unratable"},  {"no office"},
                                 {"overdue"},   {"median days"}};
  for (Column& column : columns) {
    column.number = &column != &columns.front();
    if (!for_people)
      std::replace(column.name.begin(), column.name.end(), ' ', '_');
  }
  return columns;
}

Row score_cells(const ScoreRow& row, bool for_people) {
  const std::optional<double> share = row.fulfilled_share();
  Cell shown;
  if (share) shown = *share;
  if (share && for_people) shown = fmt::format("{:.0f} %", *share * 100);
  return {row.group.empty() ? Cell("unknown") : Cell(row.group),
          whole(row.pledges),
          whole(row.fulfilled),
          whole(row.partly),
          whole(row.not_fulfilled),
          shown,
          whole(row.under_way),
          whole(row.no_action),
          whole(row.disputed),
          whole(row.not_rated),
          whole(row.unratable),
          whole(row.no_office),
          whole(row.overdue),
          whole_or_none(row.median_days)};
}

}  // namespace pledgebook
