#include <algorithm>
#include <cctype>
#include <charconv>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/numbers.h"

namespace pledgebook {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0;
}
// Bytes of letters beyond ASCII; dashes, quotes and signs are not letters.
bool is_wide_letter(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  return lead >= 0xC3 && lead <= 0xDF;
}

std::size_t utf8_size(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  if (byte < 0x80) return 1;
  return byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

// Cuts a clause into tokens, one call of next() each.
class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text) {}

  std::vector<FigureToken> cut() {
    std::vector<FigureToken> tokens;
    tokens.reserve(text_.size() / 4);
    while (skip_blanks()) tokens.push_back(next());
    return tokens;
  }

 private:
  bool skip_blanks() {
    const std::size_t before = at_;
    while (at_ < text_.size() &&
           static_cast<unsigned char>(text_[at_]) <= ' ') {
      ++at_;
    }
    glued_ = at_ == before && at_ > 0;
    return at_ < text_.size();
  }

  FigureToken next() {
    FigureToken token;
    token.glued = glued_;
    token.span.begin = at_;
    if (is_digit(text_[at_])) {
      number(token);
    } else if (is_letter(text_[at_]) || is_wide_letter(text_, at_)) {
      word(token);
    } else {
      at_ = std::min(text_.size(), at_ + utf8_size(text_[at_]));
    }
    token.span.end = at_;
    token.lower = to_lower_ascii(token.span.in(text_));
    return token;
  }

  void word(FigureToken& token) {
    token.kind = FigureToken::Kind::word;
    token.capital = std::isupper(static_cast<unsigned char>(text_[at_])) != 0;
    if (currency_before_digits()) {
      at_ += 3;
      return;
    }
    while (at_ < text_.size() && word_goes_on()) at_ += utf8_size(text_[at_]);
    at_ = std::min(at_, text_.size());
  }
  // "GBP27 billion"
  bool currency_before_digits() const {
    const std::string_view code = text_.substr(at_, 3);
    return (code == "GBP" || code == "USD" || code == "EUR" || code == "INR") &&
           at_ + 3 < text_.size() && is_digit(text_[at_ + 3]);
  }
  bool word_goes_on() const {
    const char c = text_[at_];
    if (c == '\'') return at_ + 1 < text_.size() && is_letter(text_[at_ + 1]);
    return is_letter(c) || is_digit(c) || is_wide_letter(text_, at_);
  }

  void number(FigureToken& token) {
    token.kind = FigureToken::Kind::number;
    std::string digits;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (is_digit(c)) {
        digits += c;
      } else if (c == ',' && (thousands_follow() || lakhs_follow())) {
        token.grouped = true;
      } else if (c == '.' && !token.grouped && decimals_follow(digits)) {
        digits += c;
        token.grouped = true;
      } else if (c == '.' && decimals_follow(digits)) {
        digits += c;
      } else if (raised_point(digits)) {
        digits += '.';
        token.grouped = true;
        ++at_;  // a mark of two bytes
      } else {
        break;
      }
      ++at_;
    }
    std::from_chars(digits.data(), digits.data() + digits.size(), token.value);
  }
  bool thousands_follow() const {
    const std::size_t end = at_ + 4;
    if (end > text_.size()) return false;
    for (std::size_t i = at_ + 1; i < end; ++i) {
      if (!is_digit(text_[i])) return false;
    }
    return end == text_.size() || !is_digit(text_[end]);
  }
  // Indian groups: "5,27,000", "1,00,00,000"
  bool lakhs_follow() const {
    std::size_t at = at_;
    while (at + 3 < text_.size() && text_[at] == ',' &&
           is_digit(text_[at + 1]) && is_digit(text_[at + 2])) {
      if (is_digit(text_[at + 3])) return at > at_ && three_digits(at);
      at += 3;
    }
    return false;
  }
  bool three_digits(std::size_t comma) const {
    const std::size_t end = comma + 4;
    return end <= text_.size() &&
           (end == text_.size() || !is_digit(text_[end]));
  }
  // "57·7": a decimal point in the middle of the line
  bool raised_point(std::string_view digits) const {
    return text_.substr(at_, 2) == "\u00B7" && at_ + 2 < text_.size() &&
           is_digit(text_[at_ + 2]) && digits.find('.') == digits.npos;
  }
  bool decimals_follow(std::string_view digits) const {
    return digits.find('.') == std::string_view::npos &&
           at_ + 1 < text_.size() && is_digit(text_[at_ + 1]);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool glued_ = false;
};

}  // namespace

FigureTokens::FigureTokens(std::string_view clause)
    : clause_(clause), tokens_(Cutter(clause).cut()) {}

bool FigureTokens::is_hyphen(std::size_t i) const {
  const std::string_view text = word(i);
  return (text == "-" || text == "–") && at(i).glued && at(i + 1).glued;
}

bool FigureTokens::whole_phrase_at(std::size_t i,
                                   std::string_view words) const {
  while (!words.empty()) {
    const std::size_t blank = std::min(words.find(' '), words.size());
    if (word(i++) != words.substr(0, blank)) return false;
    words.remove_prefix(std::min(blank + 1, words.size()));
  }
  return true;
}

std::optional<std::size_t> FigureTokens::phrase_before(
    std::size_t end, std::string_view words) const {
  const auto blanks = std::count(words.begin(), words.end(), ' ');
  const std::size_t size = static_cast<std::size_t>(blanks) + 1;
  if (size > end || !phrase_at(end - size, words)) return std::nullopt;
  return end - size;
}

ByteSpan FigureTokens::span(std::size_t begin, std::size_t end) const {
  if (begin >= end || end > size()) return {};
  return {at(begin).span.begin, at(end - 1).span.end};
}

}  // namespace pledgebook
