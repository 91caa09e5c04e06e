#include "pledgebook/extract/turns.h"

#include <doctest/doctest.h>

#include "spoken.h"
#include "support/stopwatch.h"

using namespace pledgebook;
using pledgebook::testing::names_of;
using pledgebook::testing::Spoken;

namespace {

std::vector<SpeakerTurn> turns(const std::string& text,
                               const std::string& type = "transcript") {
  return find_turns(Spoken(text, type).in);
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("labels of a transcript are taken off and give the speakers") {
  const Spoken spoken(
      "Ian Murray (Edinburgh South) (Lab): Will mills open?\n\n"
      "The Minister for the Cabinet Office (Mr Francis Maude): They will.\n\n"
      "Mr Murray: When?\n\nThey wait.",
      "transcript");
  const auto found = find_turns(spoken.in);
  CHECK(names_of(found) == Names{"Ian Murray", "Francis Maude", "Ian Murray"});
  CHECK(found[0].speaker.party == "labour");
  CHECK(found[2].speaker.party == "labour");
  CHECK(found[1].speaker.basis == HolderBasis::speaker_turn);
  CHECK(spoken.sentence(0) == "Will mills open?");
  CHECK(spoken.sentence(1) == "They will.");
  const ByteSpan last = found[2].span;
  CHECK(last.in(spoken.text.text) == " When?  They wait.");
}

TEST_CASE("a co-operative label counts for the party before the stroke") {
  const auto found = turns("Ann Low (Hull) (Lab/Co-op): Mills are old.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].speaker.party == "labour");
}

TEST_CASE("initials and surnames are those of whoever spoke in full before") {
  CHECK(names_of(turns("Ann Low: Mills rot.\n\nAL: They do.\n\nLow: Indeed.\n\n"
                       "BM: No.")) ==
        Names{"Ann Low", "Ann Low", "Ann Low", ""});
}

TEST_CASE("a name with a particle speaks too") {
  CHECK(names_of(turns("Ann Low MS: Mills rot.\n\n"
                       "Mabon ap Gwynfor MS: They do.")) ==
        Names{"Ann Low", "Mabon ap Gwynfor"});
}

TEST_CASE("an office speaks as whoever held it that day") {
  const Spoken spoken(testing::document(
      "The Prime Minister: Mills will turn.\n\nMr Low: Will they?\n\n"
      "The Prime Minister: They will.\n\nThe Keeper of Mills: Hear, hear.",
      "transcript", "2012-01-18"));
  CHECK(names_of(find_turns(spoken.in)) ==
        Names{"David Cameron", "Low", "David Cameron", "Keeper of Mills"});
}

TEST_CASE(
    "speakers in capitals before a full stop, as American hearings have") {
  CHECK(names_of(turns("The CHAIRMAN. The mills are old.\n\n"
                       "Mr. OAKES of Ohio. They turn.\n\n"
                       "Senator REED. They grind.\n\nMr. OAKES. So be it.")) ==
        Names{"Chairman", "Oakes", "Reed", "Oakes"});
}

TEST_CASE("questions and answers are nobody's that the text names") {
  const std::string text =
      "Q. Are mills old?\n\nA. They are two hundred years old.\n\n"
      "Q. And do they turn?\n\nA. Every day of the week.";
  CHECK(names_of(turns(text, "article")) == Names{"", "", "", ""});
  CHECK(
      turns("A. Oakes ran it.\n\nA. Reed sold it.\n\nA. Low has it.", "article")
          .empty());
}

TEST_CASE("answers are those of the one person in an interview's title") {
  const std::string text =
      "Q. Are mills old?\n\nA. They are two hundred years old.\n\n"
      "Q. And do they turn?\n\nA. Every day of the week.";
  Document document = testing::document(text, "article");
  document.meta.title = "Five minutes with Ann Low";
  CHECK(names_of(find_turns(Spoken(document).in)) ==
        Names{"", "Ann Low", "", "Ann Low"});
  document.meta.title = "Ann Low and Mary Moss on mills";
  CHECK(names_of(find_turns(Spoken(document).in)) == Names{"", "", "", ""});
}

TEST_CASE("a house's initials name nobody") {
  CHECK(names_of(turns("ZQX: Are mills old?\n\nAnn Low: They are.")) ==
        Names{"", "Ann Low"});
}

TEST_CASE("labels make a transcript only where most paragraphs have one") {
  CHECK(turns("Ann Low: Mills are old.\n\nBea Moss: So they are.\n\n"
              "Ann Low: Good.",
              "article")
            .size() == 3);
  CHECK(
      turns("One thing: mills are old.\n\nThey turn.\n\nThey grind.", "article")
          .empty());
  CHECK(turns("we said: mills are old.").empty());
  CHECK(turns("Mills turn. Ann Low: they do.").empty());
}

TEST_CASE("a text without turns is left as it was") {
  const Spoken spoken("Ann Low: Mills are old.\n\nThey turn.\n\nThey grind.");
  CHECK(find_turns(spoken.in).empty());
  CHECK(spoken.sentence(0) == "Ann Low: Mills are old.");
}

TEST_CASE("turns that the reader gives are used as they are") {
  Document document =
      testing::document("Mills are old.\n\nAnn Low: So are we.");
  document.turns.resize(2);
  document.turns[0].span = {0, 14};
  document.turns[0].speaker = "Ms Ann Low";
  document.turns[0].party = "green";
  document.turns[1].span = {16, 35};
  const Spoken spoken(document);
  const auto found = find_turns(spoken.in);
  CHECK(names_of(found) == Names{"Ann Low", ""});
  CHECK(found[0].speaker.party == "green");
  CHECK(found[1].span == ByteSpan{16, 35});
  CHECK(spoken.sentence(1) == "Ann Low: So are we.");
}

TEST_CASE("a long transcript takes no longer than its length") {
  std::string text;
  while (text.size() < (std::size_t{1} << 20)) {
    text += "Ann Low: Mills are old. They turn.\n\n";
  }
  const pledgebook_tests::Stopwatch watch;
  CHECK(turns(text).size() > 20000);
  CHECK(watch.seconds() < 20);
}
