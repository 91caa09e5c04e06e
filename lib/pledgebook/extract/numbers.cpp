#include "pledgebook/extract/numbers.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

#include "pledgebook/base/strings.h"

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
    while (at_ < text_.size() && word_goes_on()) at_ += utf8_size(text_[at_]);
    at_ = std::min(at_, text_.size());
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
      } else if (c == ',' && thousands_follow()) {
        token.grouped = true;
      } else if (c == '.' && !token.grouped && decimals_follow(digits)) {
        digits += c;
        token.grouped = true;
      } else if (c == '.' && decimals_follow(digits)) {
        digits += c;
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
  bool decimals_follow(std::string_view digits) const {
    return digits.find('.') == std::string_view::npos &&
           at_ + 1 < text_.size() && is_digit(text_[at_ + 1]);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool glued_ = false;
};

struct NamedValue {
  std::string_view name;
  double value;
};
constexpr std::array<NamedValue, 28> kSmall = {{
    {"zero", 0},     {"one", 1},        {"two", 2},       {"three", 3},
    {"four", 4},     {"five", 5},       {"six", 6},       {"seven", 7},
    {"eight", 8},    {"nine", 9},       {"ten", 10},      {"eleven", 11},
    {"twelve", 12},  {"thirteen", 13},  {"fourteen", 14}, {"fifteen", 15},
    {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19},
    {"twenty", 20},  {"thirty", 30},    {"forty", 40},    {"fifty", 50},
    {"sixty", 60},   {"seventy", 70},   {"eighty", 80},   {"ninety", 90},
}};
constexpr std::array<NamedValue, 6> kMagnitudes = {{
    {"dozen", 12},
    {"hundred", 1e2},
    {"thousand", 1e3},
    {"million", 1e6},
    {"billion", 1e9},
    {"trillion", 1e12},
}};
// Written against the digits ("10m"), or after money with a blank.
constexpr std::array<NamedValue, 6> kShortMagnitudes = {{
    {"k", 1e3},
    {"m", 1e6},
    {"mn", 1e6},
    {"bn", 1e9},
    {"tn", 1e12},
    {"trn", 1e12},
}};

template <std::size_t n>
std::optional<double> value_of(const std::array<NamedValue, n>& table,
                               std::string_view name) {
  for (const NamedValue& entry : table) {
    if (entry.name == name) return entry.value;
  }
  return std::nullopt;
}

// Reads one numeral; `at_` is the token after what has been read.
class NumeralReader {
 public:
  NumeralReader(const FigureTokens& tokens, std::size_t begin, bool money)
      : tokens_(tokens), at_(begin), money_(money) {
    numeral_.begin = begin;
  }

  std::optional<Numeral> read() {
    if (!(digits() || part_of_magnitude() || article_and_magnitude() ||
          spelt())) {
      return std::nullopt;
    }
    half_after();
    while (magnitude()) {
    }
    numeral_.end = at_;
    return numeral_;
  }

 private:
  bool digits() {
    if (!tokens_.is_number(at_)) return false;
    numeral_.value = tokens_.at(at_).value;
    numeral_.grouped = tokens_.at(at_).grouped;
    ++at_;
    if (tokens_.word(at_) == "½" && tokens_.at(at_).glued) {
      numeral_.value += 0.5;
      ++at_;
    }
    return true;
  }

  // "half a million", "half-a-dozen", "a quarter of a million"
  bool part_of_magnitude() {
    std::size_t i = at_;
    if (tokens_.word(i) == "a") ++i;
    double part = 0;
    if (tokens_.word(i) == "half") {
      part = 0.5;
      ++i;
    } else if (tokens_.phrase_at(i, "quarter of")) {
      part = 0.25;
      i += 2;
    } else {
      return false;
    }
    if (tokens_.is_hyphen(i)) ++i;
    if (tokens_.word(i) == "a") ++i;
    if (tokens_.is_hyphen(i)) ++i;
    const auto size = value_of(kMagnitudes, tokens_.word(i));
    if (!size) return false;
    return take(part * *size, i + 1);
  }

  // "a million", "the hundred"; not "a hundredth"
  bool article_and_magnitude() {
    std::size_t i = at_;
    const std::string_view first = tokens_.word(i);
    if (first == "a" || first == "the") ++i;
    const auto size = value_of(kMagnitudes, tokens_.word(i));
    if (!size || (first != "a" && first != "the" && !bare_magnitude(i))) {
      return false;
    }
    return take(*size, i + 1);
  }
  // "Dozen", "hundred" without article: only at the head of a clause or
  // after a demonstrative.
  bool bare_magnitude(std::size_t i) const {
    const std::string_view before = tokens_.word(i - 1);
    return before.empty() || before == "those" || before == "these";
  }

  bool take(double value, std::size_t end) {
    numeral_.value = value;
    numeral_.spelt = true;
    numeral_.magnitude = true;
    at_ = end;
    return true;
  }

  bool spelt() {
    double total = 0;
    if (!below_hundred(total)) return false;
    numeral_.spelt = true;
    if (tokens_.word(at_) == "hundred") {
      total *= 100;
      ++at_;
      numeral_.magnitude = true;
      rest_below_hundred(total);
    }
    numeral_.value = total;
    return true;
  }
  void rest_below_hundred(double& total) {
    const std::size_t before = at_;
    if (tokens_.word(at_) == "and") ++at_;
    double rest = 0;
    if (below_hundred(rest)) {
      total += rest;
    } else {
      at_ = before;
    }
  }
  bool below_hundred(double& value) {
    const auto first = small_number(tokens_.word(at_));
    if (!first) return false;
    value = *first;
    ++at_;
    if (value < 20) return true;
    const std::size_t next = tokens_.is_hyphen(at_) ? at_ + 1 : at_;
    const auto unit = small_number(tokens_.word(next));
    if (unit && *unit >= 1 && *unit < 10) {
      value += *unit;
      at_ = next + 1;
    }
    return true;
  }

  // "three and a half [per cent, million]"
  void half_after() {
    if (tokens_.phrase_at(at_, "and a half")) {
      numeral_.value += 0.5;
    } else if (tokens_.phrase_at(at_, "and a quarter")) {
      numeral_.value += 0.25;
    } else {
      return;
    }
    at_ += 3;
  }

  bool magnitude() {
    const std::size_t i = tokens_.is_hyphen(at_) ? at_ + 1 : at_;
    auto size = value_of(kMagnitudes, tokens_.word(i));
    if (!size) size = short_magnitude(i);
    if (!size) return false;
    numeral_.value *= *size;
    numeral_.magnitude = true;
    at_ = i + 1;
    if (*size == 1e3 && numeral_.spelt) more_hundreds();
    return true;
  }
  std::optional<double> short_magnitude(std::size_t i) const {
    if (numeral_.spelt) return std::nullopt;
    if (!tokens_.at(i).glued && !money_) return std::nullopt;
    return value_of(kShortMagnitudes, tokens_.word(i));
  }
  // "two thousand three hundred and fifty"
  void more_hundreds() {
    NumeralReader rest(tokens_, at_, false);
    if (!rest.spelt() || rest.numeral_.value >= 1000) return;
    numeral_.value += rest.numeral_.value;
    at_ = rest.at_;
  }

  const FigureTokens& tokens_;
  std::size_t at_;
  bool money_;
  Numeral numeral_;
};

constexpr std::array<std::string_view, 12> kMonths = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

}  // namespace

FigureTokens::FigureTokens(std::string_view clause)
    : clause_(clause), tokens_(Cutter(clause).cut()) {}

const FigureToken& FigureTokens::at(std::size_t i) const {
  return i < tokens_.size() ? tokens_[i] : outside_;
}

bool FigureTokens::is_hyphen(std::size_t i) const {
  const std::string_view text = word(i);
  return (text == "-" || text == "–") && at(i).glued && at(i + 1).glued;
}

bool FigureTokens::phrase_at(std::size_t i, std::string_view words) const {
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

std::optional<Numeral> numeral_at(const FigureTokens& tokens, std::size_t i,
                                  bool money) {
  return NumeralReader(tokens, i, money).read();
}

std::optional<double> small_number(std::string_view word) {
  return value_of(kSmall, word);
}

int month_number(std::string_view word) {
  if (word == "sept") return 9;
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (word == kMonths[i] || word == kMonths[i].substr(0, 3)) {
      return static_cast<int>(i) + 1;
    }
  }
  return 0;
}

bool looks_like_year(const FigureToken& token) {
  return token.kind == FigureToken::Kind::number && !token.grouped &&
         token.span.size() == 4 && token.value >= 1000 && token.value <= 2100;
}

}  // namespace pledgebook
