#include "pledgebook/lexicon/inflect.h"

#include <doctest/doctest.h>

#include "pledgebook/base/strings.h"

using namespace pledgebook;

namespace {

using Forms = std::vector<std::string>;

bool has(const char* verb, const char* form) {
  const Forms forms = inflect(verb);
  return among(forms, form);
}

}  // namespace

TEST_CASE("regular verbs by the spelling rules") {
  CHECK(inflect("help") == Forms{"help", "helped", "helping", "helps"});
  CHECK(inflect("carry") == Forms{"carried", "carries", "carry", "carrying"});
  CHECK(inflect("close") == Forms{"close", "closed", "closes", "closing"});
  CHECK(inflect("agree") == Forms{"agree", "agreed", "agreeing", "agrees"});
  CHECK(inflect("pay") == Forms{"paid", "pay", "paying", "pays"});
  CHECK(has("tax", "taxes"));
  CHECK(has("publish", "publishes"));
  CHECK(has("veto", "vetoes"));
}

TEST_CASE("a last consonant doubles where English doubles it") {
  CHECK(has("plan", "planned"));
  CHECK(has("stop", "stopping"));
  CHECK(has("commit", "committed"));
  CHECK(has("regret", "regretted"));
  CHECK(has("back", "backed"));
  CHECK(has("vow", "vowed"));
  CHECK(has("train", "trained"));
  CHECK(has("offer", "offering"));
  CHECK(has("open", "opened"));
  CHECK(has("edit", "edited"));
  CHECK_FALSE(has("open", "openned"));
}

TEST_CASE("irregular verbs from the table") {
  CHECK(inflect("undertake") == Forms{"undertake", "undertaken", "undertakes",
                                      "undertaking", "undertook"});
  CHECK(inflect("put") == Forms{"put", "puts", "putting"});
  CHECK(has("be", "is"));
  CHECK(has("be", "been"));
  CHECK(has("have", "has"));
  CHECK(has("begin", "beginning"));
  CHECK_FALSE(has("write", "writed"));
}

TEST_CASE("several words inflect the first") {
  CHECK(inflect("set up") == Forms{"set up", "sets up", "setting up"});
  CHECK(has("bring forward", "brought forward"));
}

TEST_CASE("a member with a star asks for all forms, others for themselves") {
  CHECK(expand_member("vow*") == Forms{"vow", "vowed", "vowing", "vows"});
  CHECK(expand_member("vows") == Forms{"vows"});
  CHECK(expand_member("*") == Forms{"*"});
  CHECK(expand_member("").size() == 1);
}
