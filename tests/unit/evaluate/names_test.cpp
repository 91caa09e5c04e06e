#include "pledgebook/evaluate/names.h"

#include <doctest/doctest.h>

using namespace pledgebook;

TEST_CASE("names are folded for comparison") {
  CHECK(fold_name("The  Co-operative Party") == "co operative party");
  CHECK(fold_name("Lord Young") == "young");
  CHECK(fold_name("Rt Hon Tessa Jowell MP") == "tessa jowell mp");
  CHECK(fold_name("Siân Berry") == "sia n berry");
  CHECK(fold_name("") == "");
}

TEST_CASE("one holder under two names") {
  CHECK(same_actor("Cameron", "David Cameron"));
  CHECK(same_actor("Labour Party", "Labour"));
  CHECK(same_actor("HM Government", "ministers"));
  CHECK(same_actor("the seminar", "seminar group"));
  CHECK(same_actor("", ""));
  CHECK(same_actor("Siân Berry", "Siân Berry"));
}

TEST_CASE("two holders") {
  CHECK_FALSE(same_actor("David Cameron", "David Miliband"));
  CHECK_FALSE(same_actor("Eron", "Cameron"));
  CHECK_FALSE(same_actor("UK Government", "Scottish Government"));
  CHECK_FALSE(same_actor("", "David Cameron"));
  CHECK_FALSE(same_actor("David Cameron", ""));
}
