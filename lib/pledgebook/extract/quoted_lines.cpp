#include "pledgebook/extract/subjects.h"
#include "pledgebook/extract/unit_line.h"

// Lines that are quotation and nothing else: who says them stands before or
// behind.
namespace pledgebook {

using std::size_t;
using std::string_view;

namespace {

constexpr size_t kFarthestSpeaker = 30;  // sentences behind the words

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

void UnitFinder::quoted_whole(Line& line, std::vector<Unit>& out) {
  Unit unit = base_unit(line);
  unit.attribution = Attribution::quote;
  unit.quotation = line.first_quotation;
  unit.holder = quotation_holder(line, line.first_quotation);
  unit.acting = true;
  discourse_.spoke(unit.holder);
  add_clauses(line, unit, out);
}

}  // namespace pledgebook
