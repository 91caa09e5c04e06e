#include <doctest/doctest.h>

#include <string>

#include "pledgebook/base/strings.h"
#include "support/article_score.h"
#include "support/reading.h"
#include "unit/formats/slice.h"

using namespace pledgebook;
using pledgebook_tests::read_bytes;
using pledgebook_tests::Reading;

namespace {

const std::string kLong =
    "The minister said that every town would have the right to own its "
    "buses, its energy and its water, and that a bill would follow. ";

Document read(const std::string& bytes, const std::string& path = "a.html") {
  Reading reading = read_bytes(path, bytes);
  REQUIRE(reading.documents.size() == 1);
  return reading.documents[0];
}

std::string page(const std::string& body) {
  return "<!doctype html><html><head><title>T</title></head><body>" + body +
         "</body></html>";
}

// Every block's source bytes, markup taken out, are its words.
void check_spans(const Document& document, const std::string& bytes) {
  for (const Block& block : document.blocks) {
    const ByteSpan span = document.source_map.to_source(block.span);
    const auto slice =
        slice_text(span.in(bytes), document.reader, document.encoding);
    REQUIRE(static_cast<bool>(slice));
    CHECK(fold_blanks(*slice) == fold_blanks(block.span.in(document.text)));
  }
}

}  // namespace

TEST_CASE("the article is kept with its structure, the page around it not") {
  const std::string bytes = page(
      "<nav><a href=/>Home</a></nav><div class=cookie-banner><p>We use "
      "cookies, and we will improve them, says everybody here.</p></div>"
      "<article><h1>T</h1><p>" +
      kLong + "</p><h2>What next</h2><p>" + kLong +
      "</p><ul><li>We will <b>found</b> an agency.</li><li>Caf&eacute;s"
      "</li></ul><blockquote><p>" +
      kLong +
      "</p></blockquote></article>"
      "<aside><p>" +
      kLong +
      "Related.</p></aside><section class=comments>"
      "<p>" +
      kLong + "Dave.</p></section><footer><p>(c)</p></footer>");
  const Document document = read(bytes);
  const std::string words(trim(kLong));
  CHECK(document.text == words + "\n\nWhat next\n\n" + words +
                             "\n\nWe will found an agency.\n\nCaf\xC3\xA9s"
                             "\n\n" +
                             words);
  std::vector<BlockKind> kinds;
  for (const Block& block : document.blocks) kinds.push_back(block.kind);
  CHECK(kinds ==
        std::vector<BlockKind>{BlockKind::paragraph, BlockKind::heading,
                               BlockKind::paragraph, BlockKind::list_item,
                               BlockKind::list_item, BlockKind::quotation});
  check_spans(document, bytes);
}

TEST_CASE("scripts, hidden parts and dates alone are no words") {
  const Document document = read(page(
      "<div id=story><p><time datetime=2010-02-18>18 February 2010</time></p>"
      "<p>" +
      kLong + "<script>var pledge = 'We will lie';</script></p><p>" + kLong +
      "</p><p style='display: none'>We will hide this.</p>"
      "<p hidden>We will hide this too.</p></div>"));
  const std::string words(trim(kLong));
  CHECK(document.text == words + "\n\n" + words);
  CHECK(to_string(*document.meta.date) == "2010-02-18");
}

TEST_CASE("end tags left out and line breaks make paragraphs") {
  const Document document =
      read(page("<div><p>" + kLong + "<p>" + kLong + "<br>Same.<br><br>New " +
                kLong + "</div>"));
  const std::string words(trim(kLong));
  CHECK(document.blocks.size() == 3);
  CHECK(fold_blanks(document.blocks[1].span.in(document.text)) ==
        words + " Same.");
}

