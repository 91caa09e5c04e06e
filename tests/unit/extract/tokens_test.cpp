#include "pledgebook/extract/tokens.h"

#include <doctest/doctest.h>

using namespace pledgebook;

namespace {

std::vector<std::string> forms(std::string_view text) {
  std::vector<std::string> out;
  for (const Token& token : tokenize(text)) {
    out.emplace_back(token.span.in(text));
  }
  return out;
}

using Forms = std::vector<std::string>;

}  // namespace

TEST_CASE("words, figures and marks") {
  CHECK(forms("We paid 2,500 mills 3.4 times.") ==
        Forms{"We", "paid", "2,500", "mills", "3.4", "times", "."});
  CHECK(forms("co-op (the best): yes") ==
        Forms{"co-op", "(", "the", "best", ")", ":", "yes"});
  CHECK(forms("").empty());
  CHECK(forms(" \n ").empty());
}

TEST_CASE("a possessive is a token, an inner apostrophe is not") {
  CHECK(forms("Labour's") == Forms{"Labour", "'s"});
  CHECK(forms("don't") == Forms{"don't"});
  CHECK(forms("workers' plan") == Forms{"workers", "'", "plan"});
}

TEST_CASE("quotation marks and dashes stand alone") {
  CHECK(forms("\u201CYes\u201D \u2013 no\u2013one \u00ABoui\u00BB") ==
        Forms{"\u201C", "Yes", "\u201D", "\u2013", "no", "\u2013", "one",
              "\u00AB", "oui", "\u00BB"});
  const auto tokens = tokenize("\u201CYes\u201D \"no\" \u2013");
  CHECK(tokens[0].quote);
  CHECK_FALSE(tokens[1].quote);
  CHECK(tokens[2].quote);
  CHECK(tokens[3].quote);
  CHECK_FALSE(tokens[6].quote);
}

TEST_CASE("what a token is") {
  const auto tokens = tokenize("Mill 40 \u00E9lan a");
  REQUIRE(tokens.size() == 4);
  CHECK((tokens[0].word && tokens[0].capital && !tokens[0].number));
  CHECK(tokens[0].lower == "mill");
  CHECK((tokens[1].number && !tokens[1].word));
  CHECK((tokens[2].word && !tokens[2].capital));
  CHECK(tokens[2].span.size() == 5);
}

TEST_CASE("tokens are in order, apart, and leave only blanks out") {
  const std::string text =
      "A  \u00A35m-a-year\u2026 'x' \u20AC9 (\u201C\u2018b\u201D) c's";
  std::size_t end = 0;
  for (const Token& token : tokenize(text)) {
    CHECK(token.span.begin >= end);
    for (std::size_t i = end; i < token.span.begin; ++i) CHECK(text[i] == ' ');
    CHECK_FALSE(token.span.empty());
    end = token.span.end;
  }
  CHECK(end == text.size());
}

TEST_CASE("the token at a place, and past the end") {
  const auto tokens = tokenize("one two three");
  CHECK(token_at(tokens, 0) == 0);
  CHECK(token_at(tokens, 1) == 1);
  CHECK(token_at(tokens, 4) == 1);
  CHECK(token_at(tokens, 99) == 3);
}

TEST_CASE("a list of capitals is joined by commas and one \"and\"") {
  const auto tokens = tokenize("Culture, Media and Sport, or Health");
  CHECK(joins_capitals(tokens, 1, tokens.size()));
  CHECK(joins_capitals(tokens, 3, tokens.size()));
  CHECK_FALSE(joins_capitals(tokens, 5, tokens.size()));
  CHECK_FALSE(joins_capitals(tokens, 3, 4));
  CHECK_FALSE(joins_capitals(tokenize("Media, Sport"), 1, 3));
}
