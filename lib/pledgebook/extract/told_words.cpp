#include "pledgebook/extract/told_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/auxiliaries.h"
#include "pledgebook/extract/reporters.h"

namespace pledgebook {

using std::size_t;
using std::string;
using std::string_view;

bool speakers_own(string_view word) {
  return word == "our" || word == "my" || word == "this";
}

namespace {

constexpr std::array<string_view, 10> kAsks = {"will", "would", "can", "could",
                                               "does", "did",   "may", "might",
                                               "to",   "should"};

bool first_person_before(const std::vector<Token>& tokens, const Frame& frame) {
  for (size_t i = 0; i < token_at(tokens, frame.words.begin); ++i) {
    if (tokens[i].lower == "i" || tokens[i].lower == "we") return true;
  }
  return false;
}

}  // namespace

bool hoped(const std::vector<Token>& tokens, const Frame& frame) {
  return frame.verb != VerbClass::say && first_person_before(tokens, frame);
}

bool asked(const std::vector<Token>& tokens, const Frame& frame) {
  const size_t first = token_at(tokens, frame.words.begin);
  return first > 0 && among(kAsks, tokens[first - 1].lower);
}

bool has_said(string_view words, const std::vector<Token>& tokens,
              const Frame& frame) {
  bool inflected = frame.past;
  for (const string& word : split(frame.words.in(words), ' ')) {
    if (among(kAsks, word)) return false;
    inflected = inflected || (ends_with(word, "s") && word != "this");
  }
  if (first_person_before(tokens, frame)) return false;
  const bool says = frame.verb == VerbClass::say ||
                    (frame.verb == VerbClass::believe && frame.that);
  return says && inflected && !asked(tokens, frame);
}

bool sourced(const std::vector<Token>& tokens, const Frame& frame) {
  static constexpr std::array<string_view, 8> kFigures = {
      "figures", "statistics", "data",     "dictionary",
      "record",  "estimates",  "accounts", "law"};
  const size_t first = token_at(tokens, frame.words.begin);
  const size_t end = token_at(tokens, frame.words.end);
  const bool begins = first == 0 || tokens[first - 1].lower == ",";
  return frame.according && begins &&
         std::none_of(
             tokens.begin() + static_cast<std::ptrdiff_t>(first),
             tokens.begin() + static_cast<std::ptrdiff_t>(end),
             [](const Token& token) { return among(kFigures, token.lower); });
}

bool tells_us(string_view words, const std::vector<Token>& tokens,
              const Frame& frame) {
  const string_view report = trim(frame.words.in(words));
  const string_view hearer =
      lower_at(tokens, token_at(tokens, frame.content.begin));
  const bool tells = ends_with(report, " told") || ends_with(report, " tells");
  // "He once said to me that": the frame ends before "to".
  const bool to = hearer == "to";
  const size_t next = token_at(tokens, frame.content.begin) + (to ? 1 : 0);
  const string_view whom = lower_at(tokens, next);
  const bool said =
      to && (ends_with(report, " said") || ends_with(report, " says") ||
             ends_with(report, " wrote"));
  return (tells || said) && (whom == "me" || whom == "us");
}

bool says_plainly(string_view words, const Frame& frame) {
  static constexpr std::array<string_view, 11> kSays = {
      "stated",   "states",    "argued", "argues", "claimed", "claims",
      "insisted", "announced", "denied", "denies", "promised"};
  for (const string& word : split(frame.words.in(words), ' ')) {
    if (plain_saying(word) || among(kSays, word)) return true;
  }
  return false;
}

bool tells_plan(string_view words, const Frame& frame, bool asks) {
  if (frame.trailing) return false;
  const string_view report = trim(frame.words.in(words));
  const bool to = words.substr(frame.content.begin, 3) == "to " ||
                  (ends_with(report, " to") && !ends_with(report, "ed to"));
  const bool calls =
      report.find("call") != report.npos || report.find("urge") != report.npos;
  return (frame.verb == VerbClass::commit && to) ||
         (frame.verb == VerbClass::demand && calls && asks);
}

bool only_launches(string_view words, const Frame& frame) {
  const string_view report = frame.words.in(words);
  return report.find("launch") != report.npos ||
         report.find("unveil") != report.npos;
}

bool agrees(const std::vector<Token>& tokens, size_t first) {
  constexpr size_t kLongest = 14;  // tokens of "the hon. Member for …"
  for (size_t i = first; i-- > 0 && first - i <= kLongest;) {
    if (tokens[i].lower == "as") return true;
    if (is_finite_auxiliary(tokens[i].lower)) return false;
  }
  return false;
}

bool objects(const std::vector<Token>& tokens) {
  static constexpr std::array<string_view, 4> kThey = {"he", "she", "they",
                                                       "it"};
  static constexpr std::array<string_view, 6> kBack = {
      "would", "had", "did", "was", "were", "could"};
  const bool own = lower_at(tokens, 1) == "i" || lower_at(tokens, 1) == "we";
  if (lower_at(tokens, 0) == "and") return own;
  if (lower_at(tokens, 0) != "but") return false;
  const string_view second = lower_at(tokens, 1);
  const string_view third = lower_at(tokens, 2);
  static constexpr std::array<string_view, 10> kSubject = {
      "he", "she", "they", "it", "there", "the", "a", "its", "their", "his"};
  if (second == "that") return !among(kSubject, third);
  return !(among(kThey, second) && among(kBack, third));
}

}  // namespace pledgebook
