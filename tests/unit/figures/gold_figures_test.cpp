// Figures, deadlines and conditions against the open gold, sentence by
// sentence, without the rest of the extraction.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <tuple>
#include <vector>

#include "pledgebook/extract/conditions.h"
#include "pledgebook/extract/deadlines.h"
#include "pledgebook/extract/quantities.h"

using namespace pledgebook;
using nlohmann::json;

namespace {

using Figure = std::tuple<std::string, double, std::string>;

std::filesystem::path open_gold() {
  return std::filesystem::path(PLEDGEBOOK_SOURCE_DIR) / "../shared/gold/open";
}

std::vector<json> gold_rows() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(open_gold())) {
    files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<json> rows;
  for (const auto& file : files) {
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
      rows.push_back(json::parse(line));
    }
  }
  return rows;
}

// What normalisation does to the marks that figures depend on.
std::string matching_form(std::string text) {
  const std::pair<std::string, std::string> marks[] = {
      {"’", "'"},  {"‘", "'"},      {"—", "–"}, {"\r", " "},
      {"\n", " "}, {"\u00a0", " "}, {"  ", " "}};
  for (const auto& [from, to] : marks) {
    for (std::size_t at; (at = text.find(from)) != std::string::npos;) {
      text.replace(at, from.size(), to);
    }
  }
  return text;
}

// The figures of a sentence: each as often as the statement that has it
// most often.
std::vector<Figure> wanted(const json& row) {
  std::map<Figure, int> most;
  for (const json& statement : row["statements"]) {
    std::map<Figure, int> count;
    for (const json& figure : statement.value("quantities", json::array())) {
      ++count[{figure["comparator"], figure["value"], figure["class"]}];
    }
    for (const auto& [figure, times] : count) {
      most[figure] = std::max(most[figure], times);
    }
  }
  std::vector<Figure> figures;
  for (const auto& [figure, times] : most) {
    figures.insert(figures.end(), static_cast<std::size_t>(times), figure);
  }
  return figures;
}

std::string show(const std::vector<Figure>& figures) {
  std::string text;
  for (const auto& [comparator, value, unit] : figures) {
    text += comparator + json(value).dump() + " " + unit + "; ";
  }
  return text;
}

}  // namespace

TEST_CASE("figures of the open gold") {
  if (!std::filesystem::exists(open_gold())) {
    MESSAGE("skipped: no open gold beside the repository");
    return;
  }
  int right = 0;
  int all = 0;
  std::vector<Quantity> before;
  for (const json& row : gold_rows()) {
    const std::string text = matching_form(row["text"]);
    std::vector<Figure> found;
    std::vector<Quantity> quantities;
    for (const FoundQuantity& figure : find_quantities(text, before)) {
      const Quantity& quantity = figure.quantity;
      quantities.push_back(quantity);
      found.push_back({quantity.comparator, quantity.value, quantity.unit});
      CHECK(figure.span.in(text) == quantity.text);
    }
    before = quantities;
    std::sort(found.begin(), found.end());
    const std::vector<Figure> gold = wanted(row);
    if (row["statements"].empty() || (found.empty() && gold.empty())) continue;
    ++all;
    right += found == gold;
    if (found != gold) {
      MESSAGE(text << "\n  gold  " << show(gold) << "\n  found "
                   << show(found));
    }
  }
  MESSAGE("figures right in " << right << " of " << all << " sentences");
  CHECK(right >= 0.9 * all);
}

namespace {

struct Tally {
  int found = 0, missed = 0, spurious = 0;
};

// One contains the other: gold is not strict about the preposition.
bool same_words(const std::string& a, const std::string& b) {
  return a.find(b) != std::string::npos || b.find(a) != std::string::npos;
}

// Compares the field of every pledge and proposal that has a sentence to
// itself with what `find` sees in the sentence.
template <typename Find>
Tally compare(const char* field, const Find& find) {
  Tally tally;
  for (const json& row : gold_rows()) {
    if (row["statements"].size() != 1) continue;
    const json& statement = row["statements"][0];
    if (statement["kind"] != "pledge" && statement["kind"] != "proposal") {
      continue;
    }
    const std::string gold = matching_form(statement.value(field, ""));
    const std::string text = matching_form(row["text"]);
    const std::string found = find(text);
    if (gold.empty() && found.empty()) continue;
    const bool right =
        !gold.empty() && !found.empty() && same_words(gold, found);
    tally.found += right;
    tally.missed += !gold.empty() && !right;
    tally.spurious += !found.empty() && !right;
    if (!right) {
      MESSAGE(std::string(field)
              << ": " << text << "\n  gold  " << gold << "\n  found " << found);
    }
  }
  MESSAGE(std::string(field)
          << ": right " << tally.found << ", missed " << tally.missed
          << ", spurious " << tally.spurious);
  return tally;
}

}  // namespace

TEST_CASE("deadlines and conditions of the open gold") {
  if (!std::filesystem::exists(open_gold())) {
    MESSAGE("skipped: no open gold beside the repository");
    return;
  }
  const Tally deadlines = compare("deadline", [](const std::string& text) {
    const auto found = find_deadline(text, {});
    return found ? found->text : std::string();
  });
  CHECK(deadlines.found >= 4 * (deadlines.missed + deadlines.spurious));
  const Tally conditions = compare("condition", [](const std::string& text) {
    const auto found = find_condition(text);
    return found ? found->text : std::string();
  });
  CHECK(conditions.found >= conditions.missed + conditions.spurious);
}
