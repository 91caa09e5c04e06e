#include "pledgebook/rules/loosen.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "pledgebook/base/strings.h"
#include "pledgebook/rules/rule_set.h"
#include "support/shipped.h"

using namespace pledgebook;

namespace {

RuleSet one(const std::string& pattern) {
  RuleSpec rule;
  rule.id = "a";
  rule.pattern = pattern;
  auto set = RuleSet::make({rule}, testing::shipped(), true);
  REQUIRE(set);
  return std::move(*set);
}

}  // namespace

TEST_CASE("counts become stars and pluses") {
  CHECK(loosen(".{0,80}x") == ".*x");
  CHECK(loosen("(?:a|b){1,20}") == "(?:a|b)+");
  CHECK(loosen("\\d{4}-\\d{2,}") == "\\d+-\\d+");
  CHECK(loosen("a{0,3}?b") == "a*?b");
}

TEST_CASE("what is no count stays as it is") {
  for (const char* pattern :
       {"", "plain", "\\p{Lu}\\x{2019}", "[{]2,3}", "[^]{1,2}]", "a\\{2\\}",
        "\\Qa{2}\\E", "a{b}", "a{0,99999999999}", "a{,3}", "a{2",
        "[[:alpha:]{2}]", "a\\"}) {
    CAPTURE(pattern);
    CHECK(loosen(pattern) == pattern);
  }
}

TEST_CASE("counts that RE2 refuses stay, so that it refuses them") {
  for (const char* pattern : {"a{3,2}", "a{1001}"}) {
    CAPTURE(pattern);
    CHECK(loosen(pattern) == pattern);
    RuleSpec rule;
    rule.pattern = pattern;
    CHECK_FALSE(RuleSet::make({rule}, testing::shipped(), true));
  }
}

TEST_CASE("a set of whole lines still keeps to the counts") {
  const RuleSet menu = one("(?:home|news)(?: (?:home|news)){1,3}");
  CHECK(menu.scan("Home news").size() == 1);
  CHECK(menu.scan("home news home news").size() == 1);
  CHECK(menu.scan("home").empty());
  CHECK(menu.scan("home news home news home").empty());
}

TEST_CASE("a looser form matches whatever the shipped line rules match") {
  const Lexicon& lexicon = testing::shipped();
  std::vector<RuleSpec> loose = lexicon.furniture;
  for (RuleSpec& rule : loose) rule.pattern = loosen(rule.pattern);
  const auto first = RuleSet::make(lexicon.furniture, lexicon, true);
  const auto second = RuleSet::make(loose, lexicon, true);
  REQUIRE(first);
  REQUIRE(second);
  for (const char* line :
       {"Share this article", "Home | News | Sport", "Page 3 of 12",
        "Click here to subscribe", "Related stories", "1 2 3 4 Next",
        "We will give employees the right to own.", "Read more: the plan »"}) {
    CAPTURE(line);
    const std::vector<int> hits = first->scan(line);
    const std::vector<int> looser = second->scan(line);
    for (const int hit : hits) {
      CHECK(among(looser, hit));
    }
  }
}
