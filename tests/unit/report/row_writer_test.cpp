#include "pledgebook/report/row_writer.h"

#include <doctest/doctest.h>

#include <sstream>

#include "pledgebook/report/delimited.h"

using namespace pledgebook;

namespace {

const std::vector<Column> kColumns = {
    {"date"}, {"words", false, true}, {"n", true}};

std::string written(RowOptions options, const std::vector<Row>& rows,
                    std::vector<Column> columns = kColumns) {
  std::ostringstream out;
  const auto writer = make_row_writer(options, std::move(columns), out);
  for (const Row& row : rows) writer->add(row);
  writer->finish();
  return out.str();
}

std::string written(Format format, const std::vector<Row>& rows) {
  return written(RowOptions{format}, rows);
}

}  // namespace

TEST_CASE("Formats are known by their words") {
  for (const char* word :
       {"table", "tsv", "csv", "json", "ndjson", "markdown"}) {
    const auto format = parse_format(word);
    REQUIRE(format);
    CHECK(to_string(*format) == word);
  }
  CHECK_FALSE(parse_format("xml"));
}

TEST_CASE("TSV escapes what would break a row") {
  CHECK(tsv_field("a\tb\nc\\d\r") == "a\\tb\\nc\\\\d\\r");
  CHECK(written(Format::tsv, {{"2010", "a\tb", 3}, {Cell(), "c", 0}}) ==
        "date\twords\tn\n2010\ta\\tb\t3\n\tc\t0\n");
}

TEST_CASE("CSV is RFC 4180") {
  CHECK(csv_field("plain words") == "plain words");
  CHECK(csv_field("a,b") == "\"a,b\"");
  CHECK(csv_field("say \"no\"") == "\"say \"\"no\"\"\"");
  CHECK(csv_field("two\nlines") == "\"two\nlines\"");
  CHECK(csv_field(" edge") == "\" edge\"");
  CHECK(csv_field("").empty());
  CHECK(written(Format::csv, {{"2010", "a", 3}}) ==
        "date,words,n\r\n2010,a,3\r\n");
}

TEST_CASE("A byte-order mark comes first, and only for CSV") {
  const RowOptions csv = {.format = Format::csv, .bom = true};
  CHECK(written(csv, {}) ==
        "\xEF\xBB\xBF"
        "date,words,n\r\n");
  const RowOptions tsv = {.format = Format::tsv, .bom = true};
  CHECK(written(tsv, {}) == "date\twords\tn\n");
}

TEST_CASE("JSON tells null, numbers, words and lists apart") {
  const Row row = {Cell(), "3 \"or\" 4", 27.9};
  CHECK(written(Format::ndjson, {row}) ==
        "{\"date\":null,\"words\":\"3 \\\"or\\\" 4\",\"n\":27.9}\n");
  CHECK(written(Format::json, {}) == "[]\n");
  CHECK(written(Format::json, {{"a", "b", 1}, {"c", "d", true}}) ==
        "[\n{\"date\":\"a\",\"words\":\"b\",\"n\":1},\n"
        "{\"date\":\"c\",\"words\":\"d\",\"n\":true}\n]\n");
  const Cell list = std::vector<std::string>{"x", "y"};
  CHECK(written(Format::ndjson, {{"a", list, 2000000.0}}) ==
        "{\"date\":\"a\",\"words\":[\"x\",\"y\"],\"n\":2000000}\n");
}

TEST_CASE("NDJSON never breaks on malformed text") {
  CHECK(written(Format::ndjson, {{"a", "\xFF", 1}}) ==
        "{\"date\":\"a\",\"words\":\"\uFFFD\",\"n\":1}\n");
}

TEST_CASE("Markdown escapes what would break a table") {
  CHECK(written(Format::markdown, {{"2010", "a|b\n<i>", 1}}) ==
        "| date | words | n |\n|---|---|---:|\n"
        "| 2010 | a\\|b &lt;i> | 1 |\n");
}

TEST_CASE("A table aligns by width and wraps to the terminal") {
  CHECK(written(RowOptions{Format::table, 80},
                {{"2010", "£1", 3}, {"2011", "two", 12}}) ==
        "date  words   n\n2010  £1      3\n2011  two    12\n");
  const std::string words = "the right to run schools as co-operatives";
  CHECK(written(RowOptions{Format::table, 36}, {{"2010", words, 1}}) ==
        "date  words                        n\n"
        "2010  the right to run schools as  1\n"
        "      co-operatives\n");
}

TEST_CASE("A heading is broken between words to keep its column narrow") {
  CHECK(written(RowOptions{Format::table, 80}, {{"a", 1}},
                {{"x"}, {"median days", true}}) ==
        "x  median\n     days\na       1\n");
}

TEST_CASE("A table of nothing prints nothing") {
  CHECK(written(Format::table, {}).empty());
}

TEST_CASE("Only a table that may use colour has escape sequences") {
  const RowOptions plain = {Format::table, 80};
  CHECK(written(plain, {{"a", "\033[1m", 1}}).find('\033') ==
        std::string::npos);
  const RowOptions color = {Format::table, 80, false, true};
  CHECK(written(color, {{"a", "b", 1}}).substr(0, 4) == "\033[1m");
}
