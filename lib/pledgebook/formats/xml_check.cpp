#include "pledgebook/formats/xml_check.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

#include <algorithm>
#include <cstring>
#include <mutex>

#include "pledgebook/base/strings.h"
#include "pledgebook/formats/markup.h"

namespace pledgebook {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 16;
constexpr std::size_t kHead = 4096;

void start_libxml() {
  static std::once_flag once;
  std::call_once(once, [] { xmlInitParser(); });
}

Diagnostic fault_of(const char* message) {
  Diagnostic fault;
  fault.message = message;
  return fault;
}

// Keeps the first fault of a parse.
void keep_first(void* state, xmlErrorPtr error) {
  auto* fault = static_cast<std::optional<Diagnostic>*>(
      static_cast<xmlParserCtxtPtr>(state)->_private);
  if (*fault || !error || error->level < XML_ERR_ERROR) return;
  // Names without a known prefix are no fault of form.
  if (error->domain == XML_FROM_NAMESPACE) return;
  Diagnostic found;
  found.message =
      "not well formed: " +
      fold_blanks(error->message ? error->message : "unknown fault");
  found.line = error->line > 0 ? static_cast<std::size_t>(error->line) : 0;
  *fault = found;
}

xmlParserInputPtr fetch_nothing(void*, const xmlChar*, const xmlChar*) {
  return nullptr;
}

}  // namespace

std::optional<Diagnostic> check_xml(std::string_view text) {
  start_libxml();
  std::optional<Diagnostic> fault;
  xmlSAXHandler handler;
  std::memset(&handler, 0, sizeof handler);
  xmlSAXVersion(&handler, 2);
  // Entities are kept for their own checks; content goes nowhere.
  handler.startElementNs = nullptr;
  handler.endElementNs = nullptr;
  handler.characters = nullptr;
  handler.cdataBlock = nullptr;
  handler.ignorableWhitespace = nullptr;
  handler.comment = nullptr;
  handler.processingInstruction = nullptr;
  handler.reference = nullptr;
  handler.resolveEntity = fetch_nothing;
  handler.serror = keep_first;
  xmlParserCtxtPtr context =
      xmlCreatePushParserCtxt(&handler, nullptr, nullptr, 0, nullptr);
  if (!context) return fault_of("out of memory");
  context->_private = &fault;
  xmlCtxtUseOptions(context, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
  for (std::size_t at = 0; at < text.size(); at += kChunk) {
    const std::string_view part = text.substr(at, kChunk);
    xmlParseChunk(context, part.data(), static_cast<int>(part.size()), 0);
  }
  xmlParseChunk(context, nullptr, 0, 1);
  const bool well_formed = context->wellFormed != 0;
  if (context->myDoc) xmlFreeDoc(context->myDoc);
  xmlFreeParserCtxt(context);
  if (!well_formed && !fault) fault = fault_of("not well formed");
  return well_formed ? std::nullopt : fault;
}

std::string xml_declared_encoding(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, kHead);
  if (!head.starts_with("<?xml")) return {};
  const std::string_view declaration = head.substr(0, head.find("?>"));
  const std::size_t at = declaration.find("encoding");
  if (at == head.npos) return {};
  const std::size_t quote = declaration.find_first_of("\"'", at);
  if (quote == head.npos) return {};
  const std::size_t end = declaration.find(declaration[quote], quote + 1);
  if (end == head.npos) return {};
  return std::string(declaration.substr(quote + 1, end - quote - 1));
}

std::string xml_root_name(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::string_view head = bytes.substr(0, std::size_t{1} << 16);
  if (!trim(head.substr(0, 256)).starts_with('<')) return {};
  MarkupScanner scanner(head, Dialect::xml);
  MarkupToken token;
  while (scanner.next(token)) {
    if (token.kind == TokenKind::open) {
      const std::size_t colon = token.name.find(':');
      return std::string(
          token.name.substr(colon == token.name.npos ? 0 : colon + 1));
    }
    if (token.kind == TokenKind::text &&
        !trim(token.content.in(head)).empty()) {
      return {};
    }
  }
  return {};
}

}  // namespace pledgebook
