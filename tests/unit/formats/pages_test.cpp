// Invented pages in the layouts of others: what is their article, paragraph
// for paragraph. None was looked at while the rules were weighed on the 50
// pages of ../shared, so that rules which fit those alone show here.
#include <doctest/doctest.h>

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "pledgebook/base/strings.h"
#include "support/reading.h"

using namespace pledgebook;
using pledgebook_tests::slurp;

namespace {

std::vector<std::string> paragraphs(const std::string& text) {
  std::vector<std::string> out;
  for (const std::string& line : split(text, '\n')) {
    std::string folded = fold_blanks(line);
    if (!folded.empty()) out.push_back(std::move(folded));
  }
  return out;
}

}  // namespace

TEST_CASE("articles are found in pages of many layouts") {
  namespace fs = std::filesystem;
  const fs::path folder = PLEDGEBOOK_SOURCE_DIR "/tests/unit/formats/pages";
  int pages = 0;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".html") continue;
    ++pages;
    CAPTURE(entry.path().filename().string());
    const auto reading = pledgebook_tests::read_bytes(
        entry.path().filename().string(), slurp(entry.path().string()));
    REQUIRE(reading.documents.size() == 1);
    const auto expected =
        paragraphs(slurp(fs::path(entry.path()).replace_extension(".txt")));
    const auto found = paragraphs(reading.documents[0].text);
    const std::set<std::string> right(expected.begin(), expected.end());
    const std::set<std::string> got(found.begin(), found.end());
    for (const std::string& one : found) {
      if (!right.count(one)) FAIL_CHECK("too much: " << one);
    }
    for (const std::string& one : expected) {
      if (!got.count(one)) FAIL_CHECK("missing: " << one);
    }
    CHECK(found.size() == expected.size());
  }
  CHECK(pages >= 10);
}
