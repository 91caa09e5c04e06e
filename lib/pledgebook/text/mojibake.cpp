#include "pledgebook/text/mojibake.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include "pledgebook/text/encoding.h"
#include "pledgebook/text/utf8.h"

namespace pledgebook {
namespace {

constexpr std::size_t kEnough = 2;

struct Change {
  std::size_t at = 0, size = 0;  // in the garbled text
  std::string good;
};

// The byte that Windows-1252 has for a character, -1 if it has none.
int byte_of(char32_t c) {
  if (c < 0x80 || (c >= 0xA0 && c <= 0xFF)) return static_cast<int>(c);
  for (int byte = 0x80; byte < 0xA0; ++byte) {
    if (windows_1252_character(static_cast<unsigned char>(byte)) == c) {
      return byte;
    }
  }
  return -1;
}

// A character of UTF-8 whose bytes were read as Windows-1252, if one begins
// here: the character and the bytes that it takes now.
std::optional<Change> doubly_encoded(std::string_view text, std::size_t at) {
  std::string bytes;
  std::size_t end = at;
  while (end < text.size() && bytes.size() < 4) {
    const CodePoint point = decode_utf8(text, end);
    const int byte = byte_of(point.value);
    if (byte < 0x80) break;
    bytes += static_cast<char>(static_cast<unsigned char>(byte));
    end += point.size;
    const std::size_t size = utf8_sequence(bytes, 0);
    if (size > 1 && size == bytes.size()) return Change{at, end - at, bytes};
  }
  return std::nullopt;
}

bool lower_before(std::string_view text, std::size_t at) {
  return at > 0 && std::islower(static_cast<unsigned char>(text[at - 1]));
}

bool blank_or_edge(std::string_view text, std::size_t at) {
  return at >= text.size() ||
         std::isspace(static_cast<unsigned char>(text[at]));
}

bool digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && std::isdigit(static_cast<unsigned char>(text[at]));
}

bool letter_at(std::string_view text, std::size_t at) {
  return at < text.size() && std::isalpha(static_cast<unsigned char>(text[at]));
}

// Marks that Mac Roman has where Windows-1252 has capitals.
struct MacMark {
  char32_t shown;
  std::string_view meant;
};
constexpr std::array<MacMark, 6> kMacMarks = {{
    {0xD0, "\xE2\x80\x93"},  // Eth: en dash
    {0xD1, "\xE2\x80\x94"},  // N with tilde: em dash
    {0xD2, "\xE2\x80\x9C"},  // O with grave: opening quotation mark
    {0xD3, "\xE2\x80\x9D"},  // O with acute: closing quotation mark
    {0xD4, "\xE2\x80\x98"},  // O with circumflex: opening single mark
    {0xD5, "\xE2\x80\x99"},  // O with tilde: apostrophe
}};

const MacMark* mac_mark(char32_t c) {
  for (const MacMark& mark : kMacMarks) {
    if (mark.shown == c) return &mark;
  }
  return nullptr;
}

// A capital where no word has one: that is the mark it stands for.
bool certain_mark(std::string_view text, std::size_t at, char32_t c) {
  const std::size_t after = at + 2;
  const bool dash = c == 0xD0 || c == 0xD1;
  if (dash) {
    const bool alone =
        at > 0 && blank_or_edge(text, at - 1) && blank_or_edge(text, after);
    const bool range =
        at > 0 && digit_at(text, at - 1) && digit_at(text, after);
    return alone || range;
  }
  const bool closing = c == 0xD3 || c == 0xD5;
  if (!closing) return false;
  const bool after_stop =
      at > 0 && std::string_view(".,!?;").find(text[at - 1]) != text.npos &&
      !letter_at(text, after);
  return lower_before(text, at) || after_stop;
}

// An opening mark before a word; certain only with closing ones around.
bool opening_mark(std::string_view text, std::size_t at, char32_t c) {
  return (c == 0xD2 || c == 0xD4) && letter_at(text, at + 2) &&
         (at == 0 || blank_or_edge(text, at - 1) || text[at - 1] == '(');
}

struct Findings {
  std::vector<Change> doubled, marks, openings;
  std::size_t left_over = 0;  // letters of garbled text that stand alone
};

Findings search(std::string_view text) {
  Findings found;
  for (std::size_t i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      ++i;
      continue;
    }
    if (auto change = doubly_encoded(text, i)) {
      i += change->size;
      found.doubled.push_back(std::move(*change));
      continue;
    }
    const CodePoint point = decode_utf8(text, i);
    const char32_t c = point.value;
    if (c == 0xC2 || c == 0xC3 || c == 0xE2) ++found.left_over;
    if (const MacMark* mark = mac_mark(c)) {
      Change change{i, point.size, std::string(mark->meant)};
      if (certain_mark(text, i, c)) {
        found.marks.push_back(std::move(change));
      } else if (opening_mark(text, i, c)) {
        found.openings.push_back(std::move(change));
      }
    }
    i += point.size;
  }
  return found;
}

void apply(std::string_view text, const std::vector<Change>& changes,
           Repair& out) {
  std::size_t from = 0;
  for (const Change& change : changes) {
    out.text.append(text, from, change.at - from);
    out.map.equal(change.at - from);
    out.text += change.good;
    out.map.replaced(change.good.size(), change.size);
    from = change.at + change.size;
  }
  out.text.append(text, from);
  out.map.equal(text.size() - from);
  out.needed = true;
}

}  // namespace

Repair repair_mojibake(std::string_view text, bool certain) {
  Repair out;
  Findings found = search(text);
  const std::size_t enough = certain ? 1 : kEnough;
  if (found.doubled.size() >= enough &&
      found.left_over * 4 <= found.doubled.size()) {
    apply(text, found.doubled, out);
    out.notes.push_back(
        fmt::format("{} characters were UTF-8 read as Windows-1252: repaired",
                    found.doubled.size()));
    return out;
  }
  std::vector<Change> changes = std::move(found.marks);
  if (changes.size() < enough && !(certain && !found.openings.empty())) {
    return out;
  }
  changes.insert(changes.end(), found.openings.begin(), found.openings.end());
  std::sort(changes.begin(), changes.end(),
            [](const Change& a, const Change& b) { return a.at < b.at; });
  apply(text, changes, out);
  out.notes.push_back(
      fmt::format("{} marks were Mac Roman read as Windows-1252: repaired",
                  changes.size()));
  return out;
}

}  // namespace pledgebook
