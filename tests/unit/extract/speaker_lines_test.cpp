#include "pledgebook/extract/speaker_lines.h"

#include <doctest/doctest.h>

#include "pledgebook/extract/candidates.h"
#include "support/shipped.h"

using namespace pledgebook;

namespace {

std::string speaker(const std::string& block) {
  const auto line = speaker_line(block, testing::shipped());
  return line ? line->name + "/" + line->party : "none";
}

}  // namespace

TEST_CASE("a name beside its picture's") {
  CHECK(speaker("Photo of Mary Pym Mary Pym Labour 2:03, 30 January 2024") ==
        "Mary Pym/labour");
  CHECK(speaker("Mary Pym Portrait Mary Pym (Hull East) (LD)") ==
        "Mary Pym/liberal-democrat");
  CHECK(speaker("Photo of Mary Pym Mary Pym Minister of State") == "Mary Pym/");
  CHECK(speaker("Photo of Mary Pym at the mill") == "none");
}

TEST_CASE("a name, a party and a place") {
  CHECK(speaker("Mary Pym Labour, Hull East") == "Mary Pym/labour");
  CHECK(speaker("Mary Pym Conservative 4:15 pm, 5 July 2011") ==
        "Mary Pym/conservative");
  CHECK(speaker("Mary Pym (Hull East) (Lab/Co-op)") == "Mary Pym/labour");
  CHECK(speaker("The Minister of State (Mary Pym)") == "Mary Pym/");
}

TEST_CASE("prose and headings are no speakers") {
  CHECK(speaker("Mary Pym Labour councillor for Hull East") == "none");
  CHECK(speaker("Mary Pym (Hull East)") == "none");
  CHECK(speaker("Weaving Mills Labour, Hull East") == "none");
  CHECK(speaker("Mary Pym Labour asked for wool.") == "none");
  CHECK(speaker("The Second Reading (Wool Bill)") == "none");
}

TEST_CASE("the line is taken off the speech behind it") {
  const auto line =
      speaker_line("Mary Pym Labour, Hull\nLooms turn.", testing::shipped());
  REQUIRE(line);
  CHECK(line->length == std::string("Mary Pym Labour, Hull").size());
  CHECK_FALSE(line->certain);
}

TEST_CASE("a web copy of a debate is a transcript, whatever it calls itself") {
  const Analysis analysis = testing::analyzer().explain(testing::document(
      "Wool\n\nPhoto of Mary Pym Mary Pym Labour\n\nThe looms must turn.\n\n"
      "Photo of Sir Ian Dale Sir Ian Dale Conservative 2:03 pm, 5 July "
      "2011\n\nThe looms will rest. As Mary Pym says, wool is dear."));
  for (const Candidate& candidate : analysis.candidates) {
    const auto words = candidate.unit.span.in(analysis.text.text);
    CAPTURE(std::string(words));
    CHECK(candidate.unit.attribution == Attribution::quote);
    CHECK(words.find("Photo of") == words.npos);
    const bool first = words.find("must turn") != words.npos;
    CHECK(candidate.unit.holder.party == (first ? "labour" : "conservative"));
  }
  CHECK(analysis.candidates.size() == 3);
}
