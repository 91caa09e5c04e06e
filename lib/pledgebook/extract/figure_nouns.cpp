#include "pledgebook/extract/figure_nouns.h"

#include <string>
#include <unordered_set>

namespace pledgebook {
namespace {

using Words = std::unordered_set<std::string_view>;

const Words& function_words() {
  static const Words words = {
      "a",         "an",      "the",        "this",    "that",     "these",
      "those",     "its",     "their",      "our",     "your",     "his",
      "her",       "my",      "it",         "they",    "we",       "you",
      "he",        "she",     "i",          "them",    "us",       "him",
      "me",        "who",     "whom",       "whose",   "which",    "what",
      "where",     "when",    "while",      "why",     "how",      "if",
      "whether",   "than",    "as",         "because", "although", "though",
      "since",     "until",   "unless",     "before",  "after",    "of",
      "in",        "on",      "at",         "to",      "from",     "by",
      "for",       "with",    "without",    "within",  "into",     "onto",
      "out",       "over",    "under",      "up",      "down",     "off",
      "about",     "above",   "below",      "between", "among",    "amongst",
      "across",    "through", "throughout", "during",  "against",  "towards",
      "toward",    "per",     "via",        "is",      "are",      "was",
      "were",      "be",      "been",       "being",   "am",       "has",
      "have",      "had",     "having",     "do",      "does",     "did",
      "will",      "would",   "shall",      "should",  "can",      "could",
      "may",       "might",   "must",       "ought",   "or",       "but",
      "nor",       "so",      "then",       "there",   "here",     "not",
      "no",        "also",    "now",        "ago",     "later",    "earlier",
      "each",      "every",   "all",        "both",    "any",      "some",
      "only",      "just",    "already",    "still",   "yet",      "again",
      "including", "include", "such",       "around",  "today",    "yesterday",
      "tomorrow",  "said",    "says",       "ever",    "never",    "always",
      "became",    "become",  "becomes",    "plus"};
  return words;
}

const Words& listing_nouns() {
  static const Words words = {
      "reasons",   "causes",   "ways",   "things",     "points",   "questions",
      "issues",    "topics",   "themes", "aspects",    "factors",  "kinds",
      "types",     "sorts",    "forms",  "sides",      "hands",    "halves",
      "matters",   "respects", "senses", "problems",   "examples", "answers",
      "others",    "words",    "facts",  "objectives", "parts",    "stages",
      "occasions", "extremes", "worlds"};
  return words;
}

// Adjectives that say nothing about what is counted.
const Words& generic_adjectives() {
  static const Words words = {
      "more",  "extra", "additional", "further", "new",      "old",
      "other", "full",  "separate",   "whole",   "existing", "different",
      "such",  "fewer", "less",       "total",   "modern",   "sustainable"};
  return words;
}

// Units of measure stay singular after a number: "60MW", "five acre".
const Words& measures() {
  static const Words words = {
      "mw",      "gw",      "kw",      "tw",        "mwh",       "gwh",
      "kwh",     "twh",     "km",      "kg",        "g",         "cm",
      "mm",      "mph",     "acre",    "acres",     "hectare",   "hectares",
      "mile",    "miles",   "metre",   "metres",    "kilometre", "kilometres",
      "tonne",   "tonnes",  "ton",     "tons",      "litre",     "litres",
      "gallon",  "gallons", "foot",    "feet",      "inch",      "inches",
      "yard",    "yards",   "degrees", "megawatts", "gigawatts", "kilowatts",
      "minutes", "minute",  "seconds", "mbps",      "gbps",      "ha",
      "ft",      "lb",      "stone",   "ounces",    "pints",     "units"};
  return words;
}

bool ends_with(std::string_view word, std::string_view end) {
  return word.size() > end.size() &&
         word.substr(word.size() - end.size()) == end;
}

// Plurals that stand before the noun that is counted: "20 staff trusts", "300
// maths teachers".
bool is_modifier(const FigureTokens& tokens, std::size_t i) {
  static const Words words = {"staff",  "police",   "people",  "maths",
                              "sports", "arts",     "physics", "overseas",
                              "news",   "politics", "savings", "careers",
                              "sales",  "economics"};
  const std::string_view next = tokens.word(i + 1);
  return words.contains(tokens.word(i)) && is_plural(next) &&
         !is_function_word(next);
}

std::string_view unit_of(std::string_view head) {
  if (const std::string_view period = period_unit(head); !period.empty()) {
    return period;
  }
  return is_person_noun(head) ? "people" : "count";
}

bool is_possessive(const FigureTokens& tokens, std::size_t i) {
  return tokens.word(i + 1) == "'" && tokens.at(i + 1).glued;
}

// "ups" of "check-ups" is too short to be taken for a plural by itself.
bool ends_plural(const FigureTokens& tokens, std::size_t i) {
  const std::string_view word = tokens.word(i);
  // "fisheries-focused Acts"
  if (tokens.is_hyphen(i + 1) && tokens.word(i + 1) == "-") return false;
  if (is_plural(word)) return true;
  return tokens.is_hyphen(i - 1) && word.ends_with('s') &&
         !word.ends_with("ss");
}

// Third persons that are hardly ever plural nouns.
bool is_verb(std::string_view word) {
  static const Words words = {
      "comes",   "goes",     "makes",    "takes",     "gives",    "gets",
      "says",    "means",    "requires", "includes",  "provides", "remains",
      "becomes", "allows",   "ensures",  "continues", "seems",    "keeps",
      "brings",  "lets",     "tells",    "owns",      "employs",  "exists",
      "applies", "contains", "receives", "begins",    "believes", "argues",
      "warns",   "insists",  "proposes", "thinks",    "enables",  "lends"};
  return words.contains(word);
}

// "US" and "IT" are no pronouns.
bool is_acronym(const FigureTokens& tokens, std::size_t i) {
  const std::string_view word = tokens.span(i, i + 1).in(tokens.clause());
  return word == "US" || word == "IT";
}

bool stays_in_phrase(const FigureTokens& tokens, std::size_t i, bool first) {
  const std::string_view word = tokens.word(i);
  if (word == "and" || word == "&") return !first;
  if (is_acronym(tokens, i) || word == "such") return true;
  return tokens.is_word(i) && !is_function_word(word);
}

// "800 well paid, highly skilled jobs": the comma between adjectives.
bool joins_adjectives(const FigureTokens& tokens, std::size_t comma) {
  if (tokens.word(comma) != ",") return false;
  for (std::size_t i = comma + 1; i < comma + 4; ++i) {
    if (!tokens.is_word(i) || is_function_word(tokens.word(i))) return false;
    if (is_plural(tokens.word(i))) return true;
  }
  return false;
}

// Of "ten “pathfinder” trusts": the marks around a word of the phrase. What
// closes behind the number does not: the 'big four' shops.
bool inner_quote(const FigureTokens& tokens, std::size_t i, bool first) {
  const std::string_view mark = tokens.word(i);
  const bool quote = mark == "\"" || mark == "“" || mark == "”" ||
                     mark == "‘" || mark == "’" || mark == "'";
  return quote && tokens.is_word(i + 1) && tokens.at(i + 1).lower != "s" &&
         !(first && tokens.at(i).glued);
}

// The token of the head, or an empty optional. "workers' co-operatives" are
// counted as co-operatives, "100 workers'" at a quotation's end as workers.
std::optional<std::size_t> find_head(const FigureTokens& tokens,
                                     std::size_t i) {
  std::optional<std::size_t> possessor;
  for (std::size_t words = 0; words < 7; ++i) {
    if (tokens.is_hyphen(i) || inner_quote(tokens, i, words == 0)) continue;
    if (words >= 2 && joins_adjectives(tokens, i)) continue;
    if (!stays_in_phrase(tokens, i, words == 0)) break;
    if (measures().contains(tokens.word(i)) && words == 0) return i;
    if (ends_plural(tokens, i) && !is_modifier(tokens, i)) {
      if (!is_possessive(tokens, i)) return i;
      possessor = i++;
    }
    ++words;
  }
  return possessor;
}

}  // namespace

std::string_view period_unit(std::string_view word) {
  if (word == "year" || word == "years") return "years";
  if (word == "month" || word == "months") return "months";
  if (word == "week" || word == "weeks") return "weeks";
  if (word == "day" || word == "days") return "days";
  if (word == "hour" || word == "hours") return "hours";
  return {};
}

bool is_function_word(std::string_view word) {
  return function_words().contains(word);
}

bool is_plural(std::string_view word) {
  if (is_person_noun(word)) return true;
  if (is_verb(word)) return false;
  for (std::string_view same :
       {"sheep", "cattle", "aircraft", "mice", "poultry", "fish", "species"}) {
    if (word == same) return true;
  }
  if (word.size() < 4 || word.back() != 's') return false;
  for (std::string_view end : {"ss", "us", "is", "'s", "ings", "ous"}) {
    if (ends_with(word, end)) return end == "ings";
  }
  return word != "previous" && word != "news" && word != "always";
}

bool is_listing_noun(std::string_view word) {
  return listing_nouns().contains(word);
}

std::optional<CountedNoun> counted_noun(const FigureTokens& tokens,
                                        std::size_t i) {
  const auto head = find_head(tokens, i);
  if (!head) return std::nullopt;
  while (i < *head && generic_adjectives().contains(tokens.word(i))) ++i;
  return CountedNoun{i, *head + 1, *head, unit_of(tokens.word(*head))};
}

}  // namespace pledgebook
