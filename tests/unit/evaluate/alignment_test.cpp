#include "pledgebook/evaluate/alignment.h"

#include <doctest/doctest.h>

#include "pledgebook/evaluate/scores.h"
#include "unit/evaluate/sample.h"

using namespace pledgebook;
using sample::sentence;
using sample::statement;

namespace {

GoldDocument two_sentences() {
  return {"doc",
          {sentence({0, 100}, {statement(Kind::pledge, "Ann Lee")}, "0.1"),
           sentence({101, 200}, {statement(Kind::claim)}, "0.2")}};
}

}  // namespace

TEST_CASE("a row belongs to the sentence it covers by half or lies in") {
  const GoldDocument gold = two_sentences();
  for (const ByteSpan span : {ByteSpan{0, 100}, ByteSpan{40, 60},
                              ByteSpan{45, 110}, ByteSpan{0, 50}}) {
    CAPTURE(span.begin);
    const std::vector<Statement> rows = {statement(Kind::pledge, "", span)};
    const Alignment aligned = align(gold, rows);
    REQUIRE(aligned.pairs.size() == 1);
    CHECK(aligned.pairs[0].sentence == 0);
    CHECK(aligned.missed.size() == 1);
  }
}

TEST_CASE("a row over half of two sentences matches nothing") {
  const GoldDocument gold = two_sentences();
  const std::vector<Statement> rows = {statement(Kind::pledge, "", {10, 190})};
  const Alignment aligned = align(gold, rows);
  CHECK(aligned.pairs.empty());
  REQUIRE(aligned.spurious.size() == 1);
  CHECK(aligned.spurious[0].sentence == Alignment::kNowhere);
  CHECK(aligned.missed.size() == 2);
}

TEST_CASE("a row outside all sentences is spurious") {
  const GoldDocument gold = two_sentences();
  const std::vector<Statement> rows = {statement(Kind::claim, "", {900, 950})};
  CHECK(align(gold, rows).spurious.size() == 1);
}

TEST_CASE("of several rows the one with the same holder matches") {
  const GoldDocument gold = two_sentences();
  const std::vector<Statement> rows = {
      statement(Kind::pledge, "Bob Fox", {0, 100}),
      statement(Kind::pledge, "Lee", {20, 60})};
  const Alignment aligned = align(gold, rows);
  REQUIRE(aligned.pairs.size() == 1);
  CHECK(aligned.pairs[0].output == &rows[1]);
  REQUIRE(aligned.spurious.size() == 1);
  CHECK(aligned.spurious[0].output == &rows[0]);
}

TEST_CASE("names are right, abstained or wrong") {
  const GoldDocument gold = {
      "doc",
      {sentence({0, 10}, {statement(Kind::claim, "Ann Lee")}),
       sentence({20, 30}, {statement(Kind::claim, "Ann Lee")}),
       sentence({40, 50}, {statement(Kind::claim, "Ann Lee")}),
       sentence({60, 70}, {statement(Kind::claim)}),
       sentence({80, 90}, {statement(Kind::claim)})}};
  const std::vector<Statement> rows = {
      statement(Kind::claim, "Lee", {0, 10}),
      statement(Kind::claim, "", {20, 30}),
      statement(Kind::claim, "Bob Fox", {40, 50}),
      statement(Kind::claim, "", {60, 70}),
      statement(Kind::claim, "Bob Fox", {80, 90})};
  const Tally tally = tally_of(align(gold, rows));
  CHECK(tally.actor_right == 2);
  CHECK(tally.actor_abstained == 1);
  CHECK(tally.actor_wrong == 2);
}

TEST_CASE("quantities are compared as multisets, where either has any") {
  const auto with = [](ByteSpan span, std::vector<Quantity> quantities) {
    Statement made = statement(Kind::claim, "", span);
    made.quantities = std::move(quantities);
    return made;
  };
  const Quantity nine{"=", 9, "count", "mutuals", "nine"};
  const Quantity ten{"=", 10, "count", "", "ten"};
  Quantity nine_of_none = nine;
  nine_of_none.of.clear();
  const GoldDocument gold = {
      "doc",
      {sentence({0, 10}, {with({}, {nine, ten})}),
       sentence({20, 30}, {with({}, {nine, nine})}),
       sentence({40, 50}, {with({}, {})}), sentence({60, 70}, {with({}, {})})}};
  const std::vector<Statement> rows = {
      with({0, 10}, {ten, nine_of_none}), with({20, 30}, {nine}),
      with({40, 50}, {ten}), with({60, 70}, {})};
  const Tally tally = tally_of(align(gold, rows));
  CHECK(tally.quantities.all == 3);
  CHECK(tally.quantities.right == 1);
}
