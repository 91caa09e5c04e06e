#include "pledgebook/extract/figure_guards.h"

#include <string_view>
#include <unordered_set>

#include "pledgebook/extract/figure_nouns.h"

namespace pledgebook {
namespace {

using Words = std::unordered_set<std::string_view>;

// What bears a number as its name: "section 106", "clause four", "Number 10".
bool is_label(std::string_view word) {
  static const Words labels = {
      "section",    "sections",    "clause",    "clauses",    "article",
      "articles",   "chapter",     "chapters",  "page",       "pages",
      "p",          "pp",          "paragraph", "paragraphs", "schedule",
      "schedules",  "figure",      "table",     "number",     "no",
      "nos",        "note",        "footnote",  "part",       "phase",
      "tier",       "level",       "grade",     "band",       "class",
      "type",       "category",    "channel",   "radio",      "route",
      "junction",   "platform",    "room",      "volume",     "vol",
      "issue",      "question",    "amendment", "amendments", "option",
      "zone",       "unit",        "version",   "form",       "protocol",
      "regulation", "regulations", "rule",      "column",     "columns",
      "col",        "annex",       "appendix",  "box",        "top",
      "hmp",        "bbc",         "item",      "resolution", "article"};
  return labels.contains(word);
}

bool is_month(const FigureTokens& tokens, std::size_t i) {
  return tokens.at(i).capital && month_number(tokens.word(i)) != 0;
}

bool is_percent(const FigureTokens& tokens, std::size_t i) {
  const std::string_view word = tokens.word(i);
  return word == "%" || word == "percent" || word == "percentage" ||
         tokens.phrase_at(i, "per cent");
}

// "12 July", "12 July 2010", and the 12 of "July 12"
std::size_t skip_date(const FigureTokens& tokens, std::size_t i) {
  const double value = tokens.at(i).value;
  if (tokens.at(i).grouped || value < 1 || value > 31) return 0;
  std::size_t next = i + 1;
  if (tokens.word(next) == "of") ++next;
  if (is_month(tokens, next)) {
    return looks_like_year(tokens.at(next + 1)) ? next + 2 : next + 1;
  }
  if (is_month(tokens, i - 1) && !is_percent(tokens, i + 1)) return i + 1;
  return 0;
}

bool may_precede_count(std::string_view word) {
  static const Words dates = {
      "in",    "since",  "by",  "of",      "from", "until", "till",  "before",
      "after", "during", "the", "to",      "and",  "or",    "early", "late",
      "mid",   "–",      "-",   "between", "(",    "/"};
  return !dates.contains(word);
}

// "1997", "1997-2009", "2009/10"; but "2000 homes" is a count.
std::size_t skip_year(const FigureTokens& tokens, std::size_t i) {
  if (!looks_like_year(tokens.at(i))) return 0;
  if (is_percent(tokens, i + 1)) return 0;
  const bool counts = counted_noun(tokens, i + 1) && !is_month(tokens, i - 1) &&
                      may_precede_count(tokens.word(i - 1)) && i > 0;
  if (counts) return 0;
  const std::string_view mark = tokens.word(i + 1);
  const bool range = mark == "-" || mark == "–" || mark == "/";
  return range && tokens.is_number(i + 2) ? i + 3 : i + 1;
}

// Letters that may touch the digits of a figure.
bool is_figure_suffix(std::string_view word) {
  static const Words suffixes = {
      "k",   "m",       "mn",      "bn",       "tn", "trn", "p",
      "x",   "fold",    "mw",      "gw",       "kw", "tw",  "mwh",
      "gwh", "kwh",     "twh",     "km",       "kg", "mph", "hrs",
      "hr",  "million", "billion", "trillion", "mm", "cm",  "g"};
  return suffixes.contains(word);
}

// "21st", "2B", "10am", "60s", "4x4"
bool is_identifier(const FigureTokens& tokens, std::size_t i) {
  const FigureToken& next = tokens.at(i + 1);
  if (next.kind == FigureToken::Kind::word && next.glued) {
    return !is_figure_suffix(next.lower);
  }
  return false;
}

// "Covid-19", "under-5", "mid-2010": a number hung on a word.
bool hangs_on_word(const FigureTokens& tokens, std::size_t i) {
  return tokens.is_hyphen(i - 1) && tokens.is_word(i - 2) &&
         !small_number(tokens.word(i - 2));
}

bool is_clock_time(const FigureTokens& tokens, std::size_t i) {
  const std::string_view next = tokens.word(i + 1);
  if (next == ":" && tokens.at(i + 1).glued && tokens.is_number(i + 2)) {
    return true;
  }
  return next == "am" || next == "pm" || next == "o'clock" ||
         tokens.phrase_at(i + 1, "a . m") || tokens.phrase_at(i + 1, "p . m");
}

bool is_list_marker(const FigureTokens& tokens, std::size_t i) {
  const std::string_view next = tokens.word(i + 1);
  if (i == 0) return next == "." || next == ")";
  return tokens.word(i - 1) == "(" && next == ")";
}

// "020 7946 0000", "+44"
bool is_telephone(const FigureTokens& tokens, std::size_t i) {
  return (tokens.is_number(i + 1) && !tokens.at(i + 1).glued) ||
         (tokens.is_number(i - 1) && i > 0) || tokens.word(i - 1) == "+" ||
         tokens.word(i - 1) == "#";
}

// "24/7", "50/50", "50-50", "9/11"
bool is_slashed(const FigureTokens& tokens, std::size_t i) {
  const std::size_t other = tokens.word(i + 1) == "/"   ? i + 2
                            : tokens.word(i - 1) == "/" ? i - 2
                                                        : i;
  if (other == i || !tokens.is_number(other)) return false;
  return tokens.word(i + 3) != "of";
}

bool links_ages(std::string_view word) {
  static const Words links = {"between", "from", "to",  "and",   "or",   "-",
                              "–",       "of",   "the", "under", "over", "up"};
  return links.contains(word);
}

// "aged five to nine", "between the ages of 5 and 11", "children from 0-5"
bool follows_age_word(const FigureTokens& tokens, std::size_t i) {
  for (std::size_t back = 1; back <= 6 && back <= i; ++back) {
    const std::string_view word = tokens.word(i - back);
    if (word == "aged" || word == "age" || word == "ages") return true;
    const bool number = tokens.is_number(i - back) || small_number(word);
    if (!number && !links_ages(word)) return back > 1 && is_person_noun(word);
  }
  return false;
}

// The token after "year(s) old" that begins at `i`, hyphens or blanks
// between; 0 if it does not.
std::size_t after_years_old(const FigureTokens& tokens, std::size_t i) {
  if (tokens.word(i) == "-") ++i;
  if (period_unit(tokens.word(i)).empty()) return 0;
  ++i;
  if (tokens.word(i) == "-") ++i;
  const std::string_view old = tokens.word(i);
  return old == "old" || old == "olds" ? i + 1 : 0;
}

bool is_young_person(std::string_view word) {
  static const Words persons = {"child",   "boy",      "girl",     "man",
                                "woman",   "pupil",    "baby",     "person",
                                "mother",  "father",   "daughter", "son",
                                "student", "pensioner"};
  return persons.contains(word) || is_person_noun(word);
}

// "three-year-old child", "14-year-olds", "is 30 years old"; a thing's age
// ("thirty-year-old law") is a period.
bool is_age(const FigureTokens& tokens, const Numeral& numeral) {
  if (const std::size_t after = after_years_old(tokens, numeral.end)) {
    const std::string_view whose = tokens.word(after);
    return tokens.word(after - 1) == "olds" || !tokens.is_word(after) ||
           is_function_word(whose) || is_young_person(whose);
  }
  if (tokens.phrase_at(numeral.end, "years of age")) return true;
  if (numeral.value > 120 || !follows_age_word(tokens, numeral.begin)) {
    return false;
  }
  const std::string_view next = tokens.word(numeral.end);
  return period_unit(next) == "years" || period_unit(next) == "months" ||
         !counted_noun(tokens, numeral.end);
}

// "three- or four-year-old", "two or three schools": no figure is given.
bool is_vague_pair(const FigureTokens& tokens, const Numeral& numeral) {
  if (!numeral.spelt || numeral.magnitude) return false;
  if (tokens.word(numeral.end) == "-" && !tokens.is_hyphen(numeral.end)) {
    return true;
  }
  const auto before = small_number(tokens.word(numeral.begin - 2));
  if (tokens.word(numeral.begin - 1) == "or" && before) return true;
  return tokens.word(numeral.end) == "or" &&
         small_number(tokens.word(numeral.end + 1));
}

// "the two authorities", "these three": they point, they do not count.
bool is_pointing(const FigureTokens& tokens, const Numeral& numeral) {
  static const Words pointers = {"the", "these", "those", "other",
                                 "its", "their", "our",   "his",
                                 "her", "all",   "any"};
  return numeral.spelt && numeral.value <= 3 &&
         pointers.contains(tokens.word(numeral.begin - 1)) &&
         !(tokens.word(numeral.end) == "-");
}

// "Eight Mile Road", "the Big Four": part of a name.
bool is_name(const FigureTokens& tokens, const Numeral& numeral) {
  const FigureToken& first = tokens.at(numeral.begin);
  const bool inside = numeral.begin > 0 && tokens.is_word(numeral.begin - 1);
  if (!numeral.spelt || !first.capital || !inside) return false;
  return tokens.at(numeral.end).capital || tokens.at(numeral.begin - 1).capital;
}

bool is_digit_non_figure(const FigureTokens& tokens, std::size_t i) {
  return is_identifier(tokens, i) || hangs_on_word(tokens, i) ||
         is_clock_time(tokens, i) || is_list_marker(tokens, i) ||
         is_telephone(tokens, i) || is_slashed(tokens, i);
}

bool is_labelled(const FigureTokens& tokens, std::size_t i) {
  std::size_t before = i - 1;
  if (tokens.word(before) == "." && tokens.at(before).glued) --before;
  if (!is_label(tokens.word(before))) return false;
  // "in part two million" and "no 10 schools" are rarer than the labels.
  return !is_percent(tokens, i + 1);
}

}  // namespace

std::size_t skip_non_figure(const FigureTokens& tokens, std::size_t i) {
  if (tokens.is_number(i)) {
    if (const std::size_t end = skip_date(tokens, i)) return end;
    if (const std::size_t end = skip_year(tokens, i)) return end;
    if (is_digit_non_figure(tokens, i)) return i + 1;
  }
  const auto numeral = numeral_at(tokens, i);
  if (!numeral) return 0;
  const bool skipped = is_labelled(tokens, i) || is_name(tokens, *numeral) ||
                       is_age(tokens, *numeral) ||
                       is_vague_pair(tokens, *numeral) ||
                       is_pointing(tokens, *numeral);
  return skipped ? numeral->end : 0;
}

}  // namespace pledgebook
