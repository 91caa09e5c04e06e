#include "pledgebook/extract/conditions.h"

#include <doctest/doctest.h>

#include "support/spec_table.h"

using namespace pledgebook;

TEST_CASE("conditions are read as the specification shows") {
  const auto rows = spec_table("conditions.md");
  REQUIRE(rows.size() > 20);
  for (const auto& row : rows) {
    CAPTURE(row[0]);
    const auto found = find_condition(row[0]);
    CHECK((found ? found->text : "–") == row[1]);
    if (found) CHECK(found->span.in(row[0]) == found->text);
  }
}
