#ifndef PLEDGEBOOK_TEXT_ENCODING_H_
#define PLEDGEBOOK_TEXT_ENCODING_H_

#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/base/offset_map.h"
#include "pledgebook/base/result.h"

namespace pledgebook {

/// Bytes read as text.
struct Decoded {
  std::string text;      ///< well-formed UTF-8 without byte-order mark
  std::string encoding;  ///< IANA name: "UTF-8", "windows-1252", "UTF-16LE"
  OffsetMap map;  ///< `text` → the bytes; identity where nothing changed
  std::vector<std::string> notes;  ///< what was doubted, for people
};

/// What is known before reading.
struct EncodingHint {
  std::string_view declared;  ///< by the file itself: may be wrong
  std::string_view forced;    ///< by the user: obeyed
  /// Read bytes that break otherwise sound UTF-8 as Windows-1252, with a
  /// note (mixed web pages and XML), instead of refusing the file.
  bool mend_mixed = false;
};

/// Reads bytes in any encoding. In this order: what the user forces; a
/// byte-order mark; UTF-16 without one (by the place of its zero bytes);
/// UTF-8 wherever the bytes are valid as such, whatever is declared; the
/// declared encoding; ICU's detection, where Windows-1252 has the benefit of
/// the doubt for text that is mostly ASCII. ISO-8859-1 is read as its
/// superset Windows-1252, as browsers do, and noted where it matters.
///
/// Errors: zero bytes or many control characters (binary), an unknown name
/// of an encoding, and bytes that are neither sound UTF-8 nor plausible in
/// another encoding. Messages give the byte offset from 0. Thread-safe.
Result<Decoded> decode(std::string_view bytes, const EncodingHint& hint = {});

/// IANA (or MIME) name of an encoding under any alias, empty if unknown.
std::string encoding_name(std::string_view alias);

/// The character of a byte in Windows-1252 as browsers read it: the five
/// bytes that it leaves undefined are the C1 controls of the same number.
char32_t windows_1252_character(unsigned char byte);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_TEXT_ENCODING_H_
