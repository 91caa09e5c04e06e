#include <doctest/doctest.h>

#include <algorithm>

#include "pledgebook/query/follow_through.h"

using namespace pledgebook;

namespace {

Date day(const char* text) { return *parse_date(text); }

Outcome outcome(Status status, const char* effective, const char* recorded) {
  Outcome o;
  o.status = status;
  o.effective = day(effective);
  o.recorded = day(recorded);
  return o;
}

Status status(const std::vector<Outcome>& all, const char* as_of,
              const char* known_at = "2030") {
  FollowRow row;
  assess(all, {day(as_of), day(known_at)}, row);
  return row.status;
}

const std::vector<Outcome> kLife = {
    outcome(Status::in_progress, "2010-11-17", "2011-01-01"),
    outcome(Status::fulfilled, "2012-04-04", "2012-04-05"),
    // Reopened, and the first verdict corrected after the fact.
    outcome(Status::partly_fulfilled, "2015-02-11", "2016-01-01"),
    outcome(Status::not_fulfilled, "2012-04-04", "2013-01-01"),
};

}  // namespace

TEST_CASE("nothing holds before its day, and nothing is known before its") {
  CHECK(status({}, "2024") == Status::not_rated);
  CHECK(status(kLife, "2010-11-16") == Status::not_rated);
  CHECK(status(kLife, "2010-11-17") == Status::in_progress);
  CHECK(status(kLife, "2010-11-17", "2010-12-31") == Status::not_rated);
  CHECK(status(kLife, "2012-04-04", "2012-12-31") == Status::fulfilled);
  CHECK(status(kLife, "2012-04-04", "2013-01-01") == Status::not_fulfilled);
  CHECK(status(kLife, "2020", "2015") == Status::not_fulfilled);
  CHECK(status(kLife, "2020", "2016-01-01") == Status::partly_fulfilled);
}

TEST_CASE("a date counts from the last day that it may mean") {
  const std::vector<Outcome> vague = {
      outcome(Status::fulfilled, "2014", "2014")};
  CHECK(status(vague, "2014-06-01") == Status::not_rated);
  CHECK(status(vague, "2014") == Status::fulfilled);
  CHECK(status(vague, "2014-12-31") == Status::fulfilled);
}

TEST_CASE("sources that differ on one day are disputed and all are shown") {
  std::vector<Outcome> all = {
      outcome(Status::fulfilled, "2014-05-14", "2015-01-01"),
      outcome(Status::partly_fulfilled, "2014-05-14", "2015-01-01"),
      outcome(Status::in_progress, "2013", "2015-01-01")};
  FollowRow row;
  assess(all, {day("2020"), day("2020")}, row);
  CHECK(row.status == Status::disputed);
  CHECK(row.holding.size() == 2);
  CHECK(row.history.size() == 3);
}

TEST_CASE("any order of the assessments gives the same answer") {
  std::vector<Outcome> all = kLife;
  all.push_back(outcome(Status::stalled, "2015-02-11", "2016-01-01"));
  std::vector<int> order(all.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<int>(i);
  FollowRow first;
  assess(all, {day("2020"), day("2020")}, first);
  do {
    std::vector<Outcome> shuffled;
    for (const int i : order)
      shuffled.push_back(all[static_cast<std::size_t>(i)]);
    FollowRow row;
    assess(shuffled, {day("2020"), day("2020")}, row);
    REQUIRE(row.status == first.status);
    REQUIRE(row.holding == first.holding);
    REQUIRE(row.history == first.history);
  } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("overdue, late and days are computed") {
  FollowRow row;
  row.row.meta.date = day("2010-05-20");
  row.row.statement.deadline_by = day("2015-05-07");
  assess({}, {day("2015-05-07"), day("2015-05-07")}, row);
  CHECK_FALSE(row.overdue);
  CHECK(row.days_open == 1813);
  assess({}, {day("2015-05-08"), day("2015-05-08")}, row);
  CHECK(row.overdue);
  assess({outcome(Status::fulfilled, "2015-06-01", "2015-06-02")},
         {day("2016"), day("2016")}, row);
  CHECK_FALSE(row.overdue);
  CHECK(row.fulfilled_late);
  CHECK(row.days == 1838);
  assess({outcome(Status::fulfilled, "2015", "2015-06-02")},
         {day("2016"), day("2016")}, row);
  CHECK_FALSE(row.fulfilled_late);  // it may have been in time
}
