#include "pledgebook/report/chart.h"

#include <doctest/doctest.h>

using namespace pledgebook;

TEST_CASE("A sparkline shows silence as a gap") {
  CHECK(sparkline({}).empty());
  CHECK(sparkline({0, 0}) == "  ");
  CHECK(sparkline({1, 0, 8}) == "▁ █");
  CHECK(sparkline({1, 2}) == "▄█");
  CHECK(sparkline({1, 1000}) == "▁█");  // one is never nothing
}

TEST_CASE("A bar is as long as its share, never invisible") {
  CHECK(bar(0, 10, 8).empty());
  CHECK(bar(10, 10, 4) == "████");
  CHECK(bar(5, 10, 3) == "█▌");
  CHECK(bar(1, 1000, 4) == "▏");
  CHECK(bar(1, 0, 4).empty());
}

TEST_CASE("An SVG chart stands alone and is escaped") {
  const std::string svg =
      svg_bars({"pledge", "<b>"}, {{"2009", {1, 0}}, {"2010", {2, 2}}});
  CHECK(svg.rfind("<svg ", 0) == 0);
  CHECK(svg.find("<title>2010 pledge: 2</title>") != std::string::npos);
  CHECK(svg.find("&lt;b&gt;") != std::string::npos);
  CHECK(svg.find("<b>") == std::string::npos);
  CHECK(svg.find("2009 &lt;b&gt;: 0") == std::string::npos);
  CHECK(svg.find("href") == std::string::npos);
}
