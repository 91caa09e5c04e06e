#include "pledgebook/base/strings.h"

#include <doctest/doctest.h>

#include "pledgebook/base/hash.h"

using namespace pledgebook;

TEST_CASE("blanks of every kind fold to one space") {
  CHECK(fold_blanks("  a\t\r\n b\xC2\xA0 c ") == "a b c");
  CHECK(fold_blanks("") == "");
  CHECK(trim(" \n") == "");
}

TEST_CASE("splitting keeps empty fields") {
  CHECK(split("a,,b", ',') == std::vector<std::string>{"a", "", "b"});
  CHECK(split("", ',') == std::vector<std::string>{""});
  CHECK(join({"a", "", "b"}, ",") == "a,,b");
}

TEST_CASE("did-you-mean finds the near word and nothing far") {
  CHECK(edit_distance("kitten", "sitting") == 3);
  CHECK(nearest("timline", {"timeline", "silence"}) == "timeline");
  CHECK(nearest("zzz", {"timeline", "silence"}) == "");
}

TEST_CASE("sha-256 agrees with FIPS 180-4's example") {
  CHECK(sha256_hex("abc") ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
