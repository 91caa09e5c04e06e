#include "pledgebook/formats/xml_source.h"

#include <fmt/format.h>

#include <utility>

#include "pledgebook/formats/decode_source.h"
#include "pledgebook/formats/xml_check.h"

namespace pledgebook {
namespace {

// The entities of the first internal subset, which stands before any tag.
EntityTable entities_of(std::string_view text) {
  MarkupScanner scanner(text, Dialect::xml);
  MarkupToken token;
  while (scanner.next(token) && token.kind != TokenKind::open) {
    if (token.kind == TokenKind::declaration &&
        token.span.in(text).starts_with("<!DOCTYPE")) {
      return read_entities(token.content.in(text));
    }
  }
  return {};
}

}  // namespace

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == name.npos ? name : name.substr(colon + 1);
}

Result<XmlSource> open_xml(const Source& source, const ReaderOptions& options) {
  Result<Decoded> decoded =
      decode_source(source, options, xml_declared_encoding(source.bytes), true);
  if (!decoded) return decoded.error();
  if (auto fault = check_xml(decoded->text)) return *fault;
  XmlSource out;
  out.entities = entities_of(decoded->text);
  if (out.entities.failed) {
    Diagnostic fault;
    fault.message = "entities expand beyond the limit";
    return fault;
  }
  out.decoded = std::move(*decoded);
  if (out.entities.external > 0) {
    out.decoded.notes.push_back(fmt::format(
        "{} external entities were not fetched", out.entities.external));
  }
  return out;
}

void refuse(const Source& source, const ReadSink& sink, Diagnostic fault) {
  fault.path = source.path;
  sink.refused(std::move(fault));
}

void walk_xml(std::string_view text, XmlHandler& handler) {
  MarkupScanner scanner(text, Dialect::xml);
  MarkupToken token;
  int skipped = 0;  // elements open inside one that is passed over
  while (scanner.next(token)) {
    const std::string_view name = local_name(token.name);
    if (token.kind == TokenKind::open) {
      if (skipped > 0) {
        skipped += token.self_closing ? 0 : 1;
        continue;
      }
      const bool wanted = handler.open(name, token);
      if (token.self_closing) {
        if (wanted) handler.close(name);
      } else if (!wanted) {
        skipped = 1;
      }
    } else if (token.kind == TokenKind::close) {
      if (skipped > 0) {
        --skipped;
      } else {
        handler.close(name);
      }
    } else if (skipped == 0 && (token.kind == TokenKind::text ||
                                token.kind == TokenKind::cdata)) {
      handler.text(token);
    }
  }
}

}  // namespace pledgebook
