#ifndef PLEDGEBOOK_TEXT_MOJIBAKE_H_
#define PLEDGEBOOK_TEXT_MOJIBAKE_H_

#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/base/offset_map.h"

namespace pledgebook {

/// Text that was garbled before it was saved, made good again.
struct Repair {
  bool needed = false;
  std::string text;
  OffsetMap map;  ///< `text` → the garbled text
  std::vector<std::string> notes;
};

/// Repairs two kinds of garbling, each only on strong evidence and noted:
///
/// - UTF-8 that was read as Windows-1252 and saved as UTF-8 again ("â€™" for
///   an apostrophe, "Ã©" for é): at least two places turn back into whole
///   characters, and few of the letters that begin such places (Â, Ã, â)
///   stand for themselves;
/// - Mac Roman that was read as Windows-1252 ("Õ" for an apostrophe, "Ò" and
///   "Ó" for quotation marks, "Ð" for a dash): at least two where no word has
///   such a capital: behind a small letter, alone between blanks or between
///   figures.
///
/// Sound text in any language, also French or Portuguese capitals, is left
/// untouched. `certain` says that the text is known to be garbled, so that
/// one place is enough: for a part of a text that was repaired. `text` must
/// be well-formed UTF-8. Thread-safe.
Repair repair_mojibake(std::string_view text, bool certain = false);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_TEXT_MOJIBAKE_H_
