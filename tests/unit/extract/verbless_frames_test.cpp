#include "pledgebook/extract/verbless_frames.h"

#include <doctest/doctest.h>

#include "framed.h"

using namespace pledgebook;
using pledgebook::testing::Found;
using pledgebook::testing::Framed;

namespace {

Found sought(std::optional<Frame> find(const FrameText&),
             const std::string& sentence) {
  const Framed framed(sentence);
  return framed.found(find(framed.in()));
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a label before a quotation") {
  const Found found = sought(labelled_frame, "Ed Balls: “Looms stop.”");
  CHECK(found.verb == VerbClass::say);
  CHECK(found.holders == Names{"Ed Balls"});
  CHECK(found.words == "Ed Balls: ");
  CHECK(found.content == "“Looms stop.”");
  CHECK(sought(labelled_frame, "Ann Webb, chair of the weavers: “Looms stop.”")
            .holders == Names{"Ann Webb"});
  CHECK_FALSE(
      sought(labelled_frame, "David Cameron has one word for it: “looms”.")
          .frame);
  CHECK_FALSE(sought(labelled_frame, "Ed Balls: looms stop.").frame);
  CHECK_FALSE(sought(labelled_frame, "Ed Balls:").frame);
}

TEST_CASE("a name behind a quotation") {
  const Found found =
      sought(signed_frame,
             "“Looms stop at noon.” Ann Webb, general secretary of Unite");
  CHECK(found.trailing);
  CHECK(found.holders == Names{"Ann Webb"});
  CHECK(found.content == "“Looms stop at noon.” ");
  const Found nobody =
      sought(signed_frame, "“Looms stop at noon.” – Zog Vleck");
  CHECK(nobody.frame);
  CHECK(nobody.content == "“Looms stop at noon.” ");
  CHECK_FALSE(sought(signed_frame, "“Looms” Ann Webb").frame);
  CHECK_FALSE(sought(signed_frame, "“Looms stop at noon.” weavers ran").frame);
  CHECK_FALSE(sought(signed_frame, "Looms stop.").frame);
}

TEST_CASE("a clause that leads in a quotation") {
  const Found found = sought(
      leading_frame, "To explain it Ed Balls tells of a visit: “Looms stop.”");
  CHECK(found.holders == Names{"Ed Balls"});
  CHECK(found.content == "“Looms stop.”");
  CHECK_FALSE(found.introduces);
  const Found next =
      sought(leading_frame, "To explain it Ed Balls tells of a visit:");
  CHECK(next.introduces);
  CHECK(next.holders == Names{"Ed Balls"});
  CHECK_FALSE(
      sought(leading_frame, "Ed Balls tells of a word: “looms”, no more.")
          .frame);
  CHECK_FALSE(sought(leading_frame, "Ed Balls tells of a visit.").frame);
  CHECK_FALSE(sought(leading_frame, ":").frame);
}
