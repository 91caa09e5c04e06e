#include "pledgebook/rules/literals.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "pledgebook/rules/literal_index.h"
#include "pledgebook/rules/rule_set.h"
#include "support/shipped.h"

using namespace pledgebook;

namespace {

using Literals = std::vector<std::string>;

Literals literals(std::string_view pattern) {
  return required_literals(pattern);
}

// All that could go wrong: what the filter lets through must be all that
// the patterns, asked one by one, say.
void check_nothing_missed(const RuleSet& set, const std::string& text) {
  CAPTURE(text);
  std::vector<int> alone;
  for (int i = 0; i < static_cast<int>(set.size()); ++i) {
    if (set.locate(i, text)) alone.push_back(i);
  }
  CHECK(set.scan(text) == alone);
  CHECK(set.any(text) == !alone.empty());
}

}  // namespace

TEST_CASE("a text in literal form is letters, digits and blanks") {
  CHECK(literal_form("If it's £5_0,\nDon’t!") == " if it s   5_0  don   t  ");
  CHECK(literal_form("") == "  ");
}

TEST_CASE("letters in a row are required, with the edges of their word") {
  CHECK(literals("tide") == Literals{"tide"});
  CHECK(literals("\\btide\\b") == Literals{" tide "});
  CHECK(literals("Ebb-tide") == Literals{"ebb tide"});
  CHECK(literals("\\bif\\b, then") == Literals{" if  then"});
  CHECK(literals("co[- ]op") == Literals{"co op"});
}

TEST_CASE("of alternatives each counts") {
  CHECK(literals("\\b(?:will|shall)\\b") == Literals{" shall ", " will "});
  CHECK(literals("(?:the|a) moon") == Literals{"a moon", "the moon"});
  CHECK(literals("moons?hine") == Literals{"moonhine", "moonshine"});
  CHECK(literals("(?:harbour|\\d+)").empty());
  CHECK(literals("harbour|").empty());
}

TEST_CASE("what may be missing is not required") {
  CHECK(literals("harbour(?: wall)?") == Literals{"harbour", "harbour wall"});
  CHECK(literals("(?:harbour)*").empty());
  CHECK(literals("harbour{0,2}") == Literals{"harbou"});
  CHECK(literals("(?:harbour){0,2} wall") == Literals{" wall"});
  CHECK(literals("harbou+r") == Literals{"harbo"});
  CHECK(literals("\\b?harbour") == Literals{" harbour", "harbour"});
}

TEST_CASE("of several parts that which stands in fewer texts") {
  CHECK(literals("\\b(?:the|this) (?:\\w+ ){0,2}harbour\\b") ==
        Literals{"harbour "});
  CHECK(literals("\\bto\\b.*\\bharbour\\b") == Literals{" harbour "});
}

TEST_CASE("what cannot be told or read requires nothing") {
  for (const char* pattern :
       {"", "ab", "\\w+", "[a-z]{9}", ".*", "\\x41harbour", "\\Qharbour\\E",
        "harbour)", "(harbour", "(?:harbour", "é", "\\pLx", "\\"}) {
    CAPTURE(pattern);
    CHECK(literals(pattern).empty());
  }
  CHECK(literals("\\p{Lu}harbour\\.") == Literals{"harbour "});
  CHECK(literals("café noir") == Literals{" noir"});
  CHECK(literals("(?i)(?P<what>harbour)") == Literals{"harbour"});
}

TEST_CASE("a whole pattern begins and ends where the text does") {
  CHECK(required_literals("(?:go|next)", true) == Literals{" go ", " next "});
  CHECK(required_literals("© all rights", true) == Literals{" all rights"});
}

TEST_CASE("an index names the patterns to be asked") {
  LiteralIndex index;
  index.add(0, {" tide "});
  index.add(1, {});
  index.add(2, {"harbour wall", "moon"});
  index.compile();
  using Asked = std::vector<char>;
  CHECK(index.candidates("The TIDE") == Asked{1, 1, 0});
  CHECK(index.candidates("tides") == Asked{0, 1, 0});
  CHECK(index.candidates("moonshine") == Asked{0, 1, 1});
  CHECK(index.candidates("harbour-wall") == Asked{0, 1, 1});
  CHECK(index.candidates("") == Asked{0, 1, 0});
  // Letters that RE2 takes for s and k.
  CHECK(index.candidates("tide\u017F") == Asked{1, 1, 1});
  CHECK(index.candidates("\u212A") == Asked{1, 1, 1});
}

TEST_CASE("letters of other scripts that fold into ASCII are not missed") {
  RuleSpec rule;
  rule.id = "a";
  rule.pattern = "shark";
  const auto set = RuleSet::make({rule}, Lexicon());
  REQUIRE(set);
  check_nothing_missed(*set, "a \u017Fhark");
  CHECK(set->any("a shar\u212A"));
}

TEST_CASE("no rule misses an example of another") {
  const Lexicon& lexicon = testing::shipped();
  const auto set = RuleSet::make(lexicon.rules, lexicon);
  REQUIRE(set);
  for (const RuleSpec& rule : lexicon.rules) {
    for (const auto& examples : {rule.matches, rule.mismatches}) {
      for (const std::string& text : examples) {
        check_nothing_missed(*set, text);
        check_nothing_missed(*set, "\"" + text + ",\" - she said: " + text);
      }
    }
  }
}
