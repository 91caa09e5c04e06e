#include <doctest/doctest.h>

#include <sys/resource.h>

#include <filesystem>
#include <string>

#include "support/reading.h"
#include "unit/formats/slice.h"

using namespace pledgebook;
using pledgebook_tests::read_bytes;
using pledgebook_tests::Reading;

namespace {

std::string refusals(const Reading& reading) {
  std::string out;
  for (const Diagnostic& fault : reading.refused) {
    out += to_string(fault) + ";";
  }
  return out;
}

// The words of each document lead back to the file.
void check_sources(const Reading& reading, const std::string& bytes) {
  for (const Document& document : reading.documents) {
    const ByteSpan span =
        document.source_map.to_source({0, document.text.size()});
    CHECK(*slice_text(span.in(bytes), document.reader, document.encoding) ==
          document.text);
  }
}

}  // namespace

TEST_CASE("every line of NDJSON is a document") {
  const std::string bytes =
      "{\"id\":7,\"text\":\"We \\\"will\\\" act \\u2014 now.\\nYes.\","
      "\"date\":\"2010-02-18\",\"speaker\":\"Jane Roe\",\"party\":\"Lab\","
      "\"url\":\"http:\\/\\/x\"}\n\n"
      "{\"body\":\"Caf\xC3\xA9 \\ud83d\\ude00\",\"meta\":{\"title\":\"T\"}}\n";
  const Reading reading = read_bytes("a.txt", bytes);
  CHECK(refusals(reading) == "");
  REQUIRE(reading.documents.size() == 2);
  const Document& one = reading.documents[0];
  CHECK(one.reader == "ndjson");
  CHECK(one.path == "a.txt#1");
  CHECK(one.text == "We \"will\" act \xE2\x80\x94 now.\nYes.");
  CHECK(to_string(*one.meta.date) == "2010-02-18");
  CHECK(one.meta.url == "http://x");
  CHECK(one.meta.title == "7");
  REQUIRE(one.turns.size() == 1);
  CHECK(one.turns[0].speaker == "Jane Roe");
  CHECK(one.turns[0].party == "Lab");
  CHECK(reading.documents[1].path == "a.txt#3");
  CHECK(reading.documents[1].text == "Caf\xC3\xA9 \xF0\x9F\x98\x80");
  check_sources(reading, bytes);
}

TEST_CASE("columns are mapped by name, also inside objects") {
  ReaderOptions options;
  options.map = "text=story.words,date=when";
  const Reading reading = read_bytes(
      "a.ndjson",
      "{\"text\":\"no\",\"when\":\"18 Feb 2010\",\"story\":{\"words\":\"We "
      "will.\"}}\n",
      options);
  REQUIRE(reading.documents.size() == 1);
  CHECK(reading.documents[0].text == "We will.");
  CHECK(to_string(*reading.documents[0].meta.date) == "2010-02-18");
  options.map = "words=x";
  CHECK(refusals(read_bytes("a.ndjson", "{}", options))
            .find("expected field=column") != std::string::npos);
}

TEST_CASE("a broken line is refused with its number, the rest goes on") {
  const Reading reading = read_bytes(
      "a.ndjson",
      "{\"text\":\"One.\"}\n{\"text\":\"Two.\"\n[1]\n{\"id\":1,\"text\":\"\"}\n"
      "{\"text\":\"\xFF\"}\n{\"text\":\"Three.\"}");
  CHECK(reading.documents.size() == 2);
  REQUIRE(reading.refused.size() == 4);
  CHECK(reading.refused[0].line == 2);
  CHECK(reading.refused[0].message.starts_with("not JSON: "));
  CHECK(reading.refused[1].message == "not a JSON object");
  CHECK(reading.refused[2].line == 5);
  CHECK(reading.refused[3].message.starts_with("1 rows without text"));
}

TEST_CASE("arrays and objects of JSON hold rows") {
  const std::string array =
      "[{\"text\":\"One.\"}, {\"text\":\"Two.\"},\n 3, [4]]";
  Reading reading = read_bytes("a.json", array);
  CHECK(refusals(reading) == "");
  REQUIRE(reading.documents.size() == 2);
  CHECK(reading.documents[1].path == "a.json#2");
  check_sources(reading, array);
  reading = read_bytes("a.json", "{\"title\":\"T\",\"text\":\"One.\"}");
  REQUIRE(reading.documents.size() == 1);
  CHECK(reading.documents[0].path == "a.json");
  reading = read_bytes("x", "{\"articles\":[{\"body\":\"One.\"}]}");
  REQUIRE(reading.documents.size() == 1);
  CHECK(reading.documents[0].path == "x#1");
}

TEST_CASE("an array is read as far as it is sound") {
  const Reading reading =
      read_bytes("a.json", "[{\"text\":\"One.\"}, {\"text\" \"Two.\"}]");
  CHECK(reading.documents.size() == 1);
  REQUIRE(reading.refused.size() == 1);
  CHECK(reading.refused[0].message.starts_with("not JSON: element 2: "));
}

