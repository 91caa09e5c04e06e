#include "pledgebook/extract/target.h"

#include <doctest/doctest.h>

#include "pledgebook/extract/group_nouns.h"
#include "support/spec_table.h"

using namespace pledgebook;

namespace {

Kind kind_named(const std::string& name) {
  if (name == "pledge") return Kind::pledge;
  return name == "proposal" ? Kind::proposal : Kind::claim;
}

}  // namespace

TEST_CASE("targets are read as the specification shows") {
  const auto rows = spec_table("targets.md");
  REQUIRE(rows.size() > 25);
  for (const auto& row : rows) {
    CAPTURE(row[1]);
    const std::string found = target_of(kind_named(row[0]), row[1]);
    CHECK((found.empty() ? "–" : found) == row[2]);
  }
}

TEST_CASE("groups are persons and bodies, in the singular too") {
  for (const std::string word :
       {"tenants", "tenant", "co-operatives", "charities", "businesses",
        "council", "nurses", "everyone"}) {
    CAPTURE(word);
    CHECK(is_group_noun(word));
  }
  for (const std::string word : {"lists", "national", "indian", "membership",
                                 "homes", "projects", "rights"}) {
    CAPTURE(word);
    CHECK_FALSE(is_group_noun(word));
  }
  CHECK(is_body_noun("charities"));
  CHECK_FALSE(is_body_noun("nurses"));
}
