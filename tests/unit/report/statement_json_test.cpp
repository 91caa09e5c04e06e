#include "pledgebook/report/statement_json.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

using namespace pledgebook;

namespace {

Statement full_statement() {
  Statement s;
  s.id = "9f2c41d07ab36e58";
  s.kind = Kind::pledge;
  s.span = {1230, 1306};
  s.source = {1234, 1310};
  s.text = "the words";
  s.sentence = 17;
  s.passage = 3;
  s.actor = "Tessa Jowell";
  s.holder_basis = HolderBasis::pronoun;
  s.party = "labour";
  s.attribution = Attribution::quote;
  s.strength = Strength::firm;
  s.specificity = Specificity::specific;
  s.deadline = "by the end of the next Parliament";
  s.deadline_by = Date{2015, 5, 7};
  s.topic = true;
  s.areas = {"early-years"};
  s.models = {"mutual"};
  s.quantities = {{">=", 2000000, "people", "", "at least 2 million people"}};
  s.confidence = 0.9137;
  s.rules = {"pledge.announce"};
  return s;
}

StatementRow full_row() {
  StatementRow row;
  row.statement = full_statement();
  row.document = "a.txt";
  row.meta.title = "A title";
  row.meta.date = Date{2010, 2, 18};
  row.meta.type = "article";
  row.meta.publisher = "LabourList";
  row.meta.language = "en";
  row.source_sha256 = "ab";
  row.encoding = "UTF-8";
  row.lexicon = "sha256:cd";
  row.version = "0.1.0";
  return row;
}

}  // namespace

TEST_CASE("A statement's line is the contract, key by key") {
  CHECK(statement_json(full_row()) ==
        "{\"id\":\"9f2c41d07ab36e58\",\"document\":\"a.txt\","
        "\"title\":\"A title\",\"date\":\"2010-02-18\",\"url\":null,"
        "\"type\":\"article\",\"author\":null,\"publisher\":\"LabourList\","
        "\"source\":null,\"wording\":\"original\",\"language\":\"en\","
        "\"source_sha256\":\"ab\",\"encoding\":\"UTF-8\",\"kind\":\"pledge\","
        "\"text\":\"the words\",\"begin\":1234,\"end\":1310,\"page\":null,"
        "\"sentence\":17,\"headline\":false,\"passage\":3,\"said\":null,"
        "\"actor\":\"Tessa Jowell\",\"holder_basis\":\"pronoun\","
        "\"candidates\":[],\"party\":\"labour\",\"attribution\":\"quote\","
        "\"strength\":\"firm\",\"specificity\":\"specific\","
        "\"condition\":null,"
        "\"deadline\":\"by the end of the next Parliament\","
        "\"deadline_by\":\"2015-05-07\",\"target\":null,\"about\":null,"
        "\"topic\":true,\"areas\":[\"early-years\"],\"models\":[\"mutual\"],"
        "\"quantities\":[{\"comparator\":\">=\",\"value\":2000000,"
        "\"class\":\"people\",\"of\":null,"
        "\"text\":\"at least 2 million people\"}],\"confidence\":0.91,"
        "\"rules\":[\"pledge.announce\"],\"lexicon\":\"sha256:cd\","
        "\"version\":\"0.1.0\"}");
}

TEST_CASE("An empty statement has the same keys") {
  const auto full = nlohmann::ordered_json::parse(statement_json(full_row()));
  const auto empty = nlohmann::ordered_json::parse(statement_json({}));
  REQUIRE(empty.size() == full.size());
  auto other = full.begin();
  for (const auto& item : empty.items()) {
    CHECK(item.key() == other.key());
    ++other;
  }
  CHECK(empty["candidates"].is_array());
  CHECK(empty["actor"].is_null());
  CHECK(empty["wording"] == "original");
}

TEST_CASE("A speech's own url goes before its document's") {
  StatementRow row = full_row();
  row.meta.url = "http://day";
  CHECK(statement_json(row).find("\"url\":\"http://day\"") !=
        std::string::npos);
  row.statement.url = "http://speech";
  CHECK(statement_json(row).find("\"url\":\"http://speech\"") !=
        std::string::npos);
}

TEST_CASE("A stored row says who reviewed it, after the contract's keys") {
  StatementRow row = full_row();
  row.mentions = 10;
  row.review = "accepted";
  row.reviewed_by = "Ann Example";
  const std::string line = statement_json(row, Keys::stored);
  CHECK(line.find("\"version\":\"0.1.0\",\"mentions\":10,"
                  "\"review\":\"accepted\","
                  "\"reviewed_by\":\"Ann Example\"}") != std::string::npos);
  CHECK(statement_columns(Keys::stored).size() ==
        statement_columns().size() + 3);
}

TEST_CASE("A row made of a document carries what the document knows") {
  Document document;
  document.path = "b.txt";
  document.key = "k";
  document.meta.title = "T";
  document.source_sha256 = "s";
  document.encoding = "UTF-8";
  const StatementRow row = row_of(document, full_statement(), "sha256:x", "1");
  CHECK(row.document == "b.txt");
  CHECK(row.meta.title == "T");
  CHECK(row.document_key == "k");
  CHECK(row.statement.text == "the words");
  CHECK(row.lexicon == "sha256:x");
}

TEST_CASE("Columns are the same keys, and a row fills each") {
  const auto columns = statement_columns();
  const Row row = statement_cells(full_row());
  REQUIRE(columns.size() == row.size());
  const auto json = nlohmann::ordered_json::parse(statement_json(full_row()));
  std::size_t i = 0;
  for (const auto& item : json.items()) {
    CHECK(columns[i++].name == item.key());
  }
  CHECK(row.front().words() == "9f2c41d07ab36e58");
  CHECK(row[4].type == Cell::Type::null);
  CHECK(row[row.size() - 5].words() == "at least 2 million people");
  CHECK(row[row.size() - 4].words() == "0.91");
}
