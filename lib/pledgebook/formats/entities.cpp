#include "pledgebook/formats/entities.h"

#include <libxml/HTMLparser.h>

#include <cctype>
#include <charconv>

#include "pledgebook/base/strings.h"
#include "pledgebook/formats/markup.h"
#include "pledgebook/text/encoding.h"
#include "pledgebook/text/utf8.h"

namespace pledgebook {
namespace {

constexpr std::size_t kLongestName = 64;
constexpr std::size_t kMostExpanded = std::size_t{1} << 20;
constexpr int kMostLevels = 20;

bool name_byte(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '-' ||
         c == '.' || c == ':' || static_cast<unsigned char>(c) >= 0x80;
}

CharacterReference numeric(std::string_view text, std::size_t at) {
  std::size_t i = at + 2;
  const bool hex = i < text.size() && (text[i] == 'x' || text[i] == 'X');
  if (hex) ++i;
  unsigned long value = 0;
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data() + i, end, value, hex ? 16 : 10);
  if (read.ptr == text.data() + i) return {};
  if (read.ec != std::errc() || value == 0) value = 0xFFFD;
  if (value >= 0x80 && value < 0xA0) {
    value = windows_1252_character(static_cast<unsigned char>(value));
  }
  CharacterReference out;
  append_utf8(out.text, static_cast<char32_t>(value));
  out.size = static_cast<std::size_t>(read.ptr - text.data()) - at;
  if (read.ptr < end && *read.ptr == ';') ++out.size;
  return out;
}

// The character of an HTML name, 0 if it is none.
unsigned html_value(const std::string& name) {
  if (name == "apos") return '\'';
  const htmlEntityDesc* found =
      htmlEntityLookup(reinterpret_cast<const xmlChar*>(name.c_str()));
  return found ? found->value : 0;
}

struct Declaration {
  std::string name, value;
  bool external = false, parameter = false;
};

// One "<!ENTITY name 'value'>" whose text lies between the words and '>'.
Declaration read_declaration(std::string_view text) {
  Declaration out;
  text = trim(text);
  if (text.starts_with('%')) {
    out.parameter = true;
    return out;
  }
  std::size_t i = 0;
  while (i < text.size() && name_byte(text[i])) ++i;
  out.name = text.substr(0, i);
  text = trim(text.substr(i));
  out.external = text.starts_with("SYSTEM") || text.starts_with("PUBLIC");
  if (text.size() >= 2 && (text[0] == '"' || text[0] == '\'')) {
    out.value = text.substr(1, text.find(text[0], 1) - 1);
  }
  return out;
}

// Markup in an entity's text has no place in the file: only words are kept.
// Numbers are replaced before the markup is read, as XML has it.
std::string without_tags(const std::string& value) {
  std::string text;
  for (std::size_t i = 0; i < value.size();) {
    const CharacterReference number = value.compare(i, 2, "&#") == 0
                                          ? entity_at(value, i)
                                          : CharacterReference{};
    text += number.size == 0 ? value.substr(i, 1) : number.text;
    i += std::max<std::size_t>(number.size, 1);
  }
  if (text.find('<') == text.npos) return text;
  std::string out;
  MarkupScanner scanner(text, Dialect::xml);
  MarkupToken token;
  while (scanner.next(token)) {
    if (token.kind == TokenKind::text || token.kind == TokenKind::cdata) {
      out += token.content.in(text);
    }
  }
  return out;
}

class Expander {
 public:
  explicit Expander(EntityTable& table) : table_(table) {}

  // The text with references to declared entities replaced, all levels.
  std::string expand(std::string_view text, int level) {
    std::string out;
    for (std::size_t i = 0; i < text.size() && !table_.failed;) {
      const std::size_t semicolon =
          text[i] == '&' ? text.find(';', i) : text.npos;
      if (semicolon == text.npos) {
        out += text[i++];
        continue;
      }
      const auto inner = raw_.find(text.substr(i + 1, semicolon - i - 1));
      if (inner == raw_.end()) {
        out += text[i++];
        continue;
      }
      if (level >= kMostLevels || spent_ > kMostExpanded) {
        table_.failed = true;
        break;
      }
      const std::string value = expand(inner->second, level + 1);
      spent_ += value.size() + 1;
      out += value;
      i = semicolon + 1;
    }
    return out;
  }

