#include "pledgebook/evaluate/agreement.h"

#include <doctest/doctest.h>

#include "unit/evaluate/sample.h"

using namespace pledgebook;
using sample::sentence;
using sample::statement;

TEST_CASE("Cohen's own arithmetic") {
  // 50 units: both yes 20, both no 15, first yes 5, second yes 10.
  std::vector<std::pair<std::string, std::string>> labels;
  for (int i = 0; i < 20; ++i) labels.emplace_back("yes", "yes");
  for (int i = 0; i < 15; ++i) labels.emplace_back("no", "no");
  for (int i = 0; i < 5; ++i) labels.emplace_back("yes", "no");
  for (int i = 0; i < 10; ++i) labels.emplace_back("no", "yes");
  const Kappa kappa = cohens_kappa("fund it", labels);
  CHECK(kappa.units == 50);
  CHECK(kappa.observed == doctest::Approx(0.7));
  CHECK(kappa.expected == doctest::Approx(0.5));
  CHECK(kappa.kappa == doctest::Approx(0.4));
}

TEST_CASE("agreement of nothing, and on one label only") {
  CHECK(cohens_kappa("q", {}).kappa == 0);
  CHECK(cohens_kappa("q", {{"a", "a"}, {"a", "a"}}).kappa == 1);
}

TEST_CASE("two codings are compared sentence by sentence") {
  const std::vector<GoldDocument> first = {
      {"doc",
       {sentence({0, 9}, {statement(Kind::pledge, "Cameron")}),
        sentence({10, 19}, {statement(Kind::claim)}), sentence({20, 29}, {}),
        sentence({30, 39}, {})}}};
  const std::vector<GoldDocument> second = {
      {"doc",
       {sentence({0, 9}, {statement(Kind::pledge, "David Cameron")}),
        sentence({10, 19}, {statement(Kind::position)}), sentence({20, 29}, {}),
        sentence({30, 40}, {})}}};
  const Agreement result = agreement(first, second);
  CHECK(result.sentences == 3);
  CHECK(result.unpaired == 2);
  const auto of = [&](const std::string& question) {
    for (const Kappa& kappa : result.kappas) {
      if (kappa.question == question) return kappa;
    }
    return Kappa{};
  };
  CHECK(of("pledge").kappa == doctest::Approx(1));
  CHECK(of("claim").observed == doctest::Approx(2.0 / 3));
  CHECK(of("kinds").observed == doctest::Approx(2.0 / 3));
  CHECK(of("actor").units == 1);
  CHECK(of("actor").observed == doctest::Approx(1));
}
