#include "pledgebook/extract/features.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <utility>

#include "pledgebook/base/strings.h"
#include "support/shipped.h"

using namespace pledgebook;

namespace {

RuleSet made_rules() {
  const std::pair<const char*, const char*> kPatterns[] = {
      {"modal.will", "{<}will{>}"},
      {"modal.would", "{<}would{>}"},
      {"figure.any", "[0-9]"},
      {"verb.finite", "{<}(will|would|is){>}"},
      {"self.subject", "{<}we{>}"},
      {"act.first-word", "^mend{>}"},
      {"act.gerund-first", "^mending{>}"},
      {"modal.headline-to", " to be "}};
  std::vector<RuleSpec> specs;
  for (const auto& [id, pattern] : kPatterns) {
    specs.emplace_back();
    specs.back().id = id;
    specs.back().pattern = pattern;
  }
  auto set = RuleSet::make(specs, Lexicon());
  REQUIRE(set);
  return std::move(*set);
}

const RuleSet& rules() {
  static const RuleSet set = made_rules();
  return set;
}

const CueWords& cues() {
  static const CueWords words = [] {
    Lexicon lexicon;
    lexicon.classes["cue-word"] = {"now", "last", "too"};
    return CueWords(lexicon);
  }();
  return words;
}

std::vector<std::string> features(const std::string& words, Unit unit = {}) {
  unit.span = unit.content = {0, words.size()};
  LeadInSign lead_in(rules());
  return features_of(unit, words, rules(), cues(), lead_in);
}

Unit programme() {
  Unit unit;
  unit.voice = Voice::programme;
  return unit;
}

// Of a list that these words introduce.
Unit list_item(std::string_view lead_in) {
  Unit unit;
  unit.list_item = true;
  unit.lead_in = lead_in;
  return unit;
}

Unit spoken_by(const std::string& name, const std::string& party) {
  Unit unit;
  unit.framed = true;
  unit.frame = VerbClass::say;
  unit.holder.name = name;
  unit.holder.party = party;
  return unit;
}

}  // namespace

TEST_CASE("rules that match, sorted, each once") {
  const auto found = features("We will mend 40 mills, and so will they, 40.");
  CHECK(std::is_sorted(found.begin(), found.end()));
  CHECK(std::adjacent_find(found.begin(), found.end()) == found.end());
  CHECK(among(found, "modal.will"));
  CHECK(among(found, "figure.any"));
  CHECK(among(found, "bias"));
  CHECK_FALSE(among(found, "modal.would"));
}

TEST_CASE("what a modal means depends on who speaks") {
  CHECK(among(features("It will go."), "will@narrator"));
  CHECK(among(features("It will go.", spoken_by("Ann Low", "labour")),
              "will@politician"));
  CHECK(among(features("It will go.", spoken_by("Ann Low", "")),
              "will@outsider"));
  CHECK(among(features("It will go.", spoken_by("", "")), "will@unknown"));
  Unit unit;
  unit.voice = Voice::programme;
  CHECK(among(features("It will go.", unit), "will@programme"));
  unit.voice = Voice::transcript;
  CHECK(among(features("It will go.", unit), "voice.transcript"));
  unit.voice = Voice::own;
  CHECK(among(features("It will go.", unit), "voice.own"));
}

TEST_CASE("an unclear holder is somebody, if without a side") {
  Unit unit = spoken_by("", "");
  unit.holder.candidates = {"Ann Low", "Bea Low"};
  CHECK(among(features("It will go.", unit), "voice.outsider"));
}

TEST_CASE("tense by the strongest sign") {
  CHECK(among(features("It will or would go."), "tense.future"));
  CHECK(among(features("It would go."), "tense.would"));
  CHECK(among(features("It is so."), "tense.present"));
  CHECK(among(features("A mill of ours."), "tense.verbless"));
}

TEST_CASE("a back-shifted would is told apart") {
  Unit unit = spoken_by("Ann Low", "labour");
  unit.past_frame = true;
  CHECK(among(features("it would go.", unit), "would@past"));
  CHECK_FALSE(among(features("it will go.", unit), "would@past"));
}

TEST_CASE("the frame and the shape") {
  CHECK(among(features("It is so.", spoken_by("Ann Low", "")), "frame.say"));
  CHECK_FALSE(among(features("It is so."), "frame.say"));
  CHECK(among(features("Is it?"), "shape.question"));
  CHECK(among(features("It is so."), "shape.short"));
  Unit unit;
  unit.heading = unit.list_item = true;
  CHECK(among(features("It is so.", unit), "shape.heading"));
  CHECK(among(features("It is so.", unit), "shape.list"));
  CHECK(among(features("A mill."), "shape.no-verb"));
  std::string words = "It is";
  for (int i = 0; i < 40; ++i) words += " so";
  CHECK(among(features(words + "."), "shape.long"));
}

