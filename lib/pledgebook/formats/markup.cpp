#include "pledgebook/formats/markup.h"

#include <algorithm>
#include <array>

#include "pledgebook/formats/entities.h"

namespace pledgebook {
namespace {

constexpr std::string_view kBlanks = " \t\r\n\f";

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool letter(char c) {
  return (lower(c) >= 'a' && lower(c) <= 'z') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool blank(char c) { return kBlanks.find(c) != kBlanks.npos; }

// Elements whose content is text up to their own end tag.
bool raw_element(std::string_view name) {
  constexpr std::array<std::string_view, 8> kRaw = {
      "script", "style",  "textarea", "title",
      "xmp",    "iframe", "noembed",  "noframes"};
  return std::any_of(kRaw.begin(), kRaw.end(),
                     [&](auto raw) { return same_name(raw, name); });
}

// Textarea and title may hold entities.
bool holds_entities(std::string_view name) {
  return same_name(name, "title") || same_name(name, "textarea");
}

std::size_t name_end(std::string_view text, std::size_t at) {
  while (at < text.size() && !blank(text[at]) && text[at] != '>' &&
         text[at] != '/') {
    ++at;
  }
  return at;
}

// One past the '>' that ends a tag, minding quoted values. A value's quote
// that is never closed ends with the next '>' instead.
std::size_t tag_end(std::string_view text, std::size_t at) {
  for (std::size_t i = at; i < text.size(); ++i) {
    if (text[i] == '>') return i + 1;
    if ((text[i] == '"' || text[i] == '\'') && i > at && text[i - 1] == '=') {
      const std::size_t close = text.find(text[i], i + 1);
      if (close == text.npos) break;
      i = close;
    }
  }
  const std::size_t close = text.find('>', at);
  return close == text.npos ? text.size() : close + 1;
}

}  // namespace

bool same_name(std::string_view a, std::string_view b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

bool MarkupScanner::next(MarkupToken& token) {
  if (at_ >= text_.size()) return false;
  token = {};
  if (!raw_until_.empty() && raw_text(token)) return true;
  if (text_[at_] == '<' && (special(token) || tag(token))) return true;
  text_run(token);
  return true;
}

// Text up to the end tag of a raw element; false if there is none before it.
bool MarkupScanner::raw_text(MarkupToken& token) {
  const std::string_view name = raw_until_;
  raw_until_ = {};
  std::size_t end = at_;
  for (;; ++end) {
    end = text_.find("</", end);
    if (end == text_.npos) {
      end = text_.size();
      break;
    }
    const std::size_t after = end + 2 + name.size();
    if (same_name(text_.substr(end + 2, name.size()), name) &&
        (after >= text_.size() || !letter(text_[after]))) {
      break;
    }
  }
  if (end == at_) return false;
  token.kind = TokenKind::text;
  token.span = token.content = {at_, end};
  token.raw = !holds_entities(name);
  at_ = end;
  return true;
}

// Comments, CDATA, declarations and processing instructions.
bool MarkupScanner::special(MarkupToken& token) {
  const std::string_view rest = text_.substr(at_);
  const auto until = [&](std::string_view mark, std::size_t from) {
    const std::size_t end = text_.find(mark, at_ + from);
    token.span = {at_, end == text_.npos ? text_.size() : end + mark.size()};
    token.content = {at_ + from, end == text_.npos ? text_.size() : end};
    at_ = token.span.end;
    return true;
  };
  if (rest.starts_with("<!--")) {
    token.kind = TokenKind::comment;
    if (rest.starts_with("<!-->")) return until(">", 4);
    return until("-->", 4);
  }
  if (rest.starts_with("<![CDATA[")) {
    token.kind = TokenKind::cdata;
    token.raw = true;
    return until("]]>", 9);
  }
  token.kind = TokenKind::declaration;
  if (rest.starts_with("<?")) {
    return until(dialect_ == Dialect::xml ? "?>" : ">", 2);
  }
  if (!rest.starts_with("<!")) return false;
  const std::size_t bracket = rest.find_first_of("[>");
  if (dialect_ == Dialect::xml && bracket != rest.npos &&
      rest[bracket] == '[') {
    token.span = {at_, internal_subset_end(text_, at_ + bracket + 1)};
    token.content = {at_ + bracket + 1, token.span.end};
    at_ = token.span.end;
    return true;
  }
  return until(">", 2);
}

bool MarkupScanner::tag(MarkupToken& token) {
  const bool close = at_ + 1 < text_.size() && text_[at_ + 1] == '/';
  const std::size_t begin = at_ + (close ? 2 : 1);
  if (begin >= text_.size() || (!letter(text_[begin]) && text_[begin] != ':')) {
    return false;
  }
  const std::size_t end = name_end(text_, begin);
  token.kind = close ? TokenKind::close : TokenKind::open;
  token.name = text_.substr(begin, end - begin);
  token.span = {at_, tag_end(text_, end)};
  token.self_closing = text_[token.span.end - 1] == '>' &&
                       token.span.end - 2 >= end &&
                       text_[token.span.end - 2] == '/';
  token.content = {end, token.span.end - 1};
  at_ = token.span.end;
  if (!close && dialect_ == Dialect::html && raw_element(token.name)) {
    raw_until_ = token.name;
  }
  return true;
}

void MarkupScanner::text_run(MarkupToken& token) {
  std::size_t end = text_.find('<', at_ + 1);
  if (end == text_.npos) end = text_.size();
  token.kind = TokenKind::text;
  token.span = token.content = {at_, end};
  at_ = end;
}

void for_attributes(
    std::string_view text, const MarkupToken& tag,
    const std::function<bool(std::string_view, ByteSpan)>& each) {
  std::size_t i = tag.content.begin;
  const std::size_t end = tag.content.end;
  while (i < end) {
    while (i < end && (blank(text[i]) || text[i] == '/')) ++i;
    const std::size_t name = i;
    while (i < end && !blank(text[i]) && text[i] != '=' && text[i] != '/') ++i;
    const std::size_t after = i;
    while (i < end && blank(text[i])) ++i;
    ByteSpan value{after, after};
    if (i < end && text[i] == '=') {
      ++i;
      while (i < end && blank(text[i])) ++i;
      const char quote = i < end ? text[i] : ' ';
      if (quote == '"' || quote == '\'') {
        const std::size_t close = std::min(text.find(quote, i + 1), end);
        value = {i + 1, close};
        i = close + 1;
      } else {
        value.begin = i;
        while (i < end && !blank(text[i])) ++i;
        value.end = i;
      }
    }
    if (after == name) {
      ++i;
      continue;
    }
    if (!each(text.substr(name, after - name), value)) return;
  }
}

std::string attribute(std::string_view text, const MarkupToken& tag,
                      std::string_view name) {
  std::string out;
  for_attributes(text, tag, [&](std::string_view found, ByteSpan value) {
    if (!same_name(found, name)) return true;
    out = decode_entities(value.in(text));
    return false;
  });
  return out;
}

}  // namespace pledgebook
