// Every statement's place in the file holds its words.
#include "corpus.h"
#include "pledgebook/formats/entities.h"
#include "pledgebook/text/encoding.h"
#include "pledgebook/text/utf8.h"

using namespace pledgebook;
using testing::Analysed;

namespace {

// What a browser would show of these bytes: no tags, entities replaced.
std::string shown(std::string_view html) {
  std::string bare;
  bool tag = false;
  for (const char c : html) {
    if (c == '<') tag = true;
    if (!tag) bare += c;
    if (c == '>') tag = false;
  }
  return decode_entities(bare);
}

std::string without_blanks(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c != ' ' && c != '\n' && c != '\r' && c != '\t') out += c;
  }
  return out;
}

std::string decoded(std::string_view bytes, const std::string& encoding) {
  EncodingHint hint;
  hint.forced = encoding;
  const auto text = decode(bytes, hint);
  REQUIRE(text);
  return text->text;
}

// Bytes that were garbled before they came here are read as they were meant,
// character for character: the rest must agree.
bool mended(std::string_view garbled, std::string_view text) {
  std::size_t at = 0, to = 0;
  while (at < garbled.size() && to < text.size()) {
    const CodePoint a = decode_utf8(garbled, at);
    const CodePoint b = decode_utf8(text, to);
    if (a.value != b.value && (a.value < 0x80 || b.value < 0x80)) return false;
    at += a.size;
    to += b.size;
  }
  return at == garbled.size() && to == text.size();
}

void check_places(const Analysed& file) {
  CAPTURE(file.path);
  CHECK(!file.statements.empty());
  for (const Statement& statement : file.statements) {
    CAPTURE(statement.text);
    CHECK(statement.span.in(file.document.text) == statement.text);
    REQUIRE(statement.source.end <= file.bytes.size());
    const std::string words =
        decoded(statement.source.in(file.bytes), file.document.encoding);
    if (file.document.reader == "text") {
      CHECK((words == statement.text ||
             (!file.document.notes.empty() && mended(words, statement.text))));
    } else {
      CHECK(without_blanks(shown(words)) == without_blanks(statement.text));
    }
  }
}

void check_manifest(const std::string& manifest) {
  for (const ManifestRow& row : testing::rows_of(manifest)) {
    check_places(testing::analysed(row));
  }
}

}  // namespace

TEST_CASE("places in the record") {
  const auto rows = testing::rows_of(testing::record_manifest());
  CHECK(rows.size() > 20);
  check_manifest(testing::record_manifest());
}

TEST_CASE("places in the shared documents") {
  check_manifest(pledgebook_tests::shared("manifest.tsv"));
}

TEST_CASE("places in the fixtures, HTML and old encodings among them") {
  check_manifest(pledgebook_tests::shared("fixtures/manifest.tsv"));
}
