#include "pledgebook/extract/quantities.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

#include "support/spec_table.h"

using namespace pledgebook;

namespace {

std::string describe(const Quantity& quantity) {
  const std::string of = quantity.of.empty() ? "" : " of " + quantity.of;
  return fmt::format("{} {} {}{}", quantity.comparator,
                     fmt::format("{:.15g}", quantity.value), quantity.unit, of);
}

std::string describe(std::string_view clause) {
  std::vector<std::string> figures;
  for (const FoundQuantity& found : find_quantities(clause)) {
    figures.push_back(describe(found.quantity));
  }
  return figures.empty() ? "–" : join(figures, "; ");
}

}  // namespace

TEST_CASE("figures are read as the specification shows") {
  const auto rows = spec_table("quantities.md");
  REQUIRE(rows.size() > 50);
  for (const auto& row : rows) {
    CAPTURE(row[0]);
    CHECK(describe(row[0]) == row[1]);
  }
}

TEST_CASE("the words of a figure are its bytes, comparator included") {
  const std::string_view clause = "It has “more than £1.5bn” of savings";
  const auto found = find_quantities(clause);
  REQUIRE(found.size() == 1);
  CHECK(found[0].quantity.text == "more than £1.5bn");
  CHECK(found[0].span.in(clause) == found[0].quantity.text);
}

TEST_CASE("a bare number takes the class of what it refers to") {
  const Quantity shares{"=", 25, "percent", "shares", "25 per cent"};
  const auto elliptical =
      find_quantities("The state has 35 and an investor has 40.", {&shares, 1});
  REQUIRE(elliptical.size() == 2);
  CHECK(elliptical[0].quantity.unit == "percent");
  CHECK(elliptical[1].quantity.unit == "percent");

  const Quantity staff[] = {{"=", 35000, "people", "", "35,000 people"},
                            {"=", 9, "count", "mutuals", "9 mutuals"}};
  const auto repeated = find_quantities("Those 35,000 were enough.", staff);
  REQUIRE(repeated.size() == 1);
  CHECK(repeated[0].quantity.unit == "people");
}

TEST_CASE("one figure said twice is one figure") {
  CHECK(find_quantities("no target of a million, but a million staff may go")
            .size() == 1);
}

TEST_CASE("odd bytes are no trouble") {
  for (std::string_view clause :
       {"", " ", "£", "£ £", "1,", "1,2,3", "-5-", "5–", "\xC2", "9\xE2",
        "a a a", "half", "one in", "between 1 and", "½", "10½%",
        "99999999999999999999999999999999 people"}) {
    CAPTURE(clause);
    for (const FoundQuantity& found : find_quantities(clause)) {
      CHECK(found.span.end <= clause.size());
    }
  }
}
