#ifndef PLEDGEBOOK_QUERY_FOLLOW_THROUGH_H_
#define PLEDGEBOOK_QUERY_FOLLOW_THROUGH_H_

#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "pledgebook/model/outcome.h"
#include "pledgebook/model/statement_row.h"
#include "pledgebook/query/filter.h"
#include "pledgebook/store/store.h"

namespace pledgebook {

/// A pledge and what became of it by a day, as known on a day.
struct FollowRow {
  StatementRow row;
  Status status = Status::not_rated;
  /// The assessment that holds, and others where sources differ: with
  /// `disputed` all that stand against each other. Empty if not rated.
  std::vector<Outcome> holding;
  /// Everything known by then, in order of effective and recorded date.
  std::vector<Outcome> history;
  bool overdue = false;         ///< deadline past and no final verdict
  bool fulfilled_late = false;  ///< fulfilled after its deadline
  bool contradicted = false;    ///< a later statement or evidence against it
  /// Days from the pledge to the day its final verdict took effect; empty
  /// where it is open or a date is missing or not exact to the day.
  std::optional<long> days;
  /// Days from the pledge to as_of, for the open ones.
  std::optional<long> days_open;
};

/// What holds among assessments: the latest effective date known by then; of
/// that date the last recorded; where two that differ were recorded the
/// same day, `disputed`. A date counts from the last day that it may mean,
/// so a verdict of "2014" does not hold in June 2014. The order of `all`
/// does not matter. Fills status, holding and history of `row`.
void assess(const std::vector<Outcome>& all, const AsOf& at, FollowRow& row);

/// Pledges (other kinds if the filter names them) in list order, with their
/// status at filter.as_of, which must be set; `statuses` restricts.
std::optional<Cursor> follow_through(
    const Store& store, const StatementFilter& filter, const Page& page,
    const std::function<bool(FollowRow&&)>& sink);
std::vector<FollowRow> follow_through(const Store& store,
                                      const StatementFilter& filter,
                                      const Page& page = {});

/// Days between which verdicts must be looked at one by one.
struct Unsettled {
  long first = std::numeric_limits<long>::min();
  long last = std::numeric_limits<long>::max();
};
/// Pledges that anybody rated and that were not settled (model/verdict.h) on
/// those days, with their status at filter.as_of, in any order.
void rated(const Store& store, const StatementFilter& filter,
           const Unsettled& days, const std::function<void(FollowRow&&)>& sink);
/// The same for one statement; empty if there is no such id.
std::optional<FollowRow> follow_one(const Store& store, const std::string& id,
                                    const AsOf& at);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_QUERY_FOLLOW_THROUGH_H_
