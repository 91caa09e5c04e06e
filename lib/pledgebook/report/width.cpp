#include "pledgebook/report/width.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "pledgebook/base/strings.h"

namespace pledgebook {
namespace {

struct Range {
  char32_t first, last;
};
constexpr std::array<Range, 8> kZero = {{{0x0300, 0x036F},
                                         {0x00AD, 0x00AD},
                                         {0x200B, 0x200F},
                                         {0x20D0, 0x20FF},
                                         {0x2060, 0x2064},
                                         {0xFE00, 0xFE0F},
                                         {0xFE20, 0xFE2F},
                                         {0xFEFF, 0xFEFF}}};
constexpr std::array<Range, 8> kWide = {{{0x1100, 0x115F},
                                         {0x2E80, 0xA4CF},
                                         {0xAC00, 0xD7A3},
                                         {0xF900, 0xFAFF},
                                         {0xFE30, 0xFE6F},
                                         {0xFF00, 0xFF60},
                                         {0x1F300, 0x1FAFF},
                                         {0x20000, 0x3FFFD}}};

template <std::size_t n>
bool in(const std::array<Range, n>& ranges, char32_t c) {
  return std::any_of(ranges.begin(), ranges.end(), [c](const Range& range) {
    return range.first <= c && c <= range.last;
  });
}

struct Character {
  std::size_t bytes;
  std::size_t width;
};

std::size_t sequence_length(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xF0) return 4;
  if (lead >= 0xE0) return 3;
  return lead >= 0xC2 ? 2 : 1;
}

bool continues(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

// The character that begins `text`; a malformed one is one byte wide.
Character character(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  const std::size_t length = sequence_length(lead);
  if (length == 1) return {1, 1};
  if (text.size() < length) return {1, 1};
  char32_t code = lead & (0x7Fu >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if (!continues(text[i])) return {1, 1};
    code = (code << 6) | (static_cast<unsigned char>(text[i]) & 0x3F);
  }
  if (in(kZero, code)) return {length, 0};
  return {length, in(kWide, code) ? std::size_t{2} : std::size_t{1}};
}

// Bytes of the longest beginning of `text` that is at most `width` columns;
// at least one character, so that callers always move on.
std::size_t bytes_within(std::string_view text, std::size_t width) {
  std::size_t bytes = 0;
  std::size_t used = 0;
  while (bytes < text.size()) {
    const Character next = character(text.substr(bytes));
    if (used + next.width > width && bytes > 0) break;
    used += next.width;
    bytes += next.bytes;
  }
  return bytes;
}

}  // namespace

std::size_t display_width(std::string_view utf8) {
  std::size_t width = 0;
  while (!utf8.empty()) {
    const Character next = character(utf8);
    width += next.width;
    utf8.remove_prefix(next.bytes);
  }
  return width;
}

std::string printable_line(std::string_view utf8) {
  std::string out;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto c = static_cast<unsigned char>(utf8[i]);
    const bool blank = c == ' ' || (c >= '\t' && c <= '\r');
    if (blank) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else if (c < 0x20 || c == 0x7F) {
      out += "\uFFFD";
    } else if (c == 0xC2 && i + 1 < utf8.size() &&
               static_cast<unsigned char>(utf8[i + 1]) < 0xA0) {
      out += "\uFFFD";  // a C1 control, such as CSI
      ++i;
    } else {
      out += utf8[i];
    }
  }
  return std::string(trim(out));
}

std::vector<std::string> wrap_to_width(std::string_view utf8, std::size_t width,
                                       LongWords words) {
  std::vector<std::string> lines;
  std::string_view rest = trim(utf8);
  while (display_width(rest) > width) {
    const std::size_t most = bytes_within(rest, width);
    std::size_t cut = rest.substr(0, most + 1).rfind(' ');
    if (cut == rest.npos || cut == 0) {
      cut = words == LongWords::broken ? most
                                       : std::min(rest.find(' '), rest.size());
    }
    lines.emplace_back(trim(rest.substr(0, cut)));
    rest = trim(rest.substr(cut));
  }
  if (!rest.empty() || lines.empty()) lines.emplace_back(rest);
  return lines;
}

}  // namespace pledgebook
