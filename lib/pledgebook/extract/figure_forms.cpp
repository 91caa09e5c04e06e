#include "pledgebook/extract/figure_forms.h"

#include <array>
#include <cmath>
#include <unordered_set>

#include "pledgebook/extract/figure_nouns.h"

namespace pledgebook {
namespace {

using Words = std::unordered_set<std::string_view>;

double rounded_percent(double share) { return std::round(share * 1000) / 10; }

struct Part {
  std::string_view one, many;
  double denominator;
};
constexpr std::array<Part, 10> kParts = {{{"half", "halves", 2},
                                          {"third", "thirds", 3},
                                          {"quarter", "quarters", 4},
                                          {"fifth", "fifths", 5},
                                          {"sixth", "sixths", 6},
                                          {"seventh", "sevenths", 7},
                                          {"eighth", "eighths", 8},
                                          {"ninth", "ninths", 9},
                                          {"tenth", "tenths", 10},
                                          {"hundredth", "hundredths", 100}}};

// What may follow "a third" if it is a share and not the third of a row.
bool share_may_end_before(const FigureTokens& tokens, std::size_t i) {
  static const Words followers = {
      "of",      "more",    "less",    "fewer",   "higher", "lower",  "larger",
      "smaller", "greater", "are",     "were",    "have",   "had",    "by",
      "in",      "since",   "over",    "from",    "to",     "and",    "on",
      "said",    "say",     "between", "within",  "do",     "did",    "will",
      "as",      "after",   "before",  "while",   "voted",  "joined", "backed",
      "wanted",  "think",   "thought", "believe", "want"};
  return !tokens.is_word(i) || followers.contains(tokens.word(i));
}

Figure percentage(const FigureTokens& tokens, std::size_t begin,
                  std::size_t end, double share) {
  Figure figure{begin, end, rounded_percent(share), "percent", {}, {}};
  figure.of = of_phrase(tokens, end);
  return figure;
}

// "two-thirds", "three quarters", "nine tenths"
std::optional<Figure> several_parts(const FigureTokens& tokens, std::size_t i) {
  const auto count = small_number(tokens.word(i));
  const double parts = count                 ? *count
                       : tokens.is_number(i) ? tokens.at(i).value
                                             : 0;
  if (parts < 1 || parts > 99) return std::nullopt;
  const std::size_t name = tokens.is_hyphen(i + 1) ? i + 2 : i + 1;
  for (const Part& part : kParts) {
    const bool one = parts == 1 && tokens.word(name) == part.one;
    if (!one && tokens.word(name) != part.many) continue;
    if (one && !share_may_end_before(tokens, name + 1)) continue;
    if (parts >= part.denominator) continue;
    return percentage(tokens, i, name + 1, parts / part.denominator);
  }
  return std::nullopt;
}

// "a third of", "a quarter"; for halves see half_at
std::optional<Figure> one_part(const FigureTokens& tokens, std::size_t i) {
  if (tokens.word(i) != "a" && tokens.word(i) != "an") return std::nullopt;
  for (const Part& part : kParts) {
    if (part.denominator == 2 || tokens.word(i + 1) != part.one) continue;
    if (!share_may_end_before(tokens, i + 2)) return std::nullopt;
    if (tokens.is_hyphen(i + 2)) return std::nullopt;
    if (numeral_at(tokens, i)) return std::nullopt;  // a quarter of a million
    if (tokens.phrase_at(i + 2, "of a century")) {
      return Figure{i, i + 5, 100 / part.denominator, "years", {}, {}};
    }
    return percentage(tokens, i, i + 2, 1 / part.denominator);
  }
  return std::nullopt;
}

bool makes_half_ordinal(std::string_view before) {
  static const Words ordinals = {"first",  "second", "other",  "latter",
                                 "better", "top",    "bottom", "last",
                                 "next",   "this",   "and",    "the"};
  return ordinals.contains(before);
}

bool half_may_stand_before(const FigureTokens& tokens, std::size_t i) {
  static const Words followers = {
      "of",   "the",   "its",   "their", "our",    "all",  "his",
      "her",  "these", "those", "what",  "are",    "were", "have",
      "had",  "as",    "since", "in",    "by",     "said", "say",
      "from", "to",    "after", "over",  "within", "and"};
  const std::string_view mark = tokens.word(i);
  return (!tokens.is_word(i) && (mark != "-" || !tokens.at(i).glued)) ||
         followers.contains(tokens.word(i)) || is_plural(tokens.word(i));
}

// "half of", "a half", "half an hour"
std::optional<Figure> half_at(const FigureTokens& tokens, std::size_t i) {
  const std::size_t half = tokens.word(i) == "a" ? i + 1 : i;
  if (tokens.word(half) != "half") return std::nullopt;
  if (makes_half_ordinal(tokens.word(i - 1))) return std::nullopt;
  const std::string_view article = tokens.word(half + 1);
  if (article == "a" || article == "an") {
    const auto measure = measure_at(tokens, half + 2);
    if (!measure || measure->unit == "count" || measure->unit == "people") {
      return std::nullopt;
    }
    return Figure{
        i, measure->end, measure->scale / 2, measure->unit, measure->of, {}};
  }
  if (article == "as") {
    return Figure{i, half + 1, 0.5, "times", {}, {}};  // half as many
  }
  if (!half_may_stand_before(tokens, half + 1)) return std::nullopt;
  return percentage(tokens, i, half + 1, 0.5);
}

double number_value(const FigureTokens& tokens, std::size_t i) {
  if (tokens.is_number(i)) return tokens.at(i).value;
  if (tokens.word(i) == "hundred") return 100;
  return small_number(tokens.word(i)).value_or(0);
}

// The token after "in [every]" or "out of [every]" at `i`; 0 if none.
std::size_t after_out_of(const FigureTokens& tokens, std::size_t i) {
  std::size_t end = 0;
  if (tokens.word(i) == "in") end = i + 1;
  if (tokens.phrase_at(i, "out of")) end = i + 2;
  if (end != 0 && tokens.word(end) == "every") ++end;
  if (end != 0 && tokens.word(end) == "a") ++end;
  return end;
}

std::string words_of(const FigureTokens& tokens, std::size_t begin,
                     std::size_t end) {
  return std::string(tokens.span(begin, end).in(tokens.clause()));
}

// What people do behind "one adult in four", where a noun would make the
// second number its own: "one adult in four households".
bool tells_of_them(std::string_view word) {
  static const Words verbs = {
      "thinks",  "think",   "says",   "say",    "believes", "believe",
      "wants",   "want",    "feels",  "feel",   "lives",    "live",
      "works",   "work",    "uses",   "use",    "owns",     "own",
      "knows",   "know",    "trusts", "trust",  "backs",    "back",
      "has",     "sees",    "see",    "goes",   "go",       "gets",
      "voted",   "joined",  "said",   "backed", "supports", "now",
      "support", "belongs", "belong"};
  return verbs.contains(word);
}

// "one worker in three", "one new house in every ten", "two people in five"
std::optional<Figure> some_of_so_many(const FigureTokens& tokens,
                                      std::size_t i) {
  const double part = number_value(tokens, i);
  if (part < 1 || tokens.at(i).grouped || looks_like_year(tokens.at(i))) {
    return std::nullopt;
  }
  std::size_t in = i + 1;
  while (tokens.is_word(in) && !is_function_word(tokens.word(in))) ++in;
  const std::size_t at = after_out_of(tokens, in);
  if (in == i + 1 || in > i + 4 || at == 0) return std::nullopt;
  const double whole = number_value(tokens, at);
  const std::string_view next = tokens.word(at + 1);
  const bool more =
      tokens.is_word(at + 1) && !is_function_word(next) && !tells_of_them(next);
  if (whole <= part || whole > 100 || looks_like_year(tokens.at(at)) || more) {
    return std::nullopt;
  }
  return Figure{i,
                at + 1,
                rounded_percent(part / whole),
                "percent",
                words_of(tokens, i + 1, in),
                {}};
}

struct Multiplier {
  std::string_view word;
  double value;
  bool adjective;  // the form is also an adjective: "double standards"
};
constexpr std::array<Multiplier, 16> kMultipliers = {{
    {"double", 2, true},
    {"doubles", 2, true},
    {"doubled", 2, false},
    {"doubling", 2, false},
    {"twice", 2, false},
    {"treble", 3, true},
    {"trebled", 3, false},
    {"trebling", 3, false},
    {"triple", 3, true},
    {"tripled", 3, false},
    {"tripling", 3, false},
    {"quadruple", 4, true},
    {"quadrupled", 4, false},
    {"halve", 0.5, false},
    {"halved", 0.5, false},
    {"halving", 0.5, false},
}};

// "tenfold"
double fold_value(std::string_view word) {
  if (!word.ends_with("fold")) return 0;
  return small_number(word.substr(0, word.size() - 4)).value_or(0);
}

// "Double funding for the arts", "3. Triple output": an order begins with it.
bool heads_order(const FigureTokens& tokens, std::size_t i) {
  static const Words adjective = {
      "standards", "standard", "glazing",  "dip",      "taxation", "whammy",
      "digit",     "digits",   "decker",   "bed",      "beds",     "room",
      "rooms",     "act",      "jeopardy", "dose",     "page",     "blow",
      "yellow",    "bottom",   "trouble",  "counting", "talk",     "lock",
      "check",     "time",     "jump",     "a",        "aspect",   "benefit"};
  const bool first = i == 0 || !tokens.is_word(i - 1);
  if (!first || (i > 2 && tokens.word(i - 1) == ",")) return false;
  return tokens.is_word(i + 1) && tokens.is_word(i + 2) &&
         !adjective.contains(tokens.word(i + 1));
}

// "to double the size", "double its", "will double by": a verb or a
// multiple, where "double glazing" and "a double dip" are neither.
bool multiplies(const FigureTokens& tokens, std::size_t i) {
  static const Words after = {"the", "its",   "their", "our",  "his",
                              "her", "that",  "those", "what", "this",
                              "in",  "by",    "to",    "over", "from",
                              "as",  "since", "again", "them", "it"};
  if (tokens.is_hyphen(i + 1)) return false;
  if (heads_order(tokens, i)) return true;
  return !tokens.is_word(i + 1) || after.contains(tokens.word(i + 1)) ||
         tokens.word(i - 1) == "to" || tokens.word(i - 1) == "will";
}

}  // namespace

std::optional<Figure> fraction_at(const FigureTokens& tokens, std::size_t i) {
  if (auto figure = several_parts(tokens, i)) return figure;
  if (auto figure = one_part(tokens, i)) return figure;
  return half_at(tokens, i);
}

std::optional<Figure> proportion_at(const FigureTokens& tokens, std::size_t i) {
  if (auto figure = some_of_so_many(tokens, i)) return figure;
  const double part = number_value(tokens, i);
  const std::size_t at = after_out_of(tokens, i + 1);
  if (part < 1 || at == 0 || looks_like_year(tokens.at(at))) {
    return std::nullopt;
  }
  const double whole = number_value(tokens, at);
  static const Words extents = {"miles", "kilometres", "acres",
                                "pages", "places",     "metres"};
  if (whole <= part || !period_unit(tokens.word(at + 1)).empty() ||
      extents.contains(tokens.word(at + 1))) {
    return std::nullopt;  // "the only one in eight miles"
  }
  Figure figure{i, at + 1, rounded_percent(part / whole), "percent", {}, {}};
  if (const auto noun = counted_noun(tokens, at + 1)) {
    figure.of = words_of(tokens, noun->begin, noun->end);
  }
  return figure;
}

std::optional<Figure> whole_period_at(const FigureTokens& tokens,
                                      std::size_t i) {
  const bool compared =
      tokens.word(i - 1) == "than" || tokens.phrase_at(i - 2, "at least");
  const bool article = tokens.word(i) == "a" || tokens.word(i) == "an";
  const std::string_view unit = period_unit(tokens.word(i + 1));
  if (i < 2 || !compared || !article || unit.empty() ||
      is_plural(tokens.word(i + 1))) {
    return std::nullopt;
  }
  return Figure{i, i + 2, 1, unit, {}, {}};
}

std::optional<Figure> multiplier_at(const FigureTokens& tokens, std::size_t i) {
  if (const double value = fold_value(tokens.word(i)); value > 0) {
    return Figure{i, i + 1, value, "times", {}, {}};
  }
  for (const Multiplier& multiplier : kMultipliers) {
    if (tokens.word(i) != multiplier.word) continue;
    if (multiplier.adjective && !multiplies(tokens, i)) return std::nullopt;
    const std::string_view next = tokens.word(i + 1);
    const bool serves =
        (next == "as" && multiplier.word.starts_with("doubl")) ||
        tokens.word(i - 1).starts_with("think");
    if (next == "up" || next == "down" || serves) {
      return std::nullopt;  // doubled up, doubles as
    }
    return Figure{i, i + 1, multiplier.value, "times", {}, {}};
  }
  return std::nullopt;
}

}  // namespace pledgebook
