#include "pledgebook/pages/address.h"

#include <doctest/doctest.h>

using namespace pledgebook;

TEST_CASE("An address encodes whatever could end or split a parameter") {
  CHECK(address_of("/list", {}) == "/list");
  CHECK(address_of("/list", {{"actor", "Ann & Bob"}, {"kind", "pledge"}}) ==
        "/list?actor=Ann%20%26%20Bob&kind=pledge");
  CHECK(address_of("/search", {{"q", "\"a\" é <b>"}}) ==
        "/search?q=%22a%22%20%C3%A9%20%3Cb%3E");
  CHECK(address_of("/list", {{"party", " "}, {"until", ""}}) == "/list");
  CHECK(address_of_statement("9f2c") == "/statement/9f2c");
}

TEST_CASE("A place in the list comes back as it was") {
  const Cursor place{-2000, 1152921504606846975, 700, 12};
  const auto read = parse_cursor(to_string(place));
  REQUIRE(read);
  CHECK(read->day == place.day);
  CHECK(read->rank == place.rank);
  CHECK(read->begin == place.begin);
  CHECK(read->statement == place.statement);
  for (const char* wrong : {"", "1.2.3", "1.2.3.x", "1.2.3.4.5", "1..3.4",
                            "99999999999999999999.1.1.1", "1 .2.3.4"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_cursor(wrong));
  }
}

TEST_CASE("Only names of the loopback are answered") {
  for (const char* own : {"127.0.0.1", "127.0.0.1:8075", "localhost:1",
                          "LocalHost", "[::1]", "[::1]:8075"}) {
    CAPTURE(own);
    CHECK(is_loopback(own));
  }
  for (const char* other :
       {"", "evil.example", "127.0.0.1.evil.example:80", "evil.example:8075",
        "localhost.evil.example", "127.0.0.1:", "127.0.0.1:80x", "10.0.0.1",
        "0.0.0.0:80", "::1", "localhost:80:80"}) {
    CAPTURE(other);
    CHECK_FALSE(is_loopback(other));
  }
}