  std::map<std::string, std::string, std::less<>> raw_;

 private:
  EntityTable& table_;
  std::size_t spent_ = 0;
};

}  // namespace

CharacterReference entity_at(std::string_view text, std::size_t at,
                             const EntityTable* declared) {
  if (at + 1 < text.size() && text[at + 1] == '#') return numeric(text, at);
  std::size_t end = at + 1;
  while (end < text.size() && end - at < kLongestName && name_byte(text[end])) {
    ++end;
  }
  const std::string name(text.substr(at + 1, end - at - 1));
  if (name.empty()) return {};
  const bool closed = end < text.size() && text[end] == ';';
  if (closed && declared) {
    const auto own = declared->values.find(name);
    if (own != declared->values.end()) {
      return {decode_entities(own->second), end + 1 - at};
    }
  }
  const unsigned value = html_value(name);
  // Without the semicolon only the oldest names count.
  if (value == 0 || (!closed && value > 0xFF)) return {};
  CharacterReference out;
  append_utf8(out.text, value);
  out.size = end - at + (closed ? 1 : 0);
  return out;
}

std::string decode_entities(std::string_view text,
                            const EntityTable* declared) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t mark = std::min(text.find('&', i), text.size());
    out += text.substr(i, mark - i);
    i = mark;
    if (i == text.size()) break;
    const CharacterReference entity = entity_at(text, i, declared);
    out += entity.size == 0 ? std::string("&") : entity.text;
    i += std::max<std::size_t>(entity.size, 1);
  }
  return out;
}

void build_decoded(std::string_view source, ByteSpan span,
                   const EntityTable* declared, TextBuilder& builder) {
  const std::string_view text = source.substr(0, span.end);
  std::size_t from = span.begin;
  for (std::size_t i = text.find('&', from); i != text.npos;
       i = text.find('&', i)) {
    const CharacterReference entity = entity_at(text, i, declared);
    if (entity.size == 0) {
      ++i;
      continue;
    }
    if (i > from) builder.copy({from, i});
    builder.replace(entity.text, {i, i + entity.size});
    i += entity.size;
    from = i;
  }
  if (from < span.end) builder.copy({from, span.end});
}

std::size_t internal_subset_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("<!--")) {
      const std::size_t end = text.find("-->", at);
      at = end == text.npos ? text.size() : end + 3;
    } else if (rest.starts_with("<?")) {
      const std::size_t end = text.find("?>", at);
      at = end == text.npos ? text.size() : end + 2;
    } else if (rest[0] == '"' || rest[0] == '\'') {
      const std::size_t end = text.find(rest[0], at + 1);
      at = end == text.npos ? text.size() : end + 1;
    } else if (rest[0] == ']') {
      const std::size_t end = text.find('>', at);
      return end == text.npos ? text.size() : end + 1;
    } else {
      ++at;
    }
  }
  return text.size();
}

EntityTable read_entities(std::string_view subset) {
  EntityTable table;
  Expander expander(table);
  constexpr std::string_view kMark = "<!ENTITY";
  for (std::size_t i = subset.find(kMark); i != subset.npos;
       i = subset.find(kMark, i + 1)) {
    const std::size_t begin = i + kMark.size();
    // The '>' that ends it is not one inside its quoted value.
    const std::size_t quote = subset.find_first_of("\"'>", begin);
    std::size_t end = quote;
    if (quote != subset.npos && subset[quote] != '>') {
      end = subset.find('>', subset.find(subset[quote], quote + 1));
    }
    if (end == subset.npos) break;
    const Declaration found =
        read_declaration(subset.substr(begin, end - begin));
    if (found.external) ++table.external;
    if (found.parameter || found.external || found.name.empty()) continue;
    expander.raw_.emplace(found.name, found.value);
  }
  for (const auto& [name, value] : expander.raw_) {
    table.values[name] = without_tags(expander.expand(value, 0));
  }
  return table;
}

}  // namespace pledgebook
