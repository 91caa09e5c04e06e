#include "pledgebook/formats/slice.h"

#include <array>

#include "pledgebook/base/strings.h"
#include "pledgebook/document/file_bytes.h"
#include "pledgebook/document/paths.h"
#include "pledgebook/formats/archive.h"
#include "pledgebook/formats/entities.h"
#include "pledgebook/formats/json_text.h"
#include "pledgebook/formats/markup.h"
#include "pledgebook/text/encoding.h"
#include "pledgebook/text/mojibake.h"

namespace pledgebook {
namespace {

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
  Token token;
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

bool one_of(std::string_view name,
            std::initializer_list<std::string_view> names) {
  for (const std::string_view other : names) {
    if (name == other) return true;
  }
  return false;
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
  if (one_of(reader, {"xml", "twfy", "hansard", "tei"})) {
    return without_markup(text, Dialect::xml);
  }
  if (one_of(reader, {"ndjson", "json"})) return unescape_json(text);
  if (one_of(reader, {"csv", "tsv"})) return without_doubled_quotes(text);
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

Result<std::string> load_source_bytes(const std::string& path,
                                      const ReaderLimits& limits) {
  const PathParts parts = split_path(path);
  const Result<FileBytes> file = FileBytes::open(parts.file);
  if (!file) return file.error();
  if (parts.member.empty()) return std::string(file->bytes());
  return read_member(file->bytes(), parts.file, parts.member, limits);
}

}  // namespace pledgebook
