#include "pledgebook/extract/numbers.h"

#include <array>

namespace pledgebook {
namespace {

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
constexpr std::array<NamedValue, 10> kMagnitudes = {{
    {"dozen", 12},
    {"hundred", 1e2},
    {"thousand", 1e3},
    {"lakh", 1e5},
    {"lakhs", 1e5},
    {"crore", 1e7},
    {"crores", 1e7},
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
    if (tokens_.phrase_at(at_, "- and - a - half")) {
      numeral_.value += 0.5;
      at_ += 6;
      return;
    }
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

std::optional<Numeral> numeral_at(const FigureTokens& tokens, std::size_t i,
                                  bool money) {
  return NumeralReader(tokens, i, money).read();
}

std::optional<double> small_number(std::string_view word) {
  // Asked of nearly every word, which rarely begins like a number.
  constexpr std::string_view kFirst = "zotfsen";
  if (word.size() < 3 || kFirst.find(word[0]) == kFirst.npos) return {};
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
