#include "pledgebook/formats/archive.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "support/packing.h"
#include "support/reading.h"
#include "support/scratch_folder.h"

using namespace pledgebook;
using pledgebook_tests::compressed;
using pledgebook_tests::Files;
using pledgebook_tests::pack;
using pledgebook_tests::read_bytes;
using pledgebook_tests::Reading;
using pledgebook_tests::zip;

namespace {

std::string summary(const Reading& reading) {
  std::string out;
  for (const Document& document : reading.documents) {
    out += document.path + "=" + document.text + ";";
  }
  for (const Diagnostic& fault : reading.refused) {
    out += to_string(fault) + ";";
  }
  return out;
}

}  // namespace

TEST_CASE("every member of an archive is a document") {
  const Files files = {{"a.txt", "One."},
                       {"in/b.txt", "Two."},
                       {".hidden", "No."},
                       {"empty.txt", ""}};
  const std::string expected =
      "n!a.txt=One.;n!in/b.txt=Two.;n!empty.txt: empty file;";
  CHECK(summary(read_bytes("n", zip(files))) == expected);
  for (const int filter :
       {ARCHIVE_FILTER_NONE, ARCHIVE_FILTER_GZIP, ARCHIVE_FILTER_XZ,
        ARCHIVE_FILTER_ZSTD, ARCHIVE_FILTER_BZIP2}) {
    const std::string tar =
        pack(files, ARCHIVE_FORMAT_TAR_PAX_RESTRICTED, filter);
    CHECK(summary(read_bytes("n", tar)) == expected);
  }
}

TEST_CASE("a compressed file is its content") {
  for (const int filter : {ARCHIVE_FILTER_GZIP, ARCHIVE_FILTER_XZ,
                           ARCHIVE_FILTER_ZSTD, ARCHIVE_FILTER_BZIP2}) {
    const Reading reading =
        read_bytes("a/one.txt.gz", compressed("One.", filter));
    CHECK(summary(reading) == "a/one.txt.gz!one.txt=One.;");
  }
}

TEST_CASE("archives nest one level and no more") {
  const std::string one = zip({{"a.txt", "One."}});
  const std::string two = zip({{"in.zip", one}, {"b.txt", "Two."}});
  CHECK(summary(read_bytes("n", two)) == "n!in.zip!a.txt=One.;n!b.txt=Two.;");
  const std::string three = zip({{"deep.zip", two}});
  CHECK(summary(read_bytes("n", three)) ==
        "n!deep.zip!b.txt=Two.;n!deep.zip!in.zip: archives are nested too "
        "deeply;");
}

TEST_CASE("bombs end at the limits") {
  const std::string bomb =
      compressed(std::string(std::size_t{3} << 22, 'x'), ARCHIVE_FILTER_GZIP);
  CHECK(summary(read_bytes("n.gz", bomb)) ==
        "n.gz!n: expands more than 200 times: the rest of the archive is not "
        "read;");
  ReaderOptions options;
  options.limits.max_document_bytes = 100;
  options.limits.max_expansion_ratio = 100000;
  CHECK(summary(read_bytes("n.gz", bomb, options)) ==
        "n.gz!n: more than the limit of 100 bytes for one document;");
}

TEST_CASE("what is damaged is refused, what is sound before it is read") {
  std::string prose;
  unsigned state = 1;
  for (int i = 0; i < 200000; ++i) {
    state = state * 1664525u + 1013904223u;
    prose += std::to_string(state >> 16) + ' ';
  }
  const std::string tar =
      pack({{"a.txt", "One."}, {"b.txt", prose}},
           ARCHIVE_FORMAT_TAR_PAX_RESTRICTED, ARCHIVE_FILTER_GZIP);
  const Reading cut =
      read_bytes("n", std::string_view(tar).substr(0, tar.size() / 2));
  REQUIRE(cut.documents.size() == 1);
  CHECK(cut.documents[0].text == "One.");
  REQUIRE_FALSE(cut.refused.empty());
  CHECK(cut.refused[0].path == "n!b.txt");
  CHECK(cut.refused[0].message.starts_with("truncated or damaged: "));
  const std::string packed = zip({{"a.txt", prose}});
  const Reading half =
      read_bytes("n", std::string_view(packed).substr(0, packed.size() / 2));
  CHECK(half.documents.empty());
  CHECK_FALSE(half.refused.empty());
  CHECK_FALSE(read_bytes("n", "PK\x03\x04garbage").refused.empty());
  CHECK_FALSE(read_bytes("n", "\x1F\x8B garbage").refused.empty());
}
