#include "pledgebook/extract/target.h"

#include <algorithm>
#include <array>
#include <vector>

#include "pledgebook/extract/tokens.h"

namespace pledgebook {
namespace {

using std::size_t;
using std::string_view;

constexpr size_t kLongest = 6;  // words of a name or group

template <size_t n>
bool among(const std::array<string_view, n>& words, string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<string_view, 4> kDuty = {"should", "must", "ought",
                                              "need"};
constexpr std::array<string_view, 20> kNobody = {
    "there", "it",   "this", "that",  "we",    "i",    "he",
    "she",   "they", "you",  "these", "those", "a",    "an",
    "and",   "but",  "so",   "one",   "what",  "which"};
constexpr std::array<string_view, 15> kServes = {
    "give",    "gives",  "giving",   "help",     "helps",
    "helping", "allow",  "allows",   "enable",   "enables",
    "offer",   "offers", "allowing", "enabling", "offering"};
constexpr std::array<string_view, 20> kStops = {
    "to",  "the",  "a",     "an",     "more",   "greater", "with",
    "by",  "from", "and",   "in",     "on",     "for",     "power",
    "who", "that", "first", "better", "access", "free"};
// What follows the words for those who benefit.
constexpr std::array<string_view, 6> kGiven = {"to",   "the",     "a",
                                               "more", "greater", "first"};

std::string text_of(string_view content, const std::vector<Token>& tokens,
                    size_t first, size_t last) {
  return std::string(
      content.substr(tokens[first].span.begin,
                     tokens[last - 1].span.end - tokens[first].span.begin));
}

// "Local authorities should": the words before the modal.
std::string who_acts(string_view content, const std::vector<Token>& tokens) {
  for (size_t i = 1; i + 1 < tokens.size() && i <= kLongest; ++i) {
    if (!tokens[i].word) return {};
    if (!among(kDuty, tokens[i].lower)) continue;
    const size_t first = tokens[0].lower == "the" ? 1 : 0;
    const bool passive = tokens[i + 1].lower == "be";
    if (first >= i || passive || among(kNobody, tokens[first].lower)) return {};
    return text_of(content, tokens, first, i);
  }
  return {};
}

// "help tenants to", "give every worker the right": the words between the
// verb that serves and what is given.
std::string who_benefits(string_view content,
                         const std::vector<Token>& tokens) {
  for (size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (!among(kServes, tokens[i].lower)) continue;
    const size_t first = i + 1;
    size_t last = first;
    while (last < tokens.size() && tokens[last].word &&
           last - first < kLongest && !among(kStops, tokens[last].lower)) {
      ++last;
    }
    if (last > first && last < tokens.size() &&
        among(kGiven, tokens[last].lower) &&
        !among(kNobody, tokens[first].lower)) {
      return text_of(content, tokens, first, last);
    }
  }
  return {};
}

}  // namespace

std::string target_of(Kind kind, string_view content) {
  if (kind != Kind::pledge && kind != Kind::proposal) return {};
  const std::vector<Token> tokens = tokenize(content);
  if (kind == Kind::proposal) {
    std::string actor = who_acts(content, tokens);
    if (!actor.empty()) return actor;
  }
  return who_benefits(content, tokens);
}

}  // namespace pledgebook
