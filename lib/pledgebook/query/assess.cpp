#include "pledgebook/model/verdict.h"
#include "pledgebook/query/follow_through.h"

namespace pledgebook {
namespace {

bool exact(const std::optional<Date>& date) { return date && date->day > 0; }

void time_it(FollowRow& row, const AsOf& at) {
  const std::optional<Date> said = row.row.date();
  if (!exact(said)) return;
  if (!is_final(row.status)) {
    row.days_open = at.as_of.last_day() - said->first_day();
    return;
  }
  const Date effective = row.holding.front().effective;
  if (exact(effective)) row.days = effective.first_day() - said->first_day();
}

}  // namespace

void assess(const std::vector<Outcome>& all, const AsOf& at, FollowRow& row) {
  row.history.clear();
  for (const Outcome& o : all) {
    if (o.effective.last_day() <= at.as_of.last_day() &&
        o.recorded.last_day() <= at.known_at.last_day()) {
      row.history.push_back(o);
    }
  }
  row.history = in_order(std::move(row.history));
  row.holding = holding(row.history);
  row.status = verdict_of(row.holding).status;
  const std::optional<Date>& deadline = row.row.statement.deadline_by;
  const bool open = !is_final(row.status) && row.status != Status::unratable &&
                    row.status != Status::disputed;
  row.overdue = deadline && open && deadline->last_day() < at.as_of.last_day();
  row.fulfilled_late =
      deadline && row.status == Status::fulfilled &&
      row.holding.front().effective.first_day() > deadline->last_day();
  time_it(row, at);
}

}  // namespace pledgebook
