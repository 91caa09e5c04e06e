#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/packing.h"
#include "support/reading.h"

using namespace pledgebook;
using pledgebook_tests::read_bytes;
using pledgebook_tests::Reading;
using pledgebook_tests::zip;

namespace {

Document read(const std::string& bytes) {
  Reading reading = read_bytes("a.bin", bytes);
  INFO((reading.refused.empty() ? "" : reading.refused[0].message));
  REQUIRE(reading.documents.size() == 1);
  CHECK(reading.documents[0].reader == "office");
  CHECK_FALSE(reading.documents[0].has_source_bytes);
  return reading.documents[0];
}

std::vector<BlockKind> kinds(const Document& document) {
  std::vector<BlockKind> out;
  for (const Block& block : document.blocks) out.push_back(block.kind);
  return out;
}

const std::string kWord =
    "<w:document xmlns:w=\"w\"><w:body>"
    "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Buses</w:t>"
    "</w:r></w:p>\n"
    "<w:p><w:r><w:t>We will </w:t></w:r><w:del><w:r><w:delText>not "
    "</w:delText></w:r></w:del><w:r><w:t xml:space=\"preserve\">act"
    "</w:t></w:r><w:r><w:instrText>PAGE</w:instrText><w:t>.</w:t></w:r></w:p>"
    "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>One &amp; two</w:t></w:r></w:p>"
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Cell</w:t></w:r></w:p></w:tc></w:tr>"
    "</w:tbl></w:body></w:document>";

}  // namespace

TEST_CASE("DOCX gives paragraphs, headings, lists and its properties") {
  const Document document =
      read(zip({{"[Content_Types].xml", "<Types/>"},
                {"word/document.xml", kWord},
                {"docProps/core.xml",
                 "<cp><dc:title>A plan</dc:title><dc:creator>Jo</dc:creator>"
                 "</cp>"}}));
  CHECK(document.text == "Buses\n\nWe will act.\n\nOne & two\n\nCell");
  CHECK(kinds(document) ==
        std::vector<BlockKind>{BlockKind::heading, BlockKind::paragraph,
                               BlockKind::list_item, BlockKind::table});
  CHECK(document.meta.title == "A plan");
  CHECK(document.meta.author == "Jo");
}

TEST_CASE("ODT gives the same without notes and changes") {
  const Document document = read(
      zip({{"mimetype", "application/vnd.oasis.opendocument.text"},
           {"content.xml",
            "<office:document-content><office:body><office:text>"
            "<text:h>Buses</text:h><text:p>We will<text:s/>act<text:note>"
            "<text:p>1 No.</text:p></text:note>.<text:line-break/>Now.</text:p>"
            "<text:list><text:list-item><text:p>One</text:p></text:list-item>"
            "</text:list></office:text></office:body>"
            "</office:document-content>"}}));
  CHECK(document.text == "Buses\n\nWe will act.\nNow.\n\nOne");
  CHECK(kinds(document) == std::vector<BlockKind>{BlockKind::heading,
                                                  BlockKind::paragraph,
                                                  BlockKind::list_item});
}

TEST_CASE("EPUB gives its chapters in the order of its package") {
  const Document document = read(
      zip({{"mimetype", "application/epub+zip"},
           {"META-INF/container.xml",
            "<container><rootfile full-path=\"OPS/p.opf\"/></container>"},
           {"OPS/p.opf",
            "<package><metadata><dc:title>A book</dc:title></metadata>"
            "<manifest><item id=\"b\" href=\"2.xhtml\"/><item id=\"a\" "
            "href=\"1.xhtml\"/></manifest><spine><itemref idref=\"a\"/>"
            "<itemref idref=\"b\"/><itemref idref=\"c\"/></spine></package>"},
           {"OPS/2.xhtml", "<html><body><p>Second.</p></body></html>"},
           {"OPS/1.xhtml",
            "<html><head><title>x</title></head><body><h1>First</h1>"
            "<nav>Contents</nav></body></html>"}}));
  CHECK(document.text == "First\n\nSecond.");
  CHECK(document.meta.title == "A book");
  REQUIRE(document.notes.size() == 1);
  CHECK(document.notes[0] == "chapter '' is missing");
}

TEST_CASE("what is broken or of another kind is refused with the reason") {
  const auto reason = [](const std::string& bytes) {
    const Reading reading = read_bytes("a.bin", bytes);
    REQUIRE(reading.refused.size() == 1);
    return reading.refused[0].message;
  };
  CHECK(reason(zip({{"word/document.xml", "<w:document><w:p>"}}))
            .starts_with("word/document.xml: "));
  CHECK(reason(zip({{"mimetype", "application/epub+zip"}})) ==
        "'META-INF/container.xml' is missing in it");
  CHECK(reason(zip({{"xl/workbook.xml", "<x/>"}})) ==
        "a spreadsheet: save it as CSV");
  CHECK(reason(zip({{"word/document.xml", "<w:document/>"}})) ==
        "no text in it");
}
