#include "pledgebook/document/bylines.h"

#include <doctest/doctest.h>

#include <string>

using namespace pledgebook;

TEST_CASE("a byline's names without offices") {
  CHECK(byline_names("By Ann Example") == "Ann Example");
  CHECK(byline_names("  BY\n Ann  Example ") == "Ann Example");
  CHECK(byline_names("Ann Example, political editor") == "Ann Example");
  CHECK(byline_names("By Ann Example, Political Editor and Bob Sample") ==
        "Ann Example, Bob Sample");
  CHECK(byline_names("Ann Example | Staff reporter") == "Ann Example");
}

TEST_CASE("desks, offices and agencies are nobody") {
  for (const char* byline :
       {"Staff reporter", "Political staff", "By our Political Correspondent",
        "Newsdesk", "Press Association", "Reuters", "admin", "PA Media",
        "The Editors", "", "By "}) {
    CAPTURE(std::string(byline));
    CHECK(byline_names(byline).empty());
  }
}

TEST_CASE("other names stay as they are, bodies among them") {
  for (const char* byline :
       {"Co-operative Party", "Marks and Spencer", "Ann Example and Bob Sample",
        "Ann Example, Bob Sample", "Byron Example", "Paul Staffordshire",
        "Institute of Directors"}) {
    CAPTURE(std::string(byline));
    CHECK(byline_names(byline) == byline);
  }
}
