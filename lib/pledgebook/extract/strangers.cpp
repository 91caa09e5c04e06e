#include "pledgebook/extract/strangers.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/group_nouns.h"
#include "pledgebook/extract/reporters.h"
#include "pledgebook/extract/verb_groups.h"

namespace pledgebook {
namespace {

using std::size_t;
using std::string_view;

constexpr size_t kLongestAside = 20;    // tokens between two commas
constexpr size_t kLongestSubject = 24;  // tokens

// Verbs that report where what must follow them does.
constexpr std::array<string_view, 49> kWithThat = {
    "reported",     "argued",       "argues",    "claimed",   "claims",
    "insisted",     "insists",      "admitted",  "admits",    "believed",
    "believes",     "thinks",       "suggested", "suggests",  "complains",
    "adds",         "wrote",        "writes",    "replied",   "agreed",
    "concluded",    "stressed",     "recalled",  "announced", "announces",
    "found",        "finds",        "estimates", "estimated", "stated",
    "states",       "confirmed",    "confirms",  "predicts",  "predicted",
    "noted",        "notes",        "tweeted",   "conceded",  "maintains",
    "denies",       "denied",       "quipped",   "wondered",  "remembered",
    "acknowledged", "acknowledges", "pointed",   "points"};
constexpr std::array<string_view, 9> kOfMany = {"say",     "argue",  "warn",
                                                "believe", "claim",  "fear",
                                                "insist",  "expect", "predict"};

// Words before which no noun phrase can end.
bool no_noun(string_view word) {
  static constexpr std::array<string_view, 58> kWords = {
      "i",    "we",    "you",  "they",  "it",    "he",     "she",   "there",
      "who",  "which", "that", "what",  "this",  "these",  "those", "as",
      "and",  "or",    "but",  "than",  "if",    "when",   "not",   "be",
      "to",   "by",    "of",   "in",    "on",    "at",     "for",   "with",
      "from", "a",     "the",  "an",    "is",    "are",    "was",   "were",
      "been", "being", "will", "would", "could", "should", "may",   "might",
      "must", "can",   "do",   "does",  "did",   "so",     "let",   "where",
      "'s",   "having"};
  return among(kWords, word);
}

bool passive(string_view word) {
  static constexpr std::array<string_view, 10> kWords = {
      "is", "are", "was", "were", "be", "been", "being", "to", "not", "n't"};
  return among(kWords, word);
}

// "Some people will say", of a view that nobody there has.
bool supposed(const std::vector<Token>& tokens, size_t last) {
  static constexpr std::array<string_view, 4> kModals = {"will", "would", "may",
                                                         "might"};
  static constexpr std::array<string_view, 8> kSome = {
      "some",    "many",      "people", "others",
      "critics", "opponents", "cynics", "sceptics"};
  return last > 0 && among(kModals, tokens[last].lower) &&
         among(kSome, tokens[last - 1].lower);
}

// "reported in September that", "found last year that"
bool dated_that(const std::vector<Token>& tokens, size_t at) {
  static constexpr std::array<string_view, 8> kWhen = {
      "in", "on", "last", "this", "at", "yesterday", "earlier", "recently"};
  constexpr size_t kFarthest = 5;  // tokens
  if (!among(kWhen, lower_at(tokens, at))) return false;
  for (size_t i = at + 1; i < at + kFarthest; ++i) {
    if (lower_at(tokens, i) == "that") return true;
    if (i >= tokens.size() || !(tokens[i].word || tokens[i].number)) break;
  }
  return false;
}

// "told us, in the hall, that", "told us “…”"
bool tells_clause(const std::vector<Token>& tokens, size_t verb) {
  constexpr size_t kFarthest = 14;  // tokens
  for (size_t i = verb + 1; i < tokens.size() && i < verb + kFarthest; ++i) {
    if (tokens[i].lower == "that" || tokens[i].quote) return true;
  }
  return false;
}

// The verb and what follows it: only what introduces a clause counts.
bool reports(const std::vector<Token>& tokens, size_t verb, size_t behind) {
  const string_view word = lower_at(tokens, verb);
  if (only_reports(word)) {
    return lower_at(tokens, behind) != "so" &&
           lower_at(tokens, behind) != "about" &&
           lower_at(tokens, behind) != "of";
  }
  if (among(kWithThat, word)) {
    return lower_at(tokens, behind) == "that" || behind >= tokens.size() ||
           lower_at(tokens, behind) == "." || tokens[behind].quote ||
           dated_that(tokens, behind);
  }
  return among(kOfMany, word);
}

// Over ", who has had enough," the last token of the noun it describes.
std::optional<size_t> over_aside(const std::vector<Token>& tokens,
                                 size_t close) {
  for (size_t n = 1; n <= kLongestAside && n <= close; ++n) {
    const size_t at = close - n;
    if (tokens[at].quote) return std::nullopt;
    if (tokens[at].lower == ",") {
      return at > 0 ? std::optional(at - 1) : std::nullopt;
    }
  }
  return std::nullopt;
}

// The same over ", 29, who has had enough,": two of them.
std::optional<size_t> over_asides(const std::vector<Token>& tokens,
                                  size_t last) {
  std::optional<size_t> noun = last;
  for (int n = 0; n < 2 && noun && tokens[*noun].lower == ","; ++n) {
    noun = over_aside(tokens, *noun);
  }
  return noun;
}

// What shows that the verb before it has an object or a clause: "to", "that",
// a determiner, a figure or a quotation.
bool complements(const std::vector<Token>& tokens, size_t at) {
  static constexpr std::array<string_view, 22> kWords = {
      "to",  "that", "a",     "an",  "the",  "its",  "their", "his",
      "her", "this", "these", "any", "no",   "more", "all",   "new",
      "it",  "them", "every", "how", "what", "both"};
  if (at >= tokens.size()) return false;
  return among(kWords, tokens[at].lower) || tokens[at].quote ||
         tokens[at].number || tokens[at].capital;
}

// A verb before which the sentence's first verb cannot have stood.
bool another_clause(string_view word) {
  static constexpr std::array<string_view, 30> kWords = {
      "that", "which", "who",     "whom",    "whose",  "when",
      "if",   "as",    "is",      "are",     "was",    "were",
      "be",   "will",  "would",   "should",  "must",   "could",
      "can",  "may",   "because", "while",   "though", "although",
      "what", "where", "than",    "whether", "until",  "being"};
  return among(kWords, word);
}

// "Not all of them thought that", "we want": whose stance it is not.
bool takes_none(string_view word) {
  static constexpr std::array<string_view, 9> kWords = {
      "i", "we", "our", "my", "not", "no", "nobody", "none", "few"};
  return among(kWords, word);
}

// The words from `first` to `last` name people, a body or somebody; `many`
// asks for more than one.
bool names_somebody(const std::vector<Token>& tokens, size_t first, size_t last,
                    bool many) {
  if (tokens[last].lower == "they") return first == last;
  if (no_noun(tokens[last].lower)) return false;
  for (size_t i = first; i <= last; ++i) {
    const string_view word = tokens[i].lower;
    const bool plural = ends_with(word, "s") && !ends_with(word, "ss");
    const bool group = is_group_noun(word) || names_some_of(word);
    if (group && (!many || plural || names_some_of(word))) return true;
    if (!many && i > first && tokens[i].capital) return true;
  }
  return false;
}

}  // namespace

std::optional<size_t> stranger_before(const std::vector<Token>& tokens,
                                      const std::vector<bool>& quoted,
                                      size_t verb,
                                      const VerbTable::Found& found) {
  // "That this House notes": a motion, its mover's.
  if (lower_at(tokens, 0) == "that" && lower_at(tokens, 1) == "this") {
    return std::nullopt;
  }
  // "No member has said that": nobody's words.
  static constexpr std::array<string_view, 4> kNobody = {"no", "nobody", "none",
                                                         "why"};
  if (among(kNobody, lower_at(tokens, 0))) return std::nullopt;
  const bool saying =
      found.verb == VerbClass::say || found.verb == VerbClass::believe;
  if (!saying || verb == 0 || !reports(tokens, verb, verb + found.tokens)) {
    return std::nullopt;
  }
  size_t last = verb - 1;
  while (last > 0 && is_adverb(tokens[last].lower)) --last;
  if (passive(tokens[last].lower)) return std::nullopt;
  // "You told us that": the one who is written to.
  if (lower_at(tokens, last) == "you") {
    return tells_clause(tokens, verb) ? std::optional(last) : std::nullopt;
  }
  if (supposed(tokens, last)) --last;
  const auto described = over_asides(tokens, last);
  if (!described) return std::nullopt;
  last = *described;
  const Token& noun = tokens[last];
  if (quoted[last] || !noun.word || no_noun(noun.lower)) return std::nullopt;
  size_t first = last;
  while (first > 0 && last - first < kLongestSubject && !quoted[first - 1] &&
         tokens[first - 1].lower != "," && tokens[first - 1].lower != ";" &&
         tokens[first - 1].lower != "–" && !tokens[first - 1].quote) {
    --first;
  }
  // "Critics say", "aides to Ann Webb say", but not "have your say".
  const bool plural = ends_with(noun.lower, "s") || noun.lower == "people" ||
                      names_some_of(noun.lower) ||
                      (noun.capital && names_some_of(tokens[first].lower));
  if (among(kOfMany, tokens[verb].lower) && !plural) return std::nullopt;
  return first;
}

bool begins_with_stranger(const std::vector<Token>& tokens,
                          const std::vector<Mention>& mentions) {
  static constexpr std::array<string_view, 8> kOne = {
      "my", "a", "an", "one", "another", "his", "her", "their"};
  constexpr size_t kFarthest = 5;  // tokens
  const bool one = among(kOne, lower_at(tokens, 0));
  for (size_t i = 0; i < tokens.size() && i < kFarthest; ++i) {
    if (!tokens[i].word) return false;
    if (mentioned(mentions, tokens[i].span)) return false;
    const string_view word = tokens[i].lower;
    const bool person = one && i > 0 && is_group_noun(word) &&
                        !is_body_noun(word) && !ends_with(word, "s");
    const bool named = i > 0 && tokens[i].capital && tokens[i - 1].capital &&
                       lower_at(tokens, i + 1) == "," &&
                       lower_at(tokens, i + 2) == "who";
    if (person || named) return true;
  }
  return false;
}

std::optional<size_t> stance_before(const std::vector<Token>& tokens,
                                    const std::vector<bool>& quoted,
                                    size_t verb,
                                    const VerbTable::Found& found) {
  if (found.verb == VerbClass::none || verb == 0) return std::nullopt;
  const size_t behind = verb + found.tokens;
  const bool tells = complements(tokens, behind) ||
                     (found.past && lower_at(tokens, behind) == ":");
  if (found.tokens == 1 && !tells) return std::nullopt;
  size_t last = verb - 1;
  while (last > 0 && is_adverb(tokens[last].lower)) --last;
  if (passive(tokens[last].lower)) return std::nullopt;
  const auto described = over_asides(tokens, last);
  if (!described) return std::nullopt;
  last = *described;
  size_t first = last + 1;
  // "Mr Low's solicitors have hinted": not "Labour's aim wants".
  const bool group = is_group_noun(tokens[last].lower);
  while (
      first > 0 && !quoted[first - 1] &&
      (tokens[first - 1].word || (group && tokens[first - 1].lower == "'s"))) {
    if (last + 1 - first > kLongestSubject) return std::nullopt;
    --first;
    const string_view word = tokens[first].lower;
    if (word == "and" || word == "but") {
      ++first;
      break;
    }
    if (another_clause(word) || takes_none(word)) return std::nullopt;
  }
  const bool begins = first == 0 || tokens[first - 1].lower != "'s";
  if (!begins || first > last) return std::nullopt;
  const bool finite_s = !found.past && ends_with(tokens[verb].lower, "s");
  const bool many = !found.past && !finite_s && last + 1 == verb;
  if (!names_somebody(tokens, first, last, many)) return std::nullopt;
  return first;
}

}  // namespace pledgebook
