#ifndef PLEDGEBOOK_QUERY_SCOREBOARD_H_
#define PLEDGEBOOK_QUERY_SCOREBOARD_H_

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "pledgebook/model/verdict.h"
#include "pledgebook/query/follow_through.h"

namespace pledgebook {

/// What a scoreboard has a line for.
enum class ScoreBy { all, party, actor, area, model, year };

/// How the pledges of one group stand. Every pledge is in exactly one of the
/// columns from `not_rated` to `no_office`, so they add up to `pledges`; a
/// pledge of two areas counts in both lines.
struct ScoreRow {
  std::string group;  ///< empty where unknown
  long pledges = 0;
  long not_rated = 0;  ///< nobody looked
  long no_action = 0;  ///< looked; nothing done
  long under_way = 0;  ///< in progress or stalled
  long fulfilled = 0;
  long partly = 0;
  long not_fulfilled = 0;
  long disputed = 0;
  long unratable = 0;
  long no_office = 0;  ///< never in a position to: outside every rate
  long overdue = 0;    ///< of the open ones
  std::optional<long> median_days;  ///< to the verdict, of the final ones

  /// Final verdicts: what a rate is taken of.
  long final() const { return fulfilled + partly + not_fulfilled; }
  /// Fulfilled in full, of the final ones; empty where there is none.
  std::optional<double> fulfilled_share() const;
};

/// Counts pledges as they come; keeps a line for each group and a number for
/// each final verdict. Pure.
class Scoreboard {
 public:
  explicit Scoreboard(ScoreBy by) : by_(by) {}
  void add(const FollowRow& row);
  /// In order of group, the unknown group last.
  std::vector<ScoreRow> rows() const;

 private:
  ScoreBy by_;
  std::map<std::string, ScoreRow> scores_;
  std::map<std::string, std::vector<long>> days_;
};
std::vector<ScoreRow> scoreboard(const std::vector<FollowRow>& rows,
                                 ScoreBy by);

/// Counts `pledges` of one verdict.
void add_to(ScoreRow& score, const Verdict& verdict, long pledges);

/// All pledges of the filter (its as_of must be set) as one line; of the
/// columns outside of the sum none is filled. Where the tally serves
/// (tally.h) what was settled by then comes from it, and only pledges with
/// assessments on both sides of the days asked about are read; else all that
/// anybody rated are.
ScoreRow score_of_all(const Store& store, const StatementFilter& filter);

/// The same, a line for each party that has a pledge.
std::vector<ScoreRow> score_of_parties(const Store& store,
                                       const StatementFilter& filter);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_QUERY_SCOREBOARD_H_
