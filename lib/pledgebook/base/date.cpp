#include "pledgebook/base/date.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace pledgebook {
namespace {

using std::chrono::sys_days;

long number(std::chrono::year_month_day day) {
  return sys_days(day).time_since_epoch().count();
}

std::chrono::year_month_day_last month_end(int year, int month) {
  return std::chrono::year(year) /
         std::chrono::month(static_cast<unsigned>(month)) / std::chrono::last;
}

// The whole of `text` as a number of exactly `width` digits.
bool digits(std::string_view text, std::size_t width, int& value) {
  if (text.size() != width) return false;
  const auto all = std::all_of(text.begin(), text.end(),
                               [](char c) { return c >= '0' && c <= '9'; });
  if (all) std::from_chars(text.data(), text.data() + width, value);
  return all;
}

}  // namespace

long Date::first_day() const {
  return number(std::chrono::year(year) / static_cast<int>(std::max(month, 1)) /
                std::max(day, 1));
}

long Date::last_day() const {
  if (day > 0) return first_day();
  return number(month_end(year, month > 0 ? month : 12));
}

Result<Date> parse_date(std::string_view text) {
  Date date;
  bool good = digits(text.substr(0, 4), 4, date.year);
  if (text.size() > 4) {
    good = good && text[4] == '-' && text.size() >= 7 &&
           digits(text.substr(5, 2), 2, date.month) && date.month >= 1 &&
           date.month <= 12;
  }
  if (text.size() > 7) {
    good = good && text[7] == '-' && digits(text.substr(8), 2, date.day) &&
           date.day >= 1 &&
           static_cast<unsigned>(date.day) <=
               static_cast<unsigned>(month_end(date.year, date.month).day());
  }
  if (!good) {
    return Diagnostic{.message = "not a date: '" + std::string(text) +
                                 "' (YYYY, YYYY-MM or YYYY-MM-DD)"};
  }
  return date;
}

std::string to_string(const Date& date) {
  char buffer[48];
  const int n = date.day > 0
                    ? std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d",
                                    date.year, date.month, date.day)
                : date.month > 0
                    ? std::snprintf(buffer, sizeof buffer, "%04d-%02d",
                                    date.year, date.month)
                    : std::snprintf(buffer, sizeof buffer, "%04d", date.year);
  return std::string(buffer, static_cast<std::size_t>(n));
}

Date date_of_day(long day_number) {
  const std::chrono::year_month_day day{
      sys_days(std::chrono::days(day_number))};
  return {static_cast<int>(day.year()),
          static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day()))};
}

Date add_months(const Date& date, int months) {
  const int zero_based = date.year * 12 + std::max(date.month, 1) - 1 + months;
  Date out{zero_based / 12, zero_based % 12 + 1, date.day};
  const auto last = static_cast<unsigned>(month_end(out.year, out.month).day());
  out.day = std::min(out.day, static_cast<int>(last));
  if (date.month == 0) out.month = 0;
  return out;
}

bool within(const Date& date, const std::optional<Date>& since,
            const std::optional<Date>& until) {
  return (!since || date.last_day() >= since->first_day()) &&
         (!until || date.first_day() <= until->last_day());
}

}  // namespace pledgebook
