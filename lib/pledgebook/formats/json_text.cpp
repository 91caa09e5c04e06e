#include "pledgebook/formats/json_text.h"

#include <charconv>

#include "pledgebook/text/utf8.h"

namespace pledgebook {
namespace {

struct Escape {
  std::string text;
  std::size_t size = 1;
};

// The four hex digits after "\u" at `at`; false if they are not there.
bool hex_unit(std::string_view raw, std::size_t at, char32_t& unit) {
  if (raw.substr(at, 2) != "\\u" || at + 6 > raw.size()) return false;
  unsigned value = 0;
  const char* const digits = raw.data() + at + 2;
  if (std::from_chars(digits, digits + 4, value, 16).ptr != digits + 4) {
    return false;
  }
  unit = value;
  return true;
}

Escape unicode_escape(std::string_view raw, std::size_t at) {
  Escape out;
  char32_t high = 0, low = 0;
  if (!hex_unit(raw, at, high)) return {"\\", 1};
  out.size = 6;
  const bool paired = high >= 0xD800 && high < 0xDC00 &&
                      hex_unit(raw, at + 6, low) && low >= 0xDC00 &&
                      low < 0xE000;
  if (paired) {
    out.size = 12;
    high = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
  }
  append_utf8(out.text, high);
  return out;
}

// REQUIRES: a backslash stands at `at`.
Escape escape_at(std::string_view raw, std::size_t at) {
  if (at + 1 >= raw.size()) return {"\\", 1};
  switch (raw[at + 1]) {
    case 'n':
      return {"\n", 2};
    case 't':
      return {"\t", 2};
    case 'r':
      return {"\r", 2};
    case 'b':
      return {"\b", 2};
    case 'f':
      return {"\f", 2};
    case 'u':
      return unicode_escape(raw, at);
    default:
      return {std::string(1, raw[at + 1]), 2};
  }
}

}  // namespace

std::string unescape_json(std::string_view raw) {
  std::string out;
  for (std::size_t i = 0; i < raw.size();) {
    const std::size_t mark = std::min(raw.find('\\', i), raw.size());
    out += raw.substr(i, mark - i);
    if (mark == raw.size()) break;
    const Escape escape = escape_at(raw, mark);
    out += escape.text;
    i = mark + escape.size;
  }
  return out;
}

void build_unescaped(std::string_view source, ByteSpan span,
                     TextBuilder& builder) {
  const std::string_view text = source.substr(0, span.end);
  std::size_t i = span.begin;
  while (i < span.end) {
    const std::size_t mark = std::min(text.find('\\', i), span.end);
    if (mark > i) builder.copy({i, mark});
    if (mark == span.end) break;
    const Escape escape = escape_at(text, mark);
    builder.replace(escape.text, {mark, mark + escape.size});
    i = mark + escape.size;
  }
}

}  // namespace pledgebook
