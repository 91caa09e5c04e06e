#include "pledgebook/extract/frame_tails.h"

#include <array>
#include <string_view>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/auxiliaries.h"

namespace pledgebook {

using std::size_t;
using std::string_view;
using std::vector;

namespace {

using Tokens = vector<Token>;

// "Publishing the document last week, she said …" is no content: without a
// finite verb before the comma the frame leads. An infinitive or past
// participle cannot be told apart here, so a short lead is adverbial.
bool introduces_no_clause(const Tokens& tokens, const vector<bool>& quoted,
                          size_t first) {
  for (size_t i = 0; i + 1 < first; ++i) {
    if (quoted[i] || is_finite_auxiliary(tokens[i].lower)) return true;
  }
  return first > 6;
}

}  // namespace

// Behind its content: a comma or quotation mark before the subject, and
// nothing that could be content after the verb.
bool trailing(const Tokens& tokens, const vector<bool>& quoted, size_t first,
              size_t next) {
  if (first == 0) return false;
  const Token& before = tokens[first - 1];
  const bool mark = before.lower == "," || before.quote || quoted[first - 1] ||
                    before.lower == "?" || before.lower == "!" ||
                    before.lower == "–";
  // "Webb, he claimed, had lent it": between a subject and its verb.
  const bool between = before.lower == "," && lower_at(tokens, next) == "," &&
                       is_finite_auxiliary(lower_at(tokens, next + 1));
  if (between && first > 1) return true;
  if (!mark || first < 4) return false;
  if (next >= tokens.size()) return true;
  const string_view word = lower_at(tokens, next);
  static constexpr std::array<string_view, 23> kTail = {
      ".",     ",",      ";",  "?",      "!",    "–",     "today",  "yesterday",
      "last",  "this",   "in", "at",     "on",   "when",  "while",  "as",
      "after", "before", "to", "during", "with", "again", "earlier"};
  return among(kTail, word) && introduces_no_clause(tokens, quoted, first);
}

// "…, John Smith told the conference on Thursday": a hearer but no "that".
bool told_behind(const Tokens& tokens, const vector<bool>& quoted, size_t first,
                 size_t verb) {
  const bool mark =
      first > 0 && (tokens[first - 1].lower == "," || tokens[first - 1].quote);
  const string_view told = lower_at(tokens, verb);
  if ((told != "told" && told != "tells") || first < 4 || !mark) return false;
  for (size_t i = verb; i < tokens.size(); ++i) {
    const string_view word = lower_at(tokens, i);
    if (word == "that" || word == ":" || quoted[i]) return false;
  }
  return introduces_no_clause(tokens, quoted, first);
}

size_t described_from(const Tokens& tokens, const vector<bool>& quoted,
                      size_t first) {
  static constexpr std::array<string_view, 11> kNo = {
      "who", "which", "that", "by", "with", "from",
      "at",  "in",    "on",   "to", "and"};
  constexpr size_t kLongest = 7;  // tokens
  for (size_t at = first; at > 1 && first - at < kLongest; --at) {
    const string_view before = lower_at(tokens, at - 1);
    if (before == ",") return at;
    if (!tokens[at - 1].word || quoted[at - 1] || among(kNo, before)) break;
  }
  return first;
}

}  // namespace pledgebook
