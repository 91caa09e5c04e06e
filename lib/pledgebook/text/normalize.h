#ifndef PLEDGEBOOK_TEXT_NORMALIZE_H_
#define PLEDGEBOOK_TEXT_NORMALIZE_H_

#include <string>
#include <string_view>

#include "pledgebook/base/offset_map.h"

namespace pledgebook {

/// The matching form of a text, and the way back to it.
///
///   NFC (Unicode 15, by ICU);
///   ’ ʼ and ` as ', ‘ kept (it opens a quotation); “ ” « » „ kept;
///   hyphens U+2010 U+2011 as -, every longer dash as –;
///   soft hyphens, zero-width characters and byte-order marks dropped;
///   no-break and other spaces as a space, runs of blanks as one;
///   a line end as \n, two or more (with blanks between) as \n\n;
///   a carriage return without a line feed also ends a line;
///   the blank before , . ; : ! ? ) ” dropped, and the one after “ (; kept
///   before a figure (".5"), before and inside an ellipsis ("..." and
///   ". . .") and before a letter's mark ("!Kung");
///   ligatures ﬁ ﬂ ﬀ ﬃ ﬄ spelt out.
///
/// Invariant: map covers text exactly (map.derived_size() == text.size()
/// unless nothing was changed and the map is the identity).
struct NormalizedText {
  std::string text;
  OffsetMap map;  ///< matching form → canonical text
};

/// REQUIRES: well-formed UTF-8 (text/utf8.h). Thread-safe.
NormalizedText normalize(std::string_view utf8);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_TEXT_NORMALIZE_H_
