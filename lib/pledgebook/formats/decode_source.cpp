#include "pledgebook/formats/decode_source.h"

#include <fmt/format.h>

#include <utility>

namespace pledgebook {

Result<Decoded> decode_source(const Source& source,
                              const ReaderOptions& options,
                              std::string_view declared, bool mend_mixed) {
  if (source.bytes.size() > options.limits.max_document_bytes) {
    Diagnostic fault;
    fault.path = source.path;
    fault.message =
        fmt::format("{} bytes, more than the limit of {} for one document",
                    source.bytes.size(), options.limits.max_document_bytes);
    return fault;
  }
  EncodingHint hint;
  hint.declared = declared;
  hint.forced = options.encoding;
  hint.mend_mixed = mend_mixed;
  return decode(source.bytes, hint);
}

Document begin_document(const Source& source, Decoded& decoded) {
  Document document;
  document.path = source.path;
  document.encoding = decoded.encoding;
  document.notes = std::move(decoded.notes);
  return document;
}

}  // namespace pledgebook
