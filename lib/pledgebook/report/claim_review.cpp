#include "pledgebook/report/claim_review.h"

#include <array>
#include <nlohmann/json.hpp>

namespace pledgebook {
namespace {

using Json = nlohmann::ordered_json;

struct Rating {
  std::string_view verdict;
  int value;
};
constexpr std::array<Rating, 5> kRatings = {{{"fulfilled", 5},
                                             {"supported", 5},
                                             {"partly-fulfilled", 3},
                                             {"not-fulfilled", 1},
                                             {"contradicted", 1}}};

void put(Json& out, const char* key, const std::string& value) {
  if (!value.empty()) out[key] = value;
}

void put(Json& out, const char* key, const std::optional<Date>& value) {
  if (value) out[key] = to_string(*value);
}

Json rating(const ClaimReview& review) {
  Json out = {{"@type", "Rating"}};
  for (const Rating& rating : kRatings) {
    if (rating.verdict != review.verdict || review.reason == "no-office") {
      continue;
    }
    out["ratingValue"] = rating.value;
    out["bestRating"] = 5;
    out["worstRating"] = 1;
  }
  out["alternateName"] = review.reason.empty()
                             ? review.verdict
                             : review.verdict + " (" + review.reason + ")";
  return out;
}

Json claim(const ClaimReview& review) {
  Json out = {{"@type", "Claim"}};
  if (!review.claimant.empty()) {
    out["author"] = {
        {"@type", review.claimant_is_person ? "Person" : "Organization"},
        {"name", review.claimant}};
  }
  put(out, "datePublished", review.claimed);
  for (const std::string& url : review.appearances) {
    out["appearance"].push_back({{"@type", "CreativeWork"}, {"url", url}});
  }
  return out;
}

}  // namespace

std::string claim_review_json(const ClaimReview& review) {
  Json out = {{"@context", "https://schema.org"}, {"@type", "ClaimReview"}};
  out["claimReviewed"] =
      review.paraphrase ? review.claim + " (reported in our words, see url)"
                        : review.claim;
  put(out, "datePublished", review.reviewed);
  put(out, "url", review.url);
  if (!review.reviewer.empty()) {
    out["author"] = {{"@type", "Organization"}, {"name", review.reviewer}};
  }
  out["itemReviewed"] = claim(review);
  out["reviewRating"] = rating(review);
  put(out, "reviewBody", review.explanation);
  return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace pledgebook
