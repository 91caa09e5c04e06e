#include "pledgebook/report/claim_review.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

using namespace pledgebook;

namespace {

ClaimReview sample() {
  ClaimReview review;
  review.claim = "a right to set up co-operatives";
  review.claimant = "UK Government";
  review.claimed = Date{2010, 5, 20};
  review.appearances = {"https://a.uk/1", "https://a.uk/2"};
  review.verdict = "partly-fulfilled";
  review.reviewed = Date{2015, 2, 11};
  review.reviewer = "pledgebook record";
  review.url = "https://b.uk/report";
  review.explanation = "rights came by guidance";
  return review;
}

nlohmann::json parsed(const ClaimReview& review) {
  return nlohmann::json::parse(claim_review_json(review));
}

}  // namespace

TEST_CASE("A verdict has the shape that schema.org publishes") {
  const auto json = parsed(sample());
  CHECK(json["@context"] == "https://schema.org");
  CHECK(json["@type"] == "ClaimReview");
  CHECK(json["claimReviewed"] == "a right to set up co-operatives");
  CHECK(json["datePublished"] == "2015-02-11");
  CHECK(json["url"] == "https://b.uk/report");
  CHECK(json["author"]["@type"] == "Organization");
  CHECK(json["author"]["name"] == "pledgebook record");
  const auto& item = json["itemReviewed"];
  CHECK(item["@type"] == "Claim");
  CHECK(item["author"]["name"] == "UK Government");
  CHECK(item["datePublished"] == "2010-05-20");
  CHECK(item["appearance"].size() == 2);
  CHECK(item["appearance"][1]["url"] == "https://a.uk/2");
  const auto& rating = json["reviewRating"];
  CHECK(rating["@type"] == "Rating");
  CHECK(rating["ratingValue"] == 3);
  CHECK(rating["bestRating"] == 5);
  CHECK(rating["worstRating"] == 1);
  CHECK(rating["alternateName"] == "partly-fulfilled");
}

TEST_CASE("What has no place on a scale gets no number") {
  for (const char* verdict :
       {"disputed", "unratable", "not-rated", "in-progress", "out-of-date"}) {
    CAPTURE(verdict);
    ClaimReview review = sample();
    review.verdict = verdict;
    const auto rating = parsed(review)["reviewRating"];
    CHECK_FALSE(rating.contains("ratingValue"));
    CHECK(rating["alternateName"] == verdict);
  }
}

TEST_CASE("A party that never held office broke nothing") {
  ClaimReview review = sample();
  review.verdict = "not-fulfilled";
  CHECK(parsed(review)["reviewRating"]["ratingValue"] == 1);
  review.reason = "no-office";
  const auto rating = parsed(review)["reviewRating"];
  CHECK_FALSE(rating.contains("ratingValue"));
  CHECK(rating["alternateName"] == "not-fulfilled (no-office)");
}

TEST_CASE("Our own words are called so") {
  ClaimReview review = sample();
  review.paraphrase = true;
  CHECK(parsed(review)["claimReviewed"] ==
        "a right to set up co-operatives "
        "(reported in our words, see url)");
}

TEST_CASE("A checked figure has the same shape") {
  ClaimReview review = sample();
  review.reviewer = "pledgebook 0.1.0";
  review.explanation = "over 100: 85 < 100";
  for (const auto& [verdict, value] :
       {std::pair{"supported", 5}, {"contradicted", 1}}) {
    review.verdict = verdict;
    const auto json = parsed(review);
    CHECK(json["@type"] == "ClaimReview");
    CHECK(json["author"]["name"] == "pledgebook 0.1.0");
    CHECK(json["reviewBody"] == "over 100: 85 < 100");
    CHECK(json["reviewRating"]["ratingValue"] == value);
    CHECK(json["reviewRating"]["alternateName"] == verdict);
    for (const char* required :
         {"claimReviewed", "datePublished", "itemReviewed", "url"}) {
      CAPTURE(required);
      CHECK(json.contains(required));
    }
  }
}
