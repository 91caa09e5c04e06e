#include <array>

#include "pledgebook/extract/units.h"

namespace pledgebook {

using std::size_t;
using std::string_view;

namespace {

// The bytes of "11.20: ", "11:41 – " and "9.30am " before an entry of a page
// that is written as things happen.
size_t clock_before(string_view words) {
  const auto digit = [&](size_t i) {
    return i < words.size() && words[i] >= '0' && words[i] <= '9';
  };
  size_t at = digit(1) ? 2 : 1;
  const bool hour =
      digit(0) && (words.substr(at, 1) == "." || words.substr(at, 1) == ":");
  if (!hour || !digit(at + 1) || !digit(at + 2) || digit(at + 3)) return 0;
  at += 3;
  const bool half = words.substr(at, 2) == "am" || words.substr(at, 2) == "pm";
  if (half) at += 2;
  static constexpr std::array<string_view, 5> kMarks = {": ", " – ", " - ",
                                                        " — ", ". "};
  for (const string_view mark : kMarks) {
    if (words.substr(at, mark.size()) == mark) return at + mark.size();
  }
  return half && words.substr(at, 1) == " " ? at + 1 : 0;
}

}  // namespace

// A reporter's sentence changes speakers at a semicolon; a speaker's own does
// not.
std::vector<ByteSpan> UnitFinder::parts(ByteSpan sentence) const {
  std::vector<ByteSpan> out;
  size_t begin = sentence.begin;
  if (voice_.voice == Voice::narrator) {
    begin += clock_before(sentence.in(text_.text));
  }
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
