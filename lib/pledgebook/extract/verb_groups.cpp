#include "pledgebook/extract/verb_groups.h"

#include <algorithm>
#include <array>

#include "pledgebook/base/strings.h"

namespace pledgebook {
namespace {

using std::size_t;
using std::string_view;

// A few words in order; the unused places are empty.
using Phrase = std::array<string_view, 3>;

// Words that may stand between a subject and its verb.
bool between(string_view word) {
  static constexpr std::array<string_view, 64> kWords = {
      "night",    "last",      "this",   "morning",   "week",      "afternoon",
      "evening",  "month",     "monday", "tuesday",   "wednesday", "thursday",
      "friday",   "saturday",  "sunday", "used",      "has",       "have",
      "had",      "also",      "then",   "later",     "again",     "already",
      "once",     "yesterday", "today",  "recently",  "earlier",   "previously",
      "first",    "now",       "too",    "himself",   "herself",   "itself",
      "is",       "was",       "are",    "were",      "been",      "being",
      "due",      "to",        "will",   "would",     "just",      "still",
      "even",     "expected",  "likely", "set",       "rightly",   "repeatedly",
      "publicly", "always",    "never",  "therefore", "long",      "does",
      "did",      "do",        "not",    "n't"};
  return among(kWords, word);
}

// Phrases that may stand there: "has in the past compared".
constexpr std::array<Phrase, 15> kAsides = {{{"in", "the", "past"},
                                             {"at", "the", "time"},
                                             {"at", "least", ""},
                                             {"at", "last", ""},
                                             {"in", "turn", ""},
                                             {"in", "public", ""},
                                             {"in", "private", ""},
                                             {"in", "effect", ""},
                                             {"in", "response", ""},
                                             {"in", "reply", ""},
                                             {"in", "fact", ""},
                                             {"of", "course", ""},
                                             {"so", "far", ""},
                                             {"since", "then", ""},
                                             {"on", "occasion", ""}}};

// What leads to a verb with "to": "went on to say", "was forced to admit".
constexpr std::array<Phrase, 29> kPhases = {
    {{"went", "on", ""},    {"goes", "on", ""},     {"at", "pains", ""},
     {"keen", "", ""},      {"quick", "", ""},      {"forced", "", ""},
     {"obliged", "", ""},   {"compelled", "", ""},  {"moved", "", ""},
     {"careful", "", ""},   {"happy", "", ""},      {"anxious", "", ""},
     {"eager", "", ""},     {"determined", "", ""}, {"likes", "", ""},
     {"liked", "", ""},     {"chose", "", ""},      {"continued", "", ""},
     {"continues", "", ""}, {"proceeded", "", ""},  {"began", "", ""},
     {"heard", "", ""},     {"rose", "", ""},       {"stood", "up", ""},
     {"the", "first", ""},  {"the", "latest", ""},  {"felt", "obliged", ""},
     {"felt", "able", ""},  {"not", "hesitate", ""}}};

// How many tokens before `end` are one of the phrases; 0 if none.
template <size_t N>
size_t phrase_before(const std::array<Phrase, N>& phrases,
                     const std::vector<Token>& tokens, size_t end) {
  for (const Phrase& phrase : phrases) {
    const auto length = static_cast<size_t>(
        std::find(phrase.begin(), phrase.end(), "") - phrase.begin());
    if (length > end) continue;
    bool all = true;
    for (size_t i = 0; i < length; ++i) {
      all = all && lower_at(tokens, end - length + i) == phrase[i];
    }
    if (all) return length;
  }
  return 0;
}

size_t over_words(const std::vector<Token>& tokens,
                  const std::vector<bool>& quoted, size_t at) {
  while (at > 0 && !quoted[at - 1]) {
    const string_view word = lower_at(tokens, at - 1);
    const size_t aside = phrase_before(kAsides, tokens, at);
    if (between(word) || (is_adverb(word) && at > 1)) {
      --at;
    } else if (aside > 0) {
      at -= aside;
    } else {
      break;
    }
  }
  return at;
}

// "used a speech in Hull to call for": the first of them; else `to`.
size_t occasion_before(const std::vector<Token>& tokens,
                       const std::vector<bool>& quoted, size_t to) {
  static constexpr std::array<string_view, 4> kUsed = {"used", "uses", "took",
                                                       "takes"};
  static constexpr std::array<string_view, 9> kNext = {
      "a", "an", "the", "his", "her", "its", "their", "this", "to"};
  constexpr size_t kLongest = 12;  // tokens
  for (size_t i = to; i-- > 0 && to - i <= kLongest;) {
    if (quoted[i] || !tokens[i].word) break;
    if (!among(kUsed, tokens[i].lower)) continue;
    const string_view before = lower_at(tokens, i - (i > 0 ? 1 : 0));
    const bool passive = before == "was" || before == "were" ||
                         before == "is" || before == "are" || before == "be";
    return !passive && among(kNext, lower_at(tokens, i + 1)) && i + 2 < to ? i
                                                                           : to;
  }
  return to;
}

}  // namespace

bool is_adverb(string_view word) {
  static constexpr std::array<string_view, 14> kWords = {
      "has",  "have",  "had",   "also", "then",    "later",     "again",
      "once", "today", "often", "now",  "already", "yesterday", "recently"};
  static constexpr std::array<string_view, 12> kNouns = {
      "family", "assembly", "supply",  "monopoly", "italy",  "reply",
      "july",   "bully",    "anomaly", "kelly",    "reilly", "molly"};
  return among(kWords, word) ||
         (word.size() > 4 && ends_with(word, "ly") && !among(kNouns, word));
}

size_t verb_group_begin(const std::vector<Token>& tokens,
                        const std::vector<bool>& quoted, size_t verb) {
  const size_t at = over_words(tokens, quoted, verb);
  if (at == 0 || lower_at(tokens, at) != "to") return at;
  // "was honest enough to say"
  if (at > 2 && lower_at(tokens, at - 1) == "enough") {
    return over_words(tokens, quoted, at - 2);
  }
  const size_t phase = phrase_before(kPhases, tokens, at);
  if (phase > 0) return over_words(tokens, quoted, at - phase);
  const size_t occasion = occasion_before(tokens, quoted, at);
  return occasion == at ? at : over_words(tokens, quoted, occasion);
}

bool past_group(const std::vector<Token>& tokens, size_t begin) {
  static constexpr std::array<string_view, 10> kPast = {
      "went",      "used",  "took", "chose", "rose",
      "continued", "began", "came", "stood", "proceeded"};
  return among(kPast, lower_at(tokens, begin));
}

}  // namespace pledgebook
