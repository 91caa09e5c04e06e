#include "pledgebook/query/follow_through.h"

#include <cassert>

#include "pledgebook/base/strings.h"
#include "pledgebook/query/list_rows.h"

namespace pledgebook {
namespace {

// Assessments of a statement and its reprints, and what stands against it.
class Assessments {
 public:
  explicit Assessments(Db& db)
      : outcomes_(db, "SELECT " + outcome_columns() +
                          " FROM statement m CROSS JOIN anchor a"
                          " ON a.statement = m.statement CROSS JOIN outcome o"
                          " ON o.anchor = a.anchor WHERE m.lead = ?"),
        against_(db,
                 "SELECT e.date, substr(e.at, 1, 10) FROM statement m"
                 " CROSS JOIN anchor a ON a.statement = m.statement"
                 " CROSS JOIN evidence e ON e.anchor = a.anchor"
                 " WHERE m.lead = ?1 AND e.bearing = 'contradicts'"
                 " UNION ALL SELECT coalesce(y.said, d.date),"
                 " substr(t.at, 1, 10) FROM statement m"
                 " CROSS JOIN anchor a ON a.statement = m.statement"
                 " CROSS JOIN thread_edit t ON t.earlier = a.anchor"
                 " CROSS JOIN anchor b ON b.anchor = t.later"
                 " CROSS JOIN statement y ON y.statement = b.statement"
                 " CROSS JOIN document d ON d.document = y.document"
                 " WHERE m.lead = ?1 AND t.op = 'join'"
                 " AND t.relation IN ('contradicts', 'drops')"
                 " AND y.party IS m.party") {}

  FollowRow of(StoredRow&& stored, const AsOf& at) {
    std::vector<Outcome> all;
    outcomes_.bind(stored.lead);
    while (outcomes_.step()) all.push_back(read_outcome(outcomes_, 0));
    FollowRow row;
    row.row = std::move(stored.row);
    assess(all, at, row);
    row.contradicted = contradicted(stored.lead, at);
    return row;
  }

 private:
  bool contradicted(long long lead, const AsOf& at) {
    bool found = false;
    against_.bind(lead);
    while (!found && against_.step()) {
      const auto held = against_.date(0), recorded = against_.date(1);
      found = (!held || held->last_day() <= at.as_of.last_day()) &&
              (!recorded || recorded->last_day() <= at.known_at.last_day());
    }
    against_.reset();
    return found;
  }

  Stmt outcomes_, against_;
};

// Only rows that somebody rated can have another status than not-rated.
constexpr const char* kRated = "s.rated = 1";

std::string rated_only(const std::vector<Status>& statuses) {
  const bool unrated = among(statuses, Status::not_rated);
  return statuses.empty() || unrated ? "" : kRated;
}

}  // namespace

std::optional<Cursor> follow_through(
    const Store& store, const StatementFilter& filter, const Page& page,
    const std::function<bool(FollowRow&&)>& sink) {
  assert(filter.as_of);
  StatementFilter asked = filter;
  if (asked.kinds.empty()) asked.kinds = {Kind::pledge};
  const auto& wanted = filter.statuses;
  Assessments assessments(store.db());
  std::size_t left = page.limit;
  Page open = page;
  if (!wanted.empty()) open.limit = 0;
  return each_row(
      store, asked, open, rated_only(wanted), [&](StoredRow&& stored) {
        FollowRow row = assessments.of(std::move(stored), *filter.as_of);
        if (!wanted.empty() && !among(wanted, row.status)) {
          return true;
        }
        return sink(std::move(row)) && (page.limit == 0 || --left > 0);
      });
}

std::vector<FollowRow> follow_through(const Store& store,
                                      const StatementFilter& filter,
                                      const Page& page) {
  std::vector<FollowRow> rows;
  follow_through(store, filter, page, [&](FollowRow&& row) {
    rows.push_back(std::move(row));
    return true;
  });
  return rows;
}

std::string rated_query(const FilterSql& tests) {
  return "SELECT " + row_columns() +
         " FROM statement s INDEXED BY statement_settled" + row_joins() +
         " WHERE s.shown = 1 AND s.rated = 1 AND s.settled > ?"
         " AND s.open_from <= ?" +
         (tests.where.empty() ? "" : " AND " + tests.where);
}

void rated(const Store& store, const StatementFilter& filter,
           const Unsettled& days,
           const std::function<void(FollowRow&&)>& sink) {
  assert(filter.as_of);
  Assessments assessments(store.db());
  const auto assessed = [&](StoredRow&& stored) {
    sink(assessments.of(std::move(stored), *filter.as_of));
    return true;
  };
  if (!shown_alone(filter)) {
    each_row(store, filter, {}, kRated, assessed);
    return;
  }
  FilterSql tests = tests_sql(store, filter);
  if (filter.topic != Topic::all) {
    tests.where += (tests.where.empty() ? "" : " AND ") +
                   std::string("s.topic = ") +
                   (filter.topic == Topic::on ? "1" : "0");
  }
  Stmt rows(store.db(), rated_query(tests));
  rows.bind(days.first, days.last);
  tests.add_to(rows);
  while (rows.step()) assessed(read_row(rows));
}

std::optional<FollowRow> follow_one(const Store& store, const std::string& id,
                                    const AsOf& at) {
  Stmt find(store.db(), row_select() + " WHERE s.id = ?");
  find.bind(id);
  if (!find.step()) return std::nullopt;
  return Assessments(store.db()).of(read_row(find), at);
}

}  // namespace pledgebook
