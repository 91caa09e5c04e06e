#include "pledgebook/lexicon/word_forms.h"

#include <doctest/doctest.h>

#include "pledgebook/base/strings.h"

namespace {

using pledgebook::join;

TEST_CASE("nouns gain a plural") {
  using pledgebook::noun_forms;
  CHECK(join(noun_forms("building society"), "|") ==
        "building society|building societies");
  CHECK(join(noun_forms("co-op"), "|") == "co-op|co-ops");
  CHECK(join(noun_forms("business"), "|") == "business|businesses");
  CHECK(join(noun_forms("day"), "|") == "day|days");
}

TEST_CASE("verbs gain their forms") {
  using pledgebook::verb_forms;
  CHECK(join(verb_forms("mutualise"), "|") ==
        "mutualise|mutualises|mutualised|mutualising|"
        "mutualize|mutualizes|mutualized|mutualizing");
  CHECK(join(verb_forms("co-own"), "|") == "co-own|co-owns|co-owned|co-owning");
}

TEST_CASE("-isation is also spelt -ization") {
  using pledgebook::spelling_forms;
  CHECK(join(spelling_forms("mutual organisation"), "|") ==
        "mutual organisation|mutual organization");
  CHECK(join(spelling_forms("mutual"), "|") == "mutual");
}

}  // namespace
