#include <algorithm>
#include <array>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/subjects.h"
#include "pledgebook/extract/unit_line.h"

// Lines that are quotation and nothing else: who says them stands before or
// behind.
namespace pledgebook {

using std::size_t;
using std::string_view;

namespace {

constexpr size_t kFarthestSpeaker = 30;  // sentences behind the words

// "A court would say", "it is no excuse to say": what nobody said.
bool imagined(const std::vector<Token>& tokens, size_t verb) {
  static constexpr std::array<string_view, 10> kModals = {
      "might", "would", "could", "can",    "may",
      "to",    "not",   "will",  "simply", "should"};
  return verb > 0 && tokens[verb].lower == "say" &&
         (among(kModals, tokens[verb - 1].lower) ||
          (verb > 1 && among(kModals, tokens[verb - 2].lower)));
}

bool says(string_view word) {
  static constexpr std::array<string_view, 22> kSays = {
      "said",    "say",       "says",  "told",    "tell",  "tells",
      "wrote",   "writes",    "write", "asked",   "asks",  "replied",
      "replies", "answered",  "added", "shouted", "words", "texted",
      "put",     "explained", "goes",  "went"};
  return among(kSays, word);
}

}  // namespace

Holder UnitFinder::quotation_holder(const Line& line, int quotation) {
  Holder& known = holder_of_quotation_[static_cast<size_t>(quotation) - 1];
  // A quotation whose speaker is nobody named stays nobody's to its end.
  if (known.known() || spoken_[static_cast<size_t>(quotation) - 1]) {
    Holder again = known;
    if (again.basis == HolderBasis::named) again.basis = HolderBasis::continued;
    return again;
  }
  // "“…,” she said. “…”" and "He was clueless. “…”": the one who spoke last
  // goes on; a new quotation behind its own paragraph looks ahead.
  const ByteSpan span = quotations_[static_cast<size_t>(quotation) - 1].span;
  for (size_t s = line.index + 1;
       s < text_.sentences.size() &&
       text_.sentences[s].span.begin <= span.end &&
       s <= line.index + kFarthestSpeaker &&
       text_.sentences[s].span.size() <= kLongestSentence;
       ++s) {
    const string_view words = text_.words(text_.sentences[s]);
    const std::vector<Token> tokens = tokenize(words);
    std::vector<bool> quoted(tokens.size());
    for (size_t i = 0; i < tokens.size(); ++i) {
      const size_t at = text_.sentences[s].span.begin + tokens[i].span.begin;
      quoted[i] = at < span.end;
    }
    const auto mentions =
        discourse_.read(words, tokens, text_.sentences[s].number);
    const auto frame = find_frame(words, tokens, mentions, quoted, verbs_);
    if (frame && frame->trailing) {
      spoken_[static_cast<size_t>(quotation) - 1] = true;
      if (!frame->subjects.empty()) {
        known = discourse_.resolve(mentions[frame->subjects.front()]);
      }
      return known;
    }
  }
  if (signed_behind(line, span, known)) {
    spoken_[static_cast<size_t>(quotation) - 1] = true;
    return known;
  }
  known = discourse_.last_holder();
  if (known.known()) known.basis = HolderBasis::continued;
  return known;
}

// "“…” Ann Webb, general secretary of Unite": the signature is a sentence of
// its own behind the quotation.
bool UnitFinder::signed_behind(const Line& line, ByteSpan quotation,
                               Holder& signer) {
  size_t s = line.index + 1;
  while (s < text_.sentences.size() && s <= line.index + kFarthestSpeaker &&
         text_.sentences[s].span.begin < quotation.end) {
    ++s;
  }
  constexpr size_t kDash = 6;  // bytes between mark and name
  if (s >= text_.sentences.size() ||
      text_.sentences[s].span.begin < quotation.end ||
      text_.sentences[s].span.begin > quotation.end + kDash ||
      text_.sentences[s].span.size() > kLongestSentence) {
    return false;
  }
  const string_view words = text_.words(text_.sentences[s]);
  const std::vector<Token> tokens = tokenize(words);
  const auto mentions =
      discourse_.read(words, tokens, text_.sentences[s].number);
  const std::vector<bool> quoted(tokens.size());
  const SubjectFinder subjects(words, tokens, mentions, quoted, verbs_);
  const bool dash = !tokens.empty() && !tokens[0].word;
  const size_t subject = subjects.signing(dash ? 1 : 0);
  if (subject == SubjectFinder::npos) return false;
  signer = discourse_.resolve(mentions[subject]);
  return true;
}

// Whether quotation marks make it one, not the page's layout alone.
bool UnitFinder::marked(int quotation) const {
  const Quotation& q = quotations_[static_cast<size_t>(quotation) - 1];
  return q.words.begin > q.span.begin;
}

// "They said, “You will have to bid”", "from her letter: “…”": words that the
// line gives to somebody, though no frame tells to whom. "I told them: “…”"
// gives them to nobody else.
bool UnitFinder::borrows(const Line& line) const {
  constexpr std::ptrdiff_t kFewest = 5;  // words; fewer are a name for a thing
  constexpr size_t kNear = 10;           // tokens from verb to comma
  const auto quoted = std::count(line.quoted.begin(), line.quoted.end(), true);
  if (line.all_quoted || quoted < kFewest) return false;
  const auto first = static_cast<size_t>(
      std::find(line.quoted.begin(), line.quoted.end(), true) -
      line.quoted.begin());
  size_t before = first;
  while (before > 0 && line.tokens[before - 1].quote) --before;
  if (before == 0) return false;
  const bool colon = line.tokens[before - 1].lower == ":";
  if (!colon && line.tokens[before - 1].lower != ",") return false;
  const size_t from = before > kNear ? before - kNear : 0;
  for (size_t i = from; i < before; ++i) {
    if (!says(line.tokens[i].lower)) continue;
    const string_view subject = i > 0 ? lower_at(line.tokens, i - 1) : "";
    return subject != "i" && subject != "we" && !imagined(line.tokens, i);
  }
  return colon;
}

// Whom the line names beside its quotation, other than `speaker`.
Holder UnitFinder::beside(const Line& line, const Holder& speaker) const {
  for (const Mention& mention : line.mentions) {
    const size_t at = token_at(line.tokens, mention.span.begin);
    const bool person = mention.kind == MentionKind::name && mention.person &&
                        !mention.possessive && !line.quoted[at];
    if (!person) continue;
    Holder other = discourse_.resolve(mention);
    if (other.known() && !(other == speaker)) return other;
  }
  return {};
}

// Of words that are somebody's whom the line does not name: nobody's to the
// end of their quotation.
Unit UnitFinder::borrowed(const Line& line) {
  Unit unit = base_unit(line);
  unit.attribution = Attribution::quote;
  unit.quotation = line.first_quotation;
  const size_t quotation = static_cast<size_t>(line.first_quotation) - 1;
  holder_of_quotation_[quotation] = {};
  spoken_[quotation] = true;
  return unit;
}

// "Jo Low, whose firm failed, was “furious”": somebody nobody knows.
bool UnitFinder::of_unknown(const Line& line) const {
  if (line.mentions.empty() || line.mentions.front().span.begin > 0) {
    const bool person = std::any_of(line.mentions.begin(), line.mentions.end(),
                                    [](const Mention& m) { return m.person; });
    return !person && line.tokens[0].capital && line.tokens[1].capital &&
           line.tokens[0].word && line.tokens[1].word;
  }
  const Mention& first = line.mentions.front();
  return first.person && first.kind == MentionKind::name && !first.possessive &&
         !discourse_.resolve(first).known();
}

// "Webb's department is clear: they are “…”": of a thing of hers.
// "To admirers she is “…”": what others say of her.
bool UnitFinder::quoted_of(const Line& line) const {
  constexpr size_t kFewest = 4;  // tokens before a quotation of an unknown
  const auto begin = std::find(line.quoted.begin(), line.quoted.end(), true);
  auto first = static_cast<size_t>(begin - line.quoted.begin());
  while (first > 0 && line.tokens[first - 1].quote) --first;
  if (first == 0) return false;
  if (first >= kFewest && of_unknown(line)) return true;
  const bool owned = !line.mentions.empty() &&
                     line.mentions.front().possessive &&
                     line.mentions.front().span.begin == 0;
  const string_view be = lower_at(line.tokens, first - 1);
  const string_view who = first > 1 ? lower_at(line.tokens, first - 2) : "";
  return owned || ((be == "is" || be == "was") && first > 2 &&
                   (who == "he" || who == "she"));
}

// "The agreement of May undertook to “promote them”": a subject of its own,
// whom no frame names; not "On jobs: “…”" nor "And they were “…”".
bool UnitFinder::quotes_another(const Line& line) {
  static constexpr std::array<string_view, 8> kArticles = {
      "the", "a", "an", "one", "another", "some", "its", "their"};
  constexpr size_t kFewest = 5;  // words before the quotation
  if (line.all_quoted || !among(kArticles, lower_at(line.tokens, 0))) {
    return false;
  }
  for (size_t i = 0; i < line.tokens.size(); ++i) {
    if (line.quoted[i] || line.tokens[i].quote) return i >= kFewest;
    if (!line.tokens[i].word && !line.tokens[i].number) return false;
  }
  return false;
}

void UnitFinder::quoted_whole(Line& line, std::vector<Unit>& out) {
  Unit unit = base_unit(line);
  unit.attribution = Attribution::quote;
  unit.quotation = line.first_quotation;
  unit.holder = quotation_holder(line, line.first_quotation);
  unit.acting = true;
  const Holder other = line.all_quoted ? Holder{} : beside(line, unit.holder);
  const size_t quotation = static_cast<size_t>(line.first_quotation) - 1;
  const bool crosshead =
      unit.heading && quotations_[quotation].span.end >= line.block->span.end;
  if ((quotes_another(line) || quoted_of(line)) && !spoken_[quotation]) {
    unit = borrowed(line);
  } else if (crosshead) {
    unit.holder = {};  // a crosshead: whose words it picks out, none can tell
  } else if (line.all_quoted && !spoken_[quotation] && intruder_.known() &&
             discourse_.same_paragraph() && unit.holder.known() &&
             !(intruder_ == unit.holder)) {
    // "Thomas was unmoved. “…”": his words, or of who spoke before him.
    unit.holder = either(unit.holder, intruder_);
  } else if (other.known()) {
    // "Webb was warmer: the plan was “…”": she says it, or who spoke before.
    unit.holder = either(other, unit.holder);
  } else {
    discourse_.spoke(unit.holder);
  }
  add_clauses(line, unit, out);
}

}  // namespace pledgebook
