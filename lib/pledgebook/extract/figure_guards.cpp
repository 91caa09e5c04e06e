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
      "hmp",        "bbc",         "item",      "resolution", "series",
      "stage",      "lines",       "stages",    "terminal",   "basel",
      "formula",    "agenda",      "horizon",   "motorway",   "windows"};
  return labels.contains(word);
}

// What bears a number only if nothing is counted: "step 3", "area 55".
bool is_weak_label(std::string_view word) {
  static const Words labels = {"step",   "priority",  "round",  "line",
                               "model",  "day",       "size",   "area",
                               "target", "goal",      "pillar", "point",
                               "vision", "principle", "week",   "district"};
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
  // Nothing here was promised before 1500: "to 1000 schools".
  if (tokens.at(i).value < 1500 && counted_noun(tokens, i + 1)) return 0;
  const bool named = i > 1 && tokens.at(i - 1).capital;  // "the Act 1998"
  const bool counts = !named && counted_noun(tokens, i + 1) &&
                      !is_month(tokens, i - 1) &&
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
      "hr",  "million", "billion", "trillion", "mm", "cm",  "g",
      "ha",  "mbps",    "gbps",    "mb",       "gb", "lb",  "ft"};
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
// A dash is no hyphen: "the line–60 per cent".
bool hangs_on_word(const FigureTokens& tokens, std::size_t i) {
  return tokens.is_hyphen(i - 1) && tokens.word(i - 1) == "-" &&
         tokens.is_word(i - 2) && !small_number(tokens.word(i - 2));
}

bool is_clock_time(const FigureTokens& tokens, std::size_t i) {
  const std::string_view next = tokens.word(i + 1);
  if (next == ":" && tokens.at(i + 1).glued && tokens.is_number(i + 2)) {
    return true;
  }
  // "at 10.30 last night"
  const std::string digits = tokens.at(i).lower;
  const std::string_view before = tokens.word(i - 1);
  const std::size_t dot = digits.find('.');
  if ((before == "at" || before == "until" || before == "from") &&
      dot != digits.npos && digits.size() == dot + 3 && digits[dot + 1] < '6' &&
      tokens.at(i).value < 24 && !is_percent(tokens, i + 1)) {
    return !counted_noun(tokens, i + 1) && !numeral_at(tokens, i)->magnitude;
  }
  return next == "am" || next == "pm" || next == "o'clock" ||
         tokens.phrase_at(i + 1, "a . m") || tokens.phrase_at(i + 1, "p . m");
}

// "7 The ban on", "8 £200 for all", "9 Two weeks": what follows a list number
// without a mark.
bool opens_item(const FigureTokens& tokens, std::size_t i) {
  if (tokens.is_number(i) || tokens.word(i) == "£") return true;
  return tokens.at(i).capital && tokens.word(i) != "us" &&
         (is_function_word(tokens.word(i)) || small_number(tokens.word(i)));
}

bool is_list_marker(const FigureTokens& tokens, std::size_t i) {
  const std::string_view next = tokens.word(i + 1);
  if (i == 0) return next == "." || next == ")" || opens_item(tokens, i + 1);
  return tokens.word(i - 1) == "(" && next == ")";
}

// "020 7946 0000", "+44"
bool is_telephone(const FigureTokens& tokens, std::size_t i) {
  return (tokens.is_number(i + 1) && !tokens.at(i + 1).glued) ||
         (tokens.is_number(i - 1) && i > 1) || tokens.word(i - 1) == "+" ||
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
  static const Words persons = {"child",   "boy",       "girl",     "man",
                                "woman",   "pupil",     "baby",     "person",
                                "mother",  "father",    "daughter", "son",
                                "student", "pensioner", "twin",     "teenager"};
  if (persons.contains(word) || is_person_noun(word)) return true;
  return word.ends_with("mother") || word.ends_with("father") ||
         word.ends_with("woman") ||
         is_person_noun(std::string(word).append(1, 's'));
}

// "three-year-old [London] child": whether a person stands there.
bool names_person(const FigureTokens& tokens, std::size_t i) {
  for (std::size_t end = i + 4; i < end; ++i) {
    if (!tokens.is_word(i) || is_function_word(tokens.word(i))) return false;
    if (is_young_person(tokens.word(i))) return true;
  }
  return false;
}

// "five, six and seven year olds"
bool goes_on_to_age(const FigureTokens& tokens, std::size_t i) {
  for (int more = 0; more < 4; ++more) {
    const std::string_view link = tokens.word(i);
    if (link != "," && link != "and" && link != "or" && link != "to") break;
    const bool number =
        tokens.is_number(i + 1) || small_number(tokens.word(i + 1));
    if (!number) break;
    i += 2;
    if (after_years_old(tokens, i) != 0) return true;
  }
  return false;
}

