// Rows of compressed streams, read in flat memory.
#include "pledgebook/formats/archive_stream.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "support/flat_reading.h"
#include "support/packing.h"
#include "support/reading.h"

using namespace pledgebook;
using pledgebook_tests::compressed;
using pledgebook_tests::pack;
using pledgebook_tests::read_bytes;
using pledgebook_tests::read_flat;
using pledgebook_tests::Reading;

namespace {

// Rows with figures in them that do not repeat, so that no limit of
// expansion is met.
std::string rows(int count) {
  std::string out;
  unsigned state = 7;
  for (int i = 1; i <= count; ++i) {
    state = state * 1664525u + 1013904223u;
    out += "{\"text\":\"Row " + std::to_string(i) + " has " +
           std::to_string(state) + " co-operatives.\"}\n";
  }
  return out;
}

}  // namespace

TEST_CASE("large streams of rows give what the plain file gives") {
  const std::string plain = rows(30000);
  REQUIRE(plain.size() > (std::size_t{1} << 20));
  const Reading whole = read_bytes("a.ndjson", plain);
  REQUIRE(whole.documents.size() == 30000);
  for (const auto& packed :
       {std::pair{"a.ndjson.gz", compressed(plain, ARCHIVE_FILTER_GZIP)},
        std::pair{"a.ndjson.xz", compressed(plain, ARCHIVE_FILTER_XZ)},
        std::pair{"a.ndjson.zst", compressed(plain, ARCHIVE_FILTER_ZSTD)},
        std::pair{"a.ndjson.bz2", compressed(plain, ARCHIVE_FILTER_BZIP2)}}) {
    const std::string path = packed.first;
    CAPTURE(path);
    const std::string& bytes = packed.second;
    const Reading reading = read_bytes(path, bytes);
    CHECK(reading.refused.empty());
    REQUIRE(reading.documents.size() == whole.documents.size());
    for (std::size_t i = 0; i < whole.documents.size(); i += 997) {
      const Document& a = whole.documents[i];
      const Document& b = reading.documents[i];
      CHECK(a.text == b.text);
      CHECK(b.path == path + "!a.ndjson#" + std::to_string(i + 1));
      CHECK(a.source_sha256 == b.source_sha256);
      CHECK(a.reader == b.reader);
      CHECK(a.meta.language == b.meta.language);
      const ByteSpan all{0, a.text.size()};
      CHECK(a.source_map.to_source(all) == b.source_map.to_source(all));
      CHECK(b.source_map.to_source(all).in(plain) == b.text);
    }
  }
}

TEST_CASE("a large member among others is a stream too") {
  const std::string tar =
      pack({{"one.txt", "One."}, {"rows.jsonl", rows(30000)}, {"z.txt", "Z."}},
           ARCHIVE_FORMAT_TAR_PAX_RESTRICTED, ARCHIVE_FILTER_GZIP);
  const Reading reading = read_bytes("n.tar.gz", tar);
  CHECK(reading.refused.empty());
  REQUIRE(reading.documents.size() == 30002);
  CHECK(reading.documents[1].path == "n.tar.gz!rows.jsonl#1");
  CHECK(reading.documents[30000].path == "n.tar.gz!rows.jsonl#30000");
  CHECK(reading.documents[30001].text == "Z.");
}

TEST_CASE("bad rows are told by line; a stream that breaks off is told of") {
  std::string plain = rows(30000);
  plain += "{broken\n" + rows(1);
  const std::string packed = compressed(plain, ARCHIVE_FILTER_GZIP);
  const Reading reading = read_bytes("a.ndjson.gz", packed);
  CHECK(reading.documents.size() == 30001);
  REQUIRE(reading.refused.size() == 1);
  CHECK(to_string(reading.refused[0])
            .starts_with("a.ndjson.gz!a.ndjson:30001: not JSON: "));
  const Reading cut = read_bytes(
      "a.ndjson.gz", std::string_view(packed).substr(0, packed.size() - 5000));
  CHECK(cut.documents.size() > 25000);
  CHECK(cut.documents.size() < 30000);
  REQUIRE(cut.refused.size() == 1);
  CHECK(to_string(cut.refused[0])
            .starts_with("a.ndjson.gz!a.ndjson: truncated or damaged: "));
}

TEST_CASE("a line beyond the limit ends the stream with the reason") {
  ReaderOptions options;
  options.limits.max_document_bytes = std::size_t{2} << 20;
  const std::string long_line = rows(20000) + "{\"text\":\"" +
                                std::string(std::size_t{3} << 20, 'x') +
                                "\"}\n";
  const Reading reading = read_bytes(
      "a.ndjson.gz", compressed(long_line, ARCHIVE_FILTER_GZIP), options);
  CHECK(reading.documents.size() > 10000);
  REQUIRE_FALSE(reading.refused.empty());
  CHECK(reading.refused.back().message ==
        "a line of more than the limit of 2097152 bytes for one document");
}

TEST_CASE("a bomb of rows is not read") {
  std::string plain;
  while (plain.size() < (std::size_t{24} << 20)) {
    plain += "{\"text\":\"We will act.\"}\n";
  }
  const Reading reading =
      read_bytes("a.ndjson.xz", compressed(plain, ARCHIVE_FILTER_XZ));
  CHECK(reading.documents.empty());
  REQUIRE(reading.refused.size() == 1);
  CHECK(reading.refused[0].message.starts_with("expands more than 200 times"));
}

TEST_CASE("a million compressed rows are read in flat memory") {
  std::string packed;
  {
    const std::string plain = rows(1000000);
    REQUIRE(plain.size() > (std::size_t{48} << 20));
    packed = compressed(plain, ARCHIVE_FILTER_ZSTD);
  }
  REQUIRE(packed.size() < (std::size_t{16} << 20));
  const auto reading = read_flat(
      "a.ndjson.zst", packed, [](Diagnostic&& fault) { FAIL(fault.message); });
  CHECK(reading.rows == 1000000);
  CHECK(reading.grown < 24 * 1024);  // zstd's window is 8 MB
}

TEST_CASE("lines come in pieces that are never large") {
  const std::string packed = compressed(rows(100000), ARCHIVE_FILTER_GZIP);
  MemberLines lines(packed, true, 0, std::size_t{1} << 20);
  std::string all;
  for (auto piece = lines.next(); !piece.empty(); piece = lines.next()) {
    CHECK(piece.size() < (std::size_t{1} << 20));
    CHECK(piece.ends_with('\n'));
    all += piece;
  }
  CHECK((all == rows(100000)));
  CHECK(lines.fault().empty());
}
