#include <algorithm>
#include <tuple>

#include "pledgebook/query/follow_through.h"

namespace pledgebook {
namespace {

std::pair<long, long> when(const Outcome& o) {
  return {o.effective.last_day(), o.recorded.last_day()};
}

// A total order, so that the result cannot depend on the order of import.
bool earlier(const Outcome& a, const Outcome& b) {
  const auto key = [](const Outcome& o) {
    return std::tuple(when(o), o.status, o.reason, o.source, o.title,
                      o.evidence, o.assessor, o.note);
  };
  return key(a) < key(b);
}

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
  row.holding.clear();
  for (const Outcome& o : all) {
    if (o.effective.last_day() <= at.as_of.last_day() &&
        o.recorded.last_day() <= at.known_at.last_day()) {
      row.history.push_back(o);
    }
  }
  std::sort(row.history.begin(), row.history.end(), earlier);
  row.status = Status::not_rated;
  if (!row.history.empty()) {
    const auto last = when(row.history.back());
    for (const Outcome& o : row.history) {
      if (when(o) == last) row.holding.push_back(o);
    }
    row.status = row.holding.front().status;
    for (const Outcome& o : row.holding) {
      if (o.status != row.status) row.status = Status::disputed;
    }
  }
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
