#include "pledgebook/lexicon/name_context.h"

#include <algorithm>
#include <array>
#include <string>

#include "pledgebook/base/strings.h"
#include "pledgebook/lexicon/words.h"

namespace pledgebook {

namespace {

constexpr std::array<std::string_view, 22> kTitles = {
    "baron", "baroness",   "cllr", "councillor", "dame", "dr",
    "hon",   "honourable", "lady", "lord",       "miss", "mr",
    "mrs",   "ms",         "prof", "professor",  "rev",  "reverend",
    "right", "rt",         "sir",  "viscount"};
static_assert(std::ranges::is_sorted(kTitles));

constexpr std::array<std::string_view, 5> kMale = {"baron", "lord", "mr", "sir",
                                                   "viscount"};
static_assert(std::ranges::is_sorted(kMale));
constexpr std::array<std::string_view, 6> kFemale = {"baroness", "dame", "lady",
                                                     "miss",     "mrs",  "ms"};
static_assert(std::ranges::is_sorted(kFemale));

constexpr std::array<std::string_view, 52> kBefore = {
    "april",     "august",     "blairite",  "brownite",     "captain",
    "chairman",  "chancellor", "colleague", "commissioner", "conservative",
    "december",  "dem",        "democrat",  "director",     "february",
    "friday",    "january",    "july",      "june",         "labour",
    "leader",    "march",      "mayor",     "minister",     "monday",
    "mp",        "msp",        "november",  "october",      "officer",
    "pm",        "premier",    "president", "saturday",     "sec",
    "secretary", "senator",    "september", "shadow",       "speaker",
    "sunday",    "team",       "then",      "thursday",     "tories",
    "tory",      "tuesday",    "ukip",      "unlike",       "wednesday",
    "whip",      "yesterday"};
static_assert(std::ranges::is_sorted(kBefore));

constexpr std::array<std::string_view, 30> kAfter = {"act",
                                                     "administration",
                                                     "agenda",
                                                     "bill",
                                                     "budget",
                                                     "cabinet",
                                                     "campaign",
                                                     "coalition",
                                                     "conservatives",
                                                     "doctrine",
                                                     "foundation",
                                                     "government",
                                                     "he",
                                                     "i",
                                                     "inquiry",
                                                     "it",
                                                     "labour",
                                                     "mp",
                                                     "mps",
                                                     "plan",
                                                     "report",
                                                     "review",
                                                     "she",
                                                     "speech",
                                                     "team",
                                                     "that",
                                                     "they",
                                                     "tories",
                                                     "treasury",
                                                     "you"};
static_assert(std::ranges::is_sorted(kAfter));

constexpr std::array<std::string_view, 20> kBeforeMonth = {
    "after", "and",  "before", "by",  "during", "early", "from",
    "in",    "last", "late",   "mid", "next",   "of",    "on",
    "since", "the",  "this",   "to",  "until",  "year"};
static_assert(std::ranges::is_sorted(kBeforeMonth));

constexpr std::array<std::string_view, 16> kAfterModal = {
    "be",  "god",  "he",   "i",     "it",    "not", "she",  "that",
    "the", "they", "this", "those", "today", "we",  "well", "you"};
static_assert(std::ranges::is_sorted(kAfterModal));

bool digit(char c) { return c >= '0' && c <= '9'; }

bool letter_before(std::string_view text, std::size_t at) {
  return at > 0 && letter_size(text, at - 1) == 1;
}

}  // namespace

std::string_view word_before(std::string_view text, std::size_t at) {
  if (at < 2 || (text[at - 1] != ' ' && text[at - 1] != '\n')) return {};
  std::size_t end = at - 1;
  if (text[end - 1] == '.') --end;
  std::size_t begin = end;
  while (begin > 0 && end - begin < kMaxWord && letter_before(text, begin)) {
    --begin;
  }
  return text.substr(begin, end - begin);
}

std::string_view word_after(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size() || text[at] != ' ') return {};
  std::size_t end = at + 1;
  while (end - at < kMaxWord && letter_size(text, end) == 1) ++end;
  return text.substr(at + 1, end - at - 1);
}

bool capitalised(std::string_view word) {
  return !word.empty() && word[0] >= 'A' && word[0] <= 'Z';
}

Titles titles_before(std::string_view text, std::size_t begin) {
  Titles titles{begin, Gender::unknown};
  constexpr int kMostTitles = 4;
  for (int i = 0; i < kMostTitles; ++i) {
    const std::string_view word = word_before(text, titles.begin);
    const std::string folded = to_lower_ascii(word);
    if (!capitalised(word) || !among_sorted(kTitles, folded)) break;
    if (titles.gender == Gender::unknown) {
      if (among_sorted(kMale, folded)) titles.gender = Gender::male;
      if (among_sorted(kFemale, folded)) titles.gender = Gender::female;
    }
    titles.begin = static_cast<std::size_t>(word.data() - text.data());
  }
  return titles;
}

bool at_sentence_start(std::string_view text, std::size_t at) {
  while (at > 0 &&
         (text[at - 1] == '"' || text[at - 1] == '\'' || text[at - 1] == '(')) {
    --at;
  }
  if (at == 0 || text[at - 1] == '\n') return true;
  std::size_t mark = at;
  while (mark > 0 && text[mark - 1] == ' ') --mark;
  while (mark > 0 && (text[mark - 1] == '"' || text[mark - 1] == '\'' ||
                      text[mark - 1] == ')')) {
    --mark;
  }
  if (mark == 0) return true;
  const char c = text[mark - 1];
  return c == '.' || c == '!' || c == '?' || c == ':' || c == '\n';
}

bool double_barrelled(std::string_view text, ByteSpan name) {
  const bool before = name.begin > 1 && text[name.begin - 1] == '-' &&
                      letter_before(text, name.begin - 1);
  const bool after = name.end + 1 < text.size() && text[name.end] == '-' &&
                     capitalised(text.substr(name.end + 1));
  return before || after;
}

bool month_or_verb(std::string_view text, ByteSpan name) {
  if (name.in(text) != "May" && name.in(text) != "MAY") return false;
  const std::string_view after = word_after(text, name.end);
  const std::string_view before = word_before(text, name.begin);
  if (!after.empty() && digit(after[0])) return true;
  if (!before.empty() && digit(before[0])) return true;
  if (among_sorted(kBeforeMonth, to_lower_ascii(before))) return true;
  return at_sentence_start(text, name.begin) &&
         among_sorted(kAfterModal, to_lower_ascii(after));
}

bool stands_before_surnames(std::string_view word) {
  return among_sorted(kBefore, to_lower_ascii(word));
}

bool stands_after_surnames(std::string_view word) {
  return among_sorted(kAfter, to_lower_ascii(word));
}

}  // namespace pledgebook
