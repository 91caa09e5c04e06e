#ifndef PLEDGEBOOK_DOCUMENT_TEXT_BUILDER_H_
#define PLEDGEBOOK_DOCUMENT_TEXT_BUILDER_H_

#include <string>
#include <string_view>

#include "pledgebook/base/byte_span.h"
#include "pledgebook/base/offset_map.h"
#include "pledgebook/model/document.h"

namespace pledgebook {

/// Builds canonical text out of pieces of a source text and keeps the way
/// back. Pieces are added in source order; what lies between them counts as
/// dropped. A piece that would step back is added as inserted text.
///
/// Worked example: from "<b>a&amp;b</b>"
///   builder.copy({3, 4}); builder.replace("&", {4, 9});
///   builder.copy({9, 10});  // text is "a&b", [1, 2) leads back to [4, 9)
class TextBuilder {
 public:
  /// `source` stays the caller's.
  explicit TextBuilder(std::string_view source) : source_(source) {}

  void copy(ByteSpan span);
  void replace(std::string_view text, ByteSpan span);
  /// Text that the source does not have: a paragraph break between elements.
  void insert(std::string_view text);

  std::size_t size() const { return text_.size(); }
  bool empty() const { return text_.empty(); }
  const std::string& text() const { return text_; }

  /// Moves text and map into the document. `decoding` leads from the source
  /// text to the bytes of the file.
  void finish(const OffsetMap& decoding, Document& document);

 private:
  void drop_to(std::size_t at);

  std::string_view source_;
  std::string text_;
  OffsetMap map_;
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_DOCUMENT_TEXT_BUILDER_H_
