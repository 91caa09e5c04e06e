// Whose words they are, in whole documents of our own: wrong names are the
// worst error, so each case says who must not be named as well.
#include <doctest/doctest.h>

#include "told.h"

using namespace pledgebook;
using testing::Told;
using testing::told;

TEST_CASE("a stranger's words are not the last speaker's") {
  const Told who = told(
      "Billy Hayes said that looms would stop. A weaver's neighbour, Edna Pym, "
      "said the mill should never be sold. She would go on weaving.");
  CHECK(who.name("looms would stop") == "Billy Hayes");
  CHECK(who.name("never be sold").empty());
  CHECK(who("never be sold").attribution == Attribution::reported);
  CHECK(who.name("go on weaving").empty());
}

TEST_CASE("an unnamed speaker's quotation stays nobody's to its end") {
  const Told who = told(
      "Tessa Jowell said that looms would stop.\n\n“The mill must stay,” said "
      "a weaver in Hull. “We will buy it. We should have done so long ago.”");
  CHECK(who.name("must stay").empty());
  CHECK(who.name("will buy").empty());
  CHECK(who.name("long ago").empty());
}

TEST_CASE("the minister's quotation follows the minister") {
  const Told who = told(
      "Cabinet Office minister Tessa Jowell said mills could be shared.\n\n"
      "The minister said weavers should own them. “Mills belong to weavers.”");
  CHECK(who.name("should own them") == "Tessa Jowell");
  CHECK(who.name("belong to weavers") == "Tessa Jowell");
}

TEST_CASE("what is done to a thing announced is its announcer's") {
  const Told who = told(
      "The government has launched a commission on looms.\n\nChaired by Will "
      "Hutton, the commission will be asked to look at mills.");
  CHECK(who.name("will be asked") == "UK Government");
  CHECK(who("will be asked").attribution == Attribution::reported);
}

TEST_CASE("another body does not go on with a person's words") {
  const Told who = told(
      "Unison branch secretary Keith Moody said weavers had no say. The union "
      "will ballot its members. The company will not sell the mill.");
  CHECK(who.name("no say") == "Keith Moody");
  CHECK(who.name("will ballot") == "Unison");
  CHECK(who.name("will not sell").empty());
}

TEST_CASE("he is not clear behind a sentence that names two") {
  const Told who = told(
      "David Cameron said that looms would stop. Nick Clegg and George Osborne "
      "came late. He will open a mill next week.");
  CHECK(who.name("open a mill").empty());
  CHECK(who("open a mill").holder.candidates.size() >= 2);
}

TEST_CASE("the clause before a second speaker is not hers") {
  const Told who = told(
      "The mill is to find out what went wrong, and Tessa Jowell plans a "
      "meeting of weavers.");
  CHECK(who.name("find out what went wrong").empty());
  CHECK(who.name("plans a meeting") == "Tessa Jowell");
}

TEST_CASE("May the month does not carry a promise on") {
  const Told who = told(
      "Labour promised new looms in 2007. There were 12 of them in May 2009.");
  CHECK(who.name("There were 12").empty());
}

TEST_CASE("a programme's owner is known again") {
  const Told who = told(
      "In mills, Labour's programme said looms would be shared. The programme "
      "said weavers would be paid. The coalition's programme of May 2010 had "
      "said looms would stop.");
  CHECK(who.name("weavers would be paid") == "Labour Party");
  CHECK(who.name("looms would stop") == "UK Government");
  CHECK(who("looms would stop").holder.party == "coalition");
}

TEST_CASE("readers' comments are nobody's") {
  const Told who = told(
      "Of mills\n\nBy Carol Webb\n\nThe mill should be shared.\n\nThe loom "
      "should be oiled.\n\nComments (2)\n\nLabour will regret the mill.\n\n"
      "Weavers should go.");
  CHECK(who.name("mill should be shared") == "Carol Webb");
  CHECK(who.name("will regret").empty());
  CHECK(who.name("should go").empty());
}

TEST_CASE("a byline glued to the section is no claim") {
  const Told who = told(
      "Of mills\n\nWeavingBy Carol Webb / @carolwebb_mill\n\nThe mill should "
      "be shared.");
  CHECK(who.name("should be shared") == "Carol Webb");
  for (const Candidate& candidate : who.analysis.candidates) {
    const auto words = candidate.unit.span.in(who.analysis.text.text);
    CHECK(words.find("@carolwebb_mill") == words.npos);
  }
}

TEST_CASE("a firm's own notice, and its people by name") {
  Document document = testing::document(
      "Thornby Mutual will run forty mills from June.\n\nAnn Webb, chief "
      "executive, said the firm would hire weavers. She hoped for more.\n\n"
      "“Looms matter,” said a weaver in Hull.",
      "press-release");
  document.meta.publisher = "Thornby Mutual";
  const Told who = told(document);
  CHECK(who.name("will run forty mills") == "Thornby Mutual");
  CHECK(who.name("would hire weavers") == "Ann Webb");
  CHECK(who.name("Looms matter").empty());
  document.meta.publisher = "Notice Wire";  // sends on what others write
  CHECK(told(document).name("will run forty mills") != "Notice Wire");
}

