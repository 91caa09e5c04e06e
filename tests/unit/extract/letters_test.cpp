#include <doctest/doctest.h>

#include <cctype>

#include "pledgebook/extract/letters.h"

using namespace pledgebook;

namespace {

// Two words with capitals are a name here.
std::string name_in(std::string_view line) {
  const std::size_t blank = line.find(' ');
  const bool name =
      blank != line.npos && line.size() < 20 &&
      std::isupper(static_cast<unsigned char>(line[0])) != 0 &&
      std::isupper(static_cast<unsigned char>(line[blank + 1])) != 0;
  return name ? std::string(line) : std::string();
}

const std::string kLong =
    "Looms were never dear in Hull, whatever the mill's owners told the town "
    "about them in their day.";

}  // namespace

TEST_CASE("letters end with their signatures") {
  const std::string page = "Letters\n\n" + kLong + "\nAnn Webb\nchair, Hull\n" +
                           kLong + "\nIvo Frame\nYork\n";
  const auto letters = find_letters(page, name_in);
  REQUIRE(letters.size() == 3);
  CHECK(letters[0].name == "Ann Webb");
  CHECK(letters[0].office == " chair, Hull");
  CHECK(letters[1].name == "Ivo Frame");
  CHECK(letters[2].name.empty());
  CHECK(letters[0].span.in(page).find("Looms") != std::string::npos);
  CHECK(letters[1].span.in(page).find("chair,") == std::string::npos);
}

TEST_CASE("several who sign one letter are nobody") {
  const std::string page = "Letters\n\n" + kLong + "\nAnn Webb\nIvo Frame\n\n" +
                           kLong + "\nEdna Pym\n";
  const auto letters = find_letters(page, name_in);
  REQUIRE(letters.size() == 3);
  CHECK(letters[0].name.empty());
  CHECK(letters[1].name == "Edna Pym");
}

TEST_CASE("other pages have no letters") {
  CHECK(find_letters(kLong + "\nAnn Webb\n" + kLong + "\nIvo Frame\n", name_in)
            .empty());
  CHECK(find_letters("Letters\n\n" + kLong, name_in).empty());
  CHECK(find_letters("Letters\nAnn Webb\n\n" + kLong, name_in).empty());
  CHECK(find_letters("", name_in).empty());
}
