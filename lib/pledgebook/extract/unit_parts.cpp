#include "pledgebook/extract/units.h"

namespace pledgebook {

using std::size_t;

// A reporter's sentence changes speakers at a semicolon; a speaker's own does
// not.
std::vector<ByteSpan> UnitFinder::parts(ByteSpan sentence) const {
  std::vector<ByteSpan> out;
  size_t begin = sentence.begin;
  size_t q = next_quotation_;
  for (size_t at = sentence.begin;
       voice_.voice == Voice::narrator && at + 1 < sentence.end; ++at) {
    if (text_.text[at] != ';' || text_.text[at + 1] != ' ') continue;
    while (q < quotations_.size() && quotations_[q].span.end <= at) ++q;
    const bool quoted =
        q < quotations_.size() && quotations_[q].span.contains(at);
    if (quoted) continue;
    out.push_back({begin, at + 1});
    begin = at + 2;
  }
  out.push_back({begin, sentence.end});
  return out;
}

}  // namespace pledgebook
