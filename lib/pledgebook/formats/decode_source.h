#ifndef PLEDGEBOOK_FORMATS_DECODE_SOURCE_H_
#define PLEDGEBOOK_FORMATS_DECODE_SOURCE_H_

#include <string_view>

#include "pledgebook/base/result.h"
#include "pledgebook/document/reader.h"
#include "pledgebook/text/encoding.h"

namespace pledgebook {

/// The text of a source for readers of text formats: the size limit, the
/// encoding (`declared` is what the file says of itself) and the repair of
/// garbled text, each noted. `mend_mixed` as in EncodingHint.
Result<Decoded> decode_source(const Source& source,
                              const ReaderOptions& options,
                              std::string_view declared = {},
                              bool mend_mixed = false);

/// A document with what decoding found out: encoding and notes.
Document begin_document(const Source& source, Decoded& decoded);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_FORMATS_DECODE_SOURCE_H_
