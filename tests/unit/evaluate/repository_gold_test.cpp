// The codings that the repository holds: readable, without words where the
// documents are not ours, and of the very bytes that were coded.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "pledgebook/evaluate/gold.h"

using namespace pledgebook;

namespace {

const std::filesystem::path kRoot = PLEDGEBOOK_SOURCE_DIR;

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<GoldDocument> gold_in(const std::filesystem::path& folder) {
  std::vector<GoldDocument> documents;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".jsonl") continue;
    CAPTURE(entry.path().string());
    auto gold = parse_gold(entry.path().string(), read_file(entry.path()));
    REQUIRE(gold);
    documents.insert(documents.end(), gold->begin(), gold->end());
  }
  return merge_gold(std::move(documents));
}

// The file of the document in the folders where codings are made.
std::filesystem::path coded_file(const std::string& document) {
  for (const char* folder : {"seeds", "manifestos", "hansard",
                             "fixtures/record-txt", "fixtures/think-tanks"}) {
    const auto path = kRoot / "../shared" / folder / (document + ".txt");
    if (std::filesystem::exists(path)) return path;
  }
  return {};
}

}  // namespace

TEST_CASE("codings of the record are of its bytes") {
  const auto gold = gold_in(kRoot / "corpora/record/gold");
  CHECK(gold.size() >= 6);
  for (const GoldDocument& document : gold) {
    CAPTURE(document.document);
    const auto path = kRoot / "corpora/record" / (document.document + ".txt");
    CHECK(verify_gold(document, read_file(path)).empty());
  }
}

TEST_CASE("other codings hold no words of their documents") {
  const auto gold = gold_in(kRoot / "tests/gold");
  CHECK(gold.size() >= 16);
  for (const GoldDocument& document : gold) {
    CAPTURE(document.document);
    for (const GoldSentence& sentence : document.sentences) {
      CHECK(sentence.text.empty());
      CHECK(sentence.sha256.size() == 64);
      for (const Statement& statement : sentence.statements) {
        CHECK(statement.deadline.empty());
        CHECK(statement.condition.empty());
        for (const Quantity& quantity : statement.quantities) {
          CHECK(quantity.of.empty());
          CHECK(quantity.text.empty());
        }
      }
    }
  }
}

TEST_CASE("other codings are of the bytes that lie beside the repository") {
  if (!std::filesystem::exists(kRoot / "../shared/seeds")) {
    MESSAGE("skipped: no coded documents beside the repository");
    return;
  }
  for (const GoldDocument& document : gold_in(kRoot / "tests/gold")) {
    CAPTURE(document.document);
    const auto path = coded_file(document.document);
    REQUIRE_FALSE(path.empty());
    CHECK(verify_gold(document, read_file(path)).empty());
  }
}
