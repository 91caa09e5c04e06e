#include "pledgebook/extract/group_nouns.h"

#include <string>
#include <unordered_set>

#include "pledgebook/extract/figure_nouns.h"

namespace pledgebook {
namespace {

using Words = std::unordered_set<std::string_view>;

// In the singular; plurals are made by singular_of().
const Words& bodies() {
  static const Words words = {
      "council",      "authority",     "government",   "parliament",
      "assembly",     "ministry",      "department",   "agency",
      "regulator",    "commission",    "commissioner", "board",
      "trust",        "school",        "academy",      "college",
      "university",   "hospital",      "surgery",      "practice",
      "nursery",      "centre",        "charity",      "company",
      "firm",         "business",      "enterprise",   "employer",
      "manufacturer", "retailer",      "supplier",     "provider",
      "contractor",   "lender",        "bank",         "insurer",
      "landlord",     "developer",     "operator",     "utility",
      "co-operative", "cooperative",   "co-op",        "mutual",
      "society",      "union",         "association",  "federation",
      "organisation", "organization",  "institution",  "group",
      "club",         "church",        "community",    "family",
      "household",    "neighbourhood", "village",      "town",
      "city",         "borough",       "county",       "district",
      "region",       "state",         "nation",       "country",
      "province",     "industry",      "farm",         "fishery",
      "sector",       "force",         "court",        "tribunal",
      "jury",         "committee",     "taskforce",    "ombudsman",
      "minister",     "treasury",      "chancellor",   "secretary",
      "mayor",        "body",          "start-up",     "startup",
      "partnership",  "forum",         "team",         "library",
      "museum",       "panchayat",     "watchdog"};
  return words;
}

const Words& persons_in_singular() {
  static const Words words = {"child",    "person",    "woman",   "man",
                              "everyone", "everybody", "anyone",  "anybody",
                              "youth",    "workforce", "someone", "individual",
                              "partner",  "applicant", "baby"};
  return words;
}

std::string singular_of(std::string_view word) {
  if (word.ends_with("ies") && word.size() > 4) {
    return std::string(word.substr(0, word.size() - 3)).append(1, 'y');
  }
  if (word.ends_with("sses") || word.ends_with("ches")) {
    return std::string(word.substr(0, word.size() - 2));
  }
  if (word.ends_with('s') && !word.ends_with("ss")) {
    return std::string(word.substr(0, word.size() - 1));
  }
  return std::string(word);
}

}  // namespace

bool is_body_noun(std::string_view word) {
  return bodies().contains(word) || bodies().contains(singular_of(word));
}

bool is_group_noun(std::string_view word) {
  if (is_person_noun(word) || is_body_noun(word)) return true;
  if (persons_in_singular().contains(word)) return true;
  if (word == "national" || word.ends_with("ian") || word.ends_with("ship") ||
      word.ends_with('s'))
    return false;
  return is_person_noun(std::string(word).append(1, 's'));
}

}  // namespace pledgebook
