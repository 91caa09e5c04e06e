// Whose words stand on news pages, pages of letters and comparisons of
// manifestos: strangers, names below quotations, parties' sections, the
// politics of other countries. Texts of our own.
#include <doctest/doctest.h>

#include "told.h"

using namespace pledgebook;
using pledgebook::testing::told;

namespace {

Document by(const std::string& author, const std::string& text) {
  Document document = testing::document(text, "article");
  document.meta.author = author;
  return document;
}

}  // namespace

TEST_CASE("what strangers want, promise and feel is not the reporter's") {
  const auto who = told(by(
      "Ann Weaver",
      "Opposition councillors demand a plan for the mill before it is sold.\n\n"
      "They feel that haste was put before sense.\n\n"
      "Three Looms promises to keep all 19 mills open.\n\n"
      "On Monday, members passed a motion against the sale of the looms."));
  for (const char* part : {"demand a plan", "haste", "keep all", "a motion"}) {
    CAPTURE(part);
    CHECK(who.name(part).empty());
    CHECK(who(part).attribution == Attribution::reported);
  }
}

TEST_CASE("a noun is no stance, nor is what one says oneself") {
  const auto who = told(by("Ann Weaver",
                           "The old demands that it be sold have gone.\n\n"
                           "The looms backed by members did well.\n\n"
                           "I want the mill to stay where it is."));
  CHECK(who.name("have gone") == "Ann Weaver");
  CHECK(who.name("did well") == "Ann Weaver");
  CHECK(who.name("to stay") == "Ann Weaver");
}

TEST_CASE("an office before the comma makes the name behind it public") {
  const auto who = told(
      "Labour's shadow mills minister, Odalys Crake, said looms were dear.\n\n"
      "“They were cheap,” said committee chairman, Jocelin Frame.\n\n"
      "Acting head of weaving Sunniva Pym said wool would do.\n\n"
      "After talks with the minister, Edna Webb of Hull said silk was better.");
  CHECK(who.name("looms were dear") == "Odalys Crake");
  CHECK(who("looms were dear").holder.party == "labour");
  CHECK(who.name("They were cheap") == "Jocelin Frame");
  CHECK(who.name("wool would do") == "Sunniva Pym");
  CHECK(who.name("silk was better").empty());
}

TEST_CASE("letters behind a name are no part of it") {
  const auto who = told(
      "Ivo Frame MP said the mill would close. “It was dear,” Mr Frame added.");
  CHECK(who.name("would close") == "Ivo Frame");
  CHECK(who.name("It was dear") == "Ivo Frame");
}

TEST_CASE("a narrator pledges nothing") {
  const auto who =
      told(by("Ann Weaver",
              "The mill will be handed to its weavers by March.\n\n"
              "We will publish the answers in May."));
  REQUIRE(who("handed to its").attribution == Attribution::reported);
  CHECK(who.name("handed to its").empty());
  CHECK(who.name("publish the answers") == "Ann Weaver");
}

TEST_CASE("a party's section of a comparison is that party's") {
  const auto who = told(by("Ann Weaver",
                           "What do the parties say of mills?\n\n"
                           "LABOUR\n\n"
                           "A bank to lend to weavers\n\n"
                           "Build 500 mills by 2030\n\n"
                           "We find this rather bold.\n\n"
                           "Liberal Democrats (17 May)\n\n"
                           "Weavers would get the right to buy their looms.\n\n"
                           "It does not say by when."));
  CHECK(who.name("A bank to lend") == "Labour Party");
  CHECK(who("A bank to lend").voice == Voice::programme);
  CHECK(who.name("Build 500") == "Labour Party");
  CHECK(who.name("rather bold") == "Ann Weaver");
  CHECK(who.name("right to buy") == "Liberal Democrats");
  CHECK(who("right to buy").attribution == Attribution::reported);
  CHECK(who.name("say by when") == "Ann Weaver");
}