TEST_CASE("metadata is believed in the order of its worth") {
  const Document document = read(
      "<html lang=en-GB><head><title>Site | T</title>"
      "<meta property='og:title' content='The &amp; title'>"
      "<meta name=author content='Someone Else'>"
      "<meta property='og:site_name' content='LabourList'>"
      "<link rel=canonical href='https://example.org/a'>"
      "<script type='application/ld+json'>{\"@graph\":[{\"@type\":"
      "\"NewsArticle\",\"datePublished\":\"2010-02-18T09:00:00Z\","
      "\"author\":[{\"name\":\"Tessa Jowell\"}]}]}</script></head><body><p>" +
      kLong + "</p></body></html>");
  CHECK(document.meta.title == "The & title");
  CHECK(document.meta.author == "Tessa Jowell");
  CHECK(document.meta.publisher == "LabourList");
  CHECK(document.meta.url == "https://example.org/a");
  CHECK(document.meta.language == "en");
  CHECK(to_string(*document.meta.date) == "2010-02-18");
}

TEST_CASE("the declared encoding is held against the bytes") {
  const std::string head =
      "<html><head><meta charset=iso-8859-1></head><body><p>";
  const Document western = read(head + kLong +
                                "\x93Yes\x94 \xA3"
                                "5</p>");
  CHECK(western.encoding == "windows-1252");
  CHECK(
      western.text.ends_with("\xE2\x80\x9CYes\xE2\x80\x9D \xC2\xA3"
                             "5"));
  REQUIRE(western.notes.size() == 1);
  CHECK(western.notes[0] == "declared ISO-8859-1, read as Windows-1252");
  CHECK(read(head + kLong +
             "\xC2\xA3"
             "5</p>")
            .notes.at(0) == "declared ISO-8859-1, read as UTF-8");
  const std::string mixed = head + kLong + "caf\xC3\xA9 \x96 \xA3 \xC2\xA3";
  check_spans(western, head + kLong +
                           "\x93Yes\x94 \xA3"
                           "5</p>");
  CHECK(read(mixed).notes.size() == 2);
}

TEST_CASE("fragments without a head are pages too") {
  CHECK(read("<div><p>" + kLong + "</p></div>", "x").reader == "html");
  CHECK(read("<p>Short.</p>").text == "Short.");
}

TEST_CASE("pages of a hostile kind are read or refused, never a crash") {
  std::string deep;
  for (int i = 0; i < 10000; ++i) deep += "<div>";
  CHECK(read(page(deep + "<p>" + kLong + "</p>")).text == trim(kLong));
  std::string open;
  for (int i = 0; i < 50000; ++i) open += "<b><p>x";
  CHECK_FALSE(read(page(open)).text.empty());
  std::string ends;
  for (int i = 0; i < 100000; ++i) ends += "</b></table>";
  CHECK(read(page(ends + "<p>" + kLong)).text == trim(kLong));
  CHECK(read_bytes("a.html", "<html><script>x").refused.at(0).message ==
        "no text in it");
}

TEST_CASE("articles are found in news pages as well as by the best tools") {
  const std::string folder = pledgebook_tests::shared("formats/articles");
  if (folder.empty()) return;
  const auto scores = pledgebook_tests::score_articles(folder);
  CHECK(scores.size() == 50);
  CHECK(pledgebook_tests::mean(scores).f1() >= 0.96);
}

TEST_CASE("raw pages of the record give the words of the clean texts") {
  const std::string folder = pledgebook_tests::shared("fixtures/record-raw");
  if (folder.empty()) return;
  for (const char* stem :
       {"01-jowell-ownership-commission", "17-coop-schools-five-years",
        "21-mcdonnell-right-to-own", "25-reeves-mutuals-council"}) {
    const std::string bytes =
        pledgebook_tests::slurp(folder + "/" + stem + ".html");
    const Document document = read(bytes);
    const std::string clean = fold_blanks(pledgebook_tests::slurp(
        folder + "/../../corpora/record/" + stem + ".txt"));
    const std::string raw = fold_blanks(document.text);
    CHECK(clean.find(raw) != clean.npos);
    CHECK(raw.size() * 100 > clean.size() * 85);
    check_spans(document, bytes);
  }
}
