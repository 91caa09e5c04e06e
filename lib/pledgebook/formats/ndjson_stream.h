#ifndef PLEDGEBOOK_FORMATS_NDJSON_STREAM_H_
#define PLEDGEBOOK_FORMATS_NDJSON_STREAM_H_

#include <functional>
#include <string_view>

#include "pledgebook/document/reader.h"

namespace pledgebook {

/// The next lines of a stream, whole lines but for the last of all; empty at
/// the end. Valid until the next call.
using NextLines = std::function<std::string_view()>;

/// Whether the beginning of a source is NDJSON, by name or content.
bool is_ndjson(const Source& head);

/// Reads a document a line, as the reader `ndjson` does, without the whole
/// source in memory. `source` gives path and metadata, not the bytes. Spans
/// and line numbers are those of the whole stream. Documents are handed on
/// without what complete_document adds.
void read_ndjson_stream(const Source& source, const NextLines& next,
                        const ReaderOptions& options, const ReadSink& sink);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_FORMATS_NDJSON_STREAM_H_
