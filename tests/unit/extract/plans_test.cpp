// Whose plan a reporter tells of, and what merely mentions one: in whole
// documents of our own.
#include "pledgebook/extract/plans.h"

#include <doctest/doctest.h>

#include "sentence.h"
#include "told.h"

using namespace pledgebook;
using testing::Told;
using testing::told;

TEST_CASE("under a party's plan things are that party's") {
  const Told who = told(
      "Labour said that looms had stopped.\n\nUnder the Tory scheme weavers "
      "would be given a mill each.\n\nUnder Labour dyers will run the quay.");
  CHECK(who.name("weavers") == "Conservative Party");
  CHECK(who("weavers").attribution == Attribution::reported);
  CHECK(who("weavers").holder.party == "conservative");
  CHECK(who.name("dyers") == "Labour Party");
}

TEST_CASE("what stood under a party is no plan of theirs") {
  const Told who = told("Under Labour the looms of Hull stood still.");
  CHECK(who.name("looms").empty());
  CHECK(who("looms").attribution == Attribution::author);
}

TEST_CASE("an owner beside the noun owns the plan") {
  const Told who = told(
      "Liberal Democrat proposals would give dyers the quay.\n\nThe "
      "Conservatives' plans include a mill for weavers.\n\nThe Conservatives' "
      "records include a list of weavers.");
  CHECK(who.name("the quay") == "Liberal Democrats");
  CHECK(who.name("a mill") == "Conservative Party");
  CHECK(who.name("a list").empty());
}

TEST_CASE("whoever presents a plan holds it, over an apposition") {
  const Told who = told(
      "On Friday Tessa Jowell (pictured), the Cabinet Office minister, laid "
      "out plans for looms.\n\nFrancis Maude, the shadow minister, will lead "
      "the work on quays.\n\nDavid Cameron presented his plan in Leeds.\n\n"
      "David Cameron presented a prize.");
  CHECK(who.name("for looms") == "Tessa Jowell");
  CHECK(who("for looms").attribution == Attribution::reported);
  CHECK(who.name("on quays") == "Francis Maude");
  CHECK(who.name("in Leeds").empty());
  CHECK(who.name("a prize").empty());
}

TEST_CASE("behind a journalist's name a party's promise stays the party's") {
  Document document = testing::document(
      "If it wins in May the Labour Party will hand looms to weavers.\n\nThe "
      "quay would also get a crane of its own.\n\nWool cost a pound in 1904.");
  document.meta.author = "Edna Pym";
  const Told who = told(document);
  CHECK(who.name("looms") == "Labour Party");
  CHECK(who.name("a crane") == "Labour Party");
  CHECK(who("a crane").holder.basis == HolderBasis::continued);
  CHECK(who.name("Wool cost") == "Edna Pym");
}

TEST_CASE("an office that nobody is named for is called what the text says") {
  const Told who = told("Lib Dem ministers will look into looms.");
  CHECK(who.name("look into") == "Lib Dem ministers");
  CHECK(who("look into").holder.party == "liberal-democrat");
}

TEST_CASE("a plan goes on by pronoun, by its noun and by a bare would") {
  const Told who = told(
      "Francis Maude, the shadow minister, will visit the looms.\n\nIn "
      "particular he will ask who owns them.\n\nAnother part of the plans is a "
      "crane for the quay.\n\nA fund for dyers is planned.\n\nRent for sheds "
      "would be paid by the state.");
  for (const char* part : {"who owns", "a crane", "for dyers", "for sheds"}) {
    CAPTURE(part);
    CHECK(who.name(part) == "Francis Maude");
    CHECK(who(part).attribution == Attribution::reported);
  }
}

TEST_CASE("a bare would is nobody's once another side has spoken") {
  const Told who = told(
      "Francis Maude, the shadow minister, will visit the looms.\n\nLabour "
      "said that looms had stopped.\n\nRent for sheds would be paid by the "
      "state.");
  CHECK(who.name("for sheds").empty());
}

TEST_CASE("a plan is whoever's has made it") {
  for (const auto& [maker, name] :
       std::vector<std::pair<std::string, std::string>>{
           {"Labour", "Labour Party"},
           {"Francis Maude", "Francis Maude"},
           {"the Scottish Government", "Scottish Government"}}) {
    CAPTURE(maker);
    const Told who = told("The scheme announced by " + maker +
                          " would help weavers to buy their mills.");
    CHECK(who.name("help weavers") == name);
  }
}

TEST_CASE("who brought a bill in, over titles and asides") {
  const Told who = told(
      "A bill brought in by backbencher Jesse Norman, which has friends, would "
      "let weavers buy their mills.");
  CHECK(who.name("let weavers buy") == "Jesse Norman");
}

TEST_CASE("what comes if a party wins is that party's plan") {
  for (const char* words :
       {"If the Liberal Democrats win, weavers will share their mills.",
        "Weavers will share their mills if the Liberal Democrats are elected.",
        "A future Liberal Democrat government would share the mills."}) {
    CAPTURE(words);
    CHECK(told(words).name("share") == "Liberal Democrats");
  }
  CHECK(told("If the Liberal Democrats knew it, mills would be let.")
            .name("mills would")
            .empty());
}

TEST_CASE("a rival's plan within a report has two candidates") {
  const Told who = told(
      "Francis Maude said that looms would stop. The scheme announced by "
      "Labour would help weavers to buy their mills.");
  CHECK(who.name("help weavers").empty());
  CHECK(who("help weavers").holder.candidates ==
        std::vector<std::string>{"Francis Maude", "Labour Party"});
}

TEST_CASE("a party's adjective in one word or two") {
  testing::Reading read;
  const auto side = [&](const std::string& words) {
    read(words);
    return read.discourse.side_at(read.tokens, 0);
  };
  CHECK(side("Tory plans").first.party == "conservative");
  CHECK(side("Tory plans").second == 1);
  CHECK(side("Lib Dem plans").first.name == "Liberal Democrats");
  CHECK(side("Lib Dem plans").second == 2);
  CHECK(side("Green plans").first.party == "green");
  CHECK_FALSE(side("green plans").first.known());
  CHECK(side("Weavers plan").second == 0);
}
