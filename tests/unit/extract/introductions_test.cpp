#include <doctest/doctest.h>

#include "told.h"

using namespace pledgebook;
using pledgebook::testing::document;
using pledgebook::testing::Told;
using pledgebook::testing::told;

namespace {

Told notice(const std::string& text) {
  Document given = document(text, "press-release");
  given.meta.publisher = "Department of Health";
  return told(given);
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a paragraph behind \"she said:\" is hers without any mark") {
  const auto who = notice(
      "The department will give weavers £5 million.\n\nHealth Minister Ann "
      "Webb said:\n\nWeavers know their mills. We will let them own "
      "them.\n\nWe have done so in Hull.");
  CHECK(who.name("give weavers") == "Department of Health");
  for (const char* words : {"know their mills", "let them own", "in Hull"}) {
    CAPTURE(words);
    CHECK(who.name(words) == "Ann Webb");
    CHECK(who(words).attribution == Attribution::quote);
    CHECK(who(words).holder.basis == HolderBasis::continued);
  }
}

TEST_CASE("where unmarked words may have ended there are two candidates") {
  const auto who = notice(
      "Health Minister Ann Webb said:\n\nWeavers know their mills.\n\nThe fund "
      "opens on 1 June.");
  CHECK(who.name("fund opens").empty());
  CHECK(who("fund opens").holder.candidates ==
        Names{"Ann Webb", "Department of Health"});
}

TEST_CASE("unmarked words end where marks or another speaker begin") {
  const std::string begins =
      "Health Minister Ann Webb said:\n\nWeavers know their mills.\n\n";
  const auto next = notice(begins +
                           "The chair of the guild, Ivo Frame, said:\n\nWool "
                           "is dear to us all.");
  CHECK(next.name("is dear") == "Ivo Frame");
  const auto told_of = notice(begins +
                              "Ivo Frame MP said that wool was dear.\n\nThe "
                              "fund opens on 1 June.");
  CHECK(told_of.name("was dear") == "Ivo Frame");
  CHECK(told_of.name("fund opens") == "Department of Health");
  const auto marked = notice(begins + "“Looms turn,” said Ivo Frame MP.");
  CHECK(marked.name("Looms turn") == "Ivo Frame");
}

TEST_CASE("a long way behind the colon the words are the notice's again") {
  std::string text = "Health Minister Ann Webb said:";
  for (int i = 0; i < 8; ++i) text += "\n\nWool is dear in the town.";
  CHECK(notice(text + "\n\nThe fund opens on 1 June.").name("fund opens") ==
        "Department of Health");
}

TEST_CASE("what only leads to a colon gives nobody the author's words") {
  const auto who = notice(
      "It surprised nobody when Ann Webb, who had come far, was heard:\n\nWool "
      "is dear to us all.");
  CHECK(who.name("is dear") == "Department of Health");
}

TEST_CASE("another's paper speaks for itself in a politician's text") {
  Document given = document(
      "The guild wrote to us. The report says that 40 mills have closed. Our "
      "report says that wool is dear.",
      "article");
  given.meta.author = "Tessa Jowell";
  const auto who = told(given);
  CHECK(who.name("40 mills").empty());
  CHECK(who("40 mills").attribution == Attribution::reported);
  CHECK(who.name("wool is dear") == "Tessa Jowell");
  given.meta.author = "Department of Health";
  given.meta.type = "press-release";
  CHECK(told(given).name("40 mills") == "Department of Health");
}

TEST_CASE("who agrees with a colleague speaks for themselves") {
  Document given =
      document("So we will, as Ann Webb said, share the mills.", "speech");
  given.meta.author = "Tessa Jowell";
  CHECK(told(given).name("share the mills") == "Tessa Jowell");
}

TEST_CASE("a body's notice and a politician's article tell of others") {
  Document given = document(
      "The Prime Minister said that mills would be shared. Labour has called "
      "for looms to be let. Our members are glad. Ministers say that wool is "
      "dear.",
      "press-release");
  given.meta.publisher = "Co-operatives UK";
  given.meta.date = testing::day("2013-05-05");
  const auto who = told(given);
  CHECK(who.name("would be shared") == "David Cameron");
  CHECK(who.name("looms to be let") == "Labour Party");
  CHECK(who.name("are glad") == "Co-operatives UK");
  CHECK(who.name("wool is dear") == "UK Government");
}
