// Rows of compressed tables, read in flat memory.
#include <doctest/doctest.h>

#include <string>

#include "support/flat_reading.h"
#include "support/packing.h"
#include "support/reading.h"

using namespace pledgebook;
using pledgebook_tests::compressed;
using pledgebook_tests::read_bytes;
using pledgebook_tests::read_flat;
using pledgebook_tests::Reading;

namespace {

// A figure that does not repeat, so that no limit of expansion is met.
std::string figure() {
  static unsigned state = 7;
  state = state * 1664525u + 1013904223u;
  return std::to_string(state);
}

// Fields over several lines, quotes within, rows too short and blank lines.
std::string csv(int count) {
  std::string out = "\xEF\xBB\xBFspeaker,text,date\r\n";
  for (int i = 1; i <= count; ++i) {
    out += "Ann Low,\"Row " + figure() + " has \"\"looms\"\",\nand " +
           figure() + " mills\n\nof " + figure() + " weavers, owns " +
           figure() + " of them.\",2010-02-18\r\n";
    if (i % 1000 == 0) out += "short," + figure() + "\r\n\r\n";
  }
  return out;
}

// A quote that is never closed before rows that have none.
std::string unclosed(int count) {
  std::string out = "speaker,text,date\n\"Ann Low,It has no end.,2010\n";
  for (int i = 1; i <= count; ++i) {
    out += "Bea Low,Row " + figure() + " has looms and " + figure() +
           " mills of " + figure() + " weavers and " + figure() + ".,2011\n";
  }
  return out;
}

std::string tsv(int count) {
  std::string out = "speaker\ttext\tdate\n";
  for (int i = 1; i <= count; ++i) {
    out += "Ann Low\tRow \"" + figure() + "\" has " + figure() +
           " looms, and " + figure() + " mills of " + figure() +
           " weavers.\t2010-02-18\n";
  }
  return out;
}

// The compressed file gives what the plain one does.
void check_same(const std::string& name, const std::string& plain) {
  CAPTURE(name);
  REQUIRE(plain.size() > (std::size_t{9} << 20));  // beyond two samples
  const Reading whole = read_bytes(name, plain);
  const std::string packed = compressed(plain, ARCHIVE_FILTER_GZIP);
  const Reading rows = read_bytes(name + ".gz", packed);
  const std::string prefix = name + ".gz!";
  REQUIRE(whole.documents.size() > 50000);
  REQUIRE(rows.documents.size() == whole.documents.size());
  for (std::size_t i = 0; i < whole.documents.size(); ++i) {
    const Document& a = whole.documents[i];
    const Document& b = rows.documents[i];
    const ByteSpan all{0, a.text.size()};
    const bool same =
        a.text == b.text && prefix + a.path == b.path &&
        a.source_map.to_source(all) == b.source_map.to_source(all);
    if (!same) FAIL(a.path << " is not " << b.path);
  }
  CHECK(whole.documents[9].source_sha256 == rows.documents[9].source_sha256);
  CHECK(whole.documents[9].encoding == rows.documents[9].encoding);
  CHECK(whole.documents[9].reader == rows.documents[9].reader);
  REQUIRE(rows.refused.size() == whole.refused.size());
  for (std::size_t i = 0; i < whole.refused.size(); ++i) {
    CHECK(prefix + to_string(whole.refused[i]) == to_string(rows.refused[i]));
  }
}

}  // namespace

TEST_CASE("large compressed tables give what the plain file gives") {
  check_same("a.csv", csv(80000));
  check_same("b.csv", unclosed(120000));
  check_same("c.tsv", tsv(120000));
}

TEST_CASE("a compressed table that breaks off gives its rows so far") {
  const std::string packed = compressed(tsv(60000), ARCHIVE_FILTER_GZIP);
  const Reading cut = read_bytes(
      "a.tsv.gz", std::string_view(packed).substr(0, packed.size() - 5000));
  CHECK(cut.documents.size() > 55000);
  CHECK(cut.documents.size() < 60000);
  REQUIRE(cut.refused.size() == 1);
  CHECK(to_string(cut.refused[0])
            .starts_with("a.tsv.gz!a.tsv: truncated or damaged: "));
}

TEST_CASE("a compressed table is read in flat memory") {
  std::string packed;
  {
    const std::string plain = csv(500000);
    REQUIRE(plain.size() > (std::size_t{48} << 20));
    packed = compressed(plain, ARCHIVE_FILTER_GZIP);
  }
  const auto reading = read_flat("a.csv.gz", packed, [](Diagnostic&&) {});
  CHECK(reading.rows > 490000);
  CHECK(reading.grown < 32 * 1024);
}
