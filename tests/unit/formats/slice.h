#ifndef PLEDGEBOOK_TESTS_UNIT_FORMATS_SLICE_H_
#define PLEDGEBOOK_TESTS_UNIT_FORMATS_SLICE_H_

#include <string>
#include <string_view>

#include "pledgebook/base/result.h"

namespace pledgebook {

/// The words behind a span of a file's bytes, found without the reader that
/// made the span, to compare a document's words with: decodes the bytes,
/// takes markup out (HTML and XML: tags, comments, scripts; a line break's or
/// a cell's tag is a blank), undoes entities, JSON escapes and doubled quotes.
///
/// `reader` and `encoding` are those recorded with the document. Characters
/// are exact; blanks are not to be compared, since layout between elements
/// is dropped on reading.
Result<std::string> slice_text(std::string_view bytes, std::string_view reader,
                               std::string_view encoding);

/// True if the bytes say these words, blanks aside: as they stand or, where
/// the reader noted it, with garbled characters made good (text/mojibake.h).
bool slice_says(std::string_view bytes, std::string_view reader,
                std::string_view encoding, std::string_view words);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_TESTS_UNIT_FORMATS_SLICE_H_
