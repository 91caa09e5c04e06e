#include "pledgebook/extract/subordination.h"

#include <doctest/doctest.h>

#include "told.h"

using namespace pledgebook;
using testing::Told;
using testing::told;

namespace {

bool suffering(const std::string& sentence, const std::string& verb) {
  const auto tokens = tokenize(sentence);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].lower == verb) return suffers(tokens, i, true);
  }
  FAIL("no such verb: " << verb);
  return false;
}

}  // namespace

TEST_CASE("which clause a report stands in") {
  using enum VerbClass;
  CHECK(standing_behind(",", say, "that") == Standing::main);
  CHECK(standing_behind("where", commit, "a") == Standing::relative);
  CHECK(standing_behind("what", commit, "last") == Standing::relative);
  CHECK(standing_behind("after", commit, "to") == Standing::adverbial);
  CHECK(standing_behind("which", commit, "in") == Standing::relative);
  CHECK(standing_behind("which", commit, "to") == Standing::adverbial);
  CHECK(standing_behind("that", commit, "in") == Standing::relative);
  CHECK(standing_behind("that", commit, "to") == Standing::adverbial);
  CHECK(standing_behind("as", say, ",") == Standing::main);
}

TEST_CASE("a passive's subject says nothing") {
  CHECK(suffering("The mill has been asked to close", "asked"));
  CHECK(suffering("Webb was also told of it", "told"));
  CHECK_FALSE(suffering("Webb has asked them to close", "asked"));
  CHECK_FALSE(suffering("Webb is committed to it", "committed"));
}

TEST_CASE("a letter's address is not its content") {
  const auto addresses = [](const std::string& sentence) {
    return only_addresses(tokenize(sentence), 2);
  };
  CHECK(addresses("Webb has written to the mayor about wool"));
  CHECK_FALSE(addresses("Webb has written to the mayor that wool is dear"));
  CHECK_FALSE(addresses("Webb has written that wool is dear"));
}

TEST_CASE("the main clause says who speaks") {
  const Told who = told(
      "Francis Maude came late.\n\nSpeaking at a mill, where Labour was "
      "launching a poster, David Cameron said looms would turn.\n\nThe quay is "
      "part of the list that Tessa Jowell launched in Hull.");
  CHECK(who.name("looms would") == "David Cameron");
  CHECK(who.name("the list").empty());
  CHECK(who("the list").attribution == Attribution::author);
}

TEST_CASE("what is asked of somebody, and what they decline, is told of them") {
  const Told who = told(
      "Tessa Jowell has been asked to open the mill.\n\nFrancis Maude declined "
      "to rule out a sale of looms.\n\nFrancis Maude denied that looms had "
      "stopped.");
  CHECK(who.name("open the mill").empty());
  CHECK(who.name("a sale").empty());
  CHECK(who("a sale").attribution == Attribution::author);
  CHECK(who.name("had stopped") == "Francis Maude");
}

TEST_CASE("a plan told the long way is its owner's") {
  const Told who = told("What Labour plans instead is to sell the looms.");
  CHECK(who.name("sell the looms") == "Labour Party");
}

TEST_CASE("whoever leads a quotation in says it") {
  const Told who = told(
      "To show why Francis Maude tells of a visit: “The looms will turn.”\n\n"
      "Tessa Jowell, who opened a mill in Hull, set the loom against the "
      "wheel:\n\n“Wheels squeak. Looms will sing.”\n\nThe town had a plain "
      "question:\n\n“Whose wool is it?”");
  CHECK(who.name("looms will turn") == "Francis Maude");
  CHECK(who("looms will turn").attribution == Attribution::quote);
  CHECK(who.name("Wheels squeak") == "Tessa Jowell");
  CHECK(who.name("Looms will sing") == "Tessa Jowell");
}

TEST_CASE("inverted and behind single marks") {
  const Told who = told(
      "Francis Maude spoke of wool in Hull. ‘There is warmth in wool,’ says "
      "Maude. ‘Cotton is cold.’");
  CHECK(who.name("warmth in wool") == "Francis Maude");
  CHECK(who.name("Cotton is") == "Francis Maude");
}

TEST_CASE("a report somebody backs is not theirs") {
  const Told who = told(
      "A report that weavers wrote, with the support of Francis Maude, who "
      "chairs the panel, argued that looms should stay.");
  CHECK(who.name("looms should stay") != "Francis Maude");
}

TEST_CASE("accounts and help are no reports") {
  const auto accounts = [](const char* sentence) {
    return only_accounts(tokenize(sentence), 1);
  };
  CHECK(accounts("Looms reported half-year profits of £3m"));
  CHECK(accounts("Webb supports villages near Hull"));
  CHECK_FALSE(accounts("Webb reported that profits were up"));
  CHECK_FALSE(accounts("Webb supports the plan"));
  CHECK_FALSE(accounts("Webb said profits were up"));
}
