#include "pledgebook/document/text_builder.h"

#include <doctest/doctest.h>

using namespace pledgebook;

TEST_CASE("pieces lead back and gaps are dropped") {
  const std::string_view source = "<p>a&amp;b</p><p>c</p>";
  TextBuilder builder(source);
  builder.copy({3, 4});
  builder.replace("&", {4, 9});
  builder.copy({9, 10});
  builder.insert("\n\n");
  builder.copy({17, 18});
  Document document;
  builder.finish({}, document);
  CHECK(document.text == "a&b\n\nc");
  CHECK(document.source_map.to_source({0, 3}).in(source) == "a&amp;b");
  CHECK(document.source_map.to_source({5, 6}).in(source) == "c");
  CHECK(document.source_map.source_size() == source.size());
}
