#include "pledgebook/extract/verbless_frames.h"

#include <algorithm>
#include <array>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/auxiliaries.h"
#include "pledgebook/extract/reporters.h"

namespace pledgebook {

using std::size_t;

namespace {

constexpr size_t kLongestLabel = 24;  // tokens

// "Webb: mutuals will grow", not "Webb: the woman who is changing mutuals".
bool asserts(const FrameText& in, size_t from) {
  for (size_t i = from; i < in.tokens.size(); ++i) {
    const std::string_view word = in.lower(i);
    if (word == "who" || word == "which" || word == "that") return false;
    if (is_finite_auxiliary(word)) return true;
  }
  return false;
}

// "Webb went further and demanded a right": a past verb of a stand.
bool demands(const FrameText& in, size_t verb) {
  const VerbTable::Found found = in.verbs.at(in.tokens, verb);
  return found.past && found.tokens == 1 &&
         (found.verb == VerbClass::commit || found.verb == VerbClass::demand ||
          found.verb == VerbClass::recommend ||
          found.verb == VerbClass::believe);
}

// "Webb takes his side, and thinks that they should wait"
bool thinks_that(const FrameText& in, size_t verb) {
  const VerbTable::Found found = in.verbs.at(in.tokens, verb);
  const bool thinks =
      found.verb == VerbClass::say || found.verb == VerbClass::believe;
  return thinks && in.lower(verb + found.tokens) == "that";
}

// "Labour – would keep it", "Greens: yes, and would do more": a table of who
// promises what.
std::optional<Frame> tabled_frame(const FrameText& in) {
  static constexpr std::array<std::string_view, 7> kBegins = {
      "would", "will", "yes", "no", "has", "have", "wants"};
  if (in.mentions.empty() || in.mentions.front().possessive ||
      token_at(in.tokens, in.mentions.front().span.begin) > 1) {
    return std::nullopt;
  }
  const size_t mark = token_at(in.tokens, in.mentions.front().span.end);
  const bool marked =
      in.lower(mark) == "–" || in.lower(mark) == "—" || in.lower(mark) == ":";
  if (!marked || !among(kBegins, in.lower(mark + 1))) return std::nullopt;
  Frame frame = in.says_behind(0, mark + 1);
  frame.that = true;
  frame.subjects = {0};
  return frame;
}

// "Mutuals will grow – Webb", as headlines are signed: a name, a dash before
// it and nothing behind.
std::optional<Frame> dashed_frame(const FrameText& in) {
  constexpr size_t kFewest = 4;  // tokens before the dash
  for (size_t m = 0; m < in.mentions.size(); ++m) {
    const Mention& mention = in.mentions[m];
    const size_t first = token_at(in.tokens, mention.span.begin);
    const size_t behind = token_at(in.tokens, mention.span.end);
    const bool ends =
        behind == in.tokens.size() ||
        (behind + 1 == in.tokens.size() && in.lower(behind) == ".");
    if (!mention.person || first <= kFewest || !ends) continue;
    const std::string_view mark = in.lower(first - 1);
    if (mark != "–" && mark != "—" && mark != "-") continue;
    Frame frame = in.says_before(first - 1);
    frame.subjects = {m};
    return frame;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Frame> labelled_frame(const FrameText& in) {
  if (auto frame = tabled_frame(in)) return frame;
  for (size_t i = 1; i + 1 < in.tokens.size() && i < kLongestLabel; ++i) {
    if (in.lower(i) != ":" || in.quoted[i]) continue;
    const size_t subject = in.subjects.labelled(i);
    if (subject == in.npos) return std::nullopt;
    if (!in.quoted[i + 1] &&
        !(in.mentions[subject].person && asserts(in, i + 1))) {
      return std::nullopt;
    }
    Frame frame = in.says_behind(0, i + 1);
    frame.that = true;
    frame.subjects = {subject};
    return frame;
  }
  return std::nullopt;
}

std::optional<Frame> signed_frame(const FrameText& in) {
  size_t name = 0;
  while (name < in.tokens.size() &&
         (in.quoted[name] || in.tokens[name].quote)) {
    ++name;
  }
  if (name < 4) return dashed_frame(in);
  if (name >= in.tokens.size()) return std::nullopt;
  const size_t words = name;
  const bool dash = in.lower(name) == "–" || in.lower(name) == "—";
  if (dash) ++name;
  const size_t subject = in.subjects.signing(name);
  const bool somebody = dash && name + 1 < in.tokens.size() &&
                        in.tokens[name].capital && in.tokens[name + 1].capital;
  if (subject == in.npos && !somebody) return std::nullopt;
  Frame frame = in.says_before(words);
  if (subject != in.npos) frame.subjects = {subject};
  return frame;
}

std::optional<Frame> participle_frame(const FrameText& in) {
  if (in.mentions.empty() || in.tokens.empty() || in.quoted[0]) {
    return std::nullopt;
  }
  // "The Greens' Ann Webb weighed in, saying"
  const bool owned = in.mentions.front().possessive && in.mentions.size() > 1 &&
                     in.mentions[1].person &&
                     token_at(in.tokens, in.mentions[1].span.begin) ==
                         behind_possessive(in.tokens, in.mentions.front());
  const size_t who = owned ? 1 : 0;
  const Mention& subject = in.mentions[who];
  const bool begins = owned || token_at(in.tokens, subject.span.begin) <= 1;
  if (!begins || subject.possessive || subject.kind == MentionKind::generic) {
    return std::nullopt;
  }
  const size_t behind = token_at(in.tokens, subject.span.end);
  if (behind >= in.tokens.size() || !in.tokens[behind].word) {
    return std::nullopt;
  }
  for (size_t i = behind; i + 3 < in.tokens.size(); ++i) {
    if (in.quoted[i]) return std::nullopt;
    const bool goes_on = in.lower(i) == "and" || in.lower(i) == "but";
    const bool says =
        (in.lower(i) == "," && reporting_participle(in.lower(i + 1))) ||
        (in.lower(i) == "by" && reporting_participle(in.lower(i + 1)) &&
         in.lower(i + 2) == "that") ||
        (goes_on && (only_reports(in.lower(i + 1)) || demands(in, i + 1) ||
                     (in.lower(i - 1) == "," && thinks_that(in, i + 1))));
    if (!says || says_nothing(in.tokens, i + 2)) continue;
    const bool that = in.lower(i + 2) == "that";
    Frame frame = in.says_behind(in.byte_of(i + 1), that ? i + 3 : i + 2);
    frame.that = that;
    frame.subjects = {who};
    if (goes_on) frame.verb = in.verbs.at(in.tokens, i + 1).verb;
    return frame;
  }
  return std::nullopt;
}

std::optional<Frame> accompanied_frame(const FrameText& in) {
  static constexpr std::array<std::string_view, 15> kJudges = {
      "describing", "branding",  "accusing",   "dismissing", "labelling",
      "suggesting", "conceding", "admitting",  "predicting", "observing",
      "remarking",  "declaring", "explaining", "demanding",  "complaining"};
  for (const Mention& mention : in.mentions) {
    const size_t first = token_at(in.tokens, mention.span.begin);
    const bool with = first > 4 && in.lower(first - 1) == "with" &&
                      in.lower(first - 2) == "," && !in.quoted[first];
    // "Labour opposed it, Ann Webb pointing out that"
    const bool bare =
        first > 4 && in.lower(first - 1) == "," && !in.quoted[first];
    if ((!with && !bare) || !mention.person || mention.possessive) continue;
    const size_t verb = token_at(in.tokens, mention.span.end);
    const std::string_view word = in.lower(verb);
    const bool points = word == "pointing" && in.lower(verb + 1) == "out";
    if (!reporting_participle(word) && !among(kJudges, word) && !points) {
      continue;
    }
    const size_t behind = points ? verb + 2 : verb + 1;
    if (behind + 1 >= in.tokens.size()) continue;
    if (bare && in.lower(behind) != "that") continue;
    Frame frame = in.says_behind(mention.span.begin, behind);
    frame.subjects = {static_cast<size_t>(&mention - in.mentions.data())};
    return frame;
  }
  return std::nullopt;
}

std::optional<Frame> leading_frame(const FrameText& in) {
  size_t colon = 0;
  while (colon < in.tokens.size() &&
         (in.lower(colon) != ":" || in.quoted[colon])) {
    ++colon;
  }
  const bool last = colon + 1 == in.tokens.size();
  if (colon < 2 || colon >= in.tokens.size()) return std::nullopt;
  // A single quoted word is a name for something, not what anybody said.
  const size_t fourth = std::min(colon + 4, in.tokens.size() - 1);
  if (!last && !(in.quoted[colon + 1] && in.quoted[fourth])) {
    return std::nullopt;
  }
  const size_t subject = in.subjects.leading(colon);
  if (subject == in.npos) return std::nullopt;
  // Of what only introduces the next sentence all is content.
  const size_t content = last ? 0 : colon + 1;
  Frame frame = in.says_behind(0, content);
  frame.that = true;
  frame.introduces = last;
  frame.subjects = {subject};
  return frame;
}

}  // namespace pledgebook
