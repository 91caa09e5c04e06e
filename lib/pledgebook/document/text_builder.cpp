#include "pledgebook/document/text_builder.h"

#include <utility>

namespace pledgebook {

void TextBuilder::drop_to(std::size_t at) {
  if (at > map_.source_size()) map_.replaced(0, at - map_.source_size());
}

void TextBuilder::copy(ByteSpan span) {
  if (span.begin < map_.source_size()) {
    insert(span.in(source_));
    return;
  }
  drop_to(span.begin);
  text_ += span.in(source_);
  map_.equal(span.size());
}

void TextBuilder::replace(std::string_view text, ByteSpan span) {
  if (span.begin < map_.source_size()) {
    insert(text);
    return;
  }
  drop_to(span.begin);
  text_ += text;
  map_.replaced(text.size(), span.size());
}

void TextBuilder::insert(std::string_view text) {
  text_ += text;
  map_.replaced(text.size(), 0);
}

void TextBuilder::finish(const OffsetMap& decoding, Document& document) {
  drop_to(source_.size());
  document.text = std::move(text_);
  document.source_map = compose(map_, decoding);
  text_.clear();
  map_ = {};
}

}  // namespace pledgebook
