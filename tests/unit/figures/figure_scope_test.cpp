#include "pledgebook/extract/figure_scope.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace pledgebook;

namespace {

// The values that stay in a statement of this kind.
std::vector<double> own(std::string_view words, Kind kind) {
  std::vector<FoundQuantity> found = find_quantities(words);
  keep_own_figures(words, kind, found);
  std::vector<double> values;
  for (const FoundQuantity& figure : found) {
    values.push_back(figure.quantity.value);
  }
  return values;
}

using Values = std::vector<double>;

}  // namespace

TEST_CASE("a fact in a relative clause is no figure of the promise") {
  const auto words =
      "The bank, which has 300 branches, will lend £2 to 40 clubs.";
  CHECK(own(words, Kind::pledge) == Values{2, 40});
  CHECK(own(words, Kind::claim) == Values{300, 2, 40});
  CHECK(own("The fund, which will lend £2, will help 40 clubs.",
            Kind::pledge) == Values{2, 40});
  CHECK(own("Clubs, which employ 900 people, must get a 10 per cent rebate.",
            Kind::proposal) == Values{10});
  CHECK(own("A club which has 300 members will get £5.", Kind::pledge) ==
        Values{300, 5});
}

TEST_CASE("a joined verb phrase of another mood keeps its own figures") {
  CHECK(own("Councils should buy land and could save 5 per cent.",
            Kind::proposal) == Values{});
  CHECK(own("It has 40 members and should reach 90 by spring.", Kind::claim) ==
        Values{40});
  CHECK(own("Sales rose to 40 and should reach 90 by spring.", Kind::claim) ==
        Values{40});
  CHECK(own("We have built 500 homes and will build 900 homes.",
            Kind::pledge) == Values{900});
  CHECK(own("We will build 900 homes and we will let 80 homes.",
            Kind::pledge) == Values{900, 80});
  CHECK(own("Build 900 homes, and could let 80 homes.", Kind::pledge) ==
        Values{900, 80});
}

TEST_CASE("within a period is when, as a deadline, else how fast") {
  const std::string_view words = "We will open 40 clubs within five years.";
  std::vector<FoundQuantity> found = find_quantities(words);
  REQUIRE(found.size() == 2);
  CHECK(found[1].quantity.comparator == "<=");
  const std::string_view seen = "Patients were seen within six hours.";
  std::vector<FoundQuantity> hours = find_quantities(seen);
  settle_deadline_periods(seen, {0, seen.size()}, hours);
  REQUIRE(hours.size() == 1);
  CHECK(hours[0].quantity.comparator == "<=");  // these words do not begin so
  const std::size_t within = words.find("within");
  settle_deadline_periods(words, {within, words.size()}, found);
  CHECK(found[0].quantity.comparator == "=");
  CHECK(found[1].quantity.comparator == "=");
  CHECK(found[1].quantity.value == 5);
}
