#ifndef PLEDGEBOOK_TEXT_ENCODING_DETECT_H_
#define PLEDGEBOOK_TEXT_ENCODING_DETECT_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace pledgebook {

/// The judgements behind decode(): each looks at bytes and decides nothing
/// else. Thread-safe.

/// A byte-order mark: the encoding it names and its length.
struct ByteOrderMark {
  std::string_view encoding;  ///< empty: there is none
  std::size_t size = 0;
};
ByteOrderMark byte_order_mark(std::string_view bytes);

/// "UTF-16LE" or "UTF-16BE" where the bytes are text in it without a mark,
/// else empty. Zero bytes fall on one side only, or, for scripts beyond
/// Latin, only one byte order gives letters of one script.
std::string_view utf16_without_mark(std::string_view bytes);

/// Counts for telling damaged UTF-8 from single-byte encodings.
struct HighBytes {
  std::size_t sequences = 0;  ///< well-formed UTF-8 beyond ASCII
  std::size_t broken = 0;     ///< other high bytes
  std::size_t first_broken = std::string_view::npos;
  std::size_t unlikely = 0;  ///< broken ones that Windows-1252 text lacks
};
HighBytes count_high_bytes(std::string_view bytes);

/// ICU's best guess, "" where it has none worth following.
std::string detect_single_or_multi_byte(std::string_view bytes);

/// Share of control characters other than blanks, in thousandths.
std::size_t control_per_mille(std::string_view bytes);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_TEXT_ENCODING_DETECT_H_
