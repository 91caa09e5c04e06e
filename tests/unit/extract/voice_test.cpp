#include "pledgebook/extract/voice.h"

#include <doctest/doctest.h>

#include <chrono>

#include "sentence.h"

using namespace pledgebook;

namespace {

struct Heard {
  DocumentVoice voice;
  Segmentation text;
};

Heard hear(const Document& document) {
  const NormalizedText normal = normalize(document.text);
  Heard out{{}, segment(normal, document, {})};
  Discourse discourse(testing::shipped(), testing::parties(),
                      document.meta.date);
  out.voice =
      find_voice(document, out.text, normal.map, testing::shipped(), discourse);
  return out;
}

Heard hear(const std::string& text, const std::string& type = "article") {
  return hear(testing::document(text, type));
}

std::vector<std::string> speakers(const Heard& heard) {
  std::vector<std::string> out;
  for (const SpeakerTurn& turn : heard.voice.turns) {
    out.push_back(turn.speaker.name);
  }
  return out;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a manifesto is the party's") {
  Document document = testing::document("We will open mills.", "manifesto");
  document.meta.party = "green";
  const Heard heard = hear(document);
  CHECK(heard.voice.voice == Voice::programme);
  CHECK(heard.voice.author.party == "green");
  CHECK(heard.voice.author.kind == ActorKind::party);
  CHECK(heard.voice.author.basis == HolderBasis::metadata);
}

TEST_CASE("an article without a side is a narrator's") {
  CHECK(hear("Mills are old.").voice.voice == Voice::narrator);
  const Heard heard = hear("Of mills\n\nBy Carol Webb\n\nMills are old.");
  CHECK(heard.voice.voice == Voice::narrator);
  CHECK(heard.voice.author.party.empty());
}

TEST_CASE("a byline of the register makes the article the politician's own") {
  const Heard heard = hear("Of mills\n\nBy Tessa Jowell MP\n\nMills are old.");
  CHECK(heard.voice.voice == Voice::own);
  CHECK(heard.voice.author.name == "Tessa Jowell");
  CHECK(heard.voice.author.party == "labour");
  CHECK(heard.voice.author.basis == HolderBasis::byline);
}

TEST_CASE("no byline where it is none") {
  CHECK_FALSE(hear("By the river\n\nMills are old.").voice.author.known());
  CHECK_FALSE(hear("By Our Own Staff\n\nMills are old.").voice.author.known());
}

TEST_CASE("a given author comes before the byline") {
  Document document = testing::document("By Carol Webb\n\nMills are old.");
  document.meta.author = "David Cameron";
  const Heard heard = hear(document);
  CHECK(heard.voice.author.name == "David Cameron");
  CHECK(heard.voice.author.basis == HolderBasis::metadata);
  CHECK(heard.voice.voice == Voice::own);
}

TEST_CASE("a body's notice is the body's") {
  Document document = testing::document("Mills are old.", "press-release");
  document.meta.publisher = "ResPublica";
  const Heard heard = hear(document);
  CHECK(heard.voice.voice == Voice::own);
  CHECK(heard.voice.author.name == "ResPublica");
}

TEST_CASE("labels of a transcript are taken off and give the speakers") {
  const Heard heard = hear(
      "Ian Murray (Edinburgh South) (Lab): Will mills open?\n\n"
      "The Minister for the Cabinet Office (Mr Francis Maude): They will.\n\n"
      "Mr Murray: When?\n\nThey wait.",
      "transcript");
  CHECK(heard.voice.voice == Voice::transcript);
  CHECK(speakers(heard) == Names{"Ian Murray", "Francis Maude", "Ian Murray"});
  CHECK(heard.voice.turns[0].speaker.party == "labour");
  CHECK(heard.voice.turns[2].speaker.party == "labour");
  CHECK(heard.voice.turns[1].speaker.basis == HolderBasis::speaker_turn);
  CHECK(heard.text.words(heard.text.sentences[0]) == "Will mills open?");
  CHECK(heard.text.words(heard.text.sentences[1]) == "They will.");
  const SpeakerTurn* last =
      heard.voice.turn_at(heard.text.sentences[3].span.begin);
  REQUIRE(last != nullptr);
  CHECK(last->speaker.name == "Ian Murray");
}

TEST_CASE("a co-operative label counts for the party before the stroke") {
  const Heard heard =
      hear("Ann Low (Hull) (Lab/Co-op): Mills are old.", "transcript");
  REQUIRE(heard.voice.turns.size() == 1);
  CHECK(heard.voice.turns[0].speaker.party == "labour");
}

TEST_CASE("labels make a transcript only where most paragraphs have one") {
  CHECK(hear("Ann Low: Mills are old.\n\nBea Moss: So they are.\n\n"
             "Ann Low: Good.")
            .voice.voice == Voice::transcript);
  CHECK(hear("One thing: mills are old.\n\nThey turn.\n\nThey grind.")
            .voice.voice == Voice::narrator);
  CHECK(hear("we said: mills are old.", "transcript").voice.turns.empty());
  CHECK(
      hear("Mills turn. Ann Low: they do.", "transcript").voice.turns.empty());
}

TEST_CASE("turns that the reader gives are used as they are") {
  Document document = testing::document("Mills are old.\n\nSo they are.");
  document.turns.resize(2);
  document.turns[0].span = {0, 14};
  document.turns[0].speaker = "Ms Ann Low";
  document.turns[0].party = "green";
  document.turns[1].span = {16, 28};
  const Heard heard = hear(document);
  CHECK(heard.voice.voice == Voice::transcript);
  CHECK(speakers(heard) == Names{"Ann Low", ""});
  CHECK(heard.voice.turns[0].speaker.party == "green");
  CHECK(heard.voice.turn_at(15) == nullptr);
  CHECK(heard.voice.turn_at(16) == &heard.voice.turns[1]);
  CHECK(heard.voice.turn_at(99) == nullptr);
}

TEST_CASE("a long transcript takes no longer than its length") {
  std::string text;
  while (text.size() < (std::size_t{1} << 20)) {
    text += "Ann Low: Mills are old. They turn.\n\n";
  }
  const auto begin = std::chrono::steady_clock::now();
  CHECK(hear(text, "transcript").voice.turns.size() > 20000);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
}
