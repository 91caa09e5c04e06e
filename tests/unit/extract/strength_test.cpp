// How firmly a pledge or proposal binds: section 3 of the codebook.
#include <doctest/doctest.h>

#include "pledgebook/extract/features.h"
#include "pledgebook/extract/fields.h"
#include "support/shipped.h"

using namespace pledgebook;

namespace {

const RuleSet& rules() {
  static const RuleSet set = [] {
    auto made = RuleSet::make(testing::shipped().rules, testing::shipped());
    REQUIRE(made);
    return std::move(*made);
  }();
  return set;
}

Strength strength(Kind kind, const std::string& words, Unit unit = {}) {
  static const CueWords cues(testing::shipped());
  unit.span = unit.content = {0, words.size()};
  LeadInSign lead_in(rules());
  return strength_of(kind, unit, words,
                     features_of(unit, words, rules(), cues, lead_in));
}

Strength pledge(const std::string& words, Unit unit = {}) {
  return strength(Kind::pledge, words, std::move(unit));
}
Strength proposal(const std::string& words, Unit unit = {}) {
  return strength(Kind::proposal, words, std::move(unit));
}

Unit framed(VerbClass verb, bool past = false) {
  Unit unit;
  unit.framed = true;
  unit.frame = verb;
  unit.past_frame = past;
  return unit;
}

Unit programme() {
  Unit unit;
  unit.voice = Voice::programme;
  return unit;
}

}  // namespace

TEST_CASE("will and going to bind") {
  CHECK(pledge("We will open forty mills.") == Strength::firm);
  CHECK(pledge("We are going to open forty mills.") == Strength::firm);
  CHECK(pledge("We shall review the mill rents.") == Strength::firm);
}

TEST_CASE("a word of promising outranks the modal") {
  CHECK(pledge("We promise that mills would open.") == Strength::firm);
  CHECK(pledge("We guarantee that we would try to open mills.") ==
        Strength::firm);
}

TEST_CASE("would is firm behind a past report or in a programme") {
  CHECK(pledge("mills would be opened.") == Strength::intended);
  CHECK(pledge("he would open mills.", framed(VerbClass::say, true)) ==
        Strength::firm);
  CHECK(pledge("he would open mills.", framed(VerbClass::say, false)) ==
        Strength::intended);
  CHECK(pledge("We would open mills.", programme()) == Strength::firm);
}

TEST_CASE("the inner verb decides") {
  CHECK(pledge("We will explore new mills.") == Strength::aspiration);
  CHECK(pledge("We will consider new mills.") == Strength::aspiration);
  CHECK(pledge("We will seek to open mills.") == Strength::intended);
  CHECK(pledge("We will aim to open mills.") == Strength::intended);
  CHECK(pledge("We will review the rents.") == Strength::firm);
  CHECK(pledge("We will encourage new mills.") == Strength::firm);
}

TEST_CASE("plans are intended, wishes are aspirations") {
  CHECK(pledge("We plan to open mills.") == Strength::intended);
  CHECK(pledge("We are committed to opening mills.") == Strength::intended);
  CHECK(pledge("We want to open mills.") == Strength::aspiration);
  CHECK(pledge("We hope to open mills.") == Strength::aspiration);
  CHECK(pledge("We would like to open mills.") == Strength::aspiration);
  CHECK(pledge("to open mills.", framed(VerbClass::want)) ==
        Strength::aspiration);
}

TEST_CASE("a bare list item of a programme is firm") {
  CHECK(pledge("Open forty mills.", programme()) == Strength::firm);
}

TEST_CASE("proposals: the demanding verb decides") {
  CHECK(proposal("ministers must open the mills.") == Strength::firm);
  CHECK(proposal("Ministers need to open the mills.") == Strength::firm);
  CHECK(proposal("mills for all.", framed(VerbClass::demand)) ==
        Strength::firm);
  CHECK(proposal("Mills should be opened.") == Strength::intended);
  CHECK(proposal("new mills.", framed(VerbClass::recommend)) ==
        Strength::intended);
  CHECK(proposal("Government could open mills.") == Strength::aspiration);
}

TEST_CASE("should outweighs a demand in its clause") {
  CHECK(proposal("It should say what has to be done.") == Strength::intended);
}
