#ifndef PLEDGEBOOK_TEXT_UTF8_H_
#define PLEDGEBOOK_TEXT_UTF8_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace pledgebook {

/// UTF-8 as RFC 3629 defines it: no overlong forms, no surrogates, nothing
/// beyond U+10FFFF. Thread-safe, no state.

/// Byte position of the first sequence that is not well formed, or
/// std::string_view::npos. Runs of ASCII cost one test for eight bytes.
std::size_t find_invalid_utf8(std::string_view text);

inline bool is_utf8(std::string_view text) {
  return find_invalid_utf8(text) == std::string_view::npos;
}

/// Length of the well-formed sequence at `at` (1–4), or 0 if it is not one.
std::size_t utf8_sequence(std::string_view text, std::size_t at);

/// A character and how many bytes it takes.
struct CodePoint {
  char32_t value = 0;
  std::size_t size = 0;
};

/// The character at `at`. Ill-formed input gives U+FFFD of one byte, so a
/// loop over any bytes ends. REQUIRES: at < text.size().
CodePoint decode_utf8(std::string_view text, std::size_t at);

/// Appends the character; surrogates and values out of range as U+FFFD.
void append_utf8(std::string& out, char32_t value);

/// True for the bytes 10xxxxxx, which never begin a character.
inline bool is_utf8_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

}  // namespace pledgebook

#endif  // PLEDGEBOOK_TEXT_UTF8_H_
