#include "pledgebook/lexicon/toml_value.h"

#include <toml++/toml.h>
#include <algorithm>
#include <sstream>

namespace pledgebook {

namespace {

// toml++ counts characters, everything here counts bytes.
std::size_t byte_column(std::string_view line, std::size_t character) {
  std::size_t at = 0;
  for (std::size_t i = 1; i < character && at < line.size(); ++i) {
    ++at;
    while (at < line.size() &&
           (static_cast<unsigned char>(line[at]) & 0xC0) == 0x80) {
      ++at;
    }
  }
  return at + 1;
}

class Converter {
 public:
  explicit Converter(std::string_view text) {
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      lines_.push_back(text.substr(at, end - at));
      at = end + 1;
    }
  }

  TomlValue convert(const toml::node& node) const {
    TomlValue value;
    place(node.source().begin, value);
    if (const auto* table = node.as_table()) {
      fill_table(*table, value);
    } else if (const auto* list = node.as_array()) {
      value.kind = TomlValue::Kind::list;
      for (const toml::node& item : *list) value.items.push_back(convert(item));
    } else {
      fill_plain(node, value);
    }
    return value;
  }

 private:
  void place(const toml::source_position& at, TomlValue& value) const {
    value.line = at.line;
    const bool known = at.line > 0 && at.line <= lines_.size();
    value.column = known ? byte_column(lines_[at.line - 1], at.column) : 0;
  }

  void fill_table(const toml::table& table, TomlValue& value) const {
    value.kind = TomlValue::Kind::table;
    for (const auto& [key, node] : table) {
      value.items.push_back(convert(node));
      TomlValue& member = value.items.back();
      member.key = std::string(key.str());
      if (node.is_table()) place(key.source().begin, member);
    }
    std::stable_sort(value.items.begin(), value.items.end(),
                     [](const TomlValue& a, const TomlValue& b) {
                       return a.line != b.line ? a.line < b.line
                                               : a.column < b.column;
                     });
  }

  static void fill_plain(const toml::node& node, TomlValue& value) {
    using Kind = TomlValue::Kind;
    if (const auto* text = node.as_string()) {
      value.kind = Kind::text;
      value.text = text->get();
    } else if (const auto* whole = node.as_integer()) {
      value.kind = Kind::number;
      value.number = static_cast<double>(whole->get());
    } else if (const auto* number = node.as_floating_point()) {
      value.kind = Kind::number;
      value.number = number->get();
    } else if (const auto* flag = node.as_boolean()) {
      value.kind = Kind::boolean;
      value.boolean = flag->get();
    } else if (const auto* date = node.as_date()) {
      std::ostringstream written;
      written << date->get();
      value.kind = Kind::text;
      value.text = written.str();
    }
  }

  std::vector<std::string_view> lines_;
};

}  // namespace

const TomlValue* TomlValue::member(std::string_view name) const {
  for (const TomlValue& item : items) {
    if (kind == Kind::table && item.key == name) return &item;
  }
  return nullptr;
}

std::string_view kind_name(TomlValue::Kind kind) {
  switch (kind) {
    case TomlValue::Kind::text:
      return "a text";
    case TomlValue::Kind::number:
      return "a number";
    case TomlValue::Kind::boolean:
      return "true or false";
    case TomlValue::Kind::list:
      return "a list";
    case TomlValue::Kind::table:
      return "a table";
    case TomlValue::Kind::other:
      break;
  }
  return "something else";
}

std::string_view line_of(std::string_view text, std::size_t line) {
  std::size_t at = 0;
  for (std::size_t i = 1; i < line; ++i) {
    at = text.find('\n', at);
    if (at == std::string_view::npos) return {};
    ++at;
  }
  return line == 0 ? std::string_view()
                   : text.substr(at, text.find('\n', at) - at);
}

Result<TomlValue> parse_toml(std::string_view path, std::string_view bytes) {
  try {
    const toml::table table = toml::parse(bytes);
    return Converter(bytes).convert(table);
  } catch (const toml::parse_error& fault) {
    const toml::source_position at = fault.source().begin;
    const std::string_view line = line_of(bytes, at.line);
    return Diagnostic{std::string(path), at.line, byte_column(line, at.column),
                      std::string(fault.description()), std::string(line)};
  }
}

}  // namespace pledgebook
