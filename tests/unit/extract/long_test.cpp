// No document takes more than linear time, whatever it is made of.
#include <doctest/doctest.h>

#include <ctime>
#include <string>
#include <vector>

#include "pledgebook/extract/analyzer.h"
#include "support/shipped.h"

using namespace pledgebook;
using testing::analyzer;
using testing::document;

namespace {

constexpr std::size_t kPart = std::size_t{1} << 17;

std::string repeated(const std::string& unit, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += unit;
  return out;
}

// CPU seconds of one analysis.
double seconds(const std::string& text, const std::string& type = "article") {
  const std::clock_t begin = std::clock();
  const auto found = analyzer().analyze(document(text, type));
  CHECK(found.size() <= text.size());
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

void grows_as_length(const std::string& unit) {
  CAPTURE(unit);
  const double part = seconds(repeated(unit, kPart));
  const double all = seconds(repeated(unit, 4 * kPart));
  // Four times if linear, sixteen times if square; a busy machine wavers.
  CHECK(all < 10 * part + 0.3);
}

std::string letters(std::size_t number) {
  std::string out;
  for (const char c : std::to_string(number)) {
    out += static_cast<char>('a' + (c - '0'));
  }
  return out;
}

}  // namespace

TEST_CASE("marks without end") {
  for (const char* unit : {"\"", "\u201C", "\u2018", ",", ", ", "7", "7 ", "(",
                           "[", "'a' ", "a; ", "\u201Ca; b\u201D ", ")("}) {
    grows_as_length(unit);
  }
}

TEST_CASE("words without end") {
  for (const char* unit :
       {"We will help every co-operative ", "John Smith ", "he said ",
        "Labour ", "the prime minister ", "and we will ", ", which was ",
        "mutual ", "5 per cent of ", "by 2012 ", "members demand the ",
        "wants "}) {
    grows_as_length(unit);
  }
}

TEST_CASE("sentences as long as a sentence may be, full of holders") {
  constexpr std::size_t kLong = 15000;  // bytes
  const auto text = [](const std::string& unit) {
    return repeated(repeated(unit, kLong) + "end. ", 20 * kLong);
  };
  const double plain = seconds(text("we will act "));
  for (const char* unit :
       {"if Labour wins ", "in Labour's view ", "as Labour put it, ",
        "a Labour spokesman ", "plans announced by Labour ",
        "Labour's reply was that ", "Lambeth council ",
        "the Sri Lankan Government ", "it was promised by Labour that ",
        "Ann Bell, who said that ", "was the reply from Labour "}) {
    CAPTURE(unit);
    CHECK(seconds(text(unit)) < 20 * plain + 1);
  }
}

TEST_CASE("lines and sentences without end") {
  for (const char* unit :
       {"word\n", "Word\n\n", "We will act. ", "He said that he will go. ",
        "* act now\n", "Ann Bell: We will act.\n\n", "Labour\n\nA bank\n\n",
        "Letters\nWe will act, whatever the council says of it.\nAnn Bell\n"}) {
    grows_as_length(unit);
  }
}

TEST_CASE("quotations that never close, and nobody who says them") {
  grows_as_length("\u201CWe will act. ");
  grows_as_length("\u201CWe will act.\n\n");
}

TEST_CASE("a quotation of thousands of sentences that nobody says") {
  const auto quotation = [](std::size_t count) {
    return seconds("\u201C" + repeated("We will act. ", count) + "Now.\u201D");
  };
  const double part = quotation(100000);
  CHECK(quotation(400000) < 12 * part + 0.3);
}

TEST_CASE("a new person in every sentence of one paragraph") {
  const auto people = [](std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
      text += "John Q" + letters(i) + " said that mills will close. ";
    }
    return text;
  };
  const double part = seconds(people(2000));
  CHECK(seconds(people(8000)) < 12 * part + 0.3);
}

// Every item goes on with the lead-in, which is read once for all of them.
TEST_CASE("a long list with a long lead-in") {
  const auto list = [](const std::string& lead_in, const char* type) {
    const std::string items = repeated("* build mills\n", kPart / 2);
    return seconds(lead_in + ":\n\n" + items, type);
  };
  const std::string words = repeated("Ann Bell of the bank and ", 15000);
  for (const char* type : {"article", "manifesto"}) {
    CAPTURE(type);
    const double brief = list("The bank will", type);
    CHECK(list(words + "we will", type) < 3 * brief + 0.3);
  }
}

TEST_CASE("a sentence that nobody ends says nothing, its neighbours do") {
  const std::string endless = repeated("we will open a mutual and ", 40000);
  const auto found = analyzer().analyze(
      document("We will open forty mutuals by 2012.\n\n" + endless +
               ".\n\nLabour will help every co-operative."));
  CHECK(testing::find(found, "forty mutuals") != nullptr);
  CHECK(testing::find(found, "Labour will help") != nullptr);
  for (const Statement& statement : found) CHECK(statement.text.size() < 1000);
}