TEST_CASE("names inside the clause are counted, its first word is not") {
  CHECK_FALSE(among(features("Mills are here."), "fact.named"));
  CHECK(among(features("The mill in Wick is here."), "fact.named"));
  CHECK_FALSE(among(features("The mill in Wick is here."), "fact.many-named"));
  CHECK(among(features("The mills of Wick and Tain and Alness."),
              "fact.many-named"));
}

TEST_CASE("only the content counts, not the reporting words") {
  const std::string words = "She will say: it is so.";
  Unit unit;
  unit.span = {0, words.size()};
  unit.content = {14, words.size()};
  LeadInSign lead_in(rules());
  CHECK_FALSE(
      among(features_of(unit, words, rules(), cues(), lead_in), "modal.will"));
}

TEST_CASE("a list goes on with the last sentence that introduces it") {
  LeadInSign sign(rules());
  const std::string one = "It is late. We will:";
  const std::string other = "They would. This is:";
  CHECK(sign.of(one) == "lead.future");
  CHECK(sign.of(one) == "lead.future");
  CHECK(sign.of(other) == "lead.present");
  CHECK(sign.of(one) == "lead.future");

  Unit item;
  item.list_item = true;
  item.lead_in = one;
  CHECK(among(features("mend the mill", item), "lead.future"));
  item.list_item = false;
  CHECK_FALSE(among(features("mend the mill", item), "lead.future"));
}

TEST_CASE("cue words are features, whole and in any case, each once") {
  const auto found = features("Now it is now too late, lastly");
  CHECK(std::count(found.begin(), found.end(), "word.now") == 1);
  CHECK(among(found, "word.too"));
  CHECK_FALSE(among(found, "word.last"));
}

TEST_CASE("a programme's cue words say nothing: all of it promises") {
  CHECK_FALSE(among(features("now is the time", programme()), "word.now"));
}

TEST_CASE("a programme's first verb is its act, whatever follows") {
  const auto bare = features("Mend mills that will turn.", programme());
  CHECK(among(bare, "tense.bare"));
  CHECK(among(bare, "infinitive@programme"));
  CHECK_FALSE(among(bare, "tense.future"));
  const auto gerund = features("Mending mills will help.", programme());
  CHECK(among(gerund, "tense.gerund"));
  CHECK(among(gerund, "act.gerund-first"));
  // Whoever says "we" has a verb of their own.
  CHECK(among(features("Mending mills, we will sing.", programme()),
              "tense.future"));
}

TEST_CASE("elsewhere a first word like a verb is no act") {
  const auto first = features("Mend mills that will turn.");
  CHECK_FALSE(among(first, "act.first-word"));
  CHECK_FALSE(among(first, "infinitive@narrator"));
  CHECK(among(first, "tense.future"));
  CHECK_FALSE(among(features("Mending mills is dear."), "act.gerund-first"));
  CHECK(among(features("Mending mills is dear."), "tense.present"));
}

TEST_CASE("a future without its verb stands in headings and lists alone") {
  const std::string words = "Mills to be mended";
  Unit heading;
  heading.heading = true;
  for (const Unit& unit : {heading, list_item("")}) {
    CHECK(among(features(words, unit), "modal.headline-to"));
    CHECK(among(features(words, unit), "tense.future"));
  }
  CHECK_FALSE(among(features(words), "modal.headline-to"));
  CHECK(among(features(words), "tense.verbless"));
}

TEST_CASE("a list item has the tense of the sentence before its list") {
  const auto lead = [](const std::string& words, Unit unit) {
    std::string out;
    for (const std::string& feature : features(words, std::move(unit))) {
      if (feature.starts_with("lead.")) out += feature;
    }
    return out;
  };
  CHECK(lead("Mills.", list_item("We will:")) == "lead.future");
  CHECK(lead("Mills.", list_item("It will rain. It is so:")) == "lead.present");
  CHECK(lead("It will go.", list_item("Our aims:")) == "lead.verbless");
  CHECK(lead("Mills.", list_item("")).empty());
  Unit paragraph = list_item("We will:");
  paragraph.list_item = false;
  CHECK(lead("Mills.", paragraph).empty());
}
