#ifndef PLEDGEBOOK_FORMATS_MARKUP_H_
#define PLEDGEBOOK_FORMATS_MARKUP_H_

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "pledgebook/base/byte_span.h"

namespace pledgebook {

/// HTML and XML cut into tags and text with the exact bytes of each, which
/// parsers that build trees (libxml2) do not keep. It judges nothing: XML is
/// first checked by libxml2 (xml_check.h), HTML has no errors.
enum class Dialect { html, xml };

enum class TokenKind { text, cdata, open, close, comment, declaration };

struct MarkupToken {
  TokenKind kind = TokenKind::text;
  ByteSpan span;          ///< all of it, with its marks
  ByteSpan content;       ///< text without its marks; of a tag, attributes
  std::string_view name;  ///< of a tag, as written
  bool self_closing = false;
  bool raw = false;  ///< text in which entities mean nothing (script, CDATA)
};

/// Reads one token after another. `text` stays the caller's and is UTF-8.
/// Linear time on any input.
class MarkupScanner {
 public:
  MarkupScanner(std::string_view text, Dialect dialect)
      : text_(text), dialect_(dialect) {}

  bool next(MarkupToken& token);

 private:
  bool tag(MarkupToken& token);
  bool special(MarkupToken& token);
  void text_run(MarkupToken& token);
  bool raw_text(MarkupToken& token);

  std::string_view text_;
  Dialect dialect_;
  std::size_t at_ = 0;
  std::string_view raw_until_;  // name of the raw element that is open
};

/// Calls `each` with name and raw value (entities not decoded, with the
/// span) of every attribute of an open tag, until it returns false.
void for_attributes(
    std::string_view text, const MarkupToken& tag,
    const std::function<bool(std::string_view name, ByteSpan value)>& each);

/// The decoded value of an attribute (name compared without case in ASCII),
/// "" if absent.
std::string attribute(std::string_view text, const MarkupToken& tag,
                      std::string_view name);

/// True if equal but for ASCII case.
bool same_name(std::string_view a, std::string_view b);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_FORMATS_MARKUP_H_
