#include "pledgebook/extract/topic.h"

#include <algorithm>
#include <array>

#include "pledgebook/base/strings.h"

namespace pledgebook {
namespace {

using std::string;

void add_once(std::vector<string>& list, const string& label) {
  if (!among(list, label)) {
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
  const auto models = lexicon.models.find(words);
  const auto topic = lexicon.topic.find(words);
  std::vector<TermHit> friends;
  if (!models.empty() || !topic.empty()) {
    friends = lexicon.false_friends.find(words);
  }
  for (const TermHit& hit : models) {
    if (hidden(friends, hit.span)) continue;
    const TermSet::Term& term = lexicon.models.term(hit.term);
    add_once(out.models, term.label);
    out.evidence += term.weight;
  }
  for (const TermHit& hit : topic) {
    if (hidden(friends, hit.span)) continue;
    const TermSet::Term& term = lexicon.topic.term(hit.term);
    out.evidence += term.label == "strong" ? 1.0 : 0.5;
  }
  for (const TermHit& hit : lexicon.areas.find(words)) {
    add_once(out.areas, lexicon.areas.term(hit.term).label);
  }
  return out;
}

namespace {

// Words that stand for what the sentence before was about.
bool points_back(std::string_view words) {
  static constexpr std::array<std::string_view, 12> kFirst = {
      "this", "that", "these", "those", "it", "it's",
      "they", "such", "their", "its",   "he", "she"};
  const string lower = to_lower_ascii(words);
  const string first = lower.substr(0, lower.find_first_of(" ,'"));
  static constexpr std::array<std::string_view, 10> kInside = {
      " this.",    " do so",    " them.",      " do the same",   " such a ",
      " such an ", " such bod", " such group", " this approach", " this model"};
  return among(kFirst, first) ||
         std::any_of(kInside.begin(), kInside.end(), [&](std::string_view w) {
           return lower.find(w) != string::npos;
         });
}

// Nouns with "the" or "these" that take up a plan or body already named.
bool takes_up(std::string_view words) {
  static constexpr std::array<std::string_view, 36> kNouns = {
      "society",  "members",  "mutual",     "trust",     "buyout",
      "ballot",   "merger",   "share",      "stake",     "tenants",
      "plan",     "scheme",   "policy",     "model",     "idea",
      "new",      "report",   "paper",      "proposal",  "bill",
      "sector",   "movement", "power",      "process",   "right",
      "party",    "money",    "service",    "public",    "group",
      "starting", "debate",   "commission", "programme", "government",
      "taskforce"};
  const string lower = " " + to_lower_ascii(words);
  for (const std::string_view article : {" the ", " these "}) {
    for (std::size_t at = lower.find(article); at != string::npos;
         at = lower.find(article, at + 1)) {
      const std::string_view behind =
          std::string_view(lower).substr(at + article.size());
      if (std::any_of(kNouns.begin(), kNouns.end(), [&](std::string_view noun) {
            return behind.starts_with(noun);
          })) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace

bool carries_topic(std::string_view words, const TopicContext& context) {
  if (context.since == 0) return false;
  switch (context.habit) {
    case TopicHabit::changes:
      return context.since == 1 && points_back(words);
    case TopicHabit::passes:
      return context.since == 1 && (points_back(words) || takes_up(words));
    case TopicHabit::touches:
      return context.since <= 3 &&
             (context.same_block || points_back(words) || takes_up(words));
    case TopicHabit::keeps:
      return context.same_block || context.since <= 2 ||
             (context.since <= 6 && (points_back(words) || takes_up(words)));
  }
  return false;
}

}  // namespace pledgebook
