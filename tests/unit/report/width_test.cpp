#include "pledgebook/report/width.h"

#include <doctest/doctest.h>

using namespace pledgebook;

TEST_CASE("Width counts columns, not bytes") {
  CHECK(display_width("") == 0);
  CHECK(display_width("£10m") == 4);
  CHECK(display_width("Siân") == 4);
  CHECK(display_width("Sia\u0302n") == 4);  // combining circumflex
  CHECK(display_width("协同") == 4);
  CHECK(display_width("\xFF\xE2\x82") == 3);  // malformed: a column a byte
}

TEST_CASE("A printable line holds no control characters") {
  CHECK(printable_line("a\r\n  b\tc ") == "a b c");
  CHECK(printable_line("\033[31mred") == "\uFFFD[31mred");
  CHECK(printable_line("\xC2\x9B"
                       "31m") ==
        "\uFFFD"
        "31m");
  CHECK(printable_line("\u00A3") == "£");
}

TEST_CASE("Wrapping breaks at blanks, and inside words that are too long") {
  using Lines = std::vector<std::string>;
  CHECK(wrap_to_width("", 5) == Lines{""});
  CHECK(wrap_to_width("one two three", 7) == Lines{"one two", "three"});
  CHECK(wrap_to_width("co-operatives", 5) == Lines{"co-op", "erati", "ves"});
  CHECK(wrap_to_width("££ ££", 2) == Lines{"££", "££"});
  CHECK(wrap_to_width("协同", 1) == Lines{"协", "同"});
}

TEST_CASE("an address that is longer than a line stands whole on its own") {
  const auto lines = wrap_to_width("see https://a.example/long/path now", 10,
                                   LongWords::whole);
  CHECK(lines ==
        std::vector<std::string>{"see", "https://a.example/long/path", "now"});
  CHECK(wrap_to_width("https://a.example/long/path", 10, LongWords::whole)
            .size() == 1);
}
