#include "pledgebook/extract/sections.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/auxiliaries.h"

namespace pledgebook {
namespace {

using std::size_t;
using std::string_view;

// What a heading may say of a party's programme beside its name.
bool about_programme(const Token& token) {
  static constexpr std::array<string_view, 32> kWords = {
      "party",       "parties",   "manifesto", "policy",    "policies",
      "pledge",      "pledges",   "promises",  "programme", "plans",
      "plan",        "proposals", "election",  "general",   "s",
      "the",         "january",   "february",  "march",     "april",
      "may",         "june",      "july",      "august",    "september",
      "october",     "november",  "december",  "offer",     "key",
      "commitments", "on"};
  return token.number || !token.word || among(kWords, token.lower);
}

bool finite(string_view word) {
  static constexpr std::array<string_view, 8> kTells = {
      "said", "says", "went", "came", "makes", "made", "seems", "there's"};
  return is_finite_auxiliary(word) || among(kTells, word);
}

}  // namespace

Holder section_party(const std::vector<Token>& heading,
                     const Discourse& discourse) {
  constexpr size_t kLongestHeading = 10;  // tokens
  if (heading.empty() || heading.size() > kLongestHeading) return {};
  const size_t at = heading[0].lower == "the" ? 1 : 0;
  const auto [party, count] = discourse.side_at(heading, at);
  if (!party.known()) return {};
  const bool nothing_else =
      std::all_of(heading.begin() + static_cast<std::ptrdiff_t>(at + count),
                  heading.end(), about_programme);
  return nothing_else ? party : Holder{};
}

bool says_we(const std::vector<Token>& tokens) {
  return std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
    return token.lower == "i" || token.lower == "we";
  });
}

SectionLine section_line(const std::vector<Token>& tokens, bool listed) {
  if (tokens.empty() || says_we(tokens)) return SectionLine::other;
  const string_view last = tokens.back().lower;
  if (last == "?" || last == "!" || last == ":") return SectionLine::other;
  static constexpr std::array<string_view, 10> kWriter = {
      "it",   "this", "that", "they", "there",
      "more", "so",   "but",  "read", "see"};
  if (among(kWriter, tokens[0].lower)) return SectionLine::other;
  bool verb = false;
  for (size_t i = 0; i < tokens.size(); ++i) {
    const string_view word = tokens[i].lower;
    const bool to = (word == "is" || word == "are") && i + 1 < tokens.size() &&
                    tokens[i + 1].lower == "to";
    const bool modal = word == "will" || word == "would" || word == "shall";
    if ((modal || to) && !verb) return SectionLine::told;
    verb = verb || finite(word);
  }
  if (listed) return SectionLine::item;
  return verb || last == "." ? SectionLine::other : SectionLine::item;
}

}  // namespace pledgebook
