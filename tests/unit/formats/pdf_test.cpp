#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

#include "pledgebook/formats/child_process.h"
#include "support/reading.h"

using namespace pledgebook;
using pledgebook_tests::read_bytes;
using pledgebook_tests::Reading;

namespace {

// A line of text at a place on a page, in points from the lower left.
struct Put {
  int x, y, size;
  std::string text;
};
using Page = std::vector<Put>;

// A PDF of these pages in Helvetica, with a table of its objects.
std::string pdf(const std::vector<Page>& pages) {
  std::vector<std::string> objects;
  std::string kids;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    kids += fmt::format("{} 0 R ", 4 + 2 * i);
  }
  objects.push_back("<</Type/Catalog/Pages 2 0 R>>");
  objects.push_back(
      fmt::format("<</Type/Pages/Count {}/Kids[{}]>>", pages.size(), kids));
  objects.push_back("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
  for (std::size_t i = 0; i < pages.size(); ++i) {
    std::string stream;
    for (const Put& put : pages[i]) {
      stream += fmt::format("BT /F {} Tf {} {} Td ({}) Tj ET\n", put.size,
                            put.x, put.y, put.text);
    }
    objects.push_back(fmt::format(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents {} 0 R"
        "/Resources<</Font<</F 3 0 R>>>>>>",
        5 + 2 * i));
    objects.push_back(fmt::format("<</Length {}>>stream\n{}endstream",
                                  stream.size(), stream));
  }
  std::string out = "%PDF-1.4\n";
  std::string table = "0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    table += fmt::format("{:010} 00000 n \n", out.size());
    out += fmt::format("{} 0 obj{}endobj\n", i + 1, objects[i]);
  }
  const std::size_t at = out.size();
  out += fmt::format("xref\n0 {}\n{}", objects.size() + 1, table);
  out += fmt::format("trailer<</Size {}/Root 1 0 R>>\nstartxref\n{}\n%%EOF",
                     objects.size() + 1, at);
  return out;
}

Document read(const std::string& bytes) {
  Reading reading = read_bytes("a.pdf", bytes);
  INFO((reading.refused.empty() ? "" : reading.refused[0].message));
  REQUIRE(reading.documents.size() == 1);
  return reading.documents[0];
}

std::string reason(const std::string& bytes) {
  const Reading reading = read_bytes("a.pdf", bytes);
  REQUIRE(reading.refused.size() == 1);
  return reading.refused[0].message;
}

}  // namespace

TEST_CASE("running heads, page numbers and footnotes are no text") {
  std::vector<Page> pages;
  for (int i = 1; i <= 3; ++i) {
    pages.push_back(
        {{50, 770, 10, fmt::format("The plan, page {}", i)},
         {50, 700, 12, fmt::format("Paragraph {} says that we will", i)},
         {50, 686, 12, "found an agency for co-"},
         {50, 672, 12, "operatives and their member-"},
         {50, 658, 12, "ship of buses."},
         {50, 120, 8, "1 See the annex."},
         {300, 40, 10, std::to_string(i)}});
  }
  const Document document = read(pdf(pages));
  CHECK(document.reader == "pdf");
  CHECK_FALSE(document.has_source_bytes);
  CHECK(document.text ==
        "Paragraph 1 says that we will found an agency for co-operatives and "
        "their membership of buses.\n\n"
        "Paragraph 2 says that we will found an agency for co-operatives and "
        "their membership of buses.\n\n"
        "Paragraph 3 says that we will found an agency for co-operatives and "
        "their membership of buses.");
  REQUIRE(document.blocks.size() == 3);
  CHECK(document.blocks[2].page == 3);
}

TEST_CASE("columns are read one after the other, below what spans them") {
  Page page = {{50, 740, 24, "A title that spans the whole of the page"}};
  for (int column = 0; column < 3; ++column) {
    for (int line = 0; line < 20; ++line) {
      page.push_back({50 + 180 * column, 680 - 14 * line, 12,
                      fmt::format("column {} line {} goes", column, line)});
    }
  }
  const Document document = read(pdf({page}));
  REQUIRE(document.blocks.size() >= 2);
  CHECK(document.blocks[0].kind == BlockKind::heading);
  const std::string& text = document.text;
  std::size_t last = 0;
  for (int column = 0; column < 3; ++column) {
    for (int line = 0; line < 20; ++line) {
      const std::size_t at =
          text.find(fmt::format("column {} line {} goes", column, line));
      REQUIRE(at != text.npos);
      CHECK(at >= last);
      last = at;
    }
  }
}

TEST_CASE("a sentence goes on across the pages, its page is the first") {
  const Document document = read(pdf(
      {{{50, 700, 12, "We will act on this and"}},
       {{50, 700, 12, "on much else besides."}, {50, 600, 12, "New words."}}}));
  CHECK(document.text ==
        "We will act on this and on much else besides.\n\nNew words.");
  CHECK(document.blocks.at(0).page == 1);
  CHECK(document.blocks.at(1).page == 2);
}

TEST_CASE("damaged, encrypted and scanned files are refused with the reason") {
  CHECK(reason("%PDF-1.4 and nothing more").starts_with("damaged PDF: "));
  CHECK(reason(pdf({{}})).starts_with("no text on its 1 pages: scanned"));
  const std::string folder = pledgebook_tests::shared("formats/pdf");
  if (folder.empty()) return;
  CHECK(reason(pledgebook_tests::slurp(folder +
                                       "/005-libreoffice-writer-password/"
                                       "libreoffice-writer-password.pdf")) ==
        "encrypted: it opens with a password only");
  CHECK(reason(pledgebook_tests::slurp(
                   folder + "/007-imagemagick-images/imagemagick-images.pdf"))
            .starts_with("no text on its"));
}

TEST_CASE("a child process ends at its limits") {
  ChildLimits limits;
  limits.seconds = 1;
  CHECK(run_child({"sleep", "20"}, "", limits).out_of_time);
  limits.seconds = 20;
  limits.output_bytes = 1000;
  CHECK(run_child({"yes"}, "", limits).too_much_output);
  limits.output_bytes = 1 << 20;
  const ChildResult cat = run_child({"cat", "{}"}, "some words", limits);
  CHECK(cat.output == "some words");
  CHECK(cat.status == 0);
  CHECK_FALSE(run_child({"no-such-program"}, "", limits).started);
  const ChildResult sh =
      run_child({"sh", "-c", "echo bad >&2; exit 3"}, "", limits);
  CHECK(sh.status == 3);
  CHECK(sh.errors == "bad\n");
}
