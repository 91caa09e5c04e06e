#include "pledgebook/extract/speaker_forms.h"

#include <doctest/doctest.h>

#include "pledgebook/extract/speaker_lines.h"
#include "support/shipped.h"
#include "told.h"

using namespace pledgebook;
using pledgebook::testing::shipped;
using pledgebook::testing::told;

TEST_CASE("headings of pages do not speak") {
  for (const char* name : {"Public Sector", "Department", "Credit Union Sector",
                           "Main Page", "Bill Committee"}) {
    CAPTURE(name);
    CHECK_FALSE(could_speak(name, shipped()));
  }
  for (const char* name :
       {"Mary Pym", "Mr Webb", "The Speaker", "THE CHAIRMAN", "Baroness Crake",
        "AW", "Bea Moss", "Bill Webb", "Mary Page"}) {
    CAPTURE(name);
    CHECK(could_speak(name, shipped()));
  }
}

TEST_CASE("furniture names the speaker") {
  CHECK(speaker_in_furniture("Main Page: Mary Pym (Labour - Hull)") ==
        "Mary Pym (Labour - Hull)");
  CHECK(speaker_in_furniture("Answered by Mary Pym - Minister of State") ==
        "Mary Pym");
  CHECK(speaker_in_furniture("Photo of Mary PymMary Pym (Hull, Labour)") ==
        "Mary Pym (Hull, Labour)");
  // Not glued: speaker_line() reads it.
  CHECK(speaker_in_furniture("Photo of Mary Pym Mary Pym Labour").empty());
  CHECK(speaker_in_furniture("Department: HM Treasury").empty());
  CHECK(speaker_in_furniture("Photo of ").empty());
  CHECK(speaker_in_furniture("").empty());
}

TEST_CASE("names without their capitals, and their initials") {
  CHECK(without_capitals("MARY PYM-FRAME") == "Mary Pym-Frame");
  CHECK(without_capitals("Mary Pym") == "Mary Pym");
  CHECK(without_capitals("AW") == "AW");
  CHECK(initials_of("Mary Pym") == "MP");
  CHECK(initials_of("").empty());
}

TEST_CASE("a party stands in the furniture's brackets") {
  const auto line = speaker_line(
      "Main Page: Mary Pym (Conservative - Life peer)(8 years ago)", shipped());
  REQUIRE(line);
  CHECK(line->name == "Mary Pym");
  CHECK(line->party == "conservative");
  CHECK(line->certain);
}

TEST_CASE("headings with colons and initials in a transcript") {
  const auto who = told(
      "Wool Sector: Motion\n\nDepartment: HM Treasury\n\nANN WEBB: Looms must "
      "turn, and turn again.\n\nMARY FRAME: Wool is dear, and was dearer.\n\n"
      "AW: Silk was dearer still.",
      "transcript");
  CHECK(who.name("must turn") == "Ann Webb");
  CHECK(who.name("Wool is dear") == "Mary Frame");
  CHECK(who.name("dearer still") == "Ann Webb");
}

TEST_CASE("a transcript without labels is its author's") {
  Document document =
      testing::document("Looms must turn. Wool is dear.", "transcript");
  document.meta.author = "Ann Webb";
  const auto who = told(document);
  CHECK(who.name("must turn") == "Ann Webb");
  CHECK(who("must turn").attribution == Attribution::quote);
}
