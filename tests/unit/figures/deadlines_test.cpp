#include "pledgebook/extract/deadlines.h"

#include <doctest/doctest.h>

#include <vector>

#include "support/spec_table.h"

using namespace pledgebook;

namespace {

const std::vector<Parliament> kParliaments = {
    {{2005, 5, 5}, {2010, 5, 6}, Date{2010, 5, 6}},
    {{2010, 5, 6}, {2015, 5, 7}, Date{2015, 5, 7}},
    {{2015, 5, 7}, {2020, 5, 7}, Date{2017, 6, 8}},
};

TimeContext context_on(const std::string& said) {
  TimeContext context{std::nullopt, kParliaments};
  if (said != "–") context.said = *parse_date(said);
  return context;
}

}  // namespace

TEST_CASE("deadlines are read as the specification shows") {
  const auto rows = spec_table("deadlines.md");
  REQUIRE(rows.size() > 30);
  for (const auto& row : rows) {
    CAPTURE(row[0]);
    CAPTURE(row[1]);
    const auto found = find_deadline(row[1], context_on(row[0]));
    CHECK((found ? found->text : "–") == row[2]);
    CHECK((found && found->by ? to_string(*found->by) : "–") == row[3]);
  }
}

TEST_CASE("the next Parliament beyond the register has five years") {
  const auto found =
      find_deadline("by the end of the next Parliament", context_on("2016"));
  REQUIRE(found);
  CHECK(found->by == Date{2025, 5, 7});
}

TEST_CASE("without the register a Parliament's end is not known") {
  const auto found =
      find_deadline("by the end of this Parliament", {Date{2012, 1, 1}, {}});
  REQUIRE(found);
  CHECK_FALSE(found->by);
}

TEST_CASE("long runs of time words do no harm") {
  std::string clause;
  for (int i = 0; i < 20000; ++i) clause += "by early the end of next ";
  CHECK_FALSE(find_deadline(clause, context_on("2010")));
}
