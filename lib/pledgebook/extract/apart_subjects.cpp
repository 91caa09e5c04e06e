#include <array>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/auxiliaries.h"
#include "pledgebook/extract/reporters.h"
#include "pledgebook/extract/subjects.h"
#include "pledgebook/extract/subordination.h"

// Subjects that no verb of saying follows: before a colon, below a quotation.
namespace pledgebook {

using std::size_t;
using std::string_view;

namespace {

// Verbs that make of the words before a colon a sentence.
bool finite(string_view word) {
  return is_finite_auxiliary(word) || word == "became" || word == "wants" ||
         word == "made";
}

// What cannot be the verb straight behind its subject.
bool no_verb(string_view word) {
  static constexpr std::array<string_view, 20> kWords = {
      "and", "or", "of",  "for", "in",   "on",   "at",  "with", "from", "to",
      "by",  "as", "but", "who", "that", "than", "not", "when", "both", "is"};
  return among(kWords, word);
}

}  // namespace

size_t SubjectFinder::labelled(size_t colon) const {
  for (size_t m = 0; m < mentions_.size(); ++m) {
    const Mention& mention = mentions_[m];
    if (mention.kind == MentionKind::pronoun || mention.possessive) continue;
    if (token_at(tokens_, mention.span.begin) > 1) return npos;
    const size_t after = token_at(tokens_, mention.span.end);
    if (after > colon) return npos;
    static constexpr std::array<string_view, 6> kOpens = {":", ",",  "(",
                                                          "–", "of", "from"};
    if (!among(kOpens, lower(after))) continue;
    for (size_t i = after; i < colon; ++i) {
      if (finite(lower(i)) || quoted_[i]) return npos;
    }
    return m;
  }
  return npos;
}

size_t SubjectFinder::leading(size_t colon) const {
  for (size_t m = 0; m < mentions_.size(); ++m) {
    const Mention& mention = mentions_[m];
    const size_t after = token_at(tokens_, mention.span.end);
    if (after >= colon) break;
    size_t first = token_at(tokens_, mention.span.begin);
    if (mention.possessive || quoted_[first]) continue;
    if (first > 0 && lower(first - 1) == "the") --first;
    const string_view before = first > 0 ? lower(first - 1) : string_view();
    const bool apart =
        links(before) || before == "about" || before == "under" ||
        standing_behind(before, VerbClass::commit, "") != Standing::main;
    if (apart) continue;
    if (mention.kind == MentionKind::pronoun && mention.word == "it" &&
        first > 0) {
      continue;
    }
    const bool acts = tokens_[after].word && !tokens_[after].capital &&
                      !no_verb(lower(after));
    if (acts || is_comma(after)) return m;
  }
  return npos;
}

// "said our general secretary, Ann Webb."
size_t SubjectFinder::named_behind(size_t from, size_t comma) const {
  if (!is_comma(comma) || comma == from) return npos;
  for (size_t m = 0; m < mentions_.size(); ++m) {
    const Mention& mention = mentions_[m];
    if (token_at(tokens_, mention.span.begin) != comma + 1) continue;
    const size_t after = token_at(tokens_, mention.span.end);
    const bool ends = after >= tokens_.size() || !tokens_[after].word;
    return mention.person && !mention.possessive && ends ? m : npos;
  }
  return npos;
}

size_t SubjectFinder::signing(size_t name) const {
  for (size_t m = 0; m < mentions_.size(); ++m) {
    const Mention& mention = mentions_[m];
    if (token_at(tokens_, mention.span.begin) != name) continue;
    if (!mention.person || mention.possessive) return npos;
    const size_t after = behind_letters(mention);
    if (after < tokens_.size() && tokens_[after].word) return npos;
    for (size_t i = after; i < tokens_.size(); ++i) {
      if (finite(lower(i)) || tokens_[i].quote) return npos;
      if (verbs_.at(tokens_, i).verb == VerbClass::say) return npos;
    }
    return m;
  }
  return npos;
}

}  // namespace pledgebook
