#include "pledgebook/evaluate/names.h"

#include <array>

#include "pledgebook/base/strings.h"

namespace pledgebook {
namespace {

// Base letters of U+00C0–U+017F by compatibility decomposition, a blank
// where a letter has none (þ, ø, ł). A decomposed letter is followed by its
// accent, which the folding turns into a blank, as the reference does.
constexpr std::string_view kBaseLetters =
    "AAAAAA CEEEEIIII NOOOOO  UUUUY  aaaaaa ceeeeiiii nooooo  uuuuy y"
    "AaAaAaCcCcCcCcDd  EeEeEeEeEeGgGgGgGgHh  IiIiIiIiI   JjKk LlLlLlL"
    "l  NnNnNnn  OoOoOo  RrRrRrSsSsSsSsTtTt  UuUuUuUuUuUuWwYyYZzZzZzs";

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// ASCII letters, lower case; everything else blanks.
std::string letters_of(std::string_view name) {
  std::string letters;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const auto byte = static_cast<unsigned char>(name[i]);
    const bool latin = byte >= 0xC3 && byte <= 0xC5 && i + 1 < name.size();
    if (latin) {
      const auto next = static_cast<unsigned char>(name[++i]);
      const std::size_t at = ((byte & 0x1Fu) << 6 | (next & 0x3Fu)) - 0xC0;
      letters += at < kBaseLetters.size() ? lower(kBaseLetters[at]) : ' ';
      letters += ' ';
    } else {
      const char c = lower(name[i]);
      letters += c >= 'a' && c <= 'z' ? c : ' ';
    }
  }
  return letters;
}

std::string fold_spaces(std::string_view text) {
  std::string folded;
  for (const char c : text) {
    if (c != ' ') {
      folded += c;
    } else if (!folded.empty() && folded.back() != ' ') {
      folded += ' ';
    }
  }
  if (!folded.empty() && folded.back() == ' ') folded.pop_back();
  return folded;
}

bool is_government(std::string_view name) {
  constexpr std::array<std::string_view, 6> kNames = {
      "government",           "uk government", "hm government",
      "coalition government", "coalition",     "ministers"};
  return among(kNames, name);
}
bool is_seminar(std::string_view name) {
  constexpr std::array<std::string_view, 5> kNames = {
      "seminar group", "group", "seminar", "seminar participants",
      "participants"};
  return among(kNames, name);
}

bool ends_with_word(const std::string& name, const std::string& end) {
  return name.ends_with(' ' + end);
}

}  // namespace

std::string fold_name(std::string_view name) {
  std::string folded = fold_spaces(letters_of(name));
  for (std::string_view title : {"the ", "mr ", "mrs ", "ms ", "rt hon ",
                                 "sir ", "dame ", "lord ", "baroness "}) {
    if (folded.starts_with(title)) return folded.substr(title.size());
  }
  return folded;
}

bool same_actor(std::string_view first, std::string_view second) {
  const std::string a = fold_name(first);
  const std::string b = fold_name(second);
  if (is_government(a) && is_government(b)) return true;
  if (is_seminar(a) && is_seminar(b)) return true;
  if (a == b) return true;
  if (a.empty() || b.empty()) return false;
  return ends_with_word(a, b) || ends_with_word(b, a) || a + " party" == b ||
         b + " party" == a;
}

}  // namespace pledgebook
