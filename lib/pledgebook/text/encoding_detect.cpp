#include "pledgebook/text/encoding_detect.h"

#include <unicode/uchar.h>
#include <unicode/ucsdet.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <cctype>

#include "pledgebook/text/utf8.h"

namespace pledgebook {
namespace {

constexpr std::size_t kSample = std::size_t{1} << 16;

unsigned char at(std::string_view bytes, std::size_t i) {
  return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0;
}

bool ascii_letter(unsigned char c) { return c < 0x80 && std::isalpha(c); }

// Words of one letter beyond ASCII in western languages.
bool stands_alone(unsigned char c) {
  return std::string_view("\xC0\xE0\xC9\xE9\xC8\xE8\xD3\xF3\xD4\xF4\xC1\xE1")
             .find(static_cast<char>(c)) != std::string_view::npos;
}

// A byte that text in Windows-1252 would not have in this place: undefined
// there, or a letter that touches no other letter.
bool unlikely_1252(std::string_view bytes, std::size_t i) {
  const unsigned char c = at(bytes, i);
  if (c == 0x81 || c == 0x8D || c == 0x8F || c == 0x90 || c == 0x9D) {
    return true;
  }
  if (c < 0xC0 || c == 0xD7 || c == 0xF7) return false;
  const unsigned char before = i > 0 ? at(bytes, i - 1) : 0;
  const unsigned char after = at(bytes, i + 1);
  if (ascii_letter(before) || ascii_letter(after)) return false;
  return !stands_alone(c) || before >= 0x80 || after >= 0x80;
}

// How much the 16-bit units look like prose in one byte order: letters,
// digits and blanks of common scripts, in hundredths.
int likeness(std::string_view bytes, bool little) {
  std::size_t good = 0, units = 0;
  UScriptCode last = USCRIPT_COMMON;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2, ++units) {
    const UChar32 unit = little ? at(bytes, i) | at(bytes, i + 1) << 8
                                : at(bytes, i) << 8 | at(bytes, i + 1);
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(unit, &status);
    const bool common = unit < 0x80 && unit >= 0x20;
    const bool blank = unit == '\n' || unit == '\r' || unit == '\t';
    if (common || blank || (script == last && u_isalpha(unit))) ++good;
    if (script > USCRIPT_INHERITED) last = script;
  }
  return units == 0 ? 0 : static_cast<int>(100 * good / units);
}

}  // namespace

ByteOrderMark byte_order_mark(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("\xEF\xBB\xBF"sv)) return {"UTF-8", 3};
  if (bytes.starts_with("\xFF\xFE\0\0"sv)) return {"UTF-32LE", 4};
  if (bytes.starts_with("\0\0\xFE\xFF"sv)) return {"UTF-32BE", 4};
  if (bytes.starts_with("\xFF\xFE"sv)) return {"UTF-16LE", 2};
  if (bytes.starts_with("\xFE\xFF"sv)) return {"UTF-16BE", 2};
  return {};
}

std::string_view utf16_without_mark(std::string_view bytes) {
  if (bytes.size() < 4 || bytes.size() % 2 != 0) return {};
  bytes = bytes.substr(0, std::min(kSample, bytes.size()) & ~std::size_t{1});
  // Encodings of bytes have no NUL; without one only blanks of UTF-16 that
  // no text lacks could tell, so such input is left to the other tests.
  if (bytes.find('\0') == bytes.npos) return {};
  const int little = likeness(bytes, true);
  const int big = likeness(bytes, false);
  if (little >= 90 && little > big + 20) return "UTF-16LE";
  if (big >= 90 && big > little + 20) return "UTF-16BE";
  return {};
}

HighBytes count_high_bytes(std::string_view bytes) {
  HighBytes count;
  for (std::size_t i = 0; i < bytes.size();) {
    if (at(bytes, i) < 0x80) {
      ++i;
      continue;
    }
    const std::size_t size = utf8_sequence(bytes, i);
    if (size > 0) {
      ++count.sequences;
      i += size;
      continue;
    }
    if (count.broken++ == 0) count.first_broken = i;
    if (unlikely_1252(bytes, i)) ++count.unlikely;
    ++i;
  }
  return count;
}

std::string detect_single_or_multi_byte(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector* detector = ucsdet_open(&status);
  bytes = bytes.substr(0, kSample);
  ucsdet_setText(detector, bytes.data(), static_cast<int>(bytes.size()),
                 &status);
  const UCharsetMatch* match = ucsdet_detect(detector, &status);
  std::string name;
  if (U_SUCCESS(status) && match) {
    constexpr int kWorthFollowing = 30;
    const int confidence = ucsdet_getConfidence(match, &status);
    if (confidence >= kWorthFollowing) name = ucsdet_getName(match, &status);
  }
  ucsdet_close(detector);
  return name;
}

std::size_t control_per_mille(std::string_view bytes) {
  const auto control = [](char byte) {
    const auto c = static_cast<unsigned char>(byte);
    return c == 0x7F || (c < 0x20 && c != '\t' && c != '\n' && c != '\r' &&
                         c != '\f' && c != '\v' && c != 0x1B && c != 0x1A);
  };
  const auto count = std::count_if(bytes.begin(), bytes.end(), control);
  return bytes.empty() ? 0
                       : 1000 * static_cast<std::size_t>(count) / bytes.size();
}

}  // namespace pledgebook
