#include "pledgebook/query/scoreboard.h"

#include <algorithm>

#include "pledgebook/query/list.h"

namespace pledgebook {
namespace {

using Words = std::vector<std::string>;

const std::vector<Status> kRated = {
    Status::no_action, Status::in_progress,      Status::stalled,
    Status::fulfilled, Status::partly_fulfilled, Status::not_fulfilled,
    Status::disputed,  Status::unratable};

Words groups_of(const StatementRow& row, ScoreBy by) {
  const Statement& s = row.statement;
  switch (by) {
    case ScoreBy::all:
      return {"all"};
    case ScoreBy::party:
      return {s.party};
    case ScoreBy::actor:
      return {s.actor};
    case ScoreBy::area:
      return s.areas.empty() ? Words{""} : s.areas;
    case ScoreBy::model:
      return s.models.empty() ? Words{""} : s.models;
    case ScoreBy::year:
      break;
  }
  const std::optional<Date> date = row.date();
  return {date ? std::to_string(date->year) : ""};
}

bool no_office(const FollowRow& row) {
  return !row.holding.empty() &&
         row.holding.front().reason == Reason::no_office;
}

long& column(ScoreRow& score, const FollowRow& row) {
  if (no_office(row)) return score.no_office;
  switch (row.status) {
    case Status::not_rated:
      return score.not_rated;
    case Status::no_action:
      return score.no_action;
    case Status::in_progress:
    case Status::stalled:
      return score.under_way;
    case Status::fulfilled:
      return score.fulfilled;
    case Status::partly_fulfilled:
      return score.partly;
    case Status::not_fulfilled:
      return score.not_fulfilled;
    case Status::disputed:
      return score.disputed;
    case Status::unratable:
      break;
  }
  return score.unratable;
}

std::optional<long> median(std::vector<long> days) {
  if (days.empty()) return std::nullopt;
  const auto middle = days.begin() + static_cast<long>((days.size() - 1) / 2);
  std::nth_element(days.begin(), middle, days.end());
  return *middle;
}

}  // namespace

std::optional<double> ScoreRow::fulfilled_share() const {
  if (final() == 0) return std::nullopt;
  return static_cast<double>(fulfilled) / static_cast<double>(final());
}

void Scoreboard::add(const FollowRow& row) {
  for (const std::string& group : groups_of(row.row, by_)) {
    ScoreRow& score = scores_[group];
    ++score.pledges;
    ++column(score, row);
    if (row.overdue) ++score.overdue;
    if (row.days && !no_office(row)) days_[group].push_back(*row.days);
  }
}

std::vector<ScoreRow> Scoreboard::rows() const {
  std::vector<ScoreRow> out;
  for (const auto& [group, score] : scores_) {
    out.push_back(score);
    out.back().group = group;
    const auto days = days_.find(group);
    if (days != days_.end()) out.back().median_days = median(days->second);
  }
  std::stable_partition(out.begin(), out.end(), [](const ScoreRow& score) {
    return !score.group.empty();
  });
  return out;
}

std::vector<ScoreRow> scoreboard(const std::vector<FollowRow>& rows,
                                 ScoreBy by) {
  Scoreboard board(by);
  for (const FollowRow& row : rows) board.add(row);
  return board.rows();
}

ScoreRow score_of_all(const Store& store, const StatementFilter& filter) {
  StatementFilter asked = filter;
  if (asked.kinds.empty()) asked.kinds = {Kind::pledge};
  StatementFilter looked_at = asked;
  if (asked.statuses.empty()) looked_at.statuses = kRated;
  Scoreboard board(ScoreBy::all);
  follow_through(store, looked_at, {}, [&](FollowRow&& row) {
    board.add(row);
    return true;
  });
  const std::vector<ScoreRow> rows = board.rows();
  ScoreRow all = rows.empty() ? ScoreRow() : rows.front();
  all.overdue = 0;
  if (!asked.statuses.empty()) return all;
  const auto pledges = static_cast<long>(count(store, asked).statements);
  all.not_rated = pledges - all.pledges;
  all.pledges = pledges;
  return all;
}

}  // namespace pledgebook
