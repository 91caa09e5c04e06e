#include "pledgebook/report/parse_statement.h"

#include <doctest/doctest.h>

#include "pledgebook/report/statement_json.h"

using namespace pledgebook;

namespace {

StatementRow sample() {
  StatementRow row;
  Statement& s = row.statement;
  s.id = "9f2c41d07ab36e58";
  s.kind = Kind::pledge;
  s.text = "we “will” \n";
  s.source = {1234, 1310};
  s.page = 2;
  s.sentence = 17;
  s.said = Date{2007, 11, 0};
  s.candidates = {"Ann Example", "Bob Sample"};
  s.party = "labour";
  s.attribution = Attribution::quote;
  s.strength = Strength::firm;
  s.deadline_by = Date{2015, 5, 7};
  s.topic = true;
  s.areas = {"health"};
  s.quantities = {{">=", 27.5, "percent", "staff", "at least 27.5 per cent"}};
  s.confidence = 0.25;
  s.rules = {"pledge.will"};
  row.document = "a.txt";
  row.meta.date = Date{2010, 2, 18};
  row.meta.wording = "paraphrase";
  row.meta.language = "en";
  row.lexicon = "sha256:x";
  row.version = "0.1.0";
  return row;
}

std::string error_of(std::string_view line) {
  const auto row = parse_statement_json(line);
  return row ? "" : row.error().message;
}

}  // namespace

TEST_CASE("What was written is read back") {
  const std::string line = statement_json(sample());
  const auto row = parse_statement_json(line);
  REQUIRE(row);
  CHECK(statement_json(*row) == line);
  CHECK(row->statement.said == Date{2007, 11, 0});
  CHECK(row->statement.quantities == sample().statement.quantities);
}

TEST_CASE("Keys that were added are ignored") {
  CHECK(parse_statement_json(statement_json(sample(), Keys::stored)));
}

TEST_CASE("What is no such line says why") {
  CHECK(error_of("") == "no JSON object");
  CHECK(error_of("[1]") == "no JSON object");
  CHECK(error_of("{}") == "no key \"id\"");
  std::string line = statement_json(sample());
  line.replace(line.find("\"pledge\""), 8, "\"vow\"");
  CHECK(error_of(line) == "unknown kind vow");
  line = statement_json(sample());
  line.replace(line.find("2010-02-18"), 10, "2010-02-31");
  CHECK(error_of(line).find("2010-02-31") != std::string::npos);
  line = statement_json(sample());
  line.replace(line.find("1234"), 4, "-1");
  CHECK(error_of(line) == "\"begin\" is no whole number");
}
