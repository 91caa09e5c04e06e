#include "pledgebook/text/utf8.h"

#include <doctest/doctest.h>

#include <string>

using namespace pledgebook;

TEST_CASE("well-formed UTF-8 of every length passes") {
  CHECK(is_utf8(""));
  CHECK(is_utf8("co-operative, caf\xC3\xA9, \xE2\x82\xAC, \xF0\x9F\x91\x8D"));
  CHECK(is_utf8("\xF4\x8F\xBF\xBF"));
}

TEST_CASE("ill-formed UTF-8 is found at its first byte") {
  const struct {
    const char* bytes;
    std::size_t at;
  } cases[] = {
      {"plain text \xFF and more", 11},
      {"\x80", 0},
      {"abcdefgh\xC3", 8},
      {"a\xC0\xAF", 1},
      {"a\xE0\x80\xAF", 1},
      {"\xED\xA0\x80", 0},
      {"\xF4\x90\x80\x80", 0},
      {"\xE2\x82", 0},
      {"\xF0\x9F\x91", 0},
      {"ok \xC3(", 3},
  };
  for (const auto& test : cases) {
    CAPTURE(test.bytes);
    CHECK(find_invalid_utf8(test.bytes) == test.at);
  }
}

TEST_CASE("every character survives encoding and decoding") {
  for (char32_t c = 1; c <= 0x10FFFF; c += 7) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, c);
    const CodePoint back = decode_utf8(text, 0);
    if (back.value != c || back.size != text.size()) {
      FAIL("U+" << static_cast<unsigned>(c));
    }
  }
}

TEST_CASE("what is no character becomes the replacement character") {
  std::string text;
  append_utf8(text, 0xD800);
  append_utf8(text, 0x110000);
  CHECK(text == "\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(decode_utf8("\xFFz", 0).value == 0xFFFD);
  CHECK(decode_utf8("\xFFz", 0).size == 1);
}
