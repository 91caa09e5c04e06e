#include "pledgebook/query/scoreboard.h"

#include <algorithm>

namespace pledgebook {
namespace {

using Words = std::vector<std::string>;

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

long& column(ScoreRow& score, const Verdict& verdict) {
  if (verdict.no_office) return score.no_office;
  switch (verdict.status) {
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

void add_to(ScoreRow& score, const Verdict& verdict, long pledges) {
  score.pledges += pledges;
  column(score, verdict) += pledges;
}

std::optional<double> ScoreRow::fulfilled_share() const {
  if (final() == 0) return std::nullopt;
  return static_cast<double>(fulfilled) / static_cast<double>(final());
}

void Scoreboard::add(const FollowRow& row) {
  for (const std::string& group : groups_of(row.row, by_)) {
    ScoreRow& score = scores_[group];
    const Verdict verdict = verdict_of(row.holding);
    add_to(score, verdict, 1);
    if (row.overdue) ++score.overdue;
    if (row.days && !verdict.no_office) days_[group].push_back(*row.days);
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

}  // namespace pledgebook
