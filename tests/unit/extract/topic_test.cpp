#include "pledgebook/extract/topic.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "pledgebook/base/strings.h"
#include "support/shipped.h"

using namespace pledgebook;

namespace {

Subject subject(const std::string& words) {
  return subject_of(words, testing::shipped());
}

}  // namespace

TEST_CASE("models are named by their codes, each once") {
  const Subject found =
      subject("The bakery is a co-operative; so is the co-operative mill.");
  CHECK(std::count(found.models.begin(), found.models.end(), "co-operative") ==
        1);
  CHECK(found.evidence > 0.9);
  CHECK(among(subject("Join the credit union.").models, "credit-union"));
  CHECK(among(subject("An employee-owned mill opened.").models,
              "employee-ownership"));
}

TEST_CASE("areas are named without being evidence of the topic") {
  const Subject found = subject("More nurses will staff every hospital.");
  CHECK(among(found.areas, "health"));
  CHECK(found.models.empty());
  CHECK(found.evidence == doctest::Approx(0));
}

TEST_CASE("false friends hide what lies in them") {
  for (const char* words :
       {"They parted with mutual respect.", "We met by mutual consent.",
        "A mutual friend told me so.", "Foxes came into the chicken coop."}) {
    CAPTURE(words);
    const Subject found = subject(words);
    CHECK(found.models.empty());
    CHECK(found.evidence == doctest::Approx(0));
  }
}

TEST_CASE("a false friend hides nothing beside it") {
  const Subject found =
      subject("With mutual respect they founded a co-operative mill.");
  CHECK(among(found.models, "co-operative"));
  CHECK_FALSE(among(found.models, "mutual"));
}

TEST_CASE("no words, no subject") {
  const Subject found = subject("");
  CHECK(found.models.empty());
  CHECK(found.areas.empty());
  CHECK(found.evidence == doctest::Approx(0));
}
