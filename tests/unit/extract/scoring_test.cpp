#include "pledgebook/extract/scoring.h"

#include <doctest/doctest.h>

#include <numeric>

using namespace pledgebook;

namespace {

const Scorer::Weights kWeights = {
    {"will", {{"pledge", 2.0}, {"none", -1.0}}},
    {"ask", {{"proposal", 2.0}}},
    {"count", {{"claim", 2.0}}},
    {"like", {{"position", 2.0}}},
    {"both", {{"pledge", 1.0}, {"claim", 1.0}}},
    {"void", {{"none", 2.0}}},
    {"odd", {{"unheard-of", 9.0}}},
};

Scores scored(const std::vector<std::string>& features) {
  return Scorer(kWeights).score(features);
}

}  // namespace

TEST_CASE("the heaviest kind wins") {
  CHECK(scored({"will"}).kind == Kind::pledge);
  CHECK(scored({"ask"}).kind == Kind::proposal);
  CHECK(scored({"count", "both"}).kind == Kind::claim);
  CHECK(scored({"like"}).kind == Kind::position);
  CHECK_FALSE(scored({"void"}).kind.has_value());
}

TEST_CASE("ties are settled by the codebook's order") {
  CHECK_FALSE(scored({}).kind.has_value());
  CHECK_FALSE(scored({"void", "like"}).kind.has_value());
  CHECK(scored({"both"}).kind == Kind::pledge);
  CHECK(scored({"will", "ask"}).kind == Kind::pledge);
  CHECK(scored({"ask", "count"}).kind == Kind::proposal);
  CHECK(scored({"count", "like"}).kind == Kind::claim);
}

TEST_CASE("probabilities add up to one and give the confidence") {
  const Scores scores = scored({"will", "both"});
  CHECK(std::accumulate(scores.probability.begin(), scores.probability.end(),
                        0.0) == doctest::Approx(1.0));
  CHECK(scores.confidence == doctest::Approx(scores.probability[1]));
  CHECK(scores.logits[1] == doctest::Approx(3.0));
  CHECK(scored({}).confidence == doctest::Approx(0.2));
}

TEST_CASE("the order of features does not matter, unknown ones count nothing") {
  CHECK(scored({"will", "count"}).logits == scored({"count", "will"}).logits);
  CHECK(scored({"never", "will"}).logits == scored({"will"}).logits);
  CHECK(scored({"odd"}).logits == scored({}).logits);
}

TEST_CASE("large weights stay finite") {
  const Scorer scorer({{"a", {{"claim", 5000.0}}}});
  const Scores scores = scorer.score({"a"});
  CHECK(scores.kind == Kind::claim);
  CHECK(scores.confidence == doctest::Approx(1.0));
}

TEST_CASE("weights can be asked for") {
  const Scorer scorer(kWeights);
  CHECK(scorer.weights_of("will")[1] == doctest::Approx(2.0));
  CHECK(scorer.weights_of("will")[0] == doctest::Approx(-1.0));
  CHECK(scorer.weights_of("never") == std::array<double, 5>{});
}
