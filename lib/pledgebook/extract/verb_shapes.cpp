#include "pledgebook/extract/verb_shapes.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/auxiliaries.h"

namespace pledgebook {
namespace {

using std::size_t;
using std::string_view;

bool ends_clause(const FrameText& in, size_t i) {
  const string_view word = in.lower(i);
  return i >= in.tokens.size() || word == "." || word == "," || word == ";" ||
         word == "and" || word == "but";
}

// "…, the committee found.": a verb of saying only behind what was found.
bool found_behind(const FrameText& in, size_t i) {
  return in.lower(i) == "found" &&
         (i + 1 == in.tokens.size() || in.lower(i + 1) == "." ||
          in.lower(i + 1) == ",");
}

// "the committee found last year that": not "found a shop that".
bool found_that(const FrameText& in, size_t i) {
  static constexpr std::array<string_view, 7> kWhen = {
      "in", "last", "this", "earlier", "recently", "yesterday", "also"};
  constexpr size_t kFarthest = 6;  // tokens
  const bool found = in.lower(i) == "found" || in.lower(i) == "finds";
  if (!found || !among(kWhen, in.lower(i + 1))) return false;
  for (size_t at = i + 2; at < i + kFarthest; ++at) {
    if (in.lower(at) == "that") return true;
    if (at >= in.tokens.size() || in.lower(at) == ",") return false;
  }
  return false;
}

// "the claim desperate", "the plan a con": what is called, and what it is
// called, from token `at` to the clause's end. Not "the meeting on Tuesday".
bool names_the_thing(const FrameText& in, size_t at) {
  static constexpr std::array<string_view, 8> kDeterminers = {
      "the", "his", "her", "its", "their", "these", "those", "such"};
  static constexpr std::array<string_view, 21> kNo = {
      "of",   "in",   "on",   "at",  "for",      "to",     "by",
      "with", "from", "into", "off", "that",     "who",    "which",
      "up",   "out",  "when", "as",  "election", "strike", "meeting"};
  constexpr size_t kLongest = 7;  // tokens
  if (!among(kDeterminers, in.lower(at))) return false;
  for (size_t n = 1; n <= kLongest; ++n) {
    const string_view word = in.lower(at + n);
    if (n > 1 && (word == "a" || word == "an")) return true;
    if (ends_clause(in, at + n)) return n > 2;
    if (among(kNo, word) || !in.tokens[at + n].word) return false;
  }
  return false;
}

// "Webb called it “a con trick”", "called that scaremongering": the name is
// what she says.
bool dubs(const FrameText& in, size_t i) {
  static constexpr std::array<string_view, 5> kVerbs = {
      "called", "calls", "dubbed", "labelled", "termed"};
  static constexpr std::array<string_view, 3> kPronouns = {"it", "that",
                                                           "this"};
  static constexpr std::array<string_view, 8> kOther = {
      "off", "in", "out", "up", "to", "for", "on", "back"};
  if (!among(kVerbs, in.lower(i)) || in.lower(i + 1) == "for") return false;
  if (among(kPronouns, in.lower(i + 1)) && !ends_clause(in, i + 2) &&
      !among(kOther, in.lower(i + 2)) && in.tokens[i + 2].word) {
    return true;
  }
  if (names_the_thing(in, i + 1)) return true;
  for (size_t at = i + 1; at < in.tokens.size() && at < i + 7; ++at) {
    if (in.quoted[at]) return true;
    if (!in.tokens[at].word) break;
  }
  return false;
}

// "gave the bid her wholehearted backing", "gave it a guarded welcome".
bool gives_backing(const FrameText& in, size_t i) {
  static constexpr std::array<string_view, 6> kVerbs = {
      "gave", "gives", "given", "lent", "lends", "threw"};
  static constexpr std::array<string_view, 7> kWhose = {
      "his", "her", "its", "their", "a", "an", "full"};
  static constexpr std::array<string_view, 6> kBacking = {
      "backing", "support", "blessing", "welcome", "endorsement", "weight"};
  constexpr size_t kFarthest = 10;  // tokens
  if (!among(kVerbs, in.lower(i))) return false;
  bool whose = false;
  for (size_t at = i + 1; at < i + kFarthest; ++at) {
    if (among(kBacking, in.lower(at))) return whose;
    if (at >= in.tokens.size() || !in.tokens[at].word) break;
    whose = whose || among(kWhose, in.lower(at));
  }
  return false;
}

// "puts the cost at £2m", "put it nearer 80": an estimate.
bool estimates(const FrameText& in, size_t i) {
  if (in.lower(i) != "puts" && in.lower(i) != "put") return false;
  const string_view next = in.lower(i + 1);
  if (next != "the" && next != "it" && next != "its" && next != "this") {
    return false;
  }
  constexpr size_t kFarthest = 12;  // tokens
  for (size_t at = i + 2; at < std::min(i + kFarthest, in.tokens.size());
       ++at) {
    if (!in.tokens[at].word) break;
    if (in.lower(at) == "at" || in.lower(at) == "nearer") return true;
  }
  return false;
}

bool ends_quotation(const FrameText& in, size_t at) {
  return at > 0 && !in.quoted[at] &&
         (in.quoted[at - 1] || in.tokens[at - 1].quote);
}

// Whether the quotation that ends before token `at` is spoken: it ends in a
// comma or a mark of its own. Not "the “big society” needed a push".
bool spoken_before(const FrameText& in, size_t at) {
  while (at > 0 && in.tokens[at - 1].quote) --at;
  const string_view mark = in.lower(at - (at > 0 ? 1 : 0));
  return mark == "," || mark == "?" || mark == "!" || mark == "…";
}

// "a colleague", "the general secretary", "Ann Webb" at token `at`.
bool somebody_at(const FrameText& in, size_t at) {
  static constexpr std::array<string_view, 7> kDeterminers = {
      "a", "an", "the", "one", "another", "his", "her"};
  return at < in.tokens.size() && in.tokens[at].word &&
         (in.tokens[at].capital || among(kDeterminers, in.lower(at)));
}

// "“…,” Webb grinned.", "“…,” sighs one of them, “…”": whatever the verb,
// straight behind a quotation somebody says it.
bool behind_quotation(const FrameText& in, size_t i) {
  const bool past = ends_with(in.lower(i), "ed");
  static constexpr std::array<string_view, 16> kNoVerbs = {
      "as",   "unless", "perhaps", "always",    "his",     "its",
      "this", "us",     "yes",     "thus",      "besides", "sometimes",
      "less", "ours",   "theirs",  "afterwards"};
  const bool present =
      ends_with(in.lower(i), "s") && !among(kNoVerbs, in.lower(i));
  if ((!past && !present) || in.tokens[i].capital || i == 0 ||
      is_finite_auxiliary(in.lower(i))) {
    return false;
  }
  if (ends_quotation(in, i)) {
    const size_t name = in.byte_of(i + 1);
    const bool person = std::any_of(
        in.mentions.begin(), in.mentions.end(), [&](const Mention& mention) {
          return mention.span.begin == name && mention.person;
        });
    return (past && person) || (spoken_before(in, i) && somebody_at(in, i + 1));
  }
  if (!past || !ends_clause(in, i + 1)) return false;
  if (speaker_behind_quotation(in, i)) return true;
  return std::any_of(
      in.mentions.begin(), in.mentions.end(), [&](const Mention& mention) {
        return (mention.person || mention.word == "he" ||
                mention.word == "she") &&
               !mention.possessive &&
               token_at(in.tokens, mention.span.end) == i &&
               ends_quotation(in, token_at(in.tokens, mention.span.begin));
      });
}

}  // namespace

std::optional<size_t> speaker_behind_quotation(const FrameText& in,
                                               size_t verb) {
  constexpr size_t kLongest = 10;  // tokens: "director of the mill Jo Low"
  if (verb == 0 || !in.tokens[verb - 1].capital) return std::nullopt;
  for (size_t first = verb - 1; first > 0 && verb - first <= kLongest;
       --first) {
    if (ends_quotation(in, first)) {
      return spoken_before(in, first) ? std::optional(first) : std::nullopt;
    }
    if (!in.tokens[first].word || in.quoted[first]) return std::nullopt;
  }
  return std::nullopt;
}

VerbTable::Found reporting_verb(const FrameText& in, size_t i) {
  if (found_behind(in, i) || found_that(in, i) || dubs(in, i) ||
      estimates(in, i)) {
    return {VerbClass::say, true, 1};
  }
  if (gives_backing(in, i)) return {VerbClass::evaluate, true, 1};
  const VerbTable::Found found = in.verbs.at(in.tokens, i);
  if (found.verb == VerbClass::none && behind_quotation(in, i)) {
    return {VerbClass::say, true, 1};
  }
  return found;
}

}  // namespace pledgebook
