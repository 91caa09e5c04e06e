#include "pledgebook/evaluate/gold.h"

#include <doctest/doctest.h>

#include "pledgebook/base/hash.h"

using namespace pledgebook;

namespace {

constexpr std::string_view kGold =
    R"({"document":"a","sentence":"0.1","begin":3,"end":9,"text":"We act",)"
    R"("statements":[{"kind":"pledge","actor":"Ann Lee","party":"none",)"
    R"("attribution":"quote","strength":"firm","specificity":"general",)"
    R"("topic":true,"models":["mutual"],"quantities":[{"comparator":">=",)"
    R"("value":2000000,"class":"people","of":null}]}]})"
    "\n\n"
    R"({"document":"b","sentence":"0.1","begin":0,"end":2,"statements":[]})"
    "\n";

}  // namespace

TEST_CASE("gold is read with what it carries") {
  const auto gold = parse_gold("gold.jsonl", kGold);
  REQUIRE(gold);
  REQUIRE(gold->size() == 2);
  const GoldSentence& sentence = (*gold)[0].sentences[0];
  CHECK(sentence.span == ByteSpan{3, 9});
  REQUIRE(sentence.statements.size() == 1);
  const Statement& pledge = sentence.statements[0];
  CHECK(pledge.actor == "Ann Lee");
  CHECK(pledge.party.empty());
  CHECK(pledge.attribution == Attribution::quote);
  CHECK(pledge.strength == Strength::firm);
  CHECK(pledge.specificity == Specificity::general);
  CHECK(pledge.topic);
  CHECK(pledge.quantities ==
        std::vector<Quantity>{{">=", 2000000, "people", "", ""}});
  CHECK((*gold)[1].sentences[0].statements.empty());
}

TEST_CASE("gold that cannot be read as such names its line") {
  const struct {
    std::string_view bytes;
    std::string_view reason;
  } cases[] = {
      {"nonsense", "not a JSON object"},
      {"[]", "not a JSON object"},
      {R"({"begin":1,"end":2})", "no \"document\""},
      {R"({"document":"a","begin":-1,"end":2})",
       "no \"begin\" and \"end\" in bytes"},
      {R"({"document":"a","begin":5,"end":2})",
       "no \"begin\" and \"end\" in bytes"},
      {R"({"document":"a","begin":1,"end":2})", "no \"statements\""},
      {R"({"document":"a","begin":1,"end":2,"statements":[1]})",
       "a statement is not an object"},
      {R"({"document":"a","begin":1,"end":2,"statements":[{"kind":"vow"}]})",
       "unknown kind \"vow\""},
  };
  for (const auto& entry : cases) {
    CAPTURE(entry.bytes);
    const auto gold = parse_gold("gold.jsonl", "\n" + std::string(entry.bytes));
    REQUIRE_FALSE(gold);
    CHECK(gold.error().path == "gold.jsonl");
    CHECK(gold.error().line == 2);
    CHECK(gold.error().message == entry.reason);
  }
}

TEST_CASE("output is read by stem; rows without a kind are left out") {
  const auto output = parse_output(
      "out.ndjson",
      R"({"document":"x/a.txt","type":"speech","kind":"claim","begin":1,)"
      R"("end":4,"actor":null,"party":null,"confidence":0.5})"
      "\n"
      R"({"document":"x/a.txt","kind":"none","begin":1,"end":4})");
  REQUIRE(output);
  REQUIRE(output->size() == 1);
  CHECK((*output)[0].document == "a");
  CHECK((*output)[0].type == "speech");
  REQUIRE((*output)[0].statements.size() == 1);
  CHECK((*output)[0].statements[0].source == ByteSpan{1, 4});
  CHECK((*output)[0].statements[0].confidence == doctest::Approx(0.5));
}

TEST_CASE("stems are those of the reference") {
  CHECK(document_stem("a/b/05-maude.fund.txt") == "05-maude.fund");
  CHECK(document_stem("plain") == "plain");
  CHECK(document_stem("a.b/plain") == "plain");
  CHECK(document_stem(".hidden") == ".hidden");
  CHECK(document_stem("") == "");
}

TEST_CASE("gold of one document in several files is one document") {
  const auto gold = parse_gold("gold.jsonl", kGold);
  REQUIRE(gold);
  std::vector<GoldDocument> twice = *gold;
  twice.insert(twice.end(), gold->begin(), gold->end());
  const auto merged = merge_gold(std::move(twice));
  REQUIRE(merged.size() == 2);
  CHECK(merged[0].sentences.size() == 2);
}

TEST_CASE("words or hash tell whether the file is the one coded") {
  const auto gold = parse_gold("gold.jsonl", kGold);
  REQUIRE(gold);
  GoldDocument document = (*gold)[0];
  CHECK(verify_gold(document, "## We act.").empty());
  CHECK(verify_gold(document, "## We wait.").size() == 1);
  CHECK(verify_gold(document, "## We").size() == 1);
  document.sentences[0].sha256 = sha256_hex("We act");
  document.sentences[0].text.clear();
  CHECK(verify_gold(document, "## We act.").empty());
  CHECK(verify_gold(document, "## We act").empty());
  CHECK(verify_gold(document, "## We ACT").size() == 1);
}
