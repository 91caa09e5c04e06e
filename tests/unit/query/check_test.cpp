#include "pledgebook/query/check.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace pledgebook;

namespace {

StatementRow claim(const std::string& text, const Quantity& quantity,
                   const char* date) {
  StatementRow row;
  row.statement.kind = Kind::claim;
  row.statement.text = text;
  row.statement.quantities = {quantity};
  if (*date != 0) row.meta.date = *parse_date(date);
  return row;
}

std::vector<Fact> observations(const std::string& rows) {
  return read_facts("measure,scope,date,value,unit,source,note\n" + rows,
                    "test.csv",
                    [](const Diagnostic& d) { FAIL(to_string(d)); });
}

const char* kMutuals =
    "public service mutuals,live,2009,9,count,http://a,\n"
    "public service mutuals,live,2012-06-25,58,count,http://b,\n"
    "public service mutuals,live,2015-02-11,100,count,http://c,\n";

Check one(const StatementRow& row, const std::string& rows) {
  const std::vector<Fact> all = observations(rows);
  const std::vector<Check> checks = check(row, all);
  REQUIRE(checks.size() == 1);
  return checks.front();
}

}  // namespace

TEST_CASE("a claim is held against the last observation before it") {
  const std::string text = "There are 58 public service mutuals.";
  const Quantity q{"=", 58, "count", "public service mutuals", "58"};
  const Check now = one(claim(text, q, "2012-07-01"), kMutuals);
  CHECK(now.verdict == CheckVerdict::supported);
  REQUIRE(now.used.size() == 1);
  CHECK(now.used.front().source == "http://b");
  CHECK(now.arithmetic.front().find("difference +0, agrees") !=
        std::string::npos);
  CHECK(one(claim(text, q, "2010-07-01"), kMutuals).verdict ==
        CheckVerdict::contradicted);
  const Check later = one(claim(text, q, "2016-01-01"), kMutuals);
  CHECK(later.verdict == CheckVerdict::out_of_date);
  CHECK(later.used.size() == 2);
  CHECK(one(claim(text, q, "2008"), kMutuals).verdict == CheckVerdict::no_data);
  CHECK(one(claim(text, q, ""), kMutuals).verdict == CheckVerdict::no_data);
}

TEST_CASE("a year named in the words outranks the claim's own date") {
  const Quantity q{"=", 9, "count", "public service mutuals", "nine"};
  CHECK(one(claim("In 2009 there were nine public service mutuals.", q,
                  "2015-03-01"),
            kMutuals)
            .verdict == CheckVerdict::supported);
}

TEST_CASE("comparators and rounding are stated") {
  auto verdict = [&](const char* comparator, double value) {
    return one(claim("Public service mutuals in number.",
                     {comparator, value, "count", "", ""}, "2015-03-01"),
               kMutuals)
        .verdict;
  };
  CHECK(verdict(">=", 100) == CheckVerdict::supported);
  CHECK(verdict(">", 99) == CheckVerdict::supported);
  CHECK(verdict("<", 100) == CheckVerdict::contradicted);
  CHECK(verdict("~", 95) == CheckVerdict::supported);
  CHECK(verdict("~", 80) == CheckVerdict::contradicted);
  CHECK(verdict("=", 101) == CheckVerdict::contradicted);
  const Check billions =
      one(claim("Turnover of co-operatives was £36.3bn.",
                {"=", 36.3e9, "GBP", "", "£36.3bn"}, "2017-06-01"),
          "turnover of co-operatives,UK,2016,36340000000,GBP,http://d,\n");
  CHECK(billions.verdict == CheckVerdict::supported);
  CHECK(billions.tolerance.find("50000000") != std::string::npos);
}

TEST_CASE("what is not measured, or not clearly, is no data") {
  const Quantity q{"=", 10, "count", "", "ten"};
  CHECK(one(claim("There are ten credit unions here.", q, "2015"), kMutuals)
            .verdict == CheckVerdict::no_data);
  const std::string two = std::string(kMutuals) +
                          "public service mutuals,emerging,2015-02-11,120,"
                          "count,http://e,\n";
  const Check unclear =
      one(claim("Ten public service mutuals.", q, "2015-03-01"), two);
  CHECK(unclear.verdict == CheckVerdict::no_data);
  CHECK(unclear.reason.find("scope is unclear") != std::string::npos);
  CHECK(one(claim("Ten emerging public service mutuals.", q, "2015-03-01"), two)
            .verdict == CheckVerdict::contradicted);
  CHECK(one(claim("A tenth of public service mutuals.",
                  {"=", 10, "percent", "", ""}, "2015-03-01"),
            kMutuals)
            .verdict == CheckVerdict::no_data);
}

TEST_CASE("known conflicts between sources are disputed") {
  std::vector<Fact> all;
  const std::string folder =
      std::string(PLEDGEBOOK_SOURCE_DIR) + "/corpora/observations";
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    std::ifstream in(file.path(), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    for (Fact& fact : read_facts(text, file.path(), [](const Diagnostic& d) {
           FAIL(to_string(d));
         })) {
      all.push_back(std::move(fact));
    }
  }
  REQUIRE(all.size() > 60);
  const StatementRow rows[] = {
      claim("In England 12 Sure Start centres closed in 2011.",
            {"=", 12, "count", "Sure Start centres", "12"}, "2016-12-02"),
      claim("Co-operatives had a turnover of £34.1bn in 2016.",
            {"=", 34.1e9, "GBP", "", "£34.1bn"}, "2017-01-01"),
      claim("There were 152 employee-owned businesses in 2014.",
            {"=", 152, "count", "employee-owned businesses", "152"}, "2024"),
  };
  for (const StatementRow& row : rows) {
    CAPTURE(row.statement.text);
    const std::vector<Check> checks = check(row, all);
    REQUIRE(checks.size() == 1);
    CAPTURE(checks[0].reason);
    CHECK(to_string(checks[0].verdict) == "disputed");
    CHECK(checks[0].used.size() >= 2);
  }
}
