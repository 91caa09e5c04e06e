// How often the extraction must at least be right, against hand codings.
#include <filesystem>

#include "corpus.h"
#include "pledgebook/evaluate/evaluation.h"

using namespace pledgebook;

namespace {

std::vector<GoldDocument> gold_in(const std::string& folder) {
  std::vector<GoldDocument> gold;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string path = entry.path().string();
    if (entry.path().extension() != ".jsonl") continue;
    auto parsed = parse_gold(path, pledgebook_tests::slurp(path));
    REQUIRE(parsed);
    gold.insert(gold.end(), parsed->begin(), parsed->end());
  }
  return merge_gold(std::move(gold));
}

// The documents of these manifests that gold has, each once: record-raw
// holds in other clothes what lies elsewhere.
std::vector<OutputDocument> output_for(
    const std::vector<GoldDocument>& gold,
    const std::vector<std::string>& manifests) {
  std::vector<OutputDocument> out;
  for (const std::string& manifest : manifests) {
    for (const ManifestRow& row : testing::rows_of(manifest)) {
      const std::string stem = document_stem(row.path);
      const bool wanted = std::any_of(
          gold.begin(), gold.end(),
          [&](const GoldDocument& one) { return one.document == stem; });
      if (!wanted || row.path.find("record-raw") != std::string::npos) continue;
      auto file = testing::analysed(row);
      out.push_back(
          {stem, file.document.meta.type, std::move(file.statements)});
    }
  }
  return out;
}

void check_floors(const EvaluationReport& report,
                  const std::vector<std::string>& asked) {
  CHECK(report.documents > 0);
  CHECK(report.without_output == 0);
  std::vector<Minimum> minima;
  for (const std::string& one : asked) {
    const auto minimum = parse_minimum(one);
    REQUIRE(minimum);
    minima.push_back(*minimum);
  }
  INFO(score_lines(report.tally, minima));
  std::string errors;
  for (const EvaluationError& error : report.errors) {
    if (error.what == "name" || error.what == "party") {
      errors +=
          error.document + " " + error.sentence + " " + error.detail + "\n";
    }
  }
  INFO(errors);
  for (const std::string& fallen : short_of(report.tally, minima)) {
    FAIL_CHECK(fallen);
  }
}

const std::vector<std::string> kFloors = {"micro=0.75", "actor=0.75",
                                          "wrong_name=0.05", "party=0.88",
                                          "attribution=0.85"};

}  // namespace

TEST_CASE("floors on the open codings") {
  const std::string folder = pledgebook_tests::shared("gold/open");
  if (folder.empty()) return;
  const auto gold = gold_in(folder);
  check_floors(
      evaluate(gold, output_for(gold, {pledgebook_tests::shared("manifest.tsv"),
                                       pledgebook_tests::shared(
                                           "fixtures/manifest.tsv")})),
      kFloors);
}

TEST_CASE("floors on the codings of the record") {
  const auto gold = gold_in(PLEDGEBOOK_SOURCE_DIR "/corpora/record/gold");
  check_floors(evaluate(gold, output_for(gold, {testing::record_manifest()})),
               kFloors);
}
