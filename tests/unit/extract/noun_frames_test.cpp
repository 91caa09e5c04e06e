#include "pledgebook/extract/noun_frames.h"

#include <doctest/doctest.h>

#include "framed.h"

using namespace pledgebook;
using pledgebook::testing::Found;
using pledgebook::testing::Framed;

namespace {

Found found(const std::string& sentence) {
  const Framed framed(sentence);
  return framed.found(noun_frame(framed.in()));
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("whose reply, fear or aim it is, before the noun or behind it") {
  for (const auto& [words, name] :
       std::vector<std::pair<std::string, std::string>>{
           {"Labour's reply was that", "Labour Party"},
           {"Labour's one main argument is that", "Labour Party"},
           {"The message from Ed Balls was that", "Ed Balls"},
           {"The view of the Treasury is that", "HM Treasury"},
           {"The Tories' answer remains that", "Conservative Party"}}) {
    CAPTURE(words);
    const Found frame = found(words + " mills rot.");
    CHECK(frame.holders == Names{name});
    CHECK(frame.that);
    CHECK(frame.content == "mills rot.");
  }
}

TEST_CASE("the noun gives the class") {
  CHECK(found("Labour's aim is to share mills.").verb == VerbClass::commit);
  CHECK(found("Labour's aim is to share mills.").content == "to share mills.");
  CHECK(found("Labour's hope is that mills run.").verb == VerbClass::want);
  CHECK(found("Labour's demand is that mills run.").verb == VerbClass::demand);
  CHECK(found("Labour's view is that mills run.").verb == VerbClass::believe);
}

TEST_CASE("the fear among people whom nobody names is nobody's") {
  const Found frame = found("The fear among weavers is that mills rot.");
  CHECK(frame.frame);
  CHECK(frame.holders.empty());
  CHECK(frame.content == "mills rot.");
}

TEST_CASE("a noun that nobody owns, or the writer, is no frame") {
  for (const char* words :
       {"The idea is that mills rot.", "Our view is that mills rot.",
        "My criticism of Labour is that mills rot.",
        "The criticism of Labour is that mills rot.",
        "The aim of this fund is to share mills.",
        "Labour's reply was late, and that is that.",
        "Labour's mill is old, it is that."}) {
    CAPTURE(words);
    CHECK_FALSE(found(words).frame);
  }
}
