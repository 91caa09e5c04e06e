#include "pledgebook/document/delimited.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace pledgebook;

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rows(std::string_view text, char separator) {
  Rows out;
  DelimitedReader reader(text, separator);
  std::vector<Field> fields;
  while (reader.next(fields)) {
    out.emplace_back();
    for (const Field& field : fields) {
      out.back().push_back(value_of(text, field));
    }
  }
  return out;
}

}  // namespace

TEST_CASE("rows of CSV with every kind of line end") {
  CHECK(rows("a,b\nc,d\r\ne,f\rg,h", ',') ==
        Rows{{"a", "b"}, {"c", "d"}, {"e", "f"}, {"g", "h"}});
  CHECK(rows("a,,\n\n,b,\n", ',') == Rows{{"a", "", ""}, {"", "b", ""}});
  CHECK(rows("", ',').empty());
}

TEST_CASE("quoted fields hold separators, quotes and line ends") {
  CHECK(rows("\"a,b\",\"say \"\"yes\"\"\",\"two\nlines\"\nx", ',') ==
        Rows{{"a,b", "say \"yes\"", "two\nlines"}, {"x"}});
}

TEST_CASE("stray quotes are plain characters") {
  CHECK(rows("\"We will,\" he said,2010\n", ',') ==
        Rows{{"\"We will", "\" he said", "2010"}});
  CHECK(rows("\"never closed\nnext\trow", '\t') ==
        Rows{{"\"never closed"}, {"next", "row"}});
}

TEST_CASE("rows know their line, also after quoted line ends") {
  DelimitedReader reader("h\n\"a\nb\"\nc\n", ',');
  std::vector<Field> fields;
  std::vector<std::size_t> lines;
  while (reader.next(fields)) lines.push_back(reader.line());
  CHECK(lines == std::vector<std::size_t>{1, 2, 4});
}

TEST_CASE("values lead back to the bytes of the file") {
  const std::string_view text = "id,\"say \"\"yes\"\" now\"";
  DelimitedReader reader(text, ',');
  std::vector<Field> fields;
  REQUIRE(reader.next(fields));
  OffsetMap map;
  const std::string value = value_of(text, fields[1], map);
  CHECK(value == "say \"yes\" now");
  CHECK(map.to_source({5, 8}).in(text) == "yes");
  CHECK(map.to_source({4, 9}).in(text) == "\"\"yes\"\"");
}

TEST_CASE("many quotes without an end cost no quadratic time") {
  std::string text;
  for (int i = 0; i < 400000; ++i) text += "\"x,";
  CHECK(rows(text, ',').size() == 1);
}

TEST_CASE("the separator is guessed from the header") {
  CHECK(guess_separator("path\ttitle, long\n") == '\t');
  CHECK(guess_separator("path,title\tx,date") == ',');
  CHECK(guess_separator("id;text;\"a,b,c,d\"") == ';');
}

TEST_CASE("a row with an open quote may go on in the next piece") {
  const std::string first = "a,b\nc,\"two\n", all = first + "lines\"\nd,e\n";
  DelimitedReader reader(first, ',');
  std::vector<Field> fields;
  REQUIRE(reader.next(fields));
  CHECK_FALSE(reader.open_ended());
  const DelimitedReader here = reader;
  REQUIRE(reader.next(fields));
  CHECK(reader.open_ended());
  reader = here;
  const std::string_view rest = std::string_view(all).substr(here.position());
  reader.go_on(rest);
  REQUIRE(reader.next(fields));
  CHECK_FALSE(reader.open_ended());
  CHECK(reader.line() == 2);
  CHECK(value_of(rest, fields[1]) == "two\nlines");
  REQUIRE(reader.next(fields));
  CHECK(reader.line() == 4);
  CHECK_FALSE(reader.next(fields));
}
