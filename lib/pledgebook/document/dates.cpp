#include "pledgebook/document/dates.h"

#include <array>
#include <string>
#include <vector>

#include "pledgebook/base/strings.h"

namespace pledgebook {
namespace {

constexpr int kFirstYear = 1200;
constexpr int kLastYear = 2199;

struct Token {
  std::string_view text;
  int number = -1;    // value, where it is digits
  int month = 0;      // where it is a month's name
  char before = ' ';  // the byte before it
};

bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

int month_of(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kMonths = {
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  const std::string lower = to_lower_ascii(word);
  if (lower.size() < 3) return 0;
  if (lower == "sept") return 9;
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (lower == kMonths[i] || lower == kMonths[i].substr(0, 3)) {
      return static_cast<int>(i) + 1;
    }
  }
  return 0;
}

std::vector<Token> tokens(std::string_view text) {
  std::vector<Token> out;
  for (std::size_t i = 0; i < text.size();) {
    const bool number = digit(text[i]);
    if (!number && !letter(text[i])) {
      ++i;
      continue;
    }
    const std::size_t begin = i;
    while (i < text.size() && (number ? digit(text[i]) : letter(text[i]))) ++i;
    Token token;
    token.text = text.substr(begin, i - begin);
    token.before = begin > 0 ? text[begin - 1] : ' ';
    if (number && token.text.size() <= 8) {
      token.number = std::stoi(std::string(token.text));
    }
    if (!number) token.month = month_of(token.text);
    out.push_back(token);
  }
  return out;
}

bool is_year(const Token& token) {
  return token.text.size() == 4 && token.number >= kFirstYear &&
         token.number <= kLastYear;
}

std::optional<Date> checked(int year, int month, int day) {
  const Date date{year, month, day};
  const Result<Date> parsed = parse_date(to_string(date));
  if (!parsed) return std::nullopt;
  return *parsed;
}

bool is_suffix(const Token& token) {
  return token.text == "st" || token.text == "nd" || token.text == "rd" ||
         token.text == "th" || token.text == "of";
}

// "2010-02-18", "2010/2/18"; "2010-02" only with a hyphen.
std::optional<Date> iso(const std::vector<Token>& t, std::size_t i) {
  if (!is_year(t[i]) || i + 1 >= t.size() || t[i + 1].number < 0) return {};
  if (t[i + 1].before != '-' && t[i + 1].before != '/') return {};
  if (i + 2 < t.size() && t[i + 2].number >= 0 &&
      t[i + 2].before == t[i + 1].before) {
    return checked(t[i].number, t[i + 1].number, t[i + 2].number);
  }
  if (t[i + 1].text.size() != 2 || t[i + 1].before != '-') return {};
  return checked(t[i].number, t[i + 1].number, 0);
}

// "18/02/2010", "18.2.2010".
std::optional<Date> british(const std::vector<Token>& t, std::size_t i) {
  if (i + 2 >= t.size() || t[i].number < 0 || t[i + 1].number < 0) return {};
  const char mark = t[i + 1].before;
  if ((mark != '/' && mark != '.' && mark != '-') || t[i + 2].before != mark) {
    return {};
  }
  if (t[i].text.size() > 2 || !is_year(t[i + 2])) return {};
  return checked(t[i + 2].number, t[i + 1].number, t[i].number);
}

// A month's name with a day before or after it, or with a year alone.
std::optional<Date> worded(const std::vector<Token>& t, std::size_t i) {
  if (t[i].month == 0) return {};
  int day = 0;
  std::size_t before = i;
  while (before > 0 && is_suffix(t[before - 1])) --before;
  if (before > 0 && t[before - 1].number > 0 &&
      t[before - 1].text.size() <= 2) {
    day = t[before - 1].number;
  }
  std::size_t after = i + 1;
  if (day == 0 && after < t.size() && t[after].number > 0 &&
      t[after].text.size() <= 2) {
    day = t[after++].number;
    while (after < t.size() && is_suffix(t[after])) ++after;
  }
  if (after >= t.size() || !is_year(t[after])) return {};
  return checked(t[after].number, t[i].month, day);
}

}  // namespace

std::optional<Date> find_date(std::string_view text) {
  const std::vector<Token> all = tokens(text.substr(0, 256));
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (auto date = iso(all, i)) return date;
    if (auto date = british(all, i)) return date;
    if (auto date = worded(all, i)) return date;
    if (all[i].text.size() == 8 && all[i].number > 0) {
      const int n = all[i].number;
      const int year = n / 10000;
      if (year < kFirstYear || year > kLastYear) continue;
      if (auto date = checked(year, n / 100 % 100, n % 100)) return date;
    }
  }
  if (all.size() == 1 && is_year(all[0])) return Date{all[0].number, 0, 0};
  return std::nullopt;
}

bool is_date_line(std::string_view line) {
  constexpr std::size_t kLongest = 80;
  static constexpr std::string_view kAround[] = {
      "published", "posted",    "first",    "updated", "last",     "on",
      "at",        "am",        "pm",       "gmt",     "bst",      "utc",
      "date",      "mon",       "tue",      "tues",    "wed",      "thu",
      "thur",      "thurs",     "fri",      "sat",     "sun",      "monday",
      "tuesday",   "wednesday", "thursday", "friday",  "saturday", "sunday"};
  if (line.size() > kLongest) return false;
  for (const Token& token : tokens(line)) {
    const std::string lower = to_lower_ascii(token.text);
    const bool around = among(kAround, lower);
    if (token.number < 0 && token.month == 0 && !is_suffix(token) && !around) {
      return false;
    }
  }
  const std::optional<Date> date = find_date(line);
  return date && date->month > 0;
}

std::optional<Date> date_in_name(std::string_view path, NameDate which) {
  std::optional<Date> found;
  const std::string_view name = path.substr(path.find_last_of("/!") + 1);
  for (std::size_t i = 0; i + 10 <= name.size(); ++i) {
    if (i > 0 && digit(name[i - 1])) continue;
    if (!digit(name[i]) || (i + 10 < name.size() && digit(name[i + 10]))) {
      continue;
    }
    std::string day(name.substr(i, 10));
    for (char& c : day) {
      if (c == '_') c = '-';
    }
    const Result<Date> date = parse_date(day);
    if (!date) continue;
    found = *date;
    if (which == NameDate::first) break;
  }
  return found;
}

}  // namespace pledgebook
