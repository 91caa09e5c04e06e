// What people decided of findings comes out as gold and scores them.
#include "pledgebook/query/reviewed_gold.h"

#include <doctest/doctest.h>

#include "pledgebook/evaluate/evaluation.h"
#include "pledgebook/query/list.h"
#include "pledgebook/store/records.h"
#include "unit/store/fixture.h"

using namespace pledgebook;
using namespace pledgebook::test;

namespace {

struct Base {
  Store store{":memory:", Store::Access::write};
  Document d = make_document(
      "papers/a.txt", "We will build. We will pay. We will talk. We will go.");
  std::vector<Statement> found = sentences(d, "Tessa Jowell", "labour");
  Records records{store};
  int day = 1;

  Base() { Writer(store, kRecipe, kNow).add(d, found); }

  void review(std::size_t at, Review::Verdict verdict,
              const std::string& fields = "{}") {
    REQUIRE(records.add(
        found[at].id, {verdict, fields},
        {"Ann", "2024-01-0" + std::to_string(day++) + "T00:00:00Z", ""}));
  }
};

std::string lines(const ReviewedGold& gold) {
  std::string out;
  for (const GoldDocument& document : gold.documents) {
    for (const GoldSentence& sentence : document.sentences) {
      out += gold_json(document.document, sentence) + "\n";
    }
  }
  return out;
}

}  // namespace

TEST_CASE("reviewed sentences are gold, pending ones are not") {
  Base base;
  CHECK(reviewed_gold(base.store).sentences == 0);
  base.review(0, Review::Verdict::accepted);
  base.review(1, Review::Verdict::corrected,
              R"({"actor":"Ed Miliband","strength":"intended"})");
  base.review(2, Review::Verdict::rejected);
  const ReviewedGold gold = reviewed_gold(base.store);
  CHECK(gold.sentences == 3);
  CHECK(gold.half_reviewed == 1);
  REQUIRE(gold.documents.size() == 1);
  CHECK(gold.documents[0].document == "a");
  const auto& sentence = gold.documents[0].sentences;
  CHECK(sentence[0].text == "We will build");
  CHECK(sentence[1].statements[0].actor == "Ed Miliband");
  CHECK(sentence[1].statements[0].strength == Strength::intended);
  CHECK(sentence[2].statements.empty());
  CHECK(verify_gold(gold.documents[0], base.d.text).empty());
}

TEST_CASE("gold that was written is read back as it was") {
  Base base;
  base.found[0].quantities = {{">=", 2000000, "people", "", "2 million"}};
  base.found[0].areas = {"early-years"};
  base.found[0].deadline = "by 2015";
  base.found[0].headline = true;
  base.found[0].party = "";
  Writer(base.store, kNextRecipe, kNow).add(base.d, base.found);
  base.review(0, Review::Verdict::accepted);
  base.review(2, Review::Verdict::rejected);
  const std::string written = lines(reviewed_gold(base.store));
  const auto read = parse_gold("reviewed.jsonl", written);
  REQUIRE(read);
  CHECK(lines({*read, 0, 0}) == written);
  const Statement& s = (*read)[0].sentences[0].statements[0];
  CHECK(s.quantities == base.found[0].quantities);
  CHECK(s.areas == base.found[0].areas);
  CHECK(s.deadline == "by 2015");
  CHECK(s.party.empty());
  CHECK((*read)[0].sentences[0].headline);
}

TEST_CASE("a correction and a rejection lower what evaluate reports") {
  Base base;
  for (std::size_t i = 0; i < base.found.size(); ++i) {
    base.review(i, Review::Verdict::accepted);
  }
  const auto score = [&] {
    const std::vector<OutputDocument> output = {{"a", "", base.found}};
    const EvaluationReport report =
        evaluate(reviewed_gold(base.store).documents, output);
    return figures_of(report.tally);
  };
  CHECK(score().at("micro") == doctest::Approx(1.0));
  base.review(0, Review::Verdict::rejected);
  base.review(1, Review::Verdict::corrected, R"({"actor":"Ed Miliband"})");
  const auto figures = score();
  // Three of four are right; of those three one has another's name.
  CHECK(figures.at("micro") == doctest::Approx(2.0 * 3 / (4 + 3)));
  CHECK(figures.at("wrong_name") == doctest::Approx(1.0 / 3));
}
