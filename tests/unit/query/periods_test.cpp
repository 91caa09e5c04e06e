#include "pledgebook/query/periods.h"

#include <doctest/doctest.h>

using namespace pledgebook;

namespace {

std::vector<std::string> all(Bucket step,
                             const std::vector<std::string>& periods) {
  std::vector<TimelineRow> rows;
  for (const std::string& period : periods) rows.push_back({period, "", 1, 1});
  return all_periods(rows, step);
}

using Periods = std::vector<std::string>;

}  // namespace

TEST_CASE("periods without a statement are there too") {
  CHECK(all(Bucket::year, {"2009", "2012"}) ==
        Periods{"2009", "2010", "2011", "2012"});
  CHECK(all(Bucket::quarter, {"2009-Q4", "2010-Q2"}) ==
        Periods{"2009-Q4", "2010-Q1", "2010-Q2"});
  CHECK(all(Bucket::month, {"2010-02", "2009-11"}) ==
        Periods{"2009-11", "2009-12", "2010-01", "2010-02"});
}

TEST_CASE("what is undated or dated less exactly makes no period") {
  CHECK(all(Bucket::month, {"", "2008", "2010-02"}) == Periods{"2010-02"});
  CHECK(all(Bucket::quarter, {"2010", ""}).empty());
  CHECK(all(Bucket::year, {}).empty());
}

TEST_CASE("steps and groups are read as they are called") {
  for (const std::string& word : bucket_words()) {
    REQUIRE(parse_bucket(word));
    CHECK(to_string(*parse_bucket(word)) == word);
  }
  for (const std::string& word : group_words()) {
    REQUIRE(parse_group(word));
    CHECK(to_string(*parse_group(word)) == word);
  }
  CHECK(bucket_words() == Periods{"month", "quarter", "year"});
  CHECK(group_words().size() == 5);
  CHECK(parse_group("") == GroupBy::none);
  CHECK_FALSE(parse_bucket("week"));
}
