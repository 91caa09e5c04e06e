#ifndef PLEDGEBOOK_FORMATS_JSON_TEXT_H_
#define PLEDGEBOOK_FORMATS_JSON_TEXT_H_

#include <string>
#include <string_view>

#include "pledgebook/base/byte_span.h"
#include "pledgebook/document/text_builder.h"

namespace pledgebook {

/// The text of a JSON string's raw content (between its quotes), escapes
/// undone; lone surrogates become U+FFFD.
std::string unescape_json(std::string_view raw);

/// Adds the content of a JSON string at `span` of `source` to the builder,
/// escapes undone and mapped.
void build_unescaped(std::string_view source, ByteSpan span,
                     TextBuilder& builder);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_FORMATS_JSON_TEXT_H_
