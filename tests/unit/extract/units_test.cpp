// Who holds what in whole documents of our own: section 2 of the codebook.
#include "pledgebook/extract/units.h"

#include <doctest/doctest.h>

#include "told.h"

using namespace pledgebook;
using testing::Told;
using testing::told;

TEST_CASE("a report is its speaker's, what the narrator adds is not") {
  const Told units = told(
      "Tessa Jowell said mills would open. \n\nThe river froze last year.");
  CHECK(units.name("mills would open") == "Tessa Jowell");
  CHECK(units("mills would open").attribution == Attribution::reported);
  CHECK(units("mills would open").past_frame);
  CHECK(units.name("river froze").empty());
  CHECK(units("river froze").attribution == Attribution::author);
}

TEST_CASE("a quotation stays its speaker's over sentences and paragraphs") {
  const Told units = told(
      "Tessa Jowell said: \u201CMills will open. Wheels will turn.\n\n"
      "\u201CFlour will be ground.\u201D\n\nThe river froze.");
  for (const char* part : {"Mills will", "Wheels will", "Flour will"}) {
    CAPTURE(part);
    CHECK(units.name(part) == "Tessa Jowell");
    CHECK(units(part).attribution == Attribution::quote);
    CHECK(units(part).quotation == 1);
  }
  CHECK(units("Wheels will").holder.basis == HolderBasis::continued);
  CHECK(units.name("river froze").empty());
}

TEST_CASE("a quotation's speaker may be named behind it") {
  const Told units = told(
      "\u201CMills will open. Wheels will turn,\u201D said David Cameron.");
  CHECK(units.name("Mills will") == "David Cameron");
  CHECK(units.name("Wheels will") == "David Cameron");
}

TEST_CASE("a modal sentence goes on with the report before it") {
  const Told units = told(
      "David Cameron said mills would open. Wheels would turn by May. "
      "\n\nFrost would be bad for them.");
  CHECK(units.name("Wheels would") == "David Cameron");
  CHECK(units("Wheels would").holder.basis == HolderBasis::continued);
  CHECK(units.name("Frost would").empty());
}

TEST_CASE("a party that acts holds its act") {
  const Told units = told("Labour will open mills in every town.");
  CHECK(units("will open").holder.party == "labour");
  CHECK(units("will open").acting);
}

TEST_CASE("two speakers of one clause give a unit each") {
  const Told units = told("Tessa Jowell and David Cameron said mills will go.");
  REQUIRE(units.analysis.candidates.size() == 2);
  CHECK(units.analysis.candidates[0].unit.holder.name == "Tessa Jowell");
  CHECK(units.analysis.candidates[1].unit.holder.name == "David Cameron");
}

TEST_CASE("a reporter's semicolon changes speakers") {
  const Told units = told(
      "Labour said mills will open; the Conservatives said they will not.");
  CHECK(units("mills will open").holder.party == "labour");
  CHECK(units("they will not").holder.party == "conservative");
}

TEST_CASE("a passer-by is nobody") {
  const Told units = told("Carol Webb said mills will open. They should not.");
  for (const Candidate& candidate : units.analysis.candidates) {
    CHECK(candidate.unit.holder.name.empty());
  }
}

TEST_CASE("a list is its lead-in's") {
  const Told units = told(
      "ResPublica said mills matter.\n\nThe report by ResPublica asks:\n"
      "* Mills should be opened.\n* Wheels should be greased.");
  CHECK(units("Wheels should").list_item);
  CHECK(units.name("Mills should") == "ResPublica");
  CHECK(units.name("Wheels should") == "ResPublica");
}

TEST_CASE("a politician's own article is the politician's") {
  const Told units = told(
      "Of mills\n\nBy Tessa Jowell MP\n\nWe will open mills. David Cameron "
      "said that he would shut them. That is wrong.");
  CHECK(units.name("We will open") == "Tessa Jowell");
  CHECK(units("We will open").attribution == Attribution::author);
  CHECK(units.name("he would shut") == "David Cameron");
  CHECK(units("he would shut").attribution == Attribution::reported);
  CHECK(units.name("That is wrong") == "Tessa Jowell");
}

TEST_CASE("a speaker's turn is a quotation of theirs") {
  const Told units = told(testing::document(
      "Ian Murray (Edinburgh South) (Lab): Mills will open.\n\n"
      "The Minister for the Cabinet Office (Mr Francis Maude): They will not.",
      "transcript", "2011-05-01"));
  CHECK(units.name("Mills will open") == "Ian Murray");
  CHECK(units("Mills will open").attribution == Attribution::quote);
  CHECK(units.name("They will not") == "Francis Maude");
  CHECK(units("They will not").holder.party == "conservative");
}

TEST_CASE("all of a manifesto is the party's, firm or reported") {
  Document document = testing::document(
      "Our mills\n\nWe will open mills.\n\n* Grease wheels.", "manifesto");
  document.meta.party = "labour";
  const Told units = told(document);
  for (const Candidate& candidate : units.analysis.candidates) {
    CHECK(candidate.unit.holder.party == "labour");
    CHECK(candidate.unit.voice == Voice::programme);
  }
}

TEST_CASE("units lie inside their sentence, content inside the unit's") {
  const Told units = told(
      "Labour said no; it argued that mills, which employed forty, should "
      "stay, and the Greens agreed, adding that \u201Cwheels must turn\u201D.");
  for (const Candidate& candidate : units.analysis.candidates) {
    const Unit& unit = candidate.unit;
    const ByteSpan sentence = units.analysis.text.sentences[unit.sentence].span;
    CHECK(sentence.contains(unit.span));
    CHECK(sentence.contains(unit.content));
    CHECK_FALSE(unit.span.empty());
    CHECK_FALSE(unit.content.empty());
  }
}