TEST_CASE("a heading that says more opens no section") {
  const auto who = told(by("Ann Weaver",
                           "Labour mill opens in Hull\n\n"
                           "A roof of slate and a floor of oak"));
  CHECK(who.name("A roof of slate") != "Labour Party");
}

TEST_CASE("a name below a quotation has said it") {
  const auto who = told(by(
      "Ann Weaver",
      "“Looms are dear. Wool is dearer.” Ivo Frame, chief executive of the "
      "Weavers' Guild (Hull Echo)\n\n“Silk is best by far, as we all know.” – "
      "Ulrike Sommerfeld, the Silk Guild"));
  CHECK(who.name("Looms are dear") == "Ivo Frame");
  CHECK(who.name("Wool is dearer") == "Ivo Frame");
  CHECK(who.name("Silk is best") != "Ann Weaver");
}

TEST_CASE("of two authors none is the speaker") {
  const auto who =
      told(by("Ann Weaver and Peter Frame", "The mill was dear, and is so."));
  CHECK(who.name("was dear").empty());
  CHECK(who("was dear").holder.candidates.size() == 2);
  CHECK(told(by("Wool and Silk", "The mill was dear.")).name("was dear") ==
        "Wool and Silk");
}

TEST_CASE("a named minister's will is not that of whoever spoke before") {
  const auto who = told(
      "Business minister Ed Davey said looms would be looked at. Clegg will "
      "hold a summit on mills in May.\n\nNick Clegg is the deputy leader.");
  CHECK(who.name("hold a summit") != "Ed Davey");
}

TEST_CASE("each letter of a page is whoever's signs it") {
  const auto who = told(
      "Dear looms\n\nLetters\n\n"
      "The mill has never been so dear as it was in the year when I bought "
      "my first loom there.\nEdna Pym\nHull\n\n"
      "• Weavers own nothing, and looms rust; the council has looked on for "
      "years while both went to ruin.\nCllr Tessa Crake\nGreen party "
      "candidate, Hull North\n\n"
      "• Silk was always best, and nobody in Hull has ever said otherwise in "
      "my hearing.\nPeter Frame\nYork");
  CHECK(who.name("never been so dear").empty());
  CHECK(who.name("looked on") == "Tessa Crake");
  CHECK(who("looked on").holder.party == "green");
  CHECK(who.name("always best").empty());
}

TEST_CASE("another country's government and parties are not ours") {
  const std::string abroad =
      "Canberra has waited for this. The Australian Senate heard that the "
      "government would share the mills. Labor said it was late. The Greens "
      "want a seat for weavers. The government is to keep the looms.";
  const auto who = told(abroad);
  CHECK(who.name("keep the looms") != "UK Government");
  CHECK(who("a seat for weavers").holder.party == "other");
  const auto home = told(
      "The government is to keep the looms, MPs at Westminster heard, as in "
      "Australia.");
  CHECK(home.name("keep the looms") == "UK Government");
}

TEST_CASE("a web copy's picture stands before the name of the day") {
  const auto who = told(
      "Lord Frame of Hull Portrait Ivo Frame (Hull North) (Lab)\n- Hansard\n\n"
      "The mill matters a great deal to me.\n\nAnn Webb Portrait Ann Webb\n- "
      "Hansard\n\nIt does to us all, and rightly so.\n\nLord Frame of Hull "
      "Portrait Ivo Frame\n- Hansard\n\nI thank her for that word.",
      "transcript");
  CHECK(who.name("matters a great deal") == "Ivo Frame");
  CHECK(who.name("rightly so") == "Ann Webb");
  CHECK(who.name("I thank her") == "Ivo Frame");
}

TEST_CASE("a report is told of before the minister whom it asks") {
  const auto who = told(
      "According to a new report the Prime Minister should share the mills.");
  CHECK(who.name("share the mills").empty());
}

