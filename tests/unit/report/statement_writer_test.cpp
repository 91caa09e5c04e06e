#include "pledgebook/report/statement_writer.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "pledgebook/base/strings.h"

using namespace pledgebook;

namespace {

StatementRow sample() {
  StatementRow row;
  row.statement.id = "id";
  row.statement.text = "a, b";
  row.statement.quantities = {{"=", 3, "count", "schools", "three schools"}};
  return row;
}

std::string written(Format format, int rows) {
  std::ostringstream out;
  const auto writer = make_statement_writer({format}, Keys::contract, out);
  for (int i = 0; i < rows; ++i) writer->add(sample());
  writer->finish();
  return out.str();
}

}  // namespace

TEST_CASE("NDJSON prints nothing for nothing") {
  CHECK(written(Format::ndjson, 0).empty());
  const std::string line = statement_json(sample()) + "\n";
  CHECK(written(Format::ndjson, 2) == line + line);
}

TEST_CASE("JSON is one array of the same objects") {
  CHECK(written(Format::json, 0) == "[]\n");
  const auto json = nlohmann::json::parse(written(Format::json, 2));
  REQUIRE(json.size() == 2);
  CHECK(json[1]["quantities"][0]["value"] == 3);
}

TEST_CASE("CSV has a column a key and the figures' words") {
  const auto lines = split(written(Format::csv, 1), '\n');
  REQUIRE(lines.size() == 3);
  CHECK(split(lines[0], ',').size() == statement_columns().size());
  CHECK(lines[1].find(",\"a, b\",") != std::string::npos);
  CHECK(lines[1].find(",three schools,") != std::string::npos);
}
