#include "pledgebook/extract/reporters.h"

#include <array>

#include "pledgebook/base/strings.h"

namespace pledgebook {
namespace {

using std::size_t;
using std::string_view;

constexpr std::array<string_view, 9> kAlone = {
    "said",   "says",  "told",      "tells",     "added",
    "warned", "warns", "explained", "complained"};

}  // namespace

bool only_reports(string_view verb) { return among(kAlone, verb); }

bool plain_saying(string_view verb) {
  return only_reports(verb) || verb == "say" || verb == "asked";
}

bool names_some_of(string_view word) {
  static constexpr std::array<string_view, 54> kGroups = {
      "staff",        "members",   "workers",     "employees",  "officials",
      "critics",      "opponents", "supporters",  "friends",    "activists",
      "councillors",  "mps",       "peers",       "colleagues", "people",
      "tenants",      "customers", "users",       "parents",    "teachers",
      "nurses",       "some",      "many",        "most",       "one",
      "none",         "others",    "campaigners", "delegates",  "residents",
      "figures",      "voters",    "rivals",      "half",       "managers",
      "backbenchers", "friend",    "critic",      "opponent",   "supporter",
      "member",       "colleague", "aide",        "aides",      "ally",
      "allies",       "source",    "sources",     "insiders",   "customer",
      "employee",     "adviser",   "advisers",    "insider"};
  return among(kGroups, word);
}

bool reporting_participle(string_view word) {
  static constexpr std::array<string_view, 14> kWords = {
      "saying",    "adding",     "arguing",  "claiming", "warning",
      "insisting", "promising",  "pledging", "calling",  "urging",
      "noting",    "announcing", "stating",  "stressing"};
  return among(kWords, word);
}

bool post_nominal(string_view word) {
  static constexpr std::array<string_view, 16> kLetters = {
      "MP",  "MSP", "MEP", "MLA", "MS",  "AM",  "TD", "MHR",
      "OBE", "CBE", "MBE", "DBE", "KBE", "FRS", "QC", "KC"};
  return among(kLetters, word);
}

bool names_paper(string_view word) {
  static constexpr std::array<string_view, 32> kPapers = {
      "report",    "reports",    "paper",       "papers",   "study",
      "studies",   "research",   "survey",      "analysis", "review",
      "pamphlet",  "pamphlets",  "essay",       "essays",   "document",
      "briefing",  "poll",       "figures",     "letter",   "statement",
      "evidence",  "book",       "article",     "blog",     "manifesto",
      "programme", "submission", "publication", "booklet",  "plan",
      "plans",     "proposals"};
  return among(kPapers, word);
}

bool names_spokesman(string_view word) {
  return word.substr(0, 6) == "spokes" && word.size() > 8;
}

bool links(string_view word) {
  static constexpr std::array<string_view, 9> kLinks = {
      "by", "of", "with", "from", "to", "in", "for", "at", "near"};
  return among(kLinks, word);
}

bool subordinates(string_view word) {
  static constexpr std::array<string_view, 14> kWords = {
      "when",  "after", "since", "before", "because", "although", "though",
      "until", "where", "whom",  "which",  "unless",  "if",       "whose"};
  return among(kWords, word);
}

bool says_nothing(const std::vector<Token>& tokens, size_t at) {
  static constexpr std::array<string_view, 5> kNothing = {
      "so", "little", "nothing", "much", "anything"};
  static constexpr std::array<string_view, 4> kSubject = {"is", "was", "of",
                                                          "had"};
  return among(kNothing, lower_at(tokens, at)) &&
         !among(kSubject, lower_at(tokens, at + 1));
}

bool part_of_another(const std::vector<Token>& tokens, size_t name) {
  size_t link = name;
  if (link > 0 && tokens[link - 1].lower == "the") --link;
  if (link < 2) return false;
  --link;
  if (!links(tokens[link].lower) && tokens[link].lower != "on") return false;
  size_t noun = link - 1;
  if (!tokens[noun].word) return false;
  static constexpr std::array<string_view, 8> kWritten = {
      "published", "written",  "produced", "issued",
      "released",  "prepared", "drafted",  "authored"};
  if (noun > 0 && among(kWritten, tokens[noun].lower)) --noun;
  // "the letter to Webb" is nobody's that it names.
  static constexpr std::array<string_view, 5> kWhose = {"by", "of", "from",
                                                        "for", "with"};
  const string_view word = tokens[noun].lower;
  const bool whose = among(kWhose, tokens[link].lower);
  return !(names_paper(word) && whose) && !names_spokesman(word);
}

}  // namespace pledgebook
