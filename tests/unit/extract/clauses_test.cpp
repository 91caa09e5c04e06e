#include "pledgebook/extract/clauses.h"

#include <doctest/doctest.h>

#include <string>

#include "sentence.h"

using namespace pledgebook;

namespace {

std::vector<Clause> clauses_of(const std::string& text) {
  const auto tokens = tokenize(text);
  return split_clauses(text, tokens, testing::quoted(text, tokens),
                       testing::verbs());
}

std::vector<std::string> clauses(const std::string& text) {
  std::vector<std::string> out;
  std::size_t end = 0;
  for (const Clause& clause : clauses_of(text)) {
    CHECK(clause.span.begin == end);  // they cover the sentence
    end = clause.span.end;
    out.emplace_back(clause.span.in(text));
  }
  CHECK(end == text.size());
  return out;
}

std::vector<std::string> asides(const std::string& text) {
  const auto tokens = tokenize(text);
  std::vector<std::string> out;
  for (const ByteSpan span :
       factual_asides(text, tokens, testing::quoted(text, tokens))) {
    out.emplace_back(span.in(text));
  }
  return out;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("one clause stays whole") {
  CHECK(clauses("We will open the old mill.").size() == 1);
  CHECK(clauses("Short.").size() == 1);
  CHECK(clauses("We will buy flour, sugar, salt and oats.").size() == 1);
  CHECK(clauses("Staff, who own the mill, will open it.").size() == 1);
}

TEST_CASE("a semicolon cuts") {
  CHECK(clauses("We will open the mill; the river will turn it.") ==
        Words{"We will open the mill; ", "the river will turn it."});
}

TEST_CASE("a conjunction cuts before a clause of its own") {
  CHECK(clauses("We opened the mill, and the river will turn it.") ==
        Words{"We opened the mill, ", "and the river will turn it."});
  CHECK(clauses("We opened the mill, but it is not yet full.").size() == 2);
  CHECK(clauses("We opened the mill and they are glad of it.").size() == 2);
  CHECK(clauses("We opened the mill and we'll keep it so.").size() == 2);
}

TEST_CASE("a conjunction between nouns or verbs does not") {
  CHECK(clauses("We will open the mill and keep the wheel.").size() == 1);
  CHECK(clauses("The mill, and not the farm, was sold then.").size() == 1);
  CHECK(clauses("It is a right that they have and that is it.").size() == 1);
}

TEST_CASE("a second report of the same speaker") {
  const std::string text =
      "Labour said the mill was safe, adding that it will grow.";
  const auto found = clauses_of(text);
  REQUIRE(found.size() == 2);
  CHECK(found[1].shares_subject);
  CHECK(found[1].verb.verb == VerbClass::say);
  CHECK(text.substr(found[1].content) == "it will grow.");
  CHECK_FALSE(found[0].shares_subject);
}

TEST_CASE("and argued: joined to a report before it") {
  const std::string text = "Labour said no and argued that mills should stay.";
  const auto found = clauses_of(text);
  REQUIRE(found.size() == 2);
  CHECK(found[1].verb.verb == VerbClass::believe);
  CHECK(text.substr(found[1].content) == "mills should stay.");
  CHECK(clauses("Mills and promised lands to be seen here.").size() == 1);
}

TEST_CASE("brackets are never cut") {
  CHECK(clauses("We will open it (it is old; and it is dear) again soon.")
            .size() == 1);
  CHECK(clauses("We will open it (all of it and it is old now").size() == 1);
}

TEST_CASE("a quotation's edge is no cut") {
  CHECK(
      clauses("Labour called it \u201Cold;\u201D that is what they said of it.")
          .size() <= 2);
}

TEST_CASE("facts told beside the main clause") {
  CHECK(asides("Will Low, who chairs the mill, came by.") ==
        Words{"who chairs the mill"});
  CHECK(asides("The mill, which employed forty, is shut.") ==
        Words{"which employed forty"});
  CHECK(asides("The mill, funded by the council, is open.") ==
        Words{"funded by the council"});
  CHECK(asides("The mill is open, paid for by its users.") ==
        Words{"paid for by its users."});
}

TEST_CASE("what only identifies or is quoted is no aside") {
  CHECK(asides("Will Low, the miller, came by.").empty());
  CHECK(asides("The mill, funded and old, is open.").empty());
  CHECK(asides("\u201CWill Low, who chairs the mill, came by.\u201D").empty());
  CHECK(asides("Short.").empty());
}
