#include "pledgebook/extract/figure_bare.h"

#include <unordered_set>

#include "pledgebook/extract/figure_comparators.h"
#include "pledgebook/extract/figure_nouns.h"

namespace pledgebook {
namespace {

using Words = std::unordered_set<std::string_view>;

bool takes_number(std::string_view word) {
  static const Words words = {"has",     "have",    "had",      "hold",
                              "holds",   "held",    "another",  "further",
                              "reached", "reaches", "totalled", "than",
                              "employs", "employed"};
  return words.contains(word);
}

// "a majority of 50", "sizes of 30 or fewer", "an average of 12"
bool measured_by_of(std::string_view word) {
  static const Words words = {
      "total",      "majority",  "minority",   "average", "minimum",
      "maximum",    "mean",      "median",     "score",   "population",
      "membership", "workforce", "electorate", "staff",   "turnout",
      "limit",      "cap",       "target",     "ceiling", "sizes",
      "size",       "rate",      "capacity",   "list",    "network",
      "fleet",      "team",      "rise",       "fall",    "increase",
      "drop",       "reduction", "gain",       "loss",    "quota"};
  return words.contains(word);
}

// What is counted in persons, though its noun is singular.
bool is_body_of_people(std::string_view word) {
  static const Words words = {
      "population", "membership",   "workforce",  "electorate",   "headcount",
      "manpower",   "attendance",   "employment", "unemployment", "staffing",
      "readership", "congregation", "caseload",   "intake",       "crowd",
      "prison",     "partnership",  "audience"};
  return words.contains(word);
}

// What only persons do: "12,000 have joined", "40 lost their jobs".
bool is_done_by_people(std::string_view word) {
  static const Words words = {
      "joined",    "join",       "voted",       "vote",      "signed",
      "sign",      "worked",     "work",        "working",   "lived",
      "live",      "living",     "died",        "die",       "killed",
      "injured",   "attended",   "attend",      "applied",   "apply",
      "enrolled",  "enrol",      "volunteered", "volunteer", "retired",
      "retire",    "graduated",  "graduate",    "trained",   "arrested",
      "diagnosed", "convicted",  "jailed",      "homeless",  "unemployed",
      "redundant", "attendance", "marched",     "enlisted",  "emigrated",
      "wounded",   "earned",     "earn",        "resigned"};
  return words.contains(word);
}

// "60 joined", "12 were new": what a number as subject is followed by.
bool is_verb_form(const FigureTokens& tokens, std::size_t i) {
  static const Words verbs = {"are",  "were", "have", "had",  "will", "would",
                              "went", "came", "left", "lost", "won",  "did"};
  const std::string_view word = tokens.word(i);
  const bool past = word.size() > 4 && word.ends_with("ed");
  return !tokens.at(i).capital && (past || verbs.contains(word));
}

// Where the words of a number begin, its comparator with them.
std::size_t lead_of(const FigureTokens& tokens, const Numeral& numeral) {
  const Figure figure{numeral.begin, numeral.end, numeral.value,
                      "count",       {},          {}};
  return comparison_of(tokens, figure).begin;
}

// "rose to 100", "was cut by 12", "fell to under 400"
bool reaches(const FigureTokens& tokens, std::size_t lead) {
  const std::string_view preposition = tokens.word(lead - 1);
  return (preposition == "to" || preposition == "by") &&
         is_change(tokens.word(lead - 2));
}

bool is_digit_count(const FigureTokens& tokens, std::size_t i) {
  return tokens.is_number(i) && !looks_like_year(tokens.at(i));
}

// "from 16 now to as many as 80", "from 700 to under 400": whether this is
// one end of a change. Clock times and years are not.
bool is_end_of_change(const FigureTokens& tokens, const Numeral& numeral,
                      std::size_t lead) {
  if (!is_digit_count(tokens, numeral.begin)) return false;
  if (tokens.word(lead - 1) == "from") {
    for (std::size_t to = numeral.end; to < numeral.end + 6; ++to) {
      if (tokens.word(to) == ",") return false;
      if (tokens.word(to) != "to") continue;
      for (std::size_t i = to + 1; i < to + 5; ++i) {
        if (is_digit_count(tokens, i)) return true;
      }
    }
    return false;
  }
  if (tokens.word(lead - 1) != "to") return false;
  for (std::size_t from = lead - 2; from + 8 > lead && from > 0; --from) {
    if (tokens.word(from - 1) != "from") continue;
    for (std::size_t i = from; i + 1 < lead; ++i) {
      if (is_digit_count(tokens, i)) return true;
    }
  }
  return false;
}

// "The number of claims was 88": a subject that is a number itself.
bool is_told_of_number(const FigureTokens& tokens, const Numeral& numeral,
                       std::string_view lead) {
  static const Words copulas = {"is", "was", "are", "were", "stood", "stands"};
  static const Words numbers = {"number",  "numbers",  "total",    "figure",
                                "figures", "count",    "capacity", "average",
                                "score",   "majority", "toll",     "tally",
                                "limit",   "maximum",  "minimum",  "target"};
  if (lead == "at") lead = tokens.word(numeral.begin - 2);
  if (!copulas.contains(lead) || tokens.is_word(numeral.end)) return false;
  for (std::size_t back = 2; back <= 12 && back <= numeral.begin; ++back) {
    if (numbers.contains(tokens.word(numeral.begin - back))) return true;
  }
  return false;
}

// "300 votes to 250"
bool is_other_vote(const FigureTokens& tokens, std::size_t begin) {
  return begin >= 3 && tokens.word(begin - 1) == "to" &&
         tokens.word(begin - 2) == "votes" && tokens.is_number(begin - 3);
}

// "12 of the 20 seats", "nine of its 40 members"
std::optional<CountedNoun> noun_of_whole(const FigureTokens& tokens,
                                         std::size_t i) {
  if (tokens.word(i) != "of" || !is_function_word(tokens.word(i + 1))) {
    return std::nullopt;
  }
  const auto whole = numeral_at(tokens, i + 2);
  return whole ? counted_noun(tokens, whole->end) : std::nullopt;
}

// "the number of apprentices has trebled to 255,000": the nearest subject.
std::string_view unit_of_subject(const FigureTokens& tokens, std::size_t i) {
  for (std::size_t back = 1; back <= 14 && back <= i; ++back) {
    const std::size_t at = i - back;
    if (is_body_of_people(tokens.word(at))) return "people";
    const bool number = tokens.phrase_at(at, "number of") ||
                        tokens.phrase_at(at, "numbers of") ||
                        tokens.phrase_at(at, "total of");
    if (!number) continue;
    if (const auto noun = counted_noun(tokens, at + 2)) return noun->unit;
  }
  return {};
}

bool people_follow(const FigureTokens& tokens, std::size_t i) {
  if (tokens.word(i) == "who") return true;
  const std::size_t begin = i;
  for (std::size_t end = i + 4; i < end; ++i) {
    if (is_done_by_people(tokens.word(i))) return true;
    // "12 are employed", but "the hundred employed 300"
    if (i > begin && tokens.word(i) == "employed") return true;
    if (!tokens.is_word(i) || !is_function_word(tokens.word(i))) return false;
  }
  return false;
}

std::string_view inheritable(const Quantity& quantity, const Numeral& numeral) {
  if (quantity.unit == "percent" && numeral.value <= 100 &&
      !numeral.magnitude) {
    return "percent";
  }
  return quantity.unit == "people" ? "people" : "count";
}

}  // namespace

bool is_change(std::string_view word) {
  static const Words words = {
      "rose",    "risen",   "rise",    "rising",    "grew",     "grown",
      "grow",    "growing", "grows",   "increased", "increase", "increases",
      "fell",    "fallen",  "fall",    "falling",   "falls",    "cut",
      "reduced", "reduce",  "climbed", "climb",     "dropped",  "drop",
      "up",      "down",    "raised",  "raise",     "jumped",   "doubled",
      "trebled", "tripled", "halved",  "expanded",  "expand",   "lifted",
      "swelled", "shrank",  "shrunk",  "rises",     "gone",     "went"};
  return words.contains(word);
}

bool bare_counts(const FigureContext& context, const Numeral& numeral) {
  const FigureTokens& tokens = context.tokens;
  if (numeral.magnitude || numeral.grouped) return true;
  const std::string_view after = tokens.word(numeral.end);
  if (after == "of" || after == "who" || after == "each") return true;
  // "which is 57 more than before"
  const bool compared = after == "more" || after == "fewer" || after == "less";
  if (compared && tokens.word(numeral.end + 1) == "than") return true;
  const bool rate = after == "a" || after == "per";
  if (rate && !period_unit(tokens.word(numeral.end + 1)).empty()) return true;
  const std::size_t begin = lead_of(tokens, numeral);
  const std::string_view lead = tokens.word(begin - 1);
  const bool ends = !is_function_word(after) || after.empty() || after == "in";
  const std::string_view comparing = tokens.word(numeral.begin - 1);
  if (comparing == "than" || comparing == "least") return ends;
  if (takes_number(lead) || reaches(tokens, begin)) {
    return ends || lead == "another" || lead == "further";
  }
  if (lead == "of" && measured_by_of(tokens.word(begin - 2))) return true;
  if (is_end_of_change(tokens, numeral, begin)) return true;
  if (is_other_vote(tokens, numeral.begin)) return true;
  if (is_told_of_number(tokens, numeral, lead)) return true;
  const bool parallel = !context.found.empty() || !context.before.empty();
  const bool heads =
      begin == 0 || lead == "and" || lead == "," || lead == "–" || lead == "-";
  if (!heads) return false;
  return parallel && (numeral.spelt || is_verb_form(tokens, numeral.end));
}

std::string_view bare_unit(const FigureContext& context,
                           const Numeral& numeral) {
  const FigureTokens& tokens = context.tokens;
  if (const auto noun = noun_of_whole(tokens, numeral.end)) return noun->unit;
  for (const Quantity& quantity : context.before) {
    if (quantity.value == numeral.value) return quantity.unit;
  }
  if (people_follow(tokens, numeral.end) ||
      tokens.word(numeral.begin - 1).starts_with("employ") ||
      is_person_noun(tokens.word(numeral.begin - 1))) {
    return "people";
  }
  if (is_other_vote(tokens, numeral.begin)) return "count";
  const std::string_view subject = unit_of_subject(tokens, numeral.begin);
  if (!subject.empty()) return subject;
  if (!context.found.empty()) {
    return inheritable(context.found.back().quantity, numeral);
  }
  if (!context.before.empty()) {
    return inheritable(context.before.back(), numeral);
  }
  return "count";
}

}  // namespace pledgebook
