#include "pledgebook/extract/subordination.h"

#include <algorithm>
#include <array>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/auxiliaries.h"
#include "pledgebook/extract/group_nouns.h"

namespace pledgebook {

using std::size_t;
using std::string_view;

namespace {

// What may follow a verb whose object is the noun before "that".
bool closes_clause(string_view next) {
  static constexpr std::array<string_view, 26> kNext = {
      "",     ".",    ",",       ";",    "in",        "at",     "on",
      "last", "this", "earlier", "when", "yesterday", "before", "after",
      "as",   "is",   "was",     "are",  "were",      "will",   "would",
      "has",  "had",  "could",   "to",   "and"};
  return among(kNext, next);
}

bool speaks(VerbClass verb) {
  return verb == VerbClass::say || verb == VerbClass::believe;
}

}  // namespace

Standing standing_behind(string_view opener, VerbClass verb, string_view next) {
  static constexpr std::array<string_view, 13> kAdverbial = {
      "where", "when",     "while", "after", "before", "because", "since",
      "if",    "although", "until", "once",  "though", "whether"};
  static constexpr std::array<string_view, 4> kRelative = {"which", "whom",
                                                           "whose", "who"};
  // "after Labour promised to sell it" keeps what was promised.
  const bool content =
      verb == VerbClass::commit && (next == "that" || next == "to");
  // "the bill, which Labour says would lock it up": Labour says so.
  if (among(kRelative, opener) && speaks(verb) && is_finite_auxiliary(next)) {
    return Standing::adverbial;
  }
  if (among(kAdverbial, opener) || among(kRelative, opener)) {
    return content ? Standing::adverbial : Standing::relative;
  }
  if (opener == "what" || opener == "than") return Standing::relative;
  if (opener == "as") {
    return speaks(verb) ? Standing::main : Standing::relative;
  }
  if (opener == "that") {
    const bool of_noun = !speaks(verb) && closes_clause(next) && next != "to";
    return of_noun ? Standing::relative : Standing::adverbial;
  }
  return Standing::main;
}

bool suffers(const std::vector<Token>& tokens, size_t verb, bool past) {
  if (!past || verb == 0) return false;
  static constexpr std::array<string_view, 8> kBe = {
      "is", "are", "was", "were", "be", "been", "being", "gets"};
  // What one is, not what is done to one.
  static constexpr std::array<string_view, 3> kStates = {"committed", "pledged",
                                                         "determined"};
  size_t before = verb - 1;
  while (before > 0 &&
         (ends_with(tokens[before].lower, "ly") ||
          tokens[before].lower == "also" || tokens[before].lower == "now")) {
    --before;
  }
  if (!among(kBe, tokens[before].lower)) return false;
  const bool state = among(kStates, tokens[verb].lower) &&
                     verb + 1 < tokens.size() && tokens[verb + 1].lower == "to";
  return !state;
}

bool only_addresses(const std::vector<Token>& tokens, size_t verb) {
  const string_view word = tokens[verb].lower;
  if (word != "written" && word != "wrote" && word != "writes") return false;
  if (verb + 1 >= tokens.size() || tokens[verb + 1].lower != "to") {
    return false;
  }
  // "has written to the council to ask that", "wrote to urge"
  static constexpr std::array<string_view, 16> kPurposes = {
      "ask",    "asking",  "urge",  "urging", "demand",  "demanding",
      "call",   "calling", "press", "seek",   "request", "complain",
      "object", "protest", "offer", "express"};
  if (std::any_of(
          tokens.begin() + static_cast<std::ptrdiff_t>(verb), tokens.end(),
          [](const Token& token) { return among(kPurposes, token.lower); })) {
    return false;
  }
  return std::none_of(tokens.begin() + static_cast<std::ptrdiff_t>(verb),
                      tokens.end(), [](const Token& token) {
                        return token.quote || token.lower == "that" ||
                               token.lower == "saying" || token.lower == ":";
                      });
}

bool only_accounts(const std::vector<Token>& tokens, size_t verb) {
  static constexpr std::array<string_view, 12> kAccounts = {
      "profit",  "profits",  "loss",    "losses",   "results", "earnings",
      "surplus", "turnover", "revenue", "revenues", "sales",   "income"};
  const string_view word = tokens[verb].lower;
  const bool reports = word == "reported" || word == "reports";
  const bool supports = word == "supports" || word == "supported";
  constexpr size_t kNear = 6;  // tokens
  for (size_t i = verb + 1; i < tokens.size() && i < verb + kNear; ++i) {
    if (tokens[i].lower == "that" || tokens[i].quote) return false;
    if (reports && among(kAccounts, tokens[i].lower)) return true;
    if (supports && i < verb + 3 && is_group_noun(tokens[i].lower)) return true;
  }
  return false;
}

}  // namespace pledgebook
