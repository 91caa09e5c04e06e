#include "pledgebook/extract/tokens.h"

#include <algorithm>
#include <cctype>

#include "pledgebook/base/strings.h"

namespace pledgebook {
namespace {

bool letter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0 ||
         static_cast<unsigned char>(c) >= 0xC3;  // not the marks of U+20xx
}
bool digit(char c) { return c >= '0' && c <= '9'; }

// Quotation marks and dashes of U+2018–U+201F, U+2013 and « ».
std::size_t mark_size(std::string_view text, std::size_t at) {
  if (static_cast<unsigned char>(text[at]) < 0x80) return 0;
  if (text.substr(at, 2) == "\xE2\x80") return 3;
  if (text.substr(at, 2) == "«" || text.substr(at, 2) == "»") return 2;
  return 0;
}

bool is_quote(std::string_view mark) {
  return mark == "\"" || mark == "“" || mark == "”" || mark == "‘" ||
         mark == "«" || mark == "»";
}

// The end of the word that begins at `at`: letters, digits, inner hyphens,
// inner apostrophes ("don't") but not a possessive one.
std::size_t word_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size()) {
    if (mark_size(text, end) > 0) break;
    const char c = text[end];
    const bool next = end + 1 < text.size() &&
                      (letter(text[end + 1]) || digit(text[end + 1])) &&
                      mark_size(text, end + 1) == 0;
    if (letter(c) || digit(c) || static_cast<unsigned char>(c) >= 0x80) {
      ++end;
    } else if (c == '-' && next) {
      ++end;
    } else if ((c == '.' || c == ',') && next && end > at &&
               digit(text[end - 1]) && digit(text[end + 1])) {
      ++end;
    } else if (c == '\'' && next &&
               !(text[end + 1] == 's' &&
                 (end + 2 >= text.size() || !letter(text[end + 2])))) {
      ++end;
    } else {
      break;
    }
  }
  return end;
}

}  // namespace

std::vector<Token> tokenize(std::string_view text) {
  std::vector<Token> tokens;
  tokens.reserve(text.size() / 4);
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == ' ' || c == '\n') {
      ++at;
      continue;
    }
    std::size_t end = at + 1;
    const std::size_t mark = mark_size(text, at);
    if (mark > 0) {
      end = at + mark;
    } else if (letter(c) || digit(c)) {
      end = word_end(text, at);
    } else if (c == '\'' && text.substr(at, 2) == "'s") {
      end = at + 2;
    }
    Token token;
    token.span = {at, end};
    const std::string_view form = text.substr(at, end - at);
    token.lower = to_lower_ascii(form);
    token.word = mark == 0 && letter(c);
    token.capital = c >= 'A' && c <= 'Z';
    token.number = digit(c);
    token.quote = is_quote(form);
    tokens.push_back(std::move(token));
    at = end;
  }
  return tokens;
}

std::size_t token_at(const std::vector<Token>& tokens, std::size_t at) {
  const auto it = std::partition_point(
      tokens.begin(), tokens.end(),
      [&](const Token& token) { return token.span.begin < at; });
  return static_cast<std::size_t>(it - tokens.begin());
}

bool possessive_after(std::string_view text, std::size_t at) {
  return text.substr(at, 2) == "'s" ||
         (at > 0 && text[at - 1] == 's' && text.substr(at, 2) == "' ");
}

bool joins_capitals(const std::vector<Token>& tokens, std::size_t i,
                    std::size_t end) {
  if (i == 0 || i + 1 >= end || !tokens[i - 1].capital ||
      !tokens[i + 1].capital) {
    return false;
  }
  if (tokens[i].lower != ",") return tokens[i].lower == "and";
  constexpr std::size_t kNear = 5;  // tokens to "and"
  for (std::size_t n = i + 1; n + 1 < end && n < i + kNear; ++n) {
    if (tokens[n].lower == "and") return tokens[n + 1].capital;
  }
  return false;
}

}  // namespace pledgebook