TEST_CASE("several who sign a letter are candidates, one is its author") {
  const std::string text =
      "Sir, The looms should be kept.\n\nWe will not sell the mill.\n\n";
  const Told two = told(text + "Carol Webb\n\nColin Frame MP", "letter");
  CHECK(two.name("should be kept").empty());
  CHECK(two("should be kept").holder.candidates.size() == 2);
  const Told one = told(text + "Carol Webb", "letter");
  CHECK(one.name("should be kept") == "Carol Webb");
}

TEST_CASE("others are quoted in texts that speak for themselves") {
  Document document = testing::document(
      "We will open mills.\n\nDavid Cameron told voters in May that looms were "
      "safe.\n\nAccording to the Smith Institute, every loom feeds five.\n\n"
      "“It saved my mill,” says Jane Pym, a weaver.",
      "manifesto");
  document.meta.party = "green";
  const Told who = told(document);
  CHECK(who.name("We will open mills").find("Green") == 0);
  CHECK(who.name("looms were safe") == "David Cameron");
  CHECK(who.name("feeds five") == "Smith Institute");
  CHECK(who.name("saved my mill").empty());
}

TEST_CASE("a round-up's labels name the speakers") {
  const Told who = told(
      "Ed Mayo, secretary general of Co-operatives UK: “This is new. It will "
      "save mills.”\n\nDavid Cameron: “We will share looms.”");
  CHECK(who.name("This is new") == "Ed Mayo");
  CHECK(who.name("save mills") == "Ed Mayo");
  CHECK(who.name("share looms") == "David Cameron");
  CHECK(who("share looms").attribution == Attribution::quote);
}

TEST_CASE("a backbencher's namesake writes as a journalist") {
  Document document = testing::document("The mill should be shared.");
  document.meta.author = "Chris Davies";
  const Told who = told(document);
  CHECK(who.name("should be shared") == "Chris Davies");
  CHECK(who("should be shared").holder.party.empty());
}

TEST_CASE("what others would is not what the last speaker would") {
  const Told who = told(
      "David Cameron said that looms would stop. Some weavers would like to "
      "see them go. The looms would be sold.");
  CHECK(who.name("would like to see").empty());
}

TEST_CASE("a paper by a body's author is the body's whose report it is") {
  const Told who = told(
      "Looms should be shared, according to a report by ResPublica and the "
      "weavers' body Loomwatch Trust. Idle Looms, the first of three papers by "
      "Phillip Blond, says that mills should be shared too.");
  CHECK(who.name("Looms should be shared") == "ResPublica");
  CHECK(who.name("mills should be shared too") == "ResPublica");
  const Told alone = told(
      "Idle Looms, the first of three papers by Phillip Blond, says that mills "
      "should be shared.");
  CHECK(alone.name("mills should be shared") == "Phillip Blond");
}

TEST_CASE("he who reports is named in the sentence, else has spoken before") {
  const std::string before = "Ed Balls said that wool was dear.\n\n";
  for (const char* words :
       {"Although Vince Cable admits it, he insists that looms will turn.",
        "When Vince Cable left the mill he said that looms would turn.",
        "Vince Cable met Tessa Jowell and he said that looms would turn."}) {
    CAPTURE(words);
    CHECK(told(before + words).name("looms w") == "Vince Cable");
  }
  const auto behind = told(
      "Ed Balls said that wool was dear. Vince Cable was no weaver, he "
      "said.");
  CHECK(behind.name("no weaver").empty());
  CHECK(behind("no weaver").holder.candidates ==
        std::vector<std::string>{"Ed Balls", "Vince Cable"});
}

TEST_CASE("somebody new in the paragraph may be who goes on") {
  const auto who = told(
      "Ed Balls said that wool was dear. Vince Cable was scornful. Looms "
      "would turn for ever.");
  CHECK(who.name("for ever").empty());
  CHECK(who("for ever").holder.candidates ==
        std::vector<std::string>{"Ed Balls", "Vince Cable"});
}

TEST_CASE("evidence, rumours and others' warnings do not go on") {
  const std::string before = "Ed Balls said that wool was dear. ";
  for (const char* words :
       {"It is understood that looms will turn.",
        "Leaked minutes show that looms would turn.",
        "Unite's warning that looms will turn has been played down.",
        "Neither the Tories nor Labour will see that looms turn.",
        "A group in the Assembly said that looms would turn.",
        "An amendment in the name of Lord Penfold would let looms turn."}) {
    CAPTURE(words);
    CHECK(told(before + words).name("turn") != "Ed Balls");
  }
}

TEST_CASE("the Government of a page on another may be that one") {
  const std::string ours = "The Government said that looms would turn.";
  CHECK(told("Looms stand still. " + ours).name("would turn") ==
        "UK Government");
  CHECK(told("The Sri Lankan Government has let the looms rot. " + ours)
            .name("would turn")
            .empty());
}
