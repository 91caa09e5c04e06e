#include <doctest/doctest.h>
#include <re2/re2.h>

#include <string>
#include <vector>

#include "pledgebook/lexicon/lexicon.h"

namespace {

using pledgebook::Diagnostic;
using pledgebook::Lexicon;
using pledgebook::parse_date;
using pledgebook::Result;
using pledgebook::TermHit;
using pledgebook::TermSet;

const Lexicon& shipped() {
  static const Lexicon lexicon = [] {
    Result<Lexicon> loaded = pledgebook::load_lexicon(
        {PLEDGEBOOK_SOURCE_DIR "/lexicons"}, [](const Diagnostic&) {});
    REQUIRE(loaded);
    return std::move(*loaded);
  }();
  return lexicon;
}

// Label of the only hit that is the whole text; empty if there is none.
std::string label(const TermSet& set, const std::string& text) {
  for (const TermHit& hit : set.find(text)) {
    if (hit.span.size() == text.size()) return set.term(hit.term).label;
  }
  return {};
}

TEST_CASE("forms of ownership have their model") {
  const TermSet& models = shipped().models;
  CHECK(label(models, "Workers' Co-operatives") == "co-operative");
  CHECK(label(models, "cooperatives") == "co-operative");
  CHECK(label(models, "Mututalism") == "mutual");
  CHECK(label(models, "mutualising") == "mutual");
  CHECK(label(models, "public-service mutuals") == "mutual");
  CHECK(label(models, "employee owned") == "employee-ownership");
  CHECK(label(models, "community-owned shops") == "community-ownership");
  CHECK(label(models, "industrial & provident societies") == "co-operative");
  CHECK(label(models, "supporters' trusts") == "supporters-trust");
  CHECK(label(models, "bencoms") == "community-benefit-society");
  CHECK(label(models, "CICs") == "community-interest-company");
  CHECK(models.find("a cic of no kind").empty());
}

TEST_CASE("a named form does not weigh") {
  const TermSet& models = shipped().models;
  const auto hits = models.find("a shared ownership scheme");
  REQUIRE(hits.size() == 1);
  CHECK(models.term(hits[0].term).weight == 0);
}

TEST_CASE("false friends cover what models would find") {
  for (const char* text :
       {"our mutual friend", "in mutual respect", "by mutual consent",
        "mutual trust and confidence", "mutual recognition", "mutual funds",
        "mutual defence", "a co-operative attitude", "a chicken coop",
        "fully co-operative with the police", "the local Co-op store",
        "a Labour and Co-operative MP", "Labour/Co-op candidate",
        "mutually exclusive", "co-operation between countries"}) {
    CAPTURE(text);
    const std::vector<TermHit> friends = shipped().false_friends.find(text);
    REQUIRE(friends.size() == 1);
    for (const TermHit& hit : shipped().models.find(text)) {
      CHECK(friends[0].span.contains(hit.span));
    }
  }
}

TEST_CASE("the topic's own phrases are no false friends") {
  for (const char* text :
       {"mutual trusts run by staff", "the mutual sector", "a new co-operative",
        "co-operative schools", "the Co-operative Party", "mutual ownership"}) {
    CAPTURE(text);
    CHECK(shipped().false_friends.find(text).empty());
    CHECK(shipped().models.any(text) != shipped().topic.any("nothing"));
  }
}

TEST_CASE("areas are told by their words") {
  CHECK(label(shipped().areas, "nurses") == "health");
  CHECK(label(shipped().areas, "Sure Start") == "early-years");
  CHECK(label(shipped().areas, "feed-in tariffs") == "energy");
  CHECK(label(shipped().areas, "canals") == "waterways");
  CHECK(label(shipped().areas, "councils") == "local-government");
}

TEST_CASE("the government of the day is known, also on its last day") {
  CHECK(shipped().government_party(*parse_date("2010-05-10")) == "labour");
  CHECK(shipped().government_party(*parse_date("2010-05-11")) == "coalition");
  CHECK(shipped().government_party(*parse_date("2015-05-07")) == "coalition");
  CHECK(shipped().government_party(*parse_date("2015-05-08")) ==
        "conservative");
  CHECK(shipped().government_party(*parse_date("2010")) == "");
  CHECK(shipped().government_party({}) == "");
  CHECK(shipped().government_party("Scottish Government",
                                   *parse_date("2008")) == "snp");
  const auto* parliament = shipped().parliament(*parse_date("2010-02-18"));
  REQUIRE(parliament != nullptr);
  CHECK(to_string(parliament->expected_end) == "2010-05-06");
}

std::string holder(const std::string& role, const char* date) {
  const auto& actors = shipped().actors;
  const std::vector<int> found = actors.holders(role, *parse_date(date));
  return found.size() == 1 ? actors.actor(found[0]).name
                           : std::to_string(found.size());
}

TEST_CASE("offices lead to their holders on the day") {
  CHECK(holder("the shadow chancellor", "2009-10-26") == "George Osborne");
  CHECK(holder("shadow chancellor", "2014-01-01") == "Ed Balls");
  CHECK(holder("Prime Minister", "2010-05-11") == "David Cameron");
  CHECK(holder("the Tory leader", "2007-11-08") == "David Cameron");
  CHECK(holder("health secretary", "2008") == "Alan Johnson");
  CHECK(holder("chancellor", "2007") == "0");
  CHECK(holder("vice-chancellor", "2007-01-01") == "0");
}

bool furniture(const std::vector<pledgebook::RuleSpec>& patterns,
               const std::string& line) {
  for (const auto& rule : patterns) {
    if (RE2::FullMatch(line, "(?i:" + rule.pattern + ")")) return true;
  }
  return false;
}

TEST_CASE("every pattern of furniture compiles") {
  for (const auto* patterns : {&shipped().furniture, &shipped().bylines}) {
    for (const auto& rule : *patterns) {
      CAPTURE(rule.pattern);
      CHECK(RE2("(?i:" + rule.pattern + ")", RE2::Quiet).ok());
    }
  }
}

TEST_CASE("page furniture is told from text") {
  for (const char* line :
       {"Share this article", "Facebook Twitter WhatsApp Email", "Read more",
        "Related stories", "Sign up to our newsletter", "Leave a Reply",
        "Fill in your details below or click an icon to log in:",
        "You are commenting using your Twitter account.", "12 comments",
        "Home > News > Politics", "Filed under: Health, Housing",
        "We use cookies to improve your visit to this site.",
        "All rights reserved.", "Your email address will not be published.",
        "Good independent journalism needs the support of its readers.",
        "This site relies on donations from readers.",
        "Please support us from just £4 a month.", "Most read", "Log in"}) {
    CAPTURE(line);
    CHECK(furniture(shipped().furniture, line));
  }
}

TEST_CASE("text is not furniture") {
  for (const char* line :
       {"Labour will give tenants the right to own their homes together.",
        "The society relies on its members to elect the board each spring.",
        "We will support new co-operatives with a fund of £5 million.",
        "He said the plan would cost £20 a year for each household.",
        "Councils should join the scheme, she told the conference.",
        "Charities and mutuals depend on the trust of the public.",
        "Why mutuals matter", "A stake for every worker",
        "About half of the staff became owners."}) {
    CAPTURE(line);
    CHECK_FALSE(furniture(shipped().furniture, line));
  }
}

TEST_CASE("bylines are lines of their own") {
  CHECK(furniture(shipped().bylines, "By Ann Example"));
  CHECK(furniture(shipped().bylines, "Ann Example, political editor"));
  CHECK_FALSE(furniture(shipped().bylines, "By the end of the year it grew"));
}

}  // namespace
