#include <array>

#include "pledgebook/extract/figure_forms.h"
#include "pledgebook/extract/figure_nouns.h"

namespace pledgebook {
namespace {

struct Sign {
  std::string_view words;
  std::string_view unit;
  double scale;
};
constexpr std::array<Sign, 10> kSigns = {{{"£", "GBP", 1},
                                          {"$", "USD", 1},
                                          {"€", "EUR", 1},
                                          {"gbp", "GBP", 1},
                                          {"usd", "USD", 1},
                                          {"eur", "EUR", 1},
                                          {"₹", "count", 1},
                                          {"inr", "count", 1},
                                          {"rs .", "count", 1},
                                          {"rs", "count", 1}}};
constexpr std::array<Sign, 11> kMoneyWords = {{{"pounds", "GBP", 1},
                                               {"pound", "GBP", 1},
                                               {"sterling", "GBP", 1},
                                               {"pence", "GBP", 0.01},
                                               {"penny", "GBP", 0.01},
                                               {"p", "GBP", 0.01},
                                               {"dollars", "USD", 1},
                                               {"dollar", "USD", 1},
                                               {"euros", "EUR", 1},
                                               {"euro", "EUR", 1},
                                               {"cents", "USD", 0.01}}};

std::optional<Measure> percent_at(const FigureTokens& tokens, std::size_t i) {
  Measure measure{"percent", 1, 0, {}};
  if (tokens.word(i) == "%" || tokens.word(i) == "percent") {
    measure.end = i + 1;
  } else if (tokens.phrase_at(i, "per cent")) {
    measure.end = i + 2;
  } else if (tokens.phrase_at(i, "percentage points") ||
             tokens.phrase_at(i, "percentage point")) {
    return Measure{"points", 1, i + 2, {}};
  } else if (tokens.phrase_at(i, "per - cent")) {
    measure.end = i + 3;
  } else {
    return std::nullopt;
  }
  if (tokens.word(measure.end) == "points") {
    return Measure{"points", 1, measure.end + 1, {}};
  }
  measure.of = of_phrase(tokens, measure.end);
  return measure;
}

std::optional<Measure> money_at(const FigureTokens& tokens, std::size_t i) {
  for (const Sign& word : kMoneyWords) {
    if (tokens.word(i) != word.words) continue;
    // "p" only against the digits, and "5 pound coins" stays money.
    if (word.words == "p" && !tokens.at(i).glued) continue;
    return Measure{word.unit, word.scale, i + 1, {}};
  }
  return std::nullopt;
}

std::optional<Measure> times_at(const FigureTokens& tokens, std::size_t i) {
  const std::string_view word = tokens.word(i);
  const bool times = word == "times" || word == "fold" || word == "-fold" ||
                     (word == "x" && tokens.at(i).glued);
  if (!times) return std::nullopt;
  return Measure{"times", 1, i + 1, {}};
}

// "15 hours a week": the rate is what the figure is of.
std::string rate_at(const FigureTokens& tokens, std::size_t i) {
  const std::string_view word = tokens.word(i);
  const bool each =
      word == "a" || word == "per" || word == "each" || word == "every";
  if (!each || period_unit(tokens.word(i + 1)).empty()) return {};
  return "per " + std::string(tokens.word(i + 1));
}

std::optional<Measure> period_at(const FigureTokens& tokens, std::size_t i) {
  const std::string_view word = tokens.word(i);
  if (word == "decades" || word == "decade") {
    return Measure{"years", 10, i + 1, {}};
  }
  if (word == "centuries" || word == "century") {
    return Measure{"years", 100, i + 1, {}};
  }
  const std::string_view unit = period_unit(word);
  if (unit.empty()) return std::nullopt;
  return Measure{unit, 1, i + 1, rate_at(tokens, i + 1)};
}

// "a 300-strong workforce", "the 4,000-member society", "a 120-bed ward"
std::optional<Measure> compound_at(const FigureTokens& tokens, std::size_t i) {
  const std::string_view word = tokens.word(i);
  if (word == "strong") return Measure{"people", 1, i + 1, {}};
  // "a two-bed flat", "a five-member board": what it is like, not how many.
  if (!tokens.is_number(i - 2)) return std::nullopt;
  for (std::string_view one :
       {"member", "pupil", "student", "worker", "person", "patient", "man"}) {
    if (word == one) return Measure{"people", 1, i + 1, {}};
  }
  for (std::string_view one :
       {"home", "bed", "seat", "house", "place", "flat", "acre", "mile",
        "hectare", "store", "branch", "shop", "berth", "page", "unit", "job"}) {
    if (word == one) return Measure{"count", 1, i + 1, std::string(one) + "s"};
  }
  return std::nullopt;
}

// "up six points", "a lead of 5 points", "an 8 point lead": in a poll
std::optional<Measure> points_at(const FigureTokens& tokens, std::size_t i) {
  const std::string_view word = tokens.word(i);
  if (word != "points" && word != "point") return std::nullopt;
  for (std::string_view change :
       {"up", "down", "by", "rose", "fell", "gained", "lost", "dropped",
        "risen", "fallen", "climbed", "another", "further", "just", "only",
        "from"}) {
    if (tokens.word(i - 2) == change) return Measure{"points", 1, i + 1, {}};
  }
  for (std::string_view after : {"lead", "ahead", "behind", "clear", "swing"}) {
    if (tokens.word(i + 1) == after) return Measure{"points", 1, i + 1, {}};
  }
  return std::nullopt;
}

std::optional<Measure> noun_at(const FigureTokens& tokens, std::size_t i) {
  const auto noun = counted_noun(tokens, i);
  if (!noun) return std::nullopt;
  Measure measure{noun->unit, 1, noun->end, {}};
  if (noun->unit == "count" || noun->end - noun->begin > 1) {
    measure.of = tokens.span(noun->begin, noun->end).in(tokens.clause());
  }
  return measure;
}

}  // namespace

std::optional<Measure> currency_sign_at(const FigureTokens& tokens,
                                        std::size_t i) {
  std::size_t at = i;
  if (tokens.word(at) == "us" || tokens.word(at) == "stg") ++at;
  for (const Sign& sign : kSigns) {
    if (!tokens.phrase_at(at, sign.words)) continue;
    if (at != i && !tokens.at(at).glued) continue;
    const std::size_t end = at + (sign.words == "rs ." ? 2 : 1);
    const bool rupees = sign.unit == "count";  // the codebook has no class
    return Measure{sign.unit, sign.scale, end, rupees ? "rupees" : ""};
  }
  return std::nullopt;
}

std::optional<Measure> measure_at(const FigureTokens& tokens, std::size_t i) {
  const bool compound = tokens.is_hyphen(i);
  if (compound) ++i;
  if (auto measure = percent_at(tokens, i)) return measure;
  if (auto measure = money_at(tokens, i)) return measure;
  if (auto measure = times_at(tokens, i)) return measure;
  if (auto measure = period_at(tokens, i)) return measure;
  if (auto measure = points_at(tokens, i)) return measure;
  // "two-bedroom flats" are not two of anything.
  if (compound) return compound_at(tokens, i);
  return noun_at(tokens, i);
}

std::string of_phrase(const FigureTokens& tokens, std::size_t i) {
  if (tokens.word(i) != "of") return {};
  ++i;
  for (std::string_view article : {"all", "the", "their", "its", "our"}) {
    if (tokens.word(i) == article) ++i;
  }
  if (const auto noun = counted_noun(tokens, i)) {
    return std::string(tokens.span(noun->begin, noun->end).in(tokens.clause()));
  }
  if (!tokens.is_word(i) || is_function_word(tokens.word(i))) return {};
  return std::string(tokens.at(i).span.in(tokens.clause()));
}

}  // namespace pledgebook
