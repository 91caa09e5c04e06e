#include "pledgebook/rules/rule_set.h"

#include <doctest/doctest.h>

#include <thread>

#include "pledgebook/base/strings.h"
#include "support/shipped.h"
#include "support/stopwatch.h"

using namespace pledgebook;

namespace {

RuleSpec rule(std::string id, std::string pattern) {
  RuleSpec out;
  out.id = std::move(id);
  out.pattern = std::move(pattern);
  out.path = "own.toml";
  out.line = 7;
  return out;
}

Lexicon lexicon() {
  Lexicon out;
  out.classes["vessel"] = {"boat", "boat house", "barge", "a+b"};
  out.classes["verb"] = {"sail*"};
  return out;
}

RuleSet make(const std::vector<RuleSpec>& rules, bool whole = false) {
  auto set = RuleSet::make(rules, lexicon(), whole);
  REQUIRE(set);
  return std::move(*set);
}

std::string located(const RuleSet& set, std::string_view text) {
  const auto span = set.locate(0, text);
  return span ? std::string(span->in(text)) : std::string("none");
}

using Hits = std::vector<int>;

}  // namespace

TEST_CASE("every rule that matches is named, in order, case ignored") {
  const RuleSet set = make({rule("a", "tide"), rule("b", "moon"),
                            rule("c", "t[aeiou]de"), rule("d", "^ebb")});
  CHECK(set.scan("The Tide and the Moon") == Hits{0, 1, 2});
  CHECK(set.scan("Ebb tide") == Hits{0, 2, 3});
  CHECK(set.scan("nothing here").empty());
  CHECK(set.scan("").empty());
  CHECK(set.size() == 4);
  CHECK(set.rule(3).id == "d");
}

TEST_CASE("a class stands for its members, the longest first") {
  const RuleSet set = make({rule("a", "(the {vessel}){>}")});
  CHECK(located(set, "by the boat house now") == "the boat house");
  CHECK(located(set, "by the a+b.") == "the a+b");
  CHECK(located(set, "by the boats") == "none");
}

TEST_CASE("a starred member stands for all forms of its verb") {
  const RuleSet set = make({rule("a", "{<}({verb}){>}")});
  for (const char* form : {"sail", "sails", "sailed", "Sailing"}) {
    CHECK(located(set, std::string("we ") + form + " on") == form);
  }
  CHECK(located(set, "a sailor") == "none");
}

TEST_CASE("word marks know letters of every script") {
  const RuleSet set = make({rule("a", "{<}(cole){>}")});
  CHECK(located(set, "by Cole.") == "Cole");
  CHECK(located(set, "cole") == "cole");
  CHECK(located(set, "\u00E9cole") == "none");
  CHECK(located(set, "cole\u00E9") == "none");
}

TEST_CASE("counts and character classes are left to RE2") {
  const RuleSet set = make({rule("a", "(a{2,3}) \\p{Lu}{1}")});
  CHECK(located(set, "aaa B") == "aaa");
  CHECK(located(set, "a b") == "none");
}

TEST_CASE("a whole match takes all of the text") {
  const RuleSet set = make({rule("a", "share( this)?")}, true);
  CHECK(set.scan("Share this") == Hits{0});
  CHECK(set.scan("Share this with all").empty());
}

TEST_CASE("faults name the rule, its file and its line") {
  const auto unknown = RuleSet::make({rule("x.y", "{ship}")}, lexicon());
  REQUIRE_FALSE(unknown);
  CHECK(to_string(unknown.error()).find("own.toml:7") != std::string::npos);
  CHECK(unknown.error().message.find("'x.y'") != std::string::npos);
  CHECK(unknown.error().message.find("{ship}") != std::string::npos);
  const auto broken = RuleSet::make({rule("x.z", "(open")}, lexicon());
  REQUIRE_FALSE(broken);
  CHECK(broken.error().message.find("'x.z'") != std::string::npos);
}

TEST_CASE("an unclosed brace is no class and ends the expansion") {
  const RuleSet open = make({rule("x.b", "a{b")});
  CHECK(open.scan("is a{b").size() == 1);
  CHECK(open.scan("is ab").empty());
}

TEST_CASE("no rules match nothing") {
  CHECK(make({}).scan("anything").empty());
}

TEST_CASE("the shipped rules match their own examples") {
  const Lexicon& shipped = testing::shipped();
  const auto set = RuleSet::make(shipped.rules, shipped);
  REQUIRE(set);
  for (std::size_t i = 0; i < set->size(); ++i) {
    const int index = static_cast<int>(i);
    CAPTURE(set->rule(index).id);
    for (const std::string& text : set->rule(index).matches) {
      CAPTURE(text);
      const Hits hits = set->scan(text);
      CHECK(among(hits, index));
      CHECK(set->locate(index, text).has_value());
    }
    for (const std::string& text : set->rule(index).mismatches) {
      CAPTURE(text);
      CHECK_FALSE(set->locate(index, text).has_value());
    }
  }
}

TEST_CASE("set and single rules agree, on several threads too") {
  const Lexicon& shipped = testing::shipped();
  const auto set = RuleSet::make(shipped.rules, shipped);
  REQUIRE(set);
  const std::string text =
      "We will open 40 mills by 2012, and members should vote on each of them.";
  Hits single;
  for (std::size_t i = 0; i < set->size(); ++i) {
    if (set->locate(static_cast<int>(i), text)) {
      single.push_back(static_cast<int>(i));
    }
  }
  Hits first, second;
  std::thread one([&] { first = set->scan(text); });
  std::thread two([&] { second = set->scan(text); });
  one.join();
  two.join();
  CHECK(!single.empty());
  CHECK(first == single);
  CHECK(second == single);
}

TEST_CASE("a text that would make a backtracking matcher hang is quick") {
  const RuleSet set = make({rule("a", "(a+)+$")});
  const std::string text(std::size_t{1} << 20, 'a');
  const pledgebook_tests::Stopwatch watch;
  CHECK(set.scan(text + "!").empty());
  CHECK(watch.seconds() < 20);
}
