#include "unit/formats/slice.h"

#include <array>

#include "pledgebook/base/strings.h"
#include "pledgebook/formats/entities.h"
#include "pledgebook/formats/json_text.h"
#include "pledgebook/formats/markup.h"
#include "pledgebook/text/encoding.h"
#include "pledgebook/text/mojibake.h"

namespace pledgebook {
namespace {

constexpr std::array<std::string_view, 4> kMarkup = {"xml", "twfy", "hansard",
                                                     "tei"};

// Tags that stand for a blank: breaks, cells and rows.
bool parts_words(std::string_view name) {
  for (const char* tag : {"br", "lb", "td", "th", "tr"}) {
    if (same_name(name, tag)) return true;
  }
  return false;
}

std::string without_markup(std::string_view text, Dialect dialect) {
  std::string out;
  MarkupScanner scanner(text, dialect);
  MarkupToken token;
  while (scanner.next(token)) {
    if (token.kind == TokenKind::cdata) {
      out += token.content.in(text);
    } else if (token.kind == TokenKind::text && !token.raw) {
      out += decode_entities(token.content.in(text));
    } else if (token.kind == TokenKind::open && parts_words(token.name)) {
      out += '\n';
    }
  }
  return out;
}

std::string without_doubled_quotes(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    out += text[i];
    if (text.substr(i, 2) == "\"\"") ++i;
  }
  return out;
}

}  // namespace

Result<std::string> slice_text(std::string_view bytes, std::string_view reader,
                               std::string_view encoding) {
  EncodingHint hint;
  hint.declared = encoding;
  hint.mend_mixed = true;
  // A few bytes tell no encoding: the recorded one is obeyed, but UTF-8 may
  // hold stray bytes that were mended.
  if (encoding != "UTF-8") hint.forced = encoding;
  Result<Decoded> decoded = decode(bytes, hint);
  if (!decoded) return decoded.error();
  const std::string& text = decoded->text;
  if (reader == "html") return without_markup(text, Dialect::html);
  if (among(kMarkup, reader)) {
    return without_markup(text, Dialect::xml);
  }
  if (reader == "ndjson" || reader == "json") return unescape_json(text);
  if (reader == "csv" || reader == "tsv") return without_doubled_quotes(text);
  return text;
}

bool slice_says(std::string_view bytes, std::string_view reader,
                std::string_view encoding, std::string_view words) {
  const Result<std::string> text = slice_text(bytes, reader, encoding);
  if (!text) return false;
  const std::string meant = fold_blanks(words);
  if (fold_blanks(*text) == meant) return true;
  const Repair repair = repair_mojibake(*text, true);
  return repair.needed && fold_blanks(repair.text) == meant;
}

}  // namespace pledgebook
