#include "pledgebook/base/strings.h"

#include <doctest/doctest.h>

#include <array>

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

TEST_CASE("a value is among a list's, whatever the list's kind and type") {
  constexpr std::array<std::string_view, 3> kWords = {"loom", "mill", "quay"};
  static_assert(among(kWords, "mill") && !among(kWords, "mil"));
  CHECK(among(kWords, std::string("quay")));
  CHECK_FALSE(among(kWords, ""));
  const char letters[] = {'b', 'a'};
  CHECK(among(letters, 'a'));
  CHECK_FALSE(among(std::vector<std::string>{}, "loom"));
}

TEST_CASE("a sorted list is searched by halving") {
  const std::vector<int> odd = {1, 3, 5, 7, 9};
  for (int i = 0; i <= 10; ++i) CHECK(among_sorted(odd, i) == (i % 2 == 1));
  CHECK_FALSE(among_sorted(std::vector<int>{}, 1));
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
