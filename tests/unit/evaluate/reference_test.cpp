// The reference scorer (a Python script beside the gold) and ours must print
// the same digits for the same rows.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <random>

#include "pledgebook/evaluate/evaluation.h"
#include "support/scratch_folder.h"

using namespace pledgebook;
using nlohmann::json;

namespace {

std::filesystem::path gold_folder() {
  return std::filesystem::path(PLEDGEBOOK_SOURCE_DIR) / "../shared/gold";
}

bool reference_runs() {
  return std::filesystem::exists(gold_folder() / "score.py") &&
         std::system("python3 -c pass >/dev/null 2>&1") == 0;
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::filesystem::path> gold_files() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry :
       std::filesystem::directory_iterator(gold_folder() / "open")) {
    files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

template <typename Options>
void pick(json& row, const char* key, std::mt19937& random,
          const Options& options) {
  if (random() % 5 == 0) row[key] = options[random() % options.size()];
}

// A row as a program with faults might print it, made from a gold statement.
json disturbed(const json& sentence, json row, std::mt19937& random) {
  const std::vector<json> kinds = {"pledge", "claim", "position", "none"};
  const std::vector<json> names = {nullptr,  "Cameron",    "the Government",
                                   "Labour", "Siân Lloyd", "The Seminar"};
  const std::vector<json> parties = {nullptr, "labour", "none"};
  const std::vector<json> attributions = {"quote", "author"};
  const std::vector<json> strengths = {nullptr, "firm", "intended"};
  const std::vector<json> topics = {true, false};
  if (row["party"] == "none" && random() % 2 == 0) row["party"] = nullptr;
  pick(row, "kind", random, kinds);
  pick(row, "actor", random, names);
  pick(row, "party", random, parties);
  pick(row, "attribution", random, attributions);
  pick(row, "strength", random, strengths);
  pick(row, "specificity", random, strengths);
  pick(row, "topic", random, topics);
  if (random() % 4 == 0) row["quantities"] = json::array();
  const std::size_t begin = sentence["begin"];
  const std::size_t end = sentence["end"];
  const std::size_t size = end - begin;
  row["document"] =
      "some/folder/" + sentence["document"].get<std::string>() + ".txt";
  const std::size_t from =
      begin + (random() % 3 == 0 ? random() % (size + 1) : 0);
  row["begin"] = from;
  row["end"] = std::max(from, end) + (random() % 4 == 0 ? random() % 400 : 0);
  return row;
}

// Rows for all gold, some dropped, some said twice, all disturbed.
std::string disturbed_output(unsigned seed) {
  std::mt19937 random(seed);
  std::string rows;
  for (const auto& path : gold_files()) {
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
      const json sentence = json::parse(line);
      for (const json& statement : sentence["statements"]) {
        for (auto times = random() % 4; times > 1; --times) {
          rows += disturbed(sentence, statement, random).dump() + "\n";
        }
      }
    }
  }
  return rows;
}

std::string run(const std::string& command) {
  std::string output;
  FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  char buffer[4096];
  while (const std::size_t size = fread(buffer, 1, sizeof buffer, pipe)) {
    output.append(buffer, size);
  }
  pclose(pipe);
  return output;
}

std::string reference_lines(const std::string& output) {
  std::string command = "python3 " + (gold_folder() / "score.py").string();
  for (const auto& path : gold_files()) command += " " + path.string();
  return run(command + " -- " + output +
             " --min micro=0.99 party=0.1 wrong_name=0.001");
}

std::string our_lines(const std::string& rows) {
  std::vector<GoldDocument> gold;
  for (const auto& path : gold_files()) {
    auto documents = parse_gold(path.string(), read_file(path));
    REQUIRE(documents);
    gold.insert(gold.end(), documents->begin(), documents->end());
  }
  const auto output = parse_output("output", rows);
  REQUIRE(output);
  const EvaluationReport report =
      evaluate(merge_gold(std::move(gold)), *output);
  return score_lines(report.tally,
                     {{"micro", 0.99}, {"party", 0.1}, {"wrong_name", 0.001}});
}

}  // namespace

TEST_CASE("evaluate prints what the reference scorer prints") {
  if (!reference_runs()) {
    MESSAGE(
        "skipped: no reference scorer beside the repository, or no python3");
    return;
  }
  const pledgebook_tests::ScratchFolder folder;
  for (unsigned seed = 1; seed <= 5; ++seed) {
    CAPTURE(seed);
    const std::string rows = disturbed_output(seed);
    const auto path = folder.write("output.ndjson", rows);
    const std::string expected = reference_lines(path);
    REQUIRE(expected.find("short on micro,") != std::string::npos);
    CHECK(our_lines(rows) == expected);
  }
}
