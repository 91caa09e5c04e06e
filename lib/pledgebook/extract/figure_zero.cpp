#include <unordered_set>

#include "pledgebook/extract/figure_forms.h"
#include "pledgebook/extract/figure_nouns.h"

namespace pledgebook {
namespace {

using Words = std::unordered_set<std::string_view>;

bool is_abstract(std::string_view noun) {
  static const Words words = {
      "plans",     "proposals",     "reasons", "doubts",     "grounds",
      "words",     "signs",         "excuses", "guarantees", "limits",
      "answers",   "circumstances", "easy",    "objections", "means",
      "losers",    "winners",       "lessons", "ifs",        "shortcuts",
      "illusions", "quick",         "simple",  "conditions", "restrictions",
      "cuts",      "tolerance",     "hours",   "ends"};
  return words.contains(noun);
}

Figure nothing(std::size_t begin, std::size_t end, std::string_view unit,
               std::string of) {
  return Figure{begin, end, 0, unit, std::move(of), "="};
}

std::string words_of(const FigureTokens& tokens, std::size_t begin,
                     std::size_t end) {
  return std::string(tokens.span(begin, end).in(tokens.clause()));
}

bool is_negation(const FigureTokens& tokens, std::size_t i) {
  static const Words words = {"not",    "never",  "no",    "nor",     "without",
                              "hardly", "failed", "fails", "neither", "cannot"};
  const std::string_view word = tokens.word(i);
  if (words.contains(word)) return true;
  return word.ends_with("n't") || tokens.phrase_at(i, "yet to");
}

bool negated_before(const FigureTokens& tokens, std::size_t i) {
  for (std::size_t back = 1; back <= 10 && back <= i; ++back) {
    const std::string_view word = tokens.word(i - back);
    if (word == "," || word == ";" || word == ":") return false;
    if (is_negation(tokens, i - back)) return true;
  }
  return false;
}

// "yet to found a single co-operative", "not a single one"
std::optional<Figure> not_a_single(const FigureTokens& tokens, std::size_t i) {
  std::size_t noun = 0;
  if (tokens.phrase_at(i, "a single")) noun = i + 2;
  if (tokens.word(i) == "one" && tokens.word(i - 1) == "not") noun = i + 1;
  if (noun == 0 || !negated_before(tokens, i)) return std::nullopt;
  // "not one, but two"
  const std::string_view next = tokens.word(noun);
  if (next == "," || next == "but") return std::nullopt;
  if (tokens.word(noun) == "penny" || tokens.word(noun) == "pound") {
    return nothing(i, noun + 1, "GBP", {});
  }
  std::size_t end = noun;
  while (tokens.is_word(end) || tokens.is_hyphen(end)) {
    if (is_function_word(tokens.word(end)) || end > noun + 4) break;
    ++end;
  }
  if (tokens.word(noun) == "one") return nothing(i, noun + 1, "count", {});
  const std::string head(tokens.word(end - 1));
  const bool person = is_person_noun(head + "s");
  return nothing(i, end, person ? "people" : "count",
                 words_of(tokens, noun, end));
}

bool says_existence(const FigureTokens& tokens, std::size_t i) {
  for (std::string_view words :
       {"there are", "there were", "there have been", "there had been",
        "there being", "founded", "created", "built", "opened", "set up",
        "established", "has had", "delivered"}) {
    if (tokens.phrase_before(i, words)) return true;
  }
  return false;
}

bool made_after(const FigureTokens& tokens, std::size_t i) {
  static const Words made = {"founded",   "created",     "built",  "opened",
                             "set",       "established", "formed", "completed",
                             "delivered", "registered"};
  while (tokens.word(i) == "has" || tokens.word(i) == "have" ||
         tokens.word(i) == "been" || tokens.word(i) == "were" ||
         tokens.word(i) == "had" || tokens.word(i) == "yet") {
    ++i;
  }
  return made.contains(tokens.word(i));
}

// "there are no longer any delays", "no co-operatives were founded"
std::optional<Figure> no_plural(const FigureTokens& tokens, std::size_t i) {
  if (tokens.word(i) != "no") return std::nullopt;
  const std::size_t at = tokens.phrase_at(i + 1, "longer any") ? i + 3 : i + 1;
  const auto noun = counted_noun(tokens, at);
  if (!noun || is_abstract(tokens.word(noun->head))) return std::nullopt;
  if (!says_existence(tokens, i) && !made_after(tokens, noun->end)) {
    return std::nullopt;
  }
  return nothing(i, noun->end, noun->unit,
                 words_of(tokens, noun->begin, noun->end));
}

// "no money has been allocated"
std::optional<Figure> no_money(const FigureTokens& tokens, std::size_t i) {
  static const Words given = {"allocated", "available", "spent", "set",
                              "provided",  "given",     "paid",  "earmarked"};
  const bool money =
      tokens.phrase_at(i, "no money") || tokens.phrase_at(i, "no funding") ||
      tokens.phrase_at(i, "no funds") || tokens.phrase_at(i, "no budget");
  if (!money) return std::nullopt;
  for (std::size_t at = i + 2; at < i + 9; ++at) {
    if (given.contains(tokens.word(at))) return nothing(i, i + 2, "GBP", {});
  }
  return std::nullopt;
}

// "zero co-operatives", "zero per cent"; "zero waste schools" are no figure.
std::optional<Figure> zero_of(const FigureTokens& tokens, std::size_t i) {
  if (tokens.word(i) != "zero" || tokens.is_hyphen(i + 1)) return std::nullopt;
  const auto measure = measure_at(tokens, i + 1);
  if (!measure || is_abstract(tokens.word(measure->end - 1))) {
    return std::nullopt;
  }
  // "zero hour contracts"
  const bool period = !period_unit(measure->unit).empty();
  if (period && tokens.is_word(measure->end) &&
      !is_function_word(tokens.word(measure->end))) {
    return std::nullopt;
  }
  const bool noun = measure->unit == "count" || measure->unit == "people";
  const bool joined = tokens.is_hyphen(i + 2) && measure->end == i + 4;
  if (noun && measure->end > i + 2 && !joined) return std::nullopt;
  return nothing(i, measure->end, measure->unit, measure->of);
}

}  // namespace

std::optional<Figure> zero_at(const FigureTokens& tokens, std::size_t i) {
  if (auto figure = not_a_single(tokens, i)) return figure;
  if (auto figure = no_money(tokens, i)) return figure;
  if (auto figure = no_plural(tokens, i)) return figure;
  return zero_of(tokens, i);
}

}  // namespace pledgebook
