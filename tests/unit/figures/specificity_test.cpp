#include "pledgebook/extract/specificity.h"

#include <doctest/doctest.h>

#include "pledgebook/extract/deadlines.h"
#include "pledgebook/extract/quantities.h"
#include "support/spec_table.h"

using namespace pledgebook;

namespace {

const Lexicon& lexicon() {
  static const Lexicon loaded = [] {
    auto result =
        load_lexicon({std::string(PLEDGEBOOK_SOURCE_DIR) + "/lexicons"},
                     [](const Diagnostic& fault) { FAIL(to_string(fault)); });
    REQUIRE(result);
    return std::move(*result);
  }();
  return loaded;
}

Statement figures_and_dates(std::string_view clause) {
  Statement statement;
  for (FoundQuantity& found : find_quantities(clause)) {
    statement.quantities.push_back(std::move(found.quantity));
  }
  if (const auto deadline = find_deadline(clause, {})) {
    statement.deadline = deadline->text;
  }
  return statement;
}

}  // namespace

TEST_CASE("specificity is decided as the specification shows") {
  const SpecificityModel model(lexicon());
  const auto rows = spec_table("specificity.md");
  REQUIRE(rows.size() > 12);
  for (const auto& row : rows) {
    CAPTURE(row[0]);
    const auto features = model.features(row[0], figures_and_dates(row[0]));
    CHECK(to_string(model.decide(features)) == row[1]);
  }
}

TEST_CASE("what an act is for does not make it vaguer") {
  const SpecificityModel model(lexicon());
  const auto features = model.features(
      "We will abolish the fee to promote growth and prosperity.", {});
  CHECK(features.count("effort") == 0);
  CHECK(features.count("abstract") == 0);
  CHECK(features.at("head-act") == 1);
}

TEST_CASE("long sentences are not more specific for being long") {
  const SpecificityModel model(lexicon());
  const auto features = model.features(
      "We will build, open, fund, create and establish schools, colleges, "
      "clinics, courts and banks.",
      {});
  CHECK(features.at("act") == 3);
  CHECK(features.at("instrument") == 3);
}

TEST_CASE("without its lexicon the model still decides") {
  const SpecificityModel model(Lexicon{});
  Statement dated;
  dated.deadline = "by 2015";
  CHECK(model.decide(model.features("It will be done by 2015", dated)) ==
        Specificity::detailed);
  CHECK(model.decide(model.features("It will be done", {})) ==
        Specificity::rhetorical);
}

TEST_CASE("a higher bar calls specific only what much speaks for") {
  const SpecificityModel model(lexicon());
  Statement statement;
  const auto little = model.features("We will publish it.", statement);
  const auto much = model.features(
      "We will set up an agency and give tenants the right to buy by law.",
      statement);
  CHECK(model.decide(little) == Specificity::specific);
  CHECK(model.decide(little, 1.0) != Specificity::specific);
  CHECK(model.decide(much, 1.0) == Specificity::specific);
}
