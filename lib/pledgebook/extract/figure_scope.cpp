#include "pledgebook/extract/figure_scope.h"

#include <algorithm>
#include <unordered_set>

#include "pledgebook/extract/figure_nouns.h"
#include "pledgebook/extract/numbers.h"

namespace pledgebook {
namespace {

using Words = std::unordered_set<std::string_view>;

enum class Mood { none, fact, plan, advice, chance };

Mood mood_of(std::string_view word) {
  static const Words plan = {"will", "shall", "would", "we'll"};
  static const Words advice = {"should", "must", "ought"};
  static const Words chance = {"could", "can", "may", "might"};
  static const Words fact = {"has", "have", "had", "was", "were", "is", "are"};
  if (plan.contains(word)) return Mood::plan;
  if (advice.contains(word)) return Mood::advice;
  if (chance.contains(word)) return Mood::chance;
  return fact.contains(word) ? Mood::fact : Mood::none;
}

Mood mood_of(Kind kind) {
  switch (kind) {
    case Kind::pledge:
      return Mood::plan;
    case Kind::proposal:
      return Mood::advice;
    case Kind::claim:
      return Mood::fact;
    default:
      return Mood::none;
  }
}

struct Part {
  std::size_t begin = 0;  // tokens
  std::size_t end = 0;
  Mood mood = Mood::none;
};

bool is_subject_pronoun(std::string_view word) {
  static const Words words = {"we", "it", "they", "he", "she", "i", "this"};
  return words.contains(word);
}

// The mood of a verb phrase that "and" or "but" at `i` joins; none where it
// joins something else.
Mood joined_mood(const FigureTokens& tokens, std::size_t i) {
  const std::string_view word = tokens.word(i);
  if (word != "and" && word != "but") return Mood::none;
  std::size_t verb = i + 1;
  if (is_subject_pronoun(tokens.word(verb))) ++verb;
  return mood_of(tokens.word(verb));
}

// The parts of a sentence that conjunctions with an auxiliary of their own
// set off.
std::vector<Part> parts_of(const FigureTokens& tokens) {
  std::vector<Part> parts(1);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Mood joined = joined_mood(tokens, i);
    if (joined != Mood::none) {
      parts.back().end = i;
      parts.push_back({i, 0, joined});
    } else if (parts.size() == 1 && parts.back().mood == Mood::none) {
      parts.back().mood = mood_of(tokens.word(i));
    }
  }
  parts.back().end = tokens.size();
  return parts;
}

// Spans of another mood than the statement's.
void add_foreign_parts(const FigureTokens& tokens, Kind kind,
                       std::vector<ByteSpan>& foreign) {
  const Mood own = mood_of(kind);
  const std::vector<Part> parts = parts_of(tokens);
  const bool plain_past = kind == Kind::claim && parts[0].mood == Mood::none;
  const bool has_own = plain_past || std::any_of(parts.begin(), parts.end(),
                                                 [&](const Part& part) {
                                                   return part.mood == own;
                                                 });
  if (own == Mood::none || !has_own) return;
  for (const Part& part : parts) {
    if (part.mood == own || part.mood == Mood::none) continue;
    foreign.push_back(tokens.span(part.begin, part.end));
  }
}

// "which has", "who were", "which employ": a fact; "which will", "who should"
// go on with the plan.
bool tells_fact(const FigureTokens& tokens, std::size_t relative) {
  std::size_t verb = relative + 1;
  if (!tokens.is_word(verb)) return false;
  if (tokens.word(verb) == "now" || tokens.word(verb) == "already") ++verb;
  const Mood mood = mood_of(tokens.word(verb));
  if (mood == Mood::fact) return tokens.word(verb + 1) != "to";
  return mood == Mood::none && tokens.word(verb) != "we";
}

// Relative clauses between commas, up to the next comma or the end.
void add_relative_facts(const FigureTokens& tokens,
                        std::vector<ByteSpan>& foreign) {
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    const std::string_view word = tokens.word(i);
    const bool relative = word == "which" || word == "who";
    if (!relative || tokens.word(i - 1) != ",") continue;
    if (!tells_fact(tokens, i)) continue;
    std::size_t end = i + 1;
    while (end < tokens.size() && tokens.word(end) != "," &&
           tokens.word(end) != ";" && tokens.word(end) != "–") {
      ++end;
    }
    foreign.push_back(tokens.span(i, end));
  }
}

}  // namespace

void keep_own_figures(std::string_view words, Kind kind,
                      std::vector<FoundQuantity>& found) {
  if (found.empty()) return;
  const FigureTokens tokens(words);
  std::vector<ByteSpan> foreign;
  add_foreign_parts(tokens, kind, foreign);
  if (kind != Kind::claim) add_relative_facts(tokens, foreign);
  std::erase_if(found, [&](const FoundQuantity& figure) {
    return std::any_of(foreign.begin(), foreign.end(), [&](ByteSpan span) {
      return span.contains(figure.span);
    });
  });
}

void settle_deadline_periods(std::string_view words, ByteSpan deadline,
                             std::vector<FoundQuantity>& found) {
  const std::string_view text = deadline.in(words);
  if (!text.starts_with("within ") && !text.starts_with("Within ")) return;
  for (FoundQuantity& figure : found) {
    if (deadline.contains(figure.span)) figure.quantity.comparator = "=";
  }
}

}  // namespace pledgebook
