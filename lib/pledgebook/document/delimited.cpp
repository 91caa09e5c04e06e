#include "pledgebook/document/delimited.h"

#include <algorithm>
#include <array>

namespace pledgebook {
namespace {

// A quote that is never closed costs a look at the rest of the file: after a
// few of those, quotes are plain characters.
constexpr std::size_t kLongLook = std::size_t{1} << 20;
constexpr int kLongLooks = 8;

bool line_end(char c) { return c == '\n' || c == '\r'; }

}  // namespace

bool DelimitedReader::at_line_end() const {
  return at_ >= text_.size() || line_end(text_[at_]);
}

void DelimitedReader::skip_line_end() {
  if (at_ >= text_.size()) return;
  at_ += text_.substr(at_, 2) == "\r\n" ? 2 : 1;
  ++line_;
}

// After the closing quote there must be a separator or the end of the line.
bool DelimitedReader::quoted_field(Field& field) {
  if (long_looks_ > kLongLooks) return false;
  const std::size_t begin = at_ + 1;
  std::size_t i = begin, lines = 0;
  for (; i < text_.size(); ++i) {
    if (text_[i] == '\n') ++lines;
    if (line_end(text_[i]) && separator_ == '\t') return false;
    if (text_[i] != '"') continue;
    if (i + 1 < text_.size() && text_[i + 1] == '"') {
      ++i;
      continue;
    }
    break;
  }
  if (i >= text_.size()) {
    open_ended_ = true;
    if (i - begin > kLongLook) ++long_looks_;
    return false;
  }
  const std::size_t after = i + 1;
  if (after < text_.size() && text_[after] != separator_ &&
      !line_end(text_[after])) {
    return false;
  }
  field = {{begin, i}, true};
  at_ = after;
  line_ += lines;
  return true;
}

Field DelimitedReader::field() {
  Field out;
  if (at_ < text_.size() && text_[at_] == '"' && quoted_field(out)) return out;
  const std::size_t begin = at_;
  while (!at_line_end() && text_[at_] != separator_) ++at_;
  out.span = {begin, at_};
  return out;
}

bool DelimitedReader::next(std::vector<Field>& fields) {
  fields.clear();
  open_ended_ = false;
  while (at_ < text_.size() && line_end(text_[at_])) skip_line_end();
  if (at_ >= text_.size()) return false;
  row_line_ = line_;
  for (;;) {
    fields.push_back(field());
    if (at_line_end()) break;
    ++at_;  // the separator
  }
  skip_line_end();
  return true;
}

std::string value_of(std::string_view text, const Field& field) {
  OffsetMap unused;
  return value_of(text, field, unused);
}

std::string value_of(std::string_view text, const Field& field,
                     OffsetMap& map) {
  const std::string_view raw = field.span.in(text);
  map.replaced(0, field.span.begin);
  if (!field.quoted || raw.find('"') == raw.npos) {
    map.equal(raw.size());
    return std::string(raw);
  }
  std::string out;
  for (std::size_t i = 0; i < raw.size();) {
    std::size_t quote = raw.find("\"\"", i);
    const bool last = quote == raw.npos;
    if (last) quote = raw.size();
    out.append(raw, i, quote - i);
    map.equal(quote - i);
    if (!last) {
      out += '"';
      map.replaced(1, 2);
    }
    i = quote + (last ? 0 : 2);
  }
  return out;
}

char guess_separator(std::string_view text) {
  constexpr std::array<char, 4> kSeparators = {'\t', ',', ';', '|'};
  const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
  std::array<std::size_t, 4> counts{};
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') quoted = !quoted;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      if (!quoted && c == kSeparators[i]) ++counts[i];
    }
  }
  const auto most = std::max_element(counts.begin(), counts.end());
  return kSeparators[static_cast<std::size_t>(most - counts.begin())];
}

}  // namespace pledgebook
