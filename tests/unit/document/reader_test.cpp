#include "pledgebook/document/reader.h"

#include <doctest/doctest.h>

#include "pledgebook/base/hash.h"
#include "support/reading.h"

using namespace pledgebook;
using pledgebook_tests::read_bytes;
using pledgebook_tests::Reading;

TEST_CASE("every document says where it is from") {
  const Reading reading = read_bytes("a.txt", "\xEF\xBB\xBFWe will act.\n");
  REQUIRE(reading.documents.size() == 1);
  const Document& document = reading.documents[0];
  CHECK(document.path == "a.txt");
  CHECK(document.reader == "text");
  CHECK(document.encoding == "UTF-8");
  CHECK(document.text == "We will act.\n");
  CHECK(document.key == sha256_hex("We will act.\n"));
  CHECK(document.source_sha256 == sha256_hex("\xEF\xBB\xBFWe will act.\n"));
  CHECK(document.meta.language == "en");
}

TEST_CASE("what is given outranks what the file says") {
  Source source;
  source.path = "a.txt";
  source.bytes = "Title: Theirs\nAuthor: Jo\n\nWe will act.";
  source.given.title = "Ours";
  std::vector<Document> documents;
  ReadSink sink;
  sink.document = [&](Document&& document) {
    documents.push_back(std::move(document));
    return true;
  };
  sink.refused = [](Diagnostic&& fault) { FAIL(fault.message); };
  read_source(source, {}, all_readers(), sink);
  REQUIRE(documents.size() == 1);
  CHECK(documents[0].meta.title == "Ours");
  CHECK(documents[0].meta.author == "Jo");
}

TEST_CASE("a byline is a name, and in a paraphrase nobody speaks by it") {
  const auto author = [](std::string_view byline, std::string_view wording) {
    Source source;
    source.path = "a.txt";
    const std::string bytes =
        "Title: T\nAuthor: " + std::string(byline) + "\n\nWe will act.";
    source.bytes = bytes;
    source.given.wording = wording;
    std::string found;
    ReadSink sink;
    sink.document = [&](Document&& document) {
      found = document.meta.author;
      CHECK(document.notes.empty() == !found.empty());
      return true;
    };
    sink.refused = [](Diagnostic&& fault) { FAIL(fault.message); };
    read_source(source, {}, all_readers(), sink);
    return found;
  };
  CHECK(author("By Ann Example, Editor", "") == "Ann Example");
  CHECK(author("Staff reporter", "").empty());
  CHECK(author("Ann Example", "original") == "Ann Example");
  CHECK(author("Ann Example", "paraphrase").empty());
}

TEST_CASE("parties become codes where somebody knows them") {
  const std::string rows =
      "speaker,party,text\nJane Roe,Lab,We will act.\n"
      "John Doe,Whig,We will not.\nAnn Poe,,We may.\n";
  ReaderOptions options;
  options.party_code = [](std::string_view label) {
    return std::string(label == "Lab" ? "labour" : "");
  };
  const Reading reading = read_bytes("a.csv", rows, options);
  REQUIRE(reading.documents.size() == 3);
  CHECK(reading.documents[0].meta.party == "labour");
  CHECK(reading.documents[0].turns.at(0).party == "labour");
  CHECK(reading.documents[0].notes.empty());
  CHECK(reading.documents[1].meta.party.empty());
  CHECK(reading.documents[1].turns.at(0).party.empty());
  CHECK(reading.documents[1].notes.at(0) ==
        "party 'Whig' is none that the lexicon knows");
  CHECK(reading.documents[2].notes.empty());
  // Left as it is where nobody does.
  CHECK(read_bytes("a.csv", rows).documents.at(1).meta.party == "Whig");
}

TEST_CASE("empty files, binary files and unknown formats are refused") {
  CHECK(read_bytes("a", "").refused.at(0).message == "empty file");
  CHECK(read_bytes("a", "  \n").refused.at(0).message == "no text in it");
  CHECK(read_bytes("a", std::string_view("a\0b", 3)).refused.at(0).message ==
        "binary: zero byte at byte 1");
  ReaderOptions options;
  options.format = "wordstar";
  const std::string reason =
      read_bytes("a", "x", options).refused.at(0).message;
  CHECK(reason.starts_with("unknown input format 'wordstar': it is one of "));
}

TEST_CASE("documents beyond the size limit are refused") {
  ReaderOptions options;
  options.limits.max_document_bytes = 10;
  CHECK(read_bytes("a", "more than ten bytes", options).refused.at(0).message ==
        "19 bytes, more than the limit of 10 for one document");
}
