#ifndef PLEDGEBOOK_EXTRACT_UNIT_LINE_H_
#define PLEDGEBOOK_EXTRACT_UNIT_LINE_H_

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "pledgebook/extract/units.h"

namespace pledgebook {

// Nobody's sentence is longer: it is a table, or a text without stops.
inline constexpr std::size_t kLongestSentence = 16000;  // bytes

/// A sentence under work: a detail of UnitFinder's sources.
struct UnitFinder::Line {
  std::size_t index = 0;
  ByteSpan span;
  std::string_view words;
  std::vector<Token> tokens;
  std::vector<bool> quoted;  // one flag a token
  std::vector<Mention> mentions;
  int first_quotation = 0;  // id of the first one that touches the line
  bool all_quoted = false;
  bool any_quoted = false;
  const TextBlock* block = nullptr;
  std::optional<std::optional<Frame>> frame;  // once sought: see frame_of()
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_UNIT_LINE_H_
