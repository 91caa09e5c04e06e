#include <doctest/doctest.h>

#include <algorithm>

#include "support/shipped.h"
#include "support/spec_table.h"

using namespace pledgebook;

namespace {

constexpr std::string_view kBefore =
    "Ed Miliband said on Monday that mutuals would grow under Labour. ";

std::string whose(const Statement& statement) {
  if (!statement.actor.empty()) return statement.actor;
  std::string names;
  for (const std::string& candidate : statement.candidates) {
    names += (names.empty() ? "" : " or ") + candidate;
  }
  return names.empty() ? "–" : names;
}

// Whose the statements behind the first sentence are, each once.
std::vector<std::string> held(const std::string& sentence) {
  Document document =
      testing::document(std::string(kBefore) + sentence, "article");
  document.meta.date = testing::day("2013-05-05");
  std::vector<std::string> names;
  for (const Statement& s : testing::analyzer().analyze(document)) {
    if (s.span.begin < kBefore.size()) continue;
    const std::string name = whose(s);
    if (std::count(names.begin(), names.end(), name) == 0) {
      names.push_back(name);
    }
  }
  return names;
}

}  // namespace

TEST_CASE("a sentence behind another's report is whose the table says") {
  const auto rows = spec_table("whose.md");
  REQUIRE(rows.size() > 100);
  for (const auto& row : rows) {
    CAPTURE(row[0]);
    CHECK(held(row[0]) == std::vector<std::string>{row[1]});
  }
}
