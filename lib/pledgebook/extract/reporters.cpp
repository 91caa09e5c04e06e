#include "pledgebook/extract/reporters.h"

#include <array>

#include "pledgebook/base/strings.h"

namespace pledgebook {
namespace {

using std::size_t;
using std::string_view;

constexpr size_t kLongestAside = 20;    // tokens between two commas
constexpr size_t kLongestSubject = 24;  // tokens

// Verbs that nearly always report, by what must follow them.
constexpr std::array<string_view, 9> kAlone = {
    "said",   "says",  "told",      "tells",     "added",
    "warned", "warns", "explained", "complained"};
constexpr std::array<string_view, 23> kWithThat = {
    "reported",  "argued",   "argues",    "claimed",  "claims",   "insisted",
    "insists",   "admitted", "admits",    "believed", "believes", "thinks",
    "suggested", "suggests", "complains", "adds",     "wrote",    "writes",
    "replied",   "agreed",   "concluded", "stressed", "recalled"};
constexpr std::array<string_view, 7> kOfMany = {
    "say", "argue", "warn", "believe", "claim", "fear", "insist"};

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

bool adverb(string_view word) {
  static constexpr std::array<string_view, 14> kWords = {
      "has",  "have",  "had",   "also", "then",    "later",     "again",
      "once", "today", "often", "now",  "already", "yesterday", "recently"};
  return among(kWords, word) ||
         (word.size() > 4 && ends_with(word, "ly") && word != "family");
}

string_view lower(const std::vector<Token>& tokens, size_t at) {
  return at < tokens.size() ? string_view(tokens[at].lower) : string_view();
}

// The verb and what follows it: only what introduces a clause counts.
bool reports(const std::vector<Token>& tokens, size_t verb, size_t behind) {
  const string_view word = lower(tokens, verb);
  if (among(kAlone, word)) {
    return lower(tokens, behind) != "so" && lower(tokens, behind) != "about" &&
           lower(tokens, behind) != "of";
  }
  if (among(kWithThat, word)) {
    return lower(tokens, behind) == "that" ||
           (behind < tokens.size() && tokens[behind].quote);
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

}  // namespace

bool plain_saying(string_view verb) {
  return among(kAlone, verb) || verb == "say" || verb == "asked";
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
  return among(kNothing, lower(tokens, at)) &&
         !among(kSubject, lower(tokens, at + 1));
}

bool part_of_another(const std::vector<Token>& tokens, size_t name) {
  size_t link = name;
  if (link > 0 && tokens[link - 1].lower == "the") --link;
  if (link < 2) return false;
  --link;
  if (!links(tokens[link].lower)) return false;
  size_t noun = link - 1;
  if (!tokens[noun].word) return false;
  static constexpr std::array<string_view, 8> kWritten = {
      "published", "written",  "produced", "issued",
      "released",  "prepared", "drafted",  "authored"};
  if (noun > 0 && among(kWritten, tokens[noun].lower)) --noun;
  const string_view word = tokens[noun].lower;
  return !names_paper(word) && !names_spokesman(word);
}

std::optional<size_t> stranger_before(const std::vector<Token>& tokens,
                                      const std::vector<bool>& quoted,
                                      size_t verb,
                                      const VerbTable::Found& found) {
  const bool saying =
      found.verb == VerbClass::say || found.verb == VerbClass::believe;
  if (!saying || verb == 0 || !reports(tokens, verb, verb + found.tokens)) {
    return std::nullopt;
  }
  size_t last = verb - 1;
  while (last > 0 && adverb(tokens[last].lower)) --last;
  if (passive(tokens[last].lower)) return std::nullopt;
  if (tokens[last].lower == ",") {
    const auto noun = over_aside(tokens, last);
    if (!noun) return std::nullopt;
    last = *noun;
  }
  const Token& noun = tokens[last];
  if (quoted[last] || !noun.word || no_noun(noun.lower)) return std::nullopt;
  // "Critics say", but not "have your say".
  const bool plural = ends_with(noun.lower, "s") || noun.lower == "people" ||
                      names_some_of(noun.lower);
  if (among(kOfMany, tokens[verb].lower) && !plural) return std::nullopt;
  size_t first = last;
  while (first > 0 && last - first < kLongestSubject && !quoted[first - 1] &&
         tokens[first - 1].lower != "," && tokens[first - 1].lower != ";" &&
         tokens[first - 1].lower != "–" && !tokens[first - 1].quote) {
    --first;
  }
  return first;
}

}  // namespace pledgebook
