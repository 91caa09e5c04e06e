#include "pledgebook/base/diagnostic.h"

#include <doctest/doctest.h>

using namespace pledgebook;

TEST_CASE("a diagnostic points at the byte that is wrong") {
  const Diagnostic d{"a.toml", 2, 5, "no ]", "two = [1"};
  CHECK(to_string(d) == "a.toml:2:5: no ]\n  two = [1\n      ^");
}

TEST_CASE("a long line is cut around the fault") {
  const std::string line(500, 'x');
  const std::string shown = to_string(Diagnostic{"f", 1, 401, "bad", line});
  CHECK(shown.size() < 200);
  CHECK(shown.back() == '^');
}

TEST_CASE("a diagnostic without a place is its message") {
  CHECK(to_string(Diagnostic{.message = "gone"}) == "gone");
  CHECK(to_string(Diagnostic{.path = "f", .message = "gone"}) == "f: gone");
}
