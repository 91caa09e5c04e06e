#include "pledgebook/extract/topic.h"

#include <algorithm>
#include <array>

#include "pledgebook/base/strings.h"

namespace pledgebook {
namespace {

using std::string;

void add_once(std::vector<string>& list, const string& label) {
  if (std::find(list.begin(), list.end(), label) == list.end()) {
    list.push_back(label);
  }
}

bool hidden(const std::vector<TermHit>& friends, ByteSpan span) {
  return std::any_of(friends.begin(), friends.end(), [&](const TermHit& hit) {
    return hit.span.overlaps(span);
  });
}

}  // namespace

Subject subject_of(std::string_view words, const Lexicon& lexicon) {
  Subject out;
  const auto friends = lexicon.false_friends.find(words);
  for (const TermHit& hit : lexicon.models.find(words)) {
    if (hidden(friends, hit.span)) continue;
    const TermSet::Term& term = lexicon.models.term(hit.term);
    add_once(out.models, term.label);
    out.evidence += term.weight;
  }
  for (const TermHit& hit : lexicon.topic.find(words)) {
    if (hidden(friends, hit.span)) continue;
    const TermSet::Term& term = lexicon.topic.term(hit.term);
    out.evidence += term.label == "strong" ? 1.0 : 0.5;
  }
  for (const TermHit& hit : lexicon.areas.find(words)) {
    add_once(out.areas, lexicon.areas.term(hit.term).label);
  }
  return out;
}

bool takes_up(std::string_view words) {
  static constexpr std::array<std::string_view, 40> kWords = {
      "this", "that",  "these",   "those",   "it",      "its",    "they",
      "them", "their", "such",    "he",      "she",     "his",    "her",
      "here", "there", "both",    "all",     "so",      "but",    "and",
      "yet",  "also",  "most",    "instead", "however", "others", "another",
      "one",  "we",    "our",     "it's",    "perhaps", "not",    "in",
      "to",   "users", "members", "staff",   "parents"};
  static constexpr std::array<std::string_view, 22> kNouns = {
      "the plan",      "the scheme",     "the policy", "the model",
      "the idea",      "the new",        "the report", "the paper",
      "the proposal",  "the bill",       "the sector", "the movement",
      "the programme", "the commission", "the power",  "the process",
      "the right",     "the party",      "the money",  "the service",
      "the public",    "the group"};
  const string lower = to_lower_ascii(words.substr(0, 80));
  const string first = lower.substr(0, lower.find_first_of(" ,'"));
  if (std::find(kWords.begin(), kWords.end(), first) != kWords.end()) {
    return true;
  }
  return std::any_of(kNouns.begin(), kNouns.end(), [&](std::string_view noun) {
    return lower.find(noun) != string::npos;
  });
}

}  // namespace pledgebook
