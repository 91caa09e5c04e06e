#include "pledgebook/text/sentence_words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <vector>

#include "pledgebook/base/strings.h"
#include "pledgebook/text/sentence_marks.h"

namespace pledgebook {
namespace {

using std::string_view;
using namespace std::string_view_literals;

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_blank(char c) { return c == ' ' || c == '\n'; }

// Words that begin a sentence far more often than they follow an
// abbreviation: after "Inc." or "U.S." they settle the doubt.
constexpr std::array kStarters = {
    "The"sv,     "It"sv,        "He"sv,       "She"sv,     "They"sv,
    "We"sv,      "I"sv,         "In"sv,       "How"sv,     "What"sv,
    "When"sv,    "Where"sv,     "Who"sv,      "Why"sv,     "But"sv,
    "And"sv,     "This"sv,      "That"sv,     "These"sv,   "Those"sv,
    "There"sv,   "If"sv,        "As"sv,       "At"sv,      "For"sv,
    "So"sv,      "Then"sv,      "Yet"sv,      "You"sv,     "Our"sv,
    "His"sv,     "Her"sv,       "Their"sv,    "Its"sv,     "A"sv,
    "An"sv,      "After"sv,     "Before"sv,   "While"sv,   "Now"sv,
    "However"sv, "Once"sv,      "Did"sv,      "Does"sv,    "Do"sv,
    "Is"sv,      "Are"sv,       "Was"sv,      "Many"sv,    "Most"sv,
    "Some"sv,    "Thousands"sv, "Millions"sv, "Hundreds"sv};

// Abbreviations that may end a sentence as well as stand inside one, besides
// those of the lexicon.
constexpr std::array kMayEnd = {"etc."sv,  "co."sv,  "inc."sv, "ltd."sv,
                                "corp."sv, "u.s."sv, "u.k."sv, "e.u."sv,
                                "jr."sv,   "sr."sv,  "al."sv,  "st."sv};

// What goes on after a time of day.
constexpr std::array kDays = {
    "Monday"sv,    "Tuesday"sv, "Wednesday"sv, "Thursday"sv, "Friday"sv,
    "Saturday"sv,  "Sunday"sv,  "Mon"sv,       "Tue"sv,      "Tues"sv,
    "Wed"sv,       "Thu"sv,     "Thur"sv,      "Thurs"sv,    "Fri"sv,
    "Sat"sv,       "Sun"sv,     "January"sv,   "February"sv, "March"sv,
    "April"sv,     "May"sv,     "June"sv,      "July"sv,     "August"sv,
    "September"sv, "October"sv, "November"sv,  "December"sv, "GMT"sv,
    "BST"sv,       "UTC"sv,     "CET"sv,       "EST"sv};

char lower(char c) {
  return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_letters(string_view a, string_view b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

template <typename List>
bool holds(const List& list, string_view word) {
  return std::any_of(list.begin(), list.end(), [word](string_view one) {
    return same_letters(one, word);
  });
}

bool holds(const std::vector<std::string>* list, string_view word) {
  return list != nullptr && holds(*list, word);
}

// Names keep their case: "Which?" the body is not "which?".
bool named(const std::vector<std::string>* list, string_view word) {
  return list != nullptr && word.size() > 1 && among(*list, word);
}

// "J.", "E.U."
bool initials(string_view word) {
  if (word.size() % 2 != 0) return false;
  for (std::size_t i = 0; i < word.size(); i += 2) {
    if (!is_upper(word[i]) || word[i + 1] != '.') return false;
  }
  return true;
}

// "3. Modernising …", "d. Modernising …" and "Q. How …" where they begin.
bool item_mark(string_view word) {
  if (word.size() == 2) {
    return std::isalnum(static_cast<unsigned char>(word[0])) != 0;
  }
  return word.size() <= 4 &&
         std::all_of(word.begin(), word.end() - 1, is_digit);
}

// "At 5 a.m." is too short to be a sentence.
bool says_little(string_view text, std::size_t begin, std::size_t at) {
  if (at - begin > kLongestWord) return false;
  const string_view so_far = text.substr(begin, at - begin);
  return std::count(so_far.begin(), so_far.end(), ' ') < 3;
}

}  // namespace

string_view word_before(string_view text, std::size_t from, std::size_t end) {
  std::size_t begin = end;
  while (begin > from && end - begin < kLongestWord &&
         !is_blank(text[begin - 1])) {
    --begin;
  }
  while (begin < end && opening_mark(text, begin) > 0) {
    begin += opening_mark(text, begin);
  }
  return begin < end ? text.substr(begin, end - begin) : string_view();
}

string_view word_at(string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && end - begin < kLongestWord &&
         std::isalpha(static_cast<unsigned char>(text[end])) != 0) {
    ++end;
  }
  return text.substr(begin, end - begin);
}

bool starts_sentence(string_view text, std::size_t at) {
  const string_view word = word_at(text, at);
  const bool initial = word.size() == 1 && text.substr(at + 1, 1) == ".";
  return !initial && among(kStarters, word);
}

bool WordStops::listed(string_view word) const {
  return holds(options_.abbreviations, word) || holds(options_.may_end, word);
}

bool WordStops::abbreviated(string_view text, std::size_t begin, std::size_t at,
                            std::size_t next) const {
  const string_view word = word_before(text, begin, at + 1);
  const bool first = at + 1 - word.size() == begin;
  const bool starter = starts_sentence(text, next);
  if (text[at] != '.') {
    return !first && !starter && named(options_.may_end, word);
  }
  if (same_letters(word, "a.m.") || same_letters(word, "p.m.")) {
    return says_little(text, begin, at) || holds(kDays, word_at(text, next));
  }
  if (first && item_mark(word)) return true;
  if (holds(kMayEnd, word) || initials(word)) return !starter;
  if (holds(options_.abbreviations, word)) return true;
  return holds(options_.may_end, word) && !starter;
}

bool WordStops::careless(string_view text, std::size_t begin,
                         std::size_t at) const {
  const string_view word = word_before(text, begin, at);
  return word.size() >= 4 && std::all_of(word.begin(), word.end(), is_lower) &&
         string_view("aeiouy").find(word.back()) != string_view::npos &&
         !listed(text.substr(at - word.size(), word.size() + 1));
}

}  // namespace pledgebook
