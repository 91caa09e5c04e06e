#include "pledgebook/document/manifest.h"

#include <doctest/doctest.h>

#include <string>

#include "support/reading.h"
#include "support/scratch_folder.h"

using namespace pledgebook;
using pledgebook_tests::ScratchFolder;

namespace {

Manifest parse(std::string_view text, const std::string& path = "m/list.tsv") {
  Result<Manifest> out = Manifest::parse(text, path);
  INFO((out ? std::string() : out.error().message));
  REQUIRE(static_cast<bool>(out));
  return *out;
}

}  // namespace

TEST_CASE("rows carry what is known, paths from the manifest's folder") {
  const Manifest manifest = parse(
      "path\ttitle\tdate\tparty\twording\n"
      "a.txt\tA bill\t2012-01-19\t-\tparaphrase\n"
      "/b.txt\t\t2010-02\tlabour\t\n");
  REQUIRE(manifest.rows().size() == 2);
  const ManifestRow& row = manifest.rows()[0];
  CHECK(row.path == "m/a.txt");
  CHECK(row.line == 2);
  CHECK(row.given.title == "A bill");
  CHECK(to_string(*row.given.date) == "2012-01-19");
  CHECK(row.given.party == "");
  CHECK(row.given.wording == "paraphrase");
  CHECK(manifest.rows()[1].path == "/b.txt");
  CHECK(manifest.rows()[1].given.party == "labour");
  CHECK(manifest.refused().empty());
}

TEST_CASE("CSV with quoted fields is a manifest too") {
  const Manifest manifest =
      parse("path,title\n\"a,b.txt\",\"He said \"\"yes\"\"\"\n");
  REQUIRE(manifest.rows().size() == 1);
  CHECK(manifest.rows()[0].path == "m/a,b.txt");
  CHECK(manifest.rows()[0].given.title == "He said \"yes\"");
}

TEST_CASE("a wrong row is refused with its line, the rest goes on") {
  const Manifest manifest = parse(
      "path\tdate\twording\n"
      "a.txt\t2010-02-30\t\n"
      "b.txt\t2010\n"
      "\t2010\t\n"
      "c.txt\t2010\tquoted\n"
      "d.txt\t18 May 2010\t\n"
      "e.txt\t2010\toriginal\n"
      "./e.txt\t2011\t\n");
  REQUIRE(manifest.rows().size() == 1);
  CHECK(manifest.rows()[0].path == "m/e.txt");
  std::string all;
  for (const Diagnostic& fault : manifest.refused()) {
    all += to_string(fault) + "\n";
  }
  CHECK(all ==
        "m/list.tsv:2: '2010-02-30' is not a date of the form "
        "YYYY[-MM[-DD]]\n"
        "m/list.tsv:3: 2 fields where the header has 3\n"
        "m/list.tsv:4: no path\n"
        "m/list.tsv:5: wording is 'original' or 'paraphrase', not 'quoted'\n"
        "m/list.tsv:6: '18 May 2010' is not a date of the form "
        "YYYY[-MM[-DD]]\n"
        "m/list.tsv:8: './e.txt' is already listed in line 7\n");
}

TEST_CASE("unknown columns are noted, a missing header is an error") {
  const Manifest manifest = parse("path\tmood\na.txt\tglad\n");
  CHECK(manifest.unknown_columns() == std::vector<std::string>{"mood"});
  CHECK_FALSE(Manifest::parse("a.txt\tA bill\n", "m.tsv"));
  CHECK_FALSE(Manifest::parse("", "m.tsv"));
  const ScratchFolder folder;
  CHECK_FALSE(Manifest::read(folder / "absent.tsv"));
}

TEST_CASE("a file is found however its path is written") {
  const ScratchFolder folder;
  folder.write("texts/a.txt", "x");
  const std::string path =
      folder.write("list.tsv", "path\ttitle\ntexts/a.txt\tA bill\n");
  const Result<Manifest> manifest = Manifest::read(path);
  REQUIRE(static_cast<bool>(manifest));
  for (const char* spelling : {"texts/a.txt", "./texts/../texts/a.txt"}) {
    const Metadata* given = manifest->find(folder / spelling);
    REQUIRE(given);
    CHECK(given->title == "A bill");
  }
  CHECK(manifest->find(folder / "texts/b.txt") == nullptr);
}

TEST_CASE("the manifests at hand are read without a refusal") {
  for (const char* name : {"manifest.tsv", "fixtures/manifest.tsv",
                           "corpora/record/manifest.tsv"}) {
    const std::string path = pledgebook_tests::shared(name);
    if (path.empty()) continue;
    const Result<Manifest> manifest = Manifest::read(path);
    REQUIRE(static_cast<bool>(manifest));
    CHECK(manifest->refused().empty());
    CHECK(manifest->unknown_columns().empty());
    CHECK(manifest->rows().size() >= 10);
  }
}
