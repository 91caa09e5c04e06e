#include <doctest/doctest.h>

#include <string>

#include "support/reading.h"
#include "unit/formats/slice.h"

using namespace pledgebook;
using pledgebook_tests::read_bytes;
using pledgebook_tests::Reading;

namespace {

Document read(std::string_view bytes) {
  Reading reading = read_bytes("a.txt", bytes);
  REQUIRE(reading.documents.size() == 1);
  return reading.documents[0];
}

}  // namespace

TEST_CASE("plain text keeps its white space and carriage returns") {
  const Document document = read("One.\r\n\r\n  Two\xC2\xA0now.\n");
  CHECK(document.text == "One.\r\n\r\n  Two\xC2\xA0now.\n");
  CHECK(document.source_map.is_identity());
  CHECK(document.blocks.empty());
}

TEST_CASE("front matter between rules becomes metadata") {
  const std::string bytes =
      "---\ntitle: \"A bill\"\ndate: 19 January 2012\nlayout: post\n"
      "tags:\n  - mutuals\nparty: labour\n---\nWe will act.\n";
  const Document document = read(bytes);
  CHECK(document.text == "We will act.\n");
  CHECK(document.meta.title == "A bill");
  CHECK(to_string(*document.meta.date) == "2012-01-19");
  CHECK(document.meta.party == "labour");
  CHECK(document.source_map.to_source({0, 12}).in(bytes) == "We will act.");
}

TEST_CASE("leading fields become metadata") {
  const Document document =
      read("Title: A bill\nDate: 2012-02-30\nBy: Jo Smith\n\nWe will act.");
  CHECK(document.text == "We will act.");
  CHECK(document.meta.author == "Jo Smith");
  CHECK_FALSE(document.meta.date);
  REQUIRE(document.notes.size() == 1);
  CHECK(document.notes[0] == "'2012-02-30' is not a date");
}

TEST_CASE("a date under the headline is the date, not a part of it") {
  const std::string bytes =
      "Canals pass to a charity\r\nBy Jo Smith\r\n12 July 2012\r\n\r\n"
      "Two thousand miles left public ownership.\r\n";
  const Document document = read(bytes);
  CHECK(document.text ==
        "Canals pass to a charity\r\nBy Jo Smith\r\n\r\n"
        "Two thousand miles left public ownership.\r\n");
  CHECK(to_string(*document.meta.date) == "2012-07-12");
  const std::size_t at = document.text.find("Two");
  CHECK(document.source_map.to_source({at, at + 3}).in(bytes) == "Two");
  CHECK(read("14 December 2011\n\nEmployee mutuals\n").text ==
        "\nEmployee mutuals\n");
}

TEST_CASE("a date further down, or with other words, stays") {
  for (const char* text : {"One.\nTwo.\nThree.\nFour.\n12 July 2012\nSix.",
                           "By 12 July 2012 it will be law.\nMore.",
                           "2012\nA year.", "On 12 July 2012 they agreed.\n"}) {
    CAPTURE(text);
    CHECK(read(text).text == text);
  }
}

TEST_CASE("what only looks like front matter stays text") {
  for (const char* text :
       {"Mr Maude: We will act.\nMr Murray: When?\n\nEnd.",
        "Title: alone\n\nWe will act.", "---\nA line of prose\n---\nMore.",
        "---\ntitle: never closed\n", "Source: x\nWe will act.\n\nMore."}) {
    CAPTURE(text);
    CHECK(read(text).text == text);
  }
}

TEST_CASE("garbled text is repaired, noted, and leads back") {
  const std::string bytes = "Labour\xC3\x95s plan \xC3\x90 and more.";
  const Document document = read(bytes);
  CHECK(document.text == "Labour\xE2\x80\x99s plan \xE2\x80\x93 and more.");
  CHECK(document.notes.size() == 1);
  const ByteSpan span = document.source_map.to_source({0, 16});
  CHECK(span.in(bytes) == "Labour\xC3\x95s plan ");
  CHECK(
      slice_says(span.in(bytes), "text", "UTF-8", "Labour\xE2\x80\x99s plan"));
  CHECK_FALSE(slice_says(span.in(bytes), "text", "UTF-8", "Labours plan"));
}

TEST_CASE("a hundred megabytes on one line are read") {
  const std::string bytes(std::size_t{100} << 20, 'x');
  CHECK(read(bytes).text.size() == bytes.size());
}
