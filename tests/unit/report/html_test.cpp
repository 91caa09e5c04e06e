#include "pledgebook/report/html.h"

#include <doctest/doctest.h>

#include <sstream>

#include "pledgebook/report/notice.h"

using namespace pledgebook;

namespace {

std::string page(const std::vector<HtmlSection>& sections) {
  std::ostringstream out;
  write_html_page("A & B", sections, out);
  return out.str();
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != text.npos;
}

}  // namespace

TEST_CASE("Markup in a document is never markup in the page") {
  CHECK(html_escape("<a href=\"x\" b='y'>&") ==
        "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;");
  const std::string out =
      page({{"<h>", {"<p>"}, "", {{"<c>"}}, {{"<script>alert(1)</script>"}}}});
  CHECK_FALSE(has(out, "<script"));
  CHECK_FALSE(has(out, "<c>"));
  CHECK(has(out, "&lt;script&gt;"));
  CHECK(has(out, "<title>A &amp; B</title>"));
}

TEST_CASE("A page carries the notice and nothing from elsewhere") {
  const std::string out = page({});
  CHECK(has(out, kNotice));
  for (const char* outside : {"src=", "<link", "<script", "@import"}) {
    CAPTURE(outside);
    CHECK_FALSE(has(out, outside));
  }
}

TEST_CASE("Addresses become links, without the punctuation after them") {
  const std::string out = page(
      {{"s", {}, "", {{"url"}}, {{"https://a.uk/x ; (http://b.uk/y), z"}}}});
  CHECK(has(out,
            "<a href=\"https://a.uk/x\" rel=\"noreferrer\">"
            "https://a.uk/x</a> ;"));
  CHECK_FALSE(has(out, "href=\"http://b.uk/y)"));
  CHECK_FALSE(has(page({{"s", {"javascript:alert(1)"}, "", {}, {}}}), "href"));
}
