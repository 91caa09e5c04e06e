#include <utility>

#include "pledgebook/base/strings.h"
#include "pledgebook/document/text_builder.h"
#include "pledgebook/formats/decode_source.h"
#include "pledgebook/formats/front_matter.h"
#include "pledgebook/formats/readers.h"

namespace pledgebook {
namespace {

// Anything may be plain text: decoding decides, and says why not.
int recognises(const Source&) { return 1; }

void read(const Source& source, const ReaderOptions& options,
          std::span<const Reader>, const ReadSink& sink) {
  Result<Decoded> decoded = decode_source(source, options);
  if (!decoded) {
    refuse(source, sink, decoded.error().message);
    return;
  }
  Document document = begin_document(source, *decoded);
  const std::size_t head =
      read_front_matter(decoded->text, document.meta, document.notes);
  const std::string_view body = std::string_view(decoded->text).substr(head);
  const ByteSpan date = read_date_line(body, document.meta);
  if (head == 0 && date.empty()) {
    document.text = std::move(decoded->text);
    document.source_map = std::move(decoded->map);
  } else {
    TextBuilder builder(decoded->text);
    builder.copy({head, head + date.begin});
    builder.copy({head + date.end, decoded->text.size()});
    builder.finish(decoded->map, document);
  }
  if (trim(document.text).empty()) {
    refuse(source, sink, "no text in it");
    return;
  }
  sink.document(std::move(document));
}

}  // namespace

Reader text_reader() {
  return {"text", "plain text, with or without front matter", recognises, read};
}

}  // namespace pledgebook