// "three-year-old child", "14-year-olds", "is 30 years old"; a thing's age
// ("thirty-year-old law") is a period.
bool is_age(const FigureTokens& tokens, const Numeral& numeral) {
  if (const std::size_t after = after_years_old(tokens, numeral.end)) {
    return tokens.word(after - 1) == "olds" || !tokens.is_word(after) ||
           is_function_word(tokens.word(after)) || names_person(tokens, after);
  }
  if (tokens.phrase_at(numeral.end, "years of age")) return true;
  if (goes_on_to_age(tokens, numeral.end)) return true;
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

// "a fifty-fifty basis", "the eleven-plus"
bool is_saying(const FigureTokens& tokens, const Numeral& numeral) {
  const bool behind = tokens.is_hyphen(numeral.end);
  if (!behind && !tokens.is_hyphen(numeral.begin - 1)) return false;
  const std::size_t other = behind ? numeral.end + 1 : numeral.begin - 2;
  const auto twin = small_number(tokens.word(other));
  return (numeral.spelt && twin && *twin == numeral.value) ||
         (numeral.value == 11 && tokens.word(other) == "plus");
}

// "the two authorities", "these three": they point, they do not count.
bool is_pointing(const FigureTokens& tokens, const Numeral& numeral) {
  static const Words pointers = {"the", "these", "those", "other",
                                 "its", "their", "our",   "his",
                                 "her", "all",   "any"};
  return numeral.spelt && numeral.value <= 3 &&
         !is_percent(tokens, numeral.end) &&
         pointers.contains(tokens.word(numeral.begin - 1)) &&
         !(tokens.word(numeral.end) == "-");
}

// "the five years since it opened": a time, named by its length.
bool names_a_time(const FigureTokens& tokens, const Numeral& numeral) {
  if (!numeral.spelt || tokens.word(numeral.begin - 1) != "the") return false;
  if (period_unit(tokens.word(numeral.end)).empty()) return false;
  const std::string_view next = tokens.word(numeral.end + 1);
  return next == "since" || next == "between" || next == "before" ||
         next == "after";
}

// "NHS 111", "dial 999", "101 calls"
bool is_service_number(const FigureTokens& tokens, std::size_t i) {
  static const Words numbers = {"101", "105", "111", "112", "119", "999"};
  static const Words before = {"nhs", "dial", "dialled", "call", "ring", "the"};
  static const Words behind = {"call", "calls",   "line",    "number",
                               "nhs",  "service", "services"};
  return numbers.contains(tokens.word(i)) &&
         before.contains(tokens.word(i - 1)) &&
         (tokens.word(i - 1) != "the" || behind.contains(tokens.word(i + 1)));
}

// "Build 4 Wales": a digit that stands for a word between two of a name.
bool stands_for_word(const FigureTokens& tokens, std::size_t i) {
  const std::string_view digit = tokens.word(i);
  return (digit == "2" || digit == "4") && i > 0 && tokens.at(i + 1).capital &&
         tokens.at(i - 1).capital && !is_function_word(tokens.word(i - 1)) &&
         !is_month(tokens, i + 1);
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
         is_telephone(tokens, i) || is_slashed(tokens, i) ||
         is_service_number(tokens, i) || stands_for_word(tokens, i);
}

// "in Year 9", "years nine to 12"; but "this year 12 schools opened".
bool is_school_year(const FigureTokens& tokens, const Numeral& numeral,
                    std::size_t label) {
  static const Words tells_when = {"this",  "last", "next",      "each",
                                   "every", "per",  "a",         "the",
                                   "that",  "past", "financial", "half"};
  const std::string_view word = tokens.word(label);
  if ((word != "year" && word != "years") || numeral.value > 13) return false;
  return !tells_when.contains(tokens.word(label - 1));
}

bool is_labelled(const FigureTokens& tokens, const Numeral& numeral) {
  std::size_t label = numeral.begin - 1;
  if (tokens.word(label) == "." && tokens.at(label).glued) --label;
  // "in part two million" and "no 10 schools" are rarer than the labels.
  if (is_percent(tokens, numeral.begin + 1)) return false;
  // "in the living room 24 hours a day"
  if (!period_unit(tokens.word(numeral.end)).empty()) return false;
  if (is_label(tokens.word(label))) return true;
  if (is_school_year(tokens, numeral, label)) return true;
  return is_weak_label(tokens.word(label)) && numeral.value <= 100 &&
         !numeral.grouped && !counted_noun(tokens, numeral.end);
}

// "sections 22-25", "lines 29 to 32", "clauses 3, 4 and 9"
std::size_t after_label_range(const FigureTokens& tokens, std::size_t end) {
  while (true) {
    const std::string_view link = tokens.word(end);
    const bool links = link == "-" || link == "–" || link == "to" ||
                       link == "and" || link == "," || link == "or";
    const auto next = numeral_at(tokens, end + 1);
    if (!links || !next) return end;
    if (!tokens.is_hyphen(end) && counted_noun(tokens, next->end)) return end;
    if (is_percent(tokens, next->end)) return end;
    end = next->end;
  }
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
  const bool labelled = is_labelled(tokens, *numeral);
  const bool skipped =
      labelled || is_name(tokens, *numeral) || is_age(tokens, *numeral) ||
      is_vague_pair(tokens, *numeral) || is_saying(tokens, *numeral) ||
      names_a_time(tokens, *numeral) || is_pointing(tokens, *numeral);
  if (!skipped) return 0;
  return labelled ? after_label_range(tokens, numeral->end) : numeral->end;
}

}  // namespace pledgebook
