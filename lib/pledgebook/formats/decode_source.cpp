#include "pledgebook/formats/decode_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "pledgebook/text/mojibake.h"

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
  Result<Decoded> decoded = decode(source.bytes, hint);
  if (!decoded) return decoded;
  Repair repair = repair_mojibake(decoded->text);
  if (!repair.needed) return decoded;
  decoded->text = std::move(repair.text);
  decoded->map = compose(repair.map, decoded->map);
  std::move(repair.notes.begin(), repair.notes.end(),
            std::back_inserter(decoded->notes));
  return decoded;
}

Document begin_document(const Source& source, Decoded& decoded) {
  Document document;
  document.path = source.path;
  document.encoding = decoded.encoding;
  document.notes = std::move(decoded.notes);
  return document;
}

}  // namespace pledgebook
