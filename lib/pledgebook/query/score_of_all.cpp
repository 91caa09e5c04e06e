#include <algorithm>
#include <cassert>
#include <functional>
#include <set>

#include "pledgebook/base/strings.h"
#include "pledgebook/query/list.h"
#include "pledgebook/query/scoreboard.h"
#include "pledgebook/query/tally.h"
#include "pledgebook/query/timeline.h"

namespace pledgebook {
namespace {

using Sink = std::function<void(const Verdict&, long)>;

void each_settled(const Store& store, const FilterSql& tally, long first,
                  const Sink& sink) {
  Stmt rows(store.db(), settled_query(tally));
  tally.bind(rows);
  rows.add(first);
  while (rows.step()) {
    const auto status = parse_status(rows.view(0));
    sink({status.value_or(Status::unratable), rows.integer(1) != 0},
         static_cast<long>(rows.integer(2)));
  }
}

// Every verdict of a pledge that has one on the days asked about.
void each_verdict(const Store& store, const StatementFilter& f,
                  const Sink& sink) {
  const auto one = [&](FollowRow&& row) {
    if (row.status != Status::not_rated) sink(verdict_of(row.holding), 1);
  };
  const auto tally = tally_sql(f);
  if (!tally) {
    rated(store, f, {}, one);
    return;
  }
  const auto [first, last] =
      std::minmax({f.as_of->as_of.last_day(), f.as_of->known_at.last_day()});
  each_settled(store, *tally, first, sink);
  rated(store, f, {first, last}, one);
}

}  // namespace

ScoreRow score_of_all(const Store& store, const StatementFilter& filter) {
  assert(filter.as_of);
  StatementFilter all = filter;
  if (all.kinds.empty()) all.kinds = {Kind::pledge};
  all.statuses.clear();
  const auto& wanted = filter.statuses;
  const auto asked = [&](Status status) {
    return wanted.empty() || among(wanted, status);
  };
  ScoreRow score;
  long looked_at = 0;
  each_verdict(store, all, [&](const Verdict& verdict, long pledges) {
    looked_at += pledges;
    if (asked(verdict.status)) add_to(score, verdict, pledges);
  });
  if (asked(Status::not_rated)) {
    const auto pledges = static_cast<long>(count(store, all).statements);
    add_to(score, {}, pledges - looked_at);
  }
  return score;
}

std::vector<ScoreRow> score_of_parties(const Store& store,
                                       const StatementFilter& filter) {
  StatementFilter pledges = filter;
  if (pledges.kinds.empty()) pledges.kinds = {Kind::pledge};
  std::set<std::string> parties;
  for (const TimelineRow& row :
       timeline(store, pledges, Bucket::year, GroupBy::party)) {
    if (!row.group.empty()) parties.insert(row.group);
  }
  std::vector<ScoreRow> out;
  for (const std::string& party : parties) {
    pledges.parties = {party};
    out.push_back(score_of_all(store, pledges));
    out.back().group = party;
  }
  return out;
}

}  // namespace pledgebook
