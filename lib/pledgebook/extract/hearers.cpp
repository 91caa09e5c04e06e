#include "pledgebook/extract/hearers.h"

#include <algorithm>

namespace pledgebook {

using std::size_t;

namespace {

// "to her party long ago, “…”": the quotation behind the comma; else `at`.
size_t quotation_behind(const FrameText& in, size_t at) {
  constexpr size_t kFarthest = 16;  // tokens
  if (in.lower(at) != "to") return at;
  for (size_t i = at; i + 1 < in.tokens.size() && i < at + kFarthest; ++i) {
    if (in.quoted[i] || in.tokens[i].quote) break;
    const bool opens = in.quoted[i + 1] || in.tokens[i + 1].quote;
    if (in.lower(i) == "," && opens) return i + 1;
  }
  return at;
}

}  // namespace

Content behind_hearer(const FrameText& in, size_t at) {
  constexpr size_t kFarthest = 10;  // tokens
  if (in.lower(at) == "that" || in.lower(at) == ":") return {at + 1, true};
  if (const size_t quotation = quotation_behind(in, at); quotation > at) {
    return {quotation, false};
  }
  const size_t limit = std::min(in.tokens.size(), at + kFarthest);
  for (size_t i = at; i < limit; ++i) {
    if (in.quoted[i] || in.verbs.at(in.tokens, i).verb != VerbClass::none) {
      return {at, false};
    }
    if (in.lower(i) == "that" && i > at) return {i + 1, true};
  }
  return {in.lower(at) == "," ? at + 1 : at, false};
}

}  // namespace pledgebook
