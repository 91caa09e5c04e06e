#include "pledgebook/extract/told_words.h"

#include <doctest/doctest.h>

#include <string>

using namespace pledgebook;

namespace {

// A sentence cut by bars: before its report, the report, what it tells.
struct Told {
  explicit Told(const std::string& cut, VerbClass verb = VerbClass::say) {
    const std::size_t begin = cut.find('|'), end = cut.rfind('|');
    words = cut.substr(0, begin) + cut.substr(begin + 1, end - begin - 1) +
            cut.substr(end + 1);
    tokens = tokenize(words);
    frame.verb = verb;
    frame.words = {begin, end - 1};
    frame.content = {end - 1, words.size()};
  }
  std::string words;
  std::vector<Token> tokens;
  Frame frame;
};

bool said(const std::string& cut) {
  const Told told(cut);
  return has_said(told.words, told.tokens, told.frame);
}

bool from_source(const std::string& cut) {
  Told told(cut);
  told.frame.according = true;
  return sourced(told.tokens, told.frame);
}

bool told_us(const std::string& cut) {
  const Told told(cut);
  return tells_us(told.words, told.tokens, told.frame);
}

bool planned(const std::string& cut, VerbClass verb, bool asks = false) {
  const Told told(cut, verb);
  return tells_plan(told.words, told.frame, asks);
}

}  // namespace

TEST_CASE("a minister has said it, or is asked to say it") {
  CHECK(said("|The Minister says that |looms pay."));
  CHECK_FALSE(said("Will |the Minister say that |looms pay?"));
  CHECK_FALSE(said("|The Minister will say that |looms pay."));
  CHECK_FALSE(said("|The Minister say this |again."));
  CHECK_FALSE(said("I hope that |the Minister says that |looms pay."));
  const Told put("Will |the Government insist that |looms pay?");
  CHECK(asked(put.tokens, put.frame));
  const Told told("|The Government insist that |looms pay.");
  CHECK_FALSE(asked(told.tokens, told.frame));
}

TEST_CASE("who a source is, and what only figures show") {
  CHECK(from_source("|According to the guild, |looms pay."));
  CHECK(from_source("Looms pay, |according to the guild|."));
  CHECK_FALSE(from_source("Looms are built |according to need|."));
  CHECK_FALSE(from_source("|According to the latest figures, |looms pay."));
}

TEST_CASE("what a speaker was told needs no that") {
  CHECK(told_us("|A weaver tells |me he left."));
  CHECK(told_us("|A weaver told |us he left."));
  CHECK_FALSE(told_us("|A weaver told |the guild he left."));
  CHECK_FALSE(told_us("|A weaver heard |us."));
}

TEST_CASE("a plan in somebody else's text") {
  CHECK(planned("|Labour promised |to build looms.", VerbClass::commit));
  CHECK(planned("|Labour proposes to |build looms.", VerbClass::commit));
  CHECK_FALSE(planned("|Labour agreed to |it.", VerbClass::commit));
  CHECK_FALSE(planned("|Labour promised |looms.", VerbClass::commit));
  CHECK(planned("|Unite called for |looms.", VerbClass::demand, true));
  CHECK_FALSE(planned("|Unite called for |looms.", VerbClass::demand));
  Told behind("To build looms |Labour promised|.", VerbClass::commit);
  behind.frame.trailing = true;
  CHECK_FALSE(tells_plan(behind.words, behind.frame, true));
}

TEST_CASE("a launch is an event, an objection the speaker's") {
  const Told launch("|Labour launched |its plan.", VerbClass::commit);
  CHECK(only_launches(launch.words, launch.frame));
  const Told promise("|Labour promised |its plan.", VerbClass::commit);
  CHECK_FALSE(only_launches(promise.words, promise.frame));
  CHECK(objects(tokenize("but that was wrong.")));
  CHECK(objects(tokenize("but he forgets the looms.")));
  CHECK_FALSE(objects(tokenize("but that it would pay.")));
  CHECK_FALSE(objects(tokenize("but he would pay.")));
  CHECK_FALSE(objects(tokenize("and that was wrong.")));
  CHECK(agrees(tokenize("As the hon. Member for Hull (Ann Webb) said"), 7));
  CHECK_FALSE(agrees(tokenize("It is as bad as it was, Ann Webb said"), 8));
  CHECK(speakers_own("our"));
  CHECK_FALSE(speakers_own("their"));
}
