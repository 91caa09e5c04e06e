#include "pledgebook/base/offset_map.h"

#include <doctest/doctest.h>

using namespace pledgebook;

TEST_CASE("an empty map is the identity") {
  const OffsetMap map;
  CHECK(map.to_source({3, 9}) == ByteSpan{3, 9});
  CHECK(map.to_derived({3, 9}) == ByteSpan{3, 9});
}

TEST_CASE("an entity leads back to all of its bytes") {
  OffsetMap map;  // "a&amp;b" read as "a&b"
  map.equal(1);
  map.replaced(1, 5);
  map.equal(1);
  CHECK(map.to_source({1, 2}) == ByteSpan{1, 6});
  CHECK(map.to_source({0, 3}) == ByteSpan{0, 7});
  CHECK(map.to_source({2, 3}) == ByteSpan{6, 7});
  CHECK(map.to_derived({3, 4}) == ByteSpan{1, 2});
}

TEST_CASE("dropped markup is left out at the edges and kept inside") {
  OffsetMap map;  // "<p>ab<b>cd</b></p>" read as "abcd"
  map.replaced(0, 3);
  map.equal(2);
  map.replaced(0, 3);
  map.equal(2);
  map.replaced(0, 8);
  CHECK(map.to_source({0, 4}) == ByteSpan{3, 10});
  CHECK(map.to_source({0, 2}) == ByteSpan{3, 5});
  CHECK(map.to_source({2, 4}) == ByteSpan{8, 10});
  CHECK(map.to_derived({8, 10}) == ByteSpan{2, 4});
}

TEST_CASE("two maps in a row lead through") {
  OffsetMap inner, outer;
  inner.replaced(0, 2);  // a byte-order mark's worth dropped
  inner.equal(5);
  outer.replaced(0, 3);
  outer.equal(7);
  CHECK(through(inner, outer, {0, 5}) == ByteSpan{5, 10});
}

TEST_CASE("units of two bytes for one lead back unit by unit") {
  OffsetMap map;  // "abc" read from UTF-16 after a mark
  map.replaced(0, 2);
  map.scaled(3, 1, 2);
  CHECK(map.to_source({1, 2}) == ByteSpan{4, 6});
  CHECK(map.to_source({0, 3}) == ByteSpan{2, 8});
  CHECK(map.to_derived({4, 6}) == ByteSpan{1, 2});
  CHECK(map.run_count() == 2);
}

TEST_CASE("two maps composed lead where the two in a row lead") {
  OffsetMap inner, outer;
  inner.replaced(0, 4);  // markup
  inner.equal(3);
  inner.replaced(1, 5);  // an entity
  inner.replaced(2, 0);  // put in
  inner.equal(4);
  inner.replaced(0, 2);
  outer.replaced(0, 3);  // a mark
  outer.equal(5);
  outer.replaced(2, 1);  // a character that takes two bytes in UTF-8
  outer.scaled(11, 1, 2);
  const OffsetMap both = compose(inner, outer);
  REQUIRE(both.derived_size() == inner.derived_size());
  CHECK(both.source_size() == outer.source_size());
  for (std::size_t begin = 0; begin < 4; ++begin) {
    for (std::size_t end = begin + 1; end <= 4; ++end) {
      CAPTURE(begin);
      CAPTURE(end);
      CHECK(both.to_source({begin, end}) ==
            through(inner, outer, {begin, end}));
    }
  }
  CHECK(both.to_source({6, 10}) == through(inner, outer, {6, 10}));
}
