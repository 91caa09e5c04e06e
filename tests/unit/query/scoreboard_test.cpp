#include "pledgebook/query/scoreboard.h"

#include <doctest/doctest.h>

using namespace pledgebook;

namespace {

FollowRow pledge(const char* party, Status status,
                 std::optional<Reason> reason = std::nullopt) {
  FollowRow row;
  row.row.statement.party = party;
  row.row.meta.date = Date{2010, 5, 20};
  row.status = status;
  if (status != Status::not_rated) {
    Outcome outcome;
    outcome.status = status;
    outcome.reason = reason;
    row.holding = {outcome};
  }
  return row;
}

std::vector<FollowRow> one_of_each() {
  std::vector<FollowRow> rows;
  for (int i = 0; i <= static_cast<int>(Status::unratable); ++i) {
    rows.push_back(pledge("labour", static_cast<Status>(i)));
  }
  return rows;
}

long sum(const ScoreRow& row) {
  return row.not_rated + row.no_action + row.under_way + row.fulfilled +
         row.partly + row.not_fulfilled + row.disputed + row.unratable +
         row.no_office;
}

}  // namespace

TEST_CASE("every pledge is in one column") {
  const auto rows = scoreboard(one_of_each(), ScoreBy::all);
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].pledges == 9);
  CHECK(sum(rows[0]) == 9);
  CHECK(rows[0].under_way == 2);
  CHECK(rows[0].unratable == 1);
}

TEST_CASE("a rate is of final verdicts alone") {
  const auto rows = scoreboard(one_of_each(), ScoreBy::all);
  CHECK(rows[0].final() == 3);
  CHECK(*rows[0].fulfilled_share() == doctest::Approx(1.0 / 3));
  const auto none =
      scoreboard({pledge("labour", Status::not_rated)}, ScoreBy::all);
  CHECK_FALSE(none[0].fulfilled_share());
}

TEST_CASE("who never held office broke nothing") {
  const auto rows = scoreboard(
      {pledge("respublica", Status::not_fulfilled, Reason::no_office)},
      ScoreBy::party);
  CHECK(rows[0].no_office == 1);
  CHECK(rows[0].not_fulfilled == 0);
  CHECK(rows[0].final() == 0);
}

TEST_CASE("a pledge counts in each of its areas, unknown groups come last") {
  FollowRow two = pledge("labour", Status::fulfilled);
  two.row.statement.areas = {"health", "education"};
  two.days = 100;
  const auto rows =
      scoreboard({pledge("labour", Status::stalled), two}, ScoreBy::area);
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].group == "education");
  CHECK(rows[1].group == "health");
  CHECK(rows[2].group.empty());
  CHECK(rows[1].median_days == 100);
  CHECK_FALSE(rows[2].median_days);
}

TEST_CASE("years are those in which it was said") {
  FollowRow undated = pledge("labour", Status::fulfilled);
  undated.row.meta.date.reset();
  const auto rows =
      scoreboard({pledge("labour", Status::fulfilled), undated}, ScoreBy::year);
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].group == "2010");
  CHECK(rows[1].group.empty());
}

TEST_CASE("no pledges, no lines") {
  CHECK(scoreboard({}, ScoreBy::party).empty());
}
