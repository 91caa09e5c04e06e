// The same document as it was saved and as plain text says the same things.
#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "corpus.h"
#include "pledgebook/base/strings.h"

using namespace pledgebook;

namespace {

using Said = std::multiset<std::string>;

// Text with blanks folded, kind and holder; headlines apart, since a page
// has its title as metadata where plain text has it as a first line.
Said said_in(const ManifestRow& row) {
  Said said;
  for (const Statement& s : testing::analysed(row).statements) {
    if (s.headline) continue;
    said.insert(join(
        {fold_blanks(s.text), std::string(to_string(s.kind)), s.actor, s.party},
        " | "));
  }
  return said;
}

Said without(const Said& all, const Said& taken) {
  Said left;
  std::set_difference(all.begin(), all.end(), taken.begin(), taken.end(),
                      std::inserter(left, left.end()));
  return left;
}

std::map<std::string, ManifestRow> by_stem(const std::string& manifest,
                                           const std::string& folder) {
  std::map<std::string, ManifestRow> rows;
  for (const ManifestRow& row : testing::rows_of(manifest)) {
    const std::filesystem::path path(row.path);
    if (path.parent_path().filename() == folder) {
      rows.emplace(path.stem().string(), row);
    }
  }
  return rows;
}

}  // namespace

TEST_CASE("saved pages say what their plain text says") {
  const std::string fixtures =
      pledgebook_tests::shared("fixtures/manifest.tsv");
  const std::string record =
      pledgebook_tests::shared("corpora/record/manifest.tsv");
  if (fixtures.empty() || record.empty()) return;
  auto clean = by_stem(record, "record");
  clean.merge(by_stem(fixtures, "record-txt"));
  std::size_t all = 0, same = 0, documents = 0;
  for (const auto& pair : by_stem(fixtures, "record-raw")) {
    const std::string& stem = pair.first;
    const ManifestRow& raw = pair.second;
    CAPTURE(stem);
    REQUIRE(clean.count(stem) == 1);
    const Said expected = said_in(clean.at(stem)), got = said_in(raw);
    const Said lost = without(expected, got), more = without(got, expected);
    for (const std::string& one : lost) MESSAGE("only clean: " << one);
    for (const std::string& one : more) MESSAGE("only raw:   " << one);
    ++documents;
    all += expected.size() + more.size();
    same += expected.size() - lost.size();
  }
  MESSAGE(same << " of " << all << " in " << documents << " documents");
  CHECK(documents == 13);
  CHECK(same * 100 >= all * 97);
}