TEST_CASE("a headline's capitals are no name") {
  const auto who = told(
      "Mills Minister Is For Sharing Looms\n\nThe minister said looms turn.");
  for (const Candidate& candidate : who.analysis.candidates) {
    CHECK(candidate.unit.holder.name.find("Is For") == std::string::npos);
  }
}

TEST_CASE("a body's notice tells whom a plan pleases") {
  Document document = testing::document(
      "Ivo Frame MP has welcomed the plan to share the mills.\n\nWe are glad "
      "of it.",
      "press-release");
  document.meta.author = "Weavers' Guild";
  const auto who = told(document);
  CHECK(who.name("has welcomed") == "Ivo Frame");
  CHECK(who.name("glad of it") == "Weavers' Guild");
}

TEST_CASE("a quotation over two paragraphs without a mark between") {
  const auto who = told(
      by("Ann Weaver",
         "Patrick Frame, chief executive of the Weavers' Guild, said in answer:"
         "\n\n“There is time for wool yet.\n\nWe are glad to find wool in "
         "it.”\n\nThe mill is old."));
  CHECK(who.name("time for wool") == "Patrick Frame");
  CHECK(who.name("glad to find") == "Patrick Frame");
  CHECK(who.name("is old") == "Ann Weaver");
}

TEST_CASE("a paper before the comma does not speak for the name behind it") {
  const auto who = told(
      "When the state brought out its Wool Society Strategy, Patrick Frame, "
      "chief executive of Looms Britain, said that wool was dear.");
  CHECK(who.name("wool was dear") == "Patrick Frame");
}

TEST_CASE("names with a small word inside, and what is still to be said") {
  const auto who = told(
      "Plaid Cymru leader Emrys ap Dafydd will say that looms turn.\n\n“Wool "
      "is dear,” ap Dafydd is expected to say.");
  CHECK(who.name("looms turn") == "Emrys ap Dafydd");
  CHECK(who.name("Wool is dear").find("Dafydd") != std::string::npos);
}

TEST_CASE("an author with a comma is nobody else") {
  CHECK(told(by("Ann Webb, MP for Hull", "Wool is dear.")).name("is dear") ==
        "Ann Webb");
  CHECK(told(by("Tessa Jowell, MP", "Wool is dear.")).name("is dear") ==
        "Tessa Jowell");
  const auto who =
      told("Ann Webb, Labour, Hull\n\nWool is dear to us all.", "transcript");
  CHECK(who.name("is dear") == "Ann Webb");
  CHECK(who("is dear").holder.party == "labour");
}

TEST_CASE("a programme of another party is its publisher's, or nobody's") {
  Document document =
      testing::document("We will share the mills.", "manifesto");
  document.meta.party = "other";
  CHECK(told(document).name("share the mills").empty());
  document.meta.publisher = "Weavers' Party";
  CHECK(told(document).name("share the mills") == "Weavers' Party");
  CHECK(told(document)("share the mills").holder.party == "other");
}

TEST_CASE("a line that only says who says it is no furniture") {
  const auto who = told(
      "The row over wool went on for years in the town.\n\nHarriet Harman "
      "said:\n\n“The mill must stay, and it will.”");
  CHECK(who.name("must stay") == "Harriet Harman");
}

TEST_CASE("an office with capitals before a name is nobody's name") {
  for (const char* words :
       {"The Housing Minister, Ann Webb MP, said that looms would turn.",
        "The Housing Minister, Ann Webb, said that looms would turn.",
        "The Minister for Wool, Ann Webb MP, said that looms would turn."}) {
    CAPTURE(words);
    CHECK(told(words).name("looms would turn") == "Ann Webb");
  }
}

TEST_CASE("what a page says long after a report does not go on with it") {
  const std::string far = "\n\nWool is dear.\n\nLooms are old.";
  const std::string it = "\n\nIt would let weavers own their mills.";
  const std::string report = "Labour said that looms would stop.";
  CHECK(told(report + it).name("own their mills") == "Labour Party");
  CHECK(told(report + far + it).name("own their mills").empty());
}
