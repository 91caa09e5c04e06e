#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "pledgebook/evaluate/evaluation.h"
#include "unit/evaluate/sample.h"

using namespace pledgebook;
using sample::sentence;
using sample::statement;

namespace {

const std::vector<GoldDocument> kGold = {
    {"one",
     {sentence({0, 10}, {statement(Kind::pledge, "Ann Lee")}, "0.1"),
      sentence({20, 30}, {statement(Kind::claim)}, "0.2"),
      sentence({40, 50}, {}, "0.3")}},
    {"two", {sentence({0, 10}, {statement(Kind::position)}, "0.1")}}};

const std::vector<OutputDocument> kOutput = {
    {"one",
     "speech",
     {statement(Kind::pledge, "Bob Fox", {0, 10}),
      statement(Kind::position, "", {20, 30}),
      statement(Kind::claim, "", {40, 50})}},
    {"elsewhere", "article", {statement(Kind::claim, "", {0, 10})}}};

}  // namespace

TEST_CASE("a report counts, confuses and lists") {
  const EvaluationReport report = evaluate(kGold, kOutput);
  CHECK(report.documents == 2);
  CHECK(report.without_output == 1);
  CHECK(report.sentences == 4);
  CHECK(score_of(report.tally, Kind::pledge).f1 == doctest::Approx(1));
  CHECK(score_of(report.tally, Kind::claim).f1 == 0);
  CHECK(micro_of(report.tally).precision == doctest::Approx(0.5));
  CHECK(report.tally.actor_wrong == 1);
  CHECK(report.confusion[0][0] == 1);  // pledge found
  CHECK(report.confusion[2][3] == 1);  // a claim taken for a position
  CHECK(report.confusion[4][2] == 1);  // a claim where there is nothing
  CHECK(report.confusion[3][4] == 1);  // a position not found
  CHECK(report.by_type.at("speech").found[0] == 1);
  CHECK(report.by_type.at("").missed[3] == 1);
  CHECK(report.by_document.at("two").missed[3] == 1);
}

TEST_CASE("errors are listed in document order with what differs") {
  const EvaluationReport report = evaluate(kGold, kOutput);
  REQUIRE(report.errors.size() == 5);
  CHECK(report.errors[0].what == "name");
  CHECK(report.errors[0].detail == "Ann Lee != Bob Fox");
  CHECK(report.errors[0].sentence == "0.1");
  CHECK(report.errors[1].what == "missed");
  CHECK(report.errors[1].kind == Kind::claim);
  CHECK(report.errors[2].what == "spurious");
  CHECK(report.errors[2].sentence == "0.2");
  CHECK(report.errors[3].sentence == "0.3");
  CHECK(report.errors[4].document == "two");
}

TEST_CASE("minima: floors, and a ceiling for wrong names") {
  const EvaluationReport report = evaluate(kGold, kOutput);
  std::vector<Minimum> minima;
  for (const char* text :
       {"pledge=1", "micro=0.9", "wrong_name=0.05", "claim=0"}) {
    const auto minimum = parse_minimum(text);
    REQUIRE(minimum);
    minima.push_back(*minimum);
  }
  CHECK(short_of(report.tally, minima) ==
        std::vector<std::string>{"micro", "wrong_name"});
  CHECK(score_lines(report.tally, minima)
            .find("short on micro,wrong_name: micro 0.50") !=
        std::string::npos);
  for (const char* text : {"micro", "micro=", "micro=x", "mikro=1", "=1"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_minimum(text));
  }
}

TEST_CASE("the JSON report holds the figures and no words of documents") {
  const EvaluationReport report = evaluate(kGold, kOutput);
  const auto json = nlohmann::json::parse(to_json(report));
  CHECK(json["figures"]["pledge"]["value"] == 1.0);
  CHECK(json["figures"]["pledge"]["interval"].size() == 2);
  CHECK(json["counts"]["actor"]["wrong"] == 1);
  CHECK(json["confusion"]["claim"]["position"] == 1);
  CHECK(json["by_type"].contains("unknown"));
  CHECK(json["calibration"]["bins"].size() == 10);
  CHECK_FALSE(json.contains("errors"));
}

TEST_CASE("nothing to compare gives zeros and no intervals") {
  const EvaluationReport report = evaluate({}, {});
  CHECK(micro_of(report.tally).f1 == 0);
  CHECK_FALSE(report.intervals.at("micro").known);
}
