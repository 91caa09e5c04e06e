#include "pledgebook/extract/frames.h"

#include <doctest/doctest.h>

#include "framed.h"

using namespace pledgebook;
using pledgebook::testing::Found;
using pledgebook::testing::Framed;

namespace {

// The frame of `sentence`, read after `before`.
Found frame(const std::string& sentence, const std::string& before = "") {
  return Framed(sentence, before).found();
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a report before its content") {
  const Found found =
      frame("Tessa Jowell said that mills will be handed over.");
  CHECK(found.verb == VerbClass::say);
  CHECK((found.past && found.that && !found.trailing));
  CHECK(found.holders == Names{"Tessa Jowell"});
  CHECK(found.content == "mills will be handed over.");
}

TEST_CASE("without that, and in the present") {
  const Found found = frame("Labour says mills should be handed over.");
  CHECK(found.verb == VerbClass::say);
  CHECK((!found.past && !found.that));
  CHECK(found.content == "mills should be handed over.");
}

TEST_CASE("over a hearer and a time") {
  const Found found =
      frame("Tessa Jowell told the Commons last night that mills must go.");
  CHECK(found.holders == Names{"Tessa Jowell"});
  CHECK(found.content == "mills must go.");
}

TEST_CASE("a report after its content") {
  const Found found =
      frame("The mills will be handed to their staff, Tessa Jowell said.");
  CHECK(found.trailing);
  CHECK(found.holders == Names{"Tessa Jowell"});
  CHECK(found.content == "The mills will be handed to their staff");
}

TEST_CASE("a report turned around") {
  const Found found =
      frame("The mills will be handed to their staff, said David Cameron.");
  CHECK(found.trailing);
  CHECK(found.holders == Names{"David Cameron"});
  CHECK(found.content == "The mills will be handed to their staff");
}

TEST_CASE("a report inside what is said: whoever stands behind its verb") {
  const Found found = frame(
      "Under Labour, said Ed Balls, the mills would be handed to their staff.");
  CHECK(found.holders == Names{"Ed Balls"});
  CHECK(found.content == "the mills would be handed to their staff.");
  CHECK(frame("Mills rot, said Ed Balls, who is the author of a long book.")
            .content == "Mills rot");
  CHECK(frame("Mills will run, Ed Balls said, and looms.").content ==
        "Mills will run");
}

TEST_CASE("it was she who said it, and a body which said so") {
  const Found picked = frame("It was Ed Balls who said that mills run.");
  CHECK(picked.holders == Names{"Ed Balls"});
  CHECK(picked.content == "mills run.");
  const Found behind =
      frame("The plan was praised by Unite, which said that mills run.");
  CHECK(behind.holders == Names{"Unite"});
  CHECK_FALSE(
      frame("A friend of Unite, which said that mills run, left.").holders ==
      Names{"Unite"});
}

TEST_CASE("a participle goes on with the sentence's subject") {
  const Found found = frame("Ed Balls hit back, saying that mills run.");
  CHECK(found.holders == Names{"Ed Balls"});
  CHECK(found.content == "mills run.");
  CHECK_FALSE(frame("Mills hit back, saying that looms run.").frame);
  const Found second = frame("Ed Balls left, but said that mills run.");
  CHECK(second.holders == Names{"Ed Balls"});
  CHECK(second.content == "mills run.");
  CHECK_FALSE(frame("Ed Balls left, and said nothing about it.").frame);
}

TEST_CASE("a relative clause with a report in it, and what was found") {
  const Found within =
      frame("The bill, which Labour says would share mills, is old.");
  CHECK(within.holders == Names{"Labour Party"});
  const Found found = frame("Two mills in three are dry, Unite found.");
  CHECK(found.holders == Names{"Unite"});
  CHECK_FALSE(frame("Two mills in three were what Unite found there.").frame);
}

TEST_CASE("what people were told nobody has told them") {
  const Found found = frame("Weavers were told that mills run.");
  CHECK((found.frame && found.holders.empty()));
  CHECK(found.content == "mills run.");
  CHECK_FALSE(frame("They left before they were told that mills run.").frame);
}

TEST_CASE("a letter to somebody is not theirs") {
  CHECK(frame("The letter to Ed Balls says that mills run.").holders.empty());
  CHECK(frame("The letter by Ed Balls says that mills run.").holders ==
        Names{"Ed Balls"});
}

TEST_CASE("what the author sees or hears somebody say is the author's") {
  CHECK_FALSE(frame("It is good to hear Ed Balls say that mills run.").frame);
  CHECK(frame("It is good that Ed Balls says that mills run.").holders ==
        Names{"Ed Balls"});
}

TEST_CASE("a report behind a quotation, with a pronoun") {
  const Found found = frame("\u201CWe will hand it over,\u201D she said.",
                            "Tessa Jowell came.");
  CHECK(found.frame);
  CHECK(found.holders == Names{"Tessa Jowell"});
}

TEST_CASE("over an apposition between commas, dashes or brackets") {
  for (const char* words :
       {"Tessa Jowell, the Cabinet Office minister, said mills will go.",
        "Tessa Jowell \u2013 the Cabinet Office minister \u2013 said mills "
        "will go.",
        "Tessa Jowell (the Cabinet Office minister) said mills will go."}) {
    CAPTURE(words);
    const Found found = frame(words);
    CHECK(found.holders == Names{"Tessa Jowell"});
    CHECK(found.content == "mills will go.");
  }
}

TEST_CASE("a body behind the name only describes it") {
  const Found of = frame("Dr Carol Webb of Unite said mills must stay open.");
  CHECK(of.holders == Names{"Carol Webb"});
  const Found for_side =
      frame("Dr Carol Webb, for the Greens, said mills must stay open.");
  CHECK(for_side.holders == Names{"Carol Webb"});
}

TEST_CASE("two who say one thing") {
  const Found found =
      frame("Tessa Jowell and David Cameron said mills should stay open.");
  CHECK(found.holders == Names{"Tessa Jowell", "David Cameron"});
}

TEST_CASE("words between subject and verb") {
  CHECK(
      frame("Tessa Jowell has also repeatedly said mills will stay.").holders ==
      Names{"Tessa Jowell"});
  CHECK(frame("Labour had promised to keep the mills.").past);
}

TEST_CASE("each class of verb") {
  CHECK(frame("Labour believes mills matter.").verb == VerbClass::believe);
  CHECK(frame("Labour promised to keep mills.").verb == VerbClass::commit);
  CHECK(frame("Labour wants to keep mills.").verb == VerbClass::want);
  CHECK(frame("ResPublica recommends new mills.").verb == VerbClass::recommend);
  CHECK(frame("Labour called for new mills.").verb == VerbClass::demand);
  CHECK(frame("Labour welcomed the new mills.").verb == VerbClass::evaluate);
  CHECK(frame("Labour denied any plan for mills.").verb == VerbClass::deny);
}

TEST_CASE("a possessive name is no subject") {
  CHECK_FALSE(frame("Labour's pledge was kept.").frame);
  CHECK_FALSE(frame("The book on David Cameron's said views sold.").frame);
}

TEST_CASE("a report that bears a name is no verb") {
  CHECK_FALSE(frame("Mills stand in the Maude report's annex.").frame);
  CHECK_FALSE(frame("Mills stand in the Maude report of May.").frame);
  CHECK(frame("Maude reported that mills stand.").frame);
}

TEST_CASE("verbs inside a quotation report nothing outside it") {
  CHECK_FALSE(frame("\u201CTessa Jowell said that mills matter.\u201D").frame);
}

TEST_CASE("no frame without a speaker or a reporting verb") {
  CHECK_FALSE(frame("The mills will be handed to their staff.").frame);
  CHECK_FALSE(frame("Tessa Jowell walked by the mill.").frame);
  CHECK_FALSE(frame("Said.").frame);
  CHECK_FALSE(frame("").frame);
}

TEST_CASE("content lies inside the sentence whatever stands where") {
  for (const char* words :
       {"Labour said", "Labour said.", "Labour said,", "Labour said that",
        ", Labour said", "x, said Labour", "According to",
        "According to Labour", "According to Labour,", "In its view",
        "In Labour's view, mills rot.", "\u201C\u201D Labour said",
        "a b c, Labour said today", "\u201CNo\u201D said Labour",
        "Labour (said", "Labour \u2013 said"}) {
    CAPTURE(words);
    const Framed framed(words);
    const auto found = framed.frame();
    if (!found) continue;
    const std::size_t end = framed.read().text.size();
    CHECK(found->content.begin <= found->content.end);
    CHECK(found->content.end <= end);
    CHECK(found->words.end <= end);
    for (const std::size_t s : found->subjects) {
      CHECK(s < framed.read().mentions.size());
    }
  }
}

TEST_CASE("what stands without a verb of saying is found too") {
  CHECK(frame("Ed Balls: “Looms stop.”").holders == Names{"Ed Balls"});
  CHECK(frame("“Looms stop at noon.” Ann Webb, head of Unite").trailing);
  CHECK(frame("To explain it Ed Balls tells of a visit:").introduces);
  CHECK(frame("Looms stop, according to Unison.").holders == Names{"Unison"});
  CHECK(frame("I was told by Ed Balls that looms would stop.").holders ==
        Names{"Ed Balls"});
}

TEST_CASE("the verb table knows forms, tense and length") {
  const auto at = [](const char* words) {
    return testing::verbs().at(tokenize(words), 0);
  };
  CHECK(at("promised to").verb == VerbClass::commit);
  CHECK(at("promised to").past);
  CHECK_FALSE(at("promises to").past);
  CHECK(at("told").past);
  CHECK(at("called for calm").tokens == 2);
  CHECK(at("walked").verb == VerbClass::none);
}
