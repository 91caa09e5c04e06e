#ifndef PLEDGEBOOK_FORMATS_SLICE_H_
#define PLEDGEBOOK_FORMATS_SLICE_H_

#include <string>
#include <string_view>

#include "pledgebook/base/result.h"
#include "pledgebook/document/reader.h"

namespace pledgebook {

/// The words behind a span of a file's bytes, found without the reader that
/// made the span: decodes the bytes, takes markup out (HTML and XML: tags,
/// comments, scripts; a line break's or a cell's tag is a blank), undoes
/// entities, JSON escapes and doubled quotes. What `verify` compares with a
/// statement.
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

/// The bytes that spans of this document count: the file's, or those of the
/// archive member that `path` names ("a.zip!b.html", "rows.ndjson#12").
Result<std::string> load_source_bytes(const std::string& path,
                                      const ReaderLimits& limits = {});

}  // namespace pledgebook

#endif  // PLEDGEBOOK_FORMATS_SLICE_H_
