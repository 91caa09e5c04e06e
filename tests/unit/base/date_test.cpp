#include "pledgebook/base/date.h"

#include <doctest/doctest.h>

using namespace pledgebook;

TEST_CASE("dates keep the precision of their source") {
  for (const char* text : {"2010", "2010-02", "2010-02-18", "1803-11-22"}) {
    const Result<Date> date = parse_date(text);
    REQUIRE(date);
    CHECK(to_string(*date) == text);
  }
}

TEST_CASE("impossible dates are refused") {
  for (const char* text :
       {"", "201", "2010-", "2010-13", "2010-00", "2010-02-30", "2011-02-29",
        "2010-2-1", "18/02/10", "2010-02-18T10:00", "20100218"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text));
  }
  CHECK(parse_date("2012-02-29"));
}

TEST_CASE("a month and a year span their days") {
  CHECK(Date{2010, 2, 0}.first_day() == Date{2010, 2, 1}.first_day());
  CHECK(Date{2010, 2, 0}.last_day() == Date{2010, 2, 28}.first_day());
  CHECK(Date{2012, 0, 0}.last_day() == Date{2012, 12, 31}.first_day());
  CHECK(Date{1970, 1, 2}.first_day() == 1);
  CHECK(date_of_day(Date{2024, 2, 29}.first_day()) == Date{2024, 2, 29});
}

TEST_CASE("months are added with the day clamped") {
  CHECK(add_months({2010, 1, 31}, 1) == Date{2010, 2, 28});
  CHECK(add_months({2010, 11, 5}, 14) == Date{2012, 1, 5});
  CHECK(add_months({2010, 2, 0}, -2) == Date{2009, 12, 0});
  CHECK(add_months({2010, 0, 0}, 60) == Date{2015, 0, 0});
}

TEST_CASE("since and until are inclusive at the precision given") {
  CHECK(within({2010, 2, 18}, Date{2010, 2, 0}, Date{2010, 2, 0}));
  CHECK(within({2010, 0, 0}, Date{2010, 12, 31}, std::nullopt));
  CHECK_FALSE(within({2010, 2, 18}, Date{2010, 3, 0}, std::nullopt));
  CHECK_FALSE(within({2010, 2, 18}, std::nullopt, Date{2009, 0, 0}));
}
