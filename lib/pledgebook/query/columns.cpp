#include "pledgebook/query/columns.h"

#include "pledgebook/base/strings.h"

namespace pledgebook {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string_view without_mark(std::string_view text) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(3);
  return text;
}

std::string unescaped(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char next = i + 1 < text.size() ? text[i + 1] : '\0';
    const bool escape =
        text[i] == '\\' && (next == 't' || next == 'n' || next == '\\');
    out += !escape ? text[i] : next == 't' ? '\t' : next == 'n' ? '\n' : '\\';
    if (escape) ++i;
  }
  return out;
}

}  // namespace

Columns::Columns(std::string_view text, std::string path)
    : text_(without_mark(text)),
      path_(std::move(path)),
      separator_(guess_separator(text_)),
      reader_(text_, separator_) {
  if (!reader_.next(fields_)) return;
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    index_.emplace(to_lower_ascii(trim(value_of(text_, fields_[i]))), i);
  }
}

std::vector<std::string> Columns::missing(
    const std::vector<std::string>& names) const {
  std::vector<std::string> out;
  for (const std::string& name : names) {
    if (!index_.contains(name)) out.push_back(name);
  }
  return out;
}

bool Columns::next() { return reader_.next(fields_); }

std::string Columns::value(const Field& field) const {
  const std::string raw = value_of(text_, field);
  const std::string text(trim(separator_ == '\t' ? unescaped(raw) : raw));
  return text == "-" ? std::string() : text;
}

std::string Columns::operator[](const std::string& name) const {
  const auto at = index_.find(name);
  if (at == index_.end() || at->second >= fields_.size()) return {};
  return value(fields_[at->second]);
}

std::optional<Diagnostic> Columns::fault() const {
  if (fields_.size() == index_.size()) return std::nullopt;
  return wrong(std::to_string(fields_.size()) +
               " fields where the header has " + std::to_string(index_.size()));
}

Diagnostic Columns::wrong(std::string message) const {
  return {path_, line(), 0, std::move(message), ""};
}

}  // namespace pledgebook
