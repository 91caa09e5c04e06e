#include "pledgebook/report/notice.h"

#include <doctest/doctest.h>

using namespace pledgebook;

TEST_CASE("Only exact words stand between quotation marks") {
  CHECK(printed_words("we\n will", Metadata{}, "") == "“we will”");
  const Metadata ours{.wording = "paraphrase"};
  CHECK(printed_words("She would.", ours, "http://a.uk") ==
        "She would. (reported in our words, see http://a.uk)");
  CHECK(printed_words("She would.", ours, "") ==
        "She would. (reported in our words, see url)");
}

TEST_CASE("A holder who was inferred is marked") {
  Statement statement;
  CHECK(printed_holder(statement).empty());
  statement.candidates = {"Ed Miliband", "David Miliband"};
  CHECK(printed_holder(statement) == "Ed Miliband or David Miliband?");
  statement.actor = "Tessa Jowell";
  statement.holder_basis = HolderBasis::pronoun;
  CHECK(printed_holder(statement) == "Tessa Jowell [pronoun]");
  statement.holder_basis = HolderBasis::named;
  CHECK(printed_holder(statement) == "Tessa Jowell");
}