TEST_CASE("rows of CSV and TSV are documents") {
  const std::string csv =
      "doc_id,text,Speaker,date\n"
      "1,\"We will \"\"act\"\",\nnow.\",Jane Roe,2010-02\n"
      "2,Short,,\n3,too few\n4,,x,2010\n";
  const Reading reading = read_bytes("a", csv);
  REQUIRE(reading.documents.size() == 2);
  CHECK(reading.documents[0].reader == "csv");
  CHECK(reading.documents[0].path == "a#2");
  CHECK(reading.documents[0].text == "We will \"act\",\nnow.");
  CHECK(reading.documents[0].turns.at(0).speaker == "Jane Roe");
  CHECK(reading.documents[1].path == "a#4");
  CHECK(refusals(reading) ==
        "a:5: 2 fields where the header has 4;a: 1 rows without text;");
  check_sources(reading, csv);
  const std::string tsv = "body\turl\n\"We will,\" he said\thttp://x\n";
  const Reading tabs = read_bytes("a.tsv", tsv);
  REQUIRE(tabs.documents.size() == 1);
  CHECK(tabs.documents[0].text == "\"We will,\" he said");
  CHECK(tabs.documents[0].meta.url == "http://x");
}

TEST_CASE("a table in Windows-1252 leads back to its bytes") {
  const std::string csv = "title,text\nCaf\xE9,\"\x93Yes\x94 \"\"\xA3\"\" 5\"";
  const Reading reading = read_bytes("a.csv", csv);
  REQUIRE(reading.documents.size() == 1);
  const Document& document = reading.documents[0];
  CHECK(document.encoding == "windows-1252");
  CHECK(document.meta.title == "Caf\xC3\xA9");
  CHECK(document.text == "\xE2\x80\x9CYes\xE2\x80\x9D \"\xC2\xA3\" 5");
  const std::size_t yes = document.text.find("Yes");
  CHECK(document.source_map.to_source({yes, yes + 3}).in(csv) == "Yes");
  check_sources(reading, csv);
}

TEST_CASE("garbled words of a record are made good, on strong evidence") {
  // UTF-8 that was read as Windows-1252, once by the one who wrote the file.
  const std::string apostrophe = "\xC3\xA2\xE2\x82\xAC\xE2\x84\xA2";
  const std::string garbled =
      "It" + apostrophe + "s ours, and they" + apostrophe + "re in.";
  const std::string meant = "It\xE2\x80\x99s ours, and they\xE2\x80\x99re in.";
  const std::string rows = "speaker,title,text\nJane O" + apostrophe +
                           "Roe,Who" + apostrophe + "s in,\"" + garbled +
                           "\"\nJo,A,It" + apostrophe + "s once.\n";
  const std::string json = "[{\"speaker\":\"Jane O" + apostrophe +
                           "Roe\",\"title\":\"Who" + apostrophe +
                           "s in\",\"text\":\"" + garbled + "\"}]";
  for (const auto& file :
       {std::pair{"a.csv", rows}, std::pair{"a.json", json}}) {
    const std::string path = file.first;
    const std::string& bytes = file.second;
    CAPTURE(path);
    const Document document = read_bytes(path, bytes).documents.at(0);
    CHECK(document.text == meant);
    CHECK(document.notes.size() == 1);
    CHECK(document.meta.title == "Who\xE2\x80\x99s in");
    CHECK(document.turns.at(0).speaker == "Jane O\xE2\x80\x99Roe");
    CHECK(document.turns.at(0).span.size() == document.text.size());
    const ByteSpan all = document.source_map.to_source({0, meant.size()});
    CHECK(all.in(bytes) == garbled);
    CHECK(slice_says(all.in(bytes), document.reader, "UTF-8", meant));
  }
  // One place is no evidence.
  CHECK(read_bytes("a.csv", rows).documents.at(1).text ==
        "It" + apostrophe + "s once.");
}

TEST_CASE("a table without a text column says which columns it has") {
  CHECK(refusals(read_bytes("a.csv", "name,age\nJo,7\n")) ==
        "a.csv:1: no column holds the text (--map text=COLUMN names it; the "
        "columns are name, age);");
}

TEST_CASE("a million rows are read in flat memory") {
  std::string bytes;
  for (int i = 0; i < 1000000; ++i) {
    bytes +=
        "{\"text\":\"We will act on this, row " + std::to_string(i) + "\"}\n";
  }
  Source source;
  source.path = "a.ndjson";
  source.bytes = bytes;
  std::size_t rows = 0;
  ReadSink sink;
  sink.document = [&rows](Document&&) { return ++rows > 0; };
  sink.refused = [](Diagnostic&& fault) { FAIL(fault.message); };
  rusage before, after;
  ::getrusage(RUSAGE_SELF, &before);
  read_source(source, {}, all_readers(), sink);
  ::getrusage(RUSAGE_SELF, &after);
  CHECK(rows == 1000000);
  CHECK(after.ru_maxrss - before.ru_maxrss < 16 * 1024);  // kilobytes
}

TEST_CASE("the JSON suite: n_ is refused, y_ is read without a fault") {
  const std::string folder =
      pledgebook_tests::shared("formats/json/test_parsing");
  if (folder.empty()) return;
  ReaderOptions options;
  options.format = "json";
  std::size_t seen = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    CAPTURE(name);
    const Reading reading = read_bytes(
        name, pledgebook_tests::slurp(entry.path().string()), options);
    if (name.starts_with("n_")) CHECK_FALSE(reading.refused.empty());
    if (name.starts_with("y_")) CHECK(refusals(reading) == "");
    ++seen;
  }
  CHECK(seen > 300);
}
