#include <algorithm>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/reporters.h"
#include "pledgebook/extract/sections.h"
#include "pledgebook/extract/unit_line.h"

// "Norman Lamb said:" on a line of its own: what the next paragraphs hold is
// said by him, in quotation marks or, as pages with set-off quotations leave
// it, without any.
namespace pledgebook {

using std::size_t;

namespace {

constexpr int kLongestUnmarked = 6;  // blocks

}  // namespace

bool UnitFinder::leads_in(const Line& line) {
  return ends_with(trim(line.words), ":");
}

void UnitFinder::introduce(const Line& line, const Holder& holder) {
  const size_t next = line.index + 1;
  if (next >= text_.sentences.size()) return;
  const ByteSpan words = text_.sentences[next].span;
  for (size_t q = next_quotation_;
       q < quotations_.size() && quotations_[q].span.begin < words.end; ++q) {
    if (quotations_[q].span.begin < line.span.end ||
        quotations_[q].span.begin > words.begin) {
      continue;
    }
    holder_of_quotation_[q] = holder;
    spoken_[q] = true;
  }
}

// Only of somebody who is told to say something: what merely leads to a colon
// may lead to the author's own words.
void UnitFinder::introduce_unmarked(const Line& line, const Holder& holder) {
  const size_t next = line.index + 1;
  if (next >= text_.sentences.size() || line.tokens.size() < 3) return;
  const int block = text_.sentences[next].block;
  const bool apart = block != text_.sentences[line.index].block;
  const bool says = plain_saying(line.tokens[line.tokens.size() - 2].lower);
  const bool transcript = voice_.voice == Voice::transcript;
  if (!apart || !says || transcript || !holder.known()) return;
  unmarked_ = holder;
  unmarked_.basis = HolderBasis::continued;
  unmarked_from_ = block;
}

// Whether the line still belongs to words that were introduced and stand in no
// quotation marks. Marks, headings and lists end them; so does whoever is told
// to speak in a later paragraph.
bool UnitFinder::goes_unmarked(Line& line) {
  const int block = text_.sentences[line.index].block;
  if (!unmarked_.known() || block < unmarked_from_) return false;
  bool ends = block >= unmarked_from_ + kLongestUnmarked || line.any_quoted ||
              line.block->kind != BlockKind::paragraph || leads_in(line);
  if (!ends && block > unmarked_from_) {
    const auto& frame = frame_of(line);
    ends = frame && !frame->subjects.empty();
  }
  if (ends) unmarked_ = {};
  return !ends;
}

// The paragraph that was introduced is the speaker's. Where the next ones say
// "we" and "I" they are too; else they may be the text's own again.
void UnitFinder::unmarked(const Line& line, std::vector<Unit>& out) {
  Unit unit = base_unit(line);
  unit.acting = true;
  unit.attribution = Attribution::quote;
  unit.holder = unmarked_;
  const bool sure = text_.sentences[line.index].block == unmarked_from_ ||
                    says_we(line.tokens);
  if (!sure) {
    unit.holder = either(unmarked_, voice_.author_at(line.span.begin));
  }
  discourse_.spoke(unmarked_);
  add_clauses(line, unit, out);
}

}  // namespace pledgebook
