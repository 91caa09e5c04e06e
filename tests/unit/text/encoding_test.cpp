#include "pledgebook/text/encoding.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace pledgebook;
using namespace std::string_view_literals;

namespace {

Decoded read(std::string_view bytes, const EncodingHint& hint = {}) {
  Result<Decoded> out = decode(bytes, hint);
  INFO((out ? std::string() : out.error().message));
  REQUIRE(static_cast<bool>(out));
  return *out;
}

std::string refusal(std::string_view bytes, const EncodingHint& hint = {}) {
  const Result<Decoded> out = decode(bytes, hint);
  REQUIRE_FALSE(static_cast<bool>(out));
  return out.error().message;
}

// The bytes that stand behind the first place where `part` is in the text.
ByteSpan source_of(const Decoded& decoded, std::string_view part) {
  const std::size_t at = decoded.text.find(part);
  REQUIRE(at != std::string::npos);
  return decoded.map.to_source({at, at + part.size()});
}

}  // namespace

TEST_CASE("UTF-8 is read as it is, its mark dropped") {
  const Decoded plain = read(
      "Sure Start \xC2\xA3"
      "10m");
  CHECK(plain.encoding == "UTF-8");
  CHECK(plain.map.is_identity());
  const Decoded marked = read("\xEF\xBB\xBFSure Start");
  CHECK(marked.text == "Sure Start");
  CHECK(source_of(marked, "Start") == ByteSpan{8, 13});
}

TEST_CASE("UTF-16 is read with and without its mark") {
  const Decoded little = read(
      "\xFF\xFE\xA3\x00"
      "1\0000\000m\000"sv);
  CHECK(little.encoding == "UTF-16LE");
  CHECK(little.text ==
        "\xC2\xA3"
        "10m");
  CHECK(source_of(little, "10") == ByteSpan{4, 8});
  const Decoded big = read("\xFE\xFF\x00h\x00i"sv);
  CHECK(big.encoding == "UTF-16BE");
  CHECK(big.text == "hi");
  CHECK(read("w\0e\0 \0w\0i\0l\0l\0"sv).encoding == "UTF-16LE");
  CHECK(read("\0w\0e\0 \0w\0i\0l\0l"sv).text == "we will");
  CHECK(refusal("\xFF\xFE\x00\xD8\x41\x00"sv) == "invalid UTF-16LE at byte 2");
}

TEST_CASE("Windows-1252 is told from damaged UTF-8") {
  const Decoded quotes = read("The \x93mutual moment\x94 is here \x96 now");
  CHECK(quotes.encoding == "windows-1252");
  CHECK(quotes.text ==
        "The \xE2\x80\x9Cmutual moment\xE2\x80\x9D is here \xE2\x80\x93 now");
  CHECK(source_of(quotes, "mutual") == ByteSpan{5, 11});
  CHECK(read("caf\xE9 \xE0 la carte, \xA3"
             "10m")
            .encoding == "windows-1252");
  CHECK(refusal("abc \xFF\xFE xyz") ==
        "invalid UTF-8 at byte 4, and no other encoding is likely");
  CHECK(refusal("caf\xC3\xA9 is \xC3( broken") == "invalid UTF-8 at byte 9");
  CHECK(refusal("caf\xC3\xA9 cut sh\xC3") == "invalid UTF-8 at byte 12");
}

TEST_CASE("sound UTF-8 wins over what is declared, and it is noted") {
  EncodingHint hint;
  hint.declared = "iso-8859-1";
  const Decoded utf8 = read("caf\xC3\xA9", hint);
  CHECK(utf8.encoding == "UTF-8");
  REQUIRE(utf8.notes.size() == 1);
  CHECK(utf8.notes[0] == "declared ISO-8859-1, read as UTF-8");
  CHECK(read("plain", hint).notes.empty());
}

TEST_CASE("ISO-8859-1 is read as its superset, noted where it matters") {
  EncodingHint hint;
  hint.declared = "latin1";
  CHECK(read("caf\xE9", hint).notes.empty());
  const Decoded c1 = read(
      "\x93"
      "caf\xE9\x94",
      hint);
  CHECK(c1.text ==
        "\xE2\x80\x9C"
        "caf\xC3\xA9\xE2\x80\x9D");
  REQUIRE(c1.notes.size() == 1);
  CHECK(c1.notes[0] == "declared ISO-8859-1, read as Windows-1252");
}

TEST_CASE("a declared encoding of another script is followed") {
  EncodingHint hint;
  hint.declared = "windows-1251";
  const Decoded russian = read("\xCC\xE8\xF0", hint);
  CHECK(russian.text == "\xD0\x9C\xD0\xB8\xD1\x80");
  CHECK(source_of(russian, "\xD0\xB8") == ByteSpan{1, 2});
  hint.declared = "shift_jis";
  CHECK(read("\x83\x65\x83\x58", hint).text == "\xE3\x83\x86\xE3\x82\xB9");
}

TEST_CASE("what the user forces is obeyed or refused") {
  EncodingHint hint;
  hint.forced = "windows-1252";
  CHECK(read("caf\xC3\xA9", hint).text == "caf\xC3\x83\xC2\xA9");
  hint.forced = "utf-8";
  CHECK(refusal("caf\xE9", hint) == "invalid UTF-8 at byte 3");
  hint.forced = "klingon";
  CHECK(refusal("a", hint) == "unknown encoding 'klingon'");
  hint.forced = "utf-16";
  CHECK(read("\xFE\xFF\0a"sv, hint).text == "a");
}

TEST_CASE("mixed bytes are mended only where that is asked for") {
  EncodingHint hint;
  hint.mend_mixed = true;
  const Decoded mixed = read("caf\xC3\xA9 \x93now\x94 caf\xC3\xA9", hint);
  CHECK(mixed.text == "caf\xC3\xA9 \xE2\x80\x9Cnow\xE2\x80\x9D caf\xC3\xA9");
  REQUIRE(mixed.notes.size() == 1);
  CHECK(mixed.notes[0] == "2 bytes that are not UTF-8 read as Windows-1252");
}

TEST_CASE("binary bytes are refused with the place") {
  CHECK(refusal("\x7F"
                "ELF\x02\x01\x01\0\0\0"sv) == "binary: zero byte at byte 7");
  CHECK(refusal("\x01\x02\x03\x04 abc") ==
        "binary: too many control characters to be text");
}

TEST_CASE("aliases lead to one name") {
  CHECK(encoding_name("latin1") == "ISO-8859-1");
  CHECK(encoding_name(" UTF8 ") == "UTF-8");
  CHECK(encoding_name("cp1252") == "windows-1252");
  CHECK(encoding_name("no-such") == "");
}
