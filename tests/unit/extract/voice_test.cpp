#include "pledgebook/extract/voice.h"

#include <doctest/doctest.h>

#include "spoken.h"

using namespace pledgebook;
using pledgebook::testing::Spoken;

namespace {

DocumentVoice hear(const Document& document) {
  return find_voice(Spoken(document).in);
}

DocumentVoice hear(const std::string& text,
                   const std::string& type = "article") {
  return hear(testing::document(text, type));
}

}  // namespace

TEST_CASE("a manifesto is the party's") {
  Document document = testing::document("We will open mills.", "manifesto");
  document.meta.party = "green";
  const DocumentVoice heard = hear(document);
  CHECK(heard.voice == Voice::programme);
  CHECK(heard.author.party == "green");
}

TEST_CASE("an article without a side is a narrator's") {
  CHECK(hear("Mills are old.").voice == Voice::narrator);
  const DocumentVoice heard = hear("Of mills\n\nBy Carol Webb\n\nMills rot.");
  CHECK(heard.voice == Voice::narrator);
  CHECK(heard.author.party.empty());
}

TEST_CASE("a politician's or a body's text is their own") {
  CHECK(hear("Of mills\n\nBy Tessa Jowell MP\n\nMills are old.").voice ==
        Voice::own);
  Document notice = testing::document("Mills are old.", "press-release");
  notice.meta.publisher = "ResPublica";
  CHECK(hear(notice).voice == Voice::own);
  Document speech = testing::document("Mills are old.", "speech");
  speech.meta.author = "Carol Webb";
  CHECK(hear(speech).voice == Voice::own);
}

TEST_CASE("turns make a transcript, which without labels is its author's") {
  const DocumentVoice heard = hear(
      "Ann Low: Mills are old.\n\nBea Moss: So they are.\n\nAnn Low: Good.");
  CHECK(heard.voice == Voice::transcript);
  CHECK(heard.turns.size() == 3);
  Document bare = testing::document("Mills are old.", "transcript");
  CHECK(hear(bare).voice == Voice::narrator);
  bare.meta.author = "Ann Low";
  const DocumentVoice alone = hear(bare);
  CHECK(alone.voice == Voice::transcript);
  REQUIRE(alone.turns.size() == 1);
  CHECK(alone.turns[0].span == ByteSpan{0, bare.text.size()});
  CHECK(alone.turns[0].speaker.name == "Ann Low");
}

TEST_CASE("a byte belongs to the turn that holds it") {
  Document document = testing::document("Mills are old.\n\nSo they are.");
  document.turns.resize(2);
  document.turns[0].span = {0, 14};
  document.turns[1].span = {16, 28};
  const DocumentVoice heard = hear(document);
  CHECK(heard.turn_at(0) == heard.turns.data());
  CHECK(heard.turn_at(15) == nullptr);
  CHECK(heard.turn_at(16) == &heard.turns[1]);
  CHECK(heard.turn_at(99) == nullptr);
}

TEST_CASE("of a page of letters each byte is its letter's") {
  Document page = testing::document(
      "Letters\n\n"
      "The mill has never been so dear as it was in the year when I bought "
      "my first loom there.\nCllr Tessa Crake\nGreen party candidate, Hull\n\n"
      "Silk was always best, and nobody in Hull has ever said otherwise in my "
      "hearing, nor in my wife's.\nPeter Frame\nYork");
  page.meta.author = "Ann Low";
  const DocumentVoice heard = hear(page);
  CHECK_FALSE(heard.author.known());  // who edits the page writes no letter
  REQUIRE(heard.letters.size() >= 2);
  const std::size_t first = page.text.find("The mill");
  const std::size_t second = page.text.find("Silk");
  CHECK(heard.author_at(first).name == "Tessa Crake");
  CHECK(heard.voice_at(first) == Voice::own);
  CHECK_FALSE(heard.author_at(second).known());
  CHECK(heard.voice_at(second) == Voice::narrator);
}

TEST_CASE("comments begin at their heading") {
  const std::string text = "Mills are old.\n\nComments (12)\n\nSo they are.";
  CHECK(hear(text).comments_at == text.find("Comments"));
  CHECK(hear("Mills are old.\n\nComments").comments_at > 1000);
  CHECK(hear("Mills are old.\n\nNo comment\n\nSo they are.").comments_at >
        1000);
}
