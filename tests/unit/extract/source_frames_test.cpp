#include "pledgebook/extract/source_frames.h"

#include <doctest/doctest.h>

#include "framed.h"

using namespace pledgebook;
using pledgebook::testing::Found;
using pledgebook::testing::Framed;

namespace {

// The frame that `find` sees from the first token `word` of `sentence` on.
Found sought(std::optional<Frame> find(const FrameText&, std::size_t),
             const std::string& word, const std::string& sentence) {
  const Framed framed(sentence);
  const FrameText in = framed.in();
  std::size_t at = 0;
  while (at < in.tokens.size() && in.lower(at) != word) ++at;
  REQUIRE(at < in.tokens.size());
  return framed.found(find(in, at));
}

Found according(const std::string& sentence) {
  return sought(according_to, "according", sentence);
}

Found told(const std::string& sentence) {
  return sought(told_by, "told", sentence);
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("according to somebody, before and after") {
  const Found before =
      according("According to ResPublica, mills are well run.");
  CHECK(before.holders == Names{"ResPublica"});
  CHECK(before.words == "According to ResPublica");
  CHECK(before.content == "mills are well run.");
  CHECK_FALSE(before.trailing);
  const Found after = according("Mills are well run, according to ResPublica.");
  CHECK(after.holders == Names{"ResPublica"});
  CHECK(after.content == "Mills are well run");
  CHECK(after.trailing);
}

TEST_CASE("a source that nothing names still has said it") {
  const Found found = according("According to weavers, mills are well run.");
  CHECK(found.frame);
  CHECK(found.holders.empty());
  CHECK(found.content == "mills are well run.");
}

TEST_CASE("a paper as a source ends before the next subject") {
  const Found found =
      according("According to a new report the mills are well run.");
  CHECK(found.words == "According to a new report");
  CHECK(found.content == "the mills are well run.");
}

TEST_CASE("in somebody's view") {
  for (const char* words :
       {"In Labour's view", "In the view of Labour", "In Labour's words"}) {
    CAPTURE(words);
    const Found found =
        sought(according_to, "in", std::string(words) + ", mills rot.");
    CHECK(found.holders == Names{"Labour Party"});
    CHECK(found.words == words);
    CHECK(found.content == "mills rot.");
    CHECK_FALSE(found.trailing);
  }
  CHECK_FALSE(sought(according_to, "in", "In its view, mills rot.").frame);
  CHECK_FALSE(sought(according_to, "in", "In plain view mills rot.").frame);
  CHECK_FALSE(sought(according_to, "in", "In Labour mills looms rot.").frame);
}

TEST_CASE("as somebody puts it, and to quote them") {
  const Found put =
      sought(according_to, "as", "Mills rot, as Ed Balls once put it.");
  CHECK(put.holders == Names{"Ed Balls"});
  CHECK(put.content == "Mills rot");
  CHECK_FALSE(
      sought(according_to, "as", "As Ed Balls put mills first, it rained.")
          .frame);
  CHECK(sought(according_to, "to", "To quote Ed Balls, mills rot.").holders ==
        Names{"Ed Balls"});
  CHECK_FALSE(
      sought(according_to, "to", "For him to quote Ed Balls is odd.").frame);
}

TEST_CASE("said by somebody of what \"it\" stands for") {
  const Found found = sought(told_by, "promised",
                             "It was promised by Labour that mills would run.");
  CHECK(found.holders == Names{"Labour Party"});
  CHECK(found.verb == VerbClass::commit);
  CHECK(found.content == "mills would run.");
  for (const char* other : {"The mill promised by Labour that runs is old.",
                            "It was promised by Labour in May."}) {
    CAPTURE(other);
    CHECK_FALSE(sought(told_by, "promised", other).frame);
  }
}

TEST_CASE("what begins like a source and is none") {
  CHECK_FALSE(according("According to").frame);
  CHECK_FALSE(according("According to, mills rot.").frame);
  CHECK_FALSE(according("They were paid according as mills ran.").frame);
}

TEST_CASE("told by somebody") {
  const Found that = told("We were told by Ed Balls that mills rot.");
  CHECK(that.holders == Names{"Ed Balls"});
  CHECK((that.that && that.past));
  CHECK(that.content == "mills rot.");
  CHECK(told("We were told by Unite that mills rot.").holders ==
        Names{"Unite"});
  const Found quoted = told("I was told by a weaver, “Mills rot.”");
  CHECK(quoted.holders.empty());
  CHECK_FALSE(quoted.that);
  CHECK(quoted.content == "“Mills rot.”");
  CHECK_FALSE(told("We were told by Unite.").frame);
  CHECK(told("We were told that mills rot.").holders.empty());
  CHECK_FALSE(told("We told them that mills rot.").frame);
}
