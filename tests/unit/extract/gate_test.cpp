// The gate passes documents by before they are analysed; nothing that is on
// the topic may be lost by it.
#include <doctest/doctest.h>

#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "pledgebook/extract/analyzer.h"
#include "pledgebook/extract/gate.h"
#include "support/reading.h"
#include "support/shipped.h"

using namespace pledgebook;
using testing::analyzer;
using testing::document;

namespace {

// On the topic: how many statements, and how many of them the gate loses.
struct Tally {
  std::size_t documents = 0, passed_by = 0, found = 0, lost = 0;

  void add(const Document& document) {
    ++documents;
    const bool may = analyzer().may_touch_topic(document);
    passed_by += may ? 0 : 1;
    for (const Statement& statement : analyzer().analyze(document)) {
      if (!statement.topic) continue;
      ++found;
      if (may) continue;
      ++lost;
      MESSAGE("lost: " << statement.text);
    }
  }
};

Tally over(const std::string& folder) {
  Tally tally;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    const std::string path = entry.path().string();
    const auto reading =
        pledgebook_tests::read_bytes(path, pledgebook_tests::slurp(path));
    for (const Document& one : reading.documents) tally.add(one);
  }
  return tally;
}

std::string any_of(const std::vector<std::string>& list, std::mt19937& random) {
  return list[random() % list.size()];
}

// Sentences put together from words, marks and blanks of every kind.
std::string scribble(std::mt19937& random) {
  static const std::vector<std::string> kWords = {"We will",
                                                  "mutual",
                                                  "mutuals",
                                                  "co",
                                                  "operative",
                                                  "operatives",
                                                  "worker",
                                                  "owned",
                                                  "by",
                                                  "employee",
                                                  "credit",
                                                  "union",
                                                  "John",
                                                  "Lewis",
                                                  "society",
                                                  "building",
                                                  "public",
                                                  "service",
                                                  "2010",
                                                  "12Mutual",
                                                  "benefit",
                                                  "bene\uFB01t",
                                                  "coopera\u00ADtive",
                                                  "Spain.They",
                                                  "mutu\u200Bal",
                                                  "The mill",
                                                  "closed",
                                                  "caf\u00E9",
                                                  "cafe\u0301"};
  static const std::vector<std::string> kGaps = {
      " ",       " ",      " ",      "\n",     "  ",   "\t",  "\u00A0",
      "-",       "\u2011", "\u2010", "\u00AD", " , ",  ", ",  ".",
      ". ",      "\r\n",   "'",      "\u2019", "\n\n", "-\n", " / ",
      " (",      ") ",     "`",      "\u200B", "; ",   ": ",  "\u201C",
      "\u201D ", "\u2028", "[12] "};
  std::string out;
  for (std::size_t i = 0; i < 14; ++i) {
    out += any_of(kWords, random) + any_of(kGaps, random);
  }
  return out;
}

}  // namespace

TEST_CASE("documents without a word of the topic are passed by") {
  CHECK_FALSE(analyzer().may_touch_topic(
      document("We will build 40 mills by 2012. They will be open to all.")));
  CHECK_FALSE(analyzer().may_touch_topic(document("")));
  CHECK(analyzer().may_touch_topic(document("A mutual was founded.")));
}

TEST_CASE("every way of writing a term opens the gate") {
  for (const char* words :
       {"co-operative", "cooperative", "co operative", "Co\u2011operative",
        "co\u2010operative", "coop\u00ADerative", "CO-OPERATIVE",
        "co\u200B-operative", "\u201Cco-operative\u201D", "credit\u00A0union",
        "credit\nunion", "credit \t union", "credit-union", "cooperatve",
        "employee\u2011owned", "bene\uFB01t of the mutual"}) {
    CAPTURE(words);
    const std::string text = std::string("We will open a ") + words + " here.";
    CHECK(analyzer().may_touch_topic(document(text)));
  }
}

TEST_CASE("a rule of the topic opens the gate, also at the end of a text") {
  for (const char* words :
       {"The mill is owned by its workers", "Parents run the nursery.",
        "Carers should\nown the firms they\twork for.",
        "_owned by its workers_"}) {
    CAPTURE(words);
    CHECK(analyzer().may_touch_topic(document(words)));
  }
}

TEST_CASE("a rule that asks where a clause begins keeps the gate open") {
  Lexicon lexicon;
  RuleSpec rule;
  rule.id = "topic.first";
  for (const char* pattern : {"^own", "own$", "\\Aown", "{<}own", "(?:^own)"}) {
    CAPTURE(pattern);
    rule.pattern = pattern;
    lexicon.rules = {rule};
    const auto gate = TopicGate::make(lexicon);
    REQUIRE(gate);
    CHECK(gate->may_touch(document("The mill is shut.")));
  }
}

TEST_CASE("the record's findings are the same with the gate and without") {
  const Tally tally = over(PLEDGEBOOK_SOURCE_DIR "/corpora/record");
  CHECK(tally.documents > 20);
  CHECK(tally.found > 20);
  CHECK(tally.lost == 0);
}

TEST_CASE("so are those of real pages, debates and manifestos") {
  for (const char* part : {"fixtures", "seeds", "hansard", "manifestos",
                           "formats/hansard-twfy/debates", "corpora"}) {
    const std::string folder = pledgebook_tests::shared(part);
    if (folder.empty()) continue;
    CAPTURE(folder);
    const Tally tally = over(folder);
    CHECK(tally.documents > 0);
    CHECK(tally.lost == 0);
  }
}

TEST_CASE("and those of words, marks and blanks thrown together") {
  std::mt19937 random(20261122);
  Tally tally;
  for (int round = 0; round < 1500; ++round) {
    tally.add(document(scribble(random)));
  }
  CHECK(tally.found > 100);
  CHECK(tally.passed_by > 10);
  CHECK(tally.lost == 0);
}
