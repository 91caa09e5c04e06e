#include "pledgebook/text/normalize.h"

#include <doctest/doctest.h>

#include <cctype>
#include <random>
#include <string>
#include <vector>

#include "pledgebook/text/utf8.h"

using namespace pledgebook;

namespace {

std::string form(std::string_view text) { return normalize(text).text; }

bool blank(char c) { return c == ' ' || c == '\n'; }

// Where characters of the matching form begin, and its end.
std::vector<std::size_t> boundaries(const std::string& text) {
  std::vector<std::size_t> at;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_utf8_continuation(text[i])) at.push_back(i);
  }
  at.push_back(text.size());
  return at;
}

// Every piece that normalisation treats in a way of its own, and plain ones.
const std::vector<std::string>& pieces() {
  static const std::vector<std::string> list = {
      "a",       "Z",      "mutual", " ",         "  ",     "\t",     "\n",
      "\r\n",    "\n \n",  ",",      ";",         "!",      "(",      ")",
      "-",       "'",      "`",      "\"",        "\u2019", "\u2018", "\u201C",
      "\u201D",  "\u2010", "\u2014", "\u2212",    "\u00AD", "\u200B", "\uFEFF",
      "\u00A0",  "\u2009", "\u3000", "\u2028",    "\u0085", "\u00E9", "e\u0301",
      "o\u0308", "\u00AB", "\u00BB", "\U0001F600"};
  return list;
}

std::string random_text(std::mt19937& random, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    text += pieces()[random() % pieces().size()];
  }
  return text;
}

void check_spans(const std::string& text, std::mt19937& random) {
  const NormalizedText normal = normalize(text);
  const std::vector<std::size_t> at = boundaries(normal.text);
  if (at.size() < 2) return;
  for (int i = 0; i < 20; ++i) {
    std::size_t from = at[random() % at.size()];
    std::size_t to = at[random() % at.size()];
    if (from > to) std::swap(from, to);
    while (from < to && blank(normal.text[from])) ++from;
    while (to > from && blank(normal.text[to - 1])) --to;
    // "!Xam" is one word; without its letter the mark is another one.
    while (to > from && to < normal.text.size() && normal.text[to - 1] == '!' &&
           std::isalpha(static_cast<unsigned char>(normal.text[to])) != 0) {
      ++to;
    }
    if (from == to) continue;
    const ByteSpan source = normal.map.to_source({from, to});
    REQUIRE(source.end <= text.size());
    CAPTURE(text);
    CHECK(form(source.in(text)) == normal.text.substr(from, to - from));
  }
}

}  // namespace

TEST_CASE("quotation marks, hyphens and dashes fold to one of each") {
  CHECK(form("the workers\u2019 share") == "the workers' share");
  CHECK(form("it`s") == "it's");
  CHECK(form("\u2018so be it\u2019") == "\u2018so be it'");
  CHECK(form("\u201Cnow\u201D") == "\u201Cnow\u201D");
  CHECK(form("co\u2010op and co\u2011op") == "co-op and co-op");
  CHECK(form("now \u2014 or never") == "now \u2013 or never");
  CHECK(form("\u22125 per cent") == "\u20135 per cent");
}

TEST_CASE("what cannot be seen is dropped") {
  CHECK(form("\uFEFFmu\u00ADtu\u200Bals") == "mutuals");
  CHECK(form("").empty());
  CHECK(form("\uFEFF").empty());
}

TEST_CASE("blanks become one, and none where typesetting put it") {
  CHECK(form("a \t\u00A0 b") == "a b");
  CHECK(form("this , that ; and so !") == "this, that; and so!");
  CHECK(form("( inside )") == "(inside)");
  CHECK(form("\u201C our schools \u201D") == "\u201Cour schools\u201D");
  CHECK(form("up by .5 and ...") == "up by .5 and ...");
  CHECK(form("so . . . we left .") == "so . . . we left.");
  CHECK(form("the !Xam speak ! Yes") == "the !Xam speak! Yes");
}

TEST_CASE("line ends are kept, paragraphs are two") {
  CHECK(form("a\r\nb") == "a\nb");
  CHECK(form("a\n \t\n\n\nb") == "a\n\nb");
  CHECK(form("a\u2028b\u0085c") == "a\nb\nc");
  CHECK(form("a\rb\r\rc\r\r\nd") == "a\nb\n\nc\nd");
  CHECK(form("\n\n  a") == "a");
}

TEST_CASE("ligatures are spelt out and letters composed") {
  CHECK(form("pro\uFB01t, o\uFB03ce, o\uFB00, \uFB02ow, ra\uFB04e") ==
        "profit, office, off, flow, raffle");
  CHECK(form("Cafe\u0301") == "Caf\u00E9");
}

TEST_CASE("a span leads back to the bytes that it was made of") {
  const std::string text = "the  pro\uFB01t\u00ADs \u2014 all";
  const NormalizedText normal = normalize(text);
  const std::size_t at = normal.text.find("profits");
  REQUIRE(at != std::string::npos);
  const ByteSpan source = normal.map.to_source({at, at + 7});
  CHECK(source.in(text) == "pro\uFB01t\u00ADs");
}

TEST_CASE("the map covers the text it was made with") {
  std::mt19937 random(20091215);
  for (int i = 0; i < 200; ++i) {
    const NormalizedText normal = normalize(random_text(random, 40));
    if (normal.map.is_identity()) continue;
    CHECK(normal.map.derived_size() == normal.text.size());
  }
}

TEST_CASE("any span's source normalises to that span") {
  std::mt19937 random(20100217);
  for (int i = 0; i < 400; ++i) check_spans(random_text(random, 30), random);
}

TEST_CASE("normalising twice changes nothing more") {
  std::mt19937 random(20101117);
  for (int i = 0; i < 400; ++i) {
    const std::string text = random_text(random, 30);
    CAPTURE(text);
    const std::string once = form(text);
    CHECK(form(once) == once);
  }
}
