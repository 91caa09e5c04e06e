#include "pledgebook/formats/markup.h"

#include <doctest/doctest.h>

#include <string>

#include "pledgebook/formats/entities.h"

using namespace pledgebook;

namespace {

// All tokens in a line each: a mark of the kind and the content.
std::string tokens(std::string_view text, Dialect dialect = Dialect::html) {
  std::string out;
  MarkupScanner scanner(text, dialect);
  MarkupToken token;
  std::size_t end = 0;
  while (scanner.next(token)) {
    CHECK(token.span.begin == end);  // nothing lost, nothing twice
    end = token.span.end;
    switch (token.kind) {
      case TokenKind::open:
        out +=
            "<" + std::string(token.name) + (token.self_closing ? "/>" : ">");
        break;
      case TokenKind::close:
        out += "</" + std::string(token.name) + ">";
        break;
      case TokenKind::text:
      case TokenKind::cdata:
        out += "[" + std::string(token.content.in(text)) + "]";
        break;
      default:
        out += "!";
    }
  }
  CHECK(end == text.size());
  return out;
}

}  // namespace

TEST_CASE("tags, text, comments and declarations are told apart") {
  CHECK(tokens("<!doctype html><p class=a>Hi<br/>you<!-- no --></p>") ==
        "!<p>[Hi]<br/>[you]!</p>");
  CHECK(tokens("<?xml version='1.0'?><a><![CDATA[<b>]]></a>", Dialect::xml) ==
        "!<a>[<b>]</a>");
  CHECK(tokens("<!DOCTYPE a [<!ENTITY b \"]>\">]><a/>", Dialect::xml) ==
        "!<a/>");
}

TEST_CASE("what only looks like markup is text") {
  CHECK(tokens("1 < 2 <3 & a<") == "[1 ][< 2 ][<3 & a][<]");
  CHECK(tokens("<a title=\"1 > 2\">x</a>") == "<a>[x]</a>");
  CHECK(tokens("<script>if (a<b) '</p>'</script>x") ==
        "<script>[if (a<b) '</p>']</script>[x]");
  CHECK(tokens("<title>a<b</title>") == "<title>[a<b]</title>");
}

TEST_CASE("cut off markup ends with the text") {
  for (const char* text : {"<p", "<p class=\"x", "<!-- x", "<![CDATA[x",
                           "<script>x", "</", "<!", "<?php"}) {
    CAPTURE(text);
    CHECK_FALSE(tokens(text).empty());
  }
}

TEST_CASE("attributes are found with and without quotes") {
  const std::string text = "<a href='x' DATA-b = \"1 &amp; 2\" c=d checked>";
  MarkupScanner scanner(text, Dialect::html);
  MarkupToken token;
  REQUIRE(scanner.next(token));
  CHECK(attribute(text, token, "href") == "x");
  CHECK(attribute(text, token, "data-b") == "1 & 2");
  CHECK(attribute(text, token, "c") == "d");
  CHECK(attribute(text, token, "checked") == "");
  CHECK(attribute(text, token, "missing") == "");
}

TEST_CASE("entities by name, number and declaration") {
  CHECK(decode_entities("a &amp; b &pound;5 &#163; &#xA3; &hellip;") ==
        "a & b \xC2\xA3"
        "5 \xC2\xA3 \xC2\xA3 \xE2\x80\xA6");
  CHECK(decode_entities("&#147;hi&#148;") == "\xE2\x80\x9Chi\xE2\x80\x9D");
  CHECK(decode_entities("AT&T &nosuch; & &; &#; &#xD800;") ==
        "AT&T &nosuch; & &; &#; \xEF\xBF\xBD");
  const EntityTable table = read_entities(
      "<!ENTITY who 'Mr &second;'><!ENTITY second \"Maude\">"
      "<!ENTITY far SYSTEM 'http://example.org/x'>");
  CHECK(decode_entities("&who; said", &table) == "Mr Maude said");
  CHECK(table.external == 1);
  CHECK_FALSE(table.failed);
}

TEST_CASE("entity bombs stop at the limit") {
  std::string subset = "<!ENTITY a0 'ha'>";
  for (int i = 1; i < 30; ++i) {
    const std::string before = "&a" + std::to_string(i - 1) + ";";
    subset += "<!ENTITY a" + std::to_string(i) + " '";
    for (int k = 0; k < 10; ++k) subset += before;
    subset += "'>";
  }
  CHECK(read_entities(subset).failed);
  CHECK(read_entities("<!ENTITY a '&b;'><!ENTITY b '&a;'>").failed);
}
